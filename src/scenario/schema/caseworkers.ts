/** `caseworkers:` - how many they are, what a case weighs, and what their caseload does to the moves of children. */

import { z } from 'zod';
import { MAX_FORMULA_LENGTH, MAX_ITEMS } from '../limits.js';
import { dated } from './dated.js';
import { FACTOR, fields, sourced, sourcedMap, sourceText } from './numbers.js';
import { numbersOf, type SourcedMap } from './read.js';
import { ids, words } from './words.js';

/** The ways to say how many caseworkers there are. */
export const STAFF_KEYS = ['staff', 'staffPer1000'] as const;

/** Weighted open cases per caseworker, as a key. */
const CASELOAD = /^\d{1,4}(\.\d{1,6})?$/;

const pointsSchema = sourcedMap(
  sourced(FACTOR, 'Factor on the intensity at this caseload, 0-1000.'),
  'Factors by caseload (weighted open cases per caseworker, 0-9999), at least one; linear between them and constant outside.',
).meta({ propertyNames: { pattern: `^source$|${CASELOAD.source}` }, minProperties: 1 });

const formulaSchema = words('A formula in caseload: "(caseload / 30) ^ 0.5".', MAX_FORMULA_LENGTH);

export const caseloadEffectSchema = fields({
  from: ids('Steps the children leave.'),
  to: ids('Steps the children come to, or leave. Every transition stated from one of from to one of to is changed.'),
  factor: z
    .union([pointsSchema, formulaSchema])
    .describe('Factor on the intensity: by caseload (weighted open cases per caseworker), or a formula in caseload.'),
  source: sourceText.optional(),
}).describe('Intensities that follow the caseload at the end of the month before.');
export type CaseloadEffectFile = z.infer<typeof caseloadEffectSchema>;

export const caseworkersSchema = fields({
  staff: dated(z.number().gt(0).max(1e5), 'Full-time caseworkers with cases, above 0, at most 100,000.').optional(),
  staffPer1000: dated(
    z.number().gt(0).max(1000),
    'Instead of staff: caseworkers for every 1,000 0-17-year-olds at the start of the horizon, above 0, at most 1000.',
  ).optional(),
  weights: sourcedMap(
    sourced(FACTOR, 'What an open case on the step weighs, 0-1000.'),
    'What a case weighs, by step, at least one above 0; a step that is not named weighs nothing. Not the universal step.',
  ),
  hiringDelayMonths: z
    .int()
    .min(0)
    .max(120)
    .default(0)
    .describe(
      'Months from the start of a policy until the caseworkers it adds have been hired, whole number 0-120. Default 0.',
    ),
  effects: z
    .array(caseloadEffectSchema)
    .max(MAX_ITEMS.effects)
    .default([])
    .describe('What the caseload changes; effects on the same transition multiply. Default: nothing.'),
  source: sourceText.optional(),
})
  .describe('Caseworkers and their caseload: exactly one of staff and staffPer1000. Default: it is not followed.')
  .meta({ oneOf: STAFF_KEYS.map((key) => ({ required: [key] })) });
export type CaseworkersFile = z.infer<typeof caseworkersSchema>;

/** The only variable of a formula: weighted open cases per caseworker. */
export const CASELOAD_VARIABLES = ['caseload'] as const;

/** A point of a factor by caseload: its key, and the caseload, or null when the key is none. */
export interface CaseloadKey {
  readonly key: string;
  readonly caseload: number | null;
}

/** The points of a factor by caseload, least first. */
export function caseloadsOf(factor: SourcedMap): CaseloadKey[] {
  return numbersOf(factor)
    .map(([key]) => ({ key, caseload: CASELOAD.test(key) ? Number(key) : null }))
    .sort((a, b) => (a.caseload ?? 0) - (b.caseload ?? 0));
}
