/** The file of a business case of fixed amounts, written once: types, error codes and the JSON Schema come from here. */

import { z } from 'zod';
import { discountRatesSchema } from '../schema/economy.js';
import { certain, fields, sourceText } from '../schema/numbers.js';
import { words } from '../schema/words.js';
import { LINE_KINDS } from './fixed-case.js';

const AMOUNT = { min: -1e11, max: 1e11 };
const MAX_LINES = 200;
const YEARS = /^(19[5-9]\d|20\d\d|21\d\d)\s?[-–]\s?(19[5-9]\d|20\d\d|21\d\d)$/;

/** Most years that a case may have. */
const MAX_YEARS = 100;

const itemSchema = fields({
  name: words('What is saved or paid for, 1-200 characters.'),
  kind: z
    .enum(LINE_KINDS)
    .describe(
      'efficiency: something saved, below zero; cost: a lasting cost; implementation: a cost of introducing it.',
    ),
  area: z.enum(['service', 'anlaeg']).default('service').describe('Service (default) or anlaeg (capital).'),
  kr: z
    .record(
      z.string().regex(/^\d{4}$/, 'badYear'),
      certain(AMOUNT, 'kr. in that calendar year, in the price level; below zero: less is spent.'),
    )
    .describe('Amounts by calendar year; 0 in years that are not named.'),
  source: sourceText.optional(),
}).describe('One line of the business case.');
export type CaseItemFile = z.infer<typeof itemSchema>;

export const fixedCaseSchema = fields({
  name: words('Name of the business case, for people, 1-200 characters.'),
  description: words('What it is about, for people, 1-5000 characters.', 5000).optional(),
  source: sourceText.optional(),
  priceLevel: z.int().min(1990).max(2100).describe('Price level (p/l) year of every amount, 1990-2100.'),
  years: z
    .string()
    .regex(YEARS, { error: 'badYears', abort: true })
    .refine((text) => yearsOfCase(text).length > 0 && yearsOfCase(text).length <= MAX_YEARS, 'badYears')
    .describe('First and last calendar year, "2016-2020"; at most 100 years.'),
  discountRates: discountRatesSchema.optional(),
  lines: z.array(itemSchema).min(1).max(MAX_LINES).describe('The lines of the business case, 1-200.'),
}).describe('A business case of fixed amounts for indsatstrappe.');
export type FixedCaseFile = z.infer<typeof fixedCaseSchema>;

/** The calendar years that a `years` field means; none when the last comes before the first. */
export function yearsOfCase(text: string): number[] {
  const [first = 0, last = -1] = text.split(/[-–]/).map(Number);
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, MAX_YEARS + 1)) }, (_, i) => first + i);
}
