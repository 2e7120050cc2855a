/** Places on a step: part of a `Scenario`. */

import type { Dated, Sourced } from './scenario.js';

/** So many places are there on a step; whoever would come when all are taken waits or goes elsewhere. */
export interface Capacity {
  readonly step: string;
  /** Whole places, >= 0. Nobody has to leave when they become fewer. */
  readonly places: Dated;
  readonly whenFull: /** Stays where it is until a place is free, first come first served, with an interim service. */
    | { readonly kind: 'wait'; readonly interimKrPerYear: Sourced }
    /** Goes to another step instead, at the same moment. */
    | { readonly kind: 'goTo'; readonly step: string };
}
