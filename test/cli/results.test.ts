import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../src/results/forecast.js';
import { csvRows, emptyFolder, NUMBERS_ONLY, results, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();
const basis = shipped('basis');
const whatIf = shipped('taettere_opfoelgning');
const NUMBERS = 'mean,sd,mcse,p05,p10,p25,p50,p75,p90,p95,exact';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Runs into an `out` of its own and gives the files of the result folder. */
async function resultsOf(name: string, ...args: string[]): Promise<Map<string, Buffer>> {
  const out = within(folder, name);
  const done = await run(folder, ['run', ...args, '--out', out]);
  expect(done.code, done.stderr).toBe(0);
  return results(out);
}

/** Every file but the one that tells the time. */
function timeless(files: Map<string, Buffer>): Map<string, string> {
  return new Map([...files].filter(([name]) => name !== 'about.json').map(([name, bytes]) => [name, String(bytes)]));
}

describe.concurrent('a result folder', () => {
  test('has exactly the promised files, and says where they came from', async () => {
    const files = await resultsOf('whole', basis, whatIf, '-n', '6', '-q');
    const steps = 'forebyggende hjemme netvaerk pleje institution eftervaern_doegn eftervaern_kontakt'.split(' ');
    const pictures = [
      'anbragte',
      'forskel-anbragte',
      'forskel-udgifter',
      'udgifter',
      ...steps.map((id) => `bestand-${id}`),
      ...['netvaerk', 'pleje', 'institution'].map((step) => `pr-1000-${step}`),
      'kumuleret',
      'tilbagebetaling',
      'udgiftsmodel-forhold',
      'sammenligning-udgifter',
      'sammenligning-anbragte',
      'business-case-scenarie-2',
      'fordeling-scenarie-2',
      ...['udgifter-trin', 'udgiftsmodel'].flatMap((name) => [name, `${name}-scenarie-2`]),
    ];
    expect([...files.keys()].sort()).toEqual(
      [
        'about.json',
        'budget.csv',
        'business_case.csv',
        'changes.csv',
        'comparison.csv',
        'cost_change.csv',
        'difference.csv',
        'forecast.csv',
        'forecast.json',
        'ladder.csv',
        'payback.csv',
        'ranking.csv',
        'rapport.html',
        'regneark.xlsx',
        'scenarie-1-basis.yaml',
        'scenarie-2-taettere_opfoelgning.yaml',
        'stress.csv',
        ...pictures.flatMap((name) => [`${name}.png`, `${name}.svg`]),
      ].sort(),
    );
    for (const name of pictures) {
      expect(files.get(`${name}.png`)?.subarray(0, 4), name).toEqual(PNG);
      expect(String(files.get(`${name}.svg`)), name).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    }
    const about = JSON.parse(String(files.get('about.json')));
    expect(about).toMatchObject({ seed: 'indsatstrappe', replications: 6, nodeVersion: process.version });
    expect(about.engineDigest).toMatch(/^[0-9a-f]{12}$/);
    expect(about.scenarios.map(({ hash }: { hash: string }) => hash)).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}$/),
      expect.stringMatching(/^[0-9a-f]{8}$/),
    ]);
  });

  test('has every measure, period and number in forecast.csv; only distinct children and ages at first placement have no exact mean', async () => {
    const files = await resultsOf('measures', basis, whatIf, '-n', '4', ...NUMBERS_ONLY, '-q');
    expect(files.has('rapport.html')).toBe(false);
    const text = String(files.get('forecast.csv'));
    expect(text.split('\n', 1)[0]).toBe(`scenario,period,measure,step,group,${NUMBERS},prices`);
    expect(String(files.get('difference.csv')).split('\n', 1)[0]).toBe(
      `scenario,base,period,measure,step,group,${NUMBERS},prices`,
    );
    const rows = csvRows(files.get('forecast.csv'));
    // The base states re-placement and breakdowns, but neither detection nor childhoods that begin in time.
    const stated = [
      'first_placements',
      'first_placement_age_years',
      're_placements',
      'returns_home',
      'placement_changes',
      'breakdowns',
    ];
    expect(new Set(rows.map((row) => row.measure))).toEqual(new Set([...MEASURES, ...stated]));
    const monthly = new Set(
      rows.filter(({ period }) => /^\d{4}-\d{2}$/.test(period as string)).map((row) => row.measure),
    );
    expect(monthly).toEqual(new Set(['stock', 'per_1000_0_17']));
    expect(new Set(rows.filter(({ exact }) => exact === '').map((row) => row.measure))).toEqual(
      new Set(['recipients', 'first_placement_age_years']),
    );
    expect(rows.filter((row) => row.measure === 'recipients' && row.exact !== '')).toEqual([]);
    const numbers = rows.flatMap((row) => NUMBERS.split(',').map((name) => row[name] as string));
    expect(numbers.filter((number) => number !== '' && !/^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(number))).toEqual([]);
    const stocks = rows.filter((row) => row.measure === 'stock' && row.period === '2016-01');
    for (const step of ['pleje', 'placement', 'home_based', 'preventive', 'all']) {
      expect(
        stocks.some((row) => row.step === step),
        step,
      ).toBe(true);
    }
    // The name has a comma: it is quoted, and the columns stay in their places.
    expect(rows[0]?.scenario).toBe('"Basis, gennemsnitlig rådgivningskommune"');
  });

  test('holds scenario files that give the same forecast again, alone', async () => {
    const out = within(folder, 'first');
    const args = ['-n', '3', ...NUMBERS_ONLY, '-q', '--seed', 'en anden'];
    expect((await run(folder, ['run', basis, whatIf, ...args, '--out', out])).code).toBe(0);
    const first = results(out);
    const copy = join(out, readdirSync(out)[0] as string);
    const files = ['scenarie-1-basis.yaml', 'scenarie-2-taettere_opfoelgning.yaml'].map((name) => join(copy, name));
    const again = await resultsOf('again', ...files, ...NUMBERS_ONLY, '-q');
    for (const name of ['forecast.csv', 'difference.csv', 'forecast.json']) {
      expect(again.get(name)?.equals(first.get(name) as Buffer), name).toBe(true);
    }
  });

  test('is the same to the byte for one, two and three threads, and a second time', async () => {
    const args = [shipped('lille'), '-n', '60', '-q'];
    const first = await resultsOf('threads-1', ...args, '--threads', '1');
    expect(first.size).toBe(23);
    expect(timeless(await resultsOf('threads-2', ...args, '--threads', '2'))).toEqual(timeless(first));
    for (const [name, threads] of [
      ['threads-3', '3'],
      ['second-time', '1'],
    ] as const) {
      const numbers = timeless(await resultsOf(name, ...args, ...NUMBERS_ONLY, '--threads', threads));
      expect(numbers.size).toBeGreaterThan(4);
      for (const [file, bytes] of numbers) expect(bytes, `${name}: ${file}`).toBe(timeless(first).get(file));
    }
  });

  test('of many what-ifs shows them two by two beside the base', async () => {
    const whatIfs = [1, 2, 3].map((i) =>
      scenarioFile(folder, `hvad-${i}.yaml`, `extends: ${shipped('lille')}\nname: Hvad nu hvis ${i}\n`),
    );
    const files = await resultsOf('pages', shipped('lille'), ...whatIfs, '-n', '3', '-q');
    const pictures = [...files.keys()].filter((name) => name.endsWith('.png'));
    expect(pictures.filter((name) => /^udgifter(-\d)?\./.test(name)).sort()).toEqual([
      'udgifter-2.png',
      'udgifter.png',
    ]);
    expect(pictures.filter((name) => /(?<!scenarie)-3\.png$/.test(name))).toEqual([]);
  });

  test('of a horizon without a whole year has months and no table', async () => {
    const file = scenarioFile(
      folder,
      'half.yaml',
      `extends: ${shipped('lille')}\nname: Halvt\nhorizon: { start: 2016-07, years: 1 }\n`,
    );
    const out = within(folder, 'half');
    const done = await run(folder, ['run', file, '-n', '3', '--out', out]);
    expect(done.code, done.stderr).toBe(0);
    expect(done.stdout).toContain('Perioden fra 2016-07 til 2017-06 har intet helt kalenderår');
    const files = results(out);
    expect(files.has('anbragte.png')).toBe(true);
    expect(files.has('udgifter.png')).toBe(false);
    expect(new Set(csvRows(files.get('forecast.csv')).map(({ measure }) => measure))).toEqual(
      new Set(['stock', 'per_1000_0_17']),
    );
  });
});

