import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvRows, emptyFolder, expectNoStack, run, scenarioFile } from './support.js';

const folder = emptyFolder();

/** Three children, of whom those who are placed leave again; a budget for one year. */
const file = scenarioFile(
  folder,
  'lille.yaml',
  `
name: Lille
priceLevel: 2019
horizon: { start: 2016-01, years: 3 }
replications: 40
seed: lille
economy: { budget: { 2018: 400_000, source: assumption } }
population: { children: { value: 3, source: assumption } }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: pleje, level: 3, kind: placement, name: Plejefamilie, unitCost: { value: 500_000, source: assumption } }
transitions:
  - { from: almen, to: pleje, perYear: 0.5, source: assumption }
  - { from: pleje, to: almen, perYear: 0.5, source: assumption }
birthdays: { 18: leave }
initial: { shares: {} }
`,
);

const PRICE = ['--vary', 'unitCost:pleje=0:2000000'];

describe.concurrent('goal-seek', () => {
  test('finds the price at which the budget is spent: the budget shared among the child-years', async () => {
    const also = ['--also', 'full_year_equivalents/pleje/2018'];
    const { code, stdout } = await run(folder, [
      'goal-seek',
      file,
      ...PRICE,
      '--equals',
      'budget',
      ...also,
      '--out',
      'pris.csv',
    ]);
    expect(code).toBe(0);
    const rows = csvRows(readFileSync(join(folder, 'pris.csv')));
    const answers = rows.filter(({ row }) => row === 'answer');
    expect(answers).toHaveLength(1);
    const childYears = Number(answers[0]?.['full_year_equivalents/pleje/2018']);
    expect(Number(answers[0]?.value)).toBeCloseTo(400_000 / childYears, 0);
    expect(Number(answers[0]?.['expenditure_kr/all/2018'])).toBeCloseTo(400_000, 0);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Der skrues på prisen på Plejefamilie (unitCost:pleje) fra 0 til 2.000.000. I filen er det 500.000.',
    );
    expect(text).toMatch(
      /Målet: Udgifter, mio\. kr\. \(2018\) er budgettet, 0,40\. Beløb i 2019-priser\. Svar: [\d.]+; i filen 500\.000\./,
    );
    expect(text).toMatch(/er tallet højst målet i \d+ pct\. af 40 simulerede forløb/);
  });

  test('finds a value with which the goal holds in 80 % of the futures, and says how sure it is of it', async () => {
    const { code, stdout } = await run(folder, [
      'goal-seek',
      file,
      ...PRICE,
      '--at-most',
      'budget',
      '--chance',
      '80',
      '--json',
    ]);
    expect(code).toBe(0);
    const { met } = JSON.parse(stdout);
    expect(met).toHaveLength(1);
    // The quantile lies between two of the 40 futures.
    expect(Math.abs(met[0].within / met[0].futures - 0.8)).toBeLessThanOrEqual(1 / 40);
    expect(met[0].atSe).toBeGreaterThan(0);
  });

  test('says that no value does it, and how near it comes', async () => {
    const { code, stdout } = await run(folder, [
      'goal-seek',
      file,
      '--vary',
      'unitCost:pleje=0:1000',
      '--equals',
      '3mio',
      '--outcome',
      'expenditure_kr/all/2018',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Ingen værdi fra 0 til 1\.000 når målet\./);
    expect(stdout).toMatch(/Nærmest kommer 1\.000: så er tallet 0,00, 3,00 under målet\./);
  });

  test.each([
    ['no number', ['--equals', 'budget'], '--vary mangler'],
    ['an unknown number', ['--vary', 'unitCost:plje', '--equals', 'budget'], 'mente du unitCost:pleje'],
    [
      'a year outside the horizon',
      [...PRICE, '--outcome', 'expenditure_kr/all/2031', '--equals', '1'],
      'ingen periode "2031"',
    ],
    [
      'a year without a budget',
      [...PRICE, '--outcome', 'expenditure_kr/all/2017', '--equals', 'budget'],
      'budgettet har ikke 2017',
    ],
    ['a range upside down', ['--vary', 'unitCost:pleje=9:1', '--equals', 'budget'], 'mindre end'],
    ['a number and a figure that are none', ['--vary', 'tilgang', '--outcome', 'stok', '--equals', '1'], 'tilgang'],
    ['a figure and a number that are none', ['--vary', 'tilgang', '--outcome', 'stok', '--equals', '1'], '"stok"'],
    ['an amount that may be two', [...PRICE, '--equals', '96.500'], '--equals: forventede et tal'],
  ])('refuses %s in words', async (_, args, words) => {
    const result = await run(folder, ['goal-seek', file, ...args]);
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(words);
    expectNoStack(result);
  });
});
