/** `addOns:` - help beside the child's step, with a price of its own. */

import { z } from 'zod';
import { MAX_ITEMS, MAX_STOPS_PER_YEAR } from '../limits.js';
import { amount, fields, SHARE, sourced, sourcedFrom, sourcedMap, sourceText } from './numbers.js';
import { payersSchema } from './payers.js';
import type { SourcedMap } from './read.js';
import { id, words } from './words.js';

const share = sourced(SHARE, 'Share of the children on the step who have it, 0-1.');

const prevalenceSchema = z
  .object({ source: sourceText.optional() })
  .catchall(z.union([share, sourcedMap(share, 'Shares by age band; every band must be named.')]))
  .describe('Shares by step, 0-1: one number for every age, or one for each age band. Not the universal step.');

export const addOnSchema = fields({
  id: id('Name of the add-on, unique, also among the steps.'),
  name: words('Name for people, 1-200 characters.'),
  unitCost: amount({ min: 0, max: 1e8 }, 'kr. per full-year equivalent in the price level, 0-100,000,000.'),
  prevalence: prevalenceSchema,
  stopPerYear: sourcedFrom(
    z.number().gt(0).max(MAX_STOPS_PER_YEAR),
    `How often it stops, per year of having it: above 0, at most ${MAX_STOPS_PER_YEAR}. 0.8 is a mean of 15 months. How often it starts follows from the prevalence.`,
  ),
  payers: payersSchema.optional(),
  source: sourceText.optional(),
}).describe('One add-on; it does not change how children move.');
export type AddOnFile = z.infer<typeof addOnSchema>;

export const addOnsSchema = z
  .array(addOnSchema)
  .max(MAX_ITEMS.addOns)
  .default([])
  .describe('Add-on services (relief, contact person, practical help): help beside the step.');

/** The shares of an add-on on one step: a number for every age, or one by age band. */
export interface PrevalenceOnStep {
  readonly step: string;
  readonly share: z.infer<typeof share> | SourcedMap;
}

/** What `prevalence` says, step by step. */
export function prevalencesOf({ prevalence }: Pick<AddOnFile, 'prevalence'>): PrevalenceOnStep[] {
  return Object.entries(prevalence).flatMap(([step, value]) =>
    typeof value === 'string' || value === undefined ? [] : [{ step, share: value }],
  );
}
