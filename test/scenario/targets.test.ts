/** Files of key figures: what is read, and every mistake with its place. */
import { expect, test } from 'vitest';
import type { WorkbookSheet } from '../../src/scenario/source-files.js';
import { type PoolMember, readPoolFile } from '../../src/scenario/targets/read-pool.js';
import { readTargetFile, readTargets } from '../../src/scenario/targets/read-targets.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { describeProblem } from '../../src/text/problems.js';
import { inMemory } from './support.js';

const HEADER = 'measure;step;age;group;period;value;standard_error;population;price_level;source';

function read(...rows: readonly string[]): readonly Target[] {
  const reading = readTargets('n.csv', [HEADER, ...rows].join('\n'));
  if (!reading.ok) throw new Error(reading.problems.map((one) => describeProblem(one, 'en')).join('\n'));
  return reading.targets;
}

function said(...lines: readonly string[]): string[] {
  const reading = readTargets('n.csv', lines.join('\n'));
  return reading.ok ? [] : reading.problems.map((problem) => describeProblem(problem, 'da'));
}

test('a row says a figure, of what, when, of how many children and from where', () => {
  expect(read('per_1000_0_17;pleje;;;2016-03;8,1;;63336;;VIVE')).toMatchObject([
    {
      measure: 'per_1000_0_17',
      step: 'pleje',
      ages: null,
      group: 'all',
      period: '2016-03',
      value: { kind: 'known', value: 8.1 },
      standardError: null,
      population: 63336,
      priceLevel: null,
      source: 'VIVE',
      line: 2,
    },
  ]);
});

test('Danish column names in another order say the same', () => {
  const text = 'kilde;værdi;periode;trin;nøgletal\nVIVE;8,1;2016-03;pleje;per_1000_0_17';
  const reading = readTargets('n.csv', text);
  expect(reading.ok && reading.targets).toMatchObject([{ step: 'pleje', value: { value: 8.1 }, source: 'VIVE' }]);
});

test('a masked count is the interval of whole children it can be', () => {
  const values = read('stock;a;;;2016-03;1-4;;;;x', 'stock;b;;;2016-03;<5;;;;x', 'stock;c;;;2016-03;<=4;;;;x').map(
    ({ value }) => value,
  );
  expect(values).toEqual([
    { kind: 'between', low: 1, high: 4 },
    { kind: 'between', low: 0, high: 4 },
    { kind: 'between', low: 0, high: 4 },
  ]);
});

test('a date is the end of a month: its last day, or the first of the next', () => {
  const periods = read(
    'stock;a;;;2016-03-31;5;;;;x',
    'stock;b;;;2016-04-01;5;;;;x',
    'stock;c;;;31-12-2018;5;;;;x',
    'stock;d;;;01-01-2019;5;;;;x',
    'stock;e;;;29-02-2020;5;;;;x',
  ).map(({ period }) => period);
  expect(periods).toEqual(['2016-03', '2016-03', '2018-12', '2018-12', '2020-02']);
});

