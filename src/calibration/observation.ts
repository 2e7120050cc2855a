/**
 * How far a figure may lie from what the model expects, by chance alone. Children move independently of one another, so
 * a count varies as a Poisson number does (a little less, as one child counts once: binomially); a rate per 1,000 is a
 * count of the children behind it; a share of n children is binomial. What has a stated standard error is normal. A
 * masked figure says that the count lies in its interval; a trend, that the change lies in its class (trend-law).
 *
 * Every figure becomes one residual r with r^2 = 2 (log-likelihood of the best there could be - log-likelihood), the
 * deviance residual of McCullagh & Nelder (1989), Generalized Linear Models, 2.4: sums of squares of residuals are
 * log-likelihoods, and small ones are (figure - expected) / standard deviation.
 */
import type { TargetValue } from '../scenario/targets/target.js';
import { normalCdf } from './normal.js';
import { poissonBetween } from './poisson.js';
import { type ChangeSpread, changeDeviation, changeOf, trendResidual } from './trend-law.js';

export type Spread =
  /** Standard error in the unit of the figure. */
  | { readonly kind: 'normal'; readonly standardError: number }
  /** The figure times `exposure` is a count. */
  | { readonly kind: 'poisson'; readonly exposure: number }
  /** The figure is a share of so many children. */
  | { readonly kind: 'binomial'; readonly children: number }
  /**
   * The figure is a change; times `exposure` it is a number of children, those who came less those who left, of which
   * `turnover` are expected together.
   */
  | ChangeSpread;

type NumberSpread = Exclude<Spread, ChangeSpread>;

export interface Observation {
  readonly value: TargetValue;
  readonly spread: Spread;
}

/** Below this an expected count or share is taken for it, so that a figure above 0 is not impossible but nearly so. */
const LEAST = 1e-9;

/** The deviance residual of a figure of which `expected` is expected; positive where the figure is higher. */
export function residual({ value, spread }: Observation, expected: number): number {
  if (value.kind === 'class') {
    return spread.kind === 'change' ? trendResidual(value.trend, spread, changeOf(expected)) : Number.NaN;
  }
  if (spread.kind === 'change') return Number.NaN;
  if (value.kind === 'between') return intervalResidual(value, spread, expected);
  if (spread.kind === 'normal') return (value.value - expected) / spread.standardError;
  if (spread.kind === 'poisson') {
    const mean = Math.max(LEAST, expected * spread.exposure);
    const count = value.value * spread.exposure;
    return rooted(count - mean, 2 * divergence(count, mean));
  }
  const share = Math.min(1 - LEAST, Math.max(LEAST, expected));
  const deviance = 2 * spread.children * (divergence(value.value, share) + divergence(1 - value.value, 1 - share));
  return rooted(value.value - share, deviance);
}

/** x log(x / mean) - x + mean: half the deviance of a Poisson count, without cancellation where x is near the mean. */
function divergence(x: number, mean: number): number {
  if (x === 0) return mean;
  const relative = (x - mean) / mean;
  return mean * ((1 + relative) * Math.log1p(relative) - relative);
}

function rooted(sign: number, square: number): number {
  return Math.sign(sign) * Math.sqrt(Math.max(0, square));
}

/** Of an interval: zero where it is sure that the figure lies in it. */
function intervalResidual(
  { low, high }: Extract<TargetValue, { kind: 'between' }>,
  spread: NumberSpread,
  expected: number,
): number {
  const probability = inInterval(low, high, spread, expected);
  return rooted(expected > (low + high) / 2 ? -1 : 1, -2 * Math.log(Math.max(Number.MIN_VALUE, probability)));
}

function inInterval(low: number, high: number, spread: NumberSpread, expected: number): number {
  if (spread.kind === 'poisson') {
    const { exposure } = spread;
    // A count of so many children is whole; a rounded rate may put the edge a hair beside it.
    const from = Math.ceil(low * exposure - 1e-9);
    return poissonBetween(from, Math.floor(high * exposure + 1e-9), Math.max(LEAST, expected * exposure));
  }
  const sd = spread.kind === 'normal' ? spread.standardError : deviationOf(spread, expected);
  return normalCdf((high - expected) / sd) - normalCdf((low - expected) / sd);
}

/** Standard deviation of a figure by chance alone, in its own unit, where `expected` is expected. */
export function deviationOf(spread: Spread, expected: number): number {
  if (spread.kind === 'normal') return spread.standardError;
  if (spread.kind === 'change') return changeDeviation(spread);
  if (spread.kind === 'poisson') return Math.sqrt(Math.max(LEAST, expected * spread.exposure)) / spread.exposure;
  const share = Math.min(1 - LEAST, Math.max(LEAST, expected));
  return Math.sqrt((share * (1 - share)) / spread.children);
}
