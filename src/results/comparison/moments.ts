/** When key figures are told: at the end, in the budget year, in the last whole year, and over all whole years. */
import type { Side } from '../difference.js';

/**
 * `end`: the last month end of the horizon. `budget_year` and `last_year`: one calendar year. `mean`: an average year of
 * the whole calendar years. `total`: all of them together.
 */
export const MOMENTS = ['end', 'budget_year', 'last_year', 'mean', 'total'] as const;
export type MomentId = (typeof MOMENTS)[number];

export interface Moment {
  readonly id: MomentId;
  /** `2025-12`, `2025` or `2016-2025`. */
  readonly period: string;
  /** Whole calendar years it is made of, ascending; none at the end. */
  readonly years: readonly number[];
}

/** The moments of a run: those that its horizon has, and the budget year where one is stated. */
export function momentsOf({ plans }: Pick<Side, 'plans'>, budgetYear: number | null): Moment[] {
  const lastMonth = plans.find(({ measure }) => measure === 'stock')?.periods.at(-1);
  const years = (plans.find(isYearly)?.periods ?? []).map(Number);
  const first = years[0];
  const last = years.at(-1);
  const moments: Moment[] = lastMonth === undefined ? [] : [{ id: 'end', period: lastMonth, years: [] }];
  if (first === undefined || last === undefined) return moments;
  if (budgetYear !== null && years.includes(budgetYear)) {
    moments.push({ id: 'budget_year', period: String(budgetYear), years: [budgetYear] });
  }
  const whole = first === last ? String(last) : `${first}-${last}`;
  return [
    ...moments,
    { id: 'last_year', period: String(last), years: [last] },
    { id: 'mean', period: whole, years },
    { id: 'total', period: whole, years },
  ];
}

/** Childhoods are told for some years only. */
function isYearly({ measure, periods }: Side['plans'][number]): boolean {
  return measure === 'full_year_equivalents' && periods.length > 0;
}
