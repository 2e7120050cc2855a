/** Quantiles of uncertain numbers against published tables, by hand, and against their own distribution functions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masterKey } from '../../src/engine/chance/keys.js';
import { parameterChance } from '../../src/engine/chance/parameter.js';
import { betaCdf, betaQuantile } from '../../src/scenario/uncertain/beta.js';
import { type Distribution, quantileOf } from '../../src/scenario/uncertain/distribution.js';
import { gammaCdf, gammaQuantile } from '../../src/scenario/uncertain/gamma.js';
import { expectByChance, meanEvidence } from '../support/chance.js';

const WHOLE = { from: null, to: null };

describe('published quantiles', () => {
  // Abramowitz & Stegun (1964), table 26.8: chi-square is gamma of half the degrees of freedom, times two.
  test.each([
    [1, 0.95, 3.84146],
    [2, 0.5, 1.38629],
    [5, 0.995, 16.7496],
    [10, 0.05, 3.9403],
    [10, 0.95, 18.307],
    [30, 0.005, 13.7867],
    [100, 0.995, 140.169],
    [1, 0.005, 0.0000392704],
  ])('chi-square of %d degrees of freedom lies below its table value with chance %d', (freedom, p, table) => {
    expect(2 * gammaQuantile(freedom / 2, p)).toBeCloseTo(table, table > 100 ? 3 : table > 10 ? 3 : 5);
  });

  // The F table (Abramowitz & Stegun, 26.9): F = (b / a) x / (1 - x), x beta of half the degrees of freedom.
  test.each([
    [5, 10, 0.95, 3.33],
    [10, 10, 0.975, 3.72],
    [1, 30, 0.99, 7.56],
    [20, 4, 0.95, 5.8],
  ])('F of %d and %d degrees of freedom lies below its table value with chance %d', (a, b, p, table) => {
    const x = betaQuantile(a / 2, b / 2, p);
    expect(((b / a) * x) / (1 - x)).toBeCloseTo(table, 1);
    expect(Math.abs(((b / a) * x) / (1 - x) - table)).toBeLessThan(0.006);
  });

  test('of the normal and the lognormal: 1.959964 standard deviations either way hold 95 %', () => {
    const normal: Distribution = { kind: 'normal', sd: 2, ...WHOLE };
    expect(quantileOf(10, normal, 0.975)).toBeCloseTo(10 + 2 * 1.959963984540054, 12);
    const lognormal: Distribution = { kind: 'lognormal', sdLog: 0.3, ...WHOLE };
    expect(quantileOf(0.35, lognormal, 0.5)).toBe(0.35);
    expect(quantileOf(0.35, lognormal, 0.025)).toBeCloseTo(0.35 * Math.exp(-0.3 * 1.959963984540054), 14);
  });
});

describe('closed forms', () => {
  test('gamma of shape 1 is exponential, beta of 1/2 and 1/2 is the arcsine law', () => {
    for (const p of [2 ** -33, 0.01, 0.3, 0.5, 0.9, 1 - 2 ** -33]) {
      expect(gammaQuantile(1, p) / -Math.log1p(-p) - 1).toBeCloseTo(0, 6);
      expect(betaQuantile(0.5, 0.5, p)).toBeCloseTo(Math.sin((Math.PI * p) / 2) ** 2, 11);
    }
  });

  test('a triangle from 0 to 4 with its top at 1 is below 1 a quarter of the time, and its median by hand', () => {
    const triangle: Distribution = { kind: 'triangular', from: 0, to: 4 };
    expect(quantileOf(1, triangle, 0.25)).toBeCloseTo(1, 14);
    expect(quantileOf(1, triangle, 0.0625)).toBeCloseTo(0.5, 14);
    expect(quantileOf(1, triangle, 0.5)).toBeCloseTo(4 - Math.sqrt(6), 14);
    expect(quantileOf(3, { kind: 'uniform', from: 2, to: 6 }, 0.25)).toBe(3);
  });

  test('a normal that is cut off at its mean is half a normal: its median is 0.67449 standard deviations up', () => {
    const half: Distribution = { kind: 'normal', sd: 1, from: 0, to: null };
    expect(quantileOf(0, half, 0.5)).toBeCloseTo(0.6744897501960817, 12);
    expect(quantileOf(0, half, 2 ** -33)).toBeGreaterThanOrEqual(0);
    expect(quantileOf(0.5, { kind: 'gamma', sd: 3, from: 0.1, to: 0.6 }, 1 - 2 ** -33)).toBeLessThanOrEqual(0.6);
  });
});

test('a quantile and its distribution function undo each other, for any shape and chance', () => {
  const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
  const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(shape, chance, (a, p) => {
      expect(Math.abs(gammaCdf(a, gammaQuantile(a, p)) - p)).toBeLessThan(1e-9);
    }),
    { numRuns: 100, seed: 1 },
  );
  fc.assert(
    fc.property(shape, shape, chance, (a, b, p) => {
      const x = betaQuantile(a, b, p);
      // A share next to 1 has no digits left to tell its chance with.
      if (x > 1e-12 && x < 1 - 1e-6) expect(Math.abs(betaCdf(a, b, x) - p)).toBeLessThan(1e-8);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('draws have the mean and the spread that the file states', () => {
  const key = masterKey('moments');
  const n = 4000;
  const draws = (value: number, distribution: Distribution): number[] =>
    Array.from({ length: n }, (_, i) => quantileOf(value, distribution, parameterChance(key, `number ${i}`)));
  const stated: [string, number, number, number[]][] = [
    ['normal', 5, 2, draws(5, { kind: 'normal', sd: 2, ...WHOLE })],
    ['gamma', 5, 2, draws(5, { kind: 'gamma', sd: 2, ...WHOLE })],
    ['beta', 0.3, 0.1, draws(0.3, { kind: 'beta', sd: 0.1, ...WHOLE })],
    ['uniform', 2, 2 / Math.sqrt(3), draws(1, { kind: 'uniform', from: 0, to: 4 })],
    // (a + b + c) / 3, and the variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18.
    ['triangular', 5 / 3, Math.sqrt(13 / 18), draws(1, { kind: 'triangular', from: 0, to: 4 })],
    // Its median is the value.
    ['log of lognormal', Math.log(3), 0.4, draws(3, { kind: 'lognormal', sdLog: 0.4, ...WHOLE }).map(Math.log)],
  ];
  for (const [what, mean, sd, values] of stated) {
    expectByChance(
      meanEvidence(`mean of ${what}`, values, mean, 'moments'),
      meanEvidence(
        `variance of ${what}`,
        values.map((value) => (value - mean) ** 2),
        sd ** 2,
        'moments',
      ),
    );
  }
});
