/** `backtest`: how well a scenario forecasts, on a small municipality. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEW_HOME } from '../support/new-home.js';
import { csvRows, emptyFolder, expectNoStack, run } from './support.js';

const COUNTS = { '2016-03': 7, '2016-06': 13, '2016-09': 17, '2016-12': 22, '2017-03': 25, '2017-06': 28 } as const;
const HEAD = 'measure;step;period;value;source';
const TABLE = [
  HEAD,
  ...Object.entries(COUNTS).map(([date, count]) => `stock;institution;${date};${count};kommunen`),
  'kr_per_0_22;steps_4_6;2016;9000;kommunen',
  '',
].join('\n');
const HISTORY = `history:
  - { measure: stock, step: institution, points: ${JSON.stringify(COUNTS)}, source: kommunen }
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The number that comes is a parameter of the file. */
const NAMED = NEW_HOME.replace('{ value: 0.03, source: assumption }', 'til').replace(
  'steps:',
  'parameters: { til: { value: 0.03, source: assumption } }\nsteps:',
);

const FREE = ['--free', 'almen>institution'];

test('tells what the forecasts were worth and how few they are, and writes every one with both references, the same bytes again', async () => {
  const folder = folderWith({ 'hjem.yaml': NEW_HOME, 'tal.csv': TABLE });
  const args = ['backtest', 'hjem.yaml', '--targets', 'tal.csv', ...FREE, '--horizon', '3', '--draws', '200'];
  const done = await run(folder, args, { COLUMNS: '120' });
  expect(done.stderr).not.toContain('tal.csv:');
  expect(done.code).toBe(0);
  expect(done.stdout).toContain('2 spådomme fra 2 datoer, 2016-12 til 2017-03. 7 nøgletal fra tal.csv.');
  expect(done.stdout).toContain('3 måneder frem: for få tal til at sige noget.');
  expect(done.stdout).toContain('1 nøgletal er brugt til at tilpasse, men ikke spået');
  const [made = ''] = readdirSync(join(folder, 'outputs'));
  const files = readdirSync(join(folder, 'outputs', made)).sort();
  expect(files).toEqual([
    'about.json',
    'forecasts.csv',
    'rapport.md',
    'spaadomme-stock-institution.png',
    'spaadomme-stock-institution.svg',
  ]);
  expect(readFileSync(join(folder, 'outputs', made, 'spaadomme-stock-institution.svg'), 'utf8')).toContain(
    'Hvert bånd er spået 3 måneder før',
  );
  const [first, second, ...others] = csvRows(readFileSync(join(folder, 'outputs', made, 'forecasts.csv')));
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    origin: '2016-12',
    period: '2017-03',
    months_ahead: '3',
    observed: '25',
    last_p50: '22',
  });
  expect(second).toMatchObject({ origin: '2017-03', period: '2017-06', observed: '28', last_p50: '25' });
  // A line through 7, 13, 17 and 22: next is 26.97.
  expect(Number(first?.trend_p50)).toBeCloseTo(14.75 + 4.9 * 2.5, 1);
  expect(Number(first?.p05)).toBeLessThan(Number(first?.p95));
  const bytes = (): string[] => files.map((name) => readFileSync(join(folder, 'outputs', made, name), 'latin1'));
  const before = bytes();
  // The same figures as the scenario's own history, without the amount; free is a number of the file by its name.
  writeFileSync(join(folder, 'hjem.yaml'), NAMED + HISTORY);
  const more = ['--origins', '1', '--horizon', '3', '--json', '--no-charts'];
  const own = await run(folder, ['backtest', 'hjem.yaml', '--free', 'parameters.til', ...more]);
  const { forecasts, fits } = JSON.parse(own.stdout);
  expect(forecasts).toHaveLength(1);
  expect(fits[0].factors[0]).not.toBe(1);
  writeFileSync(join(folder, 'hjem.yaml'), NEW_HOME);
  await run(folder, [...args, '-q']);
  expect(readdirSync(join(folder, 'outputs'))).toContain(made);
  expect(bytes()).toEqual(before);
});

describe('a mistake is told and nothing is written', () => {
  const folder = folderWith({
    'hjem.yaml': NEW_HOME,
    'tal.csv': TABLE,
    'faa.csv': [HEAD, 'stock;institution;2016-03;7;x', 'stock;institution;2016-06;9;x'].join('\n'),
    'sent.csv': [HEAD, 'stock;institution;2031-03;7;x', 'stok;institution;2016-03;7;x'].join('\n'),
    'uden.csv': [HEAD, 'stock;institution;2031-03;7;x', 'recipients;institution;2016;7;x'].join('\n'),
    'beloeb.csv': [HEAD, 'kr_per_0_22;steps_4_6;2016;900;x'].join('\n'),
  });
  test.each([
    [['--targets', 'faa.csv', ...FREE], 'Nøgletallene er fra 2 forskellige datoer; der skal være mindst 4'],
    [['--targets', 'sent.csv', ...FREE], 'sent.csv:3:1: measure: ukendt nøgletal "stok"'],
    [['--targets', 'uden.csv', ...FREE], 'uden.csv:2:19'],
    [['--targets', 'beloeb.csv', ...FREE], 'Kun antal og tal pr. 1.000'],
    [FREE, 'sig med --targets'],
    [['--targets', 'tal.csv'], '--free "almen>institution"'],
  ])('%s', async (args, message) => {
    const done = await run(folder, ['backtest', 'hjem.yaml', ...args]);
    expect(done.stderr).toContain(message);
    expect(done.code).toBe(2);
    expectNoStack(done);
    expect(existsSync(join(folder, 'outputs'))).toBe(false);
  });

  test('a free number on which no figure depends is named; if none does, there is nothing to fit', async () => {
    writeFileSync(join(folder, 'kun.csv'), TABLE.replace(/^kr_.*\n/m, ''));
    const args = [
      'backtest',
      'hjem.yaml',
      '--targets',
      'kun.csv',
      '--horizon',
      '3',
      '--origins',
      '1',
      '--no-charts',
      '--free',
    ];
    const none = await run(folder, [...args, 'unitCost:institution']);
    expect(none.stderr).toContain('intet af nøgletallene afhænger af unitCost:institution');
    expect(none.code).toBe(2);
    expect(existsSync(join(folder, 'outputs'))).toBe(false);
    const one = await run(folder, [...args, 'unitCost:institution', 'almen>institution']);
    expect(one.stderr).toContain('Intet nøgletal afhænger af unitCost:institution');
    expect(one.code).toBe(0);
  });
});
