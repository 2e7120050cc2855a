/** A whole scenario file, written once: types, defaults, error codes and the JSON Schema come from here. */

import { z } from 'zod';
import { addOnsSchema } from './add-on.js';
import { birthdaysSchema } from './birthday.js';
import { breakdownsSchema } from './breakdown.js';
import { capacitiesSchema } from './capacity.js';
import { caseworkersSchema } from './caseworkers.js';
import { rePlacementSchema } from './duration.js';
import { economySchema } from './economy.js';
import { historiesSchema } from './history.js';
import { horizonSchema } from './horizon.js';
import { initialSchema } from './initial.js';
import { fields } from './numbers.js';
import { parametersSchema } from './parameters.js';
import { policiesSchema } from './policy/policy.js';
import { populationSchema } from './population.js';
import { posteriorSchema } from './posterior.js';
import { ageBandsSchema, stepsSchema } from './step.js';
import { arrivalsSchema, transitionsSchema } from './transition.js';
import { trendsSchema } from './trend.js';
import { words } from './words.js';

/** A file, or several merged over one another (then without `extends`). */
export const scenarioFileSchema = fields({
  extends: words('Path of the scenario file that this one is laid over, relative to this file.', 1000).optional(),
  name: words('Name of the scenario, for people, 1-200 characters.'),
  description: words('What it is about, for people, 1-5000 characters.', 5000).optional(),
  priceLevel: z.int().min(1990).max(2100).describe('Price level (p/l) year of every amount, 1990-2100.'),
  horizon: horizonSchema,
  replications: z
    .int()
    .min(1)
    .max(10_000_000)
    .default(1000)
    .describe('Number of simulated futures, whole number 1-10,000,000. Default 1000.'),
  seed: z
    .union([words('Text, 1-200 characters.'), z.number().min(-1e15).max(1e15).describe('A number.')])
    .default('indsatstrappe')
    .describe('Text or number; the same seed gives the same forecast. Default "indsatstrappe".'),
  parameters: parametersSchema.default({}),
  population: populationSchema,
  steps: stepsSchema,
  ageBands: ageBandsSchema.default({}),
  transitions: transitionsSchema,
  trends: trendsSchema,
  rePlacement: rePlacementSchema.default({}),
  arrivals: arrivalsSchema,
  birthdays: birthdaysSchema,
  initial: initialSchema,
  addOns: addOnsSchema,
  breakdowns: breakdownsSchema,
  caseworkers: caseworkersSchema.optional(),
  capacity: capacitiesSchema,
  economy: economySchema.optional(),
  policies: policiesSchema,
  posterior: posteriorSchema.optional(),
  history: historiesSchema,
}).describe('A scenario for indsatstrappe.');
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
