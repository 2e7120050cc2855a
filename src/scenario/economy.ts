/** What a scenario says about how its amounts are read (`economy:`), as the rest of the program sees it. */

import type { SpillOver } from './payers.js';
import type { PriceIndex } from './price-index/price-index.js';
import type { Refund } from './refund.js';
import type { Sourced } from './scenario.js';
import type { StressDrift } from './stress.js';

export type { PriceIndex } from './price-index/price-index.js';

export interface Economy {
  /** How much dearer each year is than the one before; null: the file states none. */
  readonly priceIndex: PriceIndex | null;
  /** Prices that grow beyond wages and prices in general. */
  readonly realPriceDrift: readonly PriceDrift[];
  /** What falls on other budgets; never in the expenditure. */
  readonly spillOvers: readonly SpillOver[];
  /** In which prices results are shown; null: in those of the scenario's price level. */
  readonly shown: ShownPrices | null;
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
  /** Drifts that a business case is held against beside the standard ones; absent: none of its own. */
  readonly stress?: readonly StressDrift[];
}

/** Real growth of the prices of some steps and add-ons. */
export interface PriceDrift {
  readonly id: string;
  readonly steps: readonly string[];
  /** 0.035: in each calendar year from `fromYear` to `toYear` 3.5 % dearer than in the one before; > -1. */
  readonly perYear: Sourced;
  readonly fromYear: number;
  /** Included; null: it goes on. */
  readonly toYear: number | null;
}

/** Prices other than those of the scenario's price level. */
export interface ShownPrices {
  /** The p/l year of all amounts; null: each year's amounts are in that year's prices. */
  readonly year: number | null;
  /** Factor on the amounts of each calendar year of the horizon, which are in the scenario's price level. */
  readonly factors: Readonly<Record<number, number>>;
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
