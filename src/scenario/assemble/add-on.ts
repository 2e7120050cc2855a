/** A checked file's add-ons -> the scenario's. */

import type { AmountOf } from '../price-index/price-index.js';
import type { AddOn } from '../scenario.js';
import { type AddOnFile, prevalencesOf } from '../schema/add-on.js';
import { isOneNumber, sourcedEntries, sourcedOf } from '../schema/read.js';
import { buildPayers } from './payers.js';

/** An add-on whose every number has its source. */
export function buildAddOn(file: AddOnFile, amountOf: AmountOf): AddOn {
  const { id, name, unitCost, payers, prevalence, stopPerYear, source } = file;
  const covering = prevalence.source ?? source;
  const shares = prevalencesOf(file).map(
    ({ step, share }) =>
      [
        step,
        isOneNumber(share)
          ? ({ kind: 'everyAge', value: sourcedOf(share, covering) } as const)
          : ({ kind: 'byBand', values: sourcedEntries(share, covering) } as const),
      ] as const,
  );
  return {
    id,
    name,
    unitCostKrPerYear: amountOf(unitCost, source),
    payers: buildPayers(payers, source),
    prevalence: Object.fromEntries(shares),
    stopPerYear: sourcedOf(stopPerYear, source),
  };
}
