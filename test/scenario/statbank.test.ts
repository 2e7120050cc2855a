/** Tables as they come from Danmarks Statistik's Statistikbank, read from disk byte by byte as a planner's file is. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Population } from '../../src/scenario/scenario.js';
import type { SourceFiles } from '../../src/scenario/source-files.js';
import { describeProblem, type ProblemLanguage } from '../../src/text/problems.js';
import { smallWith } from './support.js';

const FOLDER = 'test/scenario/tables';
const AGES = Array.from({ length: 24 }, (_, age) => age);

/** The invented people of the fixtures: how many of an age on 1 January of a year. */
function people(area: 'Ærø' | 'Læsø', age: number, year: number): number {
  const men = area === 'Ærø' ? 20 + (age % 5) + (year - 2024) : 5 + (age % 3);
  const women = area === 'Ærø' ? 18 + ((3 * age) % 7) : 4 + (age % 2);
  return men + women;
}

function allOf(area: 'Ærø' | 'Læsø', years: readonly number[], ages = AGES): number[][] {
  return years.map((year) => ages.map((age) => people(area, age, year)));
}

/** The small scenario from 2024 with these fields of `population`; `texts` are files that are not on the disk. */
function parse(fields: string, texts: Readonly<Record<string, string>> = {}) {
  const scenario = smallWith('children: 900', `${fields}\n  source: Statistikbanken`)
    .replace('start: 2016-01, years: 10', 'start: 2024-01, years: 1')
    .replace('start: 2017-01', 'start: 2024-01');
  const files: SourceFiles = {
    ...diskFiles,
    read: (path, limit) => {
      if (path === `${FOLDER}/a.yaml`) return { text: scenario };
      const text = texts[path.slice(FOLDER.length + 1)];
      return text === undefined ? diskFiles.read(path, limit) : { text };
    },
  };
  return parseScenario(`${FOLDER}/a.yaml`, files);
}

function population(fields: string, texts: Readonly<Record<string, string>> = {}): Population & { kind: 'table' } {
  const result = parse(fields, texts);
  if (!result.ok) throw new Error(result.problems.map((problem) => describeProblem(problem, 'da')).join('\n'));
  if (result.scenario.population.kind !== 'table') throw new Error('expected a table');
  return result.scenario.population;
}

/** What is said, without the folder. */
function said(fields: string, texts: Readonly<Record<string, string>> = {}, language: ProblemLanguage = 'da') {
  const result = parse(fields, texts);
  const problems = result.ok ? result.warnings : result.problems;
  return problems.map((problem) => describeProblem(problem, language).replaceAll(`${FOLDER}/`, ''));
}

describe('an export is read as it was downloaded', () => {
  test.each([
    ['FOLK1A from the API: UTF-8 with a byte order mark, totals beside the parts, also 3rd quarters', 'folk1a-api.csv'],
    ['FOLK1A as shown: ISO-8859-1, sexes as columns, places and quarters as headings', 'folk1a-vist-latin1.csv'],
    ['FOLK1A with quarters over sexes, between commas', 'folk1a-kvartaler.csv'],
  ])('%s', (_, file) => {
    const area = file === 'folk1a-kvartaler.csv' ? '' : '\n  area: Ærø';
    const table = population(`table: ${file}${area}`);
    expect(table).toMatchObject({ area: 'Ærø', years: [2024, 2025], masked: null });
    expect(table.children.map((ages) => ages.slice(0, 24))).toEqual(allOf('Ærø', [2024, 2025]));
  });

  test.each([
    ['FRKM from the API: codes beside the words, men and women but no total', 'frkm-api.csv\n  area: Ærø', '492 Ærø'],
    ['FRKM as shown: ISO-8859-1, years as columns, sexes under each age', 'frkm-vist-latin1.csv', 'Ærø'],
  ])('%s', (_, file, area) => {
    const table = population(`table: ${file}`);
    expect(table).toMatchObject({ area, years: [2024, 2025, 2026], masked: null });
    expect(table.children).toEqual(allOf('Ærø', [2024, 2025, 2026]));
  });

  test('ages beyond the table, such as 45 years, are not taken for the next ones', () => {
    expect(population('table: frkm-vist-latin1.csv').maxAge).toBe(23);
  });

  test('UTF-16, as Excel saves "Unicode text"', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indsatstrappe-table-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const rows = AGES.map((age) => `${age} år\t${people('Ærø', age, 2024)}`);
    const text = `\uFEFF"Folketal i Ærø efter alder og tid"\r\n\t2024K1\r\n${rows.join('\r\n')}`;
    writeFileSync(join(folder, 'excel.txt'), Buffer.from(text, 'utf16le'));
    expect(population(`table: ${folder}/excel.txt`).children).toEqual(allOf('Ærø', [2024]));
  });
});

