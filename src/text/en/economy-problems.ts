/** Problems with the block of economy, in English. */

import type { EconomyProblemArgs } from '../../scenario/economy-problem.js';
import { type ProblemTexts, shortened } from '../problem-words.js';

export const enEconomyProblems: Pick<ProblemTexts, keyof EconomyProblemArgs> = {
  budgetYearOutside: ({ year, first, last }) =>
    `the year ${year} is none of the whole calendar years of the horizon, ${first} to ${last}`,
  noBudget: () => 'the budget has no years; state at least one, such as 2017: 92_000_000',
  badYearNumber: ({ got }) => `expected a year number from 1 to 100, got "${shortened(got)}"`,
  discountFromOne: () => 'the first rate must hold from year 1, such as { 1: 0.035, 36: 0.025 }',
  refundNoYears: () => 'there are no years; state at least one calendar year with thresholds',
  refundFalls: ({ got, before }) =>
    `the share ${got} is lower than the share ${before} at the threshold below; in the law they rise`,
  notRising: ({ got, before }) => `the amounts must rise: ${got} comes after ${before}`,
};
