/** `calibrate`: a scenario fitted to key figures, on a small municipality. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LADDER } from '../calibration/support.js';
import { emptyFolder, expectNoStack, run } from './support.js';

const FIGURES = `measure;step;period;value;source
per_1000_0_17;institution;2016-06;3,6;VIVE
kr_per_0_22;steps_2_3;2017;2541;VIVE
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const FILES = { 'stige.yaml': LADDER, 'tal.csv': FIGURES };
const FIT = ['calibrate', 'stige.yaml', '--targets', 'tal.csv', '--free', 'hjemme>*', 'almen>hjemme'];

test('the fitted scenario, a report and tables appear in one folder, and the scenario can be checked and run', async () => {
  const folder = folderWith(FILES);
  const done = await run(folder, FIT, { COLUMNS: '120' });
  expect(done.code).toBe(0);
  expect(done.stdout).toContain('Institution, pr. 1.000 0-17-årige, 2016-06');
  expect(done.stdout).toContain('2 af 2 nøgletal ligger, hvor tilfældighed alene ville lægge dem 9 af 10 gange.');
  const [made = ''] = readdirSync(join(folder, 'outputs'));
  const files = readdirSync(join(folder, 'outputs', made)).sort();
  expect(files).toEqual(['about.json', 'fit.csv', 'parameters.csv', 'rapport.md', 'tilpasset.yaml']);
  const fitted = readFileSync(join(folder, 'outputs', made, 'tilpasset.yaml'), 'utf8');
  expect(fitted).toContain('extends: ../../stige.yaml');
  expect(fitted).toContain('kalibreret mod tal.csv; før: 0.1');
  const report = readFileSync(join(folder, 'outputs', made, 'rapport.md'), 'utf8');
  expect(report).toContain('| hjemme>institution | 0,100 |');
  const checked = await run(folder, ['check', join('outputs', made, 'tilpasset.yaml'), '--lang', 'en']);
  expect(checked.code).toBe(0);
  // What is written is what has been fitted: fitting again to the same figures from there changes next to nothing.
  const [, , after] = rowOf(join(folder, 'outputs', made, 'fit.csv'), 'kr_per_0_22');
  const again = await run(folder, ['calibrate', join('outputs', made, 'tilpasset.yaml'), ...FIT.slice(2), '--json']);
  const { targets } = JSON.parse(again.stdout) as { targets: { before: number }[] };
  expect((targets[1]?.before as number) / Number(after)).toBeCloseTo(1, 5);
});

/** Value, before and after of the row of a measure in fit.csv. */
function rowOf(file: string, measure: string): string[] {
  const cells = (
    readFileSync(file, 'utf8')
      .split('\n')
      .find((line) => line.startsWith(measure)) ?? ''
  ).split(',');
  return [cells[5] ?? '', cells[8] ?? '', cells[9] ?? ''];
}

test('the same figures and scenario give the same bytes', async () => {
  const folder = folderWith(FILES);
  const read = (): string[] => {
    const [made = ''] = readdirSync(join(folder, 'outputs'));
    const own = join(folder, 'outputs', made);
    return readdirSync(own).map((name) => readFileSync(join(own, name), 'utf8'));
  };
  await run(folder, [...FIT, '-q']);
  const first = read();
  await run(folder, [...FIT, '-q']);
  expect(readdirSync(join(folder, 'outputs'))).toHaveLength(1);
  expect(read()).toEqual(first);
});

test('whatever is wrong is told at once, and nothing is written', async () => {
  const crowded = `${LADDER}capacity:\n  - { step: institution, places: 20, whenFull: wait }\n`;
  const folder = folderWith({ ...FILES, 'fulde.yaml': crowded, 'slemme.csv': FIGURES.replace('3,6', 'mange') });
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['calibrate', 'stige.yaml'], 'sig med --targets, hvilken fil nøgletallene står i'],
    [
      ['calibrate', 'stige.yaml', '--targets', 'tal.csv'],
      'sig med --free, hvilke tal der må ændres, fx --free "almen>hjemme"',
    ],
    [['calibrate', 'stige.yaml', '--targets', 'findes-ikke.csv'], 'findes-ikke.csv'],
    [['calibrate', 'stige.yaml', '--targets', 'slemme.csv'], 'slemme.csv:2:35: value: forventede et tal'],
    [
      ['calibrate', 'stige.yaml', '--targets', 'tal.csv', '--free', 'hjemme>instution', 'hjem'],
      `--free: scenariet har ingen "hjemme>instution"; mente du "hjemme>institution"?`,
    ],
    [[...FIT, '--until', '2015'], 'tal.csv har ingen nøgletal til 2015'],
    [[...FIT, '--from', 'i går'], '--from: forventede et årstal som 2018 eller en måned som 2018-06, fik "i går"'],
    [
      ['calibrate', 'fulde.yaml', ...FIT.slice(2)],
      'der er et begrænset antal pladser, så børnene afhænger af hinanden',
    ],
  ];
  for (const [args, expected] of cases) {
    const done = await run(folder, args);
    expect(done.stderr).toContain(expected);
    expect(done.code).toBe(2);
    expectNoStack(done);
  }
  expect(existsSync(join(folder, 'outputs'))).toBe(false);
});
