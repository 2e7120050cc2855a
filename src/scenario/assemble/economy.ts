/** A checked file's block of economy -> the scenario's, with what holds where it says nothing. */

import type { Budget, DiscountRate, Economy } from '../economy.js';
import type { EconomyFile } from '../schema/economy.js';
import { isOneNumber, sourcedEntries, sourcedOf } from '../schema/read.js';
import type { StepFile } from '../schema/step.js';
import { buildRefund } from './refund.js';

/** The Ministry of Finance's rate for the first 35 years of a public project. */
const USUAL_RATE: DiscountRate = { fromYear: 1, rate: { value: 0.035, source: 'Finansministeriet: 3.5 % real' } };

/** The block of economy; `file` is undefined where a scenario has none. */
export function buildEconomy(file: EconomyFile | undefined, steps: readonly Pick<StepFile, 'id' | 'kind'>[]): Economy {
  return {
    budgetYear: file?.budgetYear ?? null,
    budget: buildBudget(file?.budget),
    discountRates: buildRates(file?.discountRates),
    refund: file?.refund === undefined ? null : buildRefund(file.refund, steps),
    priceClasses: file?.priceClasses ?? [],
  };
}

function buildBudget(file: EconomyFile['budget']): Budget | null {
  if (file === undefined) return null;
  return { kr: sourcedEntries(file, undefined), isNet: file.net };
}

/** The rates of a checked file; the usual one where it states none. */
export function buildRates(file: EconomyFile['discountRates']): DiscountRate[] {
  if (file === undefined) return [USUAL_RATE];
  if (isOneNumber(file)) return [{ fromYear: 1, rate: sourcedOf(file, undefined) }];
  return Object.entries(sourcedEntries(file, undefined))
    .map(([year, rate]) => ({ fromYear: Number(year), rate }))
    .sort((a, b) => a.fromYear - b.fromYear);
}
