/** What is different between two scenarios: all of it is found, and said in words. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLines, changeTexts } from '../../../src/results/comparison/change-lines.js';
import { changesBetween } from '../../../src/results/comparison/changes.js';
import type { Scenario } from '../../../src/scenario/scenario.js';
import { comparisonDa } from '../../../src/text/da/comparison.js';
import { comparisonEn } from '../../../src/text/en/comparison.js';
import { policy, scenario, shipped, sourced, step } from '../../support/scenarios.js';
import { laidOn } from '../../support/virkemidler.js';

const said = (base: Scenario, whatIf: Scenario, words = comparisonDa): string[] =>
  changeTexts(changesBetween(base, whatIf), words);

const BASE = scenario();

describe('of the shipped scenarios', () => {
  test('closer follow-up is the base with one policy, and nothing else', () => {
    expect(said(shipped('basis'), shipped('taettere_opfoelgning'))).toEqual([
      'Nyt virkemiddel: Tættere opfølgning, fra 2017-01, indfaset over 24 måneder',
    ]);
    expect(said(shipped('taettere_opfoelgning'), shipped('basis'))).toEqual([
      'Uden virkemidlet: Tættere opfølgning, fra 2017-01, indfaset over 24 måneder',
    ]);
  });

  test('a scenario is no different from itself under another name', () => {
    expect(said(shipped('basis'), { ...shipped('basis'), name: 'B' })).toEqual([]);
    expect(changeLines([], comparisonDa, 80, { count: 5, file: 'x' })).toEqual(['Intet: de to filer siger det samme.']);
  });

  test('tables read from another folder are the same tables: a replayed run is no different', () => {
    const original = shipped('koebenhavn_handicap');
    const { priceIndex } = original.economy;
    if (priceIndex === null) throw new Error('That scenario has a table of prices and wages');
    const economy = { ...original.economy, priceIndex: { ...priceIndex, file: 'scenarie-1.yaml' } };
    expect(said(original, { ...original, economy })).toEqual([]);
  });

  test('a virkemiddel with a step of its own brings the step, its moves and what happens at 18', () => {
    expect(said(shipped('basis'), laidOn('basis', { names: ['tfco'] }), comparisonEn)).toEqual([
      'New policy: TFCO, behandlingsplejefamilie, from 2017-01, phased in over 12 months',
      'Step added: TFCO',
      'Moves added: Støttende i hjemmet > TFCO; TFCO > Støttende i hjemmet; TFCO > Plejefamilie; TFCO > Børne- og ungehjem',
      'Birthday 18, shares from the step, tfco: eftervaern_doegn 0.402; eftervaern_kontakt 0.268 (not stated in the base)',
    ]);
  });

  test('what only one of the two has, and takes too long to write out, has come or gone and is not called changed', () => {
    const [basis, detected] = [
      shipped('basis'),
      laidOn('basis', { names: ['tidlig-opsporing-og-fremskudt-socialraadgiver'] }),
    ];
    expect(said(basis, detected)).toContain('Rådgivere: kommet til');
    expect(said(detected, basis)).toContain('Rådgivere: taget ud');
  });

  test('the whole country has other children, prices and moves than the average municipality', () => {
    const lines = said(shipped('basis'), shipped('hele_landet'));
    expect(lines).toContain('Befolkning, antal 0-17-årige: fra 9.048 til 1.150.000');
    expect(lines).toContain('Trin Plejefamilie, pris pr. helårsperson, kr.: fra 385.000 til 499.000');
    expect(lines.filter((line) => line.startsWith('Overgang Støttende i hjemmet > Plejefamilie'))).toEqual([
      'Overgang Støttende i hjemmet > Plejefamilie, pr. barneår: smaa fra 0,0816 til 0,0466; skole fra 0,0305 til 0,0119; unge fra 0,00425 til 0,00255',
    ]);
  });
});

describe('a change', () => {
  const withPolicy = (own: Partial<Scenario['policies'][number]>): Scenario => ({
    ...BASE,
    policies: [{ ...policy(12, []), ...own }],
  });

  test('of when a policy begins is told by months', () => {
    const name = withPolicy({}).policies[0]?.name;
    expect(said(withPolicy({}), withPolicy({ startMonth: 18, endMonth: 36 }))).toEqual([
      `Virkemiddel ${name}, begynder: fra 2017-01 til 2017-07`,
      `Virkemiddel ${name}, slutter: 2019-01 (ikke angivet i basis)`,
    ]);
  });

  test('of the source alone is told as such, and of number and source as a number', () => {
    const priced = (kr: number, source: string): Scenario => ({
      ...BASE,
      steps: BASE.steps.map((one) =>
        one.id === 'pleje' ? { ...one, unitCostKrPerYear: { kind: 'everyAge', value: { value: kr, source } } } : one,
      ),
    });
    expect(said(priced(1, 'A'), priced(1, 'B'))).toEqual(['Samme tal med en anden kilde: 1 sted (pleje)']);
    expect(said(priced(1, 'A'), priced(2.5, 'B'))).toEqual(['Trin pleje, pris pr. helårsperson, kr.: fra 1 til 2,5']);
  });

  test('of the order of steps is a change too', () => {
    expect(said(BASE, { ...BASE, steps: [...BASE.steps].reverse() })).toEqual(['Trin: en anden rækkefølge']);
  });

  test('of a calendar year has no thousands, and of a budget it has', () => {
    const { economy } = BASE;
    const budget = { kr: { 2017: sourced(90_000_000) }, isNet: false };
    const lines = said(BASE, { ...BASE, economy: { ...economy, budgetYear: 2017, budget } });
    expect(lines[0]).toBe('Økonomi, budgetår: 2017 (ikke angivet i basis)');
    expect(lines[1]).toContain('90.000.000');
  });

  test('of something that has no name of ours is told under Andet, as the file has it', () => {
    const whatIf = { ...BASE, nyt: { felt: 3 } };
    expect(said(BASE, whatIf)).toEqual(['Andet: nyt: felt 3 (ikke angivet i basis)']);
  });

  test('of a table of children is told without all its numbers', () => {
    const table = (children: number): Scenario['population'] => ({
      kind: 'table',
      file: 'b.csv',
      area: '',
      source: '',
      years: [2016],
      maxAge: 22,
      children: [Array.from({ length: 23 }, () => children)],
      masked: null,
    });
    expect(said({ ...BASE, population: table(100) }, { ...BASE, population: table(101) })).toEqual([
      'Befolkning, antal børn efter alder: ændret',
    ]);
  });

  test('no line of a long list is silently left out', () => {
    const many = {
      ...BASE,
      steps: BASE.steps.map((one) => ({ ...one, level: one.level + 1, shortName: `${one.id}!` })),
    };
    const lines = changeLines(changesBetween(BASE, many), comparisonDa, 200, { count: 4, file: 'changes.csv' });
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe('  Og 2 forskelle til, som står i changes.csv.');
  });
});

/** Every leaf of a scenario, as a path. */
function leaves(tree: unknown, path: readonly string[] = []): string[][] {
  if (typeof tree !== 'object' || tree === null) return [[...path]];
  return Object.entries(tree).flatMap(([key, own]) => leaves(own, [...path, key]));
}

