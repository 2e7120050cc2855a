/** `costs:` of a policy - what it costs itself. */

import { z } from 'zod';
import { MAX_ITEMS } from '../../limits.js';
import { amount, fields, KR, sourceText } from '../numbers.js';
import { payersSchema } from '../payers.js';
import { words } from '../words.js';

/** The ways to say what a policy costs. */
export const AMOUNT_KEYS = [
  'krPerYear',
  'kr',
  'krInPolicyYear',
  'krInPolicyYearPer1000',
  'krPerYearPer1000',
  'krPerCaseworker',
] as const;

/** Years of a policy, counted from its start: 1-100. */
const POLICY_YEAR_KEY = /^([1-9]\d?|100)$/;

function byPolicyYear(kr: string, description: string) {
  return z.record(z.string().regex(POLICY_YEAR_KEY, 'badPolicyYear'), amount(KR, kr)).describe(description);
}

export const costSchema = fields({
  name: words('What is paid for, 1-200 characters.'),
  krPerYear: amount(
    KR,
    'kr. per year in the price level, from the start of the policy to its end, 0-100,000,000,000.',
  ).optional(),
  kr: z
    .record(
      z.string().regex(/^\d{4}$/, 'badYear'),
      amount(KR, 'kr. in that calendar year, in the price level, 0-100,000,000,000.'),
    )
    .describe('Amounts by calendar year within the horizon.')
    .optional(),
  krInPolicyYear: byPolicyYear(
    'kr. in that year of the policy, in the price level, 0-100,000,000,000.',
    'Amounts by year of the policy, 1-100: year 1 is its first twelve months. Paid in the calendar year in which the year of the policy begins.',
  ).optional(),
  krInPolicyYearPer1000: byPolicyYear(
    'kr. in that year of the policy for every 1,000 0-17-year-olds at the start of the horizon, 0-100,000,000,000.',
    'As krInPolicyYear, for every 1,000 0-17-year-olds at the start of the horizon.',
  ).optional(),
  krPerYearPer1000: amount(
    KR,
    'kr. per year as krPerYear, for every 1,000 0-17-year-olds at the start of the horizon, 0-100,000,000,000.',
  ).optional(),
  krPerCaseworker: amount(
    KR,
    'kr. per year for each caseworker whom the policy has added (staff) and who has been hired, 0-100,000,000,000.',
  ).optional(),
  kind: z.enum(['permanent', 'implementation']).describe('Lasting cost or cost of introducing the policy.'),
  area: z.enum(['service', 'anlaeg']).default('service').describe('Service (default) or anlaeg (capital).'),
  payers: payersSchema.optional(),
  source: sourceText.optional(),
})
  .describe('What the policy itself costs: exactly one way to state the amount.')
  .meta({ oneOf: AMOUNT_KEYS.map((key) => ({ required: [key] })) });
export type CostFile = z.infer<typeof costSchema>;

export const costsSchema = z.array(costSchema).max(MAX_ITEMS.costs).default([]).describe('What it costs.');
