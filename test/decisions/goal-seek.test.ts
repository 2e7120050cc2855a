import { expect, test } from 'vitest';
import { type SeekOptions, type Sought, seekGoal } from '../../src/decisions/goal-seek.js';

/** Seeks with a function that is known, and counts how often it is asked. */
function seek(above: (x: number) => number | null, options: SeekOptions): Sought & { readonly asked: number } {
  const search = seekGoal(options);
  let asked = 0;
  let step = search.next();
  while (step.done !== true) {
    asked += step.value.length;
    step = search.next(step.value.map(above));
  }
  return { ...step.value, asked };
}

test('a straight line meets its goal where algebra says, in a few steps', () => {
  const { met, isFlat, asked } = seek((x) => 3 * x - 4, { from: 0, to: 10 });
  expect(met).toHaveLength(1);
  expect(met[0]?.at).toBeCloseTo(4 / 3, 10);
  expect(met[0]?.slope).toBeCloseTo(3, 10);
  expect(isFlat).toBe(false);
  expect(asked).toBeLessThan(30);
});

test('a falling curve meets it as well as a rising one, to a millionth of the range', () => {
  const { met } = seek((x) => Math.exp(-x) - 0.2, { from: 0, to: 5 });
  expect(Math.abs((met[0]?.at as number) - Math.log(5))).toBeLessThan(5e-6);
});

test('every value that meets the goal is told, the least first', () => {
  const { met } = seek((x) => (x - 1) * (x - 2.5) * (x - 7), { from: 0, to: 10 });
  expect(met.map(({ at }) => at)).toEqual([1, 2.5, 7].map((at) => expect.closeTo(at, 5)));
  expect(met.map(({ slope }) => Math.sign(slope))).toEqual([1, -1, 1]);
});

test('a value that is tried and meets it exactly is told once', () => {
  const { met } = seek((x) => x - 5, { from: 0, to: 10, scanned: 11 });
  expect(met).toEqual([{ at: 5, slope: 1 }]);
});

test('of a stairway the answer is the end of the step on the side that is asked for, once', () => {
  // Children: 0, 1, 2, ...; at most 5 of them, or at least 5, the goal itself being as good.
  const atMost = seek((x) => (Math.floor(x) - 5 === 0 ? -1e-9 : Math.floor(x) - 5), { from: 0, to: 10, side: 'below' });
  expect(atMost.met).toHaveLength(1);
  expect(atMost.met[0]?.at).toBeLessThan(6);
  expect(atMost.met[0]?.at).toBeGreaterThan(6 - 1e-4);
  const atLeast = seek((x) => (Math.floor(x) - 5 === 0 ? 1e-9 : Math.floor(x) - 5), { from: 0, to: 10, side: 'above' });
  expect(atLeast.met).toHaveLength(1);
  expect(atLeast.met[0]?.at).toBeGreaterThanOrEqual(5);
  expect(atLeast.met[0]?.at).toBeLessThan(5 + 1e-4);
  const falling = seek((x) => (x > 4.2 ? -1 : 2), { from: 0, to: 10, side: 'below' });
  expect(falling.met[0]?.at).toBeGreaterThan(4.2);
});

test('where nothing meets the goal, the nearest value is told', () => {
  const { met, nearest } = seek((x) => 3 + (x - 4) ** 2, { from: 0, to: 10, scanned: 11 });
  expect(met).toEqual([]);
  expect(nearest).toEqual({ at: 4, above: 3 });
});

test('values that a number cannot have are passed by', () => {
  const { met, tried } = seek((x) => (x > 6 ? null : x - 5.5), { from: 0, to: 10, scanned: 11 });
  expect(met[0]?.at).toBeCloseTo(5.5, 5);
  expect(tried.filter(({ above }) => above === null).map(({ at }) => at)).toEqual([7, 8, 9, 10]);
  expect(seek(() => null, { from: 0, to: 1 })).toMatchObject({ met: [], nearest: null, isFlat: false });
});

test('a number on which the figure does not depend is said to be one', () => {
  expect(seek(() => -7, { from: 0, to: 1 })).toMatchObject({ met: [], isFlat: true });
  const rounded = (x: number): number => 7 + 1e-14 * Math.sin(40 * x);
  expect(seek(rounded, { from: 0, to: 1, rounding: 1e-11 }).isFlat).toBe(true);
  expect(seek(rounded, { from: 0, to: 1 }).isFlat).toBe(false);
});
