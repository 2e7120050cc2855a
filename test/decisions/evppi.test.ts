import { expect, test } from 'vitest';
import { type Worth, worthOfEverything, worthOfKnowing } from '../../src/decisions/evppi.js';
import { Resampling } from '../../src/decisions/resampling.js';
import { normalCdf } from '../../src/scenario/uncertain/normal.js';

const DRAWS = 1000;

/** Independent standard normal numbers. */
function normals(seed: string): Float64Array {
  return new Resampling(seed).normals(DRAWS);
}

const ZERO = new Float64Array(DRAWS);

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** E max(0, X) - max(0, m), X normal with mean m and standard deviation sd (the unit normal loss; Raiffa & Schlaifer 1961). */
function normalWorth(m: number, sd: number): number {
  const z = Math.abs(m) / sd;
  return sd * density(z) - Math.abs(m) * normalCdf(-z);
}

function knowing(benefits: readonly Float64Array[], ...columns: readonly Float64Array[]): Worth {
  return worthOfKnowing(benefits, columns, [], new Resampling('again'));
}

/** Within five of its own standard errors. */
function expectWorth({ value, se }: Worth, expected: number): void {
  const z = (value - expected) / se;
  expect(Math.abs(z), `${value} for ${expected}, standard error ${se}, z ${z}`).toBeLessThan(5);
}

for (const [m, a, b] of [
  [0, 3, 4],
  [-2, 3, 4],
  [1, 0.5, 4],
] as const) {
  test(`two scenarios that differ by ${m} + ${a} x + ${b} y, normal: knowing x, y or both is worth what the closed form says`, () => {
    const [x, y] = [normals(`x ${m}`), normals(`y ${m}`)];
    // What moves both alike is much more than what tells them apart.
    const first = x.map((own) => 50 * own);
    const second = first.map((own, i) => own + m + a * (x[i] as number) + b * (y[i] as number));
    const benefits = [first, second];
    expectWorth(knowing(benefits, x), normalWorth(m, a));
    expectWorth(knowing(benefits, y), normalWorth(m, b));
    expectWorth(knowing(benefits, x, y), normalWorth(m, Math.hypot(a, b)));
    expectWorth(worthOfEverything(benefits, new Resampling('again')), normalWorth(m, Math.hypot(a, b)));
  });
}

test('a bent net benefit with luck in it: x^2 - 0.6 has the worth that the normal law gives', () => {
  const [x, luck] = [normals('x'), normals('luck')];
  const c = 0.6;
  const bent = x.map((own, i) => own * own - c + 0.5 * (luck[i] as number));
  const root = Math.sqrt(c);
  expectWorth(knowing([ZERO, bent], x), 2 * ((1 - c) * normalCdf(-root) + root * density(root)) - (1 - c));
});

test('two numbers can be worth nothing each and 1 / pi together: what their product decides', () => {
  const [x, y] = [normals('x'), normals('y')];
  const product = x.map((own, i) => own * (y[i] as number));
  expectWorth(knowing([ZERO, product], x), 0);
  expectWorth(knowing([ZERO, product], y), 0);
  expectWorth(knowing([ZERO, product], x, y), 1 / Math.PI);
});

test('what moves all scenarios alike is worth nothing to know, however much it moves them', () => {
  const x = normals('x');
  const worth = knowing([x.map((own) => 1e9 * own), x.map((own) => 1e9 * own - 7)], x);
  expect(worth.value).toBeLessThan(1e-6);
  expect(worth.changes).toBe(0);
});

test('what never changes the choice is worth nothing to the last bit', () => {
  const [x, y] = [normals('x'), normals('y')];
  const worse = x.map((own, i) => Math.tanh(own) + 0.1 * (y[i] as number) - 40);
  const { value, se, plain, changes } = knowing([ZERO, worse], x);
  expect({ value, se, plain, changes }).toEqual({ value: 0, se: 0, plain: 0, changes: 0 });
});

