/** Numbers in a scenario file: finite, within a range, and each may say where it comes from. */

import { z } from 'zod';
import { strictFields } from './strict-fields.js';
import { dirichletSchema, UNCERTAIN, uncertainSchema } from './uncertain.js';

/** Least and greatest allowed value, both included, in the unit that the field's description states. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A number as it may stand in the file. */
export type SourcedNumber =
  | number
  | {
      readonly value: number;
      readonly source?: string | undefined;
      /** Of an amount: the p/l year it is in; the scenario's where it states none. */
      readonly priceLevel?: number | undefined;
    };

/** Where a number comes from. */
export const sourceText = z
  .string()
  .min(1)
  .max(1000)
  .describe('Where the numbers beside it come from: document, table or section; or the word "assumption".');

export { strictFields as fields };

/** A number in a range, or `{ value, source }`. */
export function sourced(range: Range, description: string) {
  return sourcedFrom(z.number().min(range.min).max(range.max), description);
}

/** As `sourced`, of what is never drawn. */
export function certain(range: Range, description: string) {
  const value = z.number().min(range.min).max(range.max).describe(description);
  return z.union([value, strictFields({ value, source: sourceText.optional() })]).describe(description);
}

/** As `sourced`, of a number schema of its own. */
export function sourcedFrom(number: z.ZodNumber, description: string) {
  const value = number.describe(description);
  const own = strictFields({
    value,
    uncertain: uncertainSchema.optional().describe(UNCERTAIN),
    source: sourceText.optional(),
  });
  return z.union([value, own]).describe(description);
}

/** An amount of money: a number in a range, or `{ value, priceLevel, source }`. */
export function amount(range: Range, description: string) {
  const value = z.number().min(range.min).max(range.max).describe(description);
  const priceLevel = z
    .int()
    .min(1990)
    .max(2100)
    .describe('Price level (p/l) year of this amount, 1990-2100; needs economy.priceIndex. Default: priceLevel.');
  const own = strictFields({
    value,
    priceLevel: priceLevel.optional(),
    uncertain: uncertainSchema.optional().describe(UNCERTAIN),
    source: sourceText.optional(),
  });
  return z.union([value, own]).describe(description);
}

/** Numbers by id, with an optional `source:` beside them that covers them all. Who writes `value` means one number. */
export function sourcedMap(number: z.ZodType<SourcedNumber>, description: string) {
  return z
    .object({ source: sourceText.optional() })
    .catchall(number)
    .refine((map) => !('value' in map))
    .describe(description);
}

/** As `sourcedMap`, of shares of the same children, which may be drawn together. */
export function shareMap(share: z.ZodType<SourcedNumber>, description: string) {
  return z
    .object({
      source: sourceText.optional(),
      uncertain: dirichletSchema.optional().describe('How uncertain the shares are; each replication draws its own.'),
    })
    .catchall(share)
    .refine((map) => !('value' in map))
    .describe(description);
}

export const SHARE: Range = { min: 0, max: 1 };
export const FACTOR: Range = { min: 0, max: 1000 };
export const KR: Range = { min: 0, max: 1e11 };
