/** Business case, payback and present value of four futures that can be reckoned by hand. */

import { describe, expect, test } from 'vitest';
import { businessCase } from '../../../src/results/economy/business-case.js';
import { discountFactors } from '../../../src/results/economy/present-value.js';
import { sideOf } from '../../support/sides.js';

const rate = (value: number) => ({ value, source: '' });
const FLAT = { discountRates: [{ fromYear: 1, rate: rate(0) }], beginsIn: null };

/** Spent in the base, by year; the same in every future. */
const SPENT = 1_000_000;
const base = sideOf('Basis', 2016, [0, 1, 2, 3], {
  'expenditure_kr/all': Array.from({ length: 4 }, () => [SPENT, SPENT, SPENT, SPENT]),
});

/** HA01's own years: 4,000 in 2016, then 3,700, 5,500 and 5,700 saved, in thousands; and futures that save less. */
const SAVED = [
  [0, 0, 0, 0],
  [-14_500, -10_000, -14_500, -30_000],
  [-16_200, -10_500, -16_200, 0],
  [-16_200, -10_500, 20_000, -16_200],
].map((year) => year.map((thousand) => SPENT + 1000 * thousand));
const what = sideOf('HA01', 2016, [0, 1, 2, 3], {
  'expenditure_kr/all': SAVED,
  'expenditure_kr/policies_permanent_service': [0, 9_900_000, 10_100_000, 10_100_000],
  'expenditure_kr/policies_implementation_service': [0, 900_000, 600_000, 400_000],
  'expenditure_kr/policies_implementation_anlaeg': [4_000_000, 0, 0, 0],
});
const own = businessCase(base, what, FLAT);
const view = own?.views[0];

test('each line is the mean of the futures, and the lines add up in every year', () => {
  const mean = (line: keyof NonNullable<typeof view>['lines']) => view?.lines[line].map((year) => year.mean / 1000);
  expect(mean('efficiencies')).toEqual([0, -17_250, -10_725, -5725]);
  expect(mean('costs')).toEqual([0, 9900, 10_100, 10_100]);
  expect(mean('permanent_change')).toEqual([0, -7350, -625, 4375]);
  expect(mean('implementation_service')).toEqual([0, 900, 600, 400]);
  expect(mean('implementation_anlaeg')).toEqual([4000, 0, 0, 0]);
  expect(mean('total')).toEqual([4000, -6450, -25, 4775]);
  expect(mean('cumulated')).toEqual([4000, -2450, -2475, 2300]);
  expect(view?.lines.efficiencies[1]).toMatchObject({ p50: -14_500_000, exact: -17_250_000 });
});

test('the first future is paid back in the third year, 2018, as the printed business case says', () => {
  const first = businessCase(
    sideOf('Basis', 2016, [0], { 'expenditure_kr/all': [[SPENT], [SPENT], [SPENT], [SPENT]] }),
    {
      ...what,
      table: {
        ...what.table,
        replications: Int32Array.of(0),
        sums: Float64Array.from(SAVED, (year) => year[0] as number),
      },
    },
    FLAT,
  )?.views[0];
  expect(first?.lines.cumulated.map((year) => year.mean / 1000)).toEqual([4000, 300, -5200, -10_900]);
  expect(first?.payback).toEqual({ firstYear: 2016, within: [0, 0, 1, 1], medianYears: 3, never: 0 });
});

test('a future that falls back into debt is paid back only if it comes out of it again', () => {
  // The third future is paid back in 2018, but not any more in 2019; the fourth is paid back in 2017 and stays so.
  // The second saves 10,000 at a cost of 10,800: never.
  expect(view?.payback).toEqual({
    firstYear: 2016,
    within: [0, 0.25, 0.5, 0.5],
    medianYears: 3,
    never: 0.5,
  });
});

describe('payback in years', () => {
  const paid = (savings: readonly (readonly number[])[], costs: readonly number[], beginsIn: number | null = null) => {
    const replications = (savings[0] ?? []).map((_, i) => i);
    const spent = savings.map((year) => year.map((kr) => 500 + kr));
    const before = sideOf('Basis', 2016, replications, {
      'expenditure_kr/all': savings.map((year) => year.map(() => 500)),
    });
    const after = sideOf('Med', 2016, replications, {
      'expenditure_kr/all': spent,
      'expenditure_kr/policies_permanent_service': costs,
    });
    return businessCase(before, after, { ...FLAT, beginsIn })?.views[0]?.payback;
  };

  test('is counted from the first year in which anything is paid, that year included', () => {
    expect(paid([[0], [0], [-1], [-9]], [0, 0, 5, 5])).toMatchObject({
      firstYear: 2018,
      within: [0, 1],
      medianYears: 2,
    });
  });

  test('or in which a policy begins, whatever has come to differ before', () => {
    expect(paid([[0], [1], [-9], [0]], [0, 0, 5, 0], 2017)).toMatchObject({ firstYear: 2017, within: [0, 1, 1] });
    expect(paid([[2], [1], [-9], [0]], [0, 0, 0, 0], 2017)).toMatchObject({ firstYear: 2017 });
  });

  test('and, where nothing is paid and no policy begins, from the first year in which anything differs', () => {
    expect(paid([[0], [-1], [0], [0]], [0, 0, 0, 0])).toMatchObject({ firstYear: 2017, within: [1, 1, 1] });
  });

  test('zero is paid back, whatever rounding has left of the amounts', () => {
    expect(paid([[-0.1], [-0.2], [0]], [0.3, 0, 0])).toMatchObject({ within: [0, 1, 1], never: 0 });
  });

  test('is never where at least half of the futures are not paid back', () => {
    expect(paid([[-1, -9, -1]], [5])).toMatchObject({ medianYears: Number.POSITIVE_INFINITY, within: [1 / 3] });
  });

  test('there is none where nothing is paid and nothing differs', () => {
    expect(
      paid(
        [
          [0, 0],
          [0, 0],
        ],
        [0, 0],
      ),
    ).toBeNull();
  });
});

