/** A share of the futures in words that a committee reads: `8 af 10 forløb`. */

interface ShareWords {
  readonly all: string;
  readonly nearlyAll: string;
  readonly nearlyNone: string;
  readonly of: (count: number, total: number) => string;
}

/** Of ten; of a hundred where fewer than one in twenty are on one side; never `all` or `none` where it is not quite so. */
export function sharesInWords(share: number, replications: number, words: ShareWords): string {
  if (share === 1) return words.all;
  // Fewer than ten futures are told as they are.
  if (replications <= 10) return words.of(Math.round(share * replications), replications);
  if (share >= 0.995) return words.nearlyAll;
  if (share < 0.005) return words.nearlyNone;
  if (share >= 0.95 || share < 0.05) return words.of(Math.round(share * 100), 100);
  return words.of(Math.min(9, Math.max(1, Math.round(share * 10))), 10);
}