test('knowing a number in other units, or twice, is worth the same', () => {
  const [x, luck] = [normals('x'), normals('luck')];
  const benefits = [ZERO, x.map((own, i) => own + 0.3 + (luck[i] as number))];
  const once = knowing(benefits, x);
  expect(
    knowing(
      benefits,
      x.map((own) => 5 + 1000 * own),
    ).value,
  ).toBeCloseTo(once.value, 8);
  expect(
    knowing(
      benefits,
      x,
      x.map((own) => 2 * own),
    ).value,
  ).toBeCloseTo(once.value, 8);
});

test('of three scenarios the best is chosen: the mean of the greatest of 0, X and Y, standard normal, is (1 + sqrt 2) / (2 sqrt pi)', () => {
  const [x, y] = [normals('x'), normals('y')];
  expectWorth(knowing([ZERO, x, y], x, y), (1 + Math.SQRT2) / (2 * Math.sqrt(Math.PI)));
});

test('what is owed to other numbers in a straight line is taken out to the last digit: the surface is the line of the known one', () => {
  const [x, y, z] = [normals('x'), normals('y'), normals('z')];
  const mean = (of: Float64Array): number => of.reduce((sum, value) => sum + value, 0) / DRAWS;
  const [atY, atZ] = [mean(y), mean(z)];
  const benefits = [ZERO, x.map((own, i) => 0.5 + own + 3 * (y[i] as number) - 20 * (z[i] as number))];
  const { plain } = worthOfKnowing(benefits, [x], [y, z], new Resampling('again'));
  // Given x, the others stand at their means over the draws.
  const line = x.map((own) => 0.5 + own + 3 * atY - 20 * atZ);
  expect(plain).toBeCloseTo(mean(line.map((own) => Math.max(0, own))) - Math.max(0, mean(line)), 9);
  // Nothing of the kind can be seen through so much noise without it.
  expect(Math.abs(knowing(benefits, x).plain - plain)).toBeGreaterThan(0.1);
});

test('the standard error is what the worth differs by from one set of draws to the next, with what is taken out and without', () => {
  for (const isTakenOut of [true, false]) {
    const found = Array.from({ length: 40 }, (_, set) => {
      const draws = (name: string): Float64Array => new Resampling(`${name} ${set}`).normals(200);
      const [x, y] = [draws('x'), draws('y')];
      const above = x.map((own, i) => 0.5 + own + 2 * (y[i] as number));
      return worthOfKnowing([new Float64Array(200), above], [x], isTakenOut ? [y] : [], new Resampling(`again ${set}`));
    });
    const off = found.map(({ value }) => value - normalWorth(0.5, 1));
    const bias = off.reduce((sum, own) => sum + own, 0) / 40;
    const spread = Math.sqrt(off.reduce((sum, own) => sum + (own - bias) ** 2, 0) / 39);
    const told = Math.sqrt(found.reduce((sum, { se }) => sum + se ** 2, 0) / 40);
    // Five standard errors of the mean, and of the logarithm of a standard deviation of 40.
    expect(Math.abs(bias)).toBeLessThan((5 * spread) / Math.sqrt(40));
    expect(Math.abs(Math.log(told / spread))).toBeLessThan(5 / Math.sqrt(2 * 39));
  }
});

test('numbers that are independent of the known ones are taken out first: the worth is the same, and surer', () => {
  const [x, y, z] = [normals('x'), normals('y'), normals('z')];
  const benefits = [ZERO, x.map((own, i) => 0.5 + own + 3 * (y[i] as number) + 2 * (z[i] as number) ** 3)];
  const without = knowing(benefits, x);
  const withThem = worthOfKnowing(benefits, [x], [y, z], new Resampling('again'));
  expectWorth(without, normalWorth(0.5, 1));
  expectWorth(withThem, normalWorth(0.5, 1));
  expect(withThem.se).toBeLessThan(without.se);
});