describe('present value', () => {
  test('the first year is not discounted; a rate holds from its year number on', () => {
    const rates = [
      { fromYear: 1, rate: rate(0.25) },
      { fromYear: 3, rate: rate(1) },
    ];
    expect(discountFactors(rates, 5)).toEqual([1, 0.8, 0.64, 0.32, 0.16]);
    expect(discountFactors(FLAT.discountRates, 3)).toEqual([1, 1, 1]);
  });

  test('without discounting it is the sum of the years, and break-even is costs over savings', () => {
    const costs = 4_000_000 + 900_000 + 600_000 + 400_000 + 9_900_000 + 2 * 10_100_000;
    const saved = 17_250_000 + 10_725_000 + 5_725_000;
    expect(view?.value.netKr.mean).toBeCloseTo(costs - saved, 4);
    expect(view?.value.returnOnInvestment?.mean).toBeCloseTo(saved / costs, 12);
    expect(view?.value.breakEven?.share).toBeCloseTo(costs / saved, 12);
  });

  test('savings of exactly the break-even share leave nothing, at any rate of discount', () => {
    const terms = { ...FLAT, discountRates: [{ fromYear: 1, rate: rate(0.035) }] };
    const { efficiencies } = view?.lines ?? {};
    const share = businessCase(base, what, terms)?.views[0]?.value.breakEven?.share ?? Number.NaN;
    const scaled = sideOf('Nulpunkt', 2016, [0], {
      'expenditure_kr/all': (efficiencies ?? []).map(({ mean }) => [SPENT + share * mean]),
      'expenditure_kr/policies_permanent_service': [4_000_000, 10_800_000, 10_700_000, 10_500_000],
    });
    const alone = sideOf('Basis', 2016, [0], { 'expenditure_kr/all': [[SPENT], [SPENT], [SPENT], [SPENT]] });
    expect(businessCase(alone, scaled, terms)?.views[0]?.value.netKr.mean).toBeCloseTo(0, 4);
  });

  test('where nothing is saved no effect is enough; where nothing is paid there is nothing to pay for', () => {
    const dearer = sideOf('Dyrere', 2016, [0], {
      'expenditure_kr/all': [[SPENT + 1]],
      'expenditure_kr/policies_permanent_service': [5],
    });
    const alone = sideOf('Basis', 2016, [0], { 'expenditure_kr/all': [[SPENT]] });
    expect(businessCase(alone, dearer, FLAT)?.views[0]?.value.breakEven?.share).toBe(Number.POSITIVE_INFINITY);
    const free = sideOf('Gratis', 2016, [0], { 'expenditure_kr/all': [[SPENT - 1]] });
    expect(businessCase(alone, free, FLAT)?.views[0]?.value).toMatchObject({
      returnOnInvestment: null,
      breakEven: null,
    });
  });
});

test('only futures that went through in both are compared', () => {
  const other = sideOf('Med', 2016, [1, 3], { 'expenditure_kr/all': [[7, 9]] });
  const before = sideOf('Basis', 2016, [0, 1, 2], { 'expenditure_kr/all': [[100, 5, 100]] });
  const pair = businessCase(before, other, FLAT);
  expect(pair?.replications).toBe(1);
  expect(pair?.views[0]?.lines.efficiencies[0]?.mean).toBe(2);
});

test('there is a case after refund where both scenarios have refund: savings are smaller, costs the same', () => {
  const years = { 'expenditure_kr/all': [[100]], 'net_expenditure_kr/all': [[80]] };
  const cheaper = {
    'expenditure_kr/all': [[60]],
    'net_expenditure_kr/all': [[55]],
    'expenditure_kr/policies_permanent_service': [10],
  };
  const before = sideOf('Basis', 2016, [0], years);
  const both = businessCase(before, sideOf('Med', 2016, [0], cheaper), FLAT);
  expect(
    both?.views.map(({ refunding, lines }) => [refunding, lines.efficiencies[0]?.mean, lines.costs[0]?.mean]),
  ).toEqual([
    ['gross', -40, 10],
    ['net', -25, 10],
  ]);
  const withoutRefund = sideOf('Basis', 2016, [0], { 'expenditure_kr/all': [[100]] });
  expect(businessCase(withoutRefund, sideOf('Med', 2016, [0], cheaper), FLAT)?.views).toHaveLength(1);
});
