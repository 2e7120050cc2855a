/** What a scenario file means: defaults, sources, the ways to write things. */

import { expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { SCENARIO_TEMPLATE } from '../../src/scenario/template.js';
import { onePrice } from '../support/scenarios.js';
import { parse, SMALL, said, scenarioOf, smallWith } from './support.js';

test('what a file leaves out has the documented default', () => {
  const scenario = scenarioOf(SMALL);
  expect(scenario.replications).toBe(1000);
  expect(scenario.seed).toBe('indsatstrappe');
  expect(scenario.initial).toEqual({ kind: 'steadyState' });
  expect(scenario.birthdays).toEqual([{ age: 18, moves: {} }]);
  expect(scenario.arrivals).toEqual([]);
  expect(scenario.trends).toEqual([]);
  expect(scenario.transitions.map(({ durationFactors }) => durationFactors)).toEqual([[], [], []]);
  expect(scenario.steps.map((step) => [step.shortName, onePrice(step), step.ledger])).toEqual([
    ['Almen', 0, null],
    ['Hjemme', 180_000, 'steps_2_3'],
    ['Institution', 950_000, 'steps_4_6'],
  ]);
});

test('the children in no named group are the rest', () => {
  expect(scenarioOf(SMALL).groups.map(({ id, share }) => [id, share.value])).toEqual([
    ['rest', 0.9],
    ['saarbar', 0.1],
  ]);
});

test('an intensity is for every age or for each age band, with factors for groups', () => {
  const [first, second] = scenarioOf(SMALL).transitions;
  expect(first?.perYear).toEqual({
    kind: 'byBand',
    values: { smaa: { value: 0.01, source: '' }, store: { value: 0.02, source: '' } },
  });
  expect(first?.groupFactors).toEqual({ saarbar: { value: 2.5, source: '' } });
  expect(second?.perYear).toEqual({ kind: 'everyAge', value: { value: 0.1, source: '' } });
});

test('a source covers the numbers beside it that have none of their own', () => {
  const scenario = scenarioOf(
    smallWith('{ smaa: 0.01, store: 0.02 }', '{ smaa: 0.01, store: { value: 0.02, source: egen } }, source: fælles'),
  );
  expect(scenario.transitions[0]?.perYear).toMatchObject({
    values: { smaa: { source: 'fælles' }, store: { source: 'egen' } },
  });
  expect(scenario.transitions[0]?.groupFactors).toMatchObject({ saarbar: { source: 'fælles' } });
});

test('a policy counts its months from the start of the horizon and concerns everyone unless it says otherwise', () => {
  const [policy] = scenarioOf(
    smallWith('start: 2017-01', 'start: 2017-03\n    end: 2020-12\n    phaseInMonths: 24'),
  ).policies;
  expect(policy).toMatchObject({ startMonth: 14, phaseInMonths: 24, endMonth: 60 });
  expect(policy).toMatchObject({ delayMonths: 0, fidelity: { value: 1, source: '' }, fadeOutMonths: 0 });
  expect(policy?.effects[0]).toEqual({
    operation: 'multiply',
    value: { value: 0.8, source: '' },
    target: { kind: 'intensity', from: ['hjemme'], to: ['institution'] },
    fromAge: 0,
    toAge: 30,
    groups: ['rest', 'saarbar'],
    newCasesOnly: false,
    duration: null,
    range: null,
    relativeRisk: null,
  });
});

test('an effect takes ages, group and source from its policy', () => {
  const head = 'start: 2017-01\n    ages: 12-17\n    group: saarbar\n    source: antagelse';
  expect(scenarioOf(smallWith('start: 2017-01', head)).policies[0]?.effects[0]).toMatchObject({
    fromAge: 12,
    toAge: 17,
    groups: ['saarbar'],
    value: { source: 'antagelse' },
  });
});

test('a policy may change prices and cost something each year or in certain years', () => {
  const costs =
    'costs:\n      - { name: A, krPerYear: 780_000, kind: permanent }\n      - { name: B, kr: { 2017: 800_000 }, kind: implementation, area: anlaeg, source: HA01 }\n    effects:\n      - { unitCost: institution, add: -1000 }';
  const [policy] = scenarioOf(smallWith('effects:', costs)).policies;
  expect(policy?.costs).toEqual([
    { name: 'A', kind: 'permanent', area: 'service', amount: { kind: 'perYear', kr: { value: 780_000, source: '' } } },
    {
      name: 'B',
      kind: 'implementation',
      area: 'anlaeg',
      amount: { kind: 'byYear', kr: { 2017: { value: 800_000, source: 'HA01' } } },
    },
  ]);
  expect(policy?.effects[0]?.target).toEqual({ kind: 'unitCost', steps: ['institution'] });
});

test.each([
  ['40_000', 40_000],
  ['1_250_000.5', 1_250_000.5],
  ['9e5', 900_000],
])('a price written %s is %d kr.', (text, value) => {
  expect(scenarioOf(smallWith('950_000', text)).steps.map(onePrice)[2]).toBe(value);
});

test.each(['1__0', '40_0000', '_40', '40_', '4_00'])('%s is not taken for a number', (text) => {
  expect(parse(smallWith('950_000', text)).ok).toBe(false);
});

test.each([
  ['steadyState', { kind: 'steadyState' }],
  ['{ burnInYears: 23 }', { kind: 'burnIn', years: 23 }],
  [
    '{ shares: { hjemme: 0.01, source: VIVE } }',
    { kind: 'shares', shares: { hjemme: { value: 0.01, source: 'VIVE' } } },
  ],
  [
    '{ stock: { hjemme: 9 } }',
    {
      kind: 'stock',
      stock: [{ step: 'hjemme', children: { value: 9, source: '' }, fromAge: 0, toAge: 17, group: 'rest' }],
    },
  ],
  [
    '{ stock: [{ step: hjemme, children: 9, ages: 6-11, group: saarbar }] }',
    {
      kind: 'stock',
      stock: [{ step: 'hjemme', children: { value: 9, source: '' }, fromAge: 6, toAge: 11, group: 'saarbar' }],
    },
  ],
])('the start may be written initial: %s', (text, initial) => {
  expect(scenarioOf(smallWith('policies:', `initial: ${text}\npolicies:`)).initial).toEqual(initial);
});

test('an arrival has an age range, or one age', () => {
  const arrivals = 'arrivals: [{ id: a, to: hjemme, perYear: 2.5, ages: 17 }]';
  expect(scenarioOf(smallWith('policies:', `${arrivals}\npolicies:`)).arrivals).toEqual([
    { id: 'a', to: 'hjemme', perYear: { value: 2.5, source: '' }, fromAge: 17, toAge: 17, group: 'rest' },
  ]);
});

test('birthdays come in order of age, whatever the order in the file', () => {
  const birthdays = 'birthdays: { 23: leave, 18: { hjemme: { institution: 0.5 } } }';
  expect(scenarioOf(smallWith('policies:', `${birthdays}\npolicies:`)).birthdays).toEqual([
    { age: 18, moves: { hjemme: { institution: { value: 0.5, source: '' } } } },
    { age: 23, moves: {} },
  ]);
});

test('a seed may be a number', () => {
  expect(scenarioOf(smallWith('policies:', 'seed: 42\npolicies:')).seed).toBe('42');
});

test('the resolved file stands alone and means the same scenario', () => {
  const result = parse(SMALL);
  if (!result.ok) throw new Error('the small scenario is right');
  expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
  expect(parseYaml(SMALL.replace(/(\d)_(\d)/g, '$1$2'))).toEqual(result.resolved);
});

test('the template for a new scenario is a scenario, also with its example policy', () => {
  expect(said(SCENARIO_TEMPLATE)).toEqual([]);
  const [head, policy] = SCENARIO_TEMPLATE.split('policies: []\n');
  expect(said(`${head}policies:\n${policy?.replaceAll(/^#/gm, '')}`)).toEqual([]);
});
