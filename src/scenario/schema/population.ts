/** `population:` - all children of the municipality and the risk groups among them. */

import { z } from 'zod';
import { fields, SHARE, sourced, sourceText } from './numbers.js';
import { id, words } from './words.js';

const groupSchema = fields({
  share: sourced(SHARE, 'Share of all children, 0-1; the shares of all groups sum to at most 1.'),
  source: sourceText.optional(),
});

/** The ways to say how many children there are. */
export const POPULATION_KEYS = ['children', 'table', 'counts'] as const;

/** What can only be said about a table; it goes when an overlay replaces the table. */
export const TABLE_KEYS = ['area', 'masked'] as const;

const YEAR_KEY = /^(19[5-9]\d|20\d\d|21\d\d)$/;

export const populationSchema = fields({
  children: sourced(
    { min: 0, max: 1e8 },
    'Number of 0-17-year-olds, the same every year and at every age, 0-100,000,000.',
  ).optional(),
  table: words('Path of a CSV table of children by age and year, relative to this file.', 1000).optional(),
  area: z
    .union([words('Its name or code.'), z.int().min(0).max(999).describe('Its code.')])
    .describe('The municipality (or region, or country) of the table, by name or code. Only for a table with several.')
    .optional(),
  masked: sourced(
    { min: 0, max: 100 },
    'Children that each masked number of the table (.., . or -) counts as, 0-100: an assumption. Default: an error.',
  ).optional(),
  counts: z
    .record(
      z.string().regex(YEAR_KEY, 'badYear'),
      z.array(z.number().min(0).max(1e8).describe('Children of this age, 0-100,000,000.')).min(18).max(31),
    )
    .describe('The table written out: for each calendar year the children on 1 January aged 0, 1, 2 ... (18-31 ages).')
    .optional(),
  groups: z
    .record(id('Name of the group.'), groupSchema)
    .default({})
    .describe('Risk groups by id; all others are in the group rest.'),
  source: sourceText.optional(),
})
  .describe('Children of the municipality: exactly one of children, table and counts.')
  .meta({ oneOf: POPULATION_KEYS.map((key) => ({ required: [key] })) });
export type PopulationFile = z.infer<typeof populationSchema>;
