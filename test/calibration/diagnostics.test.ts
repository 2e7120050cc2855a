/** R-hat and effective draws of chains of which both are known. */
import { expect, test } from 'vitest';
import {
  diagnose,
  effectiveDraws,
  halves,
  potentialScaleReduction,
  quantile,
} from '../../src/calibration/diagnostics.js';
import { Stream } from '../../src/calibration/stream.js';

/** Independent standard normal numbers. */
function normals(chain: number, length: number): Float64Array {
  const numbers = new Float64Array(length);
  new Stream('kæder', { chain, used: 0 }).normals(numbers);
  return numbers;
}

/** x(t) = phi x(t - 1) + sqrt(1 - phi^2) e(t): variance 1, autocorrelation phi^lag. */
function autoregression(chain: number, length: number, phi: number): Float64Array {
  const chance = normals(chain, length);
  for (let i = 1; i < length; i++) {
    chance[i] = phi * (chance[i - 1] as number) + Math.sqrt(1 - phi * phi) * (chance[i] as number);
  }
  return chance;
}

test('R-hat of two short chains is what it is by hand', () => {
  // Means 2 and 5, so B = 3 * 4.5, variances within 1 and 1, pooled 2/3 + 4.5: sqrt(5.1666...).
  const chains = [Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)];
  expect(potentialScaleReduction(chains)).toBeCloseTo(Math.sqrt(2 / 3 + 4.5), 12);
  expect(potentialScaleReduction([Float64Array.of(1, 1), Float64Array.of(2, 2)])).toBe(Number.POSITIVE_INFINITY);
});

test('chains are halved, so that a drift within one chain shows', () => {
  expect(halves([Float64Array.of(1, 2, 3, 4, 5)])).toEqual([Float64Array.of(1, 2), Float64Array.of(4, 5)]);
  const drifting = normals(0, 400).map((x, i) => x + i / 100);
  expect(diagnose([drifting, drifting.map((x) => x)]).rHat).toBeGreaterThan(1.01);
  expect(potentialScaleReduction([drifting, drifting])).toBeLessThan(1.01);
});

test('independent draws are worth what they are, and chains of them agree', () => {
  const chains = [0, 1, 2, 3].map((chain) => normals(chain, 1000));
  const { rHat, bulk, tail } = diagnose(chains);
  expect(rHat).toBeLessThan(1.01);
  // The time is estimated with a relative error of about sqrt(2 M / N), M lags of N draws (Sokal 1997): M = 4.
  expect(Math.abs(bulk / 4000 - 1)).toBeLessThan(5 * Math.sqrt(8 / 4000));
  expect(tail).toBeGreaterThan(1500);
});

test('an autoregression is worth (1 - phi) / (1 + phi) of its draws', () => {
  for (const phi of [0.3, 0.7, 0.9]) {
    const length = 4000;
    const chains = [0, 1, 2, 3].map((chain) => autoregression(chain, length, phi));
    const time = (1 + phi) / (1 - phi);
    const worth = effectiveDraws(halves(chains)) / (4 * length);
    // Relative error of an estimated autocorrelation time: sqrt(2 (2 M + 1) / N), M some five times of it (Sokal 1997).
    expect(Math.abs(worth * time - 1)).toBeLessThan(5 * Math.sqrt((2 * (10 * time + 1)) / (4 * length)));
  }
});

test('chains of the same middle and another width do not agree', () => {
  const chains = [normals(0, 500), normals(1, 500), normals(2, 500).map((x) => 3 * x), normals(3, 500)];
  expect(diagnose(chains).rHat).toBeGreaterThan(1.05);
});

test('quantiles are those of type 7', () => {
  expect(quantile([3, 1, 2, 4], 0.5)).toBe(2.5);
  expect(quantile([3, 1, 2, 4], 0.05)).toBeCloseTo(1.15, 12);
});
