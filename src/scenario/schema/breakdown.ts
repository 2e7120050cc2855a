/** `breakdowns:` - sammenbrud: the share of moves out of placements that is unplanned. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { fields, SHARE, sourced, sourcedMap, sourceText } from './numbers.js';
import { ids } from './words.js';

const share = sourced(SHARE, 'Share of these moves that is unplanned, 0-1.');

export const breakdownSchema = fields({
  from: ids('Placement steps the children leave.'),
  to: ids(
    'Steps the children come to, or leave; every transition stated from one of from to one of to. Default: all that lead from there.',
  ).optional(),
  share: z
    .union([share, sourcedMap(share, 'Shares by age band; every band must be named.')])
    .describe('Share of these moves that is unplanned, 0-1: one number for every age, or one for each age band.'),
  source: sourceText.optional(),
}).describe('Breakdowns of placements. No transition may be covered twice.');
export type BreakdownFile = z.infer<typeof breakdownSchema>;

export const breakdownsSchema = z
  .array(breakdownSchema)
  .max(MAX_ITEMS.breakdowns)
  .default([])
  .describe('Breakdowns (sammenbrud): which share of the moves out of placements is unplanned.');
