/** The budget form: the budget year and three overslagsår, by step and in all, against the base. */
import type { Difference, Forecast, Series, Summary } from '../forecast.js';
import type { Refunding } from './business-case.js';

export interface BudgetForm {
  /** The budget year and up to three years more, as far as the horizon goes. */
  readonly years: readonly number[];
  readonly rows: readonly BudgetRow[];
}

export interface BudgetRow {
  /** A step's or an add-on's id; `policies`: what they cost themselves; `all`. */
  readonly id: string;
  readonly refunding: Refunding;
  readonly kr: readonly Summary[];
  /** Null where the number of 0-22-year-olds is not known. */
  readonly krPer0to22: readonly Summary[] | null;
  /** kr. more or (below zero) less than in the base, paired; null in the base. */
  readonly difference: readonly Summary[] | null;
}

/** The measures that are shown, before and after refund. */
const MEASURES: Readonly<Record<Refunding, { readonly kr: string; readonly perHead: string }>> = {
  gross: { kr: 'expenditure_kr', perHead: 'kr_per_0_22' },
  net: { kr: 'net_expenditure_kr', perHead: 'net_kr_per_0_22' },
};

/** Years of a budget form. */
const FORM_YEARS = 4;

/** The form of a forecast from the given year on; `lines` are the steps and add-ons that have a row each. */
export function budgetForm(
  forecast: Forecast,
  difference: Difference | null,
  lines: readonly string[],
  budgetYear: number | null,
): BudgetForm | null {
  const periods = find(forecast.series, 'expenditure_kr', 'all')?.periods ?? [];
  const first = budgetYear === null ? 0 : periods.indexOf(String(budgetYear));
  if (first < 0 || periods.length === 0) return null;
  const cut = (series: Series | undefined): readonly Summary[] | null =>
    series === undefined ? null : series.summaries.slice(first, first + FORM_YEARS);
  const rows = (['gross', 'net'] as const).flatMap((refunding) =>
    [...lines, 'policies', 'all'].flatMap((id): BudgetRow[] => {
      const { kr: measure, perHead } = MEASURES[refunding];
      const kr = cut(find(forecast.series, measure, id));
      if (kr === null || (id !== 'all' && isFree(find(forecast.series, measure, id)))) return [];
      const against = difference === null ? null : cut(find(difference.series, measure, id));
      return [{ id, refunding, kr, krPer0to22: cut(find(forecast.series, perHead, id)), difference: against }];
    }),
  );
  return { years: periods.slice(first, first + FORM_YEARS).map(Number), rows };
}

/** Nothing is ever paid for it: the universal step, as a rule. */
function isFree(series: Series | undefined): boolean {
  return series?.summaries.every(({ mean, sd }) => mean === 0 && sd === 0) ?? true;
}

function find(series: readonly Series[], measure: string, step: string): Series | undefined {
  return series.find((one) => one.measure === measure && one.step === step && one.group === 'all');
}
