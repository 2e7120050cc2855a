/** Time on the step in a scenario file: months as `0-6`, from included, to excluded; `24-` is without end. */

import { z } from 'zod';
import { MAX_DURATION } from '../limits.js';
import type { DurationRange } from '../scenario.js';
import { FACTOR, sourced, sourcedMap } from './numbers.js';
import { numbersOf, type SourcedMap } from './read.js';

const RANGE = /^(0|[1-9]\d{0,2})\s?[-–]\s?(0|[1-9]\d{0,2})?$/;

/** The part of a stay that `0-6` or `24-` means, or null when it means none. */
export function durationOf(text: string): DurationRange | null {
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from === undefined) return null;
  const range = { fromMonth: Number(from), toMonth: to === undefined ? null : Number(to) };
  const inOrder = range.fromMonth < (range.toMonth ?? Number.POSITIVE_INFINITY);
  return inOrder && Math.max(range.fromMonth, range.toMonth ?? 0) <= MAX_DURATION ? range : null;
}

/** A part of a stay. */
export function duration(description: string) {
  return z
    .string('badDuration')
    .regex(RANGE, { error: 'badDuration', abort: true })
    .refine((text) => durationOf(text) !== null, 'badDuration')
    .describe(`${description} Whole months on the step, "from-to" (to excluded) or "from-", 0-${MAX_DURATION}.`);
}

/** Factors by time on the step. The keys and how they follow one another are checked in `check/durations`. */
export const durationFactorsSchema = sourcedMap(
  sourced(FACTOR, 'Factor on the intensity in this part of the stay, 0-1000.'),
  `Factors by months on the step, "from-to" (to excluded), the last "from-": from 0 without gaps, edges at most ${MAX_DURATION}. {}: none.`,
).meta({ propertyNames: { pattern: `^source$|${RANGE.source}` } });

/** The same of a price. */
export const priceFactorsSchema = sourcedMap(
  sourced(FACTOR, 'Factor on the unit cost in this part of the stay, 0-1000.'),
  `Factors on the unit cost by months on the step, "from-to" (to excluded), the last "from-": from 0 without gaps, edges at most ${MAX_DURATION}. Not on the universal step. {}: none.`,
).meta({ propertyNames: { pattern: `^source$|${RANGE.source}` } });

/** Factors by time since the last placement ended; the same keys. */
export const rePlacementSchema = sourcedMap(
  sourced(FACTOR, 'Factor on every intensity from no placement to a placement, 0-1000.'),
  `Re-placement: factors by months since the child's last placement ended, "from-to" (to excluded), the last "from-": from 0 without gaps, edges at most ${MAX_DURATION}. {}: none.`,
).meta({ propertyNames: { pattern: `^source$|${RANGE.source}` } });

/** A part of a stay with the key it is written as. */
export interface DurationKey extends DurationRange {
  readonly key: string;
}

/** The parts of a stay that factors are given for, by their beginning; keys that mean none are left out. */
export function durationsInOrder(byDuration: SourcedMap): DurationKey[] {
  return numbersOf(byDuration)
    .flatMap(([key]) => {
      const range = durationOf(key);
      return range === null ? [] : [{ key, ...range }];
    })
    .sort((a, b) => a.fromMonth - b.fromMonth || endOf(a) - endOf(b));
}

/** The first month after a part of a stay; infinite when it has no end. */
export function endOf({ toMonth }: DurationRange): number {
  return toMonth ?? Number.POSITIVE_INFINITY;
}
