/** An overlay over the scenario it extends: the overlay wins, and every number keeps its own source. */

import type { Located, LocatedEntry, LocatedList, LocatedMap } from './located.js';
import { TABLE_KEYS } from './schema/population.js';

/** Lists whose items are the same thing when these fields are equal. */
const IDENTITY = named<readonly string[]>({
  steps: ['id'],
  transitions: ['from', 'to'],
  trends: ['id'],
  arrivals: ['id'],
  addOns: ['id'],
  capacity: ['step'],
  policies: ['id'],
});

/** The same of lists within a section. */
const INNER_IDENTITY = named<readonly string[]>({ realPriceDrift: ['id'], spillOvers: ['id'], stress: ['id'] });

/** Parts that only make sense as a whole: an overlay that states them replaces them. */
const WHOLE = new Set(['ageBands', 'breakdowns', 'initial', 'policies', 'posterior', 'rePlacement']);

/** The same of fields within an item. */
const WHOLE_FIELDS = new Set([
  'byDuration',
  'unitCostByDuration',
  'places',
  'budget',
  'discountRates',
  'priceClasses',
  'spread',
  'thresholds',
  'priceIndex',
  'show',
]);

/** What is said of a table means nothing of another one. */
const POPULATION = ['children', 'table', 'counts', ...TABLE_KEYS];
const GROWTH = ['perYear', 'byYear'];
const STAFF = ['staff', 'staffPer1000'];

/** Ways to say the same thing: stating one takes back those of the base. */
const TAKES_BACK = named<ReadonlyMap<string, readonly string[]>>({
  population: named({ children: POPULATION, table: POPULATION, counts: POPULATION }),
  trends: named({ perYear: GROWTH, byYear: GROWTH }),
  caseworkers: named({ staff: STAFF, staffPer1000: STAFF }),
  capacity: named({ whenFull: ['goTo'], goTo: ['whenFull', 'interim'] }),
});

/** Numbers that carry no source, so none is handed down to them; that of a table is not where `masked` is from. */
const SOURCELESS = new Set([
  'uncertain',
  'level',
  'ages',
  'hiringDelayMonths',
  'noticeMonths',
  'fromYear',
  'toYear',
  ...TABLE_KEYS,
]);

/** Fields of numbers: a text in one of them is a formula, and has a source as a number has. */
const NUMBERS = new Set([
  ...[
    'perYear',
    'byGroup',
    'byDuration',
    'unitCost',
    'unitCostFactors',
    'unitCostByDuration',
    'prevalence',
    'stopPerYear',
    'share',
    'children',
  ],
  ...['startCost', 'endCost', 'fixedCosts', 'payers', 'krPerYear'],
  ...['places', 'interim', 'staff', 'staffPer1000', 'weights'],
]);

/** `base` with `overlay` on top. */
export function mergeScenarios(base: LocatedMap, overlay: LocatedMap): LocatedMap {
  const entries = new Map(base.entries);
  for (const [key, entry] of overlay.entries) {
    const below = entries.get(key);
    entries.set(key, below === undefined ? entry : { ...entry, node: mergeSection(key, below.node, entry.node) });
  }
  return { kind: 'map', entries, place: overlay.place };
}

function mergeSection(key: string, base: Located, overlay: Located): Located {
  const identity = IDENTITY.get(key);
  if (identity !== undefined && base.kind === 'list' && overlay.kind === 'list') {
    return mergeList(base, overlay, identity, (below, item) => mergeItem(key, below, item));
  }
  return mergeItem(key, base, overlay);
}

/** A section, or an item of a section, over the same one of the base. */
function mergeItem(section: string, base: Located, overlay: Located): Located {
  if (WHOLE.has(section)) return overlay;
  const kept = withoutReplaced(base, overlay, TAKES_BACK.get(section) ?? new Map());
  const merged = mergeNodes(kept, overlay);
  return section === 'population' ? withTableSource(withTableSource(merged, overlay), kept) : merged;
}

/** The source of a table is no number's: it stays when another layer says something else of the population. */
function withTableSource(merged: Located, layer: Located): Located {
  if (layer.kind !== 'map' || merged.kind !== 'map' || merged.entries.has('source')) return merged;
  const source = layer.entries.get('source');
  const hasTable = layer.entries.has('table') || layer.entries.has('counts');
  return source === undefined || !hasTable
    ? merged
    : { ...merged, entries: new Map([...merged.entries, ['source', source]]) };
}

/**
 * Items of the same identity are merged (or replaced whole) where the base has them; new ones come last.
 * A second item of one identity in the overlay is kept beside the first, so that it is reported as a duplicate.
 */
