/**
 * How an uncertain number is distributed, and the number at a chance p: every draw is one uniform turned into a number
 * by the quantile function, so a number that becomes more uncertain moves away from its middle and shares its luck.
 */
import { betaCdf, betaQuantile } from './beta.js';
import { gammaCdf, gammaQuantile } from './gamma.js';
import { normalCdf, normalQuantile } from './normal.js';
import { triangularQuantile } from './triangular.js';

/** Cut off below and above; null: not. */
interface Ends {
  readonly from: number | null;
  readonly to: number | null;
}

/** What a file says; the number's own value is the median of a lognormal, the mode of a triangle, else the mean. */
export type Distribution = Curved | Straight;

type Curved =
  | ({ readonly kind: 'normal' | 'gamma' | 'beta'; readonly sd: number } & Ends)
  /** `sdLog`: standard deviation of the natural logarithm. */
  | ({ readonly kind: 'lognormal'; readonly sdLog: number } & Ends);

interface Straight {
  readonly kind: 'triangular' | 'uniform';
  readonly from: number;
  readonly to: number;
}

/** A law on the line. */
interface Law {
  readonly cdf: (x: number) => number;
  readonly quantile: (p: number) => number;
}

/** Draws are at the middle of one of so many equal parts of the chance: none is farther out than 6.3 standard deviations. */
export const CHANCES = 2 ** 32;

/** The number below which a draw lies with chance p, 0 < p < 1, of a number that the file gives as `value`. */
export function quantileOf(value: number, distribution: Distribution, p: number): number {
  if (isStraight(distribution)) {
    const { kind, from, to } = distribution;
    return kind === 'uniform' ? from + p * (to - from) : triangularQuantile({ from, mode: value, to }, p);
  }
  const law = lawOf(value, distribution);
  const { from, to } = distribution;
  if (from === null && to === null) return law.quantile(p);
  const below = from === null ? 0 : law.cdf(from);
  const above = to === null ? 1 : law.cdf(to);
  const within = law.quantile(Math.min(Math.max(below + p * (above - below), LEAST), 1 - LEAST));
  return Math.min(to ?? within, Math.max(from ?? within, within));
}

const LEAST = 2 ** -54;

function isStraight(distribution: Distribution): distribution is Straight {
  return distribution.kind === 'uniform' || distribution.kind === 'triangular';
}

function lawOf(value: number, distribution: Curved): Law {
  switch (distribution.kind) {
    case 'normal': {
      const { sd } = distribution;
      return { cdf: (x) => normalCdf((x - value) / sd), quantile: (p) => value + sd * normalQuantile(p) };
    }
    case 'lognormal': {
      const { sdLog } = distribution;
      return {
        cdf: (x) => (x <= 0 ? 0 : normalCdf(Math.log(x / value) / sdLog)),
        quantile: (p) => value * Math.exp(sdLog * normalQuantile(p)),
      };
    }
    case 'gamma': {
      const shape = (value / distribution.sd) ** 2;
      const scale = value / shape;
      return { cdf: (x) => gammaCdf(shape, x / scale), quantile: (p) => scale * gammaQuantile(shape, p) };
    }
    case 'beta': {
      const size = (value * (1 - value)) / distribution.sd ** 2 - 1;
      const [a, b] = [value * size, (1 - value) * size];
      return { cdf: (x) => betaCdf(a, b, x), quantile: (p) => betaQuantile(a, b, p) };
    }
  }
}

/** Whether every draw is the value itself. */
export function isCertain(distribution: Distribution): boolean {
  if (isStraight(distribution)) return distribution.from === distribution.to;
  return widthOf(distribution) === 0 || (distribution.from !== null && distribution.from === distribution.to);
}

/** Standard deviation before anything is cut off, of the logarithm for a lognormal. */
function widthOf(distribution: Curved): number {
  return distribution.kind === 'lognormal' ? distribution.sdLog : distribution.sd;
}

/** Why a number cannot be distributed so; null: it can. */
export type Misfit =
  | { readonly code: 'outside'; readonly from: number; readonly to: number }
  | { readonly code: 'notPositive' | 'notShare' }
  | { readonly code: 'tooWide'; readonly most: number };

export function misfitOf(value: number, distribution: Distribution): Misfit | null {
  const { kind } = distribution;
  const from = distribution.from ?? Number.NEGATIVE_INFINITY;
  const to = distribution.to ?? Number.POSITIVE_INFINITY;
  if (value < from || value > to || from > to) return { code: 'outside', from, to };
  if ((kind === 'lognormal' || kind === 'gamma') && value <= 0) return { code: 'notPositive' };
  if (kind !== 'beta') return null;
  if (value <= 0 || value >= 1) return { code: 'notShare' };
  const most = Math.sqrt(value * (1 - value));
  return distribution.sd >= most ? { code: 'tooWide', most } : null;
}
