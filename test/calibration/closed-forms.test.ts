/** The mathematics of a calibration against what is known on paper. */
import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../src/calibration/least-squares.js';
import { normalCdf, normalQuantile } from '../../src/calibration/normal.js';
import { residual } from '../../src/calibration/observation.js';
import { poissonBetween } from '../../src/calibration/poisson.js';

describe('normal distribution', () => {
  // Abramowitz & Stegun (1964), tables 26.1, 26.2 and 26.5.
  test('chances below published quantiles', () => {
    const published: readonly (readonly [number, number])[] = [
      [0, 0.5],
      [1, 0.841344746068543],
      [2, 0.977249868051821],
      [-3, 0.00134989803163009],
      [-5, 2.86651571879194e-7],
    ];
    for (const [x, p] of published) expect(normalCdf(x)).toBeCloseTo(p, 14);
    expect(normalCdf(-5) / 2.86651571879194e-7 - 1).toBeCloseTo(0, 12);
  });

  test('the quantile undoes the chance, far into the tails', () => {
    for (const p of [1e-12, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95]) {
      expect(normalCdf(normalQuantile(p)) / p - 1).toBeCloseTo(0, 11);
    }
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  });
});

describe('residuals', () => {
  const logPoisson = (k: number, mean: number): number => {
    let factorial = 0;
    for (let i = 2; i <= k; i++) factorial += Math.log(i);
    return k * Math.log(mean) - mean - factorial;
  };

  test('the square of a count residual is twice what its Poisson log-likelihood falls short of the best', () => {
    for (const [count, mean] of [
      [0, 3],
      [5, 3.3],
      [30, 30.0001],
      [30, 45],
    ] as const) {
      const own = residual({ value: { kind: 'known', value: count }, spread: { kind: 'poisson', exposure: 1 } }, mean);
      const best = count === 0 ? 0 : logPoisson(count, count);
      expect(own ** 2).toBeCloseTo(2 * (best - logPoisson(count, mean)), 10);
      expect(Math.sign(own)).toBe(Math.sign(count - mean));
    }
  });

  test('a rate per 1,000 is a count of the children behind it', () => {
    const rate = residual({ value: { kind: 'known', value: 3.6 }, spread: { kind: 'poisson', exposure: 10 } }, 3);
    const count = residual({ value: { kind: 'known', value: 36 }, spread: { kind: 'poisson', exposure: 1 } }, 30);
    expect(rate).toBeCloseTo(count, 12);
  });

  test('small residuals are deviations in standard deviations', () => {
    const count = residual({ value: { kind: 'known', value: 10_010 }, spread: { kind: 'poisson', exposure: 1 } }, 1e4);
    expect(count).toBeCloseTo(0.1, 4);
    const share = residual(
      { value: { kind: 'known', value: 0.301 }, spread: { kind: 'binomial', children: 2100 } },
      0.3,
    );
    expect(share).toBeCloseTo(0.1, 3);
    const amount = residual(
      { value: { kind: 'known', value: 5466 }, spread: { kind: 'normal', standardError: 177 } },
      5400,
    );
    expect(amount).toBe(66 / 177);
  });

  test('a masked figure is as likely as its interval', () => {
    const own = residual({ value: { kind: 'between', low: 1, high: 4 }, spread: { kind: 'poisson', exposure: 1 } }, 2);
    // e^-2 (2 + 2 + 4/3 + 2/3)
    expect(own ** 2).toBeCloseTo(-2 * Math.log(6 * Math.exp(-2)), 12);
    expect(poissonBetween(0, 60, 7)).toBeCloseTo(1, 12);
    const amount = residual(
      { value: { kind: 'between', low: 90, high: 110 }, spread: { kind: 'normal', standardError: 10 } },
      100,
    );
    expect(amount ** 2).toBeCloseTo(-2 * Math.log(0.6826894921370859), 12);
  });
});

describe('least squares', () => {
  test('a straight line through points has the normal equations’ solution', () => {
    const xs = [0, 1, 2, 3, 4];
    const ys = [1.1, 2.9, 5.2, 7.1, 8.7];
    const found = leastSquares(
      ([a = 0, b = 0]) => Float64Array.from(xs, (x, i) => a + b * x - (ys[i] as number)),
      new Float64Array(2),
    );
    expect(found.isAtRest).toBe(true);
    // slope = sum (x - 2)(y - 5) / 10 = 1.94, intercept = 5 - 2 slope
    expect(found.point[1]).toBeCloseTo(1.94, 9);
    expect(found.point[0]).toBeCloseTo(1.12, 9);
  });

  test('Rosenbrock’s valley is followed to its end', () => {
    const found = leastSquares(([x = 0, y = 0]) => Float64Array.of(10 * (y - x * x), 1 - x), Float64Array.of(-1.2, 1));
    expect(found.isAtRest).toBe(true);
    expect(Array.from(found.point)).toEqual([expect.closeTo(1, 7), expect.closeTo(1, 7)]);
  });

  test('a decay is fitted as another program fits it', () => {
    const x = [0, 1, 2, 3, 4, 5];
    const y = [5.1, 3.0, 1.9, 1.1, 0.65, 0.4];
    const own = leastSquares(
      ([height = 0, rate = 0]) => Float64Array.from(x, (at, i) => height * Math.exp(-rate * at) - (y[i] as number)),
      Float64Array.of(1, 1),
    );
    const { parameterValues } = levenbergMarquardt(
      { x, y },
      ([height = 0, rate = 0]) =>
        (at) =>
          height * Math.exp(-rate * at),
      {
        initialValues: [5, 0.5],
        damping: 0.1,
        maxIterations: 500,
        gradientDifference: 1e-6,
        errorTolerance: 1e-14,
        centralDifference: true,
      },
    );
    expect(own.point[0]).toBeCloseTo(parameterValues[0] as number, 5);
    expect(own.point[1]).toBeCloseTo(parameterValues[1] as number, 5);
  });

  test('where there is no model it turns back', () => {
    const found = leastSquares(([x = 0]) => (x > 1 ? null : Float64Array.of(x - 3)), Float64Array.of(0));
    expect(found.point[0]).toBeGreaterThan(0.99);
    expect(found.point[0]).toBeLessThanOrEqual(1);
  });
});
