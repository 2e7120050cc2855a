import { expect, test } from 'vitest';
import { morrisOf, morrisPlan, morrisPoints } from '../../src/decisions/morris.js';
import { rangesOf } from '../../src/decisions/ranges.js';
import { type SobolInput, type SobolResult, sobolInputs, sobolOf, sobolPoints } from '../../src/decisions/sobol.js';
import { masterKey, replicationKey } from '../../src/engine/chance/keys.js';
import { parameterChance } from '../../src/engine/chance/parameter.js';
import { SMALL, smallWith } from '../scenario/support.js';
import { expectByChance } from '../support/chance.js';
import { fileOf } from './support.js';

const SEED = 'ishigami';

function inputs(...sizes: readonly number[]): SobolInput[] {
  return sizes.map((size, i) => ({ name: `x${i}`, chances: Array.from({ length: size }, (_, j) => `x${i}/${j}`) }));
}

function indices(of: readonly SobolInput[], rows: number, f: (u: Float64Array) => number): SobolResult {
  return sobolOf(
    sobolPoints(of, rows, SEED).map((u) => f(u)),
    of.length,
    SEED,
  );
}

/** Every index within 5 of its own standard errors of the truth. */
function expectIndices(
  { indices: found, rows }: SobolResult,
  truth: readonly (readonly [first: number, total: number])[],
): void {
  const evidence = truth.flatMap(([first, total], i) =>
    (['first', 'total'] as const).map((kind) => {
      const own = found?.[i]?.[kind];
      const expected = kind === 'first' ? first : total;
      // An index of 0 of a number that does nothing has no error at all: rounding is left.
      const standardError = Math.max(own?.error ?? 0, 1e-9);
      return { what: `${kind} ${i}`, expected, actual: own?.value ?? Number.NaN, standardError, seed: SEED, n: rows };
    }),
  );
  expectByChance(...evidence);
}

/** Ishigami & Homma (1990): sin x1 + a sin^2 x2 + b x3^4 sin x1, x uniform in (-pi, pi). */
function ishigami(u: Float64Array, a = 7, b = 0.1): number {
  const [x1 = 0, x2 = 0, x3 = 0] = Array.from(u, (p) => Math.PI * (2 * p - 1));
  return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
}

test('the indices of the Ishigami function are those of its closed form', () => {
  const [a, b] = [7, 0.1];
  const v1 = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2;
  const v2 = a ** 2 / 8;
  const v13 = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const v = v1 + v2 + v13;
  const truth = [
    [v1 / v, (v1 + v13) / v],
    [v2 / v, v2 / v],
    [0, v13 / v],
  ] as const;
  expect(truth.flat().map((share) => Number(share.toFixed(4)))).toEqual([0.3139, 0.5576, 0.4424, 0.4424, 0, 0.2437]);
  const result = indices(inputs(1, 1, 1), 4096, ishigami);
  expectIndices(result, truth);
  expect(Math.max(...(result.indices ?? []).flatMap(({ first, total }) => [first.error, total.error]))).toBeLessThan(
    0.02,
  );
  const { variance, mean } = result;
  expectByChance(
    { what: 'mean', expected: a / 2, actual: mean, standardError: Math.sqrt(v / 8192), seed: SEED, n: 8192 },
    // The fourth central moment of this function is below 4 v^2.
    {
      what: 'variance',
      expected: v,
      actual: variance,
      standardError: Math.sqrt((3 * v * v) / 8192),
      seed: SEED,
      n: 8192,
    },
  );
});

test('of a sum each number has its own share of the variance and no interplay', () => {
  const weights = [1, 2, 3];
  const whole = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const result = indices(inputs(1, 1, 1), 2048, (u) =>
    weights.reduce((sum, weight, i) => sum + weight * (u[i] as number), 0),
  );
  expectIndices(
    result,
    weights.map((weight) => [weight ** 2 / whole, weight ** 2 / whole] as const),
  );
});

test('however few the rows, no number is behind more alone than with the others, and in a sum they are the same', () => {
  const weights = [1, 2, 3, 40];
  for (const [name, f] of [
    ['a sum', (u: Float64Array) => weights.reduce((sum, weight, i) => sum + weight * (u[i] as number), 0)],
    ['Ishigami', (u: Float64Array) => ishigami(u)],
    ['a product', (u: Float64Array) => u.reduce((product, own) => product * (own + 0.2), 1)],
  ] as const) {
    const { indices: found } = indices(inputs(1, 1, 1, 1), 16, f);
    for (const { first, total } of found ?? []) {
      expect(first.value, name).toBeLessThanOrEqual(total.value + 1e-12);
      expect(first.high, name).toBeLessThanOrEqual(total.high + 1e-12);
      if (name === 'a sum') expect(first.value).toBeCloseTo(total.value, 12);
    }
  }
});

