/** `run --check`: every replication is held against the laws of the model, and a program that breaks one says so. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, NUMBERS_ONLY, results, run, shipped, within } from './support.js';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = emptyFolder();

/** The program with one line changed, elsewhere on the disk; returns its main file. */
function damaged(name: string, file: string, line: string, instead: string): string {
  const copy = within(folder, name);
  cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true });
  for (const shared of ['node_modules', 'package.json', 'scenarios'])
    symlinkSync(join(ROOT, shared), join(copy, shared));
  const path = join(copy, 'dist', file);
  const code = readFileSync(path, 'utf8');
  expect(code.split(line)).toHaveLength(2);
  writeFileSync(
    path,
    code.replace(line, () => instead),
  );
  return join(copy, 'dist/cli/main.js');
}

/** The base with two policies, one of whom adds caseworkers and one places; the base gets both to begin with. */
const CASELOAD_AND_PLACES = [shipped('basis'), '--with', 'sverigesmodellen', '--with', 'familievaerelser'];

describe('run --check', () => {
  test('says how many replications were checked, with caseload and places too', async () => {
    const args = ['run', ...CASELOAD_AND_PLACES, '-n', '5', '--threads', '1', '--check', ...NUMBERS_ONLY, '--json'];
    const done = await run(folder, [...args, '--out', within(folder, 'checked')]);
    expect(done.code, done.stderr).toBe(0);
    expect(done.stderr).toMatch(/^Tjekket: 10 forløb, og alle regler holder\.$/m);
    // The limits are felt.
    expect(JSON.parse(done.stdout).forecasts[1].series.map(({ measure }: { measure: string }) => measure)).toContain(
      'diverted',
    );
  });

  test('changes no result, and can be quiet', async () => {
    const [checked, plain] = [within(folder, 'small-checked'), within(folder, 'small-plain')];
    const args = ['run', shipped('lille'), '-n', '300', '--threads', '2', ...NUMBERS_ONLY, '--out'];
    const done = await run(folder, [...args, checked, '--check', '--lang', 'en']);
    expect(done.stderr).toContain('Checked: 300 replications, and all laws hold.');
    expect(await run(folder, [...args, plain, '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
    for (const name of ['forecast.csv', 'forecast.json']) {
      expect(results(checked).get(name), name).toEqual(results(plain).get(name));
    }
    const again = within(folder, 'small-quiet');
    expect(await run(folder, [...args, again, '--check', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('a program with one wrong line', () => {
  const main = damaged(
    'moves',
    'engine/tally/transitions.js',
    'if (from !== NOWHERE && start >= 0) {',
    'if (from !== NOWHERE && start >= 1) {',
  );
  const small = ['run', shipped('lille'), '-n', '200', ...NUMBERS_ONLY, '--json'];

  test('is caught: exit code 1, nothing written, and what to send to whom', async () => {
    const out = join(folder, 'caught');
    const caught = await run(
      folder,
      ['run', ...CASELOAD_AND_PLACES, '-n', '4', '--threads', '1', '--check', '--out', out],
      {},
      main,
    );
    expect(caught.code).toBe(1);
    expect(caught.stdout).toBe('');
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
    expectNoStack(caught);
    const lines = caught.stderr.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Basis, .*: programmets regler holder ikke i 4 af 4 forløb \(brud i alt: [\d.]+\)$/);
    expect(lines[1]).toMatch(
      /^ {2}forløb 0, fra almen til \w+, 2016: overgange i et år skal være dem, .*; forventede \d+, fik \d+$/,
    );
    expect(lines.filter((line) => line.startsWith('Basis, '))).toHaveLength(2);
    expect(lines.at(-1)).toMatch(
      /^Det er en fejl i programmet og ikke i scenariet\. Ingenting er skrevet\. Send .* \(version [\d.]+, regnekerne [0-9a-f]{12}, seed "indsatstrappe"\)\.$/,
    );
  });

  test('says so in English, and says it quietly too', async () => {
    const { code, stdout, stderr } = await run(
      folder,
      [...small, '--check', '-q', '--lang', 'en', '--out', join(folder, 'english')],
      {},
      main,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^ {2}replication \d+, from \w+ to \w+, \d{4}: moves in a year must be /m);
    expect(stderr).toContain('This is a fault of the program and not of the scenario. Nothing written.');
    expect(stderr).not.toMatch(/forløb|regler|fejl/);
  });

  test('is not noticed by a run that does not check', async () => {
    const out = within(folder, 'unnoticed');
    expect((await run(folder, [...small, '--out', out], {}, main)).code).toBe(0);
    expect(readdirSync(out)).toHaveLength(1);
  });
});

test('a run without --check does not load the check', async () => {
  const main = damaged(
    'check',
    'engine/check/check.js',
    'export function violationsIn',
    'throw 1; export function violationsIn',
  );
  const args = ['run', shipped('lille'), '-n', '1', ...NUMBERS_ONLY, '-q', '--out', within(folder, 'unloaded')];
  expect((await run(folder, args, {}, main)).code).toBe(0);
  expect((await run(folder, [...args, '--check'], {}, main)).code).toBe(1);
});
