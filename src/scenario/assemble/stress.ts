/** A stated drift -> the scenario's, with nothing drifting that it says nothing of. */

import type { SourcedNumber } from '../schema/numbers.js';
import { bareNumber } from '../schema/read.js';
import type { StressFile } from '../schema/stress.js';
import { NO_DRIFT, type StressDrift } from '../stress.js';

export function buildStress(file: StressFile): StressDrift {
  const { id, name, source = '' } = file;
  const read = (number: SourcedNumber | undefined, usual: number): number =>
    number === undefined ? usual : bareNumber(number);
  return {
    id,
    name,
    entries: read(file.entries, NO_DRIFT.entries),
    groupEntries: read(file.groupEntries, NO_DRIFT.groupEntries),
    prices: read(file.prices, NO_DRIFT.prices),
    placementPrices: read(file.placementPrices, NO_DRIFT.placementPrices),
    addOns: read(file.addOns, NO_DRIFT.addOns),
    effect: read(file.effect, NO_DRIFT.effect),
    delayMonths: Math.round(read(file.delayMonths, NO_DRIFT.delayMonths)),
    lasts: read(file.lasts, NO_DRIFT.lasts),
    costs: read(file.costs, NO_DRIFT.costs),
    source,
  };
}
