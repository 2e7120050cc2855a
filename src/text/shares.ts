/** A share of the futures as a committee reads it: `8 af 10 forløb`, or whole per cent. */
import { formatNumber } from './number-format.js';

interface ShareWords {
  readonly all: string;
  readonly none: string;
  readonly nearlyAll: string;
  readonly nearlyNone: string;
  readonly of: (count: number, total: number) => string;
}

/** Below this share on one of the sides, `2 af 10` would be too coarse: 8 per cent is not 1 of 10. */
const NEAR_THE_END = 0.15;
/** Below this share on one of the sides, nothing is left of it in whole per cent. */
const HARDLY = 0.005;

/**
 * Of ten; of a hundred where few are on one side. `all` and `none` only of every single future. What a share and the
 * rest of it are rounded to add up, so the words are the same from both ends.
 */
export function sharesInWords(share: number, replications: number, words: ShareWords): string {
  if (share === 1) return words.all;
  if (share === 0) return words.none;
  // Fewer than ten futures are told as they are.
  if (replications <= 10) return words.of(Math.round(share * replications), replications);
  const isMost = share > 0.5;
  // Without the last binary digits: 1 - 0.995 is a little above 0.005.
  const few = Number((isMost ? 1 - share : share).toFixed(9));
  if (few < HARDLY) return isMost ? words.nearlyAll : words.nearlyNone;
  const of = (total: number): string => {
    const count = Math.max(1, Math.round(Number((few * total).toFixed(6))));
    return words.of(isMost ? total - count : count, total);
  };
  // A tenth is a tenth.
  if (few >= NEAR_THE_END || Math.abs(few - 0.1) < HARDLY) return of(10);
  return of(Math.min(100, replications));
}

/** Whole per cent; never 0 or 100 where it is not quite so. */
export function shareInPercent(
  share: number,
  marks: { readonly decimalMark: string; readonly thousandMark: string },
): string {
  if (share > 0 && share < HARDLY) return '<1';
  if (share < 1 && share >= 1 - HARDLY) return '>99';
  return formatNumber(100 * share, 0, marks);
}
