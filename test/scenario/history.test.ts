/** `history:`: a municipality's own tables, read as Danes write them; and one test for each mistake in them. */

import { describe, expect, it, test } from 'vitest';
import { numberIn, sniffDecimal } from '../../src/scenario/history/numbers.js';
import { historyPeriod } from '../../src/scenario/history/period.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { SourceFiles, WorkbookSheet } from '../../src/scenario/source-files.js';
import { describeProblem } from '../../src/text/problems.js';
import { inMemory, SMALL, said, scenarioOf } from './support.js';

const withHistory = (item: string) => `${SMALL}history:\n  - ${item}\n`;
const ITEM = 'measure: stock, file: h.csv, columns: { date: Dato, step: Trin, value: Antal }, source: test';

test.each([
  ['2016', '2016'],
  ['2016-03', '2016-03'],
  ['2016M03', '2016-03'],
  ['03-2016', '2016-03'],
  ['201603', '2016-03'],
  ['2016K1', '2016-03'],
  ['2016 Q4', '2016-12'],
  ['1. kvartal 2016', '2016-03'],
  ['31-03-2016', '2016-03'],
  ['31.03.2016', '2016-03'],
  ['31/3-2016', '2016-03'],
  ['2016-03-31T00:00', '2016-03'],
  ['marts 2016', '2016-03'],
  ['31. december 2016', '2016-12'],
  // The first of a month is the end of the one before.
  ['01-04-2016', '2016-03'],
  ['1/1 2016', '2015-12'],
])('%s is the period %s', (text, period) => {
  expect(historyPeriod(text)).toBe(period);
});

test.each(['', 'i alt', '2016-13', '31-02-2016', '29-02-2015', '2016K5', '16', '1900', '12.345'])(
  '"%s" is no date',
  (text) => {
    expect(historyPeriod(text)).toBeNull();
  },
);

describe('decimal signs', () => {
  test.each([
    ['1.234,5', 'comma', 1234.5],
    ['1 234', 'comma', 1234],
    ['-12,25 kr.', 'comma', -12.25],
    ['1.234', 'comma', 1234],
    ['1.234', 'point', 1.234],
    ['1,234,567.5', 'point', 1234567.5],
  ] as const)('%s with a decimal %s is %d', (text, sign, value) => {
    expect(numberIn(text, sign)).toBe(value);
  });

  test.each(['1,2,3', '12.34', 'x', '1.23,4', '1.234.5', '1,', ',5', '1e3'])(
    '%s with a decimal comma is no number',
    (text) => {
      expect(numberIn(text, 'comma')).toBeNull();
    },
  );

  it('is the one that the column shows; what could be either is asked about', () => {
    expect(sniffDecimal(['3', '3,6', '1.234'], ';')).toEqual({ sign: 'comma' });
    expect(sniffDecimal(['3.6', '1,234'], ';')).toEqual({ sign: 'point' });
    expect(sniffDecimal(['1.234.567', '1.234'], ';')).toEqual({ sign: 'comma' });
    expect(sniffDecimal(['12', '1.234'], ';')).toEqual({ unclear: '1.234' });
    expect(sniffDecimal(['3,6', '3.6'], ';')).toEqual({ unclear: '3.6' });
    expect(sniffDecimal(['1.234'], ',')).toEqual({ sign: 'point' });
  });
});

