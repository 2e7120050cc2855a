/** The tables of a comparison: their columns, and what is empty in them. */

import { expect, test } from 'vitest';
import { comparisonTables } from '../../src/report/comparison-csv.js';
import { compare } from '../../src/results/comparison/comparison.js';
import { comparedSide } from '../results/comparison/by-hand.js';

const spent = (name: string, kr: readonly number[]) =>
  comparedSide(name, kr.length, { 'expenditure_kr/all': [kr], 'new_placements/placement': [kr.map(() => 0)] });
const base = spent('Basis, "lille"', [0, 100]);
const tables = comparisonTables(compare([base, spent('Nyt', [50, 100])]));

test('one scenario alone is compared with nothing', () => {
  expect(comparisonTables(compare([base])).size).toBe(0);
  expect([...tables.keys()]).toEqual(['comparison.csv', 'ranking.csv', 'changes.csv']);
});

test('comparison.csv has the level of each scenario, and of what-ifs difference, percentage and chances', () => {
  const two = comparisonTables(compare([spent('Basis', [0, 100]), spent('Nyt', [50, 100])]));
  const [header = [], ...all] = (two.get('comparison.csv') ?? '').split('\n').map((line) => line.split(','));
  const at = (row: readonly string[] | undefined, name: string): string | undefined => row?.[header.indexOf(name)];
  const own = all.filter((row) => at(row, 'figure') === 'expenditure_kr' && at(row, 'moment') === 'total');
  expect(own.map((row) => [at(row, 'scenario'), at(row, 'value')])).toEqual([
    ['Basis', 'level'],
    ['Nyt', 'level'],
    ['Nyt', 'difference'],
    ['Nyt', 'percent'],
    ['Nyt', 'percent_of_means'],
  ]);
  const [, level, difference, percent, ofMeans] = own;
  expect([level, difference, ofMeans].map((row) => at(row, 'mean'))).toEqual(['75', '25', '50']);
  // From 0 to 50 kr. there is no percentage.
  expect([at(percent, 'mean'), at(percent, 'from_nothing')]).toEqual(['', '1']);
  expect(['higher', 'lower', 'same', 'is_better'].map((name) => at(difference, name))).toEqual([
    '0.5',
    '0',
    '0.5',
    '0',
  ]);
  expect(Number(at(difference, 'lower_mcse'))).toBeGreaterThan(0);
  expect(at(level, 'prices')).toBe('2019');
  expect(new Set(all.slice(0, -1).map((row) => row.length))).toEqual(new Set([header.length]));
});

test('ranking.csv has a row for each scenario and figure that scenarios are ranked by', () => {
  expect(tables.get('ranking.csv')?.split('\n').slice(0, 3)).toEqual([
    'figure,step,better,moment,place,scenario,mean,best,best_mcse',
    expect.stringMatching(/^expenditure_kr,all,lower,total,1,"Basis, ""lille""",50,0\.75,0\.\d+$/),
    expect.stringMatching(/^expenditure_kr,all,lower,total,2,Nyt,75,0\.25,0\.\d+$/),
  ]);
});

test('changes.csv has a row for each difference', () => {
  const other = comparedSide('Nyt', 2, { 'expenditure_kr/all': [[1, 2]] }, { priceLevel: 2020 });
  expect(comparisonTables(compare([base, other])).get('changes.csv')).toBe(
    'scenario,base,what,section,item,field,from,to\nNyt,"Basis, ""lille""",changed,priceLevel,,,2019,2020\n',
  );
});
