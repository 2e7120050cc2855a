/** `economy:` - how amounts are read: prices, budget, discounting. Each field is optional, and each has its own section here. */

import { z } from 'zod';
import { amount, certain, fields, KR, sourcedMap, sourceText } from './numbers.js';
import { spillOversSchema } from './payers.js';
import { realPriceDriftSchema } from './price-drift.js';
import { priceIndexSchema, showSchema } from './price-index.js';
import { priceClassesSchema, refundSchema } from './refund.js';
import { stressSchema } from './stress.js';

const YEAR = /^\d{4}$/;

/** A year number of the discount table. */
const YEAR_NUMBER = /^([1-9]\d?|100)$/;

const RATE = { min: 0, max: 0.5 };

const budgetYearSchema = z
  .int()
  .min(1950)
  .max(2199)
  .describe(
    'First year of the budget form, a whole calendar year of the horizon; three years more follow. Default: the first.',
  );

const budgetSchema = z
  .object({
    net: z.boolean().default(false).describe('true: the amounts are net of refund from the state. Default false.'),
    source: sourceText.optional(),
  })
  .catchall(amount(KR, 'Adopted budget of that calendar year, kr. in the price level, 0-100,000,000,000.'))
  .describe('Adopted budget by whole calendar year of the horizon, kr. in the price level; at least one.')
  .meta({ propertyNames: { pattern: `^(source|net)$|${YEAR.source}` } });

export const discountRatesSchema = z
  .union([
    certain(RATE, 'Real rate of discount a year, 0-0.5 (3.5 % is 0.035).'),
    sourcedMap(
      certain(RATE, 'Real rate of discount a year, 0-0.5 (3.5 % is 0.035).'),
      'By year number 1-100, beginning with 1: each rate holds from that year on. The first year of the horizon is number 0 and is not discounted.',
    ).meta({ propertyNames: { pattern: `^source$|${YEAR_NUMBER.source}` }, minProperties: 1 }),
  ])
  .describe('Real rate of discount a year: one, or one by year number. Default 0.035.');
export type DiscountRatesFile = z.infer<typeof discountRatesSchema>;

export const economySchema = fields({
  priceIndex: priceIndexSchema.optional(),
  show: showSchema.optional(),
  realPriceDrift: realPriceDriftSchema,
  spillOvers: spillOversSchema,
  budgetYear: budgetYearSchema.optional(),
  budget: budgetSchema.optional(),
  discountRates: discountRatesSchema.optional(),
  refund: refundSchema.optional(),
  priceClasses: priceClassesSchema.optional(),
  stress: stressSchema,
}).describe('How amounts are read: prices, budget, discounting, refund, price classes and the stress test.');
export type EconomyFile = z.infer<typeof economySchema>;

/** Whether a key of the budget is a calendar year. */
export function isBudgetYear(key: string): boolean {
  return YEAR.test(key);
}

/** Whether a key of the discount table is a year number. */
export function isYearNumber(key: string): boolean {
  return YEAR_NUMBER.test(key);
}
