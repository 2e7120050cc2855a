/** The main job: several scenarios simulated, summarised, and compared with the first. */
import { createHash } from 'node:crypto';
import { shownExpectation, UNKNOWN_EXPECTATION } from '../engine/expectation/expectation.js';
import { layoutOf } from '../engine/tally/layout.js';
import { compileModel } from '../model/compile.js';
import type { Model } from '../model/model.js';
import { buildForecast } from '../results/build-forecast.js';
import { type Comparison, compare } from '../results/comparison/comparison.js';
import { buildDifference, type Side } from '../results/difference.js';
import { type Distribution, distributionOf } from '../results/distribution.js';
import { type EconomyResult, economyResult } from '../results/economy/economy.js';
import type { StressTest } from '../results/economy/stress-test.js';
import type { Difference, FailedReplication, Forecast } from '../results/forecast.js';
import { observedHistory } from '../results/history.js';
import type { Observed } from '../results/observed.js';
import { inFixedPrices } from '../results/prices.js';
import type { RunTable } from '../results/run-table.js';
import { planSeries, type SeriesPlan } from '../results/series-plan.js';
import { type Trend, trendsOf } from '../results/trends.js';
import { type VarianceSplit, varianceSplits } from '../results/variance.js';
import type { Scenario } from '../scenario/scenario.js';
import { withoutTablePlaces } from '../scenario/table-places.js';
import { type RunOptions, runScenarios } from './pool.js';
import { stressTests } from './stress-run.js';

export interface RunResult {
  /** In the order of the scenarios. */
  readonly forecasts: readonly Forecast[];
  /** Each scenario after the first against the first. */
  readonly differences: readonly Difference[];
  /** In the order of the scenarios. */
  readonly economies: readonly EconomyResult[];
  /** All scenarios side by side, the first as the base; also of one alone. */
  readonly comparison: Comparison;
  /** Every replication, in the order of the scenarios; for files that hold them one by one. */
  readonly sides: readonly Side[];
  /** Rising, stable or falling per 1,000; in the order of the scenarios. */
  readonly trends: readonly (readonly Trend[])[];
  /** What of the spread is chance and what is drawn numbers; empty where none are drawn. */
  readonly variance: readonly VarianceSplit[];
  /** What was observed, of the base. */
  readonly history: readonly Observed[];
  /** Of each scenario after the first that has a whole calendar year. */
  readonly distributions: readonly Distribution[];
  /** The business cases under drifts of their baselines; empty where that was not asked for. */
  readonly stress: readonly StressTest[];
}

/** Nothing of a scenario went through: there is no forecast. The message is that of the first replication. */
export class AllReplicationsFailed extends Error {
  constructor(
    readonly scenario: Scenario,
    readonly first: FailedReplication,
  ) {
    super(first.message);
  }
}

/**
 * Some replications of each scenario went through.
 *
 * @throws AllReplicationsFailed
 */
export function requireSome(scenarios: readonly Scenario[], tables: readonly RunTable[]): void {
  tables.forEach(({ replications, failed }, i) => {
    const first = failed[0];
    if (replications.length === 0 && first !== undefined) {
      throw new AllReplicationsFailed(scenarios[i] as Scenario, first);
    }
  });
}

/** Simulates the scenarios and says what they forecast; the first is the base of the differences. */
export async function runForecasts(scenarios: readonly Scenario[], options: RunOptions): Promise<RunResult> {
  // Compiled first: what only the numbers together can show to be wrong must stop the run before it starts.
  const models = scenarios.map(compileModel);
  const running = runScenarios(scenarios, { ...options, twins: true });
  // While the threads simulate, this one works out the exact means.
  const prepared = scenarios.map((scenario, i) => {
    const model = models[i] as Model;
    const plansOf = (own: Scenario): SeriesPlan[] => planSeries(own, model, layoutOf(model));
    const fixed = inFixedPrices(scenario);
    const plans = plansOf(scenario);
    const exact = scenario.uncertain === undefined ? shownExpectation(model) : UNKNOWN_EXPECTATION;
    return { scenario, plans, fixed: fixed === scenario ? plans : plansOf(fixed), exact };
  });
  const stressed = prepared.map(({ scenario, exact }, i) => ({ scenario, model: models[i] as Model, exact }));
  const [tables, stress] = await Promise.all([
    running,
    options.stress === true ? stressTests(stressed, running, options) : [],
  ]);
  requireSome(scenarios, tables);
  const sidesOf = (prices: 'plans' | 'fixed'): Side[] =>
    prepared.map(({ scenario, exact, [prices]: plans }, i) => ({
      scenario: scenario.name,
      plans,
      table: tables[i] as Side['table'],
      exact,
    }));
  const sides = sidesOf('plans');
  const inOneYear = sidesOf('fixed');
  const forecasts = prepared.map(({ scenario, plans, exact }, i) =>
    buildForecast(scenario, scenarioHash(scenario), plans, tables[i] as Side['table'], exact),
  );
  const [base, ...others] = sides;
  const differences = base === undefined ? [] : others.map((other) => buildDifference(base, other));
  const economies = prepared.map(({ scenario }, i) =>
    economyResult({
      scenario,
      side: sides[i] as Side,
      fixed: inOneYear[i] as Side,
      forecast: forecasts[i] as Forecast,
      difference: differences[i - 1] ?? null,
      base: i === 0 || base === undefined ? null : { scenario: scenarios[0] as Scenario, fixed: inOneYear[0] as Side },
    }),
  );
  const comparison = compare(inOneYear.map((side, i) => ({ ...side, resolved: scenarios[i] as Scenario })));
  const trends = sides.map((side, i) =>
    trendsOf(
      side,
      (scenarios[i] as Scenario).steps.flatMap(({ id, kind }) => (kind === 'universal' ? [] : [id])),
    ),
  );
  const history = base === undefined ? [] : observedHistory(scenarios[0] as Scenario);
  const [fixedBase, ...fixedOthers] = inOneYear;
  const distributions =
    fixedBase === undefined ? [] : fixedOthers.flatMap((own) => distributionOf(fixedBase, own) ?? []);
  const variance = varianceSplits(
    inOneYear,
    scenarios.map(({ uncertain }) => uncertain !== undefined),
  );
  return { forecasts, differences, economies, comparison, sides, trends, variance, distributions, history, stress };
}

/**
 * Eight hexadecimal digits that differ when anything in the scenario differs but its seed, its number of replications,
 * its history and what its business case is held against, which change no number of the forecast, and where its tables stand.
 */
export function scenarioHash(scenario: Scenario): string {
  const { seed: _seed, replications: _replications, history: _history, ...what } = scenario;
  const { stress: _stress, ...economy } = what.economy;
  const json = JSON.stringify({ ...what, economy }, withoutTablePlaces);
  return createHash('sha256').update(json).digest('hex').slice(0, 8);
}
