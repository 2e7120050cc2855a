/** Population tables: the long form, StatBank's wide form, and every way a cell can be wrong. */

import { describe, expect, test } from 'vitest';
import { readPopulationTable } from '../../src/scenario/table/table.js';
import { describeProblem } from '../../src/text/problems.js';
import { said, scenarioOf, smallWith } from './support.js';

const AGES = Array.from({ length: 18 }, (_, age) => age);

/** A long table for 2016 in which `changes` replace the rows of some ages. */
function long(header: string, row: (age: number) => string, changes: Readonly<Record<number, string>> = {}): string {
  return [header, ...AGES.map((age) => changes[age] ?? row(age))].join('\n');
}

const semicolons = (changes: Readonly<Record<number, string>> = {}) =>
  long('alder;år;antal', (age) => `${age};2016;${100 + age}`, changes);

function children(text: string): readonly (readonly number[])[] {
  const reading = readPopulationTable('t.csv', text);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => describeProblem(problem, 'da')).join('\n'));
  return reading.table.children;
}

function problems(text: string): string[] {
  const reading = readPopulationTable('t.csv', text);
  return reading.ok ? [] : reading.problems.map((problem) => describeProblem(problem, 'da'));
}

describe('the long form', () => {
  test.each([
    ['semicolons and Danish names', semicolons()],
    ['commas and English names', long('age,year,children', (age) => `${age},2016,${100 + age}`)],
    ['tabs', long('age\tyear\tchildren', (age) => `${age}\t2016\t${100 + age}`)],
    ['another order of columns', long('Antal;Alder;Aar', (age) => `${100 + age};${age} år;2016`)],
    ['a byte order mark and Windows line ends', `\uFEFF${semicolons().replaceAll('\n', '\r\n')}\r\n`],
    ['quotes', long('"alder";"år";"antal"', (age) => `"${age}";"2016";"${100 + age}"`)],
    ['empty lines', `${semicolons()}\n\n;;\n`],
  ])('is read with %s', (_, text) => {
    expect(children(text)).toEqual([AGES.map((age) => 100 + age)]);
  });

  test('decimal commas are read as decimals', () => {
    expect(children(semicolons({ 3: '3;2016;502,5' }))[0]?.[3]).toBe(502.5);
  });

  test('a dash is not taken for 0: it may be what StatBank writes for none, or a number that is not told', () => {
    expect(problems(semicolons({ 3: '3;2016;-' }))).toEqual([
      't.csv:5:8: kolonnen antal: i stedet for tallet for 3-årige i 2016 står "-"; skriv tallet i tabellen (0, hvis der ingen er), eller skriv under population, hvad hvert skjult tal skal regnes som, fx masked: 2',
    ]);
  });
});

describe('the wide form of StatBank', () => {
  const rows = AGES.map((age) => `"${age} år";"${500 + age}";"1";"2";"3";"${600 + age}"`);
  const header = '" ";"2016K1";"2016K2";"2016K3";"2016K4";"2017K1"';

  test('the first quarter of each year counts, titles, totals and notes do not', () => {
    const text = [
      '"Folketal den 1. i kvartalet efter alder, område og tid"',
      '" "',
      header,
      '"I alt";"1";"1";"1";"1";"1"',
      ...rows,
      '"100 år og derover";"0";"0";"0";"0";"0"',
      '"Kilde: Danmarks Statistik"',
    ].join('\r\n');
    expect(children(text)).toEqual([AGES.map((age) => 500 + age), AGES.map((age) => 600 + age)]);
  });

  test('labels before the age, such as the place, are passed over', () => {
    const text = ['"";"";"2016"', ...AGES.map((age) => `"${age === 0 ? 'Hele landet' : ''}";"${age} år";"7"`)].join(
      '\n',
    );
    expect(children(text)).toEqual([AGES.map(() => 7)]);
  });

  test('a masked cell is an error that says which', () => {
    const text = [header, ...rows].join('\n').replace('"505"', '".."');
    expect(problems(text)).toEqual([
      't.csv:7:8: kolonnen 2016K1: i stedet for tallet for 5-årige i 2016 står ".."; skriv tallet i tabellen (0, hvis der ingen er), eller skriv under population, hvad hvert skjult tal skal regnes som, fx masked: 2',
    ]);
  });

  test('a year without its first quarter is an error', () => {
    const text = [header.replace('2017K1', '2017K2'), ...rows].join('\n');
    expect(problems(text)).toEqual([
      't.csv:1:41: 1. kvartal (2017K1) mangler for 2017; det er tallet pr. 1. januar, der bruges',
    ]);
  });
});

