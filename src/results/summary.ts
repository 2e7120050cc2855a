/** From the values of all replications to mean, spread and quantiles. */
import type { Summary } from './forecast.js';

/**
 * The quantile of sorted values at probability p, 0-1: linear interpolation between order statistics
 * (Hyndman & Fan 1996, The American Statistician 50, definition 7: what R, NumPy and Excel's PERCENTILE.INC give).
 */
export function quantile(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}

/**
 * Summarises the values of the replications, in replication order. `values` is sorted in place afterwards.
 *
 * @throws RangeError when there are no values
 */
export function summarise(values: Float64Array, exact: number | null): Summary {
  const n = values.length;
  if (n === 0) throw new RangeError('no replication went through: there is nothing to summarise');
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] as number;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((values[i] as number) - mean) ** 2;
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  sortAscending(values);
  return {
    mean,
    sd,
    mcse: sd / Math.sqrt(n),
    p05: quantile(values, 0.05),
    p10: quantile(values, 0.1),
    p25: quantile(values, 0.25),
    p50: quantile(values, 0.5),
    p75: quantile(values, 0.75),
    p90: quantile(values, 0.9),
    p95: quantile(values, 0.95),
    exact,
  };
}

/** Sorts in place. Whole numbers in a small range, which counts of children are, by counting: ten times as fast. */
function sortAscending(values: Float64Array): void {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (let i = 0; i < values.length && whole; i++) {
    const value = values[i] as number;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    whole = Number.isInteger(value);
  }
  if (!whole || highest - lowest > 4 * values.length) {
    values.sort();
    return;
  }
  const found = new Uint32Array(highest - lowest + 1);
  for (const value of values) found[value - lowest] = (found[value - lowest] as number) + 1;
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    const next = at + (found[i] as number);
    values.fill(lowest + i, at, next);
    at = next;
  }
}

/** The summary of the values times a factor >= 0: every figure is in the unit of the values. */
export function scaleSummary(summary: Summary, factor: number): Summary {
  return {
    mean: summary.mean * factor,
    sd: summary.sd * factor,
    mcse: summary.mcse * factor,
    p05: summary.p05 * factor,
    p10: summary.p10 * factor,
    p25: summary.p25 * factor,
    p50: summary.p50 * factor,
    p75: summary.p75 * factor,
    p90: summary.p90 * factor,
    p95: summary.p95 * factor,
    exact: summary.exact === null ? null : summary.exact * factor,
  };
}
