/** Runs a what-if with every combination of its policies that is needed to tell what each contributes. */
import { shownExpectation, UNKNOWN_EXPECTATION } from '../engine/expectation/expectation.js';
import { layoutOf } from '../engine/tally/layout.js';
import { compileModel } from '../model/compile.js';
import type { Model } from '../model/model.js';
import {
  type Attribution,
  attribution,
  coalitionsOf,
  type Spending,
  spendingOf,
} from '../results/economy/attribution.js';
import { newPolicies } from '../results/economy/new-policies.js';
import { inFixedPrices } from '../results/prices.js';
import type { RunTable } from '../results/run-table.js';
import { planSeries } from '../results/series-plan.js';
import type { Scenario } from '../scenario/scenario.js';
import { requireSome } from './forecast-run.js';
import { type RunOptions, runScenarios } from './pool.js';

/** How many scenarios have to be simulated to tell what so many policies contribute. */
export function runsNeeded(policies: number): number {
  return coalitionsOf(policies).length + 1;
}

/**
 * What each new policy of the what-if contributes. One scenario after the other is simulated, and only what it spends
 * is kept, so memory grows with replications and combinations by 8 bytes a year.
 *
 * @param compile throws what is to be told when some of the policies cannot stand without the others
 */
export async function runAttribution(
  base: Scenario,
  whatIf: Scenario,
  options: RunOptions,
  compile: (scenario: Scenario) => Model = compileModel,
): Promise<Attribution> {
  const policies = newPolicies(base, whatIf);
  // What is before refund in one and after it in the other cannot be held against each other.
  const refunding = [base, whatIf].every(({ economy }) => economy.refund !== null) ? 'net' : 'gross';
  let done = 0;
  const spend = async (scenario: Scenario): Promise<Spending> => {
    const before = done;
    const onProgress = (own: number): void => {
      done = before + own;
      options.onProgress?.(done);
    };
    const model = compile(scenario);
    const running = runScenarios([scenario], { ...options, onProgress });
    // While the threads simulate, this one works out the exact means.
    const plans = planSeries(inFixedPrices(scenario), model, layoutOf(model));
    const exact = scenario.uncertain === undefined ? shownExpectation(model) : UNKNOWN_EXPECTATION;
    const tables = await running;
    requireSome([scenario], tables);
    const table = tables[0] as RunTable;
    return spendingOf({ scenario: scenario.name, plans, table, exact }, refunding);
  };
  const ofBase = await spend(base);
  const spending = new Map<number, Spending>();
  for (const coalition of coalitionsOf(policies.length)) {
    const without = new Set(policies.filter((_, i) => (coalition & (1 << i)) === 0));
    const own = { ...whatIf, policies: whatIf.policies.filter((policy) => !without.has(policy)) };
    spending.set(coalition, await spend(own));
  }
  return attribution({ base: base.name, scenario: whatIf.name }, policies, ofBase, spending);
}
