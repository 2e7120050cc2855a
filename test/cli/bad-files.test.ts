import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, NUMBERS_ONLY, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();
const lille = shipped('lille');
const overlay = (name: string, text: string): string => scenarioFile(folder, name, `extends: ${lille}\n${text}`);

const misspelt = overlay('misspelt.yaml', 'name: Stavefejl\nreplikations: 3\npolicys: []\n');
const named = overlay('named.yaml', 'name: Andet\n');
const nameless = overlay('nameless.yaml', 'replications: 5\n');
const otherYears = overlay('years.yaml', 'name: Andre år\nhorizon: { start: 2016-01, years: 3 }\n');
const circle = scenarioFile(folder, 'circle.yaml', 'extends: circle.yaml\n');
const bomb = scenarioFile(
  folder,
  'bomb.yaml',
  ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefg'.split('').map((id, i) => bombLine(id, 'abcdef'.charAt(i)))].join('\n'),
);
const groups = Array.from({ length: 50 }, (_, i) => `g${i}: { share: 0.02 }`).join(', ');
const wide = overlay(
  'wide.yaml',
  `name: Bred
horizon: { years: 100 }
population: { groups: { ${groups} } }
transitions: [{ from: pleje, to: almen, perYear: "0.01 * age * year / 2016 * exp(-stayMonths)" }]
`,
);
const huge = join(folder, 'huge.yaml');
writeFileSync(huge, Buffer.alloc(100_000_000, 'a'));
const plainFile = scenarioFile(folder, 'plain.txt', '');

function bombLine(id: string, of: string): string {
  return `${id}: &${id} [${Array.from({ length: 10 }, () => `*${of}`).join(',')}]`;
}

/** What is wrong, what is written after `run`, and what the user reads. */
const BAD: readonly (readonly [string, readonly string[], string | RegExp])[] = [
  ['a file that is not there', ['nofile.yaml'], 'nofile.yaml:1:1: filen nofile.yaml findes ikke'],
  ['a folder as file', [folder], /1:1: .*kan ikke læses/],
  ['a file of 100 MB', [huge], 'er for stor: højst 2 MB'],
  ['an alias bomb', [bomb], 'for omfattende'],
  ['a file that extends itself', [circle], 'circle.yaml:1:10'],
  [
    'a misspelt field',
    [misspelt],
    /replikations.*mente du 'replications'\?\n.*policys.*\n2 fejl, ingenting er skrevet/,
  ],
  [
    'formulas that make a model no computer holds',
    [wide],
    /wide.yaml: scenariet er for stort: \d+ tidsrum, hvor noget ændrer sig x .* giver [\d.]+ tal i tabellerne \(højst 12\.500\.000\)\. Det hjælper mest med /,
  ],
  ['two faulty files, told at once', [misspelt, 'nofile.yaml'], '3 fejl, ingenting er skrevet'],
  ['other years than the base', [lille, otherYears], 'horisonten er en anden'],
  ['a what-if that bears the name of its base', [lille, nameless], 'giv det sit eget navn i feltet name'],
  ['two files of one name', [named, lille, named], 'hedder "Andet" ligesom'],
  ['an empty seed', [lille, '--seed', ''], '--seed: forventede en tekst'],
  ['a file where the folder of results should be', [lille, '--out', plainFile], 'der ligger en fil af det navn'],
  ['a file on the way to it', [lille, '--out', join(plainFile, 'out')], 'en del af stien er en fil'],
  [
    'a folder that cannot be made',
    [lille, '-n', '2', ...NUMBERS_ONLY, '--out', '/proc/indsatstrappe'],
    'Kan ikke skrive',
  ],
];

describe.concurrent('run refuses in one or two lines, and writes nothing:', () => {
  test.each(BAD)('%s', async (what, args, expected) => {
    const out = within(folder, `out-${what}`);
    const done = await run(folder, ['run', '--out', out, ...args]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(expected);
    expectNoStack(done);
    expect(readdirSync(out)).toEqual([]);
  });

  test('--quiet still tells what is wrong', async () => {
    const done = await run(folder, ['run', '-q', 'nofile.yaml']);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('findes ikke');
  });

  test('a stock that no birth month has room for is the fault of the file', async () => {
    const stock = 'initial: { stock: [{ step: pleje, ages: 8-8, children: 9 }] }\n';
    const file = overlay('stock.yaml', `name: For mange\n${stock}`);
    for (const command of [['run', '--out', within(folder, 'out-stock')], ['trace']]) {
      const done = await run(folder, [...command, file]);
      expect(done.code).toBe(2);
      expectNoStack(done);
    }
  });
});

describe.concurrent('new', () => {
  test('writes a file that check and run take as it is, and does not overwrite it', async () => {
    const home = within(folder, 'new');
    const made = await run(home, ['new', 'ny.yaml']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('indsatstrappe check ny.yaml');
    expect((await run(home, ['check', 'ny.yaml'])).code).toBe(0);
    expect((await run(home, ['run', 'ny.yaml', '-n', '2', ...NUMBERS_ONLY, '-q'])).code).toBe(0);
    const again = await run(home, ['new', 'ny.yaml']);
    expect(again).toMatchObject({ code: 2, stderr: 'ny.yaml findes allerede; brug --force for at overskrive den\n' });
    expect((await run(home, ['new', 'ny.yaml', '--force', '--lang', 'en'])).stdout).toContain('Wrote ny.yaml.');
  });

  test('says in plain words that the folder is not there', async () => {
    const done = await run(folder, ['new', 'nowhere/ny.yaml']);
    expect(done).toMatchObject({ code: 2, stderr: 'Kan ikke skrive nowhere/ny.yaml: mappen findes ikke\n' });
  });
});

describe.concurrent('schema', () => {
  test('prints JSON, or writes it to a file', async () => {
    const printed = await run(folder, ['schema']);
    expect(JSON.parse(printed.stdout)).toMatchObject({ type: 'object' });
    expect((await run(folder, ['schema', '--out', 'schema.json'])).stdout).toBe('');
    expect(readdirSync(folder)).toContain('schema.json');
  });
});
