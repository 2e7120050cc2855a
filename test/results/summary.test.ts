/** From values to mean, spread and quantiles. */

import { describe, expect, test } from 'vitest';
import { quantile, scaleSummary, summarise } from '../../src/results/summary.js';

describe('a quantile', () => {
  test('lies between the values as R, NumPy and Excel say (definition 7)', () => {
    // numpy.quantile([1, 3, 6, 10], p): position 3 p.
    const sorted = Float64Array.of(1, 3, 6, 10);
    expect([0, 0.05, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantile(sorted, p))).toEqual(
      [
        1, // the least
        1.3, // 0.15 of the way from 1 to 3
        2.5, // 0.75 of the way from 1 to 3
        4.5, // half way from 3 to 6
        7, // 0.25 of the way from 6 to 10
        8.8, // 0.7 of the way from 6 to 10
        10, // the greatest
      ].map((value) => expect.closeTo(value, 12)),
    );
  });

  test('of one value is that value', () => {
    expect([0.05, 0.5, 0.95].map((p) => quantile(Float64Array.of(7), p))).toEqual([7, 7, 7]);
  });
});

describe('a summary', () => {
  test('of a constant is the constant, without spread', () => {
    expect(summarise(new Float64Array(20).fill(3.5), null)).toEqual({
      mean: 3.5,
      sd: 0,
      mcse: 0,
      p05: 3.5,
      p10: 3.5,
      p25: 3.5,
      p50: 3.5,
      p75: 3.5,
      p90: 3.5,
      p95: 3.5,
      exact: null,
    });
  });

  test('has the spread between replications, and the standard error of its mean', () => {
    // Mean 4; squared deviations 9 + 1 + 4 + 4 + 0 ... of 1, 5, 2, 6, 6: 9 + 1 + 4 + 4 + 4 = 22, over 4.
    const { mean, sd, mcse } = summarise(Float64Array.of(1, 5, 2, 6, 6), 4.1);
    expect([mean, sd, mcse]).toEqual([4, Math.sqrt(22 / 4), expect.closeTo(Math.sqrt(22 / 4 / 5), 12)]);
  });

  test.each([
    ['whole numbers, some equal', [4, -2, 4, 0, 9, 4, -2]],
    ['whole numbers far apart', [4_000_000, -7, 0, 12, 900_000]],
    ['broken numbers', [0.5, 3.25, -1.75, 0.5, 8]],
    ['zeros of either sign', [0, -0, 1, -1, 0]],
  ])('sorts %s as they stand on the number line', (_, values) => {
    const sorted = Float64Array.from(values).sort();
    const { p05, p25, p50, p95 } = summarise(Float64Array.from(values), null);
    expect([p05, p25, p50, p95]).toEqual([0.05, 0.25, 0.5, 0.95].map((p) => expect.closeTo(quantile(sorted, p), 12)));
  });

  test('of a rate is the summary of its numerator times the factor', () => {
    const values = [3, 9, 4, 4, 11];
    const scaled = scaleSummary(summarise(Float64Array.from(values), 6), 0.25);
    const direct = summarise(
      Float64Array.from(values, (value) => value * 0.25),
      1.5,
    );
    for (const [key, value] of Object.entries(direct))
      expect(scaled).toHaveProperty(key, expect.closeTo(value as number, 12));
  });

  test('of no replication at all is refused', () => {
    expect(() => summarise(new Float64Array(0), null)).toThrow(RangeError);
  });
});
