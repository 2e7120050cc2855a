/** A slice of the replications of one scenario: simulated one after the other, then put into the run's shared table. */
import { simulate as simulateReplication } from '../engine/replication.js';
import type { FailedReplication } from '../results/forecast.js';
import type { Prepared } from './simulators.js';

/**
 * The table of a whole run, shared between threads, column by column: [column * replications + replication].
 * Every thread writes only the places of its own replications.
 */
export interface SharedColumns {
  readonly replications: number;
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

/** A table of `replications` rows that every thread can write to; zero where nothing has been written. */
export function sharedColumns(replications: number, countWidth: number, sumWidth: number): SharedColumns {
  return {
    replications,
    counts: new Int32Array(new SharedArrayBuffer(4 * replications * countWidth)),
    countWidth,
    sums: new Float64Array(new SharedArrayBuffer(8 * replications * sumWidth)),
    sumWidth,
  };
}

/**
 * Simulates a slice. A replication that fails is kept with its number and message, and the others go on.
 *
 * @param preparedOf throws where a replication cannot be prepared: it fails
 * @param simulate replaced in tests by one that fails
 * @param luckOf the number of the luck that a replication has: its own
 */
export function runSlice(
  preparedOf: (replication: number) => Pick<Prepared, 'simulator' | 'amounts'>,
  columns: SharedColumns,
  slice: Slice,
  simulate: typeof simulateReplication = simulateReplication,
  luckOf: (replication: number) => number = (replication) => replication,
): FailedReplication[] {
  const { countWidth, sumWidth } = columns;
  const counts = new Int32Array((slice.to - slice.from) * countWidth);
  const sums = new Float64Array((slice.to - slice.from) * sumWidth);
  const failed: FailedReplication[] = [];
  for (let row = 0; row < slice.to - slice.from; row++) {
    const replication = slice.from + row;
    const ownCounts = counts.subarray(row * countWidth, (row + 1) * countWidth);
    const ownSums = sums.subarray(row * sumWidth, (row + 1) * sumWidth);
    try {
      const { simulator, amounts } = preparedOf(replication);
      simulate(simulator, luckOf(replication), ownCounts, ownSums);
      ownSums.set(amounts, sumWidth - amounts.length);
    } catch (error) {
      failed.push({ replication, message: error instanceof Error ? error.message : String(error) });
    }
  }
  putIntoColumns(counts, countWidth, columns.counts, columns.replications, slice);
  putIntoColumns(sums, sumWidth, columns.sums, columns.replications, slice);
  return failed;
}

/** Turns the rows of a slice into their place in the columns: column by column, so that each is written in one go. */
function putIntoColumns(
  rows: Int32Array | Float64Array,
  width: number,
  columns: Int32Array | Float64Array,
  replications: number,
  slice: Slice,
): void {
  for (let column = 0; column < width; column++) {
    const start = column * replications;
    for (let replication = slice.from, at = column; replication < slice.to; replication++, at += width) {
      columns[start + replication] = rows[at] as number;
    }
  }
}
