/** `history:` - what the municipality observed itself, from its own tables. Shown beside the forecast, never used in it. */

import { z } from 'zod';
import { HISTORY_MEASURES } from '../history/series.js';
import { MAX_ITEMS } from '../limits.js';
import { fields, sourceText } from './numbers.js';
import { id, words } from './words.js';

/** A year or a month. */
const PERIOD_KEY = /^(19[5-9]\d|20\d\d|21\d\d)(-(0[1-9]|1[0-2]))?$/;

/** The ways to say where the numbers are. */
export const HISTORY_KEYS = ['file', 'points'] as const;

/** What can only be said of a file. */
export const HISTORY_FILE_KEYS = [
  'sheet',
  'columns',
  'steps',
  'ignore',
  'where',
  'unit',
  'delimiter',
  'decimal',
] as const;

const column = (what: string) => words(`Heading of the column with ${what}, without regard to capitals.`);

export const historySchema = fields({
  measure: z
    .enum(HISTORY_MEASURES)
    .describe(
      'What the numbers are, as in forecast.csv: stock and per_1000_0_17 at dates (a year: the mean of it), the others by calendar year.',
    ),
  file: words('Path of a CSV or Excel (.xlsx) file, relative to this file.', 1000).optional(),
  sheet: words('Sheet of the Excel file; needed where it has several.').optional(),
  columns: fields({
    date: column('the date: 2016, 2016-03, 2016K1, 31-03-2016, marts 2016'),
    value: column('the number'),
    step: column('the step or account').optional(),
  })
    .describe('Which column is what.')
    .optional(),
  step: id('The step of all numbers, a kind of step (placement ...), steps_2_3, steps_4_6 or all.').optional(),
  steps: z
    .record(z.string().min(1).max(200), id('The step it is.'))
    .describe(
      'What the table calls the steps (or accounts): its words, then the step. Several of one step are added up.',
    )
    .optional(),
  ignore: z
    .array(words('A text in the step column.'))
    .max(1000)
    .describe('Texts in the step column whose rows are passed over.')
    .optional(),
  where: z
    .record(z.string().min(1).max(200), words('The text.'))
    .describe('Only rows that have this text in that column.')
    .optional(),
  group: id('The risk group. Default: all.').optional(),
  unit: z
    .number()
    .gt(0)
    .max(1e9)
    .describe('What 1 in the table is: 1000 for amounts in 1,000 kr. Default 1.')
    .optional(),
  priceLevel: z
    .union([z.int().min(1990).max(2100), z.literal('current')])
    .describe(
      'Of amounts: the p/l year they are in, or current for the prices of each year (needs economy.priceIndex). Default: priceLevel.',
    )
    .optional(),
  delimiter: z.enum([';', ',', 'tab']).describe('Between the cells of a CSV file. Default: found out.').optional(),
  decimal: z
    .enum(['comma', 'point'])
    .describe('Decimal sign of a CSV file or of numbers written as text. Default: found out.')
    .optional(),
  points: z
    .record(z.string().regex(PERIOD_KEY, 'badDate'), z.number().min(-1e12).max(1e12).nullable())
    .describe('The numbers written out, by year (2016) or month (2016-03); null: not told.')
    .optional(),
  source: sourceText,
})
  .describe('One measure from one table.')
  .meta({ oneOf: HISTORY_KEYS.map((key) => ({ required: [key] })) });
export type HistoryFile = z.infer<typeof historySchema>;

export const historiesSchema = z
  .array(historySchema)
  .max(MAX_ITEMS.histories)
  .default([])
  .describe("The municipality's own figures: lines in the charts and in history.csv. They change no result.");
