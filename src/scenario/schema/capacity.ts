/** `capacity:` - how many places there are on a step, and what happens when all are taken. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { dated } from './dated.js';
import { amount, fields, sourceText } from './numbers.js';
import { id } from './words.js';

/** The ways to say what happens to a child for whom there is no place. */
export const FULL_KEYS = ['whenFull', 'goTo'] as const;

export const capacitySchema = fields({
  step: id('The step; not the universal one.'),
  places: dated(z.int().min(0).max(1e6), 'Places, whole number 0-1,000,000.'),
  whenFull: z
    .enum(['wait'])
    .describe('wait: the child stays where it is until there is a place, first come first served.')
    .optional(),
  goTo: id('Instead of whenFull: the step that the child comes to at once when all places are taken.').optional(),
  interim: amount(
    { min: 0, max: 1e8 },
    'kr. per year of waiting, on top of the step the child waits on, 0-100,000,000; only with whenFull. Default 0.',
  ).optional(),
  source: sourceText.optional(),
})
  .describe('The places of one step: exactly one of whenFull and goTo.')
  .meta({ oneOf: FULL_KEYS.map((key) => ({ required: [key] })) });
export type CapacityFile = z.infer<typeof capacitySchema>;

export const capacitiesSchema = z
  .array(capacitySchema)
  .max(MAX_ITEMS.steps)
  .default([])
  .describe('Steps with so many places and no more; each step at most once.');
