/** What was observed, in the measures of a forecast: a municipality's own history, to stand beside its future. */
import type { Measure } from './forecast.js';

/** One measure of one step (or kind of step) and group, as it was. */
export interface Observed {
  readonly measure: Measure;
  /** As in a `Series`: a step id, `placement`, `all` ... */
  readonly step: string;
  /** A group id or `all`. */
  readonly group: string;
  /** In order of time. */
  readonly points: readonly ObservedPoint[];
  /** Where it is from, as people read it: `Kommunens nøgletal 2016-2025`. */
  readonly source: string;
}

export interface ObservedPoint {
  /** `2019-01` (the end of that month) or `2019` (the year). */
  readonly period: string;
  /** In the unit of the measure; null where nothing is known, or too few to be told. */
  readonly value: number | null;
}

/** What was observed of everyone on a step; undefined where nothing was. */
export function findObserved(history: readonly Observed[], measure: Measure, step: string): Observed | undefined {
  return history.find((one) => one.measure === measure && one.step === step && one.group === 'all');
}
