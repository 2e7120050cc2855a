/** Policies on what the blocks of a scenario state: caseworkers, places, breakdowns. What they mean, and what is wrong. */

import { describe, expect, it, test } from 'vitest';
import type { Policy } from '../../src/scenario/policy.js';
import { SMALL, said, scenarioOf } from './support.js';

const BLOCKS = `breakdowns: [{ from: institution, share: 0.2 }]
caseworkers: { staff: 10, weights: { hjemme: 1 } }
capacity: [{ step: institution, places: { 2016: 10, 2020: 6 }, whenFull: wait }]
policies:`;

/** The small scenario with all blocks, and these fields and effect of its policy. */
const small = (effect: string, fields = ''): string =>
  SMALL.replace('policies:', BLOCKS)
    .replace('from: hjemme, to: institution, multiply: 0.8', effect)
    .replace('start: 2017-01', `start: 2017-01${fields}`);

const MOVE = 'from: hjemme, to: institution, multiply: 0.8';

function policyOf(effect: string, fields = ''): Policy {
  const [policy] = scenarioOf(small(effect, fields)).policies;
  if (policy === undefined) throw new Error('the small scenario has a policy');
  return policy;
}

test('a policy may add caseworkers or take some away, in number or for every 1,000 children', () => {
  expect(policyOf(MOVE, '\n    staff: { value: 4, source: MHO }').staff).toEqual({ value: 4, source: 'MHO' });
  expect(policyOf(MOVE, '\n    staff: -2').staff).toEqual({ value: -2, source: '' });
  expect(policyOf(MOVE, '\n    staffPer1000: 2\n    source: MHO').staff).toEqual({ value: 1.8, source: 'MHO' });
});

test('a cost may be for each caseworker who is added', () => {
  const cost = '\n    costs: [{ name: Løn, krPerCaseworker: 520_000, kind: permanent, source: KL }]';
  for (const staff of ['staff: 4', 'staffPer1000: 0.44']) {
    expect(policyOf(MOVE, `\n    ${staff}${cost}`).costs[0]?.amount).toEqual({
      kind: 'perCaseworker',
      kr: { value: 520_000, source: 'KL' },
    });
  }
});

test('an effect may be on breakdowns, for the children of its policy', () => {
  expect(
    policyOf('breakdowns: institution, multiply: 0.7, duration: 0-12', '\n    ages: 12-17').effects[0],
  ).toMatchObject({
    operation: 'multiply',
    value: { value: 0.7 },
    target: { kind: 'breakdowns', steps: ['institution'] },
    fromAge: 12,
    toAge: 17,
    duration: { fromMonth: 0, toMonth: 12 },
  });
});

test('an effect may be on places, which have no ages and groups', () => {
  const places = policyOf(
    'capacity: [institution], add: { low: 1, middle: 2, high: 4 }',
    '\n    ages: 12-17\n    group: saarbar',
  );
  expect(places.effects[0]).toMatchObject({
    operation: 'add',
    value: { value: 2 },
    range: { low: 1, middle: 2, high: 4 },
    target: { kind: 'capacity', steps: ['institution'] },
    fromAge: 0,
    toAge: 30,
    groups: ['rest', 'saarbar'],
  });
});

/** name of the mistake, the effect, what is said */
const MISTAKES: readonly (readonly [name: string, effect: string, ...said: string[]])[] = [
  [
    'breakdowns that are added to',
    'breakdowns: institution, add: 0.1',
    'a.yaml:24:11 policies[0].effects[0].breakdowns: en virkning på sammenbrud (breakdowns) skrives med multiply',
  ],
  [
    'breakdowns that are set',
    'breakdowns: institution, set: 0.1',
    'a.yaml:24:11 policies[0].effects[0].breakdowns: en virkning på sammenbrud (breakdowns) skrives med multiply',
  ],
  [
    'breakdowns of a step that has none',
    'breakdowns: [institution, hjemme], multiply: 0.8',
    'a.yaml:24:37 policies[0].effects[0].breakdowns[1]: scenariet angiver ingen sammenbrud fra trinnet hjemme; skriv dem først i breakdowns øverst i filen',
  ],
  [
    'places on a step that has no limit',
    'capacity: [institution, hjemme], add: 2',
    'a.yaml:24:35 policies[0].effects[0].capacity[1]: scenariet angiver ingen pladser på trinnet hjemme; skriv dem først i capacity øverst i filen',
  ],
  [
    'places for some ages',
    'capacity: institution, add: 2, ages: 12-17',
    'a.yaml:24:42 policies[0].effects[0].ages: ages kan ikke bruges om pladser (capacity, ownPlaces), som er de samme for alle børn',
  ],
  [
    'places for a group',
    'capacity: institution, add: 2, group: saarbar',
    'a.yaml:24:42 policies[0].effects[0].group: group kan ikke bruges om pladser (capacity, ownPlaces), som er de samme for alle børn',
  ],
  [
    'places for new cases',
    'capacity: institution, add: 2, newCasesOnly: true',
    'a.yaml:24:42 policies[0].effects[0].newCasesOnly: newCasesOnly kan ikke bruges om pladser (capacity, ownPlaces), som er de samme for alle børn',
  ],
  [
    'places in a part of a stay',
    'capacity: institution, add: 2, duration: 0-6',
    'a.yaml:24:42 policies[0].effects[0].duration: duration kan ikke bruges om pladser (capacity, ownPlaces), som er de samme for alle børn',
  ],
  [
    'more places taken away than there are at some date',
    'capacity: institution, add: -7',
    'a.yaml:24:39 policies[0].effects[0].add: institution kan komme ned på -1; intet tal må komme under 0',
  ],
];

describe('effects on what the blocks state', () => {
  it.each(MISTAKES)('%s is pointed out in one line', (_name, effect, ...sentences) => {
    expect(said(small(effect))).toEqual(sentences);
  });

  test('as many places may be taken away as there are', () => {
    expect(said(small('capacity: institution, add: -6'))).toEqual([]);
  });

  test('caseworkers are added in one way', () => {
    expect(said(small(MOVE, '\n    staff: 1\n    staffPer1000: 1'))).toEqual([
      'a.yaml:20:5 policies[0]: forventede netop ét af felterne staff, staffPer1000, fik staff og staffPer1000',
    ]);
  });

  test('places cannot be changed for those whom a policy reaches only', () => {
    expect(said(small('capacity: institution, add: 2', '\n    reach: 0.5'))).toEqual([
      'a.yaml:25:11 policies[0].effects[0].capacity: capacity er fælles for alle børn og kan ikke ændres af et virkemiddel, der kun når nogle (reach); del det i to',
    ]);
    expect(said(small('breakdowns: institution, multiply: 0.5', '\n    reach: 0.5'))).toEqual([]);
  });
});
