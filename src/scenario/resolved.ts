/** The merged file as one plain object that stands alone: nothing to extend, no table to look up. */

import type { ReadTables } from './assemble/scenario-of.js';
import { historyWrittenOut } from './history/of-file.js';
import { type LocatedMap, toPlain } from './located.js';
import { indexWrittenOut } from './price-index/of-file.js';
import type { PriceIndex } from './price-index/price-index.js';
import { TABLE_KEYS } from './schema/population.js';

/** What `counts` replaces. */
const TABLE_FIELDS: readonly string[] = ['table', 'counts', ...TABLE_KEYS];

export type Resolved = Readonly<Record<string, unknown>>;

/** What to write back as YAML; reading it again gives the same scenario. */
export function resolvedFile(
  root: LocatedMap,
  { table, priceIndex, history }: ReadTables,
  posterior: Posterior | null,
): Resolved {
  const plain = Object.fromEntries([...root.entries].map(([key, entry]) => [key, toPlain(entry.node)]));
  const written = history.length === 0 ? plain : { ...plain, history: historyWrittenOut(history) };
  const file = withPosterior(withIndex(written, priceIndex), posterior);
  const population = file.population;
  if (table === null || typeof population !== 'object' || population === null) return file;
  const { years, children } = table.table;
  const counts = Object.fromEntries(years.map((year, index) => [String(year), children[index] ?? []]));
  const kept = Object.entries(population).filter(([key]) => !TABLE_FIELDS.includes(key));
  return { ...file, population: { ...Object.fromEntries(kept), counts } };
}

/** Names of numbers, and their draws row by row. */
interface Posterior {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** The file with its draws written out. */
function withPosterior(file: Resolved, written: Posterior | null): Resolved {
  const { posterior } = file;
  if (written === null || typeof posterior !== 'object' || posterior === null) return file;
  const kept = Object.entries(posterior).filter(([key]) => key !== 'file');
  return { ...file, posterior: { ...Object.fromEntries(kept), ...written } };
}

/** The file with its p/l table written out. */
function withIndex(file: Resolved, priceIndex: PriceIndex | null): Resolved {
  const { economy } = file;
  if (priceIndex === null || typeof economy !== 'object') return file;
  return { ...file, economy: { ...economy, priceIndex: indexWrittenOut(priceIndex) } };
}
