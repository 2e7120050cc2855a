/** `calibrate`: a scenario fitted to key figures, on a small municipality. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/calibration/calibration.js';
import { calibrateCommand } from '../../src/cli/calibrate.js';
import { UserError } from '../../src/cli/output.js';
import { diskFiles, loadScenarios } from '../../src/cli/read-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { readTargetFile } from '../../src/scenario/targets/read-targets.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { LADDER } from '../calibration/support.js';
import { csvRows, emptyFolder, expectNoStack, NUMBERS_ONLY, run } from './support.js';

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
const FIT = ['calibrate', 'stige.yaml', '--targets', 'tal.csv', '--free', 'hjemme>*', 'almen>hjemme', '--draws', '400'];

test('the fitted scenario, a report and tables appear in one folder, the same bytes on any number of threads, and the scenario can be checked', async () => {
  const folder = folderWith(FILES);
  const done = await run(folder, [...FIT, '--threads', '1'], { COLUMNS: '120' });
  expect(done.code).toBe(0);
  expect(done.stdout).toContain('Institution, pr. 1.000 0-17-årige, 2016-06');
  expect(done.stdout).toContain('2 af 2 nøgletal ligger, hvor tilfældighed alene ville lægge dem 9 af 10 gange.');
  const [made = ''] = readdirSync(join(folder, 'outputs'));
  const files = readdirSync(join(folder, 'outputs', made)).sort();
  expect(files).toEqual([
    'about.json',
    'fit.csv',
    'parameters.csv',
    'posterior.csv',
    'posterior.parquet',
    'rapport.md',
    'tilpasset-usikker.yaml',
    'tilpasset.yaml',
  ]);
  await expectDraws(join(folder, 'outputs', made, 'posterior.parquet'));
  await expectUncertain(folder, join('outputs', made));
  const fitted = readFileSync(join(folder, 'outputs', made, 'tilpasset.yaml'), 'utf8');
  expect(fitted).toContain('extends: ../../stige.yaml');
  expect(fitted).toContain('kalibreret mod tal.csv; før: 0.1');
  const report = readFileSync(join(folder, 'outputs', made, 'rapport.md'), 'utf8');
  expect(report).toContain('| hjemme>institution | 0,100 |');
  const bytes = (): string[] => files.map((name) => readFileSync(join(folder, 'outputs', made, name), 'latin1'));
  const before = bytes();
  await run(folder, [...FIT, '-q', '--threads', '2']);
  expect(readdirSync(join(folder, 'outputs'))).toEqual([made]);
  expect(bytes()).toEqual(before);
  const checked = await run(folder, ['check', join('outputs', made, 'tilpasset.yaml'), '--lang', 'en']);
  expect(checked.code).toBe(0);
  // What is written is what has been fitted: fitting again to the same figures from there changes next to nothing.
  const [, , after] = rowOf(join(folder, 'outputs', made, 'fit.csv'), 'kr_per_0_22');
  const again = await run(folder, [
    'calibrate',
    join('outputs', made, 'tilpasset.yaml'),
    ...FIT.slice(2),
    '--json',
    '--mode-only',
  ]);
  const { targets } = JSON.parse(again.stdout) as { targets: { before: number }[] };
  expect((targets[1]?.before as number) / Number(after)).toBeCloseTo(1, 5);
});

/** The fitted scenario runs with the posterior; its factors lie about 1, and each replication has its own. */
async function expectUncertain(folder: string, made: string): Promise<void> {
  const draws = csvRows(readFileSync(join(folder, made, 'posterior.csv')));
  const factors = draws.map((row) => Number(row['hjemme>institution']));
  expect(factors.filter((factor) => factor > 1).length / factors.length).toBeGreaterThan(0.3);
  expect(factors.filter((factor) => factor < 1).length / factors.length).toBeGreaterThan(0.3);
  const args = ['run', join(made, 'tilpasset-usikker.yaml'), '-n', '6', ...NUMBERS_ONLY, '--out', 'drawn'];
  const done = await run(folder, args);
  expect(done.code, done.stderr).toBe(0);
  const [drawn = ''] = readdirSync(join(folder, 'drawn'));
  expect(existsSync(join(folder, 'drawn', drawn, 'variance.csv'))).toBe(true);
}

