/** `replay`: a result folder runs again by itself, and whether it is the same is told. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();

/** A result folder of its own. */
async function made(name: string, ...args: string[]): Promise<string> {
  const out = within(folder, name);
  const done = await run(folder, ['run', ...args, '-n', '5', '-q', '--out', out]);
  expect(done.code, done.stderr).toBe(0);
  return join(out, readdirSync(out)[0] as string);
}

describe.concurrent('replay', () => {
  test('of a run with a what-if, pictures, a p/l table and spread is the same to the last byte', async () => {
    const place = await made('same', shipped('enkeltsager'), '--with', 'netvaerk-foerst', '--lang', 'en');
    const { code, stdout, stderr } = await run(folder, ['replay', place, '-q', '--threads', '2']);
    expect(code, stderr).toBe(0);
    const files = readdirSync(place).filter((name) => !name.startsWith('scenarie-') && name !== 'about.json');
    expect(files.some((name) => name.endsWith('.png'))).toBe(true);
    expect(stdout.trim()).toBe(`Det samme igen: ${files.length} filer er ens til sidste byte.`);
  });

  test('of a run with Danish tables, every replication and every stay is the same', async () => {
    const place = await made('data', shipped('lille'), '--no-charts', '--dansk-csv', '--parquet', '--stays');
    const files = readdirSync(place);
    expect(files).toEqual(expect.arrayContaining(['replications.parquet', 'stays.parquet']));
    expect(readFileSync(join(place, 'forecast.csv'), 'utf8')).toMatch(/^\uFEFFscenario;period;/);
    const { code, stdout } = await run(folder, ['replay', place, '-q']);
    expect(stdout).toContain(`${files.length - 2} filer er ens`);
    expect(code).toBe(0);
    const stays = join(place, 'stays.parquet');
    writeFileSync(stays, readFileSync(stays).subarray(0, -1));
    expect((await run(folder, ['replay', place, '-q'])).stdout).toMatch(/^1 af .*\n {2}stays.parquet/);
  });

  test('of a run over a population table is the same, wherever the table stood', async () => {
    const rows = Array.from({ length: 18 }, (_, age) => `${age};2016;60`);
    scenarioFile(folder, 'tal.csv', ['alder;år;antal', ...rows, ''].join('\n'));
    const own = scenarioFile(
      folder,
      'med-tabel.yaml',
      `extends: ${shipped('netvaerk_foerst')}\nname: Med tabel\npopulation: { table: tal.csv, source: test }\n`,
    );
    const place = await made('table', own, '--no-charts');
    const { code, stdout } = await run(folder, ['replay', place, '-q']);
    expect(stdout).toContain('Det samme igen');
    expect(code).toBe(0);
  });

  test('names the file that has been changed, and says that the program is the same', async () => {
    const place = await made('changed', shipped('lille'), '--no-charts');
    const csv = join(place, 'forecast.csv');
    writeFileSync(csv, `${readFileSync(csv, 'utf8')}x`);
    const { code, stdout } = await run(folder, ['replay', place, '-q']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1 af \d+ filer er anderledes:\n {2}forecast.csv\nProgrammet er det samme/);
  });

  test('says which program made a folder that comes out otherwise', async () => {
    const place = await made('other', shipped('lille'), '--no-charts');
    const about = join(place, 'about.json');
    writeFileSync(
      about,
      readFileSync(about, 'utf8').replace(/"engineDigest": "\w+"/, '"engineDigest": "000000000000"'),
    );
    writeFileSync(join(place, 'ladder.csv'), '');
    const { stdout } = await run(folder, ['replay', place, '-q', '--lang', 'en']);
    expect(stdout).toContain('made by another program (version 0.1.0, engine 000000000000');
  });

  test.each([
    ['a folder that is not there', 'findesikke', 'kan ikke læse findesikke'],
    ['a folder of something else', '.', 'er ikke en resultatmappe'],
  ])("%s is the user's mistake", async (_, name, said) => {
    const outcome = await run(folder, ['replay', name]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(said);
    expectNoStack(outcome);
  });
});
