/** Problems with uncertain numbers and posterior files, in Danish. */

import type { UncertainProblemArgs } from '../../scenario/uncertain/problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';
import { tal } from './number.js';

export const daUncertainProblems: Pick<ProblemTexts, keyof UncertainProblemArgs> = {
  uncertainOutside: ({ value, from, to }) => `tallet selv, ${tal(value)}, skal ligge mellem ${end(from)} og ${end(to)}`,
  uncertainNotPositive: ({ value }) =>
    `fordelingen er for tal over 0, og tallet er ${tal(value)}; brug normal, triangular eller uniform`,
  uncertainNotShare: ({ value }) =>
    `beta er for andele mellem 0 og 1 (begge undtaget), og tallet er ${tal(value)}; brug triangular eller uniform`,
  uncertainTooWide: ({ most }) =>
    `sd skal være mindre end ${tal(round(most))}: så spredt kan en andel med dette gennemsnit højst være`,
  uncertainFormula: () => 'en formel kan ikke selv være usikker; gør de parametre usikre, som den bruger',
  uncertainNotHere: () =>
    'dette tal kan ikke være usikkert: befolkning, perioder, budget, historik og priser, som resultater vises i, er det, der måles med',
  uncertainTwice: ({ name }) => `${name} trækkes både her og i posterior; det skal være ét af stederne`,
  uncertainRange: ({ sign, limit, got, isShare }) =>
    `tallet skal være ${sign} ${tal(limit)}, men kan blive trukket til ${tal(round(got))}; ${sign === '<=' ? (isShare ? 'brug beta' : 'brug en smallere fordeling') : 'brug lognormal eller gamma'}, eller skær fordelingen af med from og to`,
  uncertainTogether: () => 'tallene kan ikke bruges sammen, når de usikre af dem trækkes; næste linje siger hvorfor',
  uncertainDraw: ({ value }) =>
    `et træk som ${tal(round(value))} kan ikke stå her; kun hele tal, eller et tal, der passer til resten`,
  uncertainShares: ({ sum }) => `dirichlet er for andele, der højst giver 1 tilsammen; de giver ${tal(round(sum))}`,
  posteriorNothing: () => 'filen skal have en linje med navne og mindst én linje med tal',
  posteriorColumn: ({ column, suggestion, known }) =>
    `ingen tal i scenariet hedder '${shortened(column, 80)}'${suggestion === null ? `; de hedder for eksempel ${listing(known.slice(0, 5))}` : `; mente du '${suggestion}'?`}`,
  posteriorSeveral: ({ column, count }) =>
    `'${column}' er ${count} tal; nævn ét af dem (for eksempel med @aldersgruppe), eller skriv values: factors, hvis filen har faktorer`,
  posteriorColumnTwice: ({ column }) => `tallene i '${column}' er også i en tidligere kolonne`,
  posteriorNumber: ({ column, got }) => `kolonnen '${column}': forventede et tal, fik "${shortened(got)}"`,
  posteriorCells: ({ expected, got }) => `rækken har ${got} felter, men der er ${expected} navne`,
  posteriorRange: ({ column, got, sign, limit }) =>
    `kolonnen '${column}' giver tallet ${tal(round(got))}; det skal være ${sign} ${tal(limit)}`,
  posteriorFormula: ({ column }) => `'${column}' er en formel i scenariet og kan ikke trækkes`,
};

function end(limit: number): string {
  return Number.isFinite(limit) ? tal(limit) : '...';
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
