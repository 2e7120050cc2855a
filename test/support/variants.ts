/** Scenarios in which everything happens that can happen, for the tests of exactness. */

import type { DurationCap, Effect } from '../../src/scenario/policy.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { byMonths, effect, move, policy, scenario, sourced, sourcedRecord, step } from './scenarios.js';

/** 22 years of ages with `base` children each, and a municipality that grows and empties in places. */
function table(base: number): Scenario['population'] {
  const years = [2016, 2017, 2018, 2019];
  const children = years.map((_, year) =>
    Array.from({ length: 24 }, (_, age) => base + 3 * year + ((age * 7 + year * 11) % 13) - (age > 14 ? 2 * year : 0)),
  );
  return { kind: 'table', file: 'test.csv', area: '', source: 'test', years, maxAge: 23, children, masked: null };
}

const GROUPS = [
  { id: 'rest', share: sourced(0.87) },
  { id: 'saarbar', share: sourced(0.1) },
  { id: 'handicap', share: sourced(0.03) },
];

const AFTERCARE: Partial<Scenario> = {
  steps: [
    step('almen', 'universal', 500),
    step('hjemme', 'home_based', 100_000, 3),
    step('pleje', 'placement', 400_000, 5),
    step('eftervaern', 'aftercare', 90_000, 7),
  ],
  ageBands: [
    { id: 'smaa', fromAge: 0, toAge: 5 },
    { id: 'store', fromAge: 6, toAge: 17 },
  ],
  transitions: [
    move('almen', 'hjemme', { smaa: 0.04, store: 0.08 }, { saarbar: 3, handicap: 2 }),
    move('almen', 'pleje', { smaa: 0.01, store: 0.005 }),
    move('almen', 'leave', 0.01),
    move('hjemme', 'almen', 0.6),
    move('hjemme', 'pleje', { smaa: 0.1, store: 0.2 }, { saarbar: 1.5 }),
    move('pleje', 'hjemme', 0.15),
    move('pleje', 'leave', 0.05),
    move('eftervaern', 'leave', 0.5),
    move('eftervaern', 'almen', 0.1),
  ],
  birthdays: [
    {
      age: 18,
      moves: { hjemme: sourcedRecord({ eftervaern: 0.2 }), pleje: sourcedRecord({ eftervaern: 0.6, pleje: 0.1 }) },
    },
    { age: 23, moves: {} },
  ],
  initial: { kind: 'steadyState' },
};

const ARRIVALS: Scenario['arrivals'] = [
  { id: 'uledsagede', to: 'pleje', perYear: sourced(20), fromAge: 14, toAge: 17, group: 'rest' },
  { id: 'tilflyttere', to: 'hjemme', perYear: sourced(9), fromAge: 0, toAge: 19, group: 'saarbar' },
];

/** The same with intensities that depend on the time on the step. */
function timed(what: Scenario): Scenario {
  const factors = {
    'pleje>hjemme': byMonths([6, 2], [24, 1], [null, 0.4]),
    'almen>hjemme': byMonths([9, 3], [null, 1]),
  };
  return {
    ...what,
    initial: { kind: 'steadyState' },
    transitions: what.transitions.map((one) => ({
      ...one,
      durationFactors: Object.entries(factors).find(([pair]) => pair === `${one.from}>${one.to}`)?.[1] ?? [],
    })),
  };
}

function trend(growth: Scenario['trends'][number]['growth']): Scenario['trends'][number] {
  return {
    id: 'henvisninger',
    from: ['almen'],
    to: ['hjemme'],
    growth,
    fromAge: 6,
    toAge: 17,
    groups: ['rest', 'saarbar'],
  };
}

function fromPlacement(): Effect['target'] {
  return { kind: 'intensity', from: ['pleje'], to: ['hjemme', 'leave'] };
}

function steering(everyone: { readonly groups: string[] }): Scenario['policies'] {
  const home: Effect['target'] = { kind: 'intensity', from: ['pleje'], to: ['hjemme'] };
  return [
    policy(
      12,
      [
        effect('multiply', 0.5, toPlacement(), { ...everyone, newCasesOnly: true }),
        effect('multiply', 3, home, { ...everyone, newCasesOnly: true, duration: { fromMonth: 3, toMonth: 12 } }),
      ],
      { delayMonths: 4, phaseInMonths: 6, fidelity: sourced(0.5), endMonth: 40, fadeOutMonths: 8 },
    ),
    policy(20, [effect('add', 0.3, home, { ...everyone, newCasesOnly: true })]),
  ];
}

/** A ladder with groups, arrivals, migration and aftercare. */
function whole(): Scenario {
  return scenario({ ...AFTERCARE, groups: GROUPS, arrivals: ARRIVALS, population: table(200) });
}

const everyone = { groups: ['rest', 'saarbar', 'handicap'] };

