/** `transitions:` and `arrivals:` - how often children move, and who comes from outside. */

import { z } from 'zod';
import { MAX_ITEMS, MAX_PER_YEAR } from '../limits.js';
import { durationFactorsSchema } from './duration.js';
import { FACTOR, fields, sourced, sourcedFrom, sourcedMap, sourceText } from './numbers.js';
import { ages, id } from './words.js';

const INTENSITY = `Transitions per child-year on the from step, 0-${MAX_PER_YEAR} (above 52 gives a warning).`;
const intensity = sourcedFrom(z.number().min(0).max(MAX_PER_YEAR, 'intensityTooHigh'), INTENSITY);

export const transitionSchema = fields({
  from: id('Step the child leaves.'),
  to: id('Step the child comes to, or "leave": off the ladder for good.'),
  perYear: z
    .union([intensity, sourcedMap(intensity, `By age band; every band must be named. ${INTENSITY}`)])
    .describe(`One number for every age, or one for each age band. ${INTENSITY}`),
  byGroup: sourcedMap(
    sourced(FACTOR, 'Factor on the intensity for the children of the group, 0-1000.'),
    'Factors by group id; a group that is not named has factor 1.',
  ).optional(),
  byDuration: durationFactorsSchema.optional(),
  source: sourceText.optional(),
});
export type TransitionFile = z.infer<typeof transitionSchema>;

export const transitionsSchema = z
  .array(transitionSchema)
  .max(MAX_ITEMS.transitions)
  .default([])
  .describe('Moves between steps. Each pair of from and to at most once.');

export const arrivalSchema = fields({
  id: id('Name of the arrivals, unique.'),
  to: id('Step the children come to.'),
  perYear: sourced({ min: 0, max: 1e6 }, 'Expected children per calendar year, 0-1,000,000.'),
  ages: ages('Age at arrival, evenly spread.'),
  group: id('Group of the children. Default: rest.').optional(),
  source: sourceText.optional(),
});
export type ArrivalFile = z.infer<typeof arrivalSchema>;

export const arrivalsSchema = z
  .array(arrivalSchema)
  .max(MAX_ITEMS.arrivals)
  .default([])
  .describe('Children who come straight to a step from outside the population.');
