/** `economy.realPriceDrift` - prices that grow more, or less, than wages and prices in general. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { fields, sourced, sourceText } from './numbers.js';
import { id, ids } from './words.js';

const YEAR = { min: 1900, max: 2200 };

const driftSchema = fields({
  id: id('Name of the drift, unique.'),
  steps: ids('Steps and add-ons whose prices grow.'),
  perYear: sourced(
    { min: -0.5, max: 0.5 },
    'Real growth a calendar year beyond wages and prices (p/l), -0.5 to 0.5: 0.035 is 3.5 % dearer than the year before.',
  ),
  fromYear: z
    .int()
    .min(YEAR.min)
    .max(YEAR.max)
    .describe('The first calendar year that is dearer than the one before. Default: the second of the horizon.')
    .optional(),
  toYear: z.int().min(YEAR.min).max(YEAR.max).describe('The last such year. Default: it goes on.').optional(),
  source: sourceText.optional(),
}).describe('Real growth of some prices.');
export type DriftFile = z.infer<typeof driftSchema>;

export const realPriceDriftSchema = z
  .array(driftSchema)
  .max(MAX_ITEMS.drifts)
  .default([])
  .describe('Prices that grow beyond wages and prices (complexity, private providers). Default: none.');
