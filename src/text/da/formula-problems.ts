/** Problems with formulas and parameters, in Danish. */

import type { FormulaProblemArgs } from '../../scenario/expression/formula-problem.js';
import type { Point } from '../../scenario/expression/variables.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';
import { tal } from './number.js';

/** The problems of formulas in Danish. */
export const daFormulaProblems: Pick<ProblemTexts, keyof FormulaProblemArgs> = {
  formulaTooLong: ({ limit }) => `formlen er for lang: højst ${limit} tegn`,
  formulaTooNested: ({ limit }) => `formlen har mere end ${limit} parenteser inde i hinanden`,
  formulaSyntax: ({ at, rest }) =>
    rest === ''
      ? 'formlen slutter, før den er færdig; mangler der et tal eller en slutparentes?'
      : `formlen kan ikke læses fra tegn ${at}: "${shortened(rest)}"`,
  formulaComma: ({ at }) => `decimaler skrives med punktum (0.5) også i formler; der står et komma ved tegn ${at}`,
  formulaSign: ({ sign, at }) =>
    `tegnet ${sign} (nummer ${at} i formlen) kan ikke bruges i formler, kun tal, navne og + - * / ^ ( ) < > = ! ? :`,
  formulaNoSign: () => 'i formlen står to led efter hinanden uden regnetegn; gange skrives *',
  formulaWord: ({ word }) => `'${shortened(word)}' kan ikke bruges i formler`,
  formulaAssigns: () =>
    'i formlen får noget en værdi med =; sammenligning skrives ==, og faste tal skrives i parameters',
  formulaProperty: () => 'i formlen står et punktum efter et navn; punktum bruges kun i tal',
  formulaVariable: ({ name, suggestion, known }) =>
    `ukendt navn '${shortened(name)}' i formlen${hint(suggestion)}; her kan ${known.length === 0 ? 'kun bruges tal og det, der står i parameters' : `bruges ${listing(known)}`}`,
  formulaFunction: ({ name, suggestion, known }) =>
    `ukendt funktion '${shortened(name)}' i formlen${hint(suggestion)}; funktionerne er ${listing(known)}`,
  formulaInputs: ({ name, least, most, got }) =>
    `funktionen ${name} skal have ${least === most ? least : `${least} til ${most}`} tal i parentesen, fik ${got}`,
  formulaRange: ({ sign, limit, got, at }) =>
    `formlen giver ${tal(got)}${pointText(at)}; forventede et tal ${sign} ${tal(limit)}`,
  formulaNotFinite: ({ at }) => `formlen giver intet endeligt tal${pointText(at)}`,
  formulasTooMuch: () =>
    'filens formler er tilsammen for meget at regne ud; brug færre variable i hver, eller gør perioden kortere',
  badParameter: ({ id }) =>
    `'${shortened(id)}' kan ikke bruges som navn i formler: små bogstaver, cifre og _ (højst 40 tegn, et bogstav først)`,
  parameterUnused: ({ name }) => `parameteren ${name} bruges ikke i nogen formel`,
};

function hint(suggestion: string | null): string {
  return suggestion === null ? '' : `; mente du '${suggestion}'?`;
}

/** Where a formula has a value: ` for age = 17, year = 2020`. */
function pointText(at: Point): string {
  const values = Object.entries(at).map(([variable, value]) => `${variable} = ${value}`);
  return values.length === 0 ? '' : ` ved ${values.join(', ')}`;
}
