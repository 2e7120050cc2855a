/** Stress tests of a what-if against a base, in this thread and on exact expectations. */
import { shownExpectation } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import type { StressOutcome } from '../../src/results/economy/stress-outcome.js';
import type { StressTest } from '../../src/results/economy/stress-test.js';
import { type Stressed, stressTests } from '../../src/run/stress-run.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { NO_DRIFT, type StressDrift } from '../../src/scenario/stress.js';

/** A scenario with what a run knows of it. */
function known(scenario: Scenario): Stressed {
  const model = compileModel(scenario);
  return { scenario, model, exact: shownExpectation(model) };
}

/** The stress test of a pair whose expectations are exact. */
export async function stressed(base: Scenario, whatIf: Scenario): Promise<StressTest> {
  const [test] = await stressTests([known(base), known(whatIf)], Promise.resolve([]), { threads: 1 });
  if (test === undefined) throw new Error('there is no stress test');
  return test;
}

/** The what-if with a drift of its own. */
export function withDrift(whatIf: Scenario, sizes: Partial<StressDrift>): Scenario {
  const drift = { ...NO_DRIFT, id: 'egen', name: 'Egen', source: 'test', ...sizes };
  return { ...whatIf, economy: { ...whatIf.economy, stress: [drift] } };
}

/** What becomes of a drift in a test, by its id. */
export function outcomeOf({ rows }: StressTest, id: string): StressOutcome {
  const outcome = rows.find(({ drift }) => drift.id === id)?.outcome;
  if (outcome === undefined || outcome === null) throw new Error(`there is no outcome of ${id}`);
  return outcome;
}
