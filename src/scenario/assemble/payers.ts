/** A checked file's payers and spill-overs -> the scenario's. */

import { OTHER_PAYERS, type Payers, type SpillOver } from '../payers.js';
import type { AmountOf } from '../price-index/price-index.js';
import type { PayersFile, SpillOverFile } from '../schema/payers.js';
import { listOfIds, sourcedOf } from '../schema/read.js';

/** The shares that others pay; none where the file says nothing. */
export function buildPayers(file: PayersFile | undefined, inherited: string | undefined): Payers {
  if (file === undefined) return {};
  const shares = OTHER_PAYERS.flatMap((payer) => {
    const share = file[payer];
    return share === undefined ? [] : [[payer, sourcedOf(share, file.source ?? inherited)] as const];
  });
  return Object.fromEntries(shares);
}

export function buildSpillOver(
  { id, name, steps, krPerYear, payer, source }: SpillOverFile,
  amountOf: AmountOf,
): SpillOver {
  return { id, name, steps: listOfIds(steps), krPerYear: amountOf(krPerYear, source), payer };
}
