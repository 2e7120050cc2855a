/** What is said of money, held against the horizon and the ladder. */

import type { Draft } from '../draft.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { type DiscountRatesFile, type EconomyFile, isBudgetYear, isYearNumber } from '../schema/economy.js';
import { isOneNumber, numbersOf } from '../schema/read.js';
import { wholeYearsOf } from '../schema/words.js';
import type { KnownNames } from './names.js';
import { checkPriceClasses, checkRefund } from './refund.js';

const BUDGET = ['economy', 'budget'];
const RATES = ['economy', 'discountRates'];

/** Findings for the block of economy. */
export function checkEconomy({ economy, horizon }: Draft, known: KnownNames): Finding[] {
  if (economy === null) return [];
  const years = horizon === null ? null : wholeYearsOf(horizon);
  return [
    ...budgetYearFindings(economy, years),
    ...budgetFindings(economy, years),
    ...(economy.discountRates === undefined ? [] : rateFindings(economy.discountRates, RATES)),
    ...(economy.refund === undefined ? [] : checkRefund(economy.refund, known, ['economy', 'refund'])),
    ...checkPriceClasses(economy.priceClasses ?? [], ['economy', 'priceClasses']),
  ];
}

/** First and last whole calendar year of the horizon. */
interface Years {
  readonly first: number;
  readonly last: number;
}

function isOutside(year: number, years: Years | null): years is Years {
  return years !== null && (year < years.first || year > years.last);
}

function budgetYearFindings({ budgetYear }: EconomyFile, years: Years | null): Finding[] {
  if (budgetYear === undefined || !isOutside(budgetYear, years)) return [];
  return [wrong(['economy', 'budgetYear'], { code: 'budgetYearOutside', args: { year: budgetYear, ...years } })];
}

function budgetFindings({ budget }: EconomyFile, years: Years | null): Finding[] {
  if (budget === undefined) return [];
  const keys = numbersOf(budget).map(([key]) => key);
  if (keys.length === 0) return [wrongKey(BUDGET, { code: 'noBudget', args: {} })];
  return keys.flatMap((key) => {
    const path = [...BUDGET, key];
    if (!isBudgetYear(key)) return [wrongKey(path, { code: 'badYear', args: { got: key } })];
    if (!isOutside(Number(key), years)) return [];
    return [wrongKey(path, { code: 'budgetYearOutside', args: { year: Number(key), ...years } })];
  });
}

/** Findings for a table of rates by year number, which stands at `path`. */
export function rateFindings(rates: DiscountRatesFile, path: Path): Finding[] {
  if (isOneNumber(rates)) return [];
  const keys = numbersOf(rates).map(([key]) => key);
  const bad = keys.filter((key) => !isYearNumber(key));
  if (bad.length > 0) {
    return bad.map((key) => wrongKey([...path, key], { code: 'badYearNumber', args: { got: key } }));
  }
  return keys.includes('1') ? [] : [wrongKey(path, { code: 'discountFromOne', args: {} })];
}
