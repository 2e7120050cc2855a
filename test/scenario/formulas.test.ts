/** Formulas in scenario files: parameters, what they mean there, and what is said about those that are wrong. */

import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Scenario } from '../../src/scenario/scenario.js';
import { parse, SMALL, said, saidWith, scenarioOf, smallWith } from './support.js';

const WITH_PARAMETERS = SMALL.replace(
  'population:',
  'parameters:\n  styrke: { value: 0.3, source: skøn }\n  pris: 100_000\npopulation:',
);

/** The small scenario with parameters and one piece of text replaced. */
function withParameters(piece: string, replacement: string): string {
  if (!WITH_PARAMETERS.includes(piece)) throw new Error(`the scenario has no ${piece}`);
  return WITH_PARAMETERS.replace(piece, () => replacement);
}

/** What is said, with the unused parameters left out. */
function saidOf(piece: string, replacement: string): string[] {
  return said(withParameters(piece, replacement)).filter((sentence) => !sentence.includes('advarsel'));
}

describe('a formula of numbers and parameters is its value wherever a number stands', () => {
  test.each([
    ['an effect', 'multiply: 0.8', 'multiply: "1 - styrke"', 0.7, '/policies/0/effects/0/value/value'],
    ['without quotes', 'multiply: 0.8', 'multiply: 1 - styrke', 0.7, '/policies/0/effects/0/value/value'],
    ['a name alone', 'multiply: 0.8', 'multiply: styrke', 0.3, '/policies/0/effects/0/value/value'],
    ['a price', 'unitCost: 180_000', 'unitCost: "1.8 * pris"', 180_000, '/steps/1/unitCostKrPerYear/value/value'],
    ['a share', 'share: 0.1', 'share: "styrke / 3"', 0.3 / 3, '/groups/1/share/value'],
    ['the number of children', 'children: 900', 'children: "9 * 100"', 900, '/population/children0to17/value'],
    ['a band', 'store: 0.02 }', 'store: "styrke * 0.1" }', 0.3 * 0.1, '/transitions/0/perYear/values/store/value'],
    ['a group', '{ saarbar: 2.5 }', '{ saarbar: "2 + styrke" }', 2.3, '/transitions/0/groupFactors/saarbar/value'],
    [
      'a value with its source',
      'perYear: 0.25',
      'perYear: { value: "styrke ^ 2", source: x }',
      0.3 ** 2,
      '/transitions/2/perYear/value/value',
    ],
    [
      'a number with underscores',
      'multiply: 0.8',
      'multiply: "80_000 / pris"',
      0.8,
      '/policies/0/effects/0/value/value',
    ],
  ])('%s', (_, piece, replacement, expected, pointer) => {
    const scenario = scenarioOf(withParameters(piece, replacement));
    const value = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => Reflect.get(Object(node), key), scenario);
    expect(value).toBe(expected);
  });

  test('an overlay may change a single parameter, and everything made of it follows', () => {
    const basis = withParameters('multiply: 0.8', 'multiply: "1 - styrke"');
    const scenario = scenarioOf('extends: basis.yaml\nname: B\nparameters: { styrke: 0.5 }\n', { 'basis.yaml': basis });
    expect(scenario.policies[0]?.effects[0]?.value.value).toBe(0.5);
  });

  test('it keeps the source that stood beside it when an overlay states something else of the item', () => {
    const basis = smallWith('perYear: 0.25', 'perYear: "0.5 / 2", source: bog').replace(
      '{ smaa: 0.01, store: 0.02 }, byGroup: { saarbar: 2.5 }',
      '{ smaa: "0.02 / 2", store: 0.02 }, byGroup: { saarbar: 2.5 }, source: hæfte',
    );
    const text = `extends: basis.yaml
name: B
transitions:
  - { from: institution, to: almen, byGroup: { saarbar: 2 }, source: ny }
  - { from: almen, to: hjemme, perYear: { store: "0.06 / 2" }, source: ny }
`;
    const [entry, , home] = scenarioOf(text, { 'basis.yaml': basis }).transitions;
    expect(home?.perYear).toMatchObject({ value: { value: 0.25, source: 'bog' } });
    expect(home?.groupFactors).toMatchObject({ saarbar: { value: 2, source: 'ny' } });
    expect(entry?.perYear).toMatchObject({
      values: { smaa: { value: 0.01, source: 'hæfte' }, store: { value: 0.03, source: 'ny' } },
    });
  });

  test('the resolved file keeps the formula and the parameters, and reads the same again', () => {
    const text = withParameters('multiply: 0.8', 'multiply: "1 - styrke"').replace('180_000', '"1.8 * pris"');
    const result = parse(text);
    if (!result.ok) throw new Error('not read');
    expect(JSON.stringify(result.resolved)).toContain('1 - styrke');
    expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
  });
});

