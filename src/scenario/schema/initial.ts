/** `initial:` - where the children are when the horizon starts. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { fields, SHARE, shareMap, sourced, sourcedMap } from './numbers.js';
import { ages, id } from './words.js';

/** The ways to give a start other than the steady state. */
export const INITIAL_KEYS = ['burnInYears', 'shares', 'stock'] as const;

const children = sourced({ min: 0, max: 1e8 }, 'Whole number of children on the step, 0-100,000,000.');

export const stockItemSchema = fields({
  step: id('Step the children are on.'),
  children,
  ages: ages('Their ages, evenly spread. Default 0-17.').optional(),
  group: id('Their group. Default: rest.').optional(),
});
export type StockItemFile = z.infer<typeof stockItemSchema>;

const givenSchema = fields({
  burnInYears: z
    .int()
    .min(1)
    .max(200)
    .describe('Years, whole number 1-200: everyone starts on the universal step so long before.')
    .optional(),
  shares: shareMap(
    sourced(SHARE, 'Share of the children under 18 who are on the step, 0-1.'),
    'Shares by step; the universal step is not named, it has the rest.',
  ).optional(),
  stock: z
    .union([z.array(stockItemSchema).max(MAX_ITEMS.stock), sourcedMap(children, 'Children by step, ages 0-17.')])
    .describe('Children by step, as a list or as step: number.')
    .optional(),
}).meta({ oneOf: INITIAL_KEYS.map((key) => ({ required: [key] })) });

export const initialSchema = z
  .union([z.literal('steadyState'), givenSchema])
  .default('steadyState')
  .describe(
    'Start of the horizon: the steady state of the starting intensities (default), a burn-in, shares or a stock.',
  );
export type InitialFile = z.infer<typeof initialSchema>;
