/** The forecast of one scenario out of its replications and its exact expectation. */
import type { Expectation } from '../engine/expectation/expectation.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Forecast, Series, Summary } from './forecast.js';
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
    expectation: exact.isApproximate ? 'approximate' : 'exact',
    series: summarisePlans(plans, table, exact),
  };
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
      const key = `${plan.row}/${plan.constant[period]}/${(plan.terms[period] as Int32Array).join()}/${lessOf(plan, period).join()}${weightedKey(plan, period)}`;
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
  const values = new Float64Array(rows).fill(plan.constant[period] as number);
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

function addWeighted(values: Float64Array, { row: which, terms, weight, plus }: WeightedTerms, table: RunTable): void {
  const columns = which === 'counts' ? table.counts : table.sums;
  for (let row = 0; row < values.length; row++) {
    let sum = 0;
    for (const term of terms) sum += columns[term * values.length + row] as number;
    values[row] = (values[row] as number) + plus + weight * sum;
  }
}

const NO_PARTS: readonly WeightedTerms[] = [];

/** What counts with a weight in a period. */
function weightedOf({ weighted }: SeriesPlan, period: number): readonly WeightedTerms[] {
  return weighted?.[period] ?? NO_PARTS;
}

function weightedKey(plan: SeriesPlan, period: number): string {
  return weightedOf(plan, period)
    .map(({ row, terms, weight, plus }) => `/${row}*${weight}+${plus}:${terms.join()}`)
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
