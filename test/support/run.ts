/** Replications one after the other in this thread, and the moments of every cell. */

import { type Simulator, simulator } from '../../src/engine/replication.js';
import { type Layout, layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulateChecked } from './checked.js';

/** Some replications of a scenario: a row each, one after the other. */
export interface Rows {
  readonly n: number;
  readonly layout: Layout;
  /** [replication * layout.counts + i] */
  readonly counts: Int32Array;
  /** [replication * layout.sums + i] */
  readonly sums: Float64Array;
}

/** Replications 0 .. n - 1 of a scenario. */
export function runRows(scenario: Scenario, n: number): Rows {
  return rowsBy(simulator(compileModel(scenario)), n);
}

/** The same with a simulator that is there already. */
export function rowsBy(prepared: Simulator, n: number): Rows {
  const layout = layoutOf(prepared.model);
  const counts = new Int32Array(n * layout.counts);
  const sums = new Float64Array(n * layout.sums);
  for (let i = 0; i < n; i++) {
    simulateChecked(
      prepared,
      i,
      counts.subarray(i * layout.counts, (i + 1) * layout.counts),
      sums.subarray(i * layout.sums, (i + 1) * layout.sums),
    );
  }
  return { n, layout, counts, sums };
}

/** One replication's rows. */
export function rowsOf(prepared: Simulator, number: number): { counts: Int32Array; sums: Float64Array } {
  const layout = layoutOf(prepared.model);
  const counts = new Int32Array(layout.counts);
  const sums = new Float64Array(layout.sums);
  simulateChecked(prepared, number, counts, sums);
  return { counts, sums };
}

/** One figure through all replications. */
export function column(rows: ArrayLike<number>, width: number, at: number): Float64Array {
  return Float64Array.from({ length: rows.length / width }, (_, i) => rows[i * width + at] as number);
}

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sample variance (n - 1). */
  readonly variance: number;
}

/** Mean and variance, in two passes. */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] as number;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((values[i] as number) - mean) ** 2;
  return { n, mean, variance: squares / (n - 1) };
}
