/** Small tables of replications, whose comparison is worked out on paper. */

import { describe, expect, test } from 'vitest';
import { type ComparedFigure, type Comparison, compare } from '../../../src/results/comparison/comparison.js';
import type { FigureId } from '../../../src/results/comparison/key-figures.js';
import type { MomentId } from '../../../src/results/comparison/moments.js';
import { step } from '../../support/scenarios.js';
import type { HandMade } from '../../support/sides.js';
import { comparedSide } from './by-hand.js';

function figure(of: Comparison, id: FigureId, moment: MomentId = 'last_year', on?: string): ComparedFigure {
  const found = of.figures.find((one) => one.figure === id && one.moment === moment && (on ?? one.step) === one.step);
  if (found === undefined) throw new Error(`no ${id} at ${moment}`);
  return found;
}

/** The what-if against the base, in the last year. */
function against(id: FigureId, base: HandMade, whatIf: HandMade, replications: number, moment?: MomentId) {
  const of = compare([comparedSide('Basis', replications, base), comparedSide('Nyt', replications, whatIf)]);
  const own = figure(of, id, moment).cells[1]?.against;
  if (own === null || own === undefined) throw new Error(`nothing is known of ${id}`);
  return own;
}

const spent = (...kr: number[]): HandMade => ({ 'expenditure_kr/all': [kr] });

describe('the what-if against the base, in the same future', () => {
  test('is cheaper in two of four futures, the same in one and dearer in one; cheaper is better', () => {
    const own = against('expenditure_kr', spent(100, 100, 100, 100), spent(90, 100, 110, 80), 4);
    expect([own.lower.share, own.same.share, own.higher.share]).toEqual([0.5, 0.25, 0.25]);
    expect(own.better).toEqual(own.lower);
    expect(own.difference.mean).toBe(-5);
  });

  test('the same amount added up in another order is the same: half an øre is, more is not', () => {
    const own = against('expenditure_kr', spent(100, 100, 0.3), spent(100.004, 100.006, 0.1 + 0.2), 3);
    expect([own.lower.share, own.same.share, own.higher.share]).toEqual([0, 2 / 3, 1 / 3]);
  });

  test('it is compared with its own future, not with the average of all', () => {
    // Whatever happens it is 1 kr. cheaper, though the futures lie far apart.
    const own = against('expenditure_kr', spent(10, 1000, 500), spent(9, 999, 499), 3);
    expect(own.lower.share).toBe(1);
    expect([own.difference.p05, own.difference.p95]).toEqual([-1, -1]);
  });

  test('never in four futures is not certain: the error is that of one more future each way', () => {
    const own = against('expenditure_kr', spent(5, 5, 5, 5), spent(6, 6, 4, 4), 4);
    // Beta(3, 3) and Beta(1, 5): a b / ((a + b)^2 (a + b + 1)).
    expect(own.lower.mcse).toBeCloseTo(Math.sqrt(9 / (36 * 7)), 12);
    expect(own.same.share).toBe(0);
    expect(own.same.mcse).toBeCloseTo(Math.sqrt(5 / (36 * 7)), 12);
  });

  test('how many children are placed is neither better nor worse', () => {
    const placed = (...children: number[]): HandMade => ({ 'new_placements/placement': [children] });
    const own = against('new_placements', placed(4, 4), placed(3, 5), 2);
    expect(own.better).toBeNull();
    expect([own.lower.share, own.higher.share]).toEqual([0.5, 0.5]);
  });

  test('replications that failed in one scenario are left out of all', () => {
    const base = comparedSide('Basis', 3, spent(10, 20, 30));
    const whole = comparedSide('Nyt', 2, spent(9, 31));
    // Of the what-if, replication 1 failed.
    const whatIf = { ...whole, table: { ...whole.table, replications: Int32Array.of(0, 2) } };
    const of = compare([base, whatIf]);
    expect(of.replications).toBe(2);
    const [first, second] = figure(of, 'expenditure_kr').cells;
    expect(first?.level.mean).toBe(20);
    expect(second?.against?.difference.mean).toBe(0);
    expect([second?.against?.lower.share, second?.against?.higher.share]).toEqual([0.5, 0.5]);
  });
});