test('every mistake in a file is told at once, with line and column', () => {
  expect(
    said(
      HEADER,
      'per_100_0_17;pleje;;;2016-03;8,1;;;;x',
      'stock;pleje;;;2016;-3;;;;x',
      'new_placements;placement;12-17;;2016-03;20;;;;x',
      'share;pleje/placement;;;2016-03;63;;;;',
      'stock;pleje;17-12;;2016-03;4-1;0;100;2019;x',
      'kr_per_0_22;steps_4_6;;;2016;5.466;;;19;x',
      'stock;hjemme;;;2016-13;;;;;x',
      'per_1000_of_age;pleje;;;2016-03;9;;;;x',
    ),
  ).toEqual([
    `n.csv:2:1: measure: ukendt nøgletal "per_100_0_17"; mente du 'per_1000_0_17'?`,
    'n.csv:3:15: period: stock er et tal på en dato; forventede en måned som 2016-03 (ved månedens udgang), fik "2016"',
    'n.csv:3:20: value: stock kan ikke være -3; forventede et tal >= 0',
    'n.csv:4:26: age: new_placements kan ikke deles på alder; det kan stock, per_1000_of_age og share',
    'n.csv:4:33: period: new_placements er et tal for et kalenderår; forventede et årstal som 2016, fik "2016-03"',
    'n.csv:5:33: value: share kan ikke være 63; forventede et tal fra 0 til 1',
    'n.csv:5:39: source: skriv, hvor tallet kommer fra, eller at det er en antagelse',
    'n.csv:6:13: age: forventede aldre i hele år som 12-17 eller 7, fik "17-12"',
    'n.csv:6:28: value: intervallet begynder med 4, som er mere end 1',
    'n.csv:6:32: standard_error: forventede et tal > 0, fik "0"',
    'n.csv:6:34: population: stock er et antal i scenariets egen kommune; befolkning hører kun til tal pr. barn',
    'n.csv:6:38: price_level: stock er ikke et beløb',
    'n.csv:7:30: value: skriv tallet uden tusindtalsskilletegn, fik "5.466"',
    'n.csv:7:38: price_level: forventede et årstal som 2019, fik "19"',
    'n.csv:8:16: period: stock er et tal på en dato; forventede en måned som 2016-03 (ved månedens udgang), fik "2016-13"',
    'n.csv:8:24: value: forventede et tal, eller for et skjult tal et interval som 1-4 eller <5, fik ""',
    'n.csv:9:23: age: per_1000_of_age er pr. 1.000 børn i en alder; skriv hvilken, fx 12-17',
  ]);
});

test('a figure that stands twice would count twice', () => {
  expect(said(HEADER, 'stock;pleje;;;2016-03;5;;;;x', 'stock;pleje;;;2016-03;6;;;;y')).toEqual([
    'n.csv:3:1: nøgletallet står også i linje 2; det ville tælle to gange',
  ]);
});

test('a wrong header is told with the column that was meant', () => {
  expect(said('measure;step;period;valeu;source', 'stock;pleje;2016-03;5;x')).toEqual([
    `n.csv:1:21: ukendt kolonne "valeu"; mente du 'value'?`,
    'n.csv:1:1: forventede kolonnerne measure, step, period, value og source (og måske age, group, standard_error, population og price_level); value mangler, fik "measure", "step", "period", "valeu", "source"',
  ]);
});

test('an Excel file or an empty one is no table of figures', () => {
  expect(said('PK\u0003\u0004')[0]).toContain('Excel');
  expect(said(HEADER)).toEqual(['n.csv:1:1: tabellen har ingen rækker med tal']);
});

/** What is said of a sheet, or the targets in it; dates come from the workbook's reader as 2016-03-31. */
function ofSheet(
  rows: WorkbookSheet['rows'],
  named = 'n.xlsx',
  others: readonly WorkbookSheet[] = [],
): readonly Target[] | string[] {
  const workbook = () => ({ sheets: [{ name: 'Tal', rows }, ...others] });
  const reading = readTargetFile(named, { ...inMemory({}), workbook });
  return reading.ok ? reading.targets : reading.problems.map((problem) => describeProblem(problem, 'da'));
}

const HEADINGS = ['Nøgletal', 'Trin', 'Dato', null, 'Værdi', 'Befolkning', 'Kilde'];

test('a sheet says the same as a text: numbers as they are, titles and empty columns passed over, a note after #', () => {
  const targets = ofSheet([
    ['Nøgletal til tilpasning', null, null],
    [],
    HEADINGS,
    ['per_1000_0_17', 'pleje', '2016-03-31', null, 1.234, 9048, 'egen optælling'],
    ['# kun fra 2016'],
    ['stock', 'institution', '2016-12', null, '1-4', null, 'egen optælling'],
    ['kr_per_0_22', 'steps_4_6', 2016, null, '5466,5', null, 'regnskab'],
  ]);
  expect(targets).toMatchObject([
    { step: 'pleje', period: '2016-03', value: { value: 1.234 }, population: 9048, file: 'n.xlsx[Tal]', line: 4 },
    { step: 'institution', period: '2016-12', value: { low: 1, high: 4 }, population: null },
    { step: 'steps_4_6', period: '2016', value: { value: 5466.5 }, line: 7 },
  ]);
});

