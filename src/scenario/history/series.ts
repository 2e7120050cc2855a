/** What a municipality observed itself: it is shown beside the forecast and held against its beginning, never used in it. */

/** What can be observed, in the words of `forecast.csv`: at a date, or in a year. */
export const DATED_MEASURES = ['stock', 'per_1000_0_17'] as const;
export const YEARLY_MEASURES = [
  'full_year_equivalents',
  'recipients',
  'new_placements',
  'expenditure_kr',
  'net_expenditure_kr',
  'kr_per_0_22',
  'net_kr_per_0_22',
] as const;
export const HISTORY_MEASURES = [...DATED_MEASURES, ...YEARLY_MEASURES] as const;
export type HistoryMeasure = (typeof HISTORY_MEASURES)[number];

/** Whether it is about a calendar year, and never about a date. */
export function isYearly(measure: HistoryMeasure): boolean {
  return YEARLY_MEASURES.some((one) => one === measure);
}

/** Whether it is in kr. */
export function isHistoryAmount(measure: HistoryMeasure): boolean {
  return /(^|_)kr(_|$)/.test(measure);
}

/** One measure of one step (or kind of step) and group, as it was. */
export interface HistorySeries {
  readonly measure: HistoryMeasure;
  /** A step id, a kind of step, `steps_2_3`, `steps_4_6` or `all`. */
  readonly step: string;
  /** A group id or `all`. */
  readonly group: string;
  /** In order of time. */
  readonly points: readonly HistoryPoint[];
  readonly source: string;
  /** Where it was read; of an Excel file with its sheet: `data/budget.xlsx[Ark1]`. */
  readonly file: string;
}

export interface HistoryPoint {
  /** `2019-03` (the end of that month), or `2019`: the year, of a stock its mean over the year. */
  readonly period: string;
  /** In the measure's unit, amounts in the scenario's price level; null: masked or not told. */
  readonly value: number | null;
}
