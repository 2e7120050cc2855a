/** Changes of expenditure taken apart into numbers, mix and price. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildForecast } from '../../../src/results/build-forecast.js';
import { costMix } from '../../../src/results/economy/cost-mix.js';
import { decompose } from '../../../src/results/economy/decomposition.js';
import { economyResult } from '../../../src/results/economy/economy.js';
import { sideBy } from '../../support/economy.js';
import { scenario } from '../../support/scenarios.js';
import { sideOf } from '../../support/sides.js';

describe('a change is', () => {
  test('all numbers where there are more of the same cases', () => {
    expect(decompose({ count: [4, 2], kr: [400, 600] }, { count: [6, 3], kr: [600, 900] })).toEqual({
      numbers: 500,
      mix: 0,
      price: 0,
    });
  });

  test('all price where the same cases cost more', () => {
    expect(decompose({ count: [4, 2], kr: [400, 600] }, { count: [4, 2], kr: [480, 600] })).toEqual({
      numbers: 0,
      mix: 0,
      price: 80,
    });
  });

  test('all mix where a case moves from a cheap to a dear part', () => {
    expect(decompose({ count: [4, 2], kr: [400, 600] }, { count: [3, 3], kr: [300, 900] })).toEqual({
      numbers: 0,
      mix: 200,
      price: 0,
    });
  });

  test('mix where a part is new, and numbers where there was nothing at all', () => {
    expect(decompose({ count: [4, 0], kr: [400, 0] }, { count: [3, 1], kr: [300, 1000] })).toEqual({
      numbers: 0,
      mix: 900,
      price: 0,
    });
    expect(decompose({ count: [0], kr: [0] }, { count: [3], kr: [300] })).toEqual({ numbers: 300, mix: 0, price: 0 });
  });

  test('as by hand: 434 cases become 506, cheap ones cheaper, dear ones more', () => {
    // Means before 200; numbers 72 x 200; price: 400 cases at 90 instead of 100, 106 at 632 instead of 610 (kr. of 434).
    const before = { count: [350, 84], kr: [35_000, 51_800] };
    const after = { count: [400, 106], kr: [36_000, 67_000] };
    const parts = decompose(before, after);
    expect(parts.numbers).toBeCloseTo(72 * 200, 9);
    expect(parts.price).toBeCloseTo(400 * (90 - 100) + 106 * (67_000 / 106 - 51_800 / 84), 9);
    expect(parts.numbers + parts.mix + parts.price).toBeCloseTo(103_000 - 86_800, 9);
  });

  test('always the sum of its three parts', () => {
    const mix = fc
      .array(
        fc.record({ count: fc.integer({ min: 0, max: 50 }), each: fc.double({ min: 0, max: 3e6, noNaN: true }) }),
        {
          minLength: 4,
          maxLength: 4,
        },
      )
      .map((parts) => ({ count: parts.map(({ count }) => count), kr: parts.map(({ count, each }) => count * each) }));
    fc.assert(
      fc.property(mix, mix, (before, after) => {
        const { numbers, mix: other, price } = decompose(before, after);
        const total = (kr: readonly number[]): number => kr.reduce((sum, own) => sum + own, 0);
        // To rounding of sums of up to 600 million kr.
        expect(Math.abs(numbers + other + price - (total(after.kr) - total(before.kr)))).toBeLessThan(1e-5);
      }),
      { seed: 3 },
    );
  });
});

describe('of a run', () => {
  const series = (factor: number) => ({
    'expenditure_kr/all': [
      [1000 * factor, 1100 * factor],
      [1500 * factor, 1600 * factor],
    ],
    'full_year_equivalents/pleje': [
      [10, 11],
      [12, 12],
    ],
    'expenditure_kr/pleje': [
      [1000 * factor, 1100 * factor],
      [1500 * factor, 1600 * factor],
    ],
    'cases/0-200000': [
      [4, 5],
      [6, 0],
    ],
    'case_expenditure_kr/0-200000': [
      [400, 500],
      [900, 0],
    ],
    'cases/200000+': [
      [1, 1],
      [1, 2],
    ],
    'case_expenditure_kr/200000+': [
      [600, 600],
      [600, 1600],
    ],
  });

  test('classes have their cases and what a case costs, where there are any', () => {
    const [cheap] = costMix(sideOf('A', 2016, [0, 1], series(1)), null, ['pleje'])?.classes ?? [];
    expect(cheap?.id).toBe('0-200000');
    expect(cheap?.cases.map(({ mean }) => mean)).toEqual([4.5, 3]);
    // In the second year only the first replication has such cases: 900 / 6.
    expect(cheap?.krPerCase.map((own) => own?.mean)).toEqual([100, 150]);
  });

  test('changes are told from the first year and, of a what-if, from the base in the same year', () => {
    const base = sideOf('A', 2016, [0, 1], series(1));
    const dearer = costMix(sideOf('B', 2016, [1, 0], series(2)), base, ['pleje']);
    expect(dearer?.changes.map(({ sortedBy, from }) => `${sortedBy} ${from}`)).toEqual([
      'class first_year',
      'class base',
      'step first_year',
      'step base',
    ]);
    const step = dearer?.changes.at(-1);
    // Replication 1 of the what-if is row 0: paired with row 1 of the base, 2 x 1000 - 1100 and 2 x 1100 - 1000.
    expect(step?.parts.change[0]?.mean).toBeCloseTo((2000 - 1100 + 2200 - 1000) / 2, 9);
    const [numbers, mix, price] = [step?.parts.numbers, step?.parts.mix, step?.parts.price];
    step?.parts.change.forEach(({ mean }, year) => {
      const sum = (numbers?.[year]?.mean ?? 0) + (mix?.[year]?.mean ?? 0) + (price?.[year]?.mean ?? 0);
      expect(sum).toBeCloseTo(mean, 9);
    });
    expect(dearer?.changes[0]?.parts.change[0]).toMatchObject({ mean: 0, sd: 0 });
  });

  test('a change against the base holds what is saved on a step that is no more, and paid on one that is new', () => {
    const [whole, cut] = [scenario({ name: 'Med pleje' }), scenario({ name: 'Uden pleje' })];
    const without = {
      ...cut,
      steps: cut.steps.filter(({ id }) => id !== 'pleje'),
      transitions: cut.transitions.filter(({ from, to }) => from !== 'pleje' && to !== 'pleje'),
    };
    for (const [base, other] of [
      [whole, without],
      [without, whole],
    ] as const) {
      const [fixed, side] = [sideBy(base, 4), sideBy(other, 4)];
      const forecast = buildForecast(other, '', side.plans, side.table, side.exact);
      const of = { scenario: other, side, fixed: side, forecast, difference: null, base: { scenario: base, fixed } };
      const { costMix: mix, businessCase } = economyResult(of);
      const change = mix?.changes.find(({ sortedBy, from }) => sortedBy === 'step' && from === 'base');
      change?.parts.change.forEach(({ mean }, year) => {
        expect(mean).toBeCloseTo(businessCase?.views[0]?.lines.efficiencies[year]?.mean as number, 4);
      });
      expect(change?.parts.change.map(({ mean }) => Math.sign(mean))).toEqual(
        new Array(5).fill(base === whole ? -1 : 1),
      );
    }
  });
});
