/** A number of an effect as the file may give it: one, or its low, middle and high end. */

import { z } from 'zod';
import type { Effect, Strength } from '../../policy.js';
import type { Sourced } from '../../scenario.js';
import { fields, type Range, type SourcedNumber, sourceText } from '../numbers.js';
import { bareNumber, sourcedOf } from '../read.js';
import { UNCERTAIN, uncertainSchema } from '../uncertain.js';

/** The three numbers of a range. */
export type Ends = NonNullable<Effect['range']>;

/** A number, `{ value, source }`, or `{ low, middle, high, source }`. */
export type RangedNumber = SourcedNumber | (Ends & { readonly source?: string | undefined });

/** A number in `limits`, or a range whose three numbers are. */
export function ranged(limits: Range, description: string) {
  const end = (which: string) => z.number().min(limits.min).max(limits.max).describe(`${which} ${description}`);
  const value = z.number().min(limits.min).max(limits.max).describe(description);
  const source = sourceText.optional();
  return z
    .union([
      value,
      fields({ value, uncertain: uncertainSchema.optional().describe(UNCERTAIN), source }),
      fields({
        low: end('When strength is low.'),
        middle: end('When strength is middle (the default); between low and high.'),
        high: end('When strength is high.'),
        source,
      }),
    ])
    .describe(`${description} Or a range: low, middle and high.`);
}

/** The range that the file gives, or null when it gives one number. */
export function endsOf(number: RangedNumber): Ends | null {
  if (typeof number === 'number' || 'value' in number) return null;
  return { low: number.low, middle: number.middle, high: number.high };
}

/** The number that is used at a strength. */
export function numberAt(number: RangedNumber, strength: Strength): number {
  return typeof number === 'number' || 'value' in number ? bareNumber(number) : number[strength];
}

/** The number that is used at a strength, with its own source or else that of what it stands in. */
export function sourcedAt(number: RangedNumber, strength: Strength, inherited: string | undefined): Sourced {
  if (typeof number === 'number' || 'value' in number) return sourcedOf(number, inherited);
  return { value: number[strength], source: number.source ?? inherited ?? '' };
}

/** Every number that is stated: one, or the three of a range. */
export function statedNumbers(number: RangedNumber): number[] {
  return typeof number === 'number' || 'value' in number
    ? [bareNumber(number)]
    : [number.low, number.middle, number.high];
}