describe('a table that is wrong says where', () => {
  test.each([
    ['a cell too many', semicolons({ 3: '3;2016;1;2' }), 't.csv:5:1: forventede 3 kolonner, fik 4'],
    [
      'a decimal comma between commas',
      long('age,year,children', (age) => `${age},2016,1`, { 3: '3,2016,502,5' }),
      't.csv:5:1: forventede 3 kolonner, fik 4',
    ],
    ['a word', semicolons({ 3: '3;2016;mange' }), 't.csv:5:8: kolonnen antal: forventede et tal, fik "mange"'],
    [
      'a negative number',
      semicolons({ 3: '3;2016;-1,5' }),
      't.csv:5:8: kolonnen antal: forventede et tal >= 0, fik -1,5',
    ],
    [
      'a point for thousands',
      semicolons({ 3: '3;2016;1.234' }),
      't.csv:5:8: kolonnen antal: skriv tallet uden tusindtalsskilletegn, fik "1.234"',
    ],
    [
      'a blank for thousands',
      semicolons({ 3: '3;2016;1 234' }),
      't.csv:5:8: kolonnen antal: skriv tallet uden tusindtalsskilletegn, fik "1 234"',
    ],
    ['an empty cell', semicolons({ 3: '3;2016;' }), 't.csv:5:8: kolonnen antal: feltet er tomt'],
    [
      'a masked cell',
      semicolons({ 3: '3;2016;..' }),
      't.csv:5:8: kolonnen antal: i stedet for tallet for 3-årige i 2016 står ".."; skriv tallet i tabellen (0, hvis der ingen er), eller skriv under population, hvad hvert skjult tal skal regnes som, fx masked: 2',
    ],
    [
      'half an age',
      semicolons({ 3: '3,5;2016;1' }),
      't.csv:5:1: forventede en alder i hele år, fx 7 eller "7 år", fik "3,5"',
    ],
    [
      'a year of two digits',
      semicolons({ 3: '3;16;1' }),
      't.csv:5:3: forventede et år (2019) eller et kvartal (2019K1), fik "16"',
    ],
    ['an age twice', semicolons({ 3: '2;2016;1' }), 't.csv:5:8: 2-årige i 2016 står to gange, første gang i linje 4'],
    ['an age left out', semicolons({ 3: '' }), 't.csv:1:1: tallet for 3-årige i 2016 mangler'],
    [
      'a year left out',
      `${semicolons()}\n${semicolons().replaceAll('2016', '2018').slice(15)}`,
      't.csv:1:1: året 2017 mangler; årene skal følge hinanden',
    ],
    [
      'only small children',
      'alder;år;antal\n0;2016;5',
      't.csv:1:1: forventede alle aldre fra 0 til mindst 17 år, fik kun til 0',
    ],
    ['no rows', 'alder;år;antal\n', 't.csv:1:1: tabellen har ingen rækker med tal'],
    ['nothing at all', '', 't.csv:1:1: tabellen har ingen rækker med tal'],
    [
      'no header',
      '1;2;3',
      't.csv:1:1: forventede kolonnerne alder, år og antal eller et udtræk fra Statistikbanken; alder, år, antal mangler, fik "1, 2, 3"',
    ],
    ['an open quote', `${semicolons()}\n"18;2016;1`, 't.csv:20:1: et anførselstegn (") bliver ikke lukket'],
  ])('%s', (_, text, sentence) => {
    expect(problems(text)).toEqual([sentence]);
  });

  test('a misspelt column and the one that is then missing', () => {
    expect(problems(long('alder;år;antla', (age) => `${age};2016;1`))).toEqual([
      "t.csv:1:10: ukendt kolonne 'antla'; mente du 'antal'?",
      't.csv:1:1: forventede kolonnerne alder, år og antal eller et udtræk fra Statistikbanken; antal mangler, fik "alder, år, antla"',
    ]);
  });

  test('two bad cells are told at once', () => {
    expect(problems(semicolons({ 3: '3;2016;x', 4: '4;2016;y' }))).toHaveLength(2);
  });
});

describe('a table in a scenario', () => {
  const withTable = smallWith('children: 900', 'table: data/bef.csv\n  source: FOLK1A');

  test('is found beside the file that names it', () => {
    expect(scenarioOf(withTable, { 'data/bef.csv': semicolons() }).population).toEqual({
      kind: 'table',
      file: 'data/bef.csv',
      area: '',
      source: 'FOLK1A',
      years: [2016],
      maxAge: 17,
      children: [AGES.map((age) => 100 + age)],
      masked: null,
    });
  });

  test('that is not there is told where it was asked for', () => {
    expect(said(withTable)).toEqual(['a.yaml:5:10 population.table: filen data/bef.csv findes ikke']);
  });

  test('that is wrong is told with the line of the table', () => {
    expect(said(withTable, { 'data/bef.csv': semicolons({ 3: '3;2016;x' }) })).toEqual([
      'data/bef.csv:5:8: kolonnen antal: forventede et tal, fik "x"',
    ]);
  });

  test('that begins after the horizon is an error, one that ends before it is doubted', () => {
    expect(said(withTable, { 'data/bef.csv': semicolons().replaceAll('2016', '2018') })).toEqual([
      'a.yaml:4:1 population: befolkningstabellen begynder i 2018, men scenariet i 2016',
    ]);
    expect(said(withTable, { 'data/bef.csv': semicolons().replaceAll('2016', '2014') })).toEqual([
      'a.yaml:4:1 population: advarsel: befolkningstabellen slutter i 2014, før scenariet begynder i 2016; det sidste år bruges hele vejen',
    ]);
  });
});
