import { expect, test } from 'vitest';
import { histogram } from '../../src/results/distribution.js';

const million = (...values: number[]) => Float64Array.from(values, (value) => value * 1e6);

test('every replication is in one bar, and no bar holds both cheaper and dearer ones', () => {
  const values = Float64Array.from({ length: 997 }, (_, i) => ((i * 611) % 997) * 31_337 - 9e6);
  const { counts, fromKr, barWidthKr, replications } = histogram(values);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(997);
  expect(replications).toBe(997);
  expect(Math.abs(fromKr % barWidthKr)).toBe(0);
  const inBar = (bar: number) =>
    values.filter((kr) => kr >= fromKr + bar * barWidthKr && kr < fromKr + (bar + 1) * barWidthKr);
  expect(counts).toEqual(counts.map((_, bar) => inBar(bar).length));
});

test('bars are as wide as a person would choose', () => {
  expect(histogram(million(-30, 17)).barWidthKr).toBe(2e6);
  expect(histogram(million(-2, 0.5)).barWidthKr).toBe(200_000);
  expect(histogram(million(0, 24 * 10)).barWidthKr).toBe(10e6);
});

test('what is alike is neither cheaper nor dearer, and half an øre is alike', () => {
  expect(histogram(Float64Array.from([0, 0.004, -0.004, 1]))).toMatchObject({ cheaper: 0, dearer: 0.25 });
  expect(histogram(Float64Array.from([0, 0]))).toMatchObject({
    barWidthKr: 1,
    fromKr: 0,
    counts: [2],
    cheaper: 0,
    dearer: 0,
  });
});
