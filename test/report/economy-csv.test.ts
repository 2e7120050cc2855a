/** The tables of money: their columns, and what is empty in them. */

import { expect, test } from 'vitest';
import { economyTables } from '../../src/report/economy-csv.js';
import { businessCase } from '../../src/results/economy/business-case.js';
import type { EconomyResult } from '../../src/results/economy/economy.js';
import { sideOf } from '../support/sides.js';

const TERMS = { discountRates: [{ fromYear: 1, rate: { value: 0, source: '' } }], beginsIn: null };
const base = sideOf('Basis, "lille"', 2016, [0, 1], {
  'expenditure_kr/all': [
    [100, 100],
    [100, 100],
  ],
});
const what = sideOf('Med', 2016, [0, 1], {
  'expenditure_kr/all': [
    [90, 100],
    [80, 100],
  ],
  'expenditure_kr/policies_permanent_service': [5, 5],
});
const NOTHING: EconomyResult = {
  scenario: 'Med',
  prices: { shown: { prices: 'current', priceLevel: 2019 }, fixed: { prices: 'fixed', priceLevel: 2019 } },
  budgetForm: null,
  budget: [],
  ladder: null,
  costMix: null,
  businessCase: null,
};
const rows = (name: string, result: Partial<EconomyResult>): string[] =>
  (economyTables([{ ...NOTHING, ...result }]).get(name) ?? '').split('\n');

test('a run that has nothing to say of money writes no table of it', () => {
  expect([...economyTables([NOTHING]).keys()]).toEqual([]);
});

test('business_case.csv has a row for each line and year, and what the whole is worth', () => {
  const table = rows('business_case.csv', { businessCase: businessCase(base, what, TERMS) });
  expect(table[0]).toBe('scenario,base,refunding,line,period,mean,sd,mcse,p05,p10,p25,p50,p75,p90,p95,exact,prices');
  // Amounts of several years are in the prices of one; what is no amount is in none.
  expect(table.slice(1, 16).every((row) => row.endsWith(',2019'))).toBe(true);
  expect(table.slice(16, 18).map((row) => row.split(',').at(-1))).toEqual(['', '']);
  // Seven lines of two years, the value of the whole, its return, the break-even, and the last line end.
  expect(table).toHaveLength(1 + 7 * 2 + 3 + 1);
  expect(table[1]).toMatch(/^Med,"Basis, ""lille""",gross,efficiencies,2016,-5,7\.07\d+,5,/);
  expect(table[15]).toMatch(/^Med,"Basis, ""lille""",gross,net_present_value,2016-2017,-5,/);
  // Ten are paid and fifteen saved: two thirds are enough. The worse end saves nothing to speak of.
  expect(table[17]).toMatch(/^Med,"Basis, ""lille""",gross,break_even_share,2016-2017,0\.66\d+,,,0\.35/);
});

test('payback.csv has ten years, empty beyond the horizon, and how many are never paid back', () => {
  const table = rows('payback.csv', { businessCase: businessCase(base, what, TERMS) });
  expect(table.slice(0, 4)).toEqual([
    'scenario,base,refunding,years,year,share',
    'Med,"Basis, ""lille""",gross,1,2016,0.5',
    'Med,"Basis, ""lille""",gross,2,2017,0.5',
    'Med,"Basis, ""lille""",gross,3,2018,',
  ]);
  expect(table.slice(10)).toEqual([
    'Med,"Basis, ""lille""",gross,10,2025,',
    'Med,"Basis, ""lille""",gross,never,,0.5',
    '',
  ]);
});

test('budget_holds.csv leaves the overrun empty where there is none', () => {
  const safety = { period: '2017', budgetKr: 9e7, holds: 1, overrunKr: null, reserveKr: 0 };
  expect(rows('budget_holds.csv', { budget: [safety] })).toEqual([
    'scenario,period,budget_kr,share_that_holds,mean_overrun_kr,reserve_80_kr,prices',
    'Med,2017,90000000,1,,0,current',
    '',
  ]);
});

test('cost_change.csv, price_classes.csv and ladder.csv say which amounts are in whose prices', () => {
  const summary = businessCase(base, what, TERMS)?.views[0]?.lines.total ?? [];
  const parts = { numbers: summary, mix: summary, price: summary, change: summary };
  const costMix = {
    years: [2016, 2017],
    classes: [{ id: '0+', cases: summary, kr: summary, krPerCase: summary }],
    changes: [{ sortedBy: 'step', from: 'base', parts }] as const,
  };
  const ladder = { years: [2016, 2017], steps23: summary, steps46: summary, ratioPct: summary };
  const lastOf = (name: string): (string | undefined)[] => {
    const [header, ...body] = rows(name, { costMix, ladder }).filter((row) => row !== '');
    expect(header?.split(',').at(-1)).toBe('prices');
    return body.map((row) => row.split(',').at(-1));
  };
  expect(lastOf('cost_change.csv')).toEqual(new Array(8).fill('2019'));
  expect(lastOf('price_classes.csv')).toEqual(['', '', '2019', '2019', '2019', '2019']);
  expect(lastOf('ladder.csv')).toEqual(['current', 'current', 'current', 'current', '', '']);
});
