/** What a report is made of. */
import type { Comparison } from '../results/comparison/comparison.js';
import type { EconomyResult } from '../results/economy/economy.js';
import type { StressTest } from '../results/economy/stress-test.js';
import type { Difference, Forecast, Measure, Series } from '../results/forecast.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import type { Trend } from '../results/trends.js';
import type { VarianceSplit } from '../results/variance.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ReportWords } from '../text/report-words.js';

/** A run as it came out; all lists in the order of the scenarios, the base first. */
export interface ReportedRun {
  readonly scenarios: readonly Scenario[];
  readonly forecasts: readonly Forecast[];
  /** Each scenario after the first against the first. */
  readonly differences: readonly Difference[];
  readonly economies: readonly EconomyResult[];
  readonly comparison: Comparison;
  readonly trends: readonly (readonly Trend[])[];
  /** Chance and drawn numbers told apart; absent or empty where none are drawn. */
  readonly variance?: readonly VarianceSplit[];
  /** The business cases under drifts of their baselines; absent or empty where that was not asked for. */
  readonly stress?: readonly StressTest[];
}

/** What it takes to make the run again. */
export interface Provenance {
  /** `2026-11-22`: when it was run. */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
  readonly engineDigest: string;
  /** Name of the result folder. */
  readonly folder: string;
}

/** One scenario of a run with what was made of it. */
export interface ReportedScenario {
  readonly scenario: Scenario;
  readonly forecast: Forecast;
  readonly economy: EconomyResult;
  readonly trends: readonly Trend[];
  /** Against the base; null for the base itself. */
  readonly difference: Difference | null;
}

export function scenariosOf(run: ReportedRun): ReportedScenario[] {
  return run.scenarios.map((scenario, i) => ({
    scenario,
    forecast: run.forecasts[i] as Forecast,
    economy: run.economies[i] as EconomyResult,
    trends: run.trends[i] ?? [],
    difference: run.differences[i - 1] ?? null,
  }));
}

/** In which prices amounts are that are added up over years: those of one year, also where current ones are shown. */
export function fixedPricesOf(scenario: Scenario, words: ReportWords): string {
  return words.prices(shownPrices(inFixedPrices(scenario)));
}

/** Whether every scenario has one replication, of which there is no mean and no share. */
export function isOneRun({ forecasts }: Pick<ReportedRun, 'forecasts'>): boolean {
  return forecasts.every(({ replications }) => replications === 1);
}

/** A series of everyone that has at least one period. */
export function seriesOf(
  source: { readonly series: readonly Series[] },
  measure: Measure,
  step: string,
): Series | undefined {
  return source.series.find(
    (one) => one.measure === measure && one.step === step && one.group === 'all' && one.periods.length > 0,
  );
}
