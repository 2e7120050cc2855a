/** Problems with the block of economy, in English. */

import type { EconomyProblemArgs } from '../../scenario/economy-problem.js';
import { type ProblemTexts, shortened } from '../problem-words.js';

export const enEconomyProblems: Pick<ProblemTexts, keyof EconomyProblemArgs> = {
  budgetYearOutside: ({ year, first, last }) =>
    `the year ${year} is none of the whole calendar years of the horizon, ${first} to ${last}`,
  noBudget: () => 'the budget has no years; state at least one, such as 2017: 92_000_000',
  badYearNumber: ({ got }) => `expected a year number from 1 to 100, got "${shortened(got)}"`,
  badYears: ({ got }) =>
    `expected the first and last year such as 2016-2020 (at most 100 years), got ${got.kind === 'text' ? `"${shortened(got.value)}"` : 'something else'}`,
  caseYearOutside: ({ year, first, last }) => `the year ${year} lies outside the years ${first} to ${last}`,
  caseSign: ({ kind, got }) =>
    kind === 'efficiency'
      ? `something saved is written with a minus; ${got} is more to pay`
      : `a cost is written without a minus; ${got} is something saved`,
  discountFromOne: () => 'the first rate must hold from year 1, such as { 1: 0.035, 36: 0.025 }',
  refundNoYears: () => 'there are no years; state at least one calendar year with thresholds',
  refundFalls: ({ got, before }) =>
    `the share ${got} is lower than the share ${before} at the threshold below; in the law they rise`,
  stressNothing: () => 'the drift changes nothing; state for example entries: 0.05 or effect: 0.5',
  stressUnfelt: ({ what }) =>
    what === 'groups'
      ? 'the scenario has no groups, so it is not felt'
      : 'the scenario has no add-ons, so it is not felt',
  notRising: ({ got, before }) => `the amounts must rise: ${got} comes after ${before}`,
};
