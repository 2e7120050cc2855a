/** Problems with uncertain numbers and posterior files, in English. */

import type { UncertainProblemArgs } from '../../scenario/uncertain/problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const enUncertainProblems: Pick<ProblemTexts, keyof UncertainProblemArgs> = {
  uncertainOutside: ({ value, from, to }) =>
    `the number itself, ${value}, must lie between ${end(from)} and ${end(to)}`,
  uncertainNotPositive: ({ value }) =>
    `the distribution is for numbers above 0, and the number is ${value}; use normal, triangular or uniform`,
  uncertainNotShare: ({ value }) =>
    `beta is for shares between 0 and 1 (both excluded), and the number is ${value}; use triangular or uniform`,
  uncertainTooWide: ({ most }) => `sd must be less than ${round(most)}: a share with this mean cannot be spread wider`,
  uncertainFormula: () => 'a formula cannot be uncertain itself; make the parameters uncertain that it uses',
  uncertainNotHere: () =>
    'this number cannot be uncertain: population, periods, budget, history and the prices that results are shown in are what is measured with',
  uncertainTwice: ({ name }) => `${name} is drawn both here and in posterior; it must be one of the two`,
  uncertainRange: ({ sign, limit, got, isShare }) =>
    `the number must be ${sign} ${limit}, but a draw may be ${round(got)}; ${sign === '<=' ? (isShare ? 'use beta' : 'use a narrower distribution') : 'use lognormal or gamma'}, or cut the distribution off with from and to`,
  uncertainTogether: () =>
    'the numbers cannot stand together when the uncertain ones are drawn; the next line says why',
  uncertainDraw: ({ value }) =>
    `a draw like ${round(value)} cannot stand here; only whole numbers, or one that fits the rest`,
  uncertainShares: ({ sum }) => `dirichlet is for shares that sum to at most 1; these sum to ${round(sum)}`,
  posteriorNothing: () => 'the file must have a line of names and at least one line of numbers',
  posteriorColumn: ({ column, suggestion, known }) =>
    `no number of the scenario is called '${shortened(column, 80)}'${suggestion === null ? `; they are called ${listing(known.slice(0, 5))}, for instance` : `; did you mean '${suggestion}'?`}`,
  posteriorSeveral: ({ column, count }) =>
    `'${column}' is ${count} numbers; name one of them (with @band, for instance), or write values: factors if the file has factors`,
  posteriorColumnTwice: ({ column }) => `the numbers of '${column}' are in an earlier column too`,
  posteriorNumber: ({ column, got }) => `column '${column}': expected a number, got "${shortened(got)}"`,
  posteriorCells: ({ expected, got }) => `the row has ${got} cells, but there are ${expected} names`,
  posteriorRange: ({ column, got, sign, limit }) =>
    `column '${column}' makes the number ${round(got)}; it must be ${sign} ${limit}`,
  posteriorFormula: ({ column }) => `'${column}' is a formula in the scenario and cannot be drawn`,
};

function end(limit: number): string {
  return Number.isFinite(limit) ? String(limit) : '...';
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