describe('several municipalities in one file', () => {
  test('it must be said which', () => {
    expect(said('table: folk1a-api.csv')).toEqual([
      'a.yaml:5:10 population.table: tabellen har flere områder: Ærø, Læsø; skriv hvilket under population, fx area: Læsø',
    ]);
    expect(said('table: folk1a-vist-latin1.csv', {}, 'en')).toEqual([
      'a.yaml:5:10 population.table: the table has several areas: Ærø, Læsø; say which under population, for instance area: Læsø',
    ]);
  });

  test.each(['Læsø', 'læsø', 'Læsø Kommune', '825', '"825 Læsø"'])('the name or the code will do: %s', (area) => {
    const table = population(`table: frkm-api.csv\n  area: ${area}`);
    expect(table.area).toBe('825 Læsø');
    expect(table.children).toEqual(allOf('Læsø', [2024, 2025, 2026]));
  });

  test('a misspelt one is an error where it is written, with the nearest name or the names there are', () => {
    expect(said('table: folk1a-api.csv\n  area: Læssø')).toEqual([
      "a.yaml:6:9 population.area: området 'Læssø' er ikke i tabellen; mente du 'Læsø'?",
    ]);
    expect(said('table: folk1a-api.csv\n  area: Herning')).toEqual([
      "a.yaml:6:9 population.area: området 'Herning' er ikke i tabellen; den har Ærø, Læsø",
    ]);
  });

  test('a place with a number in its name is still a place', () => {
    const rows = ['Distrikt 1', 'K 2'].flatMap((area) => [area, ...AGES.map((age) => `;${age} år;7`)]);
    expect(said('table: t.csv', { 't.csv': [';;2024K1', ...rows].join('\n') })).toEqual([
      'a.yaml:5:10 population.table: tabellen har flere områder: Distrikt 1, K 2; skriv hvilket under population, fx area: K 2',
    ]);
  });

  test('a table that names no place is not taken for that of the one asked for', () => {
    const table = ['alder;år;antal', ...AGES.map((age) => `${age};2024;5`)].join('\n');
    expect(said('table: t.csv\n  area: Herning', { 't.csv': table })).toEqual([
      'a.yaml:6:9 population.area: tabellen siger ikke, hvilket område den gælder; fjern area: Herning',
    ]);
  });

  test('what is wrong with other municipalities does not matter', () => {
    const rows = ['Ærø', 'Læsø'].flatMap((area) =>
      AGES.map((age) => `${area};${age} år;2024K1;${area === 'Læsø' ? '..' : people('Ærø', age, 2024)}`),
    );
    const table = ['OMRÅDE;ALDER;TID;INDHOLD', ...rows].join('\n');
    expect(population('table: t.csv\n  area: Ærø', { 't.csv': table }).children).toEqual(allOf('Ærø', [2024]));
  });

  test('area and masked mean nothing without a table', () => {
    expect(said('children: 900\n  area: Ærø\n  masked: 2')).toEqual([
      'a.yaml:6:3 population.area: area hører til en tabel og kan kun bruges sammen med table',
      'a.yaml:7:3 population.masked: masked hører til en tabel og kan kun bruges sammen med table',
    ]);
  });
});