function changedAt(tree: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined)
    return typeof tree === 'number' ? tree + 1 : typeof tree === 'boolean' ? !tree : `${tree}, men`;
  if (Array.isArray(tree)) return tree.map((own, i) => (String(i) === key ? changedAt(own, rest) : own));
  return Object.fromEntries(
    Object.entries(tree as object).map(([name, own]) => [name, name === key ? changedAt(own, rest) : own]),
  );
}

test('whatever single value of a scenario is another, it is told in both languages', () => {
  const whole = laidOn('basis', {
    names: ['tfco', 'takstloft', 'opnormering-og-genopretning'],
    prices: ['kompleksitet'],
  });
  const plain: unknown = JSON.parse(JSON.stringify({ ...whole, steps: [...whole.steps, step('nyt', 'other')] }));
  const all = leaves(plain).filter(([section]) => !['name', 'seed', 'replications'].includes(section ?? ''));
  expect(all.length).toBeGreaterThan(500);
  fc.assert(
    fc.property(fc.constantFrom(...all), (path) => {
      const [base, whatIf] = [plain, changedAt(plain, path)] as [Scenario, Scenario];
      for (const words of [comparisonDa, comparisonEn]) {
        const lines = said(base, whatIf, words);
        expect(lines.length, path.join('.')).toBeGreaterThan(0);
        expect(lines.join(' ')).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 150 },
  );
});
