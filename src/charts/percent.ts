import type { ChartWords } from '../text/chart-words.js';
import { formatNumber } from '../text/number-format.js';

/** A share of replications, 0-1, as whole per cent; never 0 or 100 where it is not quite so. */
export function percentOf(share: number, words: ChartWords): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return formatNumber(100 * share, 0, words);
}
