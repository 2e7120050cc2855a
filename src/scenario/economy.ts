/** What a scenario says about how its amounts are read (`economy:`), as the rest of the program sees it. */

import type { Refund } from './refund.js';
import type { Sourced } from './scenario.js';

export interface Economy {
  /** First year of the budget form, of which three years more follow; null: the first whole calendar year. */
  readonly budgetYear: number | null;
  /** What has been adopted, by calendar year; null: no budget is stated. */
  readonly budget: Budget | null;
  /** Real rate of discount a year, from that year number on; year 0 is the first, which is not discounted. At least one. */
  readonly discountRates: readonly DiscountRate[];
  /** null: no refund. */
  readonly refund: Refund | null;
  /** Limits between the classes of a child's yearly cost, kr. in the scenario's price level, rising; empty: no classes. */
  readonly priceClasses: readonly number[];
}

export interface Budget {
  /** kr. by calendar year, >= 0, in the scenario's price level. */
  readonly kr: Readonly<Record<number, Sourced>>;
  /** Whether it is net of refund from the state. */
  readonly isNet: boolean;
}

export interface DiscountRate {
  /** Whole number >= 1; the first is 1. */
  readonly fromYear: number;
  /** 0.035: 3.5 % a year; 0-0.5. */
  readonly rate: Sourced;
}
