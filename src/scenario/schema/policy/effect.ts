/** `effects:` of a policy - the numbers that are different. */

import { z } from 'zod';
import { MAX_ITEMS } from '../../limits.js';
import { duration } from '../duration.js';
import { FACTOR, fields, sourced, sourceText } from '../numbers.js';
import { ages, ids } from '../words.js';
import { ranged } from './range.js';

/** The ways to change a number. */
export const OPERATION_KEYS = ['multiply', 'add', 'set'] as const;

/** What an effect can be on instead of transitions. */
export const TARGET_KEYS = ['unitCost', 'breakdowns', 'capacity', 'ownPlaces', 'addOn'] as const;

/** Found early, children move on to higher steps a quarter as often, unless the file says otherwise. An assumption. */
export const RELATIVE_RISK = 0.25;

export const effectSchema = fields({
  from: ids('Steps the children leave; with to.').optional(),
  to: ids(
    'Steps the children come to, or leave. Every transition stated from one of from to one of to is changed.',
  ).optional(),
  unitCost: ids('Steps and add-ons whose unit cost is changed; instead of from and to.').optional(),
  breakdowns: ids(
    'Placements whose breakdowns (the unplanned part of the moves out of them) are multiplied; instead of from and to.',
  ).optional(),
  capacity: ids('Steps whose places are changed; instead of from and to.').optional(),
  ownPlaces: ids(
    'Own institutions of which places are opened or (below zero) closed; only with add; instead of from and to.',
  ).optional(),
  addOn: ids('Add-ons whose prevalence is changed; instead of from and to.').optional(),
  multiply: ranged(FACTOR, 'Factor on the number, 0-1000; 1 changes nothing.').optional(),
  add: ranged(
    { min: -1e8, max: 1e8 },
    'Added to the number, in its unit, -100,000,000 to 100,000,000; the result may not fall below 0.',
  ).optional(),
  set: ranged(
    { min: 0, max: 1e8 },
    'The number becomes this, in its unit, 0-100,000,000 (an intensity at most 365).',
  ).optional(),
  detection: z
    .boolean()
    .default(false)
    .describe(
      'true: early detection, the factor (at least 1) finds more children. Only from the universal step, with multiply and without duration. Default false.',
    ),
  relativeRisk: sourced(
    { min: 0, max: 10 },
    `With detection: how often the children found move on to higher steps (not from a placement), as a fraction of the usual, 0-10. Default ${RELATIVE_RISK}.`,
  ).optional(),
  ages: ages('Ages it concerns. Default: those of the policy.').optional(),
  group: ids('Groups it concerns. Default: those of the policy.').optional(),
  newCasesOnly: z
    .boolean()
    .default(false)
    .describe(
      'true: only in stays that began in or after the first month of the policy; not for unitCost, capacity or addOn. Default false.',
    ),
  duration: duration(
    'The part of a stay in which it works; of unitCost only for steps other than the universal one, not for capacity or addOn. Default: the whole stay.',
  ).optional(),
  source: sourceText.optional(),
})
  .describe(
    'One change: from and to, or unitCost, breakdowns, capacity, ownPlaces or addOn; and one of multiply, add and set.',
  )
  .meta({
    oneOf: OPERATION_KEYS.map((key) => ({ required: [key] })),
    anyOf: [{ required: ['from', 'to'] }, ...TARGET_KEYS.map((key) => ({ required: [key] }))],
  });
export type EffectFile = z.infer<typeof effectSchema>;

export const effectsSchema = z
  .array(effectSchema)
  .max(MAX_ITEMS.effects)
  .default([])
  .describe('What it changes. Effects of several policies combine.');
