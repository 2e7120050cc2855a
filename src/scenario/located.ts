/** A scenario file as a tree in which every value and every key remembers where it was written. */

import type { Got, Place } from './problem.js';

export type Plain = string | number | boolean | null;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: Plain;
  readonly place: Place;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly place: Place;
}

export interface LocatedEntry {
  readonly keyPlace: Place;
  readonly node: Located;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly place: Place;
}

export type Located = LocatedScalar | LocatedList | LocatedMap;

/** Steps from the root to a value: keys and list positions. */
export type Path = readonly (string | number)[];

/** The tree as plain JavaScript, as the schema reads it. */
export function toPlain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.node)]));
}

/** Plain fields as a tree all of which is written in one place, for those who know their values and not where they are. */
export function fieldsAt(place: Place, plain: unknown): LocatedMap {
  const fields = typeof plain === 'object' && plain !== null ? Object.entries(plain) : [];
  return {
    kind: 'map',
    entries: new Map(fields.map(([key, own]) => [key, { keyPlace: place, node: nodeOf(place, own) }])),
    place,
  };
}

function nodeOf(place: Place, plain: unknown): Located {
  if (Array.isArray(plain)) return { kind: 'list', items: plain.map((item) => nodeOf(place, item)), place };
  if (typeof plain === 'object' && plain !== null) return fieldsAt(place, plain);
  const isText = typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean';
  return { kind: 'scalar', value: isText ? plain : null, place };
}

/** The value at a path, or null where there is none. */
export function nodeAt(root: Located, path: Path): Located | null {
  let node: Located | null = root;
  for (const part of path) node = node === null ? null : childOf(node, part);
  return node;
}

/** The value under one key or list position. */
export function childOf(node: Located, part: string | number): Located | null {
  if (node.kind === 'map') return node.entries.get(String(part))?.node ?? null;
  if (node.kind === 'list') return node.items[Number(part)] ?? null;
  return null;
}

/** Where the value at `path` is written (or its key); for a missing value, where the nearest thing around it is. */
export function placeOf(root: Located, path: Path, on: 'value' | 'key'): Place {
  let node = root;
  for (const [depth, part] of path.entries()) {
    const child = childOf(node, part);
    if (child === null) return { ...node.place, path: pathText(node.place.path, path.slice(depth)) };
    if (on === 'key' && depth === path.length - 1) return keyPlaceOf(node, part) ?? child.place;
    node = child;
  }
  return node.place;
}

function keyPlaceOf(node: Located, part: string | number): Place | null {
  return node.kind === 'map' ? (node.entries.get(String(part))?.keyPlace ?? null) : null;
}

/** `transitions`, `[3]`, `.perYear` put together. */
export function pathText(base: string, parts: Path): string {
  return parts.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, base);
}

/** What a message can say about a value that was found. */
export function gotOf(node: Located | null): Got {
  if (node === null) return { kind: 'nothing' };
  if (node.kind !== 'scalar') return { kind: node.kind === 'list' ? 'list' : 'fields' };
  if (typeof node.value === 'number') return { kind: 'number', value: node.value };
  if (typeof node.value === 'string') return { kind: 'text', value: node.value };
  if (typeof node.value === 'boolean') return { kind: 'truth', value: node.value };
  return { kind: 'nothing' };
}
