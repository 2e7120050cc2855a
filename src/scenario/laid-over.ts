/** Files laid over a scenario from outside, by name (`--with`): virkemidler that fit any base. */

import { groupRestProblems } from './group-rest.js';
import type { Layers } from './layers.js';
import { childOf, type Located, type LocatedEntry, type LocatedMap } from './located.js';
import { mergeScenarios } from './merge.js';
import type { Strength } from './policy.js';
import { type Fault, type Problem, problemAt, startOf } from './problem.js';

/** What is laid over a scenario. */
export interface Laid {
  /** Paths of the files, in the order they are laid; the last is on top. */
  readonly paths: readonly string[];
  /** Which end of their ranges all their policies use, and the word for it in the scenario's name; null: as the files say. */
  readonly strength: { readonly value: Strength; readonly word: string } | null;
}

/** A scenario as its file has it. */
export const NOTHING_LAID: Laid = { paths: [], strength: null };

/** Longest name of a scenario, characters, as the schema has it. */
const LONGEST_NAME = 200;

/** `base` with the overlays on top, named after all of them; every layer's problems. */
export function laidOver(base: Layers, overlays: readonly Layers[], strength: Laid['strength']): Layers {
  if (overlays.length === 0) return base;
  const files = [base, ...overlays].flatMap((layer) => layer.files);
  const problems = [base, ...overlays].flatMap((layer) => layer.problems);
  const roots = overlays.flatMap(({ root }) => (root === null ? [] : [withoutExtends(root)]));
  const below = base.root;
  if (below === null || roots.length < overlays.length) return { root: null, files, problems };
  const problemsBetween: Problem[] = [];
  const merged = roots.reduce((whole, root) => {
    problemsBetween.push(...groupRestProblems(whole, root));
    return mergeScenarios(whole, withStrength(root, strength));
  }, below);
  const idle = strength !== null && strength.value !== 'middle' && !roots.some(hasRange);
  return {
    root: named(merged, nameOf(below, overlays, idle ? null : strength)),
    files,
    problems: [
      ...problems,
      ...roots.flatMap((root) => priceLevelProblems(below, root)),
      ...problemsBetween,
      ...(idle ? roots.map((root) => problemAt(startOf(root.place.file), STRENGTH_IDLE, 'warning')) : []),
    ],
  };
}

/** A strength was asked for, but every effect is one number. */
const STRENGTH_IDLE: Fault = { code: 'strengthIdle', args: {} };

/** Whether any effect of a file's policies is given as low, middle and high. */
function hasRange(root: LocatedMap): boolean {
  const itemsOf = (node: Located | null): readonly Located[] => (node?.kind === 'list' ? node.items : []);
  const effects = itemsOf(childOf(root, 'policies')).flatMap((policy) => itemsOf(childOf(policy, 'effects')));
  return effects.some(
    (effect) =>
      effect.kind === 'map' && [...effect.entries.values()].some(({ node }) => childOf(node, 'middle') !== null),
  );
}

/** A file's own fields, without the file it is laid over. */
export function withoutExtends(map: LocatedMap): LocatedMap {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => key !== 'extends')) };
}

/** Amounts of two price levels cannot be mixed: the overlay must state the base's, or none. */
export function priceLevelProblems(base: LocatedMap, overlay: LocatedMap): Problem[] {
  const below = childOf(base, 'priceLevel');
  const above = childOf(overlay, 'priceLevel');
  if (below?.kind !== 'scalar' || above?.kind !== 'scalar') return [];
  if (typeof below.value !== 'number' || typeof above.value !== 'number' || below.value === above.value) return [];
  return [problemAt(above.place, { code: 'priceLevelDiffers', args: { got: above.value, base: below.value } })];
}

/** Every policy of an overlay at one end of its ranges. */
function withStrength(root: LocatedMap, strength: Laid['strength']): LocatedMap {
  const policies = root.entries.get('policies');
  if (strength === null || policies?.node.kind !== 'list') return root;
  const items = policies.node.items.map((item): Located => {
    if (item.kind !== 'map') return item;
    const stated: LocatedEntry = {
      keyPlace: item.place,
      node: { kind: 'scalar', value: strength.value, place: item.place },
    };
    return { ...item, entries: new Map([...item.entries, ['strength', stated]]) };
  });
  const list: LocatedEntry = { ...policies, node: { ...policies.node, items } };
  return { ...root, entries: new Map([...root.entries, ['policies', list]]) };
}

/** The merged file under another name; null: a name that is wrong is left for the schema to refuse. */
function named(root: LocatedMap, name: string | null): LocatedMap {
  const entry = root.entries.get('name');
  if (name === null || entry === undefined) return root;
  const node: Located = { kind: 'scalar', value: name, place: entry.node.place };
  return { ...root, entries: new Map([...root.entries, ['name', { ...entry, node }]]) };
}

/** `Basis + Netværk først + Tættere opfølgning`, cut to what a name may be. */
function nameOf(base: LocatedMap, overlays: readonly Layers[], strength: Laid['strength']): string | null {
  const below = textOf(base, 'name');
  if (below === null || overlays.some(({ root }) => isNoText(root, 'name'))) return null;
  const suffix = strength === null || strength.word === '' ? '' : ` (${strength.word})`;
  const whole = [below, ...overlays.map(overlayName)].join(' + ');
  const room = LONGEST_NAME - suffix.length;
  return (whole.length <= room ? whole : `${whole.slice(0, room - 1)}…`) + suffix;
}

/** The overlay's own name, or the names of its policies, or else that of its file. */
function overlayName({ root, files }: Layers): string {
  const own = root === null ? null : textOf(root, 'name');
  if (own !== null) return own;
  const list = root === null ? null : childOf(root, 'policies');
  const policies = list?.kind === 'list' ? list.items : [];
  const names = policies.flatMap((policy) => textOf(policy, 'name') ?? []);
  return names.length > 0 ? names.join(' + ') : stemOf(files[0] ?? '');
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

function textOf(node: Located, key: string): string | null {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && typeof child.value === 'string' ? child.value : null;
}

function isNoText(root: LocatedMap | null, key: string): boolean {
  return root?.entries.has(key) === true && (textOf(root, key) ?? '') === '';
}
