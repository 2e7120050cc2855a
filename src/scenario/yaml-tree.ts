/** A YAML document -> a located tree; counts what it holds and stops when it is too much. */

import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Pair, Scalar } from 'yaml';
import { MAX_NESTING, MAX_VALUES } from './limits.js';
import { type Located, type LocatedEntry, type Plain, pathText } from './located.js';
import { type Fault, type Place, type Problem, problemAt } from './problem.js';

/** A tree, or why there is none. */
export type YamlReading =
  | { readonly ok: true; readonly root: Located }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Keys that mean something to JavaScript itself; no scenario needs them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Whole thousands written with underscores: 40_000, 1_250_000.5; not 1__0 or 40_0000. */
const UNDERSCORED = /^[-+]?\d{1,3}(_\d{3})+(\.\d+)?$/;

/** The place of a character of the text, counted from 0. */
export function placeAt(file: string, lines: LineCounter, offset: number, path: string): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col), path };
}

/** Thrown inside this file only, to stop reading a file that is too much. */
class TooMuch {
  constructor(readonly problem: Problem) {}
}

/** Reads one document; it remembers the anchors passed, the values counted and the problems met. */
export class TreeReader {
  private readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, { readonly node: Located; readonly values: number }>();
  private values = 0;

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  read(document: Document): YamlReading {
    try {
      const root = this.located(document.contents, '', 0, 0);
      return this.problems.length > 0 ? { ok: false, problems: this.problems } : { ok: true, root };
    } catch (error) {
      if (error instanceof TooMuch) return { ok: false, problems: [...this.problems, error.problem] };
      throw error;
    }
  }

  private located(node: unknown, path: string, depth: number, offset: number): Located {
    const start = rangeStart(node) ?? offset;
    const place = placeAt(this.file, this.lines, start, path);
    const before = this.values;
    this.count(1, place, depth);
    if (isAlias(node)) return this.aliased(node.source, place, depth);
    const located = this.content(node, place, path, depth, start);
    const anchor = anchorOf(node);
    if (anchor !== null) this.anchors.set(anchor, { node: located, values: this.values - before });
    return located;
  }

  private content(node: unknown, place: Place, path: string, depth: number, start: number): Located {
    if (isMap(node)) return { kind: 'map', entries: this.entries(node.items, path, depth, start), place };
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.located(item, pathText(path, [index]), depth + 1, start));
      return { kind: 'list', items, place };
    }
    return { kind: 'scalar', value: isScalar(node) ? plainValue(node) : null, place };
  }

  private entries(pairs: readonly Pair[], path: string, depth: number, start: number): Map<string, LocatedEntry> {
    const entries = new Map<string, LocatedEntry>();
    for (const pair of pairs) {
      const key = keyText(pair.key);
      const offset = rangeStart(pair.key) ?? start;
      const keyPlace = placeAt(this.file, this.lines, offset, pathText(path, [key ?? '?']));
      const first = key === null ? undefined : entries.get(key);
      if (key === null || FORBIDDEN_KEYS.has(key)) {
        this.report(keyPlace, { code: 'keyNotAllowed', args: { key: key ?? '?' } });
      } else if (first !== undefined) {
        this.report(keyPlace, { code: 'duplicateKey', args: { key, firstLine: first.keyPlace.line } });
      } else {
        entries.set(key, { keyPlace, node: this.located(pair.value, keyPlace.path, depth + 1, offset) });
      }
    }
    return entries;
  }

  /** The value an alias stands for; it counts with all its values each time, so a bomb is noticed without exploding. */
  private aliased(name: string, place: Place, depth: number): Located {
    const anchor = this.anchors.get(name);
    if (anchor === undefined) {
      this.report(place, { code: 'yaml', args: { reason: 'UNRESOLVED_ALIAS' } });
      return { kind: 'scalar', value: null, place };
    }
    this.count(anchor.values, place, depth + nestingOf(anchor.node));
    return anchor.node;
  }

  private count(more: number, place: Place, depth: number): void {
    this.values += more;
    if (depth > MAX_NESTING) throw this.tooMuch(place, { code: 'tooNested', args: { limit: MAX_NESTING } });
    if (this.values > MAX_VALUES) throw this.tooMuch(place, { code: 'tooManyValues', args: { limit: MAX_VALUES } });
  }

  private tooMuch(place: Place, fault: Fault): TooMuch {
    return new TooMuch(problemAt(place, fault));
  }

  private report(place: Place, fault: Fault): void {
    this.problems.push(problemAt(place, fault));
  }
}

function rangeStart(node: unknown): number | null {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0] ?? null;
  return null;
}

function anchorOf(node: unknown): string | null {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.anchor ?? null) : null;
}

function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return key.type === Scalar.PLAIN ? (key.source ?? '') : String(key.value ?? '');
}

function plainValue(scalar: Scalar): Plain {
  const { value } = scalar;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') {
    return scalar.type === Scalar.PLAIN && UNDERSCORED.test(value) ? Number(value.replaceAll('_', '')) : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Levels of fields within a tree. Trees share what aliases share, so each is measured once. */
const nestings = new WeakMap<Located, number>();
function nestingOf(node: Located): number {
  if (node.kind === 'scalar') return 0;
  const known = nestings.get(node);
  if (known !== undefined) return known;
  const children = node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.node);
  const nesting = 1 + children.reduce((most, child) => Math.max(most, nestingOf(child)), 0);
  nestings.set(node, nesting);
  return nesting;
}
