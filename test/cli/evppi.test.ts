import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../src/scenario/uncertain/normal.js';
import { answer, fileOf, question } from '../decisions/support.js';
import { csvRows, emptyFolder, expectNoStack, run, scenarioFile, shipped } from './support.js';

const folder = emptyFolder();

/** Three children; what a foster family costs is uncertain, and so is an office that everybody pays for. */
const BASE = `
name: Grundlag
priceLevel: 2019
horizon: { start: 2016-01, years: 4 }
replications: 200
seed: viden
economy: { discountRates: { 1: 0.04 } }
population: { children: { value: 3, source: assumption } }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: pleje, level: 3, kind: placement, name: Plejefamilie, unitCost: { value: 500_000, uncertain: { normal: { sd: 70_000 } }, source: assumption } }
transitions:
  - { from: almen, to: pleje, perYear: 0.5, source: assumption }
  - { from: pleje, to: almen, perYear: 0.5, source: assumption }
birthdays: { 18: leave }
initial: { shares: {} }
policies:
  - id: kontor
    name: Kontor
    start: 2016-01
    effects: []
    costs: [{ name: Leje, krPerYear: { value: 100_000, uncertain: { normal: { sd: 15_000 } } }, kind: permanent, area: service, source: assumption }]
`;

/** Fewer are placed, and the counsellor costs about as much as is saved. */
const WHATIF = `
extends: grundlag.yaml
name: Forslag
policies:
  - id: raadgiver
    name: Rådgiver
    start: 2016-01
    effects: [{ from: almen, to: pleje, multiply: 0.5, source: assumption }]
    costs: [{ name: Løn, krPerYear: 210_000, kind: permanent, area: service, source: assumption }]
`;

const base = scenarioFile(folder, 'grundlag.yaml', BASE);
const whatIf = scenarioFile(folder, 'forslag.yaml', WHATIF);

/** What the what-if spends less than the base at two prices of foster families, present value. */
function savedAt(prices: readonly number[]): number[] {
  const years = [2016, 2017, 2018, 2019];
  const outcomes = years.map((year) => `expenditure_kr/all/${year}`);
  const spent = (text: string): number[] => {
    const asked = question([fileOf(text, { 'grundlag.yaml': BASE })], ['unitCost:pleje'], outcomes);
    return prices.map((price) =>
      answer(asked, [price]).reduce((sum, own, k) => sum + (own[0] as number) / 1.04 ** k, 0),
    );
  };
  const without = spent(BASE);
  return spent(WHATIF).map((kr, i) => (without[i] as number) - kr);
}

describe.concurrent('evppi', () => {
  test('of a price that the savings are a straight line of is worth what the normal law says, and what both pay is worth nothing', async () => {
    const args = ['-n', '200', '--out', 'viden.csv', '--threads', '1', '--kr-per-placement-year', '0'];
    const { code, stdout } = await run(folder, ['evppi', base, whatIf, ...args]);
    expect(code).toBe(0);
    const rows = csvRows(readFileSync(join(folder, 'viden.csv')));
    const [m = 0, more = 0] = savedAt([500_000, 600_000]);
    const sd = (70_000 * (more - m)) / 100_000;
    const z = Math.abs(m / sd);
    const expected = sd * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) - Math.abs(m) * normalCdf(-z);
    for (const name of ['all', 'steps.pleje.unitCost']) {
      const [kr, se] = ['kr', 'se'].map((column) => Number(rows.find((row) => row.name === name)?.[column]));
      const off = ((kr as number) - expected) / (se as number);
      expect(Math.abs(off), `${name}: ${kr} for ${expected}, standard error ${se}`).toBeLessThan(5);
    }
    const office = rows.find(({ name }) => name?.startsWith('policies.kontor'));
    expect(office).toMatchObject({ table: 'evppi', kr: '0', plain_kr: '0', share: '0' });
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toMatch(/^Hvad er det værd at vide mere, før der vælges\?/);
    expect(text).toMatch(/Det er højst [\d.,]+ (mio\. )?kr\. værd at kende prisen på Plejefamilie, før der vælges/);
    expect(text).toContain('med 4,0 pct. om året (nutidsværdi), i 2019-priser');
  });

  test.each([
    ['one scenario', [base], 'mindst to scenarier'],
    ['the same scenario twice', [base, base], 'samme'],
    ['nothing uncertain', [shipped('basis'), shipped('netvaerk_foerst')], 'ingen tal er usikre'],
    ['an unknown number', [base, whatIf, '--about', 'unitCost:plje'], 'mente du "unitCost:pleje"?'],
    ['too few draws', [base, whatIf, '-n', '20'], 'er for få'],
    ['an amount that is none', [base, whatIf, '--kr-per-placement-year', '10.000'], '--kr-per-placement-year'],
  ])('refuses %s in words', async (_, args, words) => {
    const result = await run(folder, ['evppi', ...args]);
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(words);
    expectNoStack(result);
  });
});