test('mistakes on a sheet are told by sheet, row and column, counted as Excel does', () => {
  expect(
    ofSheet([
      HEADINGS,
      ['stock', 'pleje', '2016-03-01', null, 5, null, 'x'],
      ['stok', 'pleje', '2016-03', null, 5, null, 'x'],
      ['share', 'pleje/placement', '2016-03', null, 63, -1, null],
    ]),
  ).toEqual([
    'n.xlsx[Tal]:2:3: period: "2016-03-01" kan både være den måned og udgangen af den før (Excel gør 2016-03 til 1. marts); skriv månedens sidste dag, eller gør cellen til tekst og skriv 2016-03',
    `n.xlsx[Tal]:3:1: measure: ukendt nøgletal "stok"; mente du 'stock'?`,
    'n.xlsx[Tal]:4:5: value: share kan ikke være 63; forventede et tal fra 0 til 1',
    'n.xlsx[Tal]:4:6: population: forventede et tal > 0, fik "-1"',
    'n.xlsx[Tal]:4:7: source: skriv, hvor tallet kommer fra, eller at det er en antagelse',
  ]);
});

test('of several sheets one is named behind the file, and a wrong name is told with the right ones', () => {
  const rows = [HEADINGS, ['stock', 'pleje', '2016-03', null, 5, null, 'x']];
  const other = [{ name: 'Noter', rows: [['x', 'y']] }];
  expect(ofSheet(rows, 'n.xlsx#tal', other)).toMatchObject([{ step: 'pleje' }]);
  expect(ofSheet(rows, 'n.xlsx', other)).toEqual([
    'n.xlsx:1:1: filen har flere ark (Tal, Noter); angiv hvilket: i et scenarie med sheet, ellers bag filens navn, fx tal.xlsx#Tal',
  ]);
  expect(ofSheet(rows, 'n.xlsx#Tall', other)).toEqual([
    'n.xlsx:1:1: der er intet ark "Tall"; mente du Tal? Arkene er Tal, Noter',
  ]);
});

function ofPool(...lines: readonly string[]): readonly PoolMember[] | string[] {
  const reading = readPoolFile('g.csv', inMemory({ 'g.csv': lines.join('\n') }));
  return reading.ok ? reading.members : reading.problems.map((problem) => describeProblem(problem, 'da'));
}

const POOL = 'kommune;measure;step;period;value;population;source';

test('the figures of a comparison group say whose they are', () => {
  const members = ofPool(
    POOL,
    'A;per_1000_0_17;pleje;2016-03;8,1;9000;x',
    'B;per_1000_0_17;pleje;2016-03;7,1;5000;x',
    'A;per_1000_0_17;institution;2016-03;3,1;9000;x',
    'C;trend_class;pleje;2016-03/2019-03;stabil;5000;x',
  );
  expect(members).toMatchObject([
    { municipality: 'A', targets: [{ step: 'pleje' }, { step: 'institution' }] },
    { municipality: 'B', targets: [{ value: { value: 7.1 } }] },
    { municipality: 'C', targets: [{ value: { trend: 'stable' } }] },
  ]);
});

test('of a group only figures per child with the children behind them can be used, from at least three', () => {
  expect(
    ofPool(
      POOL,
      'A;stock;pleje;2016-03;8;;x',
      ';per_1000_0_17;pleje;2016-03;8;900;x',
      'B;share;pleje/placement;2016-03;0,8;;x',
    ),
  ).toEqual([
    'g.csv:2:3: measure: stock er et antal i én kommune; af en sammenligningsgruppe kan kun bruges tal pr. barn (pr. 1.000, andele, kr. pr. 0-22-årig, trend_class)',
    'g.csv:3:1: municipality: skriv, hvilken kommune tallet er fra',
    'g.csv:4:37: population: skriv, hvor mange børn der er bag share i den kommune (eller standard_error); ellers ved programmet ikke, hvor meget tallet svinger',
  ]);
  expect(ofPool(POOL, 'A;share;pleje/placement;2016-03;0,8;900;x')).toEqual([
    'g.csv:1:1: gruppen har 1 kommune; der skal mindst 3 til at se, hvor forskellige de er',
  ]);
});