describe('masked numbers', () => {
  const instead = (age: number, sign: string) =>
    `i stedet for tallet for ${age}-årige i 2024 står "${sign}"; skriv tallet i tabellen (0, hvis der ingen er), eller skriv under population, hvad hvert skjult tal skal regnes som, fx masked: 2`;

  test('never silently become 0: each is an error with file, line and column', () => {
    expect(said('table: folk1a-skjult.csv')).toEqual([
      `folk1a-skjult.csv:15:19: kolonnen 2024K1: ${instead(3, '..')}`,
      `folk1a-skjult.csv:20:16: kolonnen 2024K1: ${instead(5, '-')}`,
      `folk1a-skjult.csv:53:16: kolonnen 2024K1: ${instead(16, '.')}`,
    ]);
    expect(said('table: folk1a-skjult.csv', {}, 'en')[0]).toBe(
      'folk1a-skjult.csv:15:19: column 2024K1: instead of the number for age 3 in 2024 there is ".."; write the number in the table (0 if there is nobody), or write under population what each masked number is to count as, for instance masked: 2',
    );
  });

  test('count as the scenario assumes, and the assumption is told', () => {
    const table = population('table: folk1a-skjult.csv\n  masked: 2');
    const ages = AGES.slice(0, 23);
    const expected = ages.map((age) => {
      const [men, women] = [5 + (age % 3), 4 + (age % 2)];
      if (age === 3) return men + 2;
      return age === 5 || age === 16 ? women + 2 : men + women;
    });
    expect(table.children).toEqual([expected]);
    expect(table.masked).toEqual({ children: { value: 2, source: 'assumption' }, figures: 3 });
    expect(population('table: folk1a-skjult.csv\n  masked: { value: 1.5, source: DST }').masked?.children).toEqual({
      value: 1.5,
      source: 'DST',
    });
  });

  test('do not matter where the total is told, nor for those over 30', () => {
    const rows = AGES.flatMap((age) => [
      `I alt;${age} år;2024K1;${people('Læsø', age, 2024)}`,
      `Mænd;${age} år;2024K1;..`,
      `Kvinder;${age} år;2024K1;..`,
      `I alt;${age + 40} år;2024K1;..`,
    ]);
    const table = population('table: t.csv', { 't.csv': ['KØN;ALDER;TID;INDHOLD', ...rows].join('\n') });
    expect(table).toMatchObject({ children: allOf('Læsø', [2024]), masked: null });
  });

  test('are made up from the sexes where only the total is masked', () => {
    const rows = AGES.flatMap((age) => [
      `I alt;${age} år;2024K1;..`,
      `Mænd;${age} år;2024K1;3`,
      `Kvinder;${age} år;2024K1;4`,
    ]);
    const table = population('table: t.csv', { 't.csv': ['KØN;ALDER;TID;INDHOLD', ...rows].join('\n') });
    expect(table).toMatchObject({ children: [AGES.map(() => 7)], masked: null });
  });

  test.each([
    ['-1', 'a.yaml:6:11 population.masked: forventede et tal >= 0, fik -1'],
    ['101', 'a.yaml:6:11 population.masked: forventede et tal <= 100, fik 101'],
    ['få', 'a.yaml:6:11 population.masked: forventede et tal, fik "få"'],
  ])('cannot count as %s', (masked, sentence) => {
    expect(said(`table: folk1a-skjult.csv\n  masked: ${masked}`)).toContain(sentence);
  });
});

