/** Problems with the block of economy, in Danish. */

import type { EconomyProblemArgs } from '../../scenario/economy-problem.js';
import { type ProblemTexts, shortened } from '../problem-words.js';
import { tal } from './number.js';

export const daEconomyProblems: Pick<ProblemTexts, keyof EconomyProblemArgs> = {
  budgetYearOutside: ({ year, first, last }) =>
    `året ${year} er ikke et af periodens hele kalenderår, ${first} til ${last}`,
  noBudget: () => 'budgettet har ingen år; skriv mindst ét, fx 2017: 92_000_000',
  badYearNumber: ({ got }) => `forventede et årsnummer fra 1 til 100, fik "${shortened(got)}"`,
  badYears: ({ got }) =>
    `forventede første og sidste år som 2016-2020 (højst 100 år), fik ${got.kind === 'text' ? `"${shortened(got.value)}"` : 'noget andet'}`,
  caseYearOutside: ({ year, first, last }) => `året ${year} ligger uden for årene ${first} til ${last}`,
  caseSign: ({ kind, got }) =>
    kind === 'efficiency'
      ? `en effektivisering skrives med minus foran; ${tal(got)} er en merudgift`
      : `en omkostning skrives uden minus; ${tal(got)} er en besparelse`,
  discountFromOne: () => 'den første rente skal gælde fra år 1, fx { 1: 0.035, 36: 0.025 }',
  refundNoYears: () => 'der er ingen år; angiv mindst ét kalenderår med grænser',
  refundFalls: ({ got, before }) =>
    `andelen ${tal(got)} er lavere end andelen ${tal(before)} ved grænsen under; i loven stiger de`,
  stressNothing: () => 'ændringen ændrer ingenting; angiv fx entries: 0.05 eller effect: 0.5',
  stressUnfelt: ({ what }) =>
    what === 'groups'
      ? 'scenariet har ingen grupper, så det mærkes ikke'
      : 'scenariet har ingen tillægsydelser, så det mærkes ikke',
  notRising: ({ got, before }) => `beløbene skal stige: ${tal(got)} kommer efter ${tal(before)}`,
};
