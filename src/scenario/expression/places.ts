/** Where formulas may vary: which variables a number can depend on, and over which values they run there. */

import type { Path } from '../located.js';
import { horizonSchema } from '../schema/horizon.js';
import { yearsOf } from '../schema/words.js';
import { isFields } from './number-texts.js';
import { type Domain, type Variable, wholeDomain } from './variables.js';

/** Sections of whole numbers, and of parameters themselves, in which no formula is looked for. */
const WITHOUT_FORMULAS = new Set(['horizon', 'parameters', 'priceLevel', 'replications', 'seed']);

/** A year to try formulas with when the file does not say which years it is about. */
const SOME_YEAR = 2020;

/** Whether a text at this path may be a formula. */
export function mayBeFormula([section]: Path): boolean {
  return !WITHOUT_FORMULAS.has(String(section));
}

/** Whether the number at a path is one for each calendar year: a formula in `year` is as good as the table. */
export function isYearTable(path: Path): boolean {
  return path.length === 3 && path[0] === 'trends' && path[2] === 'byYear';
}

/** The variables that a formula at this path may ask for; none where the number is one number. */
export function variablesAt(path: Path): readonly Variable[] {
  return isYearTable(path) ? ['year'] : [];
}

/** The values that the variables can have in a file: the years of its horizon. */
export function domainOf(plain: unknown): Domain {
  const horizon = horizonSchema.safeParse(isFields(plain) ? plain.horizon : undefined);
  if (!horizon.success) return wholeDomain(SOME_YEAR, SOME_YEAR);
  const { first, last } = yearsOf(horizon.data);
  return wholeDomain(first, last);
}
