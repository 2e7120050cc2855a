/** Problems with formulas and parameters, in English. */

import type { FormulaProblemArgs } from '../../scenario/expression/formula-problem.js';
import type { Point } from '../../scenario/expression/variables.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

/** The problems of formulas in English. */
export const enFormulaProblems: Pick<ProblemTexts, keyof FormulaProblemArgs> = {
  formulaTooLong: ({ limit }) => `the formula is too long: at most ${limit} characters`,
  formulaTooNested: ({ limit }) => `the formula has more than ${limit} brackets within one another`,
  formulaSyntax: ({ at, rest }) =>
    rest === ''
      ? 'the formula ends before it is complete; is a number or a closing bracket missing?'
      : `the formula cannot be read from character ${at} on: "${shortened(rest)}"`,
  formulaComma: ({ at }) =>
    `decimals are written with a point (0.5); there is a comma at character ${at} of the formula`,
  formulaSign: ({ sign, at }) =>
    `the sign ${sign} (character ${at} of the formula) has no place in formulas, only numbers, names and + - * / ^ ( ) < > = ! ? :`,
  formulaNoSign: () => 'the formula has two terms in a row without a sign between them; times is written *',
  formulaWord: ({ word }) => `'${shortened(word)}' has no place in formulas`,
  formulaAssigns: () =>
    'the formula gives something a value with =; write == to compare, and fixed numbers in parameters',
  formulaProperty: () => 'the formula has a point after a name; points are for numbers only',
  formulaVariable: ({ name, suggestion, known }) =>
    `unknown name '${shortened(name)}' in the formula${hint(suggestion)}; here you can use ${known.length === 0 ? 'only numbers and what stands in parameters' : listing(known)}`,
  formulaFunction: ({ name, suggestion, known }) =>
    `unknown function '${shortened(name)}' in the formula${hint(suggestion)}; the functions are ${listing(known)}`,
  formulaInputs: ({ name, least, most, got }) =>
    `the function ${name} takes ${least === most ? least : `${least} to ${most}`} numbers in its brackets, got ${got}`,
  formulaRange: ({ sign, limit, got, at }) =>
    `the formula gives ${got}${pointText(at)}; expected a number ${sign} ${limit}`,
  formulaNotFinite: ({ at }) => `the formula gives no finite number${pointText(at)}`,
  formulasTooMuch: () =>
    'the formulas of the file are too much to calculate in all; use fewer variables in each, or shorten the period',
  badParameter: ({ id }) =>
    `'${shortened(id)}' cannot be a name in formulas: small letters, digits and _ (at most 40, a letter first)`,
  parameterUnused: ({ name }) => `the parameter ${name} is used in no formula`,
};

function hint(suggestion: string | null): string {
  return suggestion === null ? '' : `; did you mean '${suggestion}'?`;
}

/** Where a formula has a value: ` for age = 17, year = 2020`. */
function pointText(at: Point): string {
  const values = Object.entries(at).map(([variable, value]) => `${variable} = ${value}`);
  return values.length === 0 ? '' : ` at ${values.join(', ')}`;
}
