/**
 * The chance that the children on a step rise, are stable or fall by VIVE's rule (results/trend-class), where a change is
 * expected. The change is a number of children who came less one of children who left, both nearly Poisson: the law of
 * Skellam (1946), with both means together (the turnover) as they are in the scenario as it stands.
 */
import { SAME, STABLE_PER_1000 } from '../results/trend-class.js';
import type { TrendClass } from '../scenario/municipalities/figure.js';

export interface ChangeSpread {
  readonly kind: 'change';
  /** Thousands of 0-17-year-olds. */
  readonly exposure: number;
  /** Children expected to come and to leave, together. */
  readonly turnover: number;
}

/** The expected change per 1,000 that a gauge has read (calibration/trend-gauge). */
export function changeOf(read: number): number {
  return Math.log(read);
}

/** Standard deviation of the change per 1,000 by chance. */
export function changeDeviation({ turnover, exposure }: ChangeSpread): number {
  return Math.sqrt(turnover) / exposure;
}

/**
 * The deviance residual of a trend: r^2 = 2 (log of the greatest chance that it can have - log of its chance). That is 1
 * of a rise or a fall; of stability that where no change is expected.
 */
export function trendResidual(trend: TrendClass, spread: ChangeSpread, change: number): number {
  const own = logChance(trend, spread, change);
  const best = trend === 'stable' ? logChance(trend, spread, 0) : 0;
  const sign = trend === 'stable' ? -Math.sign(change) : trend === 'rising' ? 1 : -1;
  return sign * Math.sqrt(Math.max(0, 2 * (best - own)));
}

function logChance(trend: TrendClass, spread: ChangeSpread, change: number): number {
  return Math.log(Math.max(Number.MIN_VALUE, trendChance(trend, spread, change)));
}

/** Chance of a trend where `change` per 1,000 is expected. */
export function trendChance(trend: TrendClass, { exposure, turnover }: ChangeSpread, change: number): number {
  const expected = change * exposure;
  // So many have come or left at least.
  const both = Math.max(turnover, Math.abs(expected), LEAST);
  const came = (both + expected) / 2;
  const left = (both - expected) / 2;
  const widest = Math.floor((STABLE_PER_1000 + SAME) * exposure);
  if (trend === 'rising') return skellamBelow(-widest, left, came);
  if (trend === 'falling') return skellamBelow(-widest, came, left);
  return Math.max(0, 1 - skellamBelow(-widest, left, came) - skellamBelow(-widest, came, left));
}

/** A mean below which nobody comes or leaves. */
const LEAST = 1e-9;

/** Chance that a Poisson number of mean `plus` less one of mean `minus` is below `limit`. */
function skellamBelow(limit: number, plus: number, minus: number): number {
  const come = poissonChances(plus);
  const gone = poissonChances(minus);
  // Chance that at least so many are gone: [0, length].
  const atLeast = new Float64Array(gone.chances.length + 1);
  for (let i = gone.chances.length - 1; i >= 0; i--) {
    atLeast[i] = (atLeast[i + 1] as number) + (gone.chances[i] as number);
  }
  let sum = 0;
  come.chances.forEach((chance, i) => {
    // plus - minus < limit: minus > plus - limit
    const needed = come.first + i - limit + 1 - gone.first;
    sum += chance * (atLeast[Math.min(atLeast.length - 1, Math.max(0, needed))] as number);
  });
  return Math.min(1, sum);
}

/** Chances of `first`, `first` + 1 ...: all that count for anything. */
function poissonChances(mean: number): { readonly first: number; readonly chances: Float64Array } {
  const reach = 9 * Math.sqrt(mean) + 12;
  const first = Math.max(0, Math.floor(mean - reach));
  const middle = Math.floor(mean) - first;
  const chances = new Float64Array(Math.ceil(mean + reach) - first + 1);
  chances[middle] = 1;
  for (let i = middle; i > 0; i--) chances[i - 1] = ((chances[i] as number) * (first + i)) / mean;
  for (let i = middle + 1; i < chances.length; i++) chances[i] = ((chances[i - 1] as number) * mean) / (first + i);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  for (let i = 0; i < chances.length; i++) chances[i] = (chances[i] as number) / sum;
  return { first, chances };
}
