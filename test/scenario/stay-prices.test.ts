/** Prices by time on the step: what a file that states them means, and every mistake about them. */

import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { parse, SMALL, said, saidWith, scenarioOf, smallWith } from './support.js';

const number = (value: number, source = '') => ({ value, source });
const withFactors = (factors: string): string =>
  smallWith('unitCost: 950_000', `unitCost: 950_000, unitCostByDuration: ${factors}, source: Takst`);

test('a step may cost more at the beginning of a stay, and less after two years', () => {
  const { steps } = scenarioOf(withFactors('{ 0-6: 1.3, 24-: { value: 0.9, source: Regnskab }, 6-24: 1 }'));
  expect(steps[2]?.unitCostByDuration).toEqual([
    { fromMonth: 0, toMonth: 6, factor: number(1.3, 'Takst') },
    { fromMonth: 6, toMonth: 24, factor: number(1, 'Takst') },
    { fromMonth: 24, toMonth: null, factor: number(0.9, 'Regnskab') },
  ]);
});

test('nothing stated leaves nothing behind: the scenario is what it always was', () => {
  expect('unitCostByDuration' in (scenarioOf(SMALL).steps[2] ?? {})).toBe(false);
  expect(scenarioOf(withFactors('{}'))).toEqual(
    scenarioOf(smallWith('unitCost: 950_000', 'unitCost: 950_000, source: Takst')),
  );
});

test('a factor may be a parameter', () => {
  const text = withFactors('{ 0-6: dyr, 6-: 1 }').replace('policies:', 'parameters: { dyr: 1.4 }\npolicies:');
  expect(scenarioOf(text).steps[2]?.unitCostByDuration?.[0]?.factor.value).toBe(1.4);
});

test("an overlay's factors replace the base's as a whole, and a base that has other things to say keeps its source", () => {
  const base = { 'basis.yaml': withFactors('{ 0-6: 1.3, 6-: 1 }') };
  const over = (fields: string): string => `extends: basis.yaml\nname: Over\nsteps: [{ id: institution, ${fields} }]`;
  expect(scenarioOf(over('unitCostByDuration: { 0-12: 2, 12-: 1 }'), base).steps[2]?.unitCostByDuration).toEqual([
    { fromMonth: 0, toMonth: 12, factor: number(2) },
    { fromMonth: 12, toMonth: null, factor: number(1) },
  ]);
  expect(scenarioOf(over('unitCostByDuration: {}'), base).steps[2]?.unitCostByDuration).toBeUndefined();
  expect(scenarioOf(over('unitCost: 5, source: Ny'), base).steps[2]).toMatchObject({
    unitCostKrPerYear: { value: number(5, 'Ny') },
    unitCostByDuration: [{ factor: number(1.3, 'Takst') }, { factor: number(1, 'Takst') }],
  });
});

test('written back as one file it means the same', () => {
  const result = parse(withFactors('{ 0-6: 1.3, 6-: 1 }'));
  if (!result.ok) throw new Error('refused');
  expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
});

test('a policy may change the price of a part of the stays', () => {
  const { policies } = scenarioOf(
    smallWith(
      'from: hjemme, to: institution, multiply: 0.8',
      'unitCost: [hjemme, institution], add: -100, duration: 0-6',
    ),
  );
  expect(policies[0]?.effects[0]).toMatchObject({
    target: { kind: 'unitCost', steps: ['hjemme', 'institution'] },
    duration: { fromMonth: 0, toMonth: 6 },
  });
});