describe('in per cent', () => {
  test('each future has its own, and the means have theirs', () => {
    const { percent } = against('expenditure_kr', spent(100, 200), spent(110, 190), 2);
    // +10 % and -5 %; together 300 kr. both.
    expect(percent?.paired?.mean).toBeCloseTo(2.5, 12);
    expect(percent?.ofMeans).toBe(0);
  });

  test('nothing that stays nothing has not changed: 0 per cent', () => {
    const { percent } = against('expenditure_kr', spent(0, 200), spent(0, 300), 2);
    expect(percent?.paired?.mean).toBe(25);
    expect(percent?.fromNothing).toBe(0);
  });

  test('from nothing to something there is no percentage, and no band that leaves such futures out', () => {
    const { percent } = against('expenditure_kr', spent(0, 200, 0), spent(0, 300, 100), 3);
    expect(percent).toEqual({ ofMeans: 100, paired: null, fromNothing: 1 });
    expect(against('expenditure_kr', spent(0, 0), spent(1, 0), 2).percent?.ofMeans).toBeNull();
  });

  test('of a percentage there are percentage points only', () => {
    const ladder = (low: number, high: number): HandMade => ({
      'expenditure_kr/steps_2_3': [[low]],
      'expenditure_kr/steps_4_6': [[high]],
    });
    const own = against('ladder_ratio_pct', ladder(40, 100), ladder(50, 100), 1);
    expect(own.percent).toBeNull();
    expect(own.difference.mean).toBe(10);
  });
});

describe('the moments', () => {
  const years: HandMade = {
    'expenditure_kr/all': [
      [100, 200],
      [300, 400],
    ],
  };
  const of = compare([comparedSide('Basis', 2, years)]);
  const mean = (moment: MomentId): number | undefined => figure(of, 'expenditure_kr', moment).cells[0]?.level.mean;

  test('are the last whole year, a mean year, and all years together', () => {
    expect([mean('last_year'), mean('mean'), mean('total')]).toEqual([350, 250, 500]);
    expect(of.moments.map(({ id, period }) => [id, period])).toEqual([
      ['last_year', '2017'],
      ['mean', '2016-2017'],
      ['total', '2016-2017'],
    ]);
  });

  test('the budget year is one where the base states it', () => {
    const { economy, ...rest } = comparedSide('Basis', 2, years).resolved;
    const side = comparedSide('Basis', 2, years, { ...rest, economy: { ...economy, budgetYear: 2016 } });
    expect(figure(compare([side]), 'expenditure_kr', 'budget_year').cells[0]?.level.mean).toBe(150);
    expect(of.figures.filter(({ moment }) => moment === 'budget_year')).toEqual([]);
  });

  test('what is saved in some years and lost in others is added up future by future', () => {
    const later: HandMade = {
      'expenditure_kr/all': [
        [110, 220],
        [280, 390],
      ],
    };
    const total = against('expenditure_kr', years, later, 2, 'total');
    // -10 in the first future, +10 in the second.
    expect([total.difference.mean, total.lower.share, total.higher.share]).toEqual([0, 0.5, 0.5]);
  });

  test('one scenario alone has figures, but nothing to be compared with', () => {
    expect(of.rankings).toEqual([]);
    expect(of.changes).toEqual([]);
    expect(figure(of, 'expenditure_kr').cells[0]?.against).toBeNull();
  });
});

