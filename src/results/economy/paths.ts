/** Yearly amounts through the replications: what business cases, budgets and ratios are made of. */
import { exactOf, valuesOf } from '../build-forecast.js';
import type { Side } from '../difference.js';
import type { Summary } from '../forecast.js';
import type { SeriesPlan } from '../series-plan.js';
import { summarise } from '../summary.js';

/** An amount by calendar year, in every replication. */
export interface Paths {
  /** values[year][replication], kr. unless stated otherwise. */
  readonly values: readonly Float64Array[];
  /** The expectation by year; null where there is none. */
  readonly exact: readonly (number | null)[];
}

/** Half an øre: amounts that differ by less are the same amount, however their parts were added up. */
const SAME_KR = 0.005;

/** Whether an amount is zero or below. */
export function isPaidFor(kr: number): boolean {
  return kr < SAME_KR;
}

/** Whether an amount is zero. */
export function isNothing(kr: number): boolean {
  return Math.abs(kr) < SAME_KR;
}

/** The plan of a yearly series of everyone; undefined where the scenario has none. */
export function planOf({ plans }: Pick<Side, 'plans'>, measure: string, step: string): SeriesPlan | undefined {
  return plans.find((plan) => plan.measure === measure && plan.step === step && plan.group === 'all');
}

/** A series in the rows of its table that are wanted; nothing at all where the scenario has no such series. */
export function pathsOf(side: Side, plan: SeriesPlan | undefined, years: number, rows: Int32Array): Paths {
  if (plan === undefined) return nothing(years, rows.length);
  const all = plan.periods.map((_, year) => valuesOf(plan, year, side.table));
  return {
    values: all.map((values) => Float64Array.from(rows, (row) => values[row] as number)),
    exact: plan.periods.map((_, year) => exactOf(plan, year, side.exact)),
  };
}

/** Zero in every year and replication. */
function nothing(years: number, replications: number): Paths {
  return {
    values: Array.from({ length: years }, () => new Float64Array(replications)),
    exact: Array.from({ length: years }, () => 0),
  };
}

/** One after the other, replication by replication. */
export function combine(a: Paths, b: Paths, of: (a: number, b: number) => number): Paths {
  return {
    values: a.values.map((values, year) => values.map((value, i) => of(value, b.values[year]?.[i] as number))),
    exact: a.exact.map((value, year) => {
      const other = b.exact[year] ?? null;
      return value === null || other === null ? null : of(value, other);
    }),
  };
}

export function plus(a: Paths, b: Paths): Paths {
  return combine(a, b, (one, other) => one + other);
}

export function minus(a: Paths, b: Paths): Paths {
  return combine(a, b, (one, other) => one - other);
}

/** From the first year to each year. */
export function cumulated({ values, exact }: Paths): Paths {
  let sum: number | null = 0;
  const sums: Float64Array[] = [];
  for (const [year, own] of values.entries()) {
    const before = sums[year - 1];
    sums.push(before === undefined ? Float64Array.from(own) : own.map((value, i) => value + (before[i] as number)));
  }
  return {
    values: sums,
    exact: exact.map((value) => {
      sum = sum === null || value === null ? null : sum + value;
      return sum;
    }),
  };
}

/** The sum over the years, each times its weight, by replication; and its expectation. */
export function weighted(
  { values, exact }: Paths,
  weights: readonly number[],
): { values: Float64Array; exact: number | null } {
  const sum = new Float64Array(values[0]?.length ?? 0);
  for (const [year, own] of values.entries()) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (own[i] as number) * (weights[year] as number);
  }
  const mean = exact.reduce<number | null>(
    (total, value, year) => (total === null || value === null ? null : total + value * (weights[year] as number)),
    0,
  );
  return { values: sum, exact: mean };
}

/** Mean, spread and quantiles of each year. */
export function summaries({ values, exact }: Paths): Summary[] {
  return values.map((own, year) => summarise(Float64Array.from(own), exact[year] ?? null));
}
