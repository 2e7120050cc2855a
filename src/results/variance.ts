/**
 * How much of the spread of a figure is chance and how much is what is not known of the numbers.
 *
 * Every draw is simulated twice, with luck of its own each time. Of such a pair (a, b) the two have only the draw in
 * common: their covariance is the variance of the mean over luck, given the draw (the parameters' part), and half the mean
 * square of a - b is the mean over draws of the variance given the draw (chance). Both are unbiased whatever the laws, and
 * add up to the variance of all (the law of total variance; a one-way analysis of variance with two in each class, Searle,
 * Casella & McCulloch 1992, Variance Components, ch. 3). The parameters' part is not forced above 0.
 */
import { valuesOf } from './build-forecast.js';
import type { Side } from './difference.js';
import type { Measure } from './forecast.js';
import { pairedRows, type RunTable } from './run-table.js';
import type { SeriesPlan } from './series-plan.js';

/** The figures of which the spread is told apart: children by kind of step at the end, and expenditure by year. */
const KINDS: readonly string[] = ['preventive', 'home_based', 'placement', 'aftercare'];

export interface VarianceSplit {
  /** Against which scenario it is a difference; null: it is none. */
  readonly base: string | null;
  readonly scenario: string;
  readonly measure: Measure;
  readonly step: string;
  readonly period: string;
  /** Draws that went through with both lucks. */
  readonly pairs: number;
  /** Of the draws with their own luck, as in the forecast. */
  readonly mean: number;
  /** Monte Carlo standard error of the mean. */
  readonly mcse: number;
  /** Variance of the figure; chance and parameters add up to it. */
  readonly variance: number;
  readonly chance: number;
  readonly parameters: number;
  /** Standard errors of the two. */
  readonly chanceSe: number;
  readonly parametersSe: number;
  /** The parameters' part of the variance and its standard error; null where nothing varies. */
  readonly share: number | null;
  readonly shareSe: number | null;
}

/** The figures of each scenario whose numbers are drawn, then of each difference from the first where one side's are. */
export function varianceSplits(sides: readonly Side[], isDrawn: readonly boolean[]): VarianceSplit[] {
  const own = sides.flatMap((side, i) => (isDrawn[i] ? splitsOf(side, null) : []));
  const [base, ...others] = sides;
  if (base === undefined) return own;
  const gaps = others.flatMap((side, i) => (isDrawn[0] || isDrawn[i + 1] ? splitsOf(side, base) : []));
  return [...own, ...gaps];
}

function splitsOf(side: Side, base: Side | null): VarianceSplit[] {
  const { twins } = side.table;
  if (twins === undefined) return [];
  return headlines(side).flatMap(({ plan, period }) => {
    const below = base === null ? null : (base.plans.find((one) => keyOf(one) === keyOf(plan)) ?? null);
    if (base !== null && below === null) return [];
    const first = valuesIn(side.table, plan, base?.table ?? null, below, period);
    const second = valuesIn(twins, plan, base?.table.twins ?? null, below, period);
    const numbers = [...first.keys()].filter((number) => second.has(number));
    if (numbers.length < 2) return [];
    const a = Float64Array.from(numbers, (number) => first.get(number) as number);
    const b = Float64Array.from(numbers, (number) => second.get(number) as number);
    const all = Float64Array.from(first.values());
    const { measure, step, periods } = plan;
    return [
      {
        base: base?.scenario ?? null,
        scenario: side.scenario,
        measure,
        step,
        period: periods[period] as string,
        mean: meanOf(all),
        mcse: Math.sqrt(varianceOf(all) / all.length),
        ...splitPairs(a, b),
      },
    ];
  });
}

function headlines({ plans }: Side): { readonly plan: SeriesPlan; readonly period: number }[] {
  const everyone = plans.filter(({ group, periods }) => group === 'all' && periods.length > 0);
  return [
    ...everyone
      .filter(({ measure, step }) => measure === 'stock' && KINDS.includes(step))
      .map((plan) => ({ plan, period: plan.periods.length - 1 })),
    ...everyone
      .filter(({ measure, step }) => measure === 'expenditure_kr' && step === 'all')
      .flatMap((plan) => plan.periods.map((_, period) => ({ plan, period }))),
  ];
}

function keyOf({ measure, step, group, periods }: SeriesPlan): string {
  return [measure, step, group, periods.length].join('/');
}

/** A figure by number of the replication, less that of the base where there is one. */
function valuesIn(
  table: RunTable,
  plan: SeriesPlan,
  base: RunTable | null,
  below: SeriesPlan | null,
  period: number,
): Map<number, number> {
  const own = valuesOf(plan, period, table);
  if (base === null || below === null) {
    return new Map(Array.from(table.replications, (number, row) => [number, own[row] as number]));
  }
  const rows = pairedRows(base, table);
  const other = valuesOf(below, period, base);
  return new Map(
    Array.from(rows.b, (row, i) => [
      table.replications[row] as number,
      (own[row] as number) - (other[rows.a[i] as number] as number),
    ]),
  );
}

/** The parts of the variance from pairs that share a draw and no luck; at least two pairs. */
export function splitPairs(
  a: Float64Array,
  b: Float64Array,
): Pick<
  VarianceSplit,
  'pairs' | 'variance' | 'chance' | 'parameters' | 'chanceSe' | 'parametersSe' | 'share' | 'shareSe'
> {
  const pairs = a.length;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const scale = pairs / (pairs - 1);
  // What each pair adds to the two parts; the parts are their means.
  const ofChance = a.map((value, i) => (scale * (value - meanA - ((b[i] as number) - meanB)) ** 2) / 2);
  const ofParameters = a.map((value, i) => scale * (value - meanA) * ((b[i] as number) - meanB));
  const [chance, parameters] = [meanOf(ofChance), meanOf(ofParameters)];
  const variance = chance + parameters;
  const share = variance > 0 ? parameters / variance : null;
  // The linear part of how the share depends on each pair (the delta method).
  const ofShare = ofParameters.map((own, i) => (own - (share ?? 0) * (own + (ofChance[i] as number))) / variance);
  return {
    pairs,
    variance,
    chance,
    parameters,
    chanceSe: errorOf(ofChance),
    parametersSe: errorOf(ofParameters),
    share,
    shareSe: share === null ? null : errorOf(ofShare),
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** n - 1. */
function varianceOf(values: Float64Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
}

function errorOf(values: Float64Array): number {
  return Math.sqrt(varianceOf(values) / values.length);
}
