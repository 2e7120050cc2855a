/** Contributions of parts to a whole, against games whose answer is known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adding, round } from '../../../src/results/economy/rounding.js';
import { joinings } from '../../../src/results/economy/shapley.js';

type Game = (coalition: number) => number;

function contributions(parts: number, game: Game): number[] {
  const sums = new Array<number>(parts).fill(0);
  for (const { part, before, weight } of joinings(parts)) {
    sums[part] = (sums[part] as number) + weight * (game(before | (1 << part)) - game(before));
  }
  return sums;
}

const has = (coalition: number, part: number): boolean => (coalition & (1 << part)) !== 0;

/** Mean over all orders, one after the other. */
function overAllOrders(parts: number, game: Game): number[] {
  const sums = new Array<number>(parts).fill(0);
  let orders = 0;
  const go = (coalition: number, gains: readonly (readonly [number, number])[]): void => {
    if (gains.length === parts) {
      orders++;
      for (const [part, gain] of gains) sums[part] = (sums[part] as number) + gain;
      return;
    }
    for (let part = 0; part < parts; part++) {
      if (has(coalition, part)) continue;
      const next = coalition | (1 << part);
      go(next, [...gains, [part, game(next) - game(coalition)]]);
    }
  };
  go(0, []);
  return sums.map((sum) => sum / orders);
}

describe('contributions', () => {
  test('of parts that do not touch one another are what each does alone', () => {
    const alone = [3, -5, 0, 10];
    const game: Game = (coalition) => alone.reduce((sum, own, part) => sum + (has(coalition, part) ? own : 0), 0);
    expect(contributions(4, game)).toEqual(alone.map((own) => expect.closeTo(own, 12)));
  });

  test('of two gloves that are worth 1 only as a pair: left 2/3, each of two rights 1/6 (Shapley 1953)', () => {
    const game: Game = (coalition) => (has(coalition, 0) && (has(coalition, 1) || has(coalition, 2)) ? 1 : 0);
    expect(contributions(3, game)).toEqual([2 / 3, 1 / 6, 1 / 6].map((own) => expect.closeTo(own, 12)));
  });

  test('are the mean over all orders, for any game of up to five parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 32 }),
        (n, worth) => {
          const game: Game = (coalition) => worth[coalition] as number;
          expect(contributions(n, game)).toEqual(overAllOrders(n, game).map((own) => expect.closeTo(own, 9)));
        },
      ),
      { seed: 1 },
    );
  });

  test.each([1, 2, 6, 7, 9, 30])('of %d parts add up to the whole, all orders taken or some', (n) => {
    const game: Game = (coalition) => Math.sqrt(coalition % 1009);
    const whole = game(2 ** n - 1) - game(0);
    expect(contributions(n, game).reduce((sum, own) => sum + own, 0)).toBeCloseTo(whole, 9);
  });

  test('of a part that never changes anything are nothing, also when only some orders are taken', () => {
    const game: Game = (coalition) => (coalition & ~4) % 1009;
    expect(contributions(8, game)[2]).toBe(0);
  });

  test('in some orders a part comes as often early as late', () => {
    const places = new Array<number>(9).fill(0);
    for (const { part, before, weight } of joinings(9)) {
      const already = [...Array(9).keys()].filter((other) => has(before, other)).length;
      places[part] = (places[part] as number) + weight * already;
    }
    expect(places).toEqual(Array(9).fill(expect.closeTo(4, 12)));
  });

  test('of more than thirty parts are refused', () => {
    expect(() => joinings(31)).toThrow(RangeError);
  });
});

describe('amounts that are shown', () => {
  test('add up to their sum as shown, and none is one and a half units away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (amounts) => {
          const total = round(amounts.reduce((sum, own) => sum + own, 0));
          const shown = adding(total, amounts);
          expect(shown.reduce((sum, own) => sum + own, 0)).toBe(total);
          shown.forEach((own, i) => {
            expect(Math.abs(own - (amounts[i] as number))).toBeLessThan(1.5);
          });
        },
      ),
      { seed: 2 },
    );
  });

  test('three thirds of a million are 0.4, 0.3 and 0.3', () => {
    expect(adding(10, [10 / 3, 10 / 3, 10 / 3])).toEqual([4, 3, 3]);
  });
});
