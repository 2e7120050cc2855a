/** Price levels held against the p/l table: it must be there, and cover every year that is turned into another. */

import { type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { coveredYears, type PriceIndex } from '../price-index/price-index.js';
import type { ShowFile } from '../schema/price-index.js';

/** What a file says of prices, as far as it could be read. */
export interface PriceLevels {
  /** null: wrong or missing, which is said elsewhere. */
  readonly priceLevel: number | null;
  readonly index: PriceIndex | null;
  /** Whether the file names a table, right or wrong. */
  readonly hasIndex: boolean;
  readonly stated: readonly { readonly path: Path; readonly year: number }[];
  readonly show: ShowFile | null;
  /** First and last calendar year of the horizon. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** Findings for amounts with a price level of their own, and for the prices in which results are shown. */
export function checkPriceLevels(levels: PriceLevels): Finding[] {
  const { priceLevel, stated } = levels;
  if (priceLevel === null) return [];
  const others = stated.filter(({ year }) => year !== priceLevel);
  return [
    ...others.flatMap(({ path, year }) => convertible(levels, path, [year, priceLevel])),
    ...shownFindings(levels, priceLevel),
  ];
}

function shownFindings(levels: PriceLevels, priceLevel: number): Finding[] {
  const { show, years } = levels;
  if (show === null) return [];
  const path = ['economy', 'show'];
  if (show.prices === 'fixed') {
    const year = show.year ?? priceLevel;
    return year === priceLevel ? [] : convertible(levels, [...path, 'year'], [year, priceLevel]);
  }
  if (show.year !== undefined) return [wrongKey([...path, 'year'], { code: 'showYearOfCurrent', args: {} })];
  return years === null ? [] : convertible(levels, [...path, 'prices'], [priceLevel, years.first, years.last]);
}

/** An error for the first of the years that the table does not cover; one that is wrong itself says so. */
function convertible({ index, hasIndex }: PriceLevels, path: Path, years: readonly number[]): Finding[] {
  const [year = 0] = years;
  if (!hasIndex) return [wrong(path, { code: 'priceIndexMissing', args: { year } })];
  if (index === null) return [];
  const { first, last } = coveredYears(index);
  const outside = years.find((own) => own < first || own > last);
  if (outside === undefined) return [];
  return [wrong(path, { code: 'priceYearOutside', args: { year: outside, first, last, file: index.file } })];
}
