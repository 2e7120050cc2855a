/** What holds of any comparison, whatever the futures are. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparison, compare } from '../../../src/results/comparison/comparison.js';
import { comparedSide } from './by-hand.js';

/** Two to six scenarios with the same number of futures; small numbers, so that there are ties. */
const anyScenarios = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 12 }))
  .chain(([scenarios, replications]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: replications, maxLength: replications }), {
      minLength: scenarios,
      maxLength: scenarios,
    }),
  );

function comparison(all: readonly (readonly number[])[]): Comparison {
  return compare(
    all.map((kr, i) =>
      comparedSide(String(i), kr.length, {
        'expenditure_kr/all': [kr],
        'breakdowns/placement': [kr.map((own) => 4 - own)],
        'full_year_equivalents/placement': [kr.map((own) => own + 1)],
      }),
    ),
  );
}

test('a difference of means is the mean of the differences; lower, higher and the same make up all futures', () => {
  fc.assert(
    fc.property(anyScenarios, (all) => {
      for (const { cells } of comparison(all).figures) {
        const base = cells[0]?.level.mean as number;
        for (const cell of cells.slice(1)) {
          const own = cell?.against;
          if (cell === null || cell === undefined || own === null || own === undefined) throw new Error('unknown');
          expect(own.difference.mean).toBeCloseTo(cell.level.mean - base, 9);
          expect(own.lower.share + own.higher.share + own.same.share).toBeCloseTo(1, 12);
          expect(own.better === null || own.better === own.lower).toBe(true);
          if (own.percent?.ofMeans) expect(own.percent.ofMeans).toBeCloseTo((100 * (cell.level.mean - base)) / base, 9);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('somebody is the best in every future: the shares of all add up to 1, and the best mean is first', () => {
  fc.assert(
    fc.property(anyScenarios, (all) => {
      const { rankings } = comparison(all);
      expect(rankings.length).toBeGreaterThan(0);
      for (const { places, better } of rankings) {
        expect(places.reduce((sum, { best }) => sum + best.share, 0)).toBeCloseTo(1, 12);
        expect([...places].sort((a, b) => a.scenario - b.scenario).map(({ scenario }) => scenario)).toEqual(
          all.map((_, i) => i),
        );
        const means = places.map(({ mean }) => (better === 'lower' ? mean : -mean));
        for (const [i, mean] of means.entries()) expect(mean).toBeGreaterThanOrEqual((means[i - 1] ?? mean) - 1e-6);
      }
    }),
    { numRuns: 200 },
  );
});

test('it does not matter in which order the futures come, nor which of two scenarios is called the base', () => {
  fc.assert(
    fc.property(anyScenarios, (all) => {
      const told = (of: Comparison) =>
        of.figures.map(({ figure, moment, cells }) => [
          figure,
          moment,
          ...cells.flatMap((cell) => [cell?.level.p50, cell?.against?.lower.share, cell?.against?.difference.p50]),
        ]);
      expect(told(comparison(all.map((kr) => [...kr].reverse())))).toEqual(told(comparison(all)));
      const [a, b] = all as [number[], number[]];
      const there = comparison([a, b]).figures.map(({ cells }) => cells[1]?.against);
      const back = comparison([b, a]).figures.map(({ cells }) => cells[1]?.against);
      for (const [i, own] of there.entries()) {
        expect(own?.lower.share).toBe(back[i]?.higher.share);
        expect(own?.same.share).toBe(back[i]?.same.share);
        expect(own?.difference.mean).toBeCloseTo(-(back[i]?.difference.mean as number), 9);
      }
    }),
    { numRuns: 200 },
  );
});
