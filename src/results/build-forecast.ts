/** The forecast of one scenario out of its replications and its exact expectation. */
import type { Expectation } from '../engine/expectation/expectation.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ExpectationKind, Forecast, Series, Summary } from './forecast.js';
import { shownPrices } from './prices.js';
import type { RunTable } from './run-table.js';
import type { WeightedTerms } from './series/plan.js';
import type { SeriesPlan } from './series-plan.js';
import { scaleSummary, summarise } from './summary.js';

/** The forecast; `scenarioHash` identifies the resolved scenario. */
export function buildForecast(
  scenario: Scenario,
  scenarioHash: string,
  plans: readonly SeriesPlan[],
  table: RunTable,
  exact: Expectation,
): Forecast {
  return {
    scenario: scenario.name,
    ...shownPrices(scenario),
    seed: scenario.seed,
    scenarioHash,
    replications: table.replications.length,
    failed: table.failed,
    expectation: expectationKind(exact),
    series: summarisePlans(plans, table, exact),
  };
}

/** What is shown as exact, of all of them together. */
export function expectationKind(...all: readonly Expectation[]): ExpectationKind {
  if (all.some(({ isUnknown }) => isUnknown)) return 'none';
  return all.some(({ isApproximate }) => isApproximate) ? 'approximate' : 'exact';
}

/** Summaries of all series. A rate is the summary of its numerator scaled, so nothing is sorted twice. */
function summarisePlans(plans: readonly SeriesPlan[], table: RunTable, exact: Expectation): Series[] {
  const known = new Map<string, Summary>();
  return plans.map((plan) => ({
    measure: plan.measure,
    step: plan.step,
    group: plan.group,
    periods: plan.periods,
    summaries: plan.periods.map((_, period) => {
      const key = `${plan.row}/${plan.constant[period]}/${plan.constantAt?.[period]}/${(plan.terms[period] as Int32Array).join()}/${lessOf(plan, period).join()}${weightedKey(plan, period)}`;
      let summary = known.get(key);
      if (summary === undefined) {
        summary = summarise(unscaledValues(plan, period, table), unscaledExact(plan, period, exact));
        known.set(key, summary);
      }
      return scaleSummary(summary, plan.factor[period] as number);
    }),
  }));
}

/** The values of a series in one period, a row of the table each, before its factor. */
function unscaledValues(plan: SeriesPlan, period: number, table: RunTable): Float64Array {
  const rows = table.replications.length;
  const columns = plan.row === 'counts' ? table.counts : table.sums;
  const values = constantsOf(plan, period, table);
  for (const term of plan.terms[period] as Int32Array) {
    const start = term * rows;
    for (let row = 0; row < rows; row++) values[row] = (values[row] as number) + (columns[start + row] as number);
  }
  for (const term of lessOf(plan, period)) {
    const start = term * rows;
    for (let row = 0; row < rows; row++) values[row] = (values[row] as number) - (columns[start + row] as number);
  }
  for (const part of weightedOf(plan, period)) addWeighted(values, part, table);
  return values;
}

/** The constant of a period, in each row; drawn for each where the scenario's numbers are. */
function constantsOf({ constant, constantAt }: SeriesPlan, period: number, table: RunTable): Float64Array {
  const rows = table.replications.length;
  if (constantAt === undefined) return new Float64Array(rows).fill(constant[period] as number);
  const start = (constantAt[period] as number) * rows;
  return table.sums.slice(start, start + rows);
}

/** The mean over the replications of what a series has beside what is counted, in one period. */
export function meanConstant(plan: SeriesPlan, period: number, table: RunTable): number {
  const factor = plan.factor[period] as number;
  if (plan.constantAt === undefined) return (plan.constant[period] as number) * factor;
  const own = constantsOf(plan, period, table);
  return (own.reduce((sum, kr) => sum + kr, 0) / own.length) * factor;
}

function addWeighted(values: Float64Array, part: WeightedTerms, table: RunTable): void {
  const { row: which, terms, weight, plus, numbersAt } = part;
  const columns = which === 'counts' ? table.counts : table.sums;
  const rows = values.length;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (const term of terms) sum += columns[term * rows + row] as number;
    const own = numbersAt === undefined ? weight : (table.sums[numbersAt * rows + row] as number);
    const beside = numbersAt === undefined ? plus : (table.sums[(numbersAt + 1) * rows + row] as number);
    values[row] = (values[row] as number) + beside + own * sum;
  }
}

const NO_PARTS: readonly WeightedTerms[] = [];

/** What counts with a weight in a period. */
function weightedOf({ weighted }: SeriesPlan, period: number): readonly WeightedTerms[] {
  return weighted?.[period] ?? NO_PARTS;
}

function weightedKey(plan: SeriesPlan, period: number): string {
  return weightedOf(plan, period)
    .map(({ row, terms, weight, plus, numbersAt }) => `/${row}*${weight}+${plus}@${numbersAt}:${terms.join()}`)
    .join('');
}

const NOTHING = new Int32Array(0);

/** Positions that a series takes away in a period. */
function lessOf({ less }: SeriesPlan, period: number): Int32Array {
  return less === undefined ? NOTHING : (less[period] as Int32Array);
}

/** The values of a series in one period, a row of the table each. */
export function valuesOf(plan: SeriesPlan, period: number, table: RunTable): Float64Array {
  const factor = plan.factor[period] as number;
  const values = unscaledValues(plan, period, table);
  return factor === 1 ? values : values.map((value) => value * factor);
}

/** The exact mean of a series in one period, before its factor; null where the model has none. */
function unscaledExact(plan: SeriesPlan, period: number, exact: Expectation): number | null {
  if (exact.isUnknown) return null;
  const numbers = plan.row === 'counts' ? exact.counts : exact.sums;
  let value = plan.constant[period] as number;
  for (const term of plan.terms[period] as Int32Array) value += numbers[term] as number;
  for (const term of lessOf(plan, period)) value -= numbers[term] as number;
  for (const { row, terms, weight, plus } of weightedOf(plan, period)) {
    const own = row === 'counts' ? exact.counts : exact.sums;
    value += plus + weight * terms.reduce((sum, term) => sum + (own[term] as number), 0);
  }
  return Number.isNaN(value) ? null : value;
}

/** The exact mean of a series in one period; null where the model has none. */
export function exactOf(plan: SeriesPlan, period: number, exact: Expectation): number | null {
  const value = unscaledExact(plan, period, exact);
  return value === null ? null : value * (plan.factor[period] as number);
}
