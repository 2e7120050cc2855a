/** Formulas in intensities, factors and effects: what they come to, in the model, in lives, and on average. */

import { describe, expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { ModelTooLarge } from '../../src/model/size.js';
import type { Effect, Scenario } from '../../src/scenario/scenario.js';
import { expectByChance, shareEvidence } from '../support/chance.js';
import { expectExact } from '../support/exactness.js';
import { type Life, livesOf } from '../support/lives.js';
import {
  addOn,
  byMonths,
  effect,
  move,
  policy,
  quantity,
  scenario,
  sourced,
  sourcedRecord,
  step,
} from '../support/scenarios.js';

const CHILDREN = 20_000;

/** Children who are all in a foster family from the first day, evenly of these ages. */
function placedToday(fromAge: number, toAge: number, overrides: Partial<Scenario>): Scenario {
  return scenario({
    population: { kind: 'constant', children0to17: sourced(0) },
    birthdays: [],
    initial: {
      kind: 'stock',
      stock: [{ step: 'pleje', children: sourced(CHILDREN), fromAge, toAge, group: 'rest' }],
    },
    ...overrides,
  });
}

function lives(what: Scenario): Life[] {
  return livesOf(simulator(compileModel(what)), 0);
}

/** How many children are still in their first stay after so many months, against the probability of it. */
function stillThere(all: readonly Life[], month: number, probability: number) {
  const there = all.filter(({ stays }) => (stays[0]?.end ?? 0) >= month).length;
  return shareEvidence(`still there after ${month} months`, there, all.length, probability, 'test');
}

/** Expected children on the last step at the end of month k. */
function expectedStock(what: Scenario): (k: number) => number {
  const model = compileModel(what);
  const { counts } = expectation(model);
  const first = layoutOf(model).stock + (what.steps.length - 1) * model.months;
  return (k) => counts[first + k - 1] as number;
}

describe('a rate that falls with age as 0.5 exp(-0.1 age)', () => {
  const what = placedToday(0, 0, {
    horizon: { startYear: 2016, startMonth: 1, years: 15 },
    transitions: [move('pleje', 'leave', '0.5 * exp(-0.1 * age)')],
  });
  // A geometric series over whole years of age, and the part of the last one.
  const cumulated = (ageMonths: number): number => {
    const years = Math.floor(ageMonths / 12);
    const whole = (0.5 * (1 - Math.exp(-0.1 * years))) / (1 - Math.exp(-0.1));
    return whole + 0.5 * Math.exp(-0.1 * years) * (ageMonths / 12 - years);
  };
  // Twelve birth months: at the start the children are 0 to 11 months old, as many of each.
  const survival = (month: number): number => {
    const born = Array.from({ length: 12 }, (_, age) => Math.exp(cumulated(age) - cumulated(age + month)));
    return born.reduce((sum, own) => sum + own, 0) / 12;
  };
  const months = [1, 6, 12, 13, 60, 179];

  test('leaves as many children as the series says, in the exact expectation', () => {
    const stock = expectedStock(what);
    const birthMonths = new Set(lives(what).map(({ birthMonth }) => birthMonth));
    expect([...birthMonths].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i - 11));
    // Twenty thousand do not divide by twelve: some birth months have a child more.
    for (const month of months) expect(Math.abs(stock(month) / CHILDREN - survival(month))).toBeLessThan(12 / CHILDREN);
  });

  test('and in the simulation', () => {
    const all = lives(what);
    expectByChance(...months.map((month) => stillThere(all, month, survival(month))));
  });
});

test('a rate that falls with the time on the step is the same for every child, whatever its age', () => {
  const what = placedToday(3, 8, {
    horizon: { startYear: 2016, startMonth: 1, years: 9 },
    transitions: [move('pleje', 'leave', '1.2 * exp(-0.1 * stayMonths)')],
  });
  const rate = (month: number): number => 1.2 * Math.exp(-0.1 * month);
  // Every month for two years, then the mean of each year of the stay.
  const inMonth = (month: number): number => {
    if (month < 24) return rate(month);
    const year = Math.floor(month / 12) * 12;
    return Array.from({ length: 12 }, (_, i) => rate(year + i)).reduce((sum, own) => sum + own, 0) / 12;
  };
  const survival = (months: number): number =>
    Math.exp(-Array.from({ length: months }, (_, month) => inMonth(month) / 12).reduce((sum, own) => sum + own, 0));
  const months = [1, 2, 12, 24, 30, 36, 100];
  const all = lives(what);
  expectByChance(...months.map((month) => stillThere(all, month, survival(month))));
  const stock = expectedStock(what);
  for (const month of months) expect(stock(month) / CHILDREN).toBeCloseTo(survival(month), 9);
});

