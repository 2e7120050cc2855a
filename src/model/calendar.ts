/** The month grid: horizon months 0, 1, 2 ... against calendar years. */
import type { Horizon } from '../scenario/scenario.js';

/** Months from January 1900 to the first month of the horizon. */
export function calendarStart(horizon: Horizon): number {
  return (horizon.startYear - 1900) * 12 + horizon.startMonth - 1;
}

/** Calendar year of a horizon month. */
export function calendarYear(horizon: Horizon, month: number): number {
  return 1900 + Math.floor((calendarStart(horizon) + month) / 12);
}

/** `2016-01` for a horizon month. */
export function monthLabel(calendarStartMonth: number, month: number): string {
  const absolute = calendarStartMonth + month;
  const calendarMonth = (((absolute % 12) + 12) % 12) + 1;
  return `${1900 + Math.floor(absolute / 12)}-${String(calendarMonth).padStart(2, '0')}`;
}

/** The calendar years of which all twelve months lie in the horizon. */
export function wholeYears(horizon: Horizon): number[] {
  const months = horizon.years * 12;
  const first = horizon.startMonth === 1 ? horizon.startYear : horizon.startYear + 1;
  const years: number[] = [];
  for (let year = first; (year + 1 - 1900) * 12 - calendarStart(horizon) <= months; year++) years.push(year);
  return years;
}

/** Index in `years` of each month 0 .. months (one more than the horizon has), -1 where the year is cut. */
export function yearIndexOfMonths(horizon: Horizon, years: readonly number[]): Int16Array {
  const index = new Int16Array(horizon.years * 12 + 1);
  for (let month = 0; month < index.length; month++) index[month] = years.indexOf(calendarYear(horizon, month));
  return index;
}
