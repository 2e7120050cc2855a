/** In how many of the replications something is so, and how sure that share is. */
import type { FigureUnit } from './key-figures.js';

/** A share of replications, 0-1. */
export interface Share {
  readonly share: number;
  /**
   * Monte Carlo standard error. Two replications are added to those that were simulated, one in which it is so and one in
   * which it is not, so that what never or always happened is not taken for certain: with k of n it is the standard
   * deviation of Beta(k + 1, n - k + 1).
   */
  readonly mcse: number;
}

/** What two amounts may differ by and still be the same, however their parts were added up: half an øre. */
const SAME_KR = 0.005;
/** The same of everything else. */
const SAME = 1e-6;

/** Whether two values of a figure are the same. */
export function isSame(unit: FigureUnit, a: number, b: number): boolean {
  return Math.abs(a - b) < (unit === 'kr' ? SAME_KR : SAME);
}

/** The share of what is 1 where it is so, 0 where it is not, and between where it is so in part (a shared first place). */
export function shareOf(parts: ArrayLike<number>): Share {
  const n = parts.length;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const part = parts[i] as number;
    sum += part;
    squares += part * part;
  }
  const mean = (sum + 1) / (n + 2);
  const variance = Math.max(0, (squares + 1) / (n + 2) - mean * mean);
  return { share: sum / n, mcse: Math.sqrt(variance / (n + 3)) };
}

/** How a what-if's values lie against the base's, pair by pair; the three add up to 1. */
export function chancesOf(
  unit: FigureUnit,
  whatIf: Float64Array,
  base: Float64Array,
): { readonly higher: Share; readonly lower: Share; readonly same: Share } {
  const signs = whatIf.map((value, i) => {
    const other = base[i] as number;
    return isSame(unit, value, other) ? 0 : Math.sign(value - other);
  });
  const of = (sign: number): Share => shareOf(signs.map((own) => (own === sign ? 1 : 0)));
  return { higher: of(1), lower: of(-1), same: of(0) };
}