test('a number that is all there is has the index 1, however few the rows', () => {
  const [only] = indices(inputs(1, 1), 16, ([x = 0]) => x ** 3).indices ?? [];
  for (const { value, low, high } of [only?.first, only?.total].flatMap((one) => one ?? [])) {
    for (const own of [value, low, high]) expect(own).toBeCloseTo(1, 12);
  }
  expect(only).toBeDefined();
});

test('numbers that are drawn together count as one', () => {
  // (x1 + x2) x3, the first two together: of the products of centred numbers.
  const result = indices(inputs(2, 1), 4096, ([x1 = 0, x2 = 0, x3 = 0]) => (x1 + x2 - 1) * (x3 - 0.5));
  expectIndices(result, [
    [0, 1],
    [0, 1],
  ]);
});

test('what does nothing has the index 0, and of an outcome that does not vary there is none', () => {
  const idle = indices(inputs(1, 1), 64, ([x = 0]) => x);
  expect(idle.indices?.[1]).toMatchObject({ first: { value: 0 }, total: { value: 0 } });
  expect(indices(inputs(1, 1), 64, () => 3.5)).toEqual({ mean: 3.5, variance: 0, indices: null, rows: 64 });
});

test('rows with a draw that cannot be are left out as a whole', () => {
  const values = sobolPoints(inputs(1, 1), 64, SEED).map(([x = 0, y = 0]) => x + y);
  values[7] = Number.NaN;
  expect(sobolOf(values, 2, SEED).rows).toBe(63);
});

test('a row has the draws that the replication of its number has in a run', () => {
  const law = 'unitCost: { value: 950_000, uncertain: { gamma: { sd: 50000 } } }';
  const file = fileOf(smallWith('unitCost: 950_000', law));
  const own = sobolInputs([file, file]);
  expect(own).toEqual([{ name: 'steps.institution.unitCost', chances: ['steps.institution.unitCost'] }]);
  const points = sobolPoints(own, 3, file.scenario.seed);
  const drawn = parameterChance(replicationKey(masterKey(file.scenario.seed), 1), 'steps.institution.unitCost');
  expect(points[4]?.[0]).toBe(drawn);
  expect(sobolInputs([fileOf(SMALL)])).toEqual([]);
});

test('of a sum every elementary effect of a number is what it does over its range', () => {
  const plan = morrisPlan(3, 8, SEED);
  const values = plan.levels.map(([x = 0, y = 0]) => 4 * x - 3 * y);
  const [first, second, third] = morrisOf(values, 3, plan);
  for (const [effect, weight] of [
    [first, 4],
    [second, -3],
    [third, 0],
  ] as const) {
    expect(effect?.mu).toBeCloseTo(weight, 12);
    expect(effect?.muStar).toBeCloseTo(Math.abs(weight), 12);
    expect(effect?.sigma).toBeCloseTo(0, 12);
    expect(effect?.count).toBe(8);
  }
});

test('of a product the effect of one number is where the other stands, and its spread says that they work together', () => {
  const plan = morrisPlan(2, 400, SEED);
  const [first] = morrisOf(
    plan.levels.map(([x = 0, y = 0]) => x * (y - 0.5)),
    2,
    plan,
  );
  // The other is at 0, 1/3, 2/3 or 1 with the same chance: its mean size from 1/2 is 1/3, its variance 5/36.
  const n = first?.count ?? 0;
  const [spread, sizes] = [Math.sqrt(5 / 36), Math.sqrt(5 / 36 - 1 / 9)];
  expectByChance(
    { what: 'mu', expected: 0, actual: first?.mu ?? 1, standardError: spread / Math.sqrt(n), seed: SEED, n },
    { what: 'mu*', expected: 1 / 3, actual: first?.muStar ?? 0, standardError: sizes / Math.sqrt(n), seed: SEED, n },
    // Of four equally likely places the fourth central moment is 41/1296.
    {
      what: 'sigma^2',
      expected: 5 / 36,
      actual: (first?.sigma ?? 0) ** 2,
      standardError: Math.sqrt((41 / 1296 - (5 / 36) ** 2) / n),
      seed: SEED,
      n,
    },
  );
});

test('a trajectory moves every number once, two thirds of its range, within its range', () => {
  const { levels, moves } = morrisPlan(5, 20, SEED);
  expect(levels).toHaveLength(120);
  expect(levels.every((own) => own.every((level) => level >= 0 && level <= 1))).toBe(true);
  for (const trajectory of moves) expect(trajectory.map(({ input }) => input).sort()).toEqual([0, 1, 2, 3, 4]);
});

test('levels are turned into the numbers of the file, also where one share gives way to another', () => {
  const reading = rangesOf(
    [fileOf(SMALL)],
    [
      { name: 'unitCost:hjemme', ends: null },
      { name: 'almen>hjemme', ends: null },
    ],
    10,
  );
  if (!reading.ok) throw new Error('no ranges');
  const points = morrisPoints(reading, { levels: [Float64Array.of(0, 1), Float64Array.of(0.5, 0.5)], moves: [] });
  expect(points.map((point) => [...point])).toEqual([
    [162_000, 1.1],
    [180_000, 1],
  ]);
});
