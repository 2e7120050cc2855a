/** How replications are cut into slices by time; the time is told, no clock is asked. */

import { describe, expect, test } from 'vitest';
import { Slicing } from '../../src/run/slicing.js';

/** Takes slices until there are none, each replication taking `milliseconds`. */
function allOf(count: number, threads: number, milliseconds: number): { from: number; to: number }[] {
  const slicing = new Slicing(count, threads);
  const slices: { from: number; to: number }[] = [];
  for (let slice = slicing.take(); slice !== null; slice = slicing.take()) {
    slices.push(slice);
    slicing.learn(slice.to - slice.from, (slice.to - slice.from) * milliseconds);
  }
  return slices;
}

describe('slices', () => {
  test.each([
    [1000, 2, 0.3],
    [10, 3, 40],
    [1, 4, 1],
    [100_000, 1, 0],
    [7, 2, 10_000],
  ])('of %i replications on %i threads hold each of them once, in order', (count, threads, milliseconds) => {
    const slices = allOf(count, threads, milliseconds);
    expect(slices[0]?.from).toBe(0);
    expect(slices.at(-1)?.to).toBe(count);
    slices.slice(1).forEach((slice, i) => {
      expect(slice.from).toBe(slices[i]?.to);
    });
    expect(slices.every(({ from, to }) => to > from)).toBe(true);
  });

  test('are single until the first has told how long one takes', () => {
    const slicing = new Slicing(100, 2);
    expect([slicing.take(), slicing.take()]).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });

  test('last about 50 milliseconds in the middle of a run, so that a stop is soon felt', () => {
    // 0.5 ms each: 100 a slice; the last ones are shared out evenly.
    const sizes = allOf(10_000, 2, 0.5).map(({ from, to }) => to - from);
    expect(sizes.slice(1, 50).every((size) => size === 100)).toBe(true);
    expect(Math.max(...sizes)).toBe(100);
  });

  test('are single where one replication alone takes longer than that', () => {
    expect(allOf(10, 2, 200).every(({ from, to }) => to - from === 1)).toBe(true);
  });

  test('become equal parts at the end, so that no thread works long after the others', () => {
    const slicing = new Slicing(41, 4);
    slicing.take();
    slicing.learn(1, 0.001);
    expect(slicing.take()).toEqual({ from: 1, to: 11 });
  });

  test('follow a machine that becomes slower', () => {
    const slicing = new Slicing(1_000_000, 1);
    slicing.take();
    slicing.learn(1, 0.1);
    slicing.learn(500, 500 * 0.3);
    // Known 0.1 ms, seen 0.3: 0.2 ms, 250 a slice.
    expect(slicing.take()).toEqual({ from: 1, to: 251 });
  });

  test('of no replications are none', () => {
    expect(new Slicing(0, 2).take()).toBeNull();
  });
});
