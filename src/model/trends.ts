/** How intensities grow by themselves: a factor for each calendar year. */
import type { Horizon, Trend } from '../scenario/scenario.js';
import { calendarYear } from './calendar.js';

/**
 * The factor of a trend in a month of the horizon; 1 in the past (month < 0).
 *
 * It changes with the calendar year and not within it: figures are known by year, and monthly steps would only make
 * the simulation slower.
 */
export function trendFactor(horizon: Horizon, trend: Trend, month: number): number {
  if (month < 0) return 1;
  const { growth } = trend;
  const year = calendarYear(horizon, month);
  if (growth.kind === 'perYear') return (1 + growth.rate.value) ** (year - horizon.startYear);
  return interpolated(growth.factors, year);
}

/** Linear between the given years, constant before the first and after the last. */
function interpolated(factors: Readonly<Record<number, { readonly value: number }>>, year: number): number {
  const points = Object.entries(factors)
    .map(([given, factor]) => ({ at: Number(given), factor: factor.value }))
    .sort((a, b) => a.at - b.at);
  const after = points.findIndex(({ at }) => at > year);
  const next = points[after];
  const last = points[(after < 0 ? points.length : after) - 1];
  if (next === undefined) return last?.factor ?? 1;
  if (last === undefined) return next.factor;
  return last.factor + ((year - last.at) / (next.at - last.at)) * (next.factor - last.factor);
}
