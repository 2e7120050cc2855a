/** The simulation against the exact expectation, which shares no code with it but the model. */

import { describe, expect, test } from 'vitest';
import type { Effect, Scenario } from '../../src/scenario/scenario.js';
import { expectByChance } from '../support/chance.js';
import { compareWithExact, meanSquareBounds } from '../support/exactness.js';
import {
  byMonths,
  effect,
  move,
  policy,
  scenario,
  shipped,
  sourced,
  sourcedRecord,
  step,
} from '../support/scenarios.js';

const LONG = 60_000;

/** `TELL=1 npx vitest run test/engine/exactness` says how far each scenario is from its expectation. */
function tell(what: string): void {
  if (process.env.TELL !== undefined) process.stderr.write(`${what}\n`);
}

/** Every stock, move, child-year and krone on average as computed, and the deviations as large as chance makes them. */
function expectExact(what: Scenario, n: number): void {
  const { evidence, largest, meanSquare, degreesOfFreedom } = compareWithExact(what, n);
  const { low, high } = meanSquareBounds(degreesOfFreedom);
  const told = `${what.name}: largest |z| ${largest.toFixed(2)}, rms z ${Math.sqrt(meanSquare).toFixed(3)} of ${evidence.length} figures worth ${degreesOfFreedom.toFixed(0)} (${low.toFixed(2)} - ${high.toFixed(2)})`;
  expectByChance(...evidence);
  expect(evidence.length, told).toBeGreaterThan(0);
  expect(meanSquare, told).toBeGreaterThan(low);
  expect(meanSquare, told).toBeLessThan(high);
  tell(told);
}

describe('on average the simulation gives what can be computed exactly, for', () => {
  test.each([
    ['basis', 5000],
    ['taettere_opfoelgning', 1000],
    ['netvaerk_foerst', 1000],
    ['hele_landet', 30],
    ['lille', 20_000],
  ] as const)(
    'the shipped scenario %s',
    (name, n) => {
      expectExact(shipped(name), n);
    },
    LONG,
  );

  test.each(Object.entries(variants()))(
    '%s',
    (name, what) => {
      expectExact({ ...what, name, seed: name }, 1000);
    },
    LONG,
  );
});

/** 22 years of ages with `base` children each, and a municipality that grows and empties in places. */
function table(base: number): Scenario['population'] {
  const years = [2016, 2017, 2018, 2019];
  const children = years.map((_, year) =>
    Array.from({ length: 24 }, (_, age) => base + 3 * year + ((age * 7 + year * 11) % 13) - (age > 14 ? 2 * year : 0)),
  );
  return { kind: 'table', file: 'test.csv', source: 'test', years, maxAge: 23, children };
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

function variants(): Record<string, Scenario> {
  const everyone = { groups: ['rest', 'saarbar', 'handicap'] };
  const whole = scenario({ ...AFTERCARE, groups: GROUPS, arrivals: ARRIVALS, population: table(200) });
  return {
    'a small ladder that starts empty': scenario(),
    'groups with hazard ratios in steady state': scenario({ ...AFTERCARE, groups: GROUPS }),
    'arrivals from outside, in steady state': scenario({ ...AFTERCARE, groups: GROUPS, arrivals: ARRIVALS }),
    'a population table with children who move in and away': scenario({ ...AFTERCARE, population: table(200) }),
    'everything at once': whole,
    'a burn-in of four years': { ...whole, initial: { kind: 'burnIn', years: 4 } },
    'a burn-in over which a policy works from the first month': {
      ...whole,
      initial: { kind: 'burnIn', years: 2 },
      policies: [policy(0, [effect('multiply', 3, toPlacement(), everyone)], { phaseInMonths: 5 })],
    },
    'stated shares': { ...whole, initial: { kind: 'shares', shares: sourcedRecord({ hjemme: 0.05, pleje: 0.1 }) } },
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
    'time on the step, also at home after a stay elsewhere': timed(whole),
    'time on the step in steady state, for a plain ladder': timed(scenario({ ...AFTERCARE })),
    'the way back to a placement': { ...whole, rePlacement: byMonths([6, 4], [24, 2.5], [null, 1.2]) },
    'the way back to a placement after a burn-in': {
      ...whole,
      rePlacement: byMonths([24, 2.5], [null, 1]),
      initial: { kind: 'burnIn', years: 3 },
    },
    'trends in entries': { ...whole, trends: [trend({ kind: 'perYear', rate: sourced(0.08) })] },
    'policies for new cases, for a part of the stay, delayed, half carried out and fading': {
      ...timed(whole),
      rePlacement: byMonths([12, 2], [null, 1]),
      policies: steering(everyone),
    },
    'a stated stock without a population': scenario({
      ...AFTERCARE,
      population: { kind: 'constant', children0to17: sourced(0) },
      initial: {
        kind: 'stock',
        stock: [{ step: 'pleje', children: sourced(100), fromAge: 0, toAge: 17, group: 'rest' }],
      },
    }),
    'a horizon that begins in July': { ...whole, horizon: { startYear: 2016, startMonth: 7, years: 3 } },
    'a ladder that ends at 25': scenario({
      ...AFTERCARE,
      birthdays: [
        { age: 18, moves: { pleje: sourcedRecord({ eftervaern: 0.9 }) } },
        { age: 25, moves: {} },
      ],
    }),
    'a ladder without birthdays': scenario({ birthdays: [] }),
    'policies that add, set and multiply, phased in and ended, by age and group': {
      ...whole,
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
      ...whole,
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
