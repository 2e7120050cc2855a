/**
 * How good a forecast was, once it is known what happened. A forecast is a sample of what could happen, or a law with a
 * distribution function. Everything is in the unit of the figure; small is good.
 */

/**
 * The continuous ranked probability score of a sample: E|X - y| - 1/2 E|X - X'| (Gneiting & Raftery 2007, Strictly Proper
 * Scoring Rules, eq. 21), the absolute error where all draws are the same. The second mean is over the n (n - 1) pairs of
 * different draws, the fair version (Ferro 2014, Quarterly Journal of the Royal Meteorological Society 140): its
 * expectation is that of the law which the draws are from, however few they are. Can be below 0 by chance.
 *
 * @param draws at least two, in any order
 */
export function crpsOfSample(draws: ArrayLike<number>, observed: number): number {
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  let error = 0;
  let pairs = 0;
  // The sum over all pairs of |x_i - x_j| is twice that of x_(i) (2 i - n - 1), i = 1 ... n.
  sorted.forEach((x, i) => {
    error += Math.abs(x - observed);
    pairs += x * (2 * i + 1 - n);
  });
  return error / n - pairs / (n * (n - 1));
}

/** Where an observed figure lies in a law: the chance of less, and of less or the same; 0-1. */
export interface Place {
  readonly below: number;
  readonly atMost: number;
}

/**
 * The place of a figure among n draws of the law that it is from: it is as likely to be the least as the second least ...
 * of the n + 1, and those that are the same share their places.
 */
export function placeInSample(draws: ArrayLike<number>, observed: number): Place {
  let less = 0;
  let same = 0;
  for (let i = 0; i < draws.length; i++) {
    const x = draws[i] as number;
    if (x < observed) less++;
    else if (x === observed) same++;
  }
  return { below: less / (draws.length + 1), atMost: (less + same + 1) / (draws.length + 1) };
}

/**
 * How much of a figure the middle band of a law holds, 0-1. A count that lies on the edge of a band is in it for the part of
 * its chance that the band needs (Czado, Gneiting & Held 2009, Predictive Model Assessment for Count Data, Biometrics 65,
 * the non-randomized place): then a 50 % band of a small count holds 50 %, not as much more as its edges weigh.
 *
 * @param level chance of the band, such as 0.9 for the middle 90 %
 */
export function heldBy({ below, atMost }: Place, level: number): number {
  const [low, high] = [(1 - level) / 2, (1 + level) / 2];
  if (atMost === below) return below >= low && below <= high ? 1 : 0;
  return Math.max(0, Math.min(atMost, high) - Math.max(below, low)) / (atMost - below);
}

/** A mean with its standard error; NaN where there are too few for one. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** One forecast's score and that of the reference for the same figure. */
export interface PairedScore {
  readonly own: number;
  readonly reference: number;
  /** Forecasts of one cluster are not independent of one another, such as those of the same period. */
  readonly cluster: string;
}

/**
 * Skill: 1 - mean score / mean score of the reference; 0 is as good, 1 is perfect, below 0 is worse. The standard error is
 * that of a ratio of means, paired (what both found hard cancels), from sums over clusters (Cochran 1977, Sampling
 * Techniques, 3rd ed., 9A.6 and eq. 2.39).
 */
export function skillOf(scores: readonly PairedScore[]): Estimate {
  const n = scores.length;
  const meanOf = (of: (one: PairedScore) => number): number => scores.reduce((sum, one) => sum + of(one), 0) / n;
  const reference = meanOf((one) => one.reference);
  const ratio = meanOf(({ own }) => own) / reference;
  const sums = new Map<string, number>();
  for (const one of scores) {
    sums.set(one.cluster, (sums.get(one.cluster) ?? 0) + (one.own - ratio * one.reference) / (n * reference));
  }
  const clusters = sums.size;
  const squares = [...sums.values()].reduce((sum, own) => sum + own * own, 0);
  const standardError = clusters < 2 ? Number.NaN : Math.sqrt((clusters / (clusters - 1)) * squares);
  return { value: 1 - ratio, standardError };
}