describe('a trend may be a formula of the calendar year', () => {
  const trend = (byYear: string): string =>
    SMALL.replace('policies:', `trends:\n  - { id: vaekst, from: almen, to: hjemme, byYear: "${byYear}" }\npolicies:`);

  test('which is its factor in each year of the horizon', () => {
    const [own] = scenarioOf(trend('1 + 0.02 * (year - 2016)')).trends;
    const factors = own?.growth.kind === 'byYear' ? own.growth.factors : {};
    expect(Object.keys(factors)).toHaveLength(10);
    expect(factors[2016]?.value).toBe(1);
    expect(factors[2020]?.value).toBeCloseTo(1.08, 14);
    expect(factors[2025]?.value).toBeCloseTo(1.18, 14);
  });

  test.each([
    ['1 - 0.2 * (year - 2016)', 'formlen giver -0,8 ved year = 2025; forventede et tal >= 0'],
    ['10 ^ (year - 2016)', 'formlen giver 1000000000 ved year = 2025; forventede et tal <= 1000'],
    ['1 / (year - 2020)', 'formlen giver intet endeligt tal ved year = 2020'],
    ['log(year - 2020)', 'formlen giver intet endeligt tal ved year = 2016'],
    ['1 + aar', "ukendt navn 'aar' i formlen; her kan bruges year"],
    ['age * 0.1', "ukendt navn 'age' i formlen; her kan bruges year"],
  ])('%s', (text, sentence) => {
    expect(said(trend(text))).toEqual([`a.yaml:17:52 trends[0].byYear: ${sentence}`]);
  });

  test('a table of numbers it is not', () => {
    expect(said(trend('mange'))).toEqual([
      'a.yaml:17:52 trends[0].byYear: forventede felter (navn: værdi), fik "mange"',
    ]);
  });
});

