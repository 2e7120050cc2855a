/** Whether a budget holds, the budget form, and what steps 2-3 cost against steps 4-6, by hand. */

import { describe, expect, test } from 'vitest';
import { buildForecast } from '../../../src/results/build-forecast.js';
import { buildDifference, type Side } from '../../../src/results/difference.js';
import { budgetForm } from '../../../src/results/economy/budget-form.js';
import { budgetSafety } from '../../../src/results/economy/budget-holds.js';
import { ladderExpenditure } from '../../../src/results/economy/ladder.js';
import { SMALL, scenarioOf } from '../../scenario/support.js';
import { type HandMade, sideOf } from '../../support/sides.js';

const kr = (value: number) => ({ value, source: '' });
const budget = (amounts: Readonly<Record<number, number>>, isNet = false) => ({
  kr: Object.fromEntries(Object.entries(amounts).map(([year, value]) => [year, kr(value)])),
  isNet,
});
const FIVE = [0, 1, 2, 3, 4];

describe('a budget', () => {
  const side = sideOf('Basis', 2017, FIVE, {
    'expenditure_kr/all': [
      [90, 92, 94, 96, 98],
      [80, 80, 80, 80, 80],
      [100, 90, 100, 90, 100],
    ],
    'net_expenditure_kr/all': [
      [70, 72, 74, 76, 78],
      [60, 60, 60, 60, 60],
      [60, 60, 60, 60, 60],
    ],
  });

  test('holds where no more is spent; what it is overrun by is the mean of the years in which it is', () => {
    const [year] = budgetSafety(side, budget({ 2017: 94 }), () => 1);
    // 96 and 98 are over 94. Four fifths of the way through 90 92 94 96 98 lies at 96.4.
    expect(year).toEqual({
      period: '2017',
      budgetKr: 94,
      holds: 0.6,
      overrunKr: 3,
      reserveKr: expect.closeTo(2.4, 10),
    });
  });

  test('that is large enough is never overrun and needs no reserve', () => {
    expect(budgetSafety(side, budget({ 2018: 80 }), () => 1)).toEqual([
      { period: '2018', budgetKr: 80, holds: 1, overrunKr: null, reserveKr: 0 },
    ]);
  });

  test('of several years is also held against all of them together, in each future', () => {
    const safety = budgetSafety(side, budget({ 2017: 94, 2019: 96 }), () => 1);
    expect(safety.map(({ period }) => period)).toEqual(['2017', '2019', '2017-2019']);
    // 190 182 194 186 198 against 190.
    expect(safety[2]).toMatchObject({ budgetKr: 190, holds: 0.6, overrunKr: 6 });
  });

  test('that is net is held against what is left after refund, where there is refund', () => {
    expect(budgetSafety(side, budget({ 2017: 74 }, true), () => 1)[0]).toMatchObject({ holds: 0.6, overrunKr: 3 });
    const gross = sideOf('Basis', 2017, [0], { 'expenditure_kr/all': [[94]] });
    expect(budgetSafety(gross, budget({ 2017: 94 }, true), () => 1)[0]).toMatchObject({ holds: 1 });
  });
});

describe('the budget form', () => {
  const years = (amount: number): number[][] => [0, 1, 2, 3, 4].map((year) => [amount + year, amount + year + 2]);
  const series = (institution: number): HandMade => ({
    'expenditure_kr/almen': years(0).map((year) => year.map(() => 0)),
    'expenditure_kr/institution': years(institution),
    'expenditure_kr/policies': [0, 0, 0, 0, 0],
    'expenditure_kr/all': years(institution),
    'kr_per_0_22/all': years(institution / 10),
  });
  const forecastOf = (side: Side) => buildForecast(scenarioOf(SMALL), '', side.plans, side.table, side.exact);
  const base = sideOf('Basis', 2016, [0, 1], series(100));
  const what = sideOf('Med', 2016, [0, 1], series(90));
  const form = budgetForm(forecastOf(what), buildDifference(base, what), ['almen', 'institution'], 2017);

  test('has the budget year and three years more, a row for each step that costs anything, and all', () => {
    expect(form?.years).toEqual([2017, 2018, 2019, 2020]);
    expect(form?.rows.map(({ id, refunding }) => `${id} ${refunding}`)).toEqual(['institution gross', 'all gross']);
    expect(form?.rows[1]?.kr.map(({ mean }) => mean)).toEqual([92, 93, 94, 95]);
    expect(form?.rows[1]?.krPer0to22?.map(({ mean }) => mean)).toEqual([11, 12, 13, 14]);
    expect(form?.rows[1]?.difference?.map(({ mean, sd }) => [mean, sd])).toEqual(new Array(4).fill([-10, 0]));
  });

  test('begins with the first whole year unless it says otherwise, and ends with the horizon', () => {
    expect(budgetForm(forecastOf(base), null, [], null)?.years).toEqual([2016, 2017, 2018, 2019]);
    expect(budgetForm(forecastOf(base), null, [], 2019)?.years).toEqual([2019, 2020]);
    expect(budgetForm(forecastOf(base), null, [], null)?.rows[0]?.difference).toBeNull();
  });
});

describe('steps 2-3 in per cent of steps 4-6', () => {
  const side = (low: number[], high: number[]) =>
    sideOf('B', 2016, [0, 1], { 'kr_per_0_22/steps_2_3': [low], 'kr_per_0_22/steps_4_6': [high] });

  test('is the ratio of each future by itself', () => {
    // 50 and 25 per cent; the ratio of the means is 33.3.
    const own = ladderExpenditure(side([2500, 2500], [5000, 10_000]));
    expect(own?.ratioPct?.[0]).toMatchObject({ mean: 37.5, exact: null });
    expect(own?.steps46[0]).toMatchObject({ mean: 7500, exact: 7500 });
  });

  test('is not there where a future has a year without placements, nor without the number of 0-22-year-olds', () => {
    expect(ladderExpenditure(side([2500, 2500], [5000, 0]))?.ratioPct).toBeNull();
    expect(ladderExpenditure(sideOf('B', 2016, [0], { 'expenditure_kr/all': [[1]] }))).toBeNull();
  });
});
