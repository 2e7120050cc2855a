/** `parameters:` - numbers with names, for use in formulas. */

import { FUNCTIONS } from '../expression/functions.js';
import { VARIABLES } from '../expression/variables.js';
import { sourced, sourcedMap } from './numbers.js';

/** A letter first; no `-`, which is minus in a formula. */
const NAME = /^[a-zæøå][a-z0-9_æøå]{0,39}$/;

/** Words that mean something else in a formula. */
const RESERVED = new Set<string>([
  ...VARIABLES,
  ...FUNCTIONS.keys(),
  ...['caseload', 'and', 'or', 'not', 'xor', 'mod', 'to', 'in', 'true', 'false', 'null', 'undefined', 'end', 'value'],
]);

/** Whether a parameter may be called this. */
export function parameterNameFault(name: string): 'badParameter' | 'reservedId' | null {
  if (RESERVED.has(name)) return 'reservedId';
  return NAME.test(name) ? null : 'badParameter';
}

export const parametersSchema = sourcedMap(
  sourced({ min: -1e12, max: 1e12 }, 'Value of the parameter, -1e12 to 1e12.'),
  'Numbers by name that formulas can use: 1-40 of the letters a-z æøå, digits and _, a letter first. An overlay may change single ones.',
).meta({ propertyNames: { pattern: `^source$|${NAME.source}` } });
