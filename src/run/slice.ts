/** A slice of the replications of one scenario: simulated one after the other, straight into the run's table. */
import { type Simulator, simulate as simulateReplication } from '../engine/replication.js';
import type { FailedReplication } from '../results/forecast.js';

/** The rows of a whole run, shared between threads; each replication writes only its own. */
export interface SharedRows {
  readonly counts: Int32Array;
  readonly countWidth: number;
  readonly sums: Float64Array;
  readonly sumWidth: number;
}

/** Replications `from` to `to` - 1. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Room for `replications` rows that every thread can write to. */
export function sharedRows(replications: number, countWidth: number, sumWidth: number): SharedRows {
  return {
    counts: new Int32Array(new SharedArrayBuffer(4 * replications * countWidth)),
    countWidth,
    sums: new Float64Array(new SharedArrayBuffer(8 * replications * sumWidth)),
    sumWidth,
  };
}

/**
 * Simulates a slice. A replication that fails is kept with its number and message, and the others go on.
 *
 * @param simulate replaced in tests by one that fails
 */
export function runSlice(
  simulator: Simulator,
  rows: SharedRows,
  slice: Slice,
  simulate: typeof simulateReplication = simulateReplication,
): FailedReplication[] {
  const failed: FailedReplication[] = [];
  for (let replication = slice.from; replication < slice.to; replication++) {
    const counts = rows.counts.subarray(replication * rows.countWidth, (replication + 1) * rows.countWidth);
    const sums = rows.sums.subarray(replication * rows.sumWidth, (replication + 1) * rows.sumWidth);
    try {
      simulate(simulator, replication, counts, sums);
    } catch (error) {
      failed.push({ replication, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return failed;
}