function mergeList(
  base: LocatedList,
  overlay: LocatedList,
  fields: readonly string[],
  merged: (below: Located, item: Located) => Located,
): LocatedList {
  const items = [...base.items];
  const positions = new Map<string, number>();
  for (const [index, item] of items.entries()) positions.set(identityOf(item, fields) ?? `#${index}`, index);
  for (const item of overlay.items) {
    const identity = identityOf(item, fields);
    const position = identity === null ? undefined : positions.get(identity);
    if (identity !== null) positions.delete(identity);
    const below = position === undefined ? undefined : items[position];
    if (position === undefined || below === undefined) items.push(item);
    else items[position] = merged(below, item);
  }
  return { kind: 'list', items, place: overlay.place };
}

function identityOf(item: Located, fields: readonly string[]): string | null {
  if (item.kind !== 'map') return null;
  const values = fields.map((field) => {
    const node = item.entries.get(field)?.node;
    return node?.kind === 'scalar' ? node.value : null;
  });
  return values.includes(null) ? null : JSON.stringify(values);
}

/** Maps merge key by key; anything else, what only makes sense whole, and a number with its source, is replaced. */
function mergeNodes(base: Located, overlay: Located): Located {
  if (base.kind !== 'map' || overlay.kind !== 'map' || isSourced(base) || isSourced(overlay)) return overlay;
  const entries = new Map(withSourceHandedDown(base).entries);
  // The base's numbers that have no source get none: that of the overlay goes to its own numbers.
  const above = base.entries.has('source') ? overlay : withSourceHandedDown(overlay);
  for (const [key, entry] of above.entries) {
    const below = entries.get(key);
    const whole = below === undefined || WHOLE_FIELDS.has(key);
    entries.set(key, whole ? entry : { ...entry, node: mergeField(key, below.node, entry.node) });
  }
  return { kind: 'map', entries, place: overlay.place };
}

/** A field of a section: a list of things with identities item by item. */
function mergeField(key: string, base: Located, overlay: Located): Located {
  const identity = INNER_IDENTITY.get(key);
  if (identity === undefined || base.kind !== 'list' || overlay.kind !== 'list') return mergeNodes(base, overlay);
  return mergeList(base, overlay, identity, mergeNodes);
}

function isSourced(node: LocatedMap): boolean {
  return node.entries.has('value');
}

/** The base's `source:` speaks of the base's numbers only: it moves from the map to each of them. */
function withSourceHandedDown(map: LocatedMap): LocatedMap {
  const source = map.entries.get('source');
  if (source === undefined) return map;
  const entries = new Map<string, LocatedEntry>();
  for (const [key, entry] of map.entries) {
    if (key === 'source') continue;
    entries.set(key, SOURCELESS.has(key) ? entry : { ...entry, node: sourcedBy(entry.node, source, NUMBERS.has(key)) });
  }
  return { ...map, entries };
}

function sourcedBy(node: Located, source: LocatedEntry, isNumber: boolean): Located {
  if (node.kind === 'scalar') {
    if (typeof node.value !== 'number' && !(isNumber && typeof node.value === 'string')) return node;
    const value = { keyPlace: node.place, node };
    return {
      kind: 'map',
      entries: new Map([
        ['value', value],
        ['source', source],
      ]),
      place: node.place,
    };
  }
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => withSource(item, source)) };
  if (isSourced(node) && node.entries.has('source')) return node;
  if (isSourced(node)) return { ...node, entries: new Map([...node.entries, ['source', source]]) };
  const own = node.entries.get('source') ?? source;
  const entries = [...node.entries].filter(([key]) => key !== 'source');
  return {
    ...node,
    entries: new Map(
      entries.map(([key, entry]) => [
        key,
        key === 'uncertain' ? entry : { ...entry, node: sourcedBy(entry.node, own, isNumber) },
      ]),
    ),
  };
}

/** An item of a list under the source of what it stands in, unless it has its own; numbers in lists have none. */
function withSource(item: Located, source: LocatedEntry): Located {
  if (item.kind !== 'map' || item.entries.has('source')) return item;
  return { ...item, entries: new Map([...item.entries, ['source', source]]) };
}

function withoutReplaced(base: Located, overlay: Located, takesBack: ReadonlyMap<string, readonly string[]>): Located {
  if (base.kind !== 'map' || overlay.kind !== 'map') return base;
  const replaced = new Set([...overlay.entries.keys()].flatMap((key) => takesBack.get(key) ?? []));
  if (replaced.size === 0) return base;
  const kept = [...withSourceHandedDown(base).entries].filter(([key]) => !replaced.has(key));
  return { ...base, entries: new Map(kept) };
}

/** By names that a file may hold: a plain object would also answer to `toString`. */
function named<T>(of: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(of));
}
