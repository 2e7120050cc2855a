/** A checked file's block of economy -> the scenario's, with what holds where it says nothing. */

import type { Budget, DiscountRate, Economy, PriceDrift, PriceIndex, ShownPrices } from '../economy.js';
import { type AmountOf, priceFactor } from '../price-index/price-index.js';
import type { EconomyFile } from '../schema/economy.js';
import type { DriftFile } from '../schema/price-drift.js';
import { isOneNumber, listOfIds, sourcedEntries, sourcedOf } from '../schema/read.js';
import type { StepFile } from '../schema/step.js';
import { buildSpillOver } from './payers.js';
import { buildRefund } from './refund.js';
import { buildStress } from './stress.js';

/** The Ministry of Finance's rate for the first 35 years of a public project. */
export const USUAL_RATE: DiscountRate = {
  fromYear: 1,
  rate: { value: 0.035, source: 'Finansministeriet: 3.5 % real' },
};

/** What of the rest of the scenario the economy is read by. */
export interface PriceSurroundings {
  readonly priceLevel: number;
  readonly priceIndex: PriceIndex | null;
  readonly amountOf: AmountOf;
  /** First and last calendar year of the horizon. */
  readonly years: { readonly first: number; readonly last: number };
}

/** The block of economy; `file` is undefined where a scenario has none. */
export function buildEconomy(
  file: EconomyFile | undefined,
  steps: readonly Pick<StepFile, 'id' | 'kind'>[],
  around: PriceSurroundings,
): Economy {
  return {
    priceIndex: around.priceIndex,
    realPriceDrift: (file?.realPriceDrift ?? []).map((drift) => buildDrift(drift, around.years.first)),
    spillOvers: (file?.spillOvers ?? []).map((spillOver) => buildSpillOver(spillOver, around.amountOf)),
    shown: buildShown(file?.show, around),
    budgetYear: file?.budgetYear ?? null,
    budget: buildBudget(file?.budget, around.amountOf),
    discountRates: buildRates(file?.discountRates),
    refund: file?.refund === undefined ? null : buildRefund(file.refund, steps, around.amountOf),
    priceClasses: file?.priceClasses ?? [],
    ...(file === undefined || file.stress.length === 0 ? {} : { stress: file.stress.map(buildStress) }),
  };
}

function buildDrift({ id, steps, perYear, fromYear, toYear, source }: DriftFile, firstYear: number): PriceDrift {
  return {
    id,
    steps: listOfIds(steps),
    perYear: sourcedOf(perYear, source),
    fromYear: fromYear ?? firstYear + 1,
    toYear: toYear ?? null,
  };
}

/** Null where results are in the scenario's own prices; that the table covers the years has been checked. */
function buildShown(
  show: EconomyFile['show'],
  { priceLevel, priceIndex, years }: PriceSurroundings,
): ShownPrices | null {
  if (show === undefined || priceIndex === null) return null;
  const fixed = show.prices === 'fixed' ? (show.year ?? priceLevel) : null;
  if (fixed === priceLevel) return null;
  const factors = Array.from({ length: years.last - years.first + 1 }, (_, i) => {
    const year = years.first + i;
    return [year, priceFactor(priceIndex, priceLevel, fixed ?? year) ?? 1] as const;
  });
  return { year: fixed, factors: Object.fromEntries(factors) };
}

function buildBudget(file: EconomyFile['budget'], amountOf: AmountOf): Budget | null {
  if (file === undefined) return null;
  return { kr: sourcedEntries(file, undefined, amountOf), isNet: file.net };
}

/** The rates of a checked file; the usual one where it states none. */
export function buildRates(file: EconomyFile['discountRates']): DiscountRate[] {
  if (file === undefined) return [USUAL_RATE];
  if (isOneNumber(file)) return [{ fromYear: 1, rate: sourcedOf(file, undefined) }];
  return Object.entries(sourcedEntries(file, undefined))
    .map(([year, rate]) => ({ fromYear: Number(year), rate }))
    .sort((a, b) => a.fromYear - b.fromYear);
}