describe.concurrent('what run prints', () => {
  const quick = ['-n', '4', ...NUMBERS_ONLY, '--out', join(folder, 'printed')];

  test('is nothing at all with --quiet', async () => {
    expect(await run(folder, ['run', basis, ...quick, '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('is JSON and nothing else with --json', async () => {
    const { stdout } = await run(folder, ['run', basis, whatIf, ...quick, '--json']);
    const { forecasts, differences } = JSON.parse(stdout);
    expect([forecasts.length, differences.length]).toEqual([2, 1]);
  });

  test('is a table a planner can read at 100 columns, with whole years and a note on what they are', async () => {
    const file = scenarioFile(
      folder,
      'july.yaml',
      `extends: ${basis}\nname: Juli\nhorizon: { start: 2016-07, years: 3 }\n`,
    );
    const { stdout, stderr } = await run(folder, ['run', file, ...quick]);
    expect(stderr).toMatch(/^Resultaterne ligger i .*printed\/july-[0-9a-f]{8} \(\d+,\d s\)\n$/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Kun hele kalenderår er vist; perioden går fra 2016-07 til 2019-06.',
    );
    expect(stdout.replaceAll('\n', ' ')).toContain('Trinnet "Almen" er ikke vist');
    expect([...stdout.matchAll(/^(\d{4}) /gm)].map(([, year]) => year)).toEqual(['2017', '2018', '2017', '2018']);
  });
});
