/** `trends`: of a file of key figures, of one scenario, and of several that are a municipality each. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LADDER } from '../calibration/support.js';
import { emptyFolder, expectNoStack, run } from './support.js';

const DATA = resolve('scenarios/data');
const WIDE = { COLUMNS: '120' };

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("VIVE's developments come out as bilagstabel 2.4, on the screen and in the file", async () => {
  const folder = emptyFolder();
  const done = await run(folder, ['trends', join(DATA, 'vive_tendenser.csv'), '--out', 'ud.csv'], WIDE);
  expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
  expect(done.stdout).toMatch(/^Børne- og ungehjem +2 +2 +6 +10$/m);
  expect(done.stdout).toMatch(/^Støttende i hjemmet +6 +0 +3 +9$/m);
  expect(done.stdout).toContain('præcis 0,2 er stabil');
  const rows = readFileSync(join(folder, 'ud.csv'), 'utf8').split('\n');
  expect(rows[0]).toBe('table,municipality,group,step,from,to,measure,value,p05,p95,error');
  expect(rows).toContain('counts,,all,institution,,,falling,6,,,');
  expect(rows).toContain('developments,10,,netvaerk,,,trend,1,,,');
});

test('one scenario says how often its change arises by chance, in a sentence; English by choice', async () => {
  const folder = folderWith({ 'stige.yaml': LADDER });
  const asked = ['trends', 'stige.yaml', '-n', '40', '--threads', '1', '--change', '-0,6', '--lang', 'en'];
  const done = await run(folder, asked, { COLUMNS: '500' });
  expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
  expect(done.stdout).toContain('the development from 2016-03 to 2019-03');
  expect(done.stdout).toMatch(
    /In \d+ of \d+ futures without anything being done the number on institution falls by at least 0\.6/,
  );
  expect(done.stdout).toMatch(/in 3 years in a municipality of 9,000 aged 0-17, by chance alone/);
});

test('a scenario in which something changes is not said to change by chance', async () => {
  const drift = 'trends: [{ id: vaekst, from: almen, to: hjemme, perYear: 0.05 }]\n';
  const folder = folderWith({ 'vokser.yaml': LADDER + drift });
  const done = await run(folder, ['trends', 'vokser.yaml', '-n', '10', '--threads', '1'], { COLUMNS: '500' });
  expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
  expect(done.stdout).toContain('med scenariets tiltag og udvikling falder antallet');
  expect(done.stdout).not.toContain('alene ved tilfældighed');
});

test('several scenarios are municipalities: counts over futures, held against a file, and the first as VIVE would see it', async () => {
  const groups = 'population: { children: 4000, groups: { saarbar: { share: 0.06 } } }';
  const other = LADDER.replace('name: Stige', 'name: Anden\nseed: en anden').replace(
    'population: { children: 9000 }',
    groups,
  );
  const folder = folderWith({ 'a.yaml': LADDER, 'b.yaml': other });
  const asked = ['trends', 'a.yaml', 'b.yaml', '-n', '20', '--threads', '1'];
  const done = await run(folder, [...asked, '--against', join(DATA, 'vive_tendenser.csv'), '--out', 'ud.csv'], WIDE);
  expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
  expect(done.stdout).toContain('Hvor mange af 2 kommuner i hver klasse, over alle forløb');
  expect(done.stdout).toMatch(/^Institution +2: .*forløb +2: .*forløb +6: .*forløb$/m);
  expect(done.stdout).toContain('6,0 pct.');
  expect(done.stdout).toContain('Ingen af kommunerne gør noget nyt');
  const rows = readFileSync(join(folder, 'ud.csv'), 'utf8').split('\n');
  const means = rows
    .filter((row) => /^futures,,,institution,,,(rising|stable|falling),/.test(row))
    .map((row) => Number(row.split(',')[7]));
  expect(means.reduce((sum, own) => sum + own, 0)).toBeCloseTo(2, 10);
});

test('what cannot be told is told before anything is written', async () => {
  const folder = folderWith({ 'stige.yaml': LADDER, 'igen.yaml': LADDER, 'tal.csv': 'measure;step\nx;y' });
  const said = async (...args: string[]): Promise<string> => {
    const done = await run(folder, ['trends', ...args, '--out', 'ud.csv'], { COLUMNS: '500' });
    expect(done.code).toBe(2);
    expectNoStack(done);
    return done.stderr;
  };
  const all = await Promise.all([
    said('stige.yaml', 'tal.csv'),
    said('tal.csv'),
    said('stige.yaml', '--from', '2016-13'),
    said('stige.yaml', '--until', '2031-03'),
    said('stige.yaml', '--change', 'meget'),
    said('stige.yaml', 'igen.yaml'),
  ]);
  expect(all[0]).toContain('enten én fil med nøgletal (CSV) eller scenarier (YAML)');
  expect(all[1]).toContain('tal.csv:1:1: forventede kolonnerne');
  expect(all[2]).toContain('--from: forventede en måned som 2016-03, fik "2016-13"');
  expect(all[3]).toContain('2031-03 er uden for scenariets måneder, 2016-01 til 2019-12');
  expect(all[4]).toContain('--change: forventede et tal');
  expect(all[5]).toContain('to scenarier hedder "Stige"');
  expect(existsSync(join(folder, 'ud.csv'))).toBe(false);
});
