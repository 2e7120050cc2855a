/** What `check` says of add-ons. Every number is worked out again here, from the file or from the exact expectation. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiled } from '../../src/cli/compiled.js';
import { UserError } from '../../src/cli/output.js';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { explain } from '../../src/results/explain/facts.js';
import { explanationLines } from '../../src/results/explain.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { explainDa } from '../../src/text/da/explain.js';
import { explainEn } from '../../src/text/en/explain.js';
import type { ExplainWords } from '../../src/text/explain-words.js';
import { formatNumber } from '../../src/text/number-format.js';

const BASIS = fileURLToPath(new URL('../../scenarios/basis.yaml', import.meta.url));

/** A scenario of the test's own, laid over the base. */
function written(yaml: string): Scenario {
  const files = {
    read: (path: string, limit: number) =>
      path === 'egen.yaml' ? { text: `extends: ${BASIS}\nname: Egen\n${yaml}` } : diskFiles.read(path, limit),
  };
  const result = parseScenario('egen.yaml', { ...diskFiles, ...files });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

function textOf(scenario: Scenario, words: ExplainWords = explainDa): string {
  const model = compileModel(scenario);
  return explanationLines(explain(scenario, model, expectation(model)), [], words, 1000).join('\n');
}

const ADD_ONS = `addOns:
  - id: aflastning
    name: Støtteophold
    unitCost: 100_000
    prevalence: { hjemme: 0.2, pleje: { smaa: 0.1, skole: 0.2, unge: 0.3 } }
    stopPerYear: 0.8
  - { id: kontakt, name: Kontaktperson, unitCost: 60_000, prevalence: { eftervaern_doegn: 1 }, stopPerYear: 1, source: assumption }
`;

const policyWith = (effect: string, head = '') =>
  `policies:\n  - { id: t, name: T, start: 2018-01${head}, effects: [{ ${effect}, source: assumption }] }\n`;

describe('check explains add-ons', () => {
  const scenario = written(ADD_ONS);
  const text = textOf(scenario);
  const lines = text.split('\n');
  const cells = (start: string): string[] =>
    (lines.find((line) => line.startsWith(start)) ?? '').trim().split(/\s{2,}/);

  it('says on which step, at which age, how many per cent, at what price and for how long', () => {
    const months = formatNumber(12 / 0.8, 0, explainDa);
    expect(cells('Støtteophold  ')).toEqual(['Støtteophold', '3', '0-17', '20', '100.000', months]);
    const next = lines.slice(lines.findIndex((line) => line.startsWith('Støtteophold  ')) + 1);
    expect(next.slice(0, 3).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['5', '0-5', '10'],
      ['6-11', '20'],
      ['12-17', '30'],
    ]);
    // On aftercare there are young people from 18 to 22 years.
    expect(cells('Kontaktperson  ')).toEqual(['Kontaktperson', '7a', '18-22', '100', '60.000', '12']);
  });

  it('reads a row aloud', () => {
    expect(text).toContain(
      'Læs: På trin 3 har 20 pct. af børnene i alderen 0-17 år Støtteophold; når det begynder, varer det i gennemsnit 15 måneder, hvis barnet bliver på trinnet.',
    );
    const everyone = written(ADD_ONS.replace('hjemme: 0.2', 'hjemme: 1'));
    expect(textOf(everyone)).toContain(
      'Læs: På trin 3 har 100 pct. af børnene i alderen 0-17 år Støtteophold, så længe de er der.',
    );
  });

  it('says what comes of it in the first and the last year, exactly', () => {
    const model = compileModel(scenario);
    const { sums } = expectation(model);
    const { addOns: layout, childYears } = layoutOf(model);
    const years = model.years.length;
    const at = (year: number, million = 0) => {
      for (let offer = 0; offer < 2; offer++)
        million += (sums[layout.expenditure + offer * years + year] as number) / 1e6;
      return [
        formatNumber(sums[layout.childYears + year] as number, 1, explainDa),
        formatNumber(million, 1, explainDa),
      ];
    };
    const [[first, kr], [last, lastKr]] = [at(0), at(years - 1)];
    expect(text).toContain(
      `Støtteophold: ${first} helårspersoner og ${kr} mio. kr. i 2016, ${last} helårspersoner og ${lastKr} mio. kr. i 2025 (eksakte gennemsnit).`,
    );
    // A fifth of those at home, and some of those in foster families.
    const atHome = sums[childYears + model.stepIds.indexOf('hjemme') * years] as number;
    expect(sums[layout.childYears]).toBeGreaterThan(0.2 * atHome);
  });

  it('counts the numbers and where they come from', () => {
    const own = explain(scenario, compileModel(scenario), expectation(compileModel(scenario))).origins;
    const base = written('');
    const before = explain(base, compileModel(base), expectation(compileModel(base))).origins;
    // A price, a rate and four shares without a source; a price, a rate and a share with one that says assumption.
    expect(own).toEqual({ ...before, assumed: before.assumed + 3, unsourced: before.unsourced + 6 });
  });

  it('says nothing of add-ons where there are none', () => {
    expect(textOf(written(''))).not.toContain('Tillægsydelser');
  });
});