describe('an export that cannot be used says what to fetch instead', () => {
  const api = (rows: readonly string[], header = 'OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD') =>
    [header, ...rows].join('\n');
  const row = (age: string, changes: Readonly<Record<number, string>> = {}) =>
    ['Ærø', 'I alt', age, 'I alt', '2024K1', '40'].map((cell, i) => changes[i] ?? cell).join(';');
  const ages = AGES.map((age) => `${age} år`);

  test.each<[string, string, string[]]>([
    [
      'only men',
      api(ages.map((age) => row(age, { 1: 'Mænd' }))),
      [
        't.csv:1:1: tabellen har kun en del af befolkningen; vælg "I alt" under køn i Statistikbanken, eller vælg alle: mænd og kvinder',
      ],
    ],
    [
      'only the unmarried',
      api(ages.map((age) => row(age, { 3: 'Ugift' }))),
      [
        't.csv:1:1: tabellen har kun en del af befolkningen; vælg "I alt" under civilstand i Statistikbanken, eller vælg alle: ugift, gift/separeret, enke/enkemand og fraskilt',
      ],
    ],
    [
      'another sex',
      api([...ages.map((age) => row(age)), row('3 år', { 1: 'Mand' })]),
      ['t.csv:26:5: køn: forventede i alt, mænd eller kvinder, fik "Mand"'],
    ],
    [
      'ages in groups',
      api(['0-4 år', '5-9 år', '22 år og derover'].map((age) => row(age))),
      [
        't.csv:2:11: "0-4 år" er flere aldre på én gang; vælg etårsaldre i Statistikbanken',
        't.csv:3:11: "5-9 år" er flere aldre på én gang; vælg etårsaldre i Statistikbanken',
        't.csv:4:11: "22 år og derover" er flere aldre på én gang; vælg etårsaldre i Statistikbanken',
      ],
    ],
    ['only all ages together', api([row('Alder i alt')]), ['t.csv:1:1: tabellen har ingen rækker med tal']],
    [
      'only 3rd quarters',
      api(ages.map((age) => row(age, { 4: '2024K3' }))),
      ['t.csv:2:22: 1. kvartal (2024K1) mangler for 2024; det er tallet pr. 1. januar, der bruges'],
    ],
    [
      'a column that divides them further',
      api(
        ages.map((age) => `${row(age)};x`),
        'OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD;HERKOMST',
      ),
      [
        "t.csv:1:41: ukendt kolonne 'HERKOMST'; kolonnerne er alder, år (tid) og antal (indhold), og måske område, køn og civilstand, hver højst én gang",
      ],
    ],
    [
      'headings that divide them further',
      [
        ';;;2024K1',
        'Ærø',
        ...['Dansk oprindelse', 'Indvandrere'].flatMap((o) => [`;${o}`, ...ages.map((a) => `;;${a};4`)]),
      ].join('\n'),
      [
        't.csv:3:2: "Dansk oprindelse" er ikke en opdeling, der kan lægges sammen, når tabellen også har "Ærø"; hent den kun efter område, køn, alder, civilstand og tid',
      ],
    ],
    [
      'no years',
      [';Mænd;Kvinder', ...ages.map((age) => `${age};20;20`)].join('\n'),
      [
        't.csv:1:1: forventede kolonnerne alder, år og antal eller et udtræk fra Statistikbanken; år mangler, fik "Mænd, Kvinder"',
      ],
    ],
    [
      'no ages',
      [';2024K1;2025K1', 'Ærø;900;901'].join('\n'),
      [
        't.csv:1:1: forventede kolonnerne alder, år og antal eller et udtræk fra Statistikbanken; alder mangler, fik "2024K1, 2025K1"',
      ],
    ],
    [
      'an Excel file',
      'PK\u0003\u0004\u0014',
      [
        't.csv:1:1: det er en Excel-fil og ikke en tabel i tekst; gem udtrækket fra Statistikbanken som CSV (semikolon)',
      ],
    ],
    [
      'a PX file',
      'CHARSET="ANSI";\nAXIS-VERSION="2000";',
      ['t.csv:1:1: det er en PX-fil og ikke en tabel i tekst; gem udtrækket fra Statistikbanken som CSV (semikolon)'],
    ],
    [
      'a page',
      '<!DOCTYPE html><table></table>',
      ['t.csv:1:1: det er en HTML-fil og ikke en tabel i tekst; gem udtrækket fra Statistikbanken som CSV (semikolon)'],
    ],
    [
      'an age misspelt in a heading is told once, not for each of its figures',
      [';;2024K1;2025K1', ...ages.flatMap((age) => [`;${age === '3 år' ? '3 åår' : age};20;20`])].join('\n'),
      ['t.csv:5:2: forventede en alder i hele år, fx 7 eller "7 år", fik "3 åår"'],
    ],
    [
      'a row cut short',
      [';2024K1;2025K1', ...ages.map((age) => `${age};20${age === '3 år' ? '' : ';20'}`)].join('\n'),
      ['t.csv:5:1: forventede 3 kolonner, fik 2'],
    ],
    [
      'an empty figure',
      [';2024K1;2025K1', ...ages.map((age) => `${age};20;${age === '3 år' ? '' : '20'}`)].join('\n'),
      ['t.csv:5:9: kolonnen 2025K1: feltet er tomt'],
    ],
  ])('%s', (_, table, sentences) => {
    expect(said('table: t.csv', { 't.csv': table })).toEqual(sentences);
  });
});

