/** A business case of fixed amounts: nothing is simulated, each amount is as somebody has worked it out. */

import type { DiscountRate } from '../economy.js';

/** What an amount is: something saved (below zero), a lasting cost, or a cost of introducing it. */
export const LINE_KINDS = ['efficiency', 'cost', 'implementation'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One line of the case. */
export interface CaseItem {
  readonly name: string;
  readonly kind: LineKind;
  readonly area: 'service' | 'anlaeg';
  /** kr. by year of the case; below zero: less is spent. */
  readonly kr: readonly number[];
}

export interface FixedCase {
  readonly name: string;
  /** p/l year of every amount. */
  readonly priceLevel: number;
  /** Calendar years in a row, at least one. */
  readonly years: readonly number[];
  /** At least one. */
  readonly items: readonly CaseItem[];
  readonly discountRates: readonly DiscountRate[];
  /** Where the amounts come from; empty where the file does not say. */
  readonly source: string;
}
