/** What `check` says of a scenario. Every number is worked out again here, from the file or from the exact expectation. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { policyWeight } from '../../src/model/policies.js';
import { explain, stepLabels } from '../../src/results/explain/facts.js';
import { explanationLines } from '../../src/results/explain.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Scenario, Transition } from '../../src/scenario/scenario.js';
import { explainDa } from '../../src/text/da/explain.js';
import { explainEn } from '../../src/text/en/explain.js';
import type { ExplainWords } from '../../src/text/explain-words.js';
import { formatNumber } from '../../src/text/number-format.js';
import { onePrice } from '../support/scenarios.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'indsatstrappe-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function scenarioOf(path: string): Scenario {
  const result = parseScenario(path, diskFiles);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

const shipped = (name: string): Scenario => scenarioOf(join(root, 'scenarios', `${name}.yaml`));

/** The explanation as one text whose lines are long enough that nothing is wrapped. */
function textOf(scenario: Scenario, words: ExplainWords = explainDa, width = 1000): string {
  const model = compileModel(scenario);
  return explanationLines(explain(scenario, model, expectation(model)), [], words, width).join('\n');
}

/** A scenario of the test's own. */
function written(yaml: string): Scenario {
  const file = join(folder, 'egen.yaml');
  writeFileSync(file, yaml);
  return scenarioOf(file);
}

const danish = (value: number, decimals: number): string =>
  formatNumber(value, decimals, { decimalMark: ',', thousandMark: '.' });

function perYear(scenario: Scenario, from: string, to: string, band: string): number {
  const found = scenario.transitions.find((one) => one.from === from && one.to === to) as Transition;
  const own = found.perYear.kind === 'everyAge' ? found.perYear.value : found.perYear.values[band];
  return typeof own?.value === 'number' ? own.value : 0;
}

