/** A checked file's refund -> the scenario's. */

import type { AmountOf } from '../price-index/price-index.js';
import type { Refund } from '../refund.js';
import { listOfIds, sourcedOf } from '../schema/read.js';
import { type RefundFile, thresholdRows } from '../schema/refund.js';
import type { StepFile } from '../schema/step.js';

/** The refund with its years in order; unless it names steps, all but the universal one count. */
export function buildRefund(
  file: RefundFile,
  steps: readonly Pick<StepFile, 'id' | 'kind'>[],
  amountOf: AmountOf,
): Refund {
  const covering = file.thresholds.source ?? file.source;
  return {
    thresholds: thresholdRows(file)
      .flatMap(({ year, brackets }) => (year === null ? [] : [{ year, brackets }]))
      .sort((a, b) => a.year - b.year)
      .map(({ year, brackets }) => ({
        year,
        brackets: brackets.map(({ above, share, source }) => ({
          above: amountOf(above, source ?? covering),
          share: sourcedOf(share, source ?? covering),
        })),
      })),
    steps:
      file.steps === undefined
        ? steps.filter(({ kind }) => kind !== 'universal').map(({ id }) => id)
        : listOfIds(file.steps),
  };
}
