/** `economy.refund` and `economy.priceClasses` - what is counted of each child's own cost in a calendar year. */

import { z } from 'zod';
import { amount, fields, KR, SHARE, sourced, sourceText } from './numbers.js';
import { ids } from './words.js';

/** Classes of a child's yearly cost that are told apart. */
const MAX_CLASSES = 12;
/** Thresholds of a year. */
const MAX_BRACKETS = 10;

const YEAR = /^(19[5-9]\d|20\d\d|21\d\d)$/;

const bracketSchema = fields({
  above: amount(KR, 'kr. a year that a child costs, above which the share is refunded, 0-100,000,000,000.'),
  share: sourced(SHARE, 'Share of what lies above it, up to the next threshold, that the state refunds, 0-1.'),
  source: sourceText.optional(),
}).describe('One threshold.');

const bracketsSchema = z.array(bracketSchema).min(1).max(MAX_BRACKETS).describe('Thresholds of that year, rising.');
type BracketsFile = z.infer<typeof bracketsSchema>;

export const refundSchema = fields({
  thresholds: z
    .object({ source: sourceText.optional() })
    .catchall(bracketsSchema)
    .describe(
      'By calendar year: each row holds until the next year that is stated, the first also before. Amounts in the price level.',
    )
    .meta({ propertyNames: { pattern: `^source$|${YEAR.source}` }, minProperties: 1 }),
  steps: ids('Steps whose costs, with add-ons, count. Default: all but the universal step.').optional(),
  source: sourceText.optional(),
}).describe(
  'Refund from the state for especially expensive cases (barnets lov § 198; serviceloven § 176), per child and calendar year. Default: none.',
);
export type RefundFile = z.infer<typeof refundSchema>;

export const priceClassesSchema = z
  .array(z.number().gt(0).max(KR.max))
  .min(1)
  .max(MAX_CLASSES)
  .describe(
    "Limits between classes of a child's cost in a calendar year, kr., rising: [200000, 400000, 1000000]. Default: children are not counted by cost.",
  );

/** The rows of thresholds as written: the key, the year it is (null when it is none) and the thresholds. */
export function thresholdRows({
  thresholds,
}: RefundFile): { readonly key: string; readonly year: number | null; readonly brackets: BracketsFile }[] {
  return Object.entries(thresholds).flatMap(([key, brackets]) =>
    typeof brackets === 'string' || brackets === undefined
      ? []
      : [{ key, year: YEAR.test(key) ? Number(key) : null, brackets }],
  );
}
