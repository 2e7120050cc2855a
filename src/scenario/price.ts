/** What something costs: part of a `Scenario`. */

import type { Sourced } from './scenario.js';

/** A price: the same at every age, or one per age band (zero outside all bands). */
export type Price =
  | { readonly kind: 'everyAge'; readonly value: Sourced }
  | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Sourced>> };

/** Own institutions: a share of the price is paid for each place, whether or not a child lives there. */
export interface FixedCosts {
  /** 0-1. */
  readonly share: Sourced;
  /** Whole places that are paid for, before policies. */
  readonly places: Sourced;
  /** Whole months from a policy's closing of places until they are no longer paid for. */
  readonly noticeMonths: number;
}
