/** Several scenarios simulated side by side, each a municipality of its own: nothing is compared or summarised. */
import { shownExpectation, UNKNOWN_EXPECTATION } from '../engine/expectation/expectation.js';
import { layoutOf } from '../engine/tally/layout.js';
import { compileModel } from '../model/compile.js';
import type { Futures } from '../results/municipalities/futures.js';
import type { RunTable } from '../results/run-table.js';
import { planSeries } from '../results/series-plan.js';
import type { Scenario } from '../scenario/scenario.js';
import { requireSome } from './forecast-run.js';
import { type RunOptions, runScenarios } from './pool.js';

/** The futures of each scenario, in their order, with its expectation. */
export async function runFutures(scenarios: readonly Scenario[], options: RunOptions): Promise<Futures[]> {
  const models = scenarios.map(compileModel);
  const running = runScenarios(scenarios, options);
  const prepared = scenarios.flatMap((scenario, i) => {
    const model = models[i];
    if (model === undefined) return [];
    const exact = scenario.uncertain === undefined ? shownExpectation(model) : UNKNOWN_EXPECTATION;
    return [{ scenario, plans: planSeries(scenario, model, layoutOf(model)), exact }];
  });
  const tables = await running;
  requireSome(scenarios, tables);
  return prepared.map(({ scenario, plans, exact }, i) => ({
    scenario,
    side: { scenario: scenario.name, plans, table: tables[i] as RunTable, exact },
  }));
}
