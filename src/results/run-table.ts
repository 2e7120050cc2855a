/** All replications of one scenario: a table with one row of counts and one of sums a replication, in their order. */
import type { FailedReplication } from './forecast.js';

export interface RunTable {
  /** Numbers of the replications that went through, ascending; row i belongs to replications[i]. */
  readonly replications: Int32Array;
  /** [row * countWidth + i] */
  readonly counts: Int32Array;
  readonly countWidth: number;
  /** [row * sumWidth + i] */
  readonly sums: Float64Array;
  readonly sumWidth: number;
  readonly failed: readonly FailedReplication[];
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