describe('notes and totals do not get in the way', () => {
  const rows = AGES.map((age) => `${age} år;${people('Ærø', age, 2024)}`);
  const expected = allOf('Ærø', [2024]);

  test.each([
    ['a title that names the columns', ['Folketal efter tid, alder, køn og område', '', ';2024K1', ...rows]],
    ['a unit line', ['Folketal', 'Enhed: Antal', ';2024K1', ...rows]],
    ['a note in words', [';2024K1', ...rows, '', '1. januar 2024: foreløbige tal.']],
    ['a note with the delimiter in it', [';2024K1', ...rows, 'Kilde: Danmarks Statistik; Statistikbanken']],
    ['rows of totals', [';2024K1', 'Alder i alt;999', ...rows, 'I alt;999']],
    ['blank cells at the ends of rows', [';2024K1;;', ...rows.map((own) => `${own};;`)]],
    ['those of 100 years and more', [';2024K1', ...rows, '100 år og derover;3']],
    ['English words', [';2024Q1', ...rows.map((own) => own.replace('1 år', '1 year').replace('år', 'years'))]],
    ['January of monthly tables', [';2024M01;2024M02', ...rows.map((own) => `${own};7`)]],
    ['ages as columns', [`;${AGES.map((age) => `${age} år`).join(';')}`, `2024K1;${expected.flat().join(';')}`]],
    [
      'years as rows within ages',
      [';;I alt', ...AGES.flatMap((age) => [`${age} år`, `;2024;${people('Ærø', age, 2024)}`])],
    ],
  ])('%s', (_, lines) => {
    expect(population('table: t.csv', { 't.csv': lines.join('\n') }).children).toEqual(expected);
  });

  test('a comma table with a semicolon in its note is still a comma table', () => {
    const table = [',2024K1', ...rows.map((own) => own.replace(';', ',')), 'Kilde: DST; egne tal'].join('\n');
    expect(population('table: t.csv', { 't.csv': table }).children).toEqual(expected);
  });
});

describe('an overlay', () => {
  const layered = (overlay: string) =>
    parseScenario('b.yaml', {
      ...diskFiles,
      read: (path, limit) => {
        if (path === 'b.yaml') return { text: `extends: ${FOLDER}/a.yaml\nname: B\n${overlay}` };
        if (path !== `${FOLDER}/a.yaml`) return diskFiles.read(path, limit);
        const base = smallWith('children: 900', 'table: frkm-api.csv\n  area: Ærø\n  masked: 2\n  source: FRKM');
        return { text: base.replace('2016-01, years: 10', '2024-01, years: 1').replace('2017-01', '2024-01') };
      },
    });

  test('may choose another municipality of the same table, which keeps its source', () => {
    const result = layered('population: { area: Læsø }');
    expect(result.ok && result.scenario.population).toMatchObject({
      kind: 'table',
      area: '825 Læsø',
      source: 'FRKM',
      children: allOf('Læsø', [2024, 2025, 2026]),
    });
  });

  test('that replaces the table takes its area and its masked with it', () => {
    const result = layered('population: { children: 900 }');
    expect(result.ok && result.scenario.population).toEqual({
      kind: 'constant',
      children0to17: { value: 900, source: '' },
    });
  });
});
