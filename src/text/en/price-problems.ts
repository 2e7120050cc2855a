/** Problems with prices, in English. */

import type { PriceProblemArgs } from '../../scenario/price-problem.js';
import type { ProblemTexts } from '../problem-words.js';

export const enPriceProblems: Pick<ProblemTexts, keyof PriceProblemArgs> = {
  priceOutsideBands: ({ step, ages }) =>
    `the step ${step} has no price at ages ${ages}, because none of the age bands covers them; the children there would cost nothing`,
};
