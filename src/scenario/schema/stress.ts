/** `economy.stress` - drifts that business cases are held against beside the standard ones. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { certain, fields, sourceText } from './numbers.js';
import { id, words } from './words.js';

const GROWTH = { min: -0.5, max: 0.5 };

const growth = (what: string) =>
  certain(
    GROWTH,
    `Growth a calendar year of ${what}, beyond the scenario's own, -0.5 to 0.5; from the second year of the horizon on.`,
  ).optional();

const stressSchemaItem = fields({
  id: id('Name of the drift, unique.'),
  name: words('Name for people, 1-200 characters.'),
  entries: growth('all moves from the universal step'),
  groupEntries: growth('the moves from the universal step of children in named groups'),
  prices: growth('all prices of steps and add-ons'),
  placementPrices: growth('the prices of placements'),
  addOns: growth('what add-ons cost'),
  effect: certain({ min: 0, max: 1 }, "Share of the effect of the what-if's own policies that comes, 0-1.").optional(),
  delayMonths: certain(
    { min: 0, max: 240 },
    'Months by which that effect comes later, 0-240; rounded to whole ones.',
  ).optional(),
  lasts: certain({ min: 0, max: 1 }, 'Share of the stated time for which that effect lasts, 0-1.').optional(),
  costs: certain({ min: 0, max: 10 }, "Factor on what the what-if's own policies cost, 0-10.").optional(),
  source: sourceText.optional(),
}).describe('One drift; what it does not state is as in the scenario.');
export type StressFile = z.infer<typeof stressSchemaItem>;

export const stressSchema = z
  .array(stressSchemaItem)
  .max(MAX_ITEMS.drifts)
  .default([])
  .describe('Drifts that a business case is held against, beside the standard ones. Default: none.');
