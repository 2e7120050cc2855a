/** `trends:` - how intensities grow by themselves, whatever the municipality does. */

import { z } from 'zod';
import { MAX_ITEMS, TREND_YEARS } from '../limits.js';
import { FACTOR, fields, sourced, sourcedFrom, sourceText } from './numbers.js';
import { ages, id, ids } from './words.js';

/** The ways to say how much. */
export const GROWTH_KEYS = ['perYear', 'byYear'] as const;

/** 1900-2200. */
const YEAR_KEY = /^(19\d\d|20\d\d|21\d\d|2200)$/;

const growth = sourcedFrom(
  z.number().gt(-1).max(1, 'growthTooHigh'),
  'Growth per calendar year, the first year of the horizon as stated: 0.03 is 3 % more every year. Above -1, at most 1 (above 0.5 gives a warning).',
);

export const trendSchema = fields({
  id: id('Name of the trend, unique.'),
  from: ids('Steps the children leave.'),
  to: ids('Steps the children come to, or leave. Every transition stated from one of from to one of to grows.'),
  perYear: growth.optional(),
  byYear: z
    .record(
      z.string().regex(YEAR_KEY, 'badTrendYear'),
      sourced(FACTOR, 'Factor on the intensity in that calendar year, 0-1000.'),
    )
    .describe(
      `Factors by calendar year (${TREND_YEARS.first}-${TREND_YEARS.last}), at least one; linear between them and constant outside. Or a formula in year.`,
    )
    .meta({ minProperties: 1, orFormula: true })
    .optional(),
  ages: ages('Ages it concerns. Default: all.').optional(),
  group: ids('Groups it concerns. Default: all.').optional(),
  source: sourceText.optional(),
})
  .describe('One trend: exactly one of perYear and byYear.')
  .meta({ oneOf: GROWTH_KEYS.map((key) => ({ required: [key] })) });
export type TrendFile = z.infer<typeof trendSchema>;

export const trendsSchema = z
  .array(trendSchema)
  .max(MAX_ITEMS.trends)
  .default([])
  .describe('Growth of intensities by itself (diagnoses, referrals), whatever the policies. Trends multiply.');