/** The draws can be read back: four chains, a factor above 0 for each parameter, and what each multiplies. */
async function expectDraws(file: string): Promise<void> {
  const buffer = await asyncBufferFromFile(file);
  const { key_value_metadata: facts = [] } = await parquetMetadataAsync(buffer);
  const parameters = JSON.parse(facts.find(({ key }) => key === 'parameters')?.value ?? '[]');
  expect(parameters[0]).toEqual({ name: 'hjemme>institution', numbers: [{ name: 'hjemme>institution', value: 0.1 }] });
  const rows = await parquetReadObjects({ file: buffer });
  expect(rows.length).toBeGreaterThanOrEqual(400);
  expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set([0, 1, 2, 3]));
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'chain',
    'draw',
    'log_density',
    'hjemme>institution',
    'hjemme>almen',
    'almen>hjemme',
  ]);
  expect(rows.every((row) => (row['hjemme>almen'] as number) > 0)).toBe(true);
}

/** Value, before and after of the row of a measure in fit.csv. */
function rowOf(file: string, measure: string): string[] {
  const cells = (
    readFileSync(file, 'utf8')
      .split('\n')
      .find((line) => line.startsWith(measure)) ?? ''
  ).split(',');
  return [cells[5] ?? '', cells[8] ?? '', cells[9] ?? ''];
}

const OPTIONS = {
  free: ['hjemme>*'],
  pool: null,
  from: null as string | null,
  until: null as string | null,
  draws: 400,
  modeOnly: false,
  futures: null,
  seed: null,
  threads: 1,
  lang: 'da' as const,
  quiet: true,
  json: false,
};

test('whatever is wrong is told at once, and nothing is written', async () => {
  const crowded = `${LADDER}capacity:\n  - { step: institution, places: 20, whenFull: wait }\n`;
  const folder = folderWith({ ...FILES, 'fulde.yaml': crowded, 'slemme.csv': FIGURES.replace('3,6', 'mange') });
  const options = { ...OPTIONS, targets: join(folder, 'tal.csv') as string | null, out: join(folder, 'outputs') };
  const attempt = (other: Partial<typeof options>, file = 'stige.yaml'): Promise<number> =>
    calibrateCommand({ file: join(folder, file) }, { ...options, ...other }, new AbortController().signal);
  const refusals: readonly (readonly [Promise<number>, string])[] = [
    [attempt({ targets: null }), 'sig med --targets, hvilken fil nøgletallene står i'],
    [attempt({ free: [] }), 'sig med --free, hvilke tal der må ændres, fx --free "almen>hjemme"'],
    [attempt({ free: ['hjemme>instution', 'hjem'] }), 'mente du "hjemme>institution"?'],
    [attempt({ until: '2015' }), 'har ingen nøgletal til 2015'],
    [attempt({ from: 'i går' }), '--from: forventede et årstal som 2018 eller en måned som 2018-06, fik "i går"'],
  ];
  for (const [refused, expected] of refusals) {
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(expected);
  }
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['calibrate', 'stige.yaml', '--targets', 'slemme.csv'], 'slemme.csv:2:35: value: forventede et tal'],
    [[...FIT, '--draws', '50'], '--draws'],
  ];
  for (const [args, expected] of cases) {
    const done = await run(folder, args);
    expect(done.stderr).toContain(expected);
    expect(done.code).toBe(2);
    expectNoStack(done);
  }
  expect(existsSync(join(folder, 'outputs'))).toBe(false);
});

/** Two numbers of which only the ratio shows, known to ten digits: chains cannot follow so thin a line. */
const HOPELESS = {
  'to.yaml': `name: To trin
priceLevel: 2019
horizon: { start: 2016-01, years: 1 }
population: { children: 900 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 180_000 }
transitions:
  - { from: almen, to: hjemme, perYear: 0.02 }
  - { from: hjemme, to: almen, perYear: 0.4 }
`,
  'tal.csv': 'measure;step;period;value;standard_error;source\nstock;hjemme;2016-01;20;0,0000001;prøve\n',
};

