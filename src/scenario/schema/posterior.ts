/** `posterior:` - numbers that are drawn together, a row of a table for each replication. */

import { z } from 'zod';
import { fields, sourceText } from './numbers.js';
import { words } from './words.js';

export const posteriorSchema = fields({
  file: words(
    'Path of a CSV file with a row a draw, relative to this file; its first row names the numbers.',
    1000,
  ).optional(),
  columns: z.array(words('Name of a number.', 500)).min(1).max(500).describe('The names, written out.').optional(),
  rows: z.array(z.array(z.number())).min(1).max(1_000_000).describe('The draws, written out.').optional(),
  values: z
    .enum(['numbers', 'factors'])
    .default('numbers')
    .describe('Whether the file has the numbers themselves or factors on them, as calibrate writes. Default numbers.'),
  order: z
    .enum(['drawn', 'file'])
    .default('drawn')
    .describe('Whether each replication draws a row, or takes them one after the other. Default drawn.'),
  source: sourceText.optional(),
}).describe('Draws of several numbers together, as a calibration gives them: what goes together stays together.');
export type PosteriorFile = z.infer<typeof posteriorSchema>;