describe('children beside the money', () => {
  const placed = (pleje: number[], institution: number[]): HandMade => ({
    'full_year_equivalents/pleje': [pleje],
    'full_year_equivalents/institution': [institution],
  });

  test('the share in family care is that of each future, and futures in which nobody is placed have none', () => {
    const of = compare([comparedSide('Basis', 3, placed([8, 6, 0], [2, 4, 0]))]);
    const [cell] = figure(of, 'family_like_pct').cells;
    expect(cell?.level.mean).toBe(70);
    expect(cell?.replications).toBe(2);
  });

  test('a placement that does not say so is none in a family', () => {
    const steps = [
      step('almen', 'universal'),
      { ...step('pleje', 'placement'), familyLike: true },
      step('nyt', 'placement'),
    ];
    const series = { 'full_year_equivalents/pleje': [[1]], 'full_year_equivalents/nyt': [[3]] };
    expect(figure(compare([comparedSide('Basis', 1, series, { steps })]), 'family_like_pct').cells[0]?.level.mean).toBe(
      25,
    );
  });

  test('where no placement says so the share is not known, rather than zero', () => {
    const steps = [step('almen', 'universal'), step('pleje', 'placement')];
    const of = compare([comparedSide('Basis', 1, { 'full_year_equivalents/pleje': [[1]] }, { steps })]);
    expect(of.figures.filter((one) => one.figure === 'family_like_pct')).toEqual([]);
  });

  test('the mean age at first placement is over children, and compared where there are any in both', () => {
    const ages = (years: number[], children: number[]): HandMade => ({
      'first_placement_age_years/placement': [years],
      'first_placements/placement': [children],
    });
    const of = compare([
      comparedSide('Basis', 3, ages([10, 0, 24], [2, 0, 4])),
      comparedSide('Nyt', 3, ages([4, 7, 0], [1, 1, 0])),
    ]);
    const { cells, better } = figure(of, 'age_at_first_placement');
    expect(cells.map((cell) => [cell?.level.mean, cell?.replications])).toEqual([
      [5.5, 2],
      [5.5, 2],
    ]);
    expect(cells[1]?.against?.replications).toBe(1);
    expect(cells[1]?.against?.difference.mean).toBe(-1);
    expect(better).toBeNull();
  });

  test('half the children placed and half the breakdowns is no better for each of them', () => {
    const lived = (breakdowns: number, children: number): HandMade => ({
      'breakdowns/placement': [[breakdowns]],
      'full_year_equivalents/placement': [[children]],
    });
    expect(against('breakdowns', lived(4, 80), lived(2, 40), 1).better?.share).toBe(1);
    expect(against('breakdowns_per_100', lived(4, 80), lived(2, 40), 1).same.share).toBe(1);
  });

  test('a step that only the what-if has is a step with nobody on it in the base', () => {
    const of = compare([
      comparedSide('Basis', 1, placed([5], [1])),
      comparedSide('Nyt', 1, { ...placed([5], [1]), 'full_year_equivalents/tfco': [[2]] }),
    ]);
    const [base, whatIf] = figure(of, 'full_year_equivalents', 'last_year', 'tfco').cells;
    expect(base?.level.mean).toBe(0);
    expect(whatIf?.against?.difference.mean).toBe(2);
  });

  test('what a scenario does not count is not known, rather than zero', () => {
    const of = compare([
      comparedSide('Basis', 1, placed([5], [1])),
      comparedSide('Nyt', 1, { ...placed([5], [1]), 'breakdowns/placement': [[2]] }),
    ]);
    expect(figure(of, 'breakdowns').cells[0]).toBeNull();
    expect(figure(of, 'breakdowns').cells[1]?.level.mean).toBe(2);
    expect(figure(of, 'breakdowns').cells[1]?.against).toBeNull();
  });
});

describe('the ranking', () => {
  const three = (...kr: readonly [number[], number[], number[]]): Comparison =>
    compare(kr.map((own, i) => comparedSide(['Basis', 'A', 'B'][i] as string, own.length, spent(...own))));
  const byMoney = (of: Comparison) => of.rankings.find((one) => one.figure === 'expenditure_kr')?.places ?? [];

  test('is by the mean, and whoever is cheapest together shares that future', () => {
    const places = byMoney(three([10, 10, 10, 10], [9, 10, 12, 8], [9, 11, 10, 8]));
    // Cheapest: A and B; the base and A; the base and B; A and B.
    expect(places.map(({ scenario, place, mean, best }) => [scenario, place, mean, best.share])).toEqual([
      [2, 1, 9.5, 1.5 / 4],
      [1, 2, 9.75, 1.5 / 4],
      [0, 3, 10, 1 / 4],
    ]);
  });

  test('who costs the same on average shares the place, and the next place is left out', () => {
    expect(byMoney(three([3, 3], [2, 0], [0, 2])).map(({ scenario, place }) => [scenario, place])).toEqual([
      [1, 1],
      [2, 1],
      [0, 3],
    ]);
  });

  test('the cheapest on average need not be the one that is cheapest most often', () => {
    const [first, second] = byMoney(three([9, 9, 9], [0, 10, 10], [8, 8, 8]));
    expect([first?.scenario, first?.best.share]).toEqual([1, 1 / 3]);
    expect([second?.scenario, second?.best.share]).toEqual([2, 2 / 3]);
  });

  test('where more is better, more comes first', () => {
    const of = compare(
      [50, 80, 60].map((pleje, i) =>
        comparedSide(String(i), 1, {
          'full_year_equivalents/pleje': [[pleje]],
          'full_year_equivalents/institution': [[100 - pleje]],
        }),
      ),
    );
    const ranking = of.rankings.find((one) => one.figure === 'family_like_pct');
    expect(ranking?.places.map(({ scenario }) => scenario)).toEqual([1, 2, 0]);
    expect(ranking?.better).toBe('higher');
  });

  test('no one is ranked by what is not known of all', () => {
    const known = { ...spent(1), 'breakdowns/placement': [[1]] };
    const of = compare([comparedSide('Basis', 1, spent(1)), comparedSide('A', 1, known)]);
    expect(of.rankings.map((one) => one.figure)).toEqual(['expenditure_kr']);
  });
});
