/** Where two trees of plain data differ: every difference is told once, at the innermost place that has a name. */

/** What a scenario is made of: plain data, as JSON has it. */
export type Tree = null | boolean | number | string | readonly Tree[] | { readonly [key: string]: Tree };

export interface Differing {
  readonly path: readonly string[];
  /** `source`: the same number from another source. `reordered`: the same items in another order. */
  readonly what: 'added' | 'removed' | 'changed' | 'reordered' | 'source';
  /** null where it is not there. */
  readonly from: Tree;
  readonly to: Tree;
}

type Fields = { readonly [key: string]: Tree };
/** A number, or a formula, with where it comes from. */
type SourcedTree = Fields & { readonly value: Tree; readonly source: string };

/** Every place at which `to` is not what `from` is. */
export function differing(from: Tree, to: Tree, path: readonly string[] = []): Differing[] {
  if (isEqual(from, to)) return [];
  const changed: Differing[] = [{ path, what: 'changed', from: bare(from), to: bare(to) }];
  if (isSourced(from) && isSourced(to)) {
    if (!isEqual(from.value, to.value)) return changed;
    const { value: _from, source: before, ...fromRest } = from;
    const { value: _to, source: after, ...toRest } = to;
    const sources: Differing[] = before === after ? [] : [{ path, what: 'source', from: before, to: after }];
    return [...sources, ...fieldsDiffering(fromRest, toRest, path)];
  }
  if (isList(from) && isList(to)) {
    const isPlain = [...from, ...to].every((item) => !isFields(item));
    return isPlain ? changed : itemsDiffering(from, to, path);
  }
  if (!isFields(from) || !isFields(to) || isSourced(from) || isSourced(to) || from.kind !== to.kind) return changed;
  return fieldsDiffering(from, to, path);
}

function fieldsDiffering(from: Fields, to: Fields, path: readonly string[]): Differing[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key) => {
    // One value for every age, and one for each band, are the number itself.
    const isWrapping = (key === 'value' && from.kind === 'everyAge') || (key === 'values' && from.kind === 'byBand');
    if (key === 'source') return sourcesDiffering(from[key], to[key], path);
    return oneDiffering(from[key], to[key], isWrapping ? path : [...path, key]);
  });
}

/** The source that covers an item's numbers. */
function sourcesDiffering(from: Tree = null, to: Tree = null, path: readonly string[]): Differing[] {
  return isEqual(from, to) ? [] : [{ path, what: 'source', from, to }];
}

function oneDiffering(from: Tree | undefined, to: Tree | undefined, path: readonly string[]): Differing[] {
  if (from === undefined) return [{ path, what: 'added', from: null, to: bare(to ?? null) }];
  if (to === undefined) return [{ path, what: 'removed', from: bare(from), to: null }];
  return differing(from, to, path);
}

/** Items are the same where they have the same name; where only their order is another, that is told. */
function itemsDiffering(from: readonly Tree[], to: readonly Tree[], path: readonly string[]): Differing[] {
  const [before, after] = [named(from), named(to)];
  const all = [...new Set([...before.keys(), ...after.keys()])];
  const found = all.flatMap((name) => oneDiffering(before.get(name), after.get(name), [...path, name]));
  const common = (own: ReadonlyMap<string, Tree>, other: ReadonlyMap<string, Tree>): string[] =>
    [...own.keys()].filter((name) => other.has(name));
  const [orderBefore, orderAfter] = [common(before, after), common(after, before)];
  if (isEqual(orderBefore, orderAfter)) return found;
  return [...found, { path, what: 'reordered', from: orderBefore, to: orderAfter }];
}

/** Fields by which an item of a list is known, the surest first. */
const NAMES = ['id', 'step', 'age', 'fromYear', 'year', 'fromMonth', 'caseload'] as const;

/** The items by name; those without one by their number from 1. */
function named(items: readonly Tree[]): Map<string, Tree> {
  const found = new Map<string, Tree>();
  for (const [i, item] of items.entries()) {
    const name = nameOf(item) ?? String(i + 1);
    let own = name;
    for (let again = 2; found.has(own); again++) own = `${name} (${again})`;
    found.set(own, item);
  }
  return found;
}

function nameOf(item: Tree): string | null {
  if (!isFields(item)) return null;
  const key = NAMES.find((name) => typeof item[name] === 'string' || typeof item[name] === 'number');
  if (key !== undefined) return String(item[key]);
  return item.from !== undefined && item.to !== undefined ? `${String(item.from)}>${String(item.to)}` : null;
}

/** A number without where it comes from, a formula as it is written, one number for every age without saying so. */
function bare(tree: Tree): Tree {
  if (isList(tree)) return tree.map(bare);
  if (!isFields(tree)) return tree;
  if (isSourced(tree)) return bare(tree.value);
  if (typeof tree.text === 'string' && tree.tree !== undefined) return tree.text;
  if (tree.kind === 'everyAge') return bare(tree.value ?? null);
  if (tree.kind === 'byBand') return bare(tree.values ?? null);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, bare(value)]));
}

function isSourced(tree: Tree): tree is SourcedTree {
  return isFields(tree) && tree.value !== undefined && typeof tree.source === 'string';
}

function isFields(tree: Tree): tree is Fields {
  return typeof tree === 'object' && tree !== null && !isList(tree);
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function isEqual(a: Tree, b: Tree): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
