/** The table of how wages and prices (p/l) change from year to year, and what it makes of an amount. */

import type { Sourced } from '../scenario.js';
import type { SourcedNumber } from '../schema/numbers.js';
import { bareNumber, sourcedOf } from '../schema/read.js';

/** Where the figure of a year comes from: a publication, or nobody knows yet. */
export const PRICE_STATUSES = ['published', 'assumption'] as const;
export type PriceStatus = (typeof PRICE_STATUSES)[number];

/** How much dearer the same is in a year than in the one before. */
export interface PriceYear {
  readonly year: number;
  /** Per cent: 2.3 is 2.3 % dearer; above -100. */
  readonly changePercent: number;
  readonly status: PriceStatus;
  readonly source: string;
}

export interface PriceIndex {
  /** Where it stands: a table, or the scenario itself. */
  readonly file: string;
  /** Consecutive years, at least one. */
  readonly years: readonly PriceYear[];
  /** Whether the last year's change is assumed for all later years too. */
  readonly isOpen: boolean;
}

/** The p/l years that the table can turn into one another. */
export function coveredYears({ years, isOpen }: PriceIndex): { readonly first: number; readonly last: number } {
  const first = (years[0]?.year ?? 0) - 1;
  return { first, last: isOpen ? Number.POSITIVE_INFINITY : (years.at(-1)?.year ?? 0) };
}

/** Factor from prices of the year `from` to those of `to`; null where the table does not cover both. */
export function priceFactor(index: PriceIndex, from: number, to: number): number | null {
  const { first, last } = coveredYears(index);
  if (Math.min(from, to) < first || Math.max(from, to) > last) return null;
  let factor = 1;
  for (let year = Math.min(from, to) + 1; year <= Math.max(from, to); year++) factor *= 1 + changeIn(index, year) / 100;
  return from <= to ? factor : 1 / factor;
}

/** The change of a covered year; after the last, of an open table, the last one's. */
function changeIn({ years }: PriceIndex, year: number): number {
  const own = years.find((one) => one.year === year) ?? years.at(-1);
  return own?.changePercent ?? 0;
}

/** Reads an amount of the file into the scenario's price level, with its own source or else `inherited`. */
export type AmountOf = (amount: SourcedNumber, inherited: string | undefined) => Sourced;

/** Amounts that state a price level of their own are turned into `priceLevel`; that the table covers it has been checked. */
export function amountsIn(priceLevel: number, index: PriceIndex | null): AmountOf {
  return (amount, inherited) => {
    const sourced = sourcedOf(amount, inherited);
    const own = priceLevelOf(amount);
    if (own === null || own === priceLevel || index === null) return sourced;
    const factor = priceFactor(index, own, priceLevel) ?? 1;
    return { ...sourced, value: sourced.value * factor, stated: { value: bareNumber(amount), priceLevel: own } };
  };
}

/** The price level that an amount states for itself. */
function priceLevelOf(amount: SourcedNumber): number | null {
  return typeof amount === 'number' ? null : (amount.priceLevel ?? null);
}