test('a rate that doubles on 1 January doubles then, also when the horizon starts in July', () => {
  const what = placedToday(3, 8, {
    horizon: { startYear: 2016, startMonth: 7, years: 3 },
    transitions: [move('pleje', 'leave', '0.3 * 2 ^ (year - 2016)')],
  });
  const survival = (month: number): number =>
    Math.exp(
      -(0.3 * Math.min(6, month) + 0.6 * Math.min(12, Math.max(0, month - 6)) + 1.2 * Math.max(0, month - 18)) / 12,
    );
  const months = [6, 7, 18, 19, 30];
  expectByChance(...months.map((month) => stillThere(lives(what), month, survival(month))));
  const stock = expectedStock(what);
  for (const month of months) expect(stock(month) / CHILDREN).toBeCloseTo(survival(month), 9);
});

/** The exact figures of two scenarios are the same, but for rounding: their cells are cut in other places. */
function expectAlike(one: Scenario, other: Scenario): void {
  const [first, second] = [one, other].map((what) => expectation(compileModel(what)));
  for (const figures of ['counts', 'sums'] as const) {
    const apart = Array.from(first?.[figures] ?? [], (value, i) => {
      const against = second?.[figures][i] as number;
      // Figures without an exact mean are NaN in both.
      return Object.is(value, against) ? 0 : Math.abs(value - against) / Math.max(1, Math.abs(against));
    });
    expect(apart.length).toBe(second?.[figures].length);
    expect(apart.filter((difference) => !(difference < 1e-9))).toEqual([]);
  }
}

describe('what can be said in tables means the same as a formula', () => {
  const intensities = (what: Scenario): readonly number[] => Array.from(compileModel(what).intensity);
  const HOME: Effect['target'] = { kind: 'intensity', from: ['pleje'], to: ['hjemme'] };
  const others = [move('almen', 'hjemme', 0.05), move('hjemme', 'pleje', 0.2)];

  test('time on the step', () => {
    const table = scenario({
      transitions: [
        ...others,
        { ...move('pleje', 'hjemme', 0.5), durationFactors: byMonths([6, 2], [24, 1], [null, 0.5]) },
      ],
    });
    const written = scenario({
      transitions: [...others, move('pleje', 'hjemme', 'stayMonths < 6 ? 1 : stayMonths < 24 ? 0.5 : 0.25')],
    });
    expectAlike(written, table);
  });

  test('age bands', () => {
    const ageBands = Array.from({ length: 30 }, (_, age) => ({ id: `a${age}`, fromAge: age, toAge: age }));
    const byBand = Object.fromEntries(ageBands.map(({ id }, age) => [id, age < 6 ? 0.4 : age < 12 ? 0.2 : 0.1]));
    const table = scenario({ ageBands, transitions: [...others, move('pleje', 'hjemme', { ...byBand, a30: 0.1 })] });
    const written = scenario({
      ageBands,
      transitions: [...others, move('pleje', 'hjemme', 'age < 6 ? 0.4 : 6 <= age < 12 ? 0.2 : 0.1')],
    });
    // Beyond the oldest band a table is zero; nobody is that old.
    const upTo30 = (what: Scenario): readonly number[] => intensities(what).slice(0, 30 * 3);
    expect(upTo30(written)).toEqual(upTo30(table));
  });

  test('the calendar year of a trend', () => {
    const growth = {
      kind: 'byYear',
      factors: sourcedRecord({ 2016: 1, 2017: 1.5, 2018: 2, 2019: 2.5, 2020: 3 }),
    } as const;
    const trend = { id: 't', from: ['pleje'], to: ['hjemme'], growth, fromAge: 0, toAge: 30, groups: ['rest'] };
    const table = scenario({ transitions: [...others, move('pleje', 'hjemme', 0.5)], trends: [trend] });
    const written = scenario({ transitions: [...others, move('pleje', 'hjemme', '0.5 * (1 + (year - 2016) / 2)')] });
    expectAlike(written, table);
  });

  test('the groups, the effects of policies and their ages and parts of a stay', () => {
    const groups = [
      { id: 'rest', share: sourced(0.8) },
      { id: 'saarbar', share: sourced(0.2) },
    ];
    const own = (changes: Partial<Scenario>): Scenario =>
      scenario({ groups, transitions: [...others, move('pleje', 'hjemme', 0.5, { saarbar: 2 })], ...changes });
    const everyone = { groups: ['rest', 'saarbar'] };
    const plain = own({
      policies: [
        policy(12, [
          effect('multiply', 2, HOME, { ...everyone, fromAge: 6, toAge: 11 }),
          effect('add', 0.3, HOME, { ...everyone, duration: { fromMonth: 3, toMonth: null } }),
          effect('set', 0.1, { kind: 'intensity', from: ['hjemme'], to: ['pleje'] }, everyone),
        ]),
      ],
    });
    const written = own({
      transitions: [...others, move('pleje', 'hjemme', 0.5, { saarbar: 'age >= 0 ? 2 : 1' })],
      policies: [
        policy(12, [
          effect('multiply', '6 <= age <= 11 ? 2 : 1', HOME, everyone),
          effect('add', 'stayMonths >= 3 ? 0.3 : 0', HOME, everyone),
          effect('set', '0.1 + 0 * year', { kind: 'intensity', from: ['hjemme'], to: ['pleje'] }, everyone),
        ]),
      ],
    });
    expectAlike(written, plain);
  });

  test('prices and the shares with an add-on', () => {
    const own = (dearer: Effect, more: Effect, prevalence: number | string): Scenario => ({
      ...scenario({ initial: { kind: 'steadyState' }, policies: [policy(0, [dearer, more])] }),
      addOns: [
        {
          ...addOn('aflastning', { pleje: 0.2 }, 1),
          prevalence: { pleje: { kind: 'everyAge', value: quantity(prevalence) } },
        },
      ],
    });
    const price: Effect['target'] = { kind: 'unitCost', steps: ['pleje', 'aflastning'] };
    const share: Effect['target'] = { kind: 'addOns', addOns: ['aflastning'] };
    const teens = { fromAge: 12, toAge: 30 };
    const plain = own(effect('multiply', 1.5, price, teens), effect('multiply', 2, share, teens), 0.2);
    const written = own(
      effect('multiply', 'age >= 12 ? 1.5 : 1', price),
      effect('multiply', 'age >= 12 ? 2 : 1', share),
      'year > 2000 ? 0.2 : 0.1',
    );
    expectAlike(written, plain);
  }, 60_000);
});

