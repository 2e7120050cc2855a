/** Problems with the block of economy, in English. */

import type { EconomyProblemArgs } from '../../scenario/economy-problem.js';
import { type ProblemTexts, shortened } from '../problem-words.js';

export const enEconomyProblems: Pick<ProblemTexts, keyof EconomyProblemArgs> = {
  budgetYearOutside: ({ year, first, last }) =>
    `the year ${year} is none of the whole calendar years of the horizon, ${first} to ${last}`,
  noBudget: () => 'the budget has no years; state at least one, such as 2017: 92_000_000',
  badYearNumber: ({ got }) => `expected a year number from 1 to 100, got "${shortened(got)}"`,
  discountFromOne: () => 'the first rate must hold from year 1, such as { 1: 0.035, 36: 0.025 }',
};
