/** `policies:` - virkemidler: from a date on, some numbers are different, and that costs something. */

import { z } from 'zod';
import { MAX_ITEMS } from '../../limits.js';
import { EVIDENCE, STRENGTHS } from '../../policy.js';
import { fields, type Range, SHARE, sourced, sourceText } from '../numbers.js';
import { ages, id, ids, month, words } from '../words.js';
import { capsSchema } from './cap.js';
import { costsSchema } from './cost.js';
import { effectsSchema } from './effect.js';

/** Full-time caseworkers. */
const STAFF: Range = { min: -1000, max: 1000 };

/** The ways to say when a policy starts. */
export const START_KEYS = ['start', 'startAfterMonths'] as const;

/** The ways to say how many caseworkers a policy adds. */
export const STAFF_KEYS = ['staff', 'staffPer1000'] as const;

export const policyHeadSchema = fields({
  id: id('Name of the policy, unique.'),
  name: words('Name for people, 1-200 characters.'),
  start: month('First month in which it costs and, unless delayed, works; within the horizon.').optional(),
  startAfterMonths: z
    .int()
    .min(0)
    .max(1199)
    .describe(
      'Instead of start: months from the start of the horizon to the first month, whole number 0-1199; within the horizon.',
    )
    .optional(),
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
  description: words('What is done, for people, 1-5000 characters.', 5000).optional(),
  reach: sourced(
    SHARE,
    'Share of the children whom it reaches, 0-1; each is reached or not, once for all. Not with effects on unitCost, capacity or addOn. Default 1.',
  ).optional(),
  staff: sourced(
    STAFF,
    'Caseworkers it adds (or, below zero, takes away) while it is in force, -1000 to 1000; the scenario must have caseworkers.',
  ).optional(),
  staffPer1000: sourced(
    STAFF,
    'Instead of staff: the same for every 1,000 0-17-year-olds at the start of the horizon, -1000 to 1000.',
  ).optional(),
  by: words('Who has done it, for people, 1-200 characters.').optional(),
  evidence: z
    .enum(EVIDENCE)
    .describe(
      'How well the effects are known: measured (counted in a study), fitted (worked out backwards from measured figures, which something else may have moved), reported (as those who did it report) or assumed.',
    )
    .optional(),
  unknown: words('What is not known about it, for people, 1-5000 characters.', 5000).optional(),
  strength: z
    .enum(STRENGTHS)
    .default('middle')
    .describe('Which end of the ranges of the effects is used: low, middle (default) or high.'),
  source: sourceText.optional(),
});

export const policySchema = fields({
  ...policyHeadSchema.shape,
  effects: effectsSchema,
  caps: capsSchema,
  costs: costsSchema,
}).meta({ oneOf: START_KEYS.map((key) => ({ required: [key] })) });
export type PolicyFile = z.infer<typeof policySchema>;

export const policiesSchema = z
  .array(policySchema)
  .max(MAX_ITEMS.policies)
  .default([])
  .describe('Policies (virkemidler).');
