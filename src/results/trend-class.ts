/**
 * Rising, stable or falling, as VIVE (2020, bilagstabel 2.2-2.5) tells the development of children per 1,000: a change of
 * at most 0.2 per 1,000 of the 0-17-year-olds is stable. Exactly 0.2 is within, hence stable.
 */
import type { TrendClass } from '../scenario/municipalities/figure.js';

/** Largest change that is stable, children per 1,000 0-17-year-olds. */
export const STABLE_PER_1000 = 0.2;

/** Largest change of the ratio of expenditure that VIVE calls stable, percentage points (beside bilagsfigur 2.4). */
export const STABLE_RATIO_POINTS = 3;

/** What a difference of two decimal numbers is off by: 7.0 - 6.8 is 0.2000000000000002 in a computer, and is 0.2. */
export const SAME = 1e-9;

/** The class of a change; `widest` is the largest that is stable, in the unit of the change. */
export function trendClassOf(change: number, widest = STABLE_PER_1000): TrendClass {
  if (Math.abs(change) <= widest + SAME) return 'stable';
  return change > 0 ? 'rising' : 'falling';
}
