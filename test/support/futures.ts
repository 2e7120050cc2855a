/** Simulated futures of a scenario as `trends` sees them, made in this thread. */
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Futures } from '../../src/results/municipalities/futures.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { runRows } from './run.js';

export function futuresOf(scenario: Scenario, n: number): Futures {
  const model = compileModel(scenario);
  const layout = layoutOf(model);
  const { counts, sums } = runRows(scenario, n);
  const table = {
    replications: Int32Array.from({ length: n }, (_, i) => i),
    counts: Int32Array.from(counts, (_, at) => counts[(at % n) * layout.counts + Math.floor(at / n)] as number),
    sums: Float64Array.from(sums, (_, at) => sums[(at % n) * layout.sums + Math.floor(at / n)] as number),
    failed: [],
  };
  const plans = planSeries(scenario, model, layout);
  return { scenario, side: { scenario: scenario.name, plans, table, exact: expectation(model) } };
}
