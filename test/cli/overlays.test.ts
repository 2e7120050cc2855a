/** `--with`: virkemidler from files of their own, found by name and laid over a scenario. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, NUMBERS_ONLY, results, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();
const mine = within(folder, 'mine');
const beside = within(mine, 'virkemidler');
const base = scenarioFile(mine, 'kommune.yaml', readFileSync(shipped('lille'), 'utf8'));
const policy = (id: string, factor: number | string) =>
  `policies:\n  - id: ${id}\n    name: ${id}\n    start: 2017-01\n    effects:\n      - { from: hjemme, to: pleje, multiply: ${factor} }\n`;
scenarioFile(beside, 'faerre.yaml', `name: Færre\n${policy('faerre', '{ low: 0.9, middle: 0.5, high: 0.3 }')}`);
scenarioFile(beside, 'flere.yaml', policy('flere', 2));
scenarioFile(beside, 'forkert.yaml', policy('forkert', -1));
const elsewhere = scenarioFile(folder, 'elsewhere.yaml', `name: Andetsteds\n${policy('andet', 0.7)}`);
const quick = ['-n', '3', ...NUMBERS_ONLY, '-q'];

describe.concurrent('run --with', () => {
  test('runs the base, and the base with everything laid over it, and compares the two', async () => {
    const out = within(folder, 'two');
    const done = await run(folder, ['run', base, '--with', 'faerre', '--with', elsewhere, ...quick, '--out', out]);
    expect(done.code, done.stderr).toBe(0);
    expect(readdirSync(out)[0]).toMatch(/^kommune\+faerre\+elsewhere-[0-9a-f]{8}$/);
    const files = results(out);
    const about = JSON.parse(String(files.get('about.json')));
    expect(about.scenarios.map(({ name, files }: { name: string; files: string[] }) => [name, files])).toEqual([
      ['Lille, tre børn', [base]],
      ['Lille, tre børn + Færre + Andetsteds', [base, join(beside, 'faerre.yaml'), elsewhere]],
    ]);
    expect(files.has('scenarie-1-kommune.yaml')).toBe(true);
    expect(String(files.get('scenarie-2-kommune+faerre+elsewhere.yaml'))).toContain('id: andet');
    expect(String(files.get('difference.csv'))).toContain('"Lille, tre børn + Færre + Andetsteds","Lille, tre børn"');
  });

  test('what it wrote gives the same forecast again, alone', async () => {
    const [first, again] = [within(folder, 'first'), within(folder, 'again')];
    const written = await run(folder, ['run', base, '--with', 'flere', '--strength', 'low', ...quick, '--out', first]);
    expect(written.code, written.stderr).toBe(0);
    const copy = join(first, readdirSync(first)[0] as string);
    const files = ['scenarie-1-kommune.yaml', 'scenarie-2-kommune+flere.yaml'].map((name) => join(copy, name));
    expect((await run(folder, ['run', ...files, ...NUMBERS_ONLY, '-q', '--out', again])).code).toBe(0);
    for (const name of ['forecast.csv', 'difference.csv', 'forecast.json']) {
      expect(String(results(again).get(name)), name).toBe(String(results(first).get(name)));
    }
  });

  test('of several files lays them over the first, beside the others', async () => {
    const other = scenarioFile(mine, 'anden.yaml', `extends: ${base}\nname: Anden\nreplications: 3\n`);
    const { stdout, stderr } = await run(folder, [
      'run',
      base,
      other,
      ...quick.slice(0, 3),
      '--with',
      'faerre',
      'flere',
    ]);
    expect([...stdout.matchAll(/^Forskel: (.*) minus (.*)$/gm)].map(([, ...names]) => names)).toEqual([
      ['Anden', 'Lille, tre børn'],
      ['Lille, tre børn + Færre + flere', 'Lille, tre børn'],
    ]);
    expect(stderr).toContain('kommune+anden+faerre+flere-');
  });

  test('names which end of the ranges it used, in the language of the reader', async () => {
    const args = ['run', base, '-n', '3', ...NUMBERS_ONLY, '--with', 'faerre', '--strength'];
    expect((await run(folder, [...args, 'high'])).stdout).toContain('+ Færre (høj virkning) (3 forløb');
    expect((await run(folder, [...args, 'high', '--lang', 'en'])).stdout).toContain('+ Færre (high effect) (3 rep');
    expect((await run(folder, [...args, 'middle'])).stdout).toContain('+ Færre (3 forløb');
  });
});

describe.concurrent('an overlay', () => {
  test('can also be checked and traced, over one file', async () => {
    const checked = await run(folder, ['check', base, '--with', 'faerre']);
    expect(checked.code, checked.stderr).toBe(0);
    expect(checked.stdout).toContain('Lille, tre børn + Færre');
    expect(checked.stdout).toContain('ganges med 0,5');
    const traced = await run(folder, ['trace', base, '--with', 'faerre']);
    expect(traced.stdout).toContain('Lille, tre børn + Færre, forløb 0');
  });

  test('beside the scenario is found from wherever the program is started', async () => {
    expect((await run(mine, ['check', 'kommune.yaml', '--with', 'faerre'])).code).toBe(0);
    expect((await run(mine, ['check', 'kommune.yaml', '--with', 'faerre.yaml'])).code).toBe(0);
    expect((await run(mine, ['check', 'kommune.yaml', '--with', 'virkemidler/faerre.yaml'])).code).toBe(0);
  });

  test('that is wrong is told of in its own file and line, once', async () => {
    const done = await run(mine, ['run', 'kommune.yaml', '--with', 'forkert']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toBe(
      'virkemidler/forkert.yaml:6:46 policies[0].effects[0].multiply: forventede et tal >= 0, fik -1\n1 fejl, ingenting er skrevet.\n',
    );
  });

  test('that is not there is told of with the nearest known one, or with all of them', async () => {
    const done = await run(mine, ['run', 'kommune.yaml', '--with', 'faere', 'xyz']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    const [first, second, ...rest] = done.stderr.trim().split('\n');
    expect(first).toBe('--with: der er intet virkemiddel og ingen fil, der hedder "faere"; mente du faerre?');
    expect(second).toMatch(
      /hedder "xyz"; virkemidlerne er faerre, flere, forkert, .* …; se dem alle med kommandoen policies$/,
    );
    expect(rest).toEqual([]);
    expectNoStack(done);
    const english = await run(mine, ['check', 'kommune.yaml', '--with', 'faere', '--lang', 'en']);
    expect(english.stderr).toBe('--with: there is no virkemiddel and no file called "faere"; did you mean faerre?\n');
  });

  test('a strength that does not exist, or that nothing is laid over with, is refused', async () => {
    const wrong = await run(mine, ['run', 'kommune.yaml', '--with', 'faerre', '--strength', 'hihg']);
    expect(wrong).toMatchObject({
      code: 2,
      stderr: '--strength: forventede low, middle eller high, fik "hihg"; mente du high?\n',
    });
    const alone = await run(mine, ['check', 'kommune.yaml', '--strength', 'low']);
    expect(alone).toMatchObject({
      code: 2,
      stderr: '--strength gælder virkemidlerne fra --with og kan ikke stå alene\n',
    });
  });
});