describe('a formula that is wrong is pointed out where it stands', () => {
  test.each([
    [
      'an unknown name',
      'multiply: 0.8',
      'multiply: "1 - stryke"',
      "a.yaml:24:52 policies[0].effects[0].multiply: ukendt navn 'stryke' i formlen; mente du 'styrke'?; her kan bruges age, year, stayMonths, styrke, pris",
    ],
    [
      'a misspelt name alone',
      'multiply: 0.8',
      'multiply: stryke',
      "a.yaml:24:52 policies[0].effects[0].multiply: ukendt navn 'stryke' i formlen; mente du 'styrke'?; her kan bruges age, year, stayMonths, styrke, pris",
    ],
    [
      'no formula at all',
      'multiply: 0.8',
      'multiply: meget',
      'a.yaml:24:52 policies[0].effects[0].multiply: forventede et tal, fik "meget"',
    ],
    [
      'below zero',
      'unitCost: 180_000',
      'unitCost: "pris * -1"',
      'a.yaml:12:71 steps[1].unitCost: formlen giver -100000; forventede et tal >= 0',
    ],
    [
      'above one',
      'share: 0.1',
      'share: "styrke * 4"',
      'a.yaml:9:31 population.groups.saarbar.share: formlen giver 1,2; forventede et tal <= 1',
    ],
    [
      'an intensity that is too high',
      'perYear: 0.25',
      'perYear: { value: "pris / 10", source: x }',
      'a.yaml:18:55 transitions[2].perYear.value: formlen giver 10000; forventede et tal <= 365',
    ],
    [
      'no value',
      'perYear: 0.25',
      'perYear: "1 / 0"',
      'a.yaml:18:46 transitions[2].perYear: formlen giver intet endeligt tal',
    ],
    [
      'decimals with a comma',
      'multiply: 0.8',
      'multiply: "0,5 * styrke"',
      'a.yaml:24:52 policies[0].effects[0].multiply: decimaler skrives med punktum (0.5) også i formler; der står et komma ved tegn 2',
    ],
    [
      'a formula of the parameters',
      'pris: 100_000',
      'pris: "styrke * 2"',
      'a.yaml:6:9 parameters.pris: forventede et tal, fik "styrke * 2"',
    ],
    [
      'a parameter with the name of a function',
      'pris: 100_000',
      'max: 100_000',
      "a.yaml:6:3 parameters.max: 'max' har en fast betydning og kan ikke bruges som id",
    ],
    [
      'a parameter with the name of a variable',
      'pris: 100_000',
      'age: 100_000',
      "a.yaml:6:3 parameters.age: 'age' har en fast betydning og kan ikke bruges som id",
    ],
    [
      'a parameter with a minus in its name',
      'pris: 100_000',
      'min-pris: 100_000',
      "a.yaml:6:3 parameters.min-pris: 'min-pris' kan ikke bruges som navn i formler: små bogstaver, cifre og _ (højst 40 tegn, et bogstav først)",
    ],
    [
      'a parameter that is too large',
      'pris: 100_000',
      'pris: 1.0e+13',
      'a.yaml:6:9 parameters.pris: forventede et tal <= 1000000000000, fik 10000000000000',
    ],
    ['years by formula', 'years: 10', 'years: "5 * 2"', 'a.yaml:3:35 horizon.years: forventede et tal, fik "5 * 2"'],
    [
      'the ages of a band',
      'smaa: 0-5',
      'smaa: "0 - 5 * 2"',
      'a.yaml:14:19 ageBands.smaa: forventede aldre som 12-17 (0 til 30, yngste først), fik "0 - 5 * 2"',
    ],
  ])('%s', (_, piece, replacement, sentence) => {
    expect(saidOf(piece, replacement)).toEqual([sentence]);
  });

  test('a parameter that no formula uses is pointed out, and does not stop a run', () => {
    expect(said(withParameters('multiply: 0.8', 'multiply: "1 - styrke"'))).toEqual([
      'a.yaml:6:3 parameters.pris: advarsel: parameteren pris bruges ikke i nogen formel',
    ]);
  });

  test('a hundred and one parameters are too many', () => {
    const many = Array.from({ length: 101 }, (_, i) => `p${i}: 1`).join(', ');
    expect(saidWith('population:', `parameters: { ${many} }\npopulation:`)).toEqual([
      'a.yaml:4:1 parameters: listen er for lang: højst 100',
    ]);
  });

  test('what formulas bring about together is checked as what numbers do', () => {
    const text = withParameters('multiply: 0.8', 'add: "-styrke"');
    expect(said(text)).toEqual(
      [
        'a.yaml:6:3 parameters.pris: advarsel: parameteren pris bruges ikke i nogen formel',
        'a.yaml:24:47 policies[0].effects[0].add: hjemme > institution kan komme ned på -0,2; intet tal må komme under 0',
      ].reverse(),
    );
  });
});