describe('what a table means', () => {
  test('titles and notes are passed over, steps are known by name, what is masked is missing', () => {
    const table =
      'Herning Kommune;;\nDato;Trin;Antal\n31-03-2016;Institution;12\n2015K4;institution;<5\n2016-03;Hjemme;..\nKilde: DUBU;;\n';
    const { history } = scenarioOf(withHistory(`{ ${ITEM} }`), { 'h.csv': table });
    expect(history.map(({ step, points, file }) => ({ step, points, file }))).toEqual([
      {
        step: 'institution',
        file: 'h.csv',
        points: [
          { period: '2015-12', value: null },
          { period: '2016-03', value: 12 },
        ],
      },
      { step: 'hjemme', file: 'h.csv', points: [{ period: '2016-03', value: null }] },
    ]);
  });

  test('accounts of one step are added up, in the unit that is stated; other rows are left out', () => {
    const table =
      'Konto;År;Type;Tkr\n5.28.20;2016;R;1.000,5\n5.28.21;2016;R;2.000\n5.28.99;2016;R;7\n5.28.20;2016;B;9.999,0\n';
    const item = `{ measure: expenditure_kr, file: h.csv, columns: { date: År, step: Konto, value: Tkr }, unit: 1000, where: { Type: R }, ignore: [5.28.99], steps: { 5.28.20: institution, 5.28.21: institution }, source: test }`;
    expect(scenarioOf(withHistory(item), { 'h.csv': table }).history).toMatchObject([
      { step: 'institution', measure: 'expenditure_kr', points: [{ period: '2016', value: 3_000_500 }] },
    ]);
  });

  test('amounts of another price level, or of each year, are turned into that of the scenario', () => {
    const economy =
      'economy: { priceIndex: { 2018: { changePct: 10, status: assumption, source: test }, 2019: { changePct: 20, status: assumption, source: test } } }\n';
    const read = (level: string) =>
      scenarioOf(
        `${economy}${withHistory(`{ measure: expenditure_kr, file: h.csv, columns: { date: d, value: v }, step: all, priceLevel: ${level}, source: test }`)}`,
        { 'h.csv': 'd;v\n2018;100\n2019;100\n' },
      ).history[0]?.points.map(({ value }) => Math.round(value ?? 0));
    expect(read('2017')).toEqual([132, 132]);
    expect(read('current')).toEqual([120, 100]);
  });

  test('the resolved file has the numbers in it and means the same', () => {
    const files = inMemory({
      'a.yaml': withHistory(`{ ${ITEM} }`),
      'h.csv': 'Dato;Trin;Antal\n2016-03;hjemme;7,5\n2016-04;hjemme;..\n',
    });
    const first = parseScenario('a.yaml', files);
    if (!first.ok) throw new Error('expected a scenario');
    const again = parseScenario('b.yaml', inMemory({ 'b.yaml': JSON.stringify(first.resolved) }));
    if (!again.ok) throw new Error(again.problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
    expect(again.scenario).toEqual({
      ...first.scenario,
      history: first.scenario.history.map((one) => ({ ...one, file: 'b.yaml' })),
    });
  });

  test('an item beside a file with numbers of its own', () => {
    const item = '{ measure: new_placements, step: placement, points: { 2015: 9, 2014: null }, source: test }';
    expect(scenarioOf(withHistory(item)).history[0]?.points).toEqual([
      { period: '2014', value: null },
      { period: '2015', value: 9 },
    ]);
  });
});

const good = 'Dato;Trin;Antal\n2016-03;institution;12\n';
/** name of the mistake, the item as written, the table, what is said */
type Mistake = readonly [name: string, item: string, table: string, ...said: string[]];
const MISTAKES: readonly Mistake[] = [
  [
    'everything wrong with some rows at once, each with its row and column and the line of the scenario',
    `{ ${ITEM} }`,
    'Dato;Trin;Antal\nmartz 16;institution;12\n2016-03;institusion;12\n2016-04;institution;tolv\n2016-05;institution;-1\n',
    'h.csv:2:1 (a.yaml:23 history[0].file): kolonnen Dato: forventede en dato som 2016, 2016-03, 2016K1 eller 31-03-2016, fik "martz 16"',
    'h.csv:3:9 (a.yaml:23 history[0].file): kolonnen Trin: intet trin hedder "institusion"; mente du institution? Kendte er almen, hjemme, institution, home_based, placement, all; angiv det under steps, eller under ignore, hvis rækken ikke skal med',
    'h.csv:4:21 (a.yaml:23 history[0].file): kolonnen Antal: forventede et tal (eller .. eller <5, hvis det er skjult), fik "tolv"',
    'h.csv:5:21 (a.yaml:23 history[0].file): forventede et tal på 0 eller derover, fik "-1"',
  ],
  [
    'a row twice',
    `{ ${ITEM} }`,
    `${good}31-03-2016;Institution;13\n`,
    'h.csv:3:1 (a.yaml:23 history[0].file): Institution i 2016-03 står her anden gang; første gang er i række 2',
  ],
  [
    'a heading that is not there',
    `{ ${ITEM.replace('Antal', 'Antel')} }`,
    good,
    'a.yaml:23:78 history[0].columns.value: der er ingen kolonne, der hedder "Antel"; mente du Antal? Overskrifterne er Dato, Trin, Antal',
  ],
  [
    'a number that can be read in two ways',
    `{ ${ITEM} }`,
    'Dato;Trin;Antal\n2016-03;institution;1.234\n',
    'h.csv:2:21 (a.yaml:23 history[0].file): kolonnen Antal: "1.234" kan læses på to måder; angiv decimal: comma (1.234 er tusind) eller decimal: point (1.234 er godt én)',
  ],
  [
    'a month of a yearly measure',
    '{ measure: recipients, step: placement, points: { 2016-03: 9 }, source: test }',
    '',
    'a.yaml:23:55 history[0].points.2016-03: recipients gælder hele kalenderår; forventede et årstal som 2016, fik "2016-03"',
  ],
  [
    'no step at all',
    '{ measure: stock, file: h.csv, columns: { date: Dato, value: Antal }, source: test }',
    good,
    'a.yaml:23:5 history[0]: det mangler, hvilket trin tallene handler om: angiv step, eller columns.step når filen har flere',
  ],
  [
    'a step that the scenario does not have',
    '{ measure: stock, step: institusion, points: { 2016: 9 }, source: test }',
    '',
    expect.stringMatching(/^a.yaml:23:29 history\[0\].step: .*'institusion'.*mente du 'institution'/),
  ],
  [
    'neither a file nor numbers',
    '{ measure: stock, step: hjemme, source: test }',
    '',
    expect.stringMatching(/^a.yaml:23:5 history\[0\]: .*file.*points/),
  ],
  [
    'a file that is not there',
    `{ ${ITEM.replace('h.csv', 'x.csv')} }`,
    good,
    expect.stringMatching(/^a.yaml:23:29 history\[0\].file: .*x.csv/),
  ],
  [
    'rows that are all of something else',
    `{ ${ITEM}, where: { Trin: hjemme } }`,
    good,
    'a.yaml:23:29 history[0].file: der er ingen rækker at læse; passer kolonnerne og where?',
  ],
  [
    'prices of another year without a p/l table',
    '{ measure: expenditure_kr, step: all, priceLevel: 2016, points: { 2016: 9 }, source: test }',
    '',
    expect.stringMatching(/^a.yaml:23:55 history\[0\].priceLevel: .*priceIndex/),
  ],
  [
    'the same series twice',
    '{ measure: stock, step: hjemme, points: { 2016: 9 }, source: test }\n  - { measure: stock, step: hjemme, points: { 2017: 9 }, source: test }',
    '',
    'a.yaml:24:5 history[1]: stock for hjemme (alle) er angivet to gange; en figur kan kun vise én historik',
  ],
  [
    'a field of a file beside numbers',
    '{ measure: stock, step: hjemme, unit: 1000, points: { 2016: 9 }, source: test }',
    '',
    'a.yaml:23:37 history[0].unit: unit hører til en fil og kan ikke stå sammen med points',
  ],
  [
    'a sheet of a text file',
    `{ ${ITEM}, sheet: Ark1 }`,
    good,
    expect.stringMatching(/history\[0\].sheet: en tekstfil har ingen ark/),
  ],
  [
    'an Excel file that is called CSV',
    `{ ${ITEM} }`,
    'PK\u0003\u0004',
    expect.stringMatching(/^a.yaml:23:29 history\[0\].file: .*Excel/),
  ],
];

test.each(MISTAKES)('%s', (_, item, table, ...expected) => {
  expect(said(withHistory(item), table === '' ? {} : { 'h.csv': table })).toEqual(expected);
});

describe('workbooks', () => {
  const sheets = (...all: WorkbookSheet[]): SourceFiles => ({
    ...inMemory({
      'a.yaml': withHistory(
        '{ measure: stock, file: b.xlsx, columns: { date: Dato, value: Antal }, step: hjemme, source: test }',
      ),
    }),
    workbook: (path) => (path === 'b.xlsx' ? { sheets: all } : { problem: 'missing' }),
  });
  const rows = (value: string | number) => [
    ['Nøgletal', null],
    ['Dato', 'Antal'],
    ['2016-03-31', 12.5],
    [2017, value],
  ];
  const problems = (files: SourceFiles): string[] => {
    const result = parseScenario('a.yaml', files);
    return result.ok ? [] : result.problems.map((problem) => describeProblem(problem, 'da'));
  };

  test('numbers are numbers, dates are dates, and a number in the date column is a year', () => {
    const result = parseScenario('a.yaml', sheets({ name: 'Ark1', rows: rows(1.234) }));
    expect(result.ok && result.scenario.history[0]).toMatchObject({
      file: 'b.xlsx[Ark1]',
      points: [
        { period: '2016-03', value: 12.5 },
        { period: '2017', value: 1.234 },
      ],
    });
  });

  test('a mistake is told with sheet, row and column', () => {
    expect(problems(sheets({ name: 'Ark1', rows: rows('mange') }))).toEqual([
      'b.xlsx[Ark1]:4:2 (a.yaml:23 history[0].file): kolonnen Antal: forventede et tal (eller .. eller <5, hvis det er skjult), fik "mange"',
    ]);
  });

  test('several sheets must be told apart; without workbooks the user is told what to do', () => {
    const two = sheets({ name: 'Ark1', rows: [] }, { name: 'Tal', rows: [] });
    expect(problems(two)).toEqual([
      'a.yaml:23:29 history[0].file: filen har flere ark (Ark1, Tal); angiv hvilket: i et scenarie med sheet, ellers bag filens navn, fx tal.xlsx#Ark1',
    ]);
    const { workbook: _, ...none } = two;
    expect(problems(none)).toEqual([expect.stringContaining('gem arket som CSV')]);
  });
});
