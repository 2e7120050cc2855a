/**
 * What a formula is worth, a second time: the planner's text calculated by mathjs, with the rule for the time on the
 * step written out month by month.
 */

import { evaluate } from 'mathjs/number';
import type { Horizon, Quantity } from '../../src/scenario/scenario.js';

/** Months of a stay whose mean holds in month d: d itself for two years, then the year it lies in, at last month 120. */
function monthsAround(d: number): number[] {
  if (d < 24) return [d];
  if (d >= 120) return [120];
  return Array.from({ length: 12 }, (_, i) => d - (d % 12) + i);
}

const known = new Map<string, number>();

function worth(text: string, age: number, year: number, stayMonths: number): number {
  const key = `${text}|${age}|${year}|${stayMonths}`;
  const value = known.get(key) ?? Number(evaluate(text, { age, year, stayMonths }));
  known.set(key, value);
  return value;
}

/** A number, or a formula at an age (in months), in a month of the horizon (or the past), so many months on the step. */
export function slowValue(
  { value }: Quantity,
  horizon: Horizon,
  ageMonths: number,
  month: number,
  stayMonth: number,
): number {
  if (typeof value === 'number') return value;
  const year = horizon.startYear + Math.floor((horizon.startMonth - 1 + Math.max(0, month)) / 12);
  const age = Math.min(30, Math.floor(ageMonths / 12));
  const months = monthsAround(stayMonth);
  return months.reduce((sum, one) => sum + worth(value.text, age, year, one), 0) / months.length;
}