describe('where numbers may vary, a formula knows age, calendar year and months on the step', () => {
  /** The transition or effect of the small scenario with a formula, without warnings. */
  const own = (piece: string, replacement: string): Scenario => scenarioOf(smallWith(piece, replacement));

  test('intensities, one or by band, with or without a source', () => {
    const everyAge = own('perYear: 0.25', 'perYear: "0.25 * exp(-0.1 * age)", source: bog');
    expect(everyAge.transitions[2]?.perYear).toMatchObject({
      kind: 'everyAge',
      value: { value: { text: '0.25 * exp(-0.1 * age)' }, source: 'bog' },
    });
    const byBand = own('store: 0.02 }', 'store: { value: "0.02 * stayMonths", source: hæfte } }');
    expect(byBand.transitions[0]?.perYear).toMatchObject({
      kind: 'byBand',
      values: { smaa: { value: 0.01 }, store: { value: { text: '0.02 * stayMonths' }, source: 'hæfte' } },
    });
  });

  test('the factors of groups', () => {
    const { transitions } = own('{ saarbar: 2.5 }', '{ saarbar: "2 + age / 10" }');
    expect(transitions[0]?.groupFactors.saarbar).toMatchObject({ value: { text: '2 + age / 10' } });
  });

  test.each(['multiply', 'add', 'set'])('effects that %s', (operation) => {
    const { policies } = own('multiply: 0.8', `${operation}: "0.1 * (year - 2010) + stayMonths / 100"`);
    expect(policies[0]?.effects[0]).toMatchObject({
      operation,
      value: { value: { tree: { kind: 'call' } } },
      range: null,
    });
  });

  test('shares of breakdowns, and of children with an add-on', () => {
    const text = smallWith(
      'policies:',
      `breakdowns:
  - { from: institution, to: almen, share: { smaa: "0.05 * (age + 1)", store: 0.4 } }
addOns:
  - id: aflastning
    name: Aflastning
    unitCost: 50_000
    prevalence: { hjemme: "0.02 * (age + 1)", institution: { smaa: 0.1, store: "0.01 * (year - 2010)" } }
    stopPerYear: 1
policies:`,
    );
    const { breakdowns, addOns } = scenarioOf(text);
    expect(breakdowns[0]?.share).toMatchObject({ values: { smaa: { value: { text: '0.05 * (age + 1)' } } } });
    expect(addOns[0]?.prevalence.hjemme).toMatchObject({ value: { value: { text: '0.02 * (age + 1)' } } });
    expect(addOns[0]?.prevalence.institution).toMatchObject({
      values: { smaa: { value: 0.1 }, store: { value: { text: '0.01 * (year - 2010)' } } },
    });
  });

  test('one that comes to the same number everywhere is that number', () => {
    expect(own('multiply: 0.8', 'multiply: "0.8 + 0 * age"').policies[0]?.effects[0]?.value.value).toBe(0.8);
  });

  test('parameters are numbers in it, and a scenario with it can be copied to a thread', () => {
    const text = withParameters('perYear: 0.25', 'perYear: "styrke * exp(-0.1 * age) + 0 * pris"');
    const scenario = scenarioOf(text);
    expect(structuredClone(scenario)).toEqual(scenario);
    expect(JSON.stringify(scenario.transitions[2])).not.toContain('"name":"styrke"');
    expect(scenario.parameters.styrke).toEqual({ value: 0.3, source: 'skøn' });
  });

  test('an overlay lays its formula over a number, and a number over a formula', () => {
    const basis = smallWith('perYear: 0.25', 'perYear: "0.25 * exp(-0.1 * age)"');
    const over = (perYear: string): Scenario =>
      scenarioOf(
        `extends: basis.yaml\nname: B\ntransitions:\n  - { from: institution, to: almen, perYear: ${perYear} }\n`,
        { 'basis.yaml': basis },
      );
    expect(over('0.5').transitions[2]?.perYear).toMatchObject({ value: { value: 0.5 } });
    expect(over('"year / 4000"').transitions[2]?.perYear).toMatchObject({ value: { value: { text: 'year / 4000' } } });
  });

  test('the resolved file reads the same again', () => {
    const result = parse(smallWith('perYear: 0.25', 'perYear: "0.25 * exp(-0.1 * age)"'));
    if (!result.ok) throw new Error('not read');
    expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
  });
});

