/** A checked file's trends -> the scenario's. */

import type { Trend } from '../scenario.js';
import { listOfIds, sourcedOf } from '../schema/read.js';
import type { TrendFile } from '../schema/trend.js';
import { ALL_AGES, agesOf } from '../schema/words.js';

/** A trend; `allGroups` are the ids of every group, rest included. */
export function buildTrend(trend: TrendFile, allGroups: readonly string[]): Trend {
  return {
    id: trend.id,
    from: listOfIds(trend.from),
    to: listOfIds(trend.to),
    growth: growthOf(trend),
    ...agesOf(trend.ages ?? ALL_AGES),
    groups: listOfIds(trend.group ?? allGroups),
  };
}

function growthOf({ perYear, byYear, source }: TrendFile): Trend['growth'] {
  if (perYear !== undefined) return { kind: 'perYear', rate: sourcedOf(perYear, source) };
  const factors = Object.entries(byYear ?? {}).map(([year, factor]) => [year, sourcedOf(factor, source)] as const);
  return { kind: 'byYear', factors: Object.fromEntries(factors) };
}