/** Time on the step, history, trends and policies that know of them. */
export function timeVariants(): Record<string, Scenario> {
  return {
    'time on the step, also at home after a stay elsewhere': timed(whole()),
    'time on the step in steady state, for a plain ladder': timed(scenario({ ...AFTERCARE })),
    'the way back to a placement': { ...whole(), rePlacement: byMonths([6, 4], [24, 2.5], [null, 1.2]) },
    'the way back to a placement after a burn-in': {
      ...whole(),
      rePlacement: byMonths([24, 2.5], [null, 1]),
      initial: { kind: 'burnIn', years: 3 },
    },
    'a policy for new cases from the first month on: whoever is there is no new case': {
      ...whole(),
      initial: { kind: 'steadyState' },
      policies: [policy(0, [effect('multiply', 4, fromPlacement(), { ...everyone, newCasesOnly: true })])],
    },
    'the same with a stated stock': {
      ...whole(),
      population: { kind: 'constant', children0to17: sourced(8000) },
      initial: {
        kind: 'stock',
        stock: [{ step: 'pleje', children: sourced(70), fromAge: 3, toAge: 17, group: 'rest' }],
      },
      policies: [policy(0, [effect('multiply', 4, fromPlacement(), { ...everyone, newCasesOnly: true })])],
    },
    'a way back to a placement that leads over birthdays': {
      ...whole(),
      rePlacement: byMonths([24, 3], [null, 1]),
      steps: [...(AFTERCARE.steps ?? []), step('andet', 'other')],
      transitions: [
        move('almen', 'hjemme', 0.1),
        move('hjemme', 'pleje', 0.5),
        move('pleje', 'eftervaern', 0.8),
        move('andet', 'pleje', 0.3),
      ],
      birthdays: [
        { age: 18, moves: { eftervaern: sourcedRecord({ andet: 1 }), pleje: sourcedRecord({ pleje: 1 }) } },
        { age: 23, moves: {} },
      ],
    },
    'trends in entries': { ...whole(), trends: [trend({ kind: 'perYear', rate: sourced(0.08) })] },
    'policies for new cases, for a part of the stay, delayed, half carried out and fading': {
      ...timed(whole()),
      rePlacement: byMonths([12, 2], [null, 1]),
      policies: steering(everyone),
    },
  };
}

const CHANGES: Effect['target'] = { kind: 'breakdowns', steps: ['pleje'] };

const BREAKDOWNS: Scenario['breakdowns'] = [
  {
    from: ['pleje'],
    to: ['hjemme', 'leave'],
    share: { kind: 'byBand', values: sourcedRecord({ smaa: 0.1, store: 0.45 }) },
  },
];

function detecting(factor: number, relativeRisk: number, to: string[] = ['hjemme']): Effect {
  const target: Effect['target'] = { kind: 'intensity', from: ['almen'], to };
  return effect('multiply', factor, target, { ...everyone, relativeRisk: sourced(relativeRisk) });
}

function cap(step: string, afterMonths: number, onTo: Record<string, number>, newCasesOnly = false): DurationCap {
  return {
    step,
    afterMonths,
    onTo: sourcedRecord(onTo),
    fromAge: 2,
    toAge: 30,
    groups: ['rest', 'handicap'],
    newCasesOnly,
  };
}

/** Breakdowns, children found by detection, policies that reach some, stays that are ended. */
export function mechanismVariants(): Record<string, Scenario> {
  const history = { rePlacement: byMonths([24, 2.5], [null, 1]) };
  return {
    'breakdowns that a policy makes fewer': {
      ...whole(),
      ...history,
      breakdowns: BREAKDOWNS,
      policies: [
        policy(15, [effect('multiply', 0.3, CHANGES, { ...everyone, newCasesOnly: true })], { phaseInMonths: 9 }),
      ],
    },
    'children found by detection who are at less risk': {
      ...whole(),
      ...history,
      policies: [
        policy(6, [detecting(2.5, 0.2, ['hjemme', 'pleje'])], { id: 'a', phaseInMonths: 6 }),
        policy(20, [detecting(1.5, 3), effect('multiply', 0.8, toPlacement(), everyone)], { id: 'b' }),
      ],
    },
    'children found twice over by one policy, the small ones more than the others': {
      ...whole(),
      population: { kind: 'constant', children0to17: sourced(4000) },
      policies: [policy(0, [detecting(4, 0.5), { ...detecting(6, 0.5), fromAge: 0, toAge: 5 }])],
    },
    'policies that reach some of the children': {
      ...whole(),
      breakdowns: BREAKDOWNS,
      policies: [
        policy(
          3,
          [
            effect('multiply', 0.4, { kind: 'intensity', from: ['almen'], to: ['hjemme'] }, everyone),
            effect('multiply', 2.5, { kind: 'intensity', from: ['almen', 'hjemme'], to: ['pleje'] }, everyone),
            effect('multiply', 0, CHANGES, everyone),
          ],
          { id: 'a', reach: sourced(0.6), phaseInMonths: 8 },
        ),
        policy(
          14,
          [
            effect('multiply', 3, { kind: 'intensity', from: ['almen', 'hjemme'], to: ['hjemme', 'pleje'] }, everyone),
            detecting(1.8, 0.5),
          ],
          { id: 'b', reach: sourced(0.3), endMonth: 40 },
        ),
      ],
    },
    'stays that are ended at several lengths, not all of them': {
      ...whole(),
      policies: [
        policy(4, [], { id: 'a', caps: [cap('hjemme', 3, { almen: 1 })], fidelity: sourced(0.5) }),
        policy(4, [], { id: 'b', caps: [cap('hjemme', 7, { pleje: 0.5, leave: 0.5 })], fidelity: sourced(0.6) }),
      ],
    },
    'stays that are ended': {
      ...timed(whole()),
      ...history,
      policies: [
        policy(8, [], { id: 'a', caps: [cap('hjemme', 5, { almen: 0.7, pleje: 0.1, leave: 0.2 })], phaseInMonths: 12 }),
        policy(12, [], { id: 'b', caps: [cap('pleje', 6, { hjemme: 1 }, true)], reach: sourced(0.5) }),
      ],
    },
  };
}