describe('a formula that varies is tried at every value its variables can have', () => {
  test.each([
    [
      'below zero at some age',
      'perYear: 0.25',
      'perYear: "0.5 - 0.05 * age"',
      'a.yaml:15:46 transitions[2].perYear: formlen giver -1 ved age = 30; forventede et tal >= 0',
    ],
    [
      'too high late in the horizon',
      'perYear: 0.25',
      'perYear: "2 ^ (year - 2010)"',
      'a.yaml:15:46 transitions[2].perYear: formlen giver 32768 ved year = 2025; forventede et tal <= 365',
    ],
    [
      'no value in one month of a stay',
      'perYear: 0.25',
      'perYear: "1 / (stayMonths - 13) ^ 2"',
      'a.yaml:15:46 transitions[2].perYear: formlen giver intet endeligt tal ved stayMonths = 13',
    ],
    [
      'no value at one age in one year',
      'perYear: 0.25',
      'perYear: "1 / abs(year - 2010 - age)"',
      'a.yaml:15:46 transitions[2].perYear: formlen giver intet endeligt tal ved age = 6, year = 2016',
    ],
    [
      'an effect that sets too high',
      'multiply: 0.8',
      'set: { value: "100 * age", source: x }',
      'a.yaml:21:47 policies[0].effects[0].set: formlen giver 3000 ved age = 30; forventede et tal <= 365',
    ],
    [
      'an effect below zero',
      'multiply: 0.8',
      'multiply: "1 - age / 20"',
      'a.yaml:21:52 policies[0].effects[0].multiply: formlen giver -0,5 ved age = 30; forventede et tal >= 0',
    ],
    [
      'an effect that takes more than there is',
      'multiply: 0.8',
      'add: "-0.01 * age"',
      'a.yaml:21:47 policies[0].effects[0].add: hjemme > institution kan komme ned på -0,2; intet tal må komme under 0',
    ],
    [
      'time on the step in a price',
      '{ from: hjemme, to: institution, multiply: 0.8 }',
      '{ unitCost: hjemme, multiply: "1 + stayMonths" }',
      "a.yaml:21:39 policies[0].effects[0].multiply: ukendt navn 'stayMonths' i formlen; her kan bruges age, year",
    ],
    [
      'age in a price of a step',
      'unitCost: 180_000',
      'unitCost: "180_000 * (1 + age)"',
      "a.yaml:9:71 steps[1].unitCost: ukendt navn 'age' i formlen; her kan kun bruges tal og det, der står i parameters",
    ],
    [
      'a range of formulas that vary',
      'multiply: 0.8',
      'multiply: { low: "age", middle: 1, high: 2 }',
      'a.yaml:21:59 policies[0].effects[0].multiply.low: forventede et tal, fik "age"',
    ],
  ])('%s', (_, piece, replacement, sentence) => {
    expect(said(smallWith(piece, replacement))).toEqual([sentence]);
  });

  test.each([
    ['a band', 'store: 0.02 }', 'store: "0.1 / (age - 5)" }'],
    ['the ages of an effect', 'multiply: 0.8', 'multiply: "age / (age - 5)", ages: 6-30'],
    ['the part of a stay of an effect', 'multiply: 0.8', 'multiply: "1 / (stayMonths - 5)", duration: 6-'],
    ['the start of a policy', 'multiply: 0.8', 'multiply: "1 / (year - 2016)"'],
  ])('but only within %s', (_, piece, replacement) => {
    expect(said(smallWith(piece, replacement))).toEqual([]);
  });

  test('a warning about a size comes from the greatest value', () => {
    expect(said(smallWith('perYear: 0.25', 'perYear: "0.25 * 10 ^ (age / 10)"'))).toEqual([
      'a.yaml:15:46 transitions[2].perYear: advarsel: 250 pr. barneår er meget (over 52, altså et ophold på under en uge); er enheden rigtig?',
    ]);
  });

  test('what trends make of it is checked too', () => {
    const text = smallWith('perYear: 0.25', 'perYear: "age"').replace(
      'policies:',
      'trends:\n  - { id: t, from: institution, to: almen, byYear: "100 * (year - 2015)" }\npolicies:',
    );
    expect(said(text).join()).toContain('trends[0]: overgangen fra institution til almen kommer op på');
  });

  test('formulas that are too much to try are refused, and not slowly', () => {
    const much = `"(${Array.from({ length: 20 }, () => 'age*year*stayMonths').join('+')}) / 1e9"`;
    const text = SMALL.replace('years: 10', 'years: 100')
      .replace('perYear: 0.1 ', `perYear: ${much} `)
      .replace('perYear: 0.25', `perYear: ${much}`);
    const sentences = said(text);
    expect(sentences).toEqual([
      'a.yaml:15:46 transitions[2].perYear: filens formler er tilsammen for meget at regne ud; brug færre variable i hver, eller gør perioden kortere',
    ]);
  });
});
