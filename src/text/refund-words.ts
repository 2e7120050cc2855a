/** Amounts before and after refund from the state, told apart wherever a scenario has refund. */

/** Null where nobody refunds anything: then there is one amount, and nothing to tell apart. */
export type RefundSide = 'gross' | 'net' | null;

/** `før refusion`, `efter refusion`. */
export type RefundWords = Readonly<Record<'gross' | 'net', string>>;

/** `Udgifter i 2025, efter refusion`; the label as it is where there is no refund. */
export function sided(label: string, side: RefundSide, words: RefundWords): string {
  return side === null ? label : `${label}, ${words[side]}`;
}
