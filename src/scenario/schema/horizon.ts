/** `horizon:` - the period that is forecast. */

import { z } from 'zod';
import { fields } from './numbers.js';
import { month } from './words.js';

export const horizonSchema = fields({
  start: month('First month of the forecast.'),
  years: z.int().min(1).max(100).describe('Length, whole years, 1-100.'),
}).describe('The period that is forecast.');
export type HorizonFile = z.infer<typeof horizonSchema>;
