/** Business cases and the ladder's expenditure of shipped scenarios, simulated in this thread. */

import { expectation } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import type { Side } from '../../src/results/difference.js';
import { withoutFailed } from '../../src/results/run-table.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { runRows } from './run.js';

/** A scenario as one side of a comparison, with `n` replications. */
export function sideBy(scenario: Scenario, n: number): Side {
  const { counts, sums, layout } = runRows(scenario, n);
  const model = compileModel(scenario);
  return {
    scenario: scenario.name,
    plans: planSeries(scenario, model, layout),
    table: withoutFailed(n, Int32Array.from(columnsOf(counts, n)), columnsOf(sums, n), []),
    exact: expectation(model),
  };
}

/** Rows of one length after one another -> their columns after one another. */
export function columnsOf(rows: ArrayLike<number>, n: number): Float64Array {
  const width = rows.length / n;
  return Float64Array.from({ length: rows.length }, (_, i) => rows[(i % n) * width + Math.floor(i / n)] as number);
}
