/** Scenarios side by side on the screen. */

import { describe, expect, test } from 'vitest';
import { comparisonLines } from '../../src/cli/comparison-table.js';
import { letterOf } from '../../src/cli/scenario-letters.js';
import { compare } from '../../src/results/comparison/comparison.js';
import { cliDa } from '../../src/text/da/cli.js';
import { cliEn } from '../../src/text/en/cli.js';
import { comparedSide } from '../results/comparison/by-hand.js';

/** Four futures; million kr., full-year equivalents in foster families and in homes, breakdowns. */
function side(name: string, millions: readonly number[], pleje: readonly number[], breakdowns: readonly number[]) {
  return comparedSide(name, 4, {
    'expenditure_kr/all': [millions.map((kr) => kr * 1e6)],
    'full_year_equivalents/pleje': [pleje],
    'full_year_equivalents/institution': [pleje.map((children) => 100 - children)],
    'full_year_equivalents/placement': [pleje.map(() => 100)],
    'breakdowns/placement': [breakdowns],
  });
}

const BASE = side('Basis, lille', [90, 92, 94, 96], [70, 70, 70, 70], [4, 4, 4, 4]);
const NEW = side('Netværk først', [88, 92, 92, 92], [75, 75, 80, 70], [4, 4, 4, 4]);
const DEAR = side('Dyrt', [100, 100, 100, 100], [70, 70, 70, 70], [2, 2, 2, 4]);
const lines = comparisonLines(compare([BASE, NEW, DEAR]), cliDa, 80);

test('each figure tells how much, how much more or less, and in how many futures', () => {
  const from = lines.findIndex((line) => line.startsWith('Udgifter'));
  expect(lines.slice(from - 1, from + 3)).toEqual(
    [
      '                                Basis                  A                   B',
      'Udgifter, mio. kr., i alt        93,0   91,0 (-2,2 pct.)   100,0 (+7,5 pct.)',
      '  forskel                              -2,0 (-3,7; -0,3)    +7,0 (4,3; 9,7)',
      '  lavere i                              3 af 4 (ens 1 af 4)         ingen',
    ].map((line) =>
      expect.stringMatching(
        new RegExp(
          line
            .trim()
            .replace(/[().+]/g, '\\$&')
            .replace(/ +/g, ' +'),
        ),
      ),
    ),
  );
});

test('what is the same in all futures is told as such, once', () => {
  const breakdowns = lines.findIndex((line) => line.startsWith('Sammenbrud'));
  expect(lines[breakdowns + 1]).toMatch(/^ {2}forskel +ingen forskel +-1,50 \(/);
  const cheap = comparisonLines(compare([BASE, { ...BASE, scenario: 'Det samme' }]), cliDa, 80);
  expect(cheap.filter((line) => line.startsWith('  forskel'))).toEqual([]);
  expect(cheap).toContain('Intet: de to filer siger det samme.');
});

test('a figure that the base does not know has levels, and no difference from nothing', () => {
  const known = (name: string, caseload: number) =>
    comparedSide(name, 4, {
      'expenditure_kr/all': [[1, 1, 1, 1].map((kr) => kr * 1e6)],
      ...(caseload === 0 ? {} : { 'mean_caseload/all': [[caseload, caseload, caseload, caseload]] }),
    });
  const rows = comparisonLines(compare([known('Uden', 0), known('Med', 37.6)]), cliDa, 80);
  const from = rows.findIndex((line) => line.startsWith('Sager pr. rådgiver'));
  expect(rows[from]).toMatch(/^Sager pr\. rådgiver +- +37,6$/);
  expect(rows[from + 1]).not.toMatch(/forskel|højere/);
});

describe('the ranking', () => {
  test('is by money, and says who is the best by what else counts', () => {
    const from = lines.indexOf('Rangorden');
    const rows = lines.slice(from).filter((line) => /^\d\./.test(line));
    expect(rows.map((line) => line.replace(/ +/g, ' ').trim())).toEqual([
      '1. A: Netværk fø… 91,0 88 pct. 8 pct. 83 pct.',
      '2. Basis 93,0 13 pct. 8 pct. 8 pct.',
      '3. B: Dyrt 100,0 0 pct. 83 pct. 8 pct.',
    ]);
  });

  test('is left out where there is only one what-if, of which the table says it all', () => {
    expect(comparisonLines(compare([BASE, NEW]), cliDa, 80)).not.toContain('Rangorden');
  });
});

test('one scenario alone is compared with nothing', () => {
  expect(comparisonLines(compare([BASE]), cliDa, 80)).toEqual([]);
});

test('nothing is wider than the screen, and what does not fit follows below, with the names again', () => {
  const names = ['Basis', ...'ABCDEFG'];
  const many = compare(
    names.map((name, i) => side(`Scenarie ${name}`, [90 + i, 92, 94, 96 - i], [70 + i, 71, 72, 73], [4, 4, 3, 3])),
  );
  for (const words of [cliDa, cliEn]) {
    for (const width of [80, 120]) {
      const all = comparisonLines(many, words, width);
      expect(all.filter((line) => line.length > width)).toEqual([]);
      const first = words === cliDa ? 'Udgifter, mio. kr.' : 'Expenditure, million kr.';
      expect(all.filter((line) => line.startsWith(first)).length).toBeGreaterThan(1);
    }
  }
});

test('one future has no band and no chances', () => {
  const one = (name: string, kr: number) => comparedSide(name, 1, { 'expenditure_kr/all': [[kr]] });
  const text = comparisonLines(compare([one('Basis', 2e6), one('A', 1e6)]), cliDa, 80).join('\n');
  expect(text).toContain('-1,00');
  expect(text).not.toMatch(/lavere i|9 af 10/);
});

test('columns are called by letters, and after Z by two', () => {
  const words = { base: 'Basis' };
  expect([0, 1, 26, 27, 52, 53, 702, 703].map((scenario) => letterOf(scenario, words))).toEqual([
    'Basis',
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
