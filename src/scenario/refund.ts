/** Refund of especially expensive cases, as the rest of the program sees it: part of a scenario's economy. */

import type { Sourced } from './scenario.js';

/** Refund of especially expensive cases (barnets lov § 198; serviceloven § 176), on each child's own cost in a calendar year. */
export interface Refund {
  /** By calendar year, rising; each holds until the next, the first also before it. Amounts in the scenario's price level. */
  readonly thresholds: readonly { readonly year: number; readonly brackets: readonly RefundBracket[] }[];
  /** Steps whose costs, with add-ons, count. */
  readonly steps: readonly string[];
}

/** The share, 0-1, of what a child costs above `above` kr. a year, up to the next bracket. */
export interface RefundBracket {
  readonly above: Sourced;
  readonly share: Sourced;
}
