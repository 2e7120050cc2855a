/** What something costs: part of a `Scenario`. */

import type { Sourced } from './scenario.js';

/** A price: the same at every age, or one per age band (zero outside all bands). */
export type Price =
  | { readonly kind: 'everyAge'; readonly value: Sourced }
  | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Sourced>> };
