/** How chance is tested: 5 standard errors, computed; what was expected, what came, and how far apart they are. */

import { expect } from 'vitest';
import { type Moments, moments } from './run.js';

/**
 * Standard errors that chance may take a figure away from its expectation. Beyond 5 it is chance once in 1.7 million;
 * seeds are fixed, so a test that passes passes for ever.
 */
export const LIMIT = 5;

export interface Evidence {
  readonly what: string;
  readonly expected: number;
  readonly actual: number;
  readonly standardError: number;
  readonly seed: string;
  readonly n: number;
}

export function zOf({ expected, actual, standardError }: Evidence): number {
  return (actual - expected) / standardError;
}

function sentence(evidence: Evidence): string {
  const { what, expected, actual, standardError, seed, n } = evidence;
  const z = zOf(evidence).toFixed(2);
  return `${what}: expected ${expected}, got ${actual} (standard error ${standardError}, z ${z}, seed '${seed}', n ${n})`;
}

/** Fails unless all figures lie within 5 standard errors of what they should be; lists those that do not. */
export function expectByChance(...evidence: readonly Evidence[]): void {
  expect(evidence.filter((one) => !(Math.abs(zOf(one)) <= LIMIT)).map(sentence)).toEqual([]);
}

/** The mean of independent values against its expectation; the standard error is theirs, or the known one. */
export function meanEvidence(
  what: string,
  values: ArrayLike<number>,
  expected: number,
  seed: string,
  variance?: number,
): Evidence {
  const { n, mean, variance: seen } = moments(values);
  return { what, expected, actual: mean, standardError: Math.sqrt((variance ?? seen) / n), seed, n };
}

/**
 * A sample variance against its expectation. Its standard error is that of any distribution with a fourth moment:
 * Var(s^2) = (m4 - s^4 (n - 3) / (n - 1)) / n, with the fourth central moment m4 of the sample.
 */
export function varianceEvidence(what: string, values: ArrayLike<number>, expected: number, seed: string): Evidence {
  const { n, mean, variance }: Moments = moments(values);
  let fourth = 0;
  for (let i = 0; i < n; i++) fourth += ((values[i] as number) - mean) ** 4;
  const ofVariance = (fourth / n - (variance ** 2 * (n - 3)) / (n - 1)) / n;
  return { what, expected, actual: variance, standardError: Math.sqrt(ofVariance), seed, n };
}

/** A share of n independent trials against its probability. */
export function shareEvidence(what: string, hits: number, n: number, probability: number, seed: string): Evidence {
  const standardError = Math.sqrt((probability * (1 - probability)) / n);
  return { what, expected: probability, actual: hits / n, standardError, seed, n };
}

/**
 * The Kolmogorov-Smirnov distance of values to a distribution function, times sqrt(n). By the DKW inequality with
 * Massart's constant it exceeds d with probability at most 2 exp(-2 d^2), for every n.
 */
export function ksDistance(values: Float64Array, cumulative: (x: number) => number): number {
  const sorted = values.slice().sort();
  let distance = 0;
  sorted.forEach((x, i) => {
    const p = cumulative(x);
    distance = Math.max(distance, (i + 1) / sorted.length - p, p - i / sorted.length);
  });
  return distance * Math.sqrt(sorted.length);
}

/** As improbable as 5 standard errors of a normal figure (5.7e-7, both tails): 2 exp(-2 d^2) = 5.7e-7. */
export const KS_LIMIT = Math.sqrt(-Math.log(5.733e-7 / 2) / 2);