describe('basis, explained in Danish', () => {
  const scenario = shipped('basis');
  const text = textOf(scenario);
  const cells = (start: string): string[] =>
    (text.split('\n').find((line) => line.startsWith(start)) ?? '').split(/\s{2,}/);

  it('says how many children there are, all of them and up to 22 years', () => {
    // As many in every birth month: 276 months of under 23 for 216 of under 18.
    expect(text).toContain(`${danish(9048, 0)} 0-17-årige og ${danish(Math.floor((9048 * 276) / 216), 0)} 0-22-årige`);
    expect(text).toContain(`ca. ${danish(9048 / 18, 0)} fødsler om året`);
  });

  it('names every step with its whole legal name, price and ledger line', () => {
    for (const step of scenario.steps) {
      const line = text.split('\n').find((one) => one.endsWith(step.name)) ?? '';
      expect(line).toContain(danish(onePrice(step), 0));
      expect(line).toContain({ steps_2_3: 'trin 2-3', steps_4_6: 'trin 4-6', none: ' - ' }[step.ledger ?? 'none']);
    }
  });

  it('reads an intensity as children of 1,000 a year', () => {
    const children = danish(1000 * perYear(scenario, 'almen', 'hjemme', 'skole'), 1);
    expect(text).toContain(`Af 1.000 børn på trin 1 i alderen 6-11 år kommer om året ca. ${children} til trin 3.`);
  });

  it('says how long a stay on a residential home is on average, and where the young people go', () => {
    const exits = ['almen', 'hjemme', 'netvaerk', 'pleje'].map((to) => perYear(scenario, 'institution', to, 'unge'));
    const sum = exits.reduce((a, b) => a + b, 0);
    const home = danish((100 * (exits[1] as number)) / sum, 0);
    expect(text).toContain(
      `varer et ophold på trin 6 i gennemsnit ${danish(1 / sum, 1)} år; derefter kommer ${home} pct.`,
    );
  });

  it('shows aftercare only at the ages at which it can happen', () => {
    expect(text).toMatch(/7a Efterværn, døgn +18-22 +1,6 /);
    expect(text).not.toMatch(/Plejefamilie +18/);
  });

  it('shows what happens on the 18th birthday, those who leave included', () => {
    expect(cells('5 Plejefamilie')).toBeDefined();
    const rule = scenario.birthdays.find(({ age }) => age === 18)?.moves.pleje ?? {};
    const shares = Object.values(rule).map(({ value }) => 100 * value);
    const rest = 100 - shares.reduce((a, b) => a + b, 0);
    expect(text).toMatch(new RegExp(`5 Plejefamilie +${[...shares, rest].map((own) => danish(own, 0)).join(' +')}`));
  });

  it('shows the exact key figures of the first and the last year', () => {
    const model = compileModel(scenario);
    const exact = expectation(model);
    const layout = layoutOf(model);
    const years = model.years.length;
    const institution = model.stepIds.indexOf('institution');
    let kr = 0;
    for (let step = 0; step < model.stepCount; step++) kr += exact.sums[layout.expenditure + step * years] as number;
    const first = cells('2016 ');
    expect(first).toContain(danish(exact.sums[layout.childYears + institution * years] as number, 1));
    expect(first).toContain(danish(kr / 1e6, 1));
    expect(cells('2025 ')).toHaveLength(first.length);
  });

  it('counts where the numbers come from', () => {
    const own = explain(scenario, compileModel(scenario), expectation(compileModel(scenario))).origins;
    const file = readFileSync(join(root, 'scenarios/basis.yaml'), 'utf8');
    // One population, seven prices, two numbers with sources of their own, and as many as stand in the rest.
    const banded = scenario.transitions.filter(({ perYear: own }) => own.kind === 'byBand').length;
    const shares = scenario.birthdays.flatMap(({ moves }) => Object.values(moves).flatMap(Object.keys)).length;
    // Factors on re-placement, and the share of breakdowns in each band of two items.
    const past = scenario.rePlacement.length + 3 * scenario.breakdowns.length;
    const total = 1 + 7 + 3 * banded + (scenario.transitions.length - banded) + shares + past;
    expect(own.assumed + own.fitted + own.sourced + own.unsourced).toBe(total);
    expect(own.unsourced).toBe(0);
    // The population and the two exits from aftercare are the only ones without assumption or fit.
    expect(own.sourced).toBe(1 + (file.match(/computed from PwC/g) ?? []).length);
    expect(text).toContain(`${total} tal: ${own.assumed} er helt eller delvis antagelser`);
  });

  it('says what will run', () => {
    expect(text).toContain('1.000 forløb med seed "indsatstrappe".');
  });

  it('fits on two screens of 44 lines of 100 characters, all of it', () => {
    const lines = textOf(scenario, explainDa, 100).split('\n');
    expect(lines.length).toBeLessThanOrEqual(88);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('taettere_opfoelgning, explained in Danish', () => {
  const scenario = shipped('taettere_opfoelgning');
  const text = textOf(scenario);

  it('says from when the policy works and how it is phased in', () => {
    expect(text).toContain('Virker fra 2017-01, indfases jævnt over 24 måneder og bliver ved.');
  });

  it('says which numbers change, from what to what, at which age', () => {
    const before = 1000 * perYear(scenario, 'institution', 'pleje', 'smaa');
    expect(text).toContain('Fra trin 6 til 5: ganges med 1,5 (+50 pct.)');
    expect(text).toContain(`6 til 5: ${danish(before, 0)} bliver ${danish(before * 1.5, 0)} (0-5)`);
    expect(text).toContain('Fra trin 1, 2 og 3 til 6: ganges med 0,85 (-15 pct.)');
  });

  it('says what the policy costs, by year and in all', () => {
    expect(text).toContain('4 årsværk rådgivere: 2.080.000 kr. om året (varig, service)');
    expect(text).toContain('800.000 kr. i 2017, 600.000 kr. i 2018 og 400.000 kr. i 2019 (implementering, service)');
    expect(text).toContain(`${danish((2_080_000 + 800_000) / 1e6, 2)} mio. kr. (2017)`);
    expect(text).toContain(`${danish(2.08, 2)} mio. kr. (2020-2025)`);
  });

  it('shows the table of moves as it is before the policy', () => {
    const table = (words: string): string => words.slice(words.indexOf('Ophold:'), words.indexOf('Læs: I alderen'));
    expect(table(text)).toBe(table(textOf(shipped('basis'))));
  });
});

describe('other ladders', () => {
  it('explains three children on three steps', () => {
    const text = textOf(shipped('lille'));
    expect(text).toContain('Alle er på Almen.');
    expect(text).toContain(
      `varer et ophold på trin 3 i gennemsnit ${danish(1 / 0.25, 1)} år; derefter kommer 100 pct. til trin 2.`,
    );
    expect(text).not.toContain('årsdagen:');
  });

  it('gives steps of the same level a letter', () => {
    const steps = [1, 2, 2, 7, 2].map((level) => ({ level })) as unknown as Scenario['steps'];
    expect(stepLabels({ steps })).toEqual(['1', '2a', '2b', '7', '2c']);
  });

  it('explains groups, arrivals, a stated stock, a price and the ages and groups a policy concerns', () => {
    const text = textOf(
      written(`
name: Alt muligt
priceLevel: 2020
horizon: { start: 2020-07, years: 2 }
population: { children: 2160, groups: { saarbar: { share: 0.1 } } }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjem, level: 4, kind: placement, name: Hjem, unitCost: 1_000_000 }
transitions:
  - { from: almen, to: hjem, perYear: 0.01, byGroup: { saarbar: 2.5 } }
  - { from: hjem, to: leave, perYear: 0.5 }
arrivals: [{ id: udefra, to: hjem, perYear: 1.5, ages: 15-17 }]
initial: { stock: [{ step: hjem, children: 12, ages: 6-17 }] }
policies:
  - id: p
    name: Billigere
    start: 2021-01
    end: 2021-06
    ages: 12-17
    group: saarbar
    effects:
      - { unitCost: hjem, add: -50_000 }
      - { from: almen, to: hjem, multiply: 0.5 }
`),
    );
    expect(text).toContain('saarbar 10,0 pct. og resten 90,0 pct. saarbar: 2,5 gange så ofte fra trin 1 til 4.');
    expect(text).toContain('12 børn på trin 4 (6-17 år, gruppen rest); resten er på Almen.');
    expect(text).toContain('udefra: 1,5 børn om året til trin 4 (15-17 år, gruppen rest).');
    expect(text).toContain('Prisen på trin 4: ændres med -50.000 kr., kun 12-17 år, kun saarbar');
    expect(text).toContain('4: 1.000.000 bliver 950.000 (12-17)');
    expect(text).toContain(`1 til 4: ${danish(25, 0)} bliver ${danish(12.5, 1)} (12-17)`);
    expect(text).toContain('med det samme; sidste måned er 2021-06.');
    expect(text).toContain('Koster ikke noget i sig selv.');
    // The only whole calendar year.
    expect(text).toMatch(/\n2021 /);
    expect(text).not.toMatch(/\n202[02] /);
  });
});

describe('a population table', () => {
  const table = [
    'OMRÅDE;ALDER;TID;INDHOLD',
    ...Array.from({ length: 23 }, (_, age) => `Ærø;${age} år;2024K1;${age === 4 ? '..' : 30}`),
  ].join('\n');
  const scenario = (fields: string): Scenario => {
    writeFileSync(join(folder, 'folk1a.csv'), table);
    return written(`
name: Tabel
priceLevel: 2024
horizon: { start: 2024-01, years: 1 }
population: { table: folk1a.csv, area: Ærø, ${fields} }
steps: [{ id: almen, level: 1, kind: universal, name: Almen }]
transitions: []
`);
  };

  it('is told with its municipality, and with what masked numbers count as', () => {
    const text = textOf(scenario('masked: 2, source: FOLK1A'));
    expect(text).toContain(`folk1a.csv (Ærø): fra ${17 * 30 + 2} til `);
    expect(text).toContain('Skjulte tal i tabellen regnes som 2 børn hver (antal: 1).');
    expect(textOf(scenario('masked: 2'), explainEn)).toContain(
      'Masked numbers in the table count as 2 children each (there are 1).',
    );
  });

  it('has its masked numbers counted among the assumptions', () => {
    const model = (fields: string) => {
      const own = scenario(fields);
      const compiled = compileModel(own);
      return explain(own, compiled, expectation(compiled)).origins;
    };
    expect(model('masked: 2, source: FOLK1A')).toEqual({ fitted: 0, assumed: 1, sourced: 1, unsourced: 0 });
  });
});

/** A ladder of its own with everything that has to do with time. */
const TIME = `
name: Tid
priceLevel: 2020
horizon: { start: 2016-01, years: 10 }
population: { children: 21_600, groups: { saarbar: { share: 0.1 } } }
ageBands: { smaa: 0-11, store: 12-17 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: stoette, level: 2, kind: home_based, name: Stoette, unitCost: 100_000 }
  - { id: hjem, level: 3, kind: placement, name: Hjem, unitCost: 1_000_000 }
transitions:
  - { from: almen, to: stoette, perYear: 0.02, byDuration: { "0-12": 3, "12-": 1 } }
  - { from: stoette, to: almen, perYear: 0.5 }
  - { from: stoette, to: hjem, perYear: 0.1 }
  - { from: hjem, to: stoette, perYear: { smaa: 0.9, store: 0.6 }, byDuration: { "0-6": 2, "6-24": 1, "24-": 0.25 } }
  - { from: hjem, to: almen, perYear: 0.12 }
trends:
  - { id: diagnoser, from: almen, to: stoette, perYear: 0.03, ages: 6-17, group: saarbar }
  - { id: henvisninger, from: stoette, to: hjem, byYear: { 2016: 1, 2026: 2 } }
  - { id: faerre, from: hjem, to: [almen, stoette], perYear: -0.02 }
rePlacement: { "0-6": 4, "6-24": 2.5, "24-": 1 }
birthdays: { 18: leave }
policies:
  - id: korte
    name: Korte
    start: 2017-01
    delayMonths: 6
    phaseInMonths: 12
    fidelity: 0.8
    end: 2020-12
    fadeOutMonths: 12
    effects:
      - { from: hjem, to: stoette, multiply: 1.5, newCasesOnly: true, duration: 6- }
      - { from: hjem, to: almen, multiply: 2, duration: 0-6 }
      - { from: hjem, to: almen, add: 0.06 }
      - { from: [almen, stoette], to: [stoette, hjem], multiply: 0.5, newCasesOnly: true }
      - { unitCost: hjem, multiply: 1.1 }
`;

/** Exits a year of those aged 12-17 from the home, by months: [until, per year]. */
const EXITS: readonly (readonly [number, number])[] = [
  [6, 2 * 0.6 + 0.12],
  [24, 0.6 + 0.12],
  [Number.POSITIVE_INFINITY, 0.25 * 0.6 + 0.12],
];

/** The share of stays that last longer than `months`, when they begin so far into the month. */
function survivalAt(months: number, into: number): number {
  let exponent = 0;
  let from = 0;
  for (const [until, perYear] of EXITS) {
    const end = Math.min(months, until - into);
    exponent += (perYear / 12) * Math.max(0, end - from);
    from = Math.max(from, end);
  }
  return Math.exp(-exponent);
}

describe('time on the step, explained in Danish', () => {
  const scenario = written(TIME);
  const text = textOf(scenario);
  const section = text.slice(text.indexOf('Tid på trin 3'), text.indexOf('Måneder tælles'));
  const row = (start: string): string[] =>
    (section.split('\n').find((line) => line.startsWith(start)) ?? '').split(/\s{2,}/);

  it('says how many leave in each part of the stay, by age', () => {
    expect(section).toMatch(/^Måneder +0-11 +12-17$/m);
    ['0-6 ', '6-24 ', '24- '].forEach((start, part) => {
      expect(row(start)[2]).toBe(danish(1000 * (EXITS[part]?.[1] ?? 0), 0));
    });
    expect(section).toContain(
      'Fra trin 3 til 2 er filens tal ganget med 2 de første 6 måneder, 1 fra 6 til 24 måneder, 0,25 efter 24 måneder.',
    );
    expect(section).not.toContain('Fra trin 3 til 1');
  });

  it('says the mean stay that the survival curve gives, whatever moment of the month stays begin at', () => {
    // Midpoint sums over the moment of the month and over half-days of the stay.
    const slices = 50;
    let months = 0;
    let to2 = 0;
    for (let slice = 0; slice < slices; slice++) {
      const into = (slice + 0.5) / slices;
      for (let at = 1 / 120; at < 600; at += 1 / 60) {
        const here = survivalAt(at, into) / 60 / slices;
        const factor = at < 6 - into ? 2 : at < 24 - into ? 1 : 0.25;
        months += here;
        to2 += (here * 0.6 * factor) / 12;
      }
    }
    expect(row('Ophold')[2]).toBe(danish(months, 1));
    expect(text).toContain(
      `I alderen 12-17 år varer et ophold på trin 3 i gennemsnit ${danish(months / 12, 1)} år; derefter kommer ${danish(100 * to2, 0)} pct. til trin 2.`,
    );
    let left = 0;
    for (let slice = 0; slice < slices; slice++) {
      const into = (slice + 0.5) / slices;
      left += survivalAt(24 - into, into) / slices;
    }
    expect(section).toContain(`varer ca. ${danish(100 * left, 0)} pct. af opholdene på trin 3 længere end 24 måneder`);
  });

  it('says the mean stay that the exact expectation has: in balance, children there are arrivals a year times years', () => {
    const alone = written(`
name: Balance
priceLevel: 2020
horizon: { start: 2016-01, years: 1 }
population: { children: 0 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjem, level: 3, kind: placement, name: Hjem, unitCost: 1_000_000 }
transitions: [{ from: hjem, to: leave, perYear: 3, byDuration: { "0-2": 4, "2-9": 1, "9-": 0.7 } }]
arrivals: [{ id: udefra, to: hjem, perYear: 60, ages: 0-3 }]
`);
    const model = compileModel(alone);
    const exact = expectation(model);
    const layout = layoutOf(model);
    const there = exact.sums[layout.childYears + model.stepIds.indexOf('hjem') * model.years.length] as number;
    const [stay] = explain(alone, model, exact).stays;
    // An arrival that ends is one of the age it has, so what the sum of rates over all ages leaves is all there is.
    expect((stay?.years ?? 0) * 60).toBeCloseTo(there, 9);
    expect(stay?.ending[2]).toBeCloseTo(1, 12);
  });

  it('counts children who have always been on the universal step as being in the last part', () => {
    expect(text).toMatch(/^Måneder +0-17\n0-12 +60,0\n12- +20,0$/m);
    expect(text).toContain('Af 1.000 børn på trin 1 i alderen 0-17 år kommer om året ca. 20 til trin 2.');
    expect(text).toContain('På trin 1 gælder det børn, der er kommet tilbage dertil');
  });

  it('says that some never leave, when the last part of a stay has no way out', () => {
    const endless = written(`
extends: ${join(root, 'scenarios/lille.yaml')}
name: Uden ende
transitions: [{ from: pleje, to: hjemme, byDuration: { "0-12": 1, "12-": 0 } }]
`);
    expect(textOf(endless)).toContain(explainDa.stays.noWayOut);
  });
});

describe('trends and re-placement, explained in Danish', () => {
  const text = textOf(written(TIME));

  it('says how much a trend grows, for whom, and how far it has come in the last year', () => {
    expect(text).toContain(
      `diagnoser: overgange fra trin 1 til 2 vokser 3 pct. om året, kun 6-17 år, kun saarbar; i 2025 er de ${danish(1.03 ** 9, 2)} gange så hyppige som i tabellerne.`,
    );
    expect(text).toContain(
      `faerre: overgange fra trin 3 til 2 og 3 til 1 falder 2 pct. om året; i 2025 er de ${danish(0.98 ** 9, 3)} gange`,
    );
  });

  it('says the factors of a trend by year', () => {
    expect(text).toContain(
      `henvisninger: overgange fra trin 2 til 3 ganges med 1 i 2016 og 2 i 2026, jævnt imellem og uændret uden for de år; i 2025 er de ${danish(1 + 9 / 10, 2)} gange`,
    );
  });

  it('shows the tables without trends, also when a trend by year does not begin at 1', () => {
    const factors = TIME.replace('{ 2016: 1, 2026: 2 }', '{ 2016: 5 }');
    const stays = (words: string): string => words.slice(words.indexOf('Ophold:'), words.indexOf('Læs: I alderen'));
    expect(stays(textOf(written(factors)))).toBe(stays(text));
  });

  it('says how much greater the risk of a child is who has come home from a placement', () => {
    expect(text).toContain(
      'Et barn, der er kommet hjem fra en anbringelse, har de første 6 måneder 4 gange så stor risiko for at blive anbragt igen; fra 6 til 24 måneder 2,5 gange så stor risiko; efter 24 måneder samme risiko som andre børn.',
    );
  });

  it('says that there are none, and what that means', () => {
    const plain = textOf(shipped('lille'));
    expect(plain).toMatch(/Udvikling +Ingen; uden virkemidler gælder de samme tal i alle år\./);
    expect(plain).toMatch(/Genanbringelse +Tidligere anbringelser ændrer ikke noget\./);
    expect(plain).not.toContain('Tid på trin');
  });

  it('counts the sources of all these numbers', () => {
    const scenario = written(TIME);
    const { assumed, fitted, sourced, unsourced } = explain(
      scenario,
      compileModel(scenario),
      expectation(compileModel(scenario)),
    ).origins;
    const intensities = 6;
    const factors = 2 + 3;
    const trends = 1 + 2 + 1;
    const effectsAndFidelity = 5 + 1;
    // Population, a share, two prices; re-placement has three factors.
    expect(assumed + fitted + sourced + unsourced).toBe(4 + intensities + factors + trends + 3 + effectsAndFidelity);
  });
});

describe('policies that need time, explained in Danish', () => {
  const scenario = written(TIME);
  const text = textOf(scenario);

  it('says when it begins, works, works no more fully and is gone', () => {
    expect(text).toContain(
      'Begynder 2017-01 og virker fra 2017-07, indfases jævnt over 12 måneder. Sidste måned er 2020-12; derefter aftager virkningen jævnt over 12 måneder og er væk fra 2022-01.',
    );
    const [policy] = scenario.policies;
    const weightIn = (year: number, month: number): number =>
      policy === undefined ? Number.NaN : policyWeight(policy, (year - 2016) * 12 + month - 1);
    expect([weightIn(2017, 6), weightIn(2020, 12), weightIn(2022, 1)]).toEqual([0, 0.8, 0]);
    expect(weightIn(2017, 7)).toBeGreaterThan(0);
    expect(weightIn(2021, 12)).toBeGreaterThan(0);
  });

  it('says how much of the effect is reached, and shows the numbers that follow from that', () => {
    expect(text).toContain('I praksis nås 80 pct. af virkningen.');
    expect(text).toContain('Fuldt indfaset med 80 pct. af virkningen, efter alder');
    const reached = 1 + 0.8 * (1.5 - 1);
    const stated = [0.9, 0.6].flatMap((perYear) => [perYear, 0.25 * perYear].map((own) => 1000 * own));
    const [a, b, c, d] = stated.map((own) => `${danish(own, 0)} bliver ${danish(own * reached, 0)}`);
    expect(text).toContain(
      `3 til 2: ${a} (0-11, måned 6-24), ${b} (0-11, måned 24-), ${c} (12-17, måned 6-24) og ${d} (12-17, måned 24-)`,
    );
    expect(text).toContain(`3: 1.000.000 bliver ${danish(1e6 * (1 + 0.8 * 0.1), 0)} (0-17)`);
  });

  it('says that only new cases, or only a part of the stay, are concerned', () => {
    expect(text).toContain(
      'Fra trin 3 til 2: ganges med 1,5 (+50 pct.), kun nye sager (ophold, der begynder fra 2017-01), kun efter 6 måneder af opholdet',
    );
    expect(text).toContain('Fra trin 3 til 1: ganges med 2 (+100 pct.), kun de første 6 måneder af opholdet');
    expect(text).toContain('kun nye sager (ophold, der begynder fra 2017-01; overgange fra trin 1 er altid nye sager)');
  });

  it('applies an effect to what the one before it leaves, in the part of the stay in which that works', () => {
    const first = 120 * (1 + 0.8 * (2 - 1));
    const add = 0.8 * 60;
    expect(text).toContain(
      `3 til 1: ${danish(first, 0)} bliver ${danish(first + add, 0)} (0-17, måned 0-6) og 120 bliver ${danish(120 + add, 0)} (0-17, måned 6-)`,
    );
  });

  it('shows the numbers that the engine has when the policy works fully, in a new stay', () => {
    const model = compileModel({ ...scenario, trends: [] });
    const { grid, moves } = model;
    const month = 40;
    const epoch = grid.epochOfMonth[month] as number;
    const from = model.stepIds.indexOf('hjem');
    const to = model.stepIds.indexOf('stoette');
    const move = moves.from.findIndex((own, i) => own === from && moves.to[i] === to);
    const ageClass = grid.ageClassAt[14 * 12] as number;
    // A stay of vintage 1 (begun after the start) in its second part.
    const situation = grid.situations.historyClassCount * grid.situations.durationClassCount + 1;
    const cell = ((epoch * grid.ageClassCount + ageClass) * grid.groupCount + 0) * grid.situations.count + situation;
    const perYear = 12 * (model.intensity[cell * moves.count + move] as number);
    expect(text).toContain(`600 bliver ${danish(1000 * perYear, 0)} (12-17, måned 6-24)`);
  });
});

describe('the English version', () => {
  it('has no Danish but what the planner wrote', () => {
    for (const scenario of [...['basis', 'taettere_opfoelgning', 'lille'].map(shipped), written(TIME)]) {
      const own = [
        scenario.name,
        ...scenario.steps.flatMap((step) => [step.name, step.shortName]),
        ...scenario.policies.flatMap((policy) => [policy.name, ...policy.costs.map((cost) => cost.name)]),
      ].sort((a, b) => b.length - a.length);
      const text = own.reduce((rest, word) => rest.replaceAll(word, ''), textOf(scenario, explainEn));
      expect(text).not.toMatch(/[æøåÆØÅ]/);
      expect(text).not.toMatch(/\b(og|til|børn|fra|trin|af|på|pct|mio|år|i alt|ingen|heraf)\b/i);
    }
  });

  it('writes numbers the English way', () => {
    expect(textOf(shipped('basis'), explainEn)).toContain('9,048 aged 0-17');
  });
});

describe('the command', () => {
  beforeAll(() => {
    execFileSync('npx', ['tsc', '-b'], { cwd: root });
  }, 60_000);
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'check', ...args], { encoding: 'utf8', cwd: root });

  it('prints the explanation and ends with 0', () => {
    const { status, stdout, stderr } = check('scenarios/lille.yaml');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Lille, tre børn\n/);
  });

  it('ends with 2 and says nothing on stdout when the file is wrong', () => {
    const file = join(folder, 'forkert.yaml');
    const base = join(root, 'scenarios/basis.yaml');
    writeFileSync(file, `extends: ${base}\nname: Forkert\ntransitions: [{ from: hjemme, to: plejen, perYear: -1 }]\n`);
    const { status, stdout, stderr } = check(file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('plejen');
    expect(stderr).toContain('-1');
  });

  it('ends with 2 when a stock only together with the population shows to be too large', () => {
    const file = join(folder, 'bestand.yaml');
    const stock = 'initial: { stock: [{ step: hjemme, children: 600, ages: 3 }] }';
    writeFileSync(file, `extends: ${join(root, 'scenarios/basis.yaml')}\nname: Bestand\n${stock}\n`);
    const { status, stdout, stderr } = check(file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('initial.stock');
  });

  it('ends with 2 when an effect takes more away than there is at some age', () => {
    const file = join(folder, 'minus.yaml');
    const effects = '[{ from: pleje, to: institution, add: -0.001 }]';
    const policies = `policies: [{ id: p, name: P, start: 2017-01, effects: ${effects} }]`;
    writeFileSync(file, `extends: ${join(root, 'scenarios/basis.yaml')}\nname: Minus\n${policies}\n`);
    const { status, stdout, stderr } = check(file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('-0,001');
  });

  it('sends nothing to the terminal but letters', () => {
    const file = join(folder, 'farve.yaml');
    writeFileSync(file, `extends: ${join(root, 'scenarios/basis.yaml')}\nname: "Rød \\e[31m"\n`);
    expect(check(file).stdout).not.toContain('\u001b');
  });

  it('tells warnings as part of the explanation', () => {
    const file = join(folder, 'advarsel.yaml');
    const policy = 'policies: [{ id: p, name: P, start: 2020-01, end: 2040-01, effects: [] }]';
    writeFileSync(file, `extends: ${join(root, 'scenarios/basis.yaml')}\nname: Advarsel\n${policy}\n`);
    const { status, stdout } = check(file);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Advarsler +\S*advarsel\.yaml/);
  });
});
