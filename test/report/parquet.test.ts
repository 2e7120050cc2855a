/** The Parquet files hold what the tables are made of; and the queries of docs/data.md, on rows that are read back. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, NUMBERS_ONLY, results, run, scenarioFile, shipped, within } from '../cli/support.js';
import { about, rowsIn } from '../support/parquet.js';

interface Number1 {
  readonly scenario: string;
  readonly replication: number;
  readonly measure: string;
  readonly step: string;
  readonly group: string;
  readonly period: string;
  readonly value: number;
}
interface Stay {
  readonly scenario: string;
  readonly replication: number;
  readonly child: number;
  readonly birth: string;
  readonly group: string;
  readonly step: string;
  readonly begin: number;
  readonly end: number;
  readonly at_start: boolean;
  readonly age: number;
  readonly ended: string;
  readonly to: string | null;
  readonly cost_kr: number;
}

const REPLICATIONS = 12;
const folder = emptyFolder();
let files: Map<string, Buffer>;
let numbers: Number1[];
let stays: Stay[];
let forecast: Record<string, string>[];
let difference: Record<string, string>[];

/** Rows of a machine table; no name in it has a comma. */
function table(name: string): Record<string, string>[] {
  const [header = '', ...lines] = String(files.get(name)).trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] as string, cell])));
}

beforeAll(async () => {
  // Stays differ in cost, and a price follows the time on the step: as much as a stay's cost can depend on.
  const file = scenarioFile(
    folder,
    'lille-by.yaml',
    `extends: ${shipped('enkeltsager')}\nname: By\nhorizon: { start: 2016-01, years: 3 }\nsteps: [ { id: institution, unitCostByDuration: { 0-3: 1.5, 3-: 0.9, source: test } } ]\npopulation: { children: { value: 2000, source: test } }\n`,
  );
  const whatIf = scenarioFile(
    folder,
    'hvad-nu.yaml',
    `extends: lille-by.yaml\nname: Flere hjem\npolicies:\n  - { id: hjem, name: Hjem, start: 2016-01, effects: [ { from: institution, to: hjemme, multiply: 1.5, source: test } ] }\n`,
  );
  const out = within(folder, 'out');
  const args = [
    'run',
    file,
    whatIf,
    '-n',
    String(REPLICATIONS),
    '-q',
    ...NUMBERS_ONLY,
    '--parquet',
    '--stays',
    '--out',
    out,
  ];
  const done = await run(folder, args);
  expect(done.code, done.stderr).toBe(0);
  files = results(out);
  numbers = (await rowsIn(files.get('replications.parquet') as Buffer)) as unknown as Number1[];
  stays = (await rowsIn(files.get('stays.parquet') as Buffer)) as unknown as Stay[];
  forecast = table('forecast.csv');
  difference = table('difference.csv');
});

const close = (got: number, wanted: number): void =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));

/** Quantile as R, NumPy, DuckDB's quantile_cont and Excel's PERCENTILE.INC take it. */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (at - Math.floor(at)) * (high - low);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own === undefined) groups.set(key(row), [row]);
    else own.push(row);
  }
  return groups;
}

const keyOf = (row: Record<string, string> | Number1): string =>
  [row.scenario, row.measure, row.step, row.group, row.period].join('/');

describe('replications.parquet', () => {
  test('gives every mean and quantile of forecast.csv again; only what is per head is left out', () => {
    const groups = grouped(numbers, keyOf);
    const perHead = ['per_1000_0_17', 'kr_per_0_22', 'net_kr_per_0_22'];
    const wanted = forecast.filter(({ measure }) => !perHead.includes(measure as string));
    expect(groups.size).toBe(wanted.length);
    for (const row of wanted) {
      const values = (groups.get(keyOf(row)) as Number1[]).map(({ value }) => value);
      expect(values).toHaveLength(REPLICATIONS);
      close(mean(values), Number(row.mean));
      for (const p of ['05', '10', '25', '50', '75', '90', '95'])
        close(quantile(values, Number(p) / 100), Number(row[`p${p}`]));
    }
  });

  test('says in itself what it was made of: version, engine, seed, and each scenario with its hash', () => {
    const { scenarios, ...made } = JSON.parse(String(files.get('about.json')));
    for (const name of ['replications.parquet', 'stays.parquet']) {
      const { facts } = about(files.get(name) as Buffer);
      expect(facts['indsatstrappe.version']).toBe(made.version);
      expect(facts['indsatstrappe.engine']).toBe(made.engineDigest);
      expect(facts['indsatstrappe.seed']).toBe(made.seed);
      expect([facts['scenario.1.hash'], facts['scenario.2.name']]).toEqual([scenarios[0].hash, 'Flere hjem']);
      expect(facts['scenario.1.yaml']).toBe(String(files.get('scenarie-1-lille-by.yaml')));
    }
  });
});

