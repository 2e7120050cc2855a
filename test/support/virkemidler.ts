/** Shipped virkemidler and policies written for a test, laid over a shipped base; and exact figures of a scenario. */

import { diskFiles } from '../../src/cli/read-scenario.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { exactOf, valuesOf } from '../../src/results/build-forecast.js';
import type { Measure } from '../../src/results/forecast.js';
import { withoutFailed } from '../../src/results/run-table.js';
import { planSeries } from '../../src/results/series-plan.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Strength } from '../../src/scenario/policy.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { describeProblem } from '../../src/text/problems.js';
import { columnsOf } from './economy.js';
import { runRows } from './run.js';

/** A path that no file has: the text of a test. */
const WRITTEN = 'test.yaml';

/** What is laid over a base: shipped virkemidler by name, and then a text. */
export interface LaidOn {
  readonly names?: readonly string[];
  /** Shipped groups of children, by name. */
  readonly groups?: readonly string[];
  /** Shipped prices, by name. */
  readonly prices?: readonly string[];
  readonly text?: string;
  readonly strength?: Strength;
}

/** A shipped base with all that laid over it. */
export function laidOn(
  base: 'basis' | 'hele_landet',
  { names = [], groups = [], prices = [], text, strength }: LaidOn = {},
): Scenario {
  const paths = [
    ...groups.map((name) => `scenarios/grupper/${name}.yaml`),
    ...names.map((name) => `scenarios/virkemidler/${name}.yaml`),
    ...prices.map((name) => `scenarios/priser/${name}.yaml`),
  ];
  const files = {
    ...diskFiles,
    read: (path: string, limit: number) => (path === WRITTEN ? { text: text ?? '' } : diskFiles.read(path, limit)),
  };
  const result = parseScenario(`scenarios/${base}.yaml`, files, {
    paths: text === undefined ? paths : [...paths, WRITTEN],
    strength: strength === undefined ? null : { value: strength, word: '' },
  });
  if (!result.ok) throw new Error(result.problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
  return result.scenario;
}

/** The exact mean of a measure of a step, every period of the horizon; of all children unless a group is named. */
export function exactFigures(scenario: Scenario): (measure: Measure, step: string, group?: string) => number[] {
  const model = compileModel(scenario);
  const plans = planSeries(scenario, model, layoutOf(model));
  const exact = expectation(model);
  return (measure, step, group = 'all') => {
    const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === group);
    if (plan === undefined) throw new Error(`no series ${measure} ${step}`);
    return plan.periods.map((_, period) => exactOf(plan, period, exact) as number);
  };
}

/** Simulated values of a measure of a step, [period][replication]. */
export function simulatedFigures(scenario: Scenario, n: number): (measure: Measure, step: string) => Float64Array[] {
  const { counts, sums, layout } = runRows(scenario, n);
  const table = withoutFailed(n, Int32Array.from(columnsOf(counts, n)), columnsOf(sums, n), []);
  const plans = planSeries(scenario, compileModel(scenario), layout);
  return (measure, step) => {
    const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
    if (plan === undefined) throw new Error(`no series ${measure} ${step}`);
    return plan.periods.map((_, period) => valuesOf(plan, period, table));
  };
}
