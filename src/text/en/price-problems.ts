/** Problems with prices, in English. */

import type { PriceProblemArgs } from '../../scenario/price-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const enPriceProblems: Pick<ProblemTexts, keyof PriceProblemArgs> = {
  priceOutsideBands: ({ step, ages }) =>
    `the step ${step} has no price at ages ${ages}, because none of the age bands covers them; the children there would cost nothing`,
  fixedCostsOnePrice: ({ step }) =>
    `the step ${step} has fixed costs for places; then unitCost must be one number, and neither unitCostFactors nor unitCostByDuration can be used`,
  priceByStayUniversal: ({ step }) =>
    `how long children have been on the universal step ${step} is not followed; the price cannot depend on it`,
  priceByStayAddOn: ({ id }) =>
    `${id} is an add-on; its price cannot depend on how long the child has been on the step`,
  partNotReached: ({ range, months }) =>
    `no stay reaches ${range}, because nobody has been on the step for longer than the ${months} months simulated`,
  stayBeginsAtStart: ({ step }) =>
    `the children on ${step} at the start (initial) count as having just come; they cost what a new stay costs. With initial: steadyState they have been there for different times`,
  ownPlacesMissing: ({ step }) =>
    `the step ${step} has no fixed costs for places; state them first in the step's fixedCosts`,
  ownPlacesOnlyAdd: () => 'an effect on own places (ownPlaces) is written with add',
  driftBackwards: ({ fromYear, toYear }) =>
    `toYear ${toYear} is before fromYear ${fromYear}; a price grows from a year to a later one`,
  driftOutside: ({ first, last }) =>
    `the price changes outside the horizon only and stays what the file says; that is of ${first}, and changes count from ${first + 1} to ${last}`,
  priceIndexHeader: ({ missing, got }) =>
    `expected the columns year, change_pct, status and source; ${missing.join(', ')} missing, got ${listing(got.map((name) => `"${shortened(name)}"`))}`,
  priceIndexYear: ({ got }) =>
    `expected a year such as 2020, or 2027- for 2027 and all later years, got "${shortened(got)}"`,
  priceIndexChange: ({ got }) =>
    `expected how many per cent dearer the year is than the one before (-50 to 50), such as 2.3, got "${shortened(got)}"`,
  priceIndexStatus: ({ got }) => `expected published or assumption, got "${shortened(got)}"`,
  priceIndexSource: ({ year }) => `${year} has no source; write where the figure comes from, or why it is assumed`,
  priceIndexTwice: ({ year }) => `${year} is twice in the p/l table`,
  priceIndexGap: ({ year }) => `${year} is missing in the p/l table; its years must follow one another`,
  priceIndexOpen: ({ year }) => `${year}- holds for all later years and must be the last of the p/l table`,
  badPriceYear: ({ got }) =>
    `expected a year such as 2020, or 2027- for 2027 and all later years, got "${shortened(got)}"`,
  priceIndexMissing: ({ year }) =>
    `here amounts would have to be turned into or from ${year} prices, but there is no p/l table; state economy.priceIndex`,
  priceYearOutside: ({ year, first, last, file }) =>
    `${year} lies outside the p/l table ${shortened(file)}, which covers ${first}${Number.isFinite(last) ? ` to ${last}` : ' and later'}; add the years that are missing, or an assumption`,
  showYearOfCurrent: () => 'year can only be used with prices: fixed; in current prices every year has its own',
};