test('before the horizon a formula knows the year in which it starts, so that the steady state stays as it is', () => {
  const what = scenario({
    initial: { kind: 'steadyState' },
    transitions: [
      move('almen', 'hjemme', 0.05),
      move('hjemme', 'almen', '0.5 * (year - 2015)'),
      move('hjemme', 'pleje', 0.2),
      move('pleje', 'hjemme', 0.3),
    ],
  });
  const { counts } = expectation(compileModel(what));
  const model = compileModel(what);
  const stock = layoutOf(model).stock + model.months;
  expect(counts[stock + 11]).toBeCloseTo(counts[stock] as number, 1);
  expect((counts[stock + 23] as number) / (counts[stock] as number)).toBeLessThan(0.8);
});

test('a formula that is wrong at an age nobody can have does no harm: it is not asked there', () => {
  const what = scenario({
    ageBands: [
      { id: 'smaa', fromAge: 0, toAge: 5 },
      { id: 'store', fromAge: 6, toAge: 17 },
    ],
    transitions: [move('almen', 'hjemme', { smaa: '1 / (10 - age)', store: '0.1 * sqrt(age - 6)' })],
  });
  expect(compileModel(what).intensity.every((own) => own >= 0 && Number.isFinite(own))).toBe(true);
});

test('a model that no computer holds is refused before it is made', () => {
  const groups = Array.from({ length: 50 }, (_, i) => ({ id: `g${i}`, share: sourced(0.02) }));
  const what = scenario({
    groups,
    horizon: { startYear: 2016, startMonth: 1, years: 100 },
    transitions: [move('almen', 'hjemme', '0.01 * age * year / 2016 * exp(-stayMonths)')],
  });
  expect(() => compileModel(what)).toThrow(ModelTooLarge);
});

test('on average the simulation gives what can be computed exactly, with formulas everywhere', () => {
  const what = scenario({
    name: 'formler',
    groups: [
      { id: 'rest', share: sourced(0.9) },
      { id: 'saarbar', share: sourced(0.1) },
    ],
    steps: [
      step('almen', 'universal'),
      step('hjemme', 'home_based', 100_000, 3),
      step('pleje', 'placement', 400_000, 5),
    ],
    initial: { kind: 'steadyState' },
    transitions: [
      move('almen', 'hjemme', '0.02 + 0.004 * age', { saarbar: '3 - age / 10' }),
      move('almen', 'pleje', 0.01),
      move('hjemme', 'almen', '0.8 * exp(-0.05 * stayMonths)'),
      move('hjemme', 'pleje', '(year < 2018 ? 0.1 : 0.3) * (1 + age / 20)'),
      move('pleje', 'hjemme', '0.2 * exp(-0.02 * stayMonths) * (age < 12 ? 1 : 1.5)'),
    ],
    policies: [
      policy(18, [
        effect(
          'multiply',
          '1 + 0.02 * age',
          { kind: 'intensity', from: ['pleje'], to: ['hjemme'] },
          { newCasesOnly: true },
        ),
        effect(
          'multiply',
          '1 + 0.01 * (year - 2016) + age / 100',
          { kind: 'unitCost', steps: ['pleje'] },
          { groups: ['rest', 'saarbar'] },
        ),
      ]),
    ],
  });
  expectExact({ ...what, seed: 'formler' }, 1000);
}, 60_000);
