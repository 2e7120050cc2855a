/** The lowest and the highest factor that a trend comes to within the horizon. It is one factor a calendar year. */

import type { HorizonFile } from '../schema/horizon.js';
import { bareNumber } from '../schema/read.js';
import type { TrendFile } from '../schema/trend.js';
import { yearsOf } from '../schema/words.js';

export interface Extent {
  readonly lowest: number;
  readonly highest: number;
}

/** The extent of a trend's factor over the calendar years of the horizon. */
export function growthExtent({ perYear, byYear }: TrendFile, horizon: HorizonFile): Extent {
  const { first, last } = yearsOf(horizon);
  const factors =
    perYear === undefined ? tableFactors(byYear ?? {}, first, last) : [1, (1 + bareNumber(perYear)) ** (last - first)];
  return { lowest: Math.min(...factors), highest: Math.max(...factors) };
}

interface Point {
  readonly year: number;
  readonly factor: number;
}

/** The factors in the first and last year and in the years stated between them: the extremes are among these. */
function tableFactors(byYear: NonNullable<TrendFile['byYear']>, first: number, last: number): number[] {
  const points = Object.entries(byYear)
    .map(([year, factor]) => ({ year: Number(year), factor: bareNumber(factor) }))
    .sort((a, b) => a.year - b.year);
  const within = points.filter(({ year }) => year > first && year < last).map(({ factor }) => factor);
  return [factorIn(points, first), ...within, factorIn(points, last)];
}

/** Linear between the points, constant outside; 1 when there are none. */
function factorIn(points: readonly Point[], year: number): number {
  const before = points.filter((point) => point.year <= year).at(-1);
  const after = points.find((point) => point.year > year);
  if (before === undefined || after === undefined) return (before ?? after)?.factor ?? 1;
  return before.factor + ((year - before.year) / (after.year - before.year)) * (after.factor - before.factor);
}
