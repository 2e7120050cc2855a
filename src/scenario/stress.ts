/** What a business case is held against in a stress test, as a scenario may state it (`economy.stress`). */

/** One way in which things may turn out otherwise than the scenario says; what is not stated is as in the scenario. */
export interface StressDrift {
  readonly id: string;
  /** What it is called in the results. */
  readonly name: string;
  /** Growth a year of all moves from the universal step, beyond the scenario's own; 0.039: 3.9 % more each year. */
  readonly entries: number;
  /** The same of the children in named groups alone. */
  readonly groupEntries: number;
  /** Growth a year of all prices of steps and add-ons, beyond the scenario's own. */
  readonly prices: number;
  /** The same of the prices of placements alone. */
  readonly placementPrices: number;
  /** Growth a year of what add-ons cost: more children with one, or dearer ones. */
  readonly addOns: number;
  /** Share of the policies' stated effect that comes, 0-1. */
  readonly effect: number;
  /** Months by which the effect comes later than stated, >= 0. */
  readonly delayMonths: number;
  /** Share of the stated time for which the effect lasts, 0-1. */
  readonly lasts: number;
  /** Factor on what the policies cost themselves, >= 0. */
  readonly costs: number;
  readonly source: string;
}

/** Nothing drifts. */
export const NO_DRIFT: Omit<StressDrift, 'id' | 'name' | 'source'> = {
  entries: 0,
  groupEntries: 0,
  prices: 0,
  placementPrices: 0,
  addOns: 0,
  effect: 1,
  delayMonths: 0,
  lasts: 1,
  costs: 1,
};

/** Drifts that every business case is held against, in the order in which they are shown (results/economy/stress-drifts has their sizes). */
export const STANDARD_DRIFTS = [
  'entries_up',
  'entries_down',
  'prices_up',
  'prices_down',
  'placements_up',
  'placements_down',
  'groups_up',
  'add_ons_up',
  'effect_half',
  'effect_late',
  'effect_short',
  'costs_up',
] as const;
export type StandardDrift = (typeof STANDARD_DRIFTS)[number];
