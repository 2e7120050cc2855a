/** `steps:` and `ageBands:` - the ladder and the ages its intensities change at. */

import { z } from 'zod';
import { MAX_ITEMS } from '../limits.js';
import { STEP_KINDS } from '../scenario.js';
import { SPREAD_SHAPES } from '../spread.js';
import { priceFactorsSchema } from './duration.js';
import { amount, FACTOR, fields, SHARE, sourced, sourcedFrom, sourcedMap, sourceText } from './numbers.js';
import { payersSchema } from './payers.js';
import { ages, id, words } from './words.js';

const UNIT_COST = 'kr. per full-year equivalent in the price level, 0-100,000,000.';
const unitCost = amount({ min: 0, max: 1e8 }, UNIT_COST);
const spreadSchema = fields({
  cv: sourced(
    { min: 0, max: 10 },
    'Coefficient of variation (standard deviation / mean) of what stays cost, 0-10; 0: every stay costs its price.',
  ),
  shape: z
    .enum(SPREAD_SHAPES)
    .default('lognormal')
    .describe('Distribution of the factor on the price, whose mean is 1. Default lognormal.'),
  source: sourceText.optional(),
}).describe(
  'How much stays on the step differ in cost: a factor with mean 1, drawn once for each stay. Default: none.',
);

const fixedCostsSchema = fields({
  share: sourced(SHARE, 'Share of the price that is paid for each place, 0-1.'),
  places: sourcedFrom(z.int().min(0).max(1e6), 'Places that are paid for, whole number 0-1,000,000.'),
  noticeMonths: z
    .int()
    .min(0)
    .max(120)
    .default(0)
    .describe('Months until places that a policy closes are no longer paid for, whole number 0-120. Default 0.'),
  source: sourceText.optional(),
}).describe(
  'Own institutions: this share of the price is paid for places, whoever lives there, and saved only when a policy closes some (ownPlaces). The price must be one number. Default: none.',
);

export const stepSchema = fields({
  id: id('The step in the rest of the file and in results.'),
  level: z
    .int()
    .min(1)
    .max(99)
    .describe('Rung of the ladder, whole number 1-99, 1 = universal; for order and display.'),
  kind: z.enum(STEP_KINDS).describe('What kind of help it is; reports add steps of one kind together.'),
  name: words('Full name for people: the term of barnets lov first, the old one in parentheses. 1-200 characters.'),
  shortName: words('Short name for tables and charts, 1-40 characters. Default: name.', 40).optional(),
  unitCost: z
    .union([unitCost, sourcedMap(unitCost, `By age band; every band must be named. ${UNIT_COST}`)])
    .describe(`One number for every age, or one for each age band. ${UNIT_COST} Default 0 for the universal step only.`)
    .optional(),
  unitCostFactors: sourcedMap(
    sourced(FACTOR, 'Factor on the unit cost for the children of the group, 0-1000.'),
    'Factors by group id; a group that is not named has factor 1.',
  ).optional(),
  unitCostByDuration: priceFactorsSchema.optional(),
  startCost: amount(
    { min: 0, max: 1e8 },
    'kr. for each stay that begins on the step, 0-100,000,000. Default 0.',
  ).optional(),
  endCost: amount(
    { min: 0, max: 1e8 },
    'kr. for each stay that ends on the step, 0-100,000,000. Default 0.',
  ).optional(),
  fixedCosts: fixedCostsSchema.optional(),
  payers: payersSchema.optional(),
  spread: spreadSchema.optional(),
  ledger: z
    .enum(['steps_2_3', 'steps_4_6', 'none'])
    .describe(
      'Line of Indsatstrappens udgiftsmodel. Default: preventive and home_based steps_2_3, placement steps_4_6, universal and other none; aftercare must state it.',
    )
    .optional(),
  familyLike: z
    .boolean()
    .describe(
      'Placements only: whether the child lives in a family (foster or kinship care). The share in family-like care is given where some placement states it; those that do not then count as none.',
    )
    .optional(),
  source: sourceText.optional(),
});
export type StepFile = z.infer<typeof stepSchema>;

export const stepsSchema = z
  .array(stepSchema)
  .min(1)
  .max(MAX_ITEMS.steps)
  .describe('The steps of the ladder, exactly one of them universal.');

export const ageBandsSchema = z
  .record(id('Name of the age band.'), ages('Ages of the band.'))
  .describe('Age bands by id: disjoint, youngest first. Outside all bands a banded intensity is 0.');
