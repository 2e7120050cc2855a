/** `caps:` of a policy - stays that end when they have lasted so long. */

import { z } from 'zod';
import { MAX_DURATION, MAX_ITEMS } from '../../limits.js';
import { fields, SHARE, shareMap, sourced, sourceText } from '../numbers.js';
import { ages, id, ids } from '../words.js';

export const capSchema = fields({
  step: id('Step whose stays end; not the universal step.'),
  afterMonths: z
    .int()
    .min(1)
    .max(MAX_DURATION)
    .describe(`Months on the step after which a stay ends, whole number 1-${MAX_DURATION}.`),
  // biome-ignore lint/suspicious/noThenProperty: the word in the file; never a function.
  then: shareMap(
    sourced(SHARE, 'Share of these children who go on there, 0-1.'),
    'Where the children go: shares by step, or leave; they sum to 1.',
  ),
  ages: ages('Ages it concerns. Default: those of the policy.').optional(),
  group: ids('Groups it concerns. Default: those of the policy.').optional(),
  newCasesOnly: z
    .boolean()
    .default(false)
    .describe('true: only stays that began in or after the first month of the policy. Default false.'),
  source: sourceText.optional(),
}).describe('One duration cap: a stay that has lasted so long ends, unless it ended before.');
export type CapFile = z.infer<typeof capSchema>;

export const capsSchema = z
  .array(capSchema)
  .max(MAX_ITEMS.caps)
  .default([])
  .describe('Stays that end after so many months. No step twice with the same months, in all policies.');
