/** A key figure (nøgletal) that a scenario is held against, as a file of targets states it. */

import type { TrendClass } from '../municipalities/figure.js';

/** What a figure is of; the names of `forecast.csv` where it has the same measure. */
export const TARGET_MEASURES = [
  'stock',
  'per_1000_0_17',
  'per_1000_of_age',
  'share',
  'trend_class',
  'full_year_equivalents',
  'recipients',
  'new_placements',
  'new_placements_per_1000_0_17',
  'first_placements',
  're_placements',
  'breakdowns',
  'transitions',
  'transitions_per_1000_0_17',
  'expenditure_kr',
  'kr_per_0_22',
] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** Measures of a date, the end of a month; all others but a trend, which goes from one date to another, are of a year. */
const OF_A_DATE: readonly TargetMeasure[] = ['stock', 'per_1000_0_17', 'per_1000_of_age', 'share'];
/** Measures for which ages can be stated. */
const OF_AGES: readonly TargetMeasure[] = ['stock', 'per_1000_of_age', 'share'];
/** Figures per child, of so many children: only these have a population of their own. */
const RATES: readonly TargetMeasure[] = [
  'per_1000_0_17',
  'per_1000_of_age',
  'share',
  'trend_class',
  'new_placements_per_1000_0_17',
  'transitions_per_1000_0_17',
  'kr_per_0_22',
];

export function isOfDate(measure: TargetMeasure): boolean {
  return OF_A_DATE.includes(measure);
}

/** Whether a measure is of the change between two dates. */
export function isOfSpan(measure: TargetMeasure): boolean {
  return measure === 'trend_class';
}

/** First and last date or year of a period. */
export function endsOf(period: string): { readonly first: string; readonly last: string } {
  const [first = period, last = first] = period.split('/');
  return { first, last };
}

export function canHaveAges(measure: TargetMeasure): boolean {
  return OF_AGES.includes(measure);
}

export function isRate(measure: TargetMeasure): boolean {
  return RATES.includes(measure);
}

/** Whether a measure is in kr. */
export function isMoney(measure: TargetMeasure): boolean {
  return measure === 'expenditure_kr' || measure === 'kr_per_0_22';
}

/** The figure; or the two between which a masked one lies, both included; or how children per 1,000 developed. */
export type TargetValue = TargetNumber | { readonly kind: 'class'; readonly trend: TrendClass };
export type TargetNumber =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

export const TARGET_COLUMNS = [
  'measure',
  'step',
  'age',
  'group',
  'period',
  'value',
  'standard_error',
  'population',
  'price_level',
  'source',
] as const;
export type TargetColumn = (typeof TARGET_COLUMNS)[number];

export interface Target {
  readonly measure: TargetMeasure;
  /** As the series of a forecast name it (results/forecast); `from>to`; of a share `part/whole`. */
  readonly step: string;
  /** Whole years, both included; null: every age. */
  readonly ages: { readonly from: number; readonly to: number } | null;
  /** A group id or `all`. */
  readonly group: string;
  /** `2016-03`: the end of that month; `2016`: the year; `2016-03/2019-03`: from the one date to the other. */
  readonly period: string;
  /** In the unit of the measure; shares 0-1, amounts in kr. of `priceLevel`. */
  readonly value: TargetValue;
  /** In the unit of the measure, > 0; null: the sampling error of a population of this size. */
  readonly standardError: number | null;
  /** Children behind a rate, > 0; null: those of the scenario. */
  readonly population: number | null;
  /** p/l year of an amount; null: that of the scenario. */
  readonly priceLevel: number | null;
  readonly source: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Position of each column's cell in its line, from 1. */
  readonly columns: Readonly<Record<TargetColumn, number>>;
}

/** Whether a target's period lies from `from` to `until`, both included; of different length, the shorter decides. */
export function isWithin({ period }: Target, from: string | null, until: string | null): boolean {
  const { first, last } = endsOf(period);
  const isAfter = from === null || first.slice(0, from.length) >= from.slice(0, first.length);
  return isAfter && (until === null || last.slice(0, until.length) <= until.slice(0, last.length));
}
