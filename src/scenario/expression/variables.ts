/** What a formula can ask for where a number may change with the child and the calendar, and over which values. */

import { MAX_AGE } from '../limits.js';
import type { ExpressionTree } from './tree.js';

/** `age` in whole years, `year` the calendar year, `stayMonths` the whole months on the step (docs/decisions/0007). */
export const VARIABLES = ['age', 'year', 'stayMonths'] as const;
export type Variable = (typeof VARIABLES)[number];

/** Values of the variables; one that a formula does not ask for may be missing. */
export type Point = { readonly [V in Variable]?: number };

/**
 * Months of a stay at which a formula in `stayMonths` takes another value: every month for two years, then every year;
 * from the last on it keeps its value.
 */
export const STAY_EDGES: readonly number[] = [
  ...Array.from({ length: 24 }, (_, month) => month),
  ...Array.from({ length: 9 }, (_, year) => 24 + 12 * year),
];

/** From this month of a stay on, a formula in `stayMonths` keeps its value. */
export const LAST_STAY_MONTH = 120;

/** The whole numbers that each variable runs through at some place, both ends included. */
export interface Domain {
  readonly age: readonly [number, number];
  readonly year: readonly [number, number];
  readonly stayMonths: readonly [number, number];
}

/** The domain of a number that nothing but the horizon narrows. */
export function wholeDomain(firstYear: number, lastYear: number): Domain {
  return { age: [0, MAX_AGE], year: [firstYear, lastYear], stayMonths: [0, LAST_STAY_MONTH] };
}

/** The variables that a formula asks for. */
export function variablesIn(tree: ExpressionTree): ReadonlySet<string> {
  if (tree.kind === 'number') return new Set();
  if (tree.kind === 'variable') return new Set([tree.name]);
  return new Set(tree.inputs.flatMap((input) => [...variablesIn(input)]));
}

/** Numbers, names and calculations in a formula: how much work it is to calculate. */
export function partsIn(tree: ExpressionTree): number {
  return tree.kind === 'call' ? tree.inputs.reduce((sum, input) => sum + partsIn(input), 1) : 1;
}