/** Every kind of population, start, horizon, policy and price. */
export function plainVariants(): Record<string, Scenario> {
  return {
    'a small ladder that starts empty': scenario(),
    'groups with hazard ratios in steady state': scenario({ ...AFTERCARE, groups: GROUPS }),
    'arrivals from outside, in steady state': scenario({ ...AFTERCARE, groups: GROUPS, arrivals: ARRIVALS }),
    'a population table with children who move in and away': scenario({ ...AFTERCARE, population: table(200) }),
    'everything at once': whole(),
    'a burn-in of four years': { ...whole(), initial: { kind: 'burnIn', years: 4 } },
    'a burn-in over which a policy works from the first month': {
      ...whole(),
      initial: { kind: 'burnIn', years: 2 },
      policies: [policy(0, [effect('multiply', 3, toPlacement(), everyone)], { phaseInMonths: 5 })],
    },
    'stated shares': { ...whole(), initial: { kind: 'shares', shares: sourcedRecord({ hjemme: 0.05, pleje: 0.1 }) } },
    'a stated stock within the population': scenario({
      ...AFTERCARE,
      groups: GROUPS,
      population: { kind: 'constant', children0to17: sourced(8000) },
      initial: {
        kind: 'stock',
        stock: [
          { step: 'pleje', children: sourced(70), fromAge: 3, toAge: 17, group: 'rest' },
          { step: 'hjemme', children: sourced(40), fromAge: 0, toAge: 5, group: 'saarbar' },
          { step: 'eftervaern', children: sourced(31), fromAge: 18, toAge: 22, group: 'rest' },
        ],
      },
    }),
    'a stated stock without a population': scenario({
      ...AFTERCARE,
      population: { kind: 'constant', children0to17: sourced(0) },
      initial: {
        kind: 'stock',
        stock: [{ step: 'pleje', children: sourced(100), fromAge: 0, toAge: 17, group: 'rest' }],
      },
    }),
    'a horizon that begins in July': { ...whole(), horizon: { startYear: 2016, startMonth: 7, years: 3 } },
    'a ladder that ends at 25': scenario({
      ...AFTERCARE,
      birthdays: [
        { age: 18, moves: { pleje: sourcedRecord({ eftervaern: 0.9 }) } },
        { age: 25, moves: {} },
      ],
    }),
    'a ladder without birthdays': scenario({ birthdays: [] }),
    'policies that add, set and multiply, phased in and ended, by age and group': {
      ...whole(),
      policies: [
        policy(7, [effect('multiply', 0.3, toPlacement(), { ...everyone, fromAge: 6, toAge: 14 })], {
          phaseInMonths: 18,
        }),
        policy(
          12,
          [effect('add', 0.4, { kind: 'intensity', from: ['pleje'], to: ['hjemme'] }, { groups: ['saarbar'] })],
          {
            id: 'add',
            endMonth: 40,
          },
        ),
        policy(0, [effect('set', 0.02, { kind: 'intensity', from: ['almen'], to: ['hjemme'] }, everyone)], {
          id: 'set',
          phaseInMonths: 3,
          endMonth: 20,
        }),
      ],
    },
    'prices that policies change for some ages and groups, the universal step included': {
      ...whole(),
      policies: [
        policy(
          5,
          [
            effect(
              'multiply',
              2,
              { kind: 'unitCost', steps: ['almen', 'pleje'] },
              { ...everyone, fromAge: 3, toAge: 9 },
            ),
            effect('add', 10_000, { kind: 'unitCost', steps: ['almen', 'hjemme'] }, { groups: ['handicap'] }),
          ],
          { phaseInMonths: 4 },
        ),
      ],
    },
  };
}

function toPlacement(): { kind: 'intensity'; from: string[]; to: string[] } {
  return { kind: 'intensity', from: ['almen', 'hjemme'], to: ['pleje'] };
}
