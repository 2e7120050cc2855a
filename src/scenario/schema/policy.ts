/** `policies:` - virkemidler: from a date on, some numbers are different, and that costs something. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { STRENGTHS } from '../policy.js';
import { duration } from './duration.js';
import { FACTOR, fields, KR, SHARE, sourced, sourceText } from './numbers.js';
import { ages, id, ids, month, words } from './words.js';

/** The ways to change a number. */
export const OPERATION_KEYS = ['multiply', 'add', 'set'] as const;

/** What an effect can be on instead of transitions. */
export const TARGET_KEYS = ['unitCost', 'addOn'] as const;

/** The ways to say what a policy costs. */
export const AMOUNT_KEYS = ['krPerYear', 'kr'] as const;

export const effectSchema = fields({
  from: ids('Steps the children leave; with to.').optional(),
  to: ids(
    'Steps the children come to, or leave. Every transition stated from one of from to one of to is changed.',
  ).optional(),
  unitCost: ids('Steps and add-ons whose unit cost is changed; instead of from and to.').optional(),
  addOn: ids('Add-ons whose prevalence is changed; instead of from and to.').optional(),
  multiply: sourced(FACTOR, 'Factor on the number, 0-1000; 1 changes nothing.').optional(),
  add: sourced(
    { min: -1e8, max: 1e8 },
    'Added to the number, in its unit, -100,000,000 to 100,000,000; the result may not fall below 0.',
  ).optional(),
  set: sourced(
    { min: 0, max: 1e8 },
    'The number becomes this, in its unit, 0-100,000,000 (an intensity at most 365).',
  ).optional(),
  ages: ages('Ages it concerns. Default: those of the policy.').optional(),
  group: ids('Groups it concerns. Default: those of the policy.').optional(),
  newCasesOnly: z
    .boolean()
    .default(false)
    .describe(
      'true: only in stays that began in or after the first month of the policy; not for unitCost or addOn. Default false.',
    ),
  duration: duration(
    'The part of a stay in which it works; not for unitCost or addOn. Default: the whole stay.',
  ).optional(),
  source: sourceText.optional(),
})
  .describe('One change: from and to, or unitCost, or addOn; and one of multiply, add and set.')
  .meta({
    oneOf: OPERATION_KEYS.map((key) => ({ required: [key] })),
    anyOf: [{ required: ['from', 'to'] }, ...TARGET_KEYS.map((key) => ({ required: [key] }))],
  });
export type EffectFile = z.infer<typeof effectSchema>;

export const costSchema = fields({
  name: words('What is paid for, 1-200 characters.'),
  krPerYear: sourced(
    KR,
    'kr. per year in the price level, from the start of the policy to its end, 0-100,000,000,000.',
  ).optional(),
  kr: z
    .record(
      z.string().regex(/^\d{4}$/, 'badYear'),
      sourced(KR, 'kr. in that calendar year, in the price level, 0-100,000,000,000.'),
    )
    .describe('Amounts by calendar year within the horizon.')
    .optional(),
  kind: z.enum(['permanent', 'implementation']).describe('Lasting cost or cost of introducing the policy.'),
  area: z.enum(['service', 'anlaeg']).default('service').describe('Service (default) or anlaeg (capital).'),
  source: sourceText.optional(),
})
  .describe('What the policy itself costs: exactly one of krPerYear and kr.')
  .meta({ oneOf: AMOUNT_KEYS.map((key) => ({ required: [key] })) });
export type CostFile = z.infer<typeof costSchema>;

export const effectsSchema = z
  .array(effectSchema)
  .max(MAX_ITEMS.effects)
  .default([])
  .describe('What it changes. Effects of several policies combine.');
export const costsSchema = z.array(costSchema).max(MAX_ITEMS.costs).default([]).describe('What it costs.');

export const policyHeadSchema = fields({
  id: id('Name of the policy, unique.'),
  name: words('Name for people, 1-200 characters.'),
  start: month('First month in which it costs and, unless delayed, works; within the horizon.'),
  phaseInMonths: z
    .int()
    .min(0)
    .max(600)
    .default(0)
    .describe(
      'Months of linear phase-in from the first month in which it works, whole number 0-600. Default 0: at once.',
    ),
  delayMonths: z
    .int()
    .min(0)
    .max(240)
    .default(0)
    .describe('Months from the start to the first month in which it works, whole number 0-240. Default 0.'),
  fidelity: sourced(
    SHARE,
    'Share of the stated effects that is reached in practice (implementation fidelity), 0-1. Default 1.',
  ).optional(),
  end: month('Last month in which it costs and works fully. Default: it stays.').optional(),
  fadeOutMonths: z
    .int()
    .min(0)
    .max(600)
    .default(0)
    .describe(
      'Months after end over which the effects fade out linearly, whole number 0-600; only with end. Default 0.',
    ),
  ages: ages('Ages it concerns. Default: all.').optional(),
  group: ids('Groups it concerns. Default: all.').optional(),
  strength: z
    .enum(STRENGTHS)
    .default('middle')
    .describe('Which end of the stated ranges of its effects is used. Default middle.'),
  description: words('What is done, for people, 1-5000 characters.', 5000).optional(),
  source: sourceText.optional(),
});

export const policySchema = fields({ ...policyHeadSchema.shape, effects: effectsSchema, costs: costsSchema });
export type PolicyFile = z.infer<typeof policySchema>;

export const policiesSchema = z
  .array(policySchema)
  .max(MAX_ITEMS.policies)
  .default([])
  .describe('Policies (virkemidler).');
