/** `payers:` and `economy.spillOvers` - who pays, and what falls on other budgets. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { OTHER_PAYERS, PAYERS } from '../payers.js';
import { amount, fields, SHARE, sourced, sourceText } from './numbers.js';
import { id, ids, words } from './words.js';

const share = (who: string) => sourced(SHARE, `Share that ${who} pays, 0-1. Default 0.`).optional();

export const payersSchema = fields({
  otherMunicipalities: share('other municipalities'),
  region: share('the region'),
  state: share('the state'),
  source: sourceText.optional(),
}).describe('Who pays, as shares that sum to at most 1; the rest is paid by the municipality. Default: all of it.');
export type PayersFile = z.infer<typeof payersSchema>;

const spillOverSchema = fields({
  id: id('Name of the cost, unique.'),
  name: words('Name for people, 1-200 characters.'),
  steps: ids('Steps whose children cost it.'),
  krPerYear: amount({ min: 0, max: 1e8 }, 'kr. per full-year equivalent on these steps, 0-100,000,000.'),
  payer: z.enum(['municipality', ...OTHER_PAYERS]).describe(`On whose budget it falls: ${PAYERS.join(', ')}.`),
  source: sourceText.optional(),
}).describe('One cost beside the expenditure.');
export type SpillOverFile = z.infer<typeof spillOverSchema>;

export const spillOversSchema = z
  .array(spillOverSchema)
  .max(MAX_ITEMS.spillOvers)
  .default([])
  .describe(
    'What children on some steps cost other budgets (special school, day treatment, lost earnings): reported apart, never in the expenditure. Default: none.',
  );