describe('a mistake is pointed out in one line', () => {
  const at = 'a.yaml:10:109 steps[2].unitCostByDuration';
  it.each([
    [
      'a hole in a stay',
      '{ 0-6: 1, 12-: 1 }',
      `a.yaml:10:119 steps[2].unitCostByDuration.12-: tiden fra måned 6 til 12 mangler; faktorerne skal dække hele tiden fra måned 0`,
    ],
    [
      'a stay whose beginning is missing',
      '{ 6-12: 1, 12-: 1 }',
      `a.yaml:10:111 steps[2].unitCostByDuration.6-12: tiden fra måned 0 til 6 mangler; faktorerne skal dække hele tiden fra måned 0`,
    ],
    [
      'parts that overlap',
      '{ 0-6: 1, 3-: 1 }',
      `a.yaml:10:119 steps[2].unitCostByDuration.3-: månederne 3- overlapper 0-6; hvert interval skal begynde, hvor det forrige slutter`,
    ],
    [
      'a stay whose end is missing',
      '{ 0-6: 1 }',
      `a.yaml:10:111 steps[2].unitCostByDuration.0-6: tiden fra måned 6 mangler; det sidste interval skal være åbent, for eksempel 6-`,
    ],
    [
      'months the wrong way round',
      '{ 6-0: 1, 0-: 1 }',
      `a.yaml:10:111 steps[2].unitCostByDuration.6-0: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "6-0"`,
    ],
    [
      'a negative factor',
      '{ 0-6: -1, 6-: 1 }',
      `a.yaml:10:116 steps[2].unitCostByDuration.0-6: forventede et tal >= 0, fik -1`,
    ],
    ['one factor', '2', `${at}: forventede felter (navn: værdi), fik 2`],
    [
      'a factor that is a word',
      '{ 0-: dyr }',
      `a.yaml:10:115 steps[2].unitCostByDuration.0-: forventede et tal, fik "dyr"`,
    ],
  ])('%s', (_, factors, message) => {
    expect(said(withFactors(factors))).toEqual([message]);
  });

  it('how long children have been on the universal step is not followed', () => {
    expect(saidWith('name: Almen }', 'name: Almen, unitCostByDuration: { 0-6: 2, 6-: 1 } }')).toEqual([
      'a.yaml:8:58 steps[0].unitCostByDuration: på det almene trin almen følges det ikke, hvor længe børnene har været der; prisen kan ikke afhænge af det',
    ]);
  });

  it('the places of an own institution cost the same whoever lives there', () => {
    const places = 'unitCost: 1, unitCostByDuration: { 0-6: 2, 6-: 1 }, fixedCosts: { share: 0.5, places: 3 }';
    expect(saidWith('unitCost: 950_000', places)).toEqual([
      'a.yaml:10:122 steps[2].fixedCosts: trinnet institution har faste udgifter pr. plads; så skal unitCost være ét tal, og hverken unitCostFactors eller unitCostByDuration kan bruges',
    ]);
  });

  it.each([
    [
      'new cases, which prices do not tell apart',
      'unitCost: institution, multiply: 2, newCasesOnly: true',
      'a.yaml:21:47 policies[0].effects[0].newCasesOnly: newCasesOnly gælder ophold og kan ikke bruges om en pris (unitCost)',
    ],
    [
      'a part of the stays on the universal step',
      'unitCost: [institution, almen], multiply: 2, duration: 0-6',
      'a.yaml:21:35 policies[0].effects[0].unitCost[1]: på det almene trin almen følges det ikke, hvor længe børnene har været der; prisen kan ikke afhænge af det',
    ],
  ])('an effect on a price of %s', (_, fields, message) => {
    expect(saidWith('from: hjemme, to: institution, multiply: 0.8', fields)).toEqual([message]);
  });

  it('an effect on the price of an add-on for a part of the stay', () => {
    const text = smallWith(
      'from: hjemme, to: institution, multiply: 0.8',
      'unitCost: aflastning, multiply: 2, duration: 0-6',
    );
    const addOns =
      'addOns: [{ id: aflastning, name: Aflastning, unitCost: 1, prevalence: { hjemme: 0.1 }, stopPerYear: 1 }]\npolicies:';
    expect(said(text.replace('policies:', addOns))).toEqual([
      'a.yaml:22:21 policies[0].effects[0].unitCost: aflastning er en tillægsydelse; dens pris kan ikke afhænge af, hvor længe barnet har været på trinnet',
    ]);
  });

  it('an amount taken from a price that is low in that part of the stay, and only there', () => {
    const taking = (duration: string): string[] =>
      said(
        withFactors('{ 0-6: 1, 6-: 0.5 }').replace(
          'from: hjemme, to: institution, multiply: 0.8',
          `unitCost: institution, add: -900_000, duration: ${duration}`,
        ),
      );
    expect(taking('0-6')).toEqual([]);
    expect(taking('3-9')).toEqual([
      'a.yaml:21:39 policies[0].effects[0].add: institution kan komme ned på -425000; intet tal må komme under 0',
    ]);
  });
});

describe('what may be meant, but is to be looked at', () => {
  const doubted = (initial: string, factors = '{ 0-6: 2, 6-: 1 }'): string[] =>
    said(withFactors(factors).replace('policies:', `initial: ${initial}\npolicies:`)).filter((line) =>
      line.includes('unitCostByDuration'),
    );
  const begun =
    'a.yaml:10:89 steps[2].unitCostByDuration: advarsel: børnene på institution ved starten (initial) regnes for lige at være kommet; de koster, hvad et nyt ophold koster. Med initial: steadyState har de været der forskelligt længe';

  it('children of a stated stock or shares count as having just come', () => {
    expect(doubted('{ stock: { institution: 5 } }')).toEqual([begun]);
    expect(doubted('{ stock: [{ step: institution, children: 5, ages: 3-9 }] }')).toEqual([begun]);
    expect(doubted('{ shares: { institution: 0.1 } }')).toEqual([begun]);
    expect(doubted('{ stock: { hjemme: 5 } }')).toEqual([]);
    expect(doubted('steadyState')).toEqual([]);
  });

  it('a part of a stay that nobody lives to see in the years simulated', () => {
    const late = '{ 0-120: 2, 120-: 1 }';
    expect(doubted('{ shares: { hjemme: 0.1 } }', late)).toEqual([
      'a.yaml:10:121 steps[2].unitCostByDuration.120-: advarsel: ingen ophold når 120-, for ingen har været på trinnet længere end simuleringens 120 måneder',
    ]);
    expect(doubted('{ burnInYears: 5 }', late)).toEqual([]);
    expect(doubted('steadyState', late)).toEqual([]);
  });
});

test('English says it too', () => {
  const text = withFactors('{ 0-60: 2, 60-120: 1.5, 120-: 1 }')
    .replace('name: Almen }', 'name: Almen, unitCostByDuration: { 0-6: 2, 6-: 1 } }')
    .replace('policies:', 'initial: { stock: { institution: 5 } }\npolicies:');
  const told = said(text, {}, 'en').map((line) => line.replace(/^\S+ \S+ /, ''));
  expect(told.filter((line) => !line.includes('spread evenly'))).toEqual([
    'how long children have been on the universal step almen is not followed; the price cannot depend on it',
    'warning: the children on institution at the start (initial) count as having just come; they cost what a new stay costs. With initial: steadyState they have been there for different times',
    'warning: no stay reaches 120-, because nobody has been on the step for longer than the 120 months simulated',
  ]);
});
