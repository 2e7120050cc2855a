/** The merged file as one plain object that stands alone: nothing to extend, no table to look up. */

import type { ReadTable } from './assemble/start.js';
import { type LocatedMap, toPlain } from './located.js';
import { TABLE_KEYS } from './schema/population.js';

/** What `counts` replaces. */
const TABLE_FIELDS: readonly string[] = ['table', 'counts', ...TABLE_KEYS];

export type Resolved = Readonly<Record<string, unknown>>;

/** What to write back as YAML; reading it again gives the same scenario. */
export function resolvedFile(root: LocatedMap, table: ReadTable | null): Resolved {
  const file = Object.fromEntries([...root.entries].map(([key, entry]) => [key, toPlain(entry.node)]));
  const population = file.population;
  if (table === null || typeof population !== 'object' || population === null) return file;
  const { years, children } = table.table;
  const counts = Object.fromEntries(years.map((year, index) => [String(year), children[index] ?? []]));
  const kept = Object.entries(population).filter(([key]) => !TABLE_FIELDS.includes(key));
  return { ...file, population: { ...Object.fromEntries(kept), counts } };
}
