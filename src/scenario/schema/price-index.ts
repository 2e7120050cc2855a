/** `economy.priceIndex` and `economy.show` - how amounts of one year become amounts of another. */

import { z } from 'zod';
import { PRICE_STATUSES } from '../price-index/price-index.js';
import { fields, sourceText } from './numbers.js';
import { words } from './words.js';

/** A year, or with a dash after it that year and all later ones. */
const YEAR_KEY = /^(19|20|21)\d\d-?$/;

export const priceIndexSchema = z
  .union([
    words('Path of a CSV table with the columns year, change_pct, status and source, relative to this file.', 1000),
    z
      .record(
        z.string().regex(YEAR_KEY, 'badPriceYear'),
        fields({
          changePct: z
            .number()
            .min(-50)
            .max(50)
            .describe('How many per cent dearer the same is in this year than in the one before, -50 to 50.'),
          status: z
            .enum(PRICE_STATUSES)
            .describe('published: the figure of a publication; assumption: nobody has published it.'),
          source: sourceText,
        }),
      )
      .describe('The table written out, by year; 2027- is that year and all later ones.'),
  ])
  .describe(
    'Wages and prices (p/l): how much dearer each year is than the one before. Needed where amounts have a price level of their own or are shown in other prices.',
  );

export const showSchema = fields({
  prices: z
    .enum(['fixed', 'current'])
    .default('fixed')
    .describe('fixed: all years in prices of one year (default); current: each year in its own prices.'),
  year: z
    .int()
    .min(1990)
    .max(2100)
    .describe('With fixed: the year in whose prices amounts are shown, 1990-2100. Default: priceLevel.')
    .optional(),
}).describe('In which prices results are shown. Default: fixed prices of priceLevel.');
export type ShowFile = z.infer<typeof showSchema>;