test('chains that do not agree give no posterior and no scenario that draws from it, and the report says of which number and why', async () => {
  const folder = folderWith(HOPELESS);
  const args = ['calibrate', 'to.yaml', '--targets', 'tal.csv', '--free', '*>*', '--draws', '400', '--threads', '1'];
  const done = await run(folder, args, { COLUMNS: '200' });
  expect(done.code).toBe(1);
  expectNoStack(done);
  expect(done.stdout).toContain('TRÆKNINGERNE KAN IKKE BRUGES, og posterior.parquet er ikke skrevet.');
  expect(done.stdout).toMatch(
    /Kæderne er ikke enige om (almen>hjemme|hjemme>almen): R-hat er \d+,\d+ og skal være højst 1,01/,
  );
  expect(done.stdout).toMatch(/kun er \d+ uafhængige værd; der skal mindst være 400/);
  const [made = ''] = readdirSync(join(folder, 'outputs'));
  expect(readdirSync(join(folder, 'outputs', made)).sort()).toEqual([
    'about.json',
    'fit.csv',
    'parameters.csv',
    'rapport.md',
    'tilpasset.yaml',
  ]);
  const report = readFileSync(join(folder, 'outputs', made, 'rapport.md'), 'utf8');
  expect(report).toContain('TRÆKNINGERNE KAN IKKE BRUGES');
});

test('with a comparison group a small municipality is told how far it was drawn to it', async () => {
  const row = (own: string, value: string, children: number): string =>
    `${own}per_1000_0_17;hjemme;2016-06;${value};${children};x\n`;
  const header = 'measure;step;period;value;population;source\n';
  const group = [row('A;', '40', 20000), row('B;', '50', 9000), row('C;', '45', 12000)].join('');
  const folder = folderWith({
    'to.yaml': HOPELESS['to.yaml'],
    'egne.csv': header + row('', '90', 400),
    'gruppe.csv': `municipality;${header}${group}`,
  });
  const args = ['calibrate', 'to.yaml', '--targets', 'egne.csv', '--pool', 'gruppe.csv', '--free', 'almen>hjemme'];
  const done = await run(folder, [...args, '--mode-only'], { COLUMNS: '120' });
  expect(done.code, done.stderr).toBe(0);
  expect(done.stdout).toContain('3 kommuner i gruppe.csv er tilpasset hver for sig');
  const told = done.stdout.split('Sammenligningsgruppen\n')[1] ?? '';
  const [middle = 0, , alone = 0, fitted = 0, weight = 0] = (/almen>hjemme +(.*)%/.exec(told)?.[1] ?? '')
    .trim()
    .split(/ +/)
    .map((text) => Number(text.replace(',', '.')));
  expect(fitted).toBeGreaterThan(middle);
  expect(fitted).toBeLessThan(alone);
  expect(weight).toBeGreaterThan(50);
});

const CLOSER = `name: Tættere støtte
policies:
  - id: taet
    name: Tættere støtte
    start: 2016-01
    effects:
      - { from: hjemme, to: institution, multiply: 0.5 }
`;

test('what is laid over a scenario is there while it is fitted, and in the fitted scenario', async () => {
  const folder = folderWith({ ...FILES, 'taet.yaml': CLOSER });
  const done = await run(folder, [...FIT, '--mode-only', '-q', '--with', 'taet.yaml']);
  expect(done.code, done.stderr).toBe(0);
  const out = join(folder, 'outputs');
  const [made = ''] = readdirSync(out);
  const loaded = loadScenarios([{ file: join(out, made, 'tilpasset.yaml') }]);
  if (!loaded.ok) throw new Error('the fitted scenario is wrong');
  const scenario = loaded.scenarios[0]?.scenario as Scenario;
  expect(scenario.policies.map(({ id }) => id)).toEqual(['taet']);
  // It meets the figures with the policy in it: what the report says it expects, the scenario expects.
  const reading = calibrationOf(scenario, readFigures(join(folder, 'tal.csv')), []);
  const [, , after] = rowOf(join(out, made, 'fit.csv'), 'per_1000_0_17');
  const [expected = 0] = (reading.ok ? reading.calibration.predict([]) : null) ?? [];
  expect(expected / Number(after)).toBeCloseTo(1, 5);
});

function readFigures(file: string): readonly Target[] {
  const reading = readTargetFile(file, diskFiles);
  return reading.ok ? reading.targets : [];
}
