/** Problems with prices, in Danish. */

import type { PriceProblemArgs } from '../../scenario/price-problem.js';
import type { ProblemTexts } from '../problem-words.js';

export const daPriceProblems: Pick<ProblemTexts, keyof PriceProblemArgs> = {
  priceOutsideBands: ({ step, ages }) =>
    `trinnet ${step} har ingen pris ved ${ages} år, fordi ingen af aldersbåndene dækker dem; børnene der ville intet koste`,
};
