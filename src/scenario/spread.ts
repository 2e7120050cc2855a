/** How stays on a step differ in cost, as the rest of the program sees it: part of a step. */

import type { Sourced } from './scenario.js';

/** Distributions of what a stay costs, divided by its mean. */
export const SPREAD_SHAPES = ['lognormal', 'gamma'] as const;
export type SpreadShape = (typeof SPREAD_SHAPES)[number];

/** The spread of cost between stays: a factor with mean 1, drawn once for each stay. */
export interface Spread {
  /** Coefficient of variation: standard deviation / mean, >= 0. */
  readonly cv: Sourced;
  readonly shape: SpreadShape;
}
