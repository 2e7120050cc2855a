/**
 * Rising, stable or falling: the children on each step per 1,000 of the 0-17-year-olds, from the first month of the
 * horizon to the last, as VIVE tells the development in its municipalities (VIVE 2020, bilagstabel 2.4): a change of
 * at most 0.2 per 1,000 is stable.
 */
import type { TrendClass } from '../scenario/municipalities/figure.js';
import { exactOf, valuesOf } from './build-forecast.js';
import type { Side } from './difference.js';
import type { Summary } from './forecast.js';
import { summarise } from './summary.js';
import { trendClassOf } from './trend-class.js';

export interface Trend {
  /** A step's id, or `placement`. */
  readonly step: string;
  /** `2016-01`: by default the first and the last month of the horizon. */
  readonly from: string;
  readonly to: string;
  /** Children per 1,000 0-17-year-olds at the end of those months, and the change of each replication. */
  readonly before: Summary;
  readonly after: Summary;
  readonly change: Summary;
  /** Shares of the replications, 0-1, that sum to 1. */
  readonly rising: number;
  readonly stable: number;
  readonly falling: number;
}

/** The trend of every series per 1,000 that is of one step, or of all placements; of the whole horizon, or between two months of it. */
export function trendsOf(
  side: Side,
  steps: readonly string[],
  span: { readonly from: string; readonly until: string } | null = null,
): Trend[] {
  const wanted = new Set([...steps, 'placement']);
  return side.plans
    .filter(({ measure, step, group }) => measure === 'per_1000_0_17' && group === 'all' && wanted.has(step))
    .map((plan) => {
      const first = span === null ? 0 : plan.periods.indexOf(span.from);
      const last = span === null ? plan.periods.length - 1 : plan.periods.indexOf(span.until);
      const before = valuesOf(plan, first, side.table);
      const after = valuesOf(plan, last, side.table);
      const change = after.map((value, i) => value - (before[i] as number));
      const exact = [exactOf(plan, first, side.exact), exactOf(plan, last, side.exact)] as const;
      const share = (wanted: TrendClass): number =>
        change.filter((own) => trendClassOf(own) === wanted).length / change.length;
      const shares = { rising: share('rising'), falling: share('falling'), stable: share('stable') };
      return {
        step: plan.step,
        from: plan.periods[first] as string,
        to: plan.periods[last] as string,
        before: summarise(Float64Array.from(before), exact[0]),
        after: summarise(Float64Array.from(after), exact[1]),
        change: summarise(change, exact[0] === null || exact[1] === null ? null : exact[1] - exact[0]),
        ...shares,
      };
    });
}
