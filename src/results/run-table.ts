/**
 * All replications of one scenario, as a table: one row a replication, in their order, stored column by column, because
 * everything that is read from it is one figure through all replications.
 */
import type { FailedReplication } from './forecast.js';

export interface RunTable {
  /** Numbers of the replications that went through, ascending; row i belongs to replications[i]. */
  readonly replications: Int32Array;
  /** [column * rows + row] */
  readonly counts: Int32Array;
  /** [column * rows + row] */
  readonly sums: Float64Array;
  readonly failed: readonly FailedReplication[];
  /** The same draws of uncertain numbers with other luck, under the same numbers; absent: not simulated. */
  readonly twins?: RunTable;
}

/** A table without the replications that failed; the same table when none did. */
export function withoutFailed(
  replications: number,
  counts: Int32Array,
  sums: Float64Array,
  failed: readonly FailedReplication[],
): RunTable {
  const sorted = [...failed].sort((a, b) => a.replication - b.replication);
  const missing = new Set(sorted.map(({ replication }) => replication));
  const kept = Int32Array.from(Array.from({ length: replications }, (_, i) => i).filter((i) => !missing.has(i)));
  const went = (_: number, place: number): boolean => !missing.has(place % replications);
  return {
    replications: kept,
    counts: missing.size === 0 ? counts : counts.filter(went),
    sums: missing.size === 0 ? sums : sums.filter(went),
    failed: sorted,
  };
}

/** The rows (in both tables) of the replications that went through in both: the pairs with the same luck. */
export function pairedRows(a: RunTable, b: RunTable): { readonly a: Int32Array; readonly b: Int32Array } {
  const rowOfB = new Map(Array.from(b.replications, (replication, row) => [replication, row] as const));
  const inBoth = Array.from(a.replications.keys()).filter((row) => rowOfB.has(a.replications[row] as number));
  return {
    a: Int32Array.from(inBoth),
    b: Int32Array.from(inBoth, (row) => rowOfB.get(a.replications[row] as number) as number),
  };
}