describe('stays.parquet', () => {
  test('a stay ends after it begins, a child is on one step at a time, and each stay leads to the next', () => {
    const lives = grouped(stays, ({ scenario, replication, child }) => `${scenario}/${replication}/${child}`);
    for (const life of lives.values()) {
      for (const [i, stay] of life.entries()) {
        expect(stay.end).toBeGreaterThan(stay.begin);
        const before = life[i - 1];
        if (before === undefined) continue;
        expect([before.end, before.to, before.birth]).toEqual([stay.begin, stay.step, stay.birth]);
      }
      expect(life.at(-1)?.ended === 'horizon').toBe(life.at(-1)?.to === null);
    }
  });

  test('what all stays on a step cost is the expenditure on it, in every replication', () => {
    const paid = grouped(
      stays.filter(({ step }) => step !== 'almen'),
      ({ scenario, replication, step }) => `${scenario}/${replication}/${step}`,
    );
    const spent = grouped(
      numbers.filter(({ measure }) => measure === 'expenditure_kr'),
      ({ scenario, replication, step }) => `${scenario}/${replication}/${step}`,
    );
    expect(paid.size).toBeGreaterThan(2 * REPLICATIONS * 4);
    for (const [key, own] of paid) {
      const total = (spent.get(key) as Number1[]).reduce((sum, { value }) => sum + value, 0);
      close(own.reduce((sum, { cost_kr }) => sum + cost_kr, 0) / 1e3, total / 1e3);
    }
  });

  test('is numbered as trace numbers the children', async () => {
    const [some] = stays.filter(
      ({ scenario, replication, step }) => scenario === 'By' && replication === 3 && step === 'institution',
    );
    const child = String(some?.child);
    const { stdout } = await run(
      folder,
      ['trace', 'lille-by.yaml', '--replication', '3', '--child', child, '--json', '-n', '12'].slice(0, -2),
    );
    const own = stays.filter(
      (stay) => stay.scenario === 'By' && stay.replication === 3 && String(stay.child) === child,
    );
    expect(JSON.parse(stdout).stays.map(({ step }: { step: string }) => step)).toEqual(own.map(({ step }) => step));
  });

  test('more stays than a file can hold are refused before the work, with the number that would do', async () => {
    const { code, stderr } = await run(folder, ['run', shipped('basis'), '-n', '100000', '--stays', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--stays: there would be about [\d,]+ stays.*try -n \d+ or fewer/);
  });
});

describe('the queries of docs/data.md', () => {
  test('1: mean and band of expenditure by year are those of forecast.csv', () => {
    const groups = grouped(
      numbers.filter(({ measure, step, group }) => measure === 'expenditure_kr' && step === 'all' && group === 'all'),
      ({ scenario, period }) => `${scenario}/${period}`,
    );
    expect(groups.size).toBe(6);
    for (const [key, rows] of groups) {
      const row = forecast.find(
        (one) => `${one.scenario}/${one.period}` === key && one.measure === 'expenditure_kr' && one.step === 'all',
      );
      const values = rows.map(({ value }) => value);
      for (const [name, got] of Object.entries({
        mean: mean(values),
        p05: quantile(values, 0.05),
        p95: quantile(values, 0.95),
      }))
        close(got, Number(row?.[name]));
    }
  });

  test('2: the paired difference by year is that of difference.csv', () => {
    const of = (scenario: string) =>
      numbers.filter((one) => one.scenario === scenario && one.measure === 'expenditure_kr' && one.step === 'all');
    const base = new Map(of('By').map(({ period, replication, value }) => [`${period}/${replication}`, value]));
    const gaps = grouped(of('Flere hjem'), ({ period }) => period);
    expect(gaps.size).toBe(3);
    for (const [period, rows] of gaps) {
      const values = rows.map(({ replication, value }) => value - (base.get(`${period}/${replication}`) as number));
      const row = difference.find(
        (one) => one.period === period && one.measure === 'expenditure_kr' && one.step === 'all',
      );
      close(mean(values) / 1e3, Number(row?.mean) / 1e3);
      close(quantile(values, 0.95) / 1e3, Number(row?.p95) / 1e3);
    }
  });

  test('3: child-years in 2017 added up from stays are the full-year equivalents of every replication', () => {
    const years = grouped(
      stays.filter(({ step, begin, end }) => step !== 'almen' && begin < 2018 && end > 2017),
      ({ scenario, replication, step }) => `${scenario}/${replication}/${step}`,
    );
    const counted = numbers.filter(
      ({ measure, period, group, step }) =>
        measure === 'full_year_equivalents' &&
        period === '2017' &&
        group === 'all' &&
        ['institution', 'pleje'].includes(step),
    );
    expect(counted).toHaveLength(2 * 2 * REPLICATIONS);
    for (const { scenario, replication, step, value } of counted) {
      const own = years.get(`${scenario}/${replication}/${step}`) ?? [];
      close(
        own.reduce((sum, { begin, end }) => sum + Math.min(end, 2018) - Math.max(begin, 2017), 0),
        value,
      );
    }
  });
});

test('docs/data.md tells of every table that a run writes, and of every column', () => {
  const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/data.md'), 'utf8');
  const missing = [...files.keys()].flatMap((name) => {
    if (!/\.(csv|parquet)$/.test(name)) return [];
    const columns = name.endsWith('.csv')
      ? String(files.get(name)).split('\n')[0]?.split(',')
      : Object.keys((name.startsWith('stays') ? stays : numbers)[0] ?? {});
    return [name, ...(columns ?? [])].filter((word) => !page.includes(`\`${word}\``)).map((word) => `${name}: ${word}`);
  });
  expect(missing).toEqual([]);
});