describe('shares that policies bring above everyone only together', () => {
  const double = '{ addOn: aflastning, multiply: 2, source: assumption }';
  const scenario = written(
    `${ADD_ONS}policies:\n  - { id: t, name: T, start: 2018-01, effects: [${double}, ${double}] }\n`,
  );

  it('are the mistake of the user, who is told which', () => {
    expect(() => compiled('egen.yaml', scenario, 'da')).toThrow(
      'egen.yaml: policies: andelen med aflastning på trinnet pleje bliver 120,0 pct., når virkemidlerne virker sammen; den skal ligge fra 0 til 100',
    );
    expect(() => compiled('egen.yaml', scenario, 'en')).toThrow(
      'egen.yaml: policies: the share with aflastning on the step pleje becomes 120.0 % where policies work together; it must lie from 0 to 100',
    );
    expect(() => compiled('egen.yaml', scenario, 'da')).toThrow(UserError);
  });
});

describe('check explains what policies change of add-ons', () => {
  const effects = (effect: string, head = '', words = explainDa): string =>
    textOf(written(`${ADD_ONS}${policyWith(effect, head)}`), words);

  it('shares multiplied, by step and age', () => {
    const text = effects('addOn: aflastning, multiply: 1.5');
    expect(text).toContain('  Andelen med Støtteophold: ganges med 1,5 (+50 pct.)');
    expect(text).toContain('    Støtteophold, trin 3: 20 pct. bliver 30 pct. (0-17)');
    expect(text).toContain(
      '    Støtteophold, trin 5: 10 pct. bliver 15 pct. (0-5), 20 pct. bliver 30 pct. (6-11) og 30 pct. bliver 45 pct. (12-17)',
    );
  });

  it('shares added to and set, for some ages, at the fidelity of the policy', () => {
    expect(effects('addOn: aflastning, add: 0.1, ages: 12-17', ', fidelity: 0.5')).toMatch(
      /Andelen med Støtteophold: ændres med \+10 procentpoint, kun 12-17 år\n {4}Støtteophold, trin 3: 20 pct. bliver 25 pct. \(12-17\)/,
    );
    expect(effects('addOn: [aflastning, kontakt], set: 0.4')).toMatch(
      /Andelen med Støtteophold og Kontaktperson: sættes til 40 pct. af børnene[\s\S]*Kontaktperson, trin 7a: 100 pct. bliver 40 pct. \(18-22\)/,
    );
  });

  it('prices of steps and add-ons together', () => {
    const text = effects('unitCost: [pleje, aflastning], add: 5000');
    expect(text).toContain('  Prisen på trin 5 og Støtteophold: ændres med +5.000 kr.');
    expect(text).toContain('    5: 385.000 bliver 390.000 (0-17)');
    expect(text).toContain('    Støtteophold: 100.000 bliver 105.000 (0-17)');
    expect(effects('unitCost: kontakt, multiply: 0.9')).toMatch(
      /Prisen på Kontaktperson: ganges med 0,9 \(-10 pct.\)\n {4}Kontaktperson: 60.000 bliver 54.000 \(18-22\)/,
    );
  });

  it('in English too', () => {
    const text = effects('addOn: aflastning, add: 0.1', '', explainEn);
    expect(text).toContain('The share with Støtteophold: changes by +10 percentage points');
    expect(text).toContain('Støtteophold, step 3: 20 % becomes 30 % (0-17)');
    expect(text).toContain('Read: on step 3 20 % of the children at ages 0-17 have Støtteophold;');
    expect(effects('addOn: kontakt, set: 0.4', '', explainEn)).toContain('set to 40 % of the children');
    expect(effects('unitCost: [pleje, kontakt], multiply: 2', '', explainEn)).toContain(
      'The price of step 5 and Kontaktperson',
    );
  });
});
