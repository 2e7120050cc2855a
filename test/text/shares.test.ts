/** Shares of the futures, in the words and the per cent that a committee reads. */
import { describe, expect, test } from 'vitest';
import { comparisonDa } from '../../src/text/da/comparison.js';
import { moneyDa } from '../../src/text/da/money.js';
import { moneyEn } from '../../src/text/en/money.js';
import { shareInPercent } from '../../src/text/shares.js';

const MARKS = { decimalMark: ',', thousandMark: '.' };
const { share } = moneyDa.payback;
const of1000 = (own: number): string => share(own, 1000);

describe('in words', () => {
  test.each([
    [0, 'ingen forløb'],
    [0.004, 'næsten ingen forløb'],
    [0.005, '1 af 100 forløb'],
    [0.05, '5 af 100 forløb'],
    [0.08, '8 af 100 forløb'],
    [0.1, '1 af 10 forløb'],
    [0.14, '14 af 100 forløb'],
    [0.15, '2 af 10 forløb'],
    [0.5, '5 af 10 forløb'],
    [0.85, '8 af 10 forløb'],
    [0.86, '86 af 100 forløb'],
    [0.9, '9 af 10 forløb'],
    [0.95, '95 af 100 forløb'],
    [0.995, '99 af 100 forløb'],
    [0.996, 'næsten alle forløb'],
    [1, 'alle forløb'],
  ])('%f is %s', (own, told) => {
    expect(of1000(own)).toBe(told);
  });

  test('what is so and what is not add up, from end to end', () => {
    for (let count = 0; count <= 1000; count++) {
      const [own, rest] = [of1000(count / 1000), of1000(1 - count / 1000)];
      const [, some, total] = /^(\d+) af (\d+)/.exec(own) ?? [];
      if (total !== undefined) {
        expect(rest).toBe(`${Number(total) - Number(some)} af ${total} forløb`);
        continue;
      }
      const pairs = [
        ['ingen forløb', 'alle forløb'],
        ['næsten ingen forløb', 'næsten alle forløb'],
      ];
      expect(pairs.some((pair) => pair.includes(own) && pair.includes(rest) && own !== rest)).toBe(true);
    }
  });

  test('of few futures nothing is told that they cannot know', () => {
    expect([share(1 / 4, 4), share(0, 4), share(1, 4)]).toEqual(['1 af 4 forløb', 'ingen forløb', 'alle forløb']);
    expect([share(1 / 20, 20), share(19 / 20, 20)]).toEqual(['1 af 20 forløb', '19 af 20 forløb']);
  });

  test('none is none on the screen and in English too', () => {
    expect(comparisonDa.share(0, 1000)).toBe('ingen');
    expect(moneyEn.payback.share(0, 1000)).toBe('no futures');
  });
});

test('whole per cent are 0 and 100 of every single future only', () => {
  const told = [0, 0.001, 0.005, 0.5, 0.994, 0.995, 0.999, 1].map((own) => shareInPercent(own, MARKS));
  expect(told).toEqual(['0', '<1', '1', '50', '99', '>99', '>99', '100']);
});
