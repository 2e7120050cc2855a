/** Add-on services: part of a `Scenario`. */

import type { Payers } from './payers.js';
import type { ByAge, Sourced } from './scenario.js';

/** An add-on service: help beside the child's step, with a price of its own; it does not change how children move. */
export interface AddOn {
  readonly id: string;
  readonly name: string;
  /** kr. per full-year equivalent while it goes on, scenario price level, >= 0. */
  readonly unitCostKrPerYear: Sourced;
  /** Share of the children on a step who have it, 0-1, by step. */
  readonly prevalence: Readonly<Record<string, ByAge>>;
  readonly payers: Payers;
  /** How often it ends by itself, per year of having it, > 0; how often it starts follows from the prevalence. */
  readonly stopPerYear: Sourced;
}
