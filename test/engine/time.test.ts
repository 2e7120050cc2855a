/** Time on the step, new cases, and the way back to a placement: what a social worker would say of them. */

import { describe, expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Effect, Policy, Scenario } from '../../src/scenario/scenario.js';
import { expectByChance, shareEvidence } from '../support/chance.js';
import { type Life, livesOf } from '../support/lives.js';
import { byMonths, effect, move, policy, scenario, shipped, sourced, step } from '../support/scenarios.js';

const CHILDREN = 20_000;

/** Children who are all on one step from the first day, of whom nobody is too old. */
function startedToday(overrides: Partial<Scenario>): Scenario {
  return scenario({
    population: { kind: 'constant', children0to17: sourced(0) },
    birthdays: [],
    initial: {
      kind: 'stock',
      stock: [{ step: 'pleje', children: sourced(CHILDREN), fromAge: 0, toAge: 5, group: 'rest' }],
    },
    ...overrides,
  });
}

/** How many children are still in their first stay at the end of month k, against the probability of it. */
function stillThere(lives: readonly Life[], month: number, probability: number) {
  const there = lives.filter(({ stays }) => (stays[0]?.end ?? 0) >= month).length;
  return shareEvidence(`still there after ${month} months`, there, CHILDREN, probability, 'test');
}

test('a stay twice as likely to end in its first six months, and half as likely later, lasts as the survival curve says', () => {
  const perYear = 1.2;
  const what = startedToday({
    transitions: [{ ...move('pleje', 'leave', perYear), durationFactors: byMonths([6, 2], [null, 0.5]) }],
  });
  const lives = livesOf(simulator(compileModel(what)), 0);
  const survival = (months: number): number =>
    Math.exp(-(perYear / 12) * (2 * Math.min(months, 6) + 0.5 * Math.max(0, months - 6)));
  expectByChance(...[1, 3, 6, 7, 12, 30, 59].map((month) => stillThere(lives, month, survival(month))));
});

test('time on the step counts from the stay, not from the child: a second stay begins anew', () => {
  const what = startedToday({
    transitions: [
      { ...move('pleje', 'hjemme', 12), durationFactors: byMonths([1, 0], [null, 1]) },
      { ...move('hjemme', 'pleje', 12), durationFactors: byMonths([1, 0], [null, 1]) },
    ],
  });
  const lives = livesOf(simulator(compileModel(what)), 0);
  const months = lives.flatMap(({ stays }) => stays.map(({ start, end }) => Math.floor(end) - Math.floor(start)));
  expect(months.length).toBeGreaterThan(3 * CHILDREN);
  expect(months.filter((month) => month < 1)).toEqual([]);
});

describe('a policy for new cases only', () => {
  const home: Effect['target'] = { kind: 'intensity', from: ['pleje'], to: ['hjemme'] };
  const under = (policies: readonly Policy[]): Life[] =>
    livesOf(simulator(compileModel(scenario({ initial: { kind: 'steadyState' }, policies }))), 0);
  const before = under([]);
  const after = under([policy(24, [effect('multiply', 5, home, { newCasesOnly: true })])]);

  test('leaves every stay that is running at its start as it is', () => {
    const running = (lives: readonly Life[]): unknown[] =>
      lives.flatMap(({ who, stays }) => stays.filter(({ start }) => start < 24).map((stay) => ({ who, ...stay })));
    expect(running(before).length).toBeGreaterThan(500);
    expect(running(after)).toEqual(running(before));
  });

  test('makes stays that begin after its start shorter', () => {
    const shortened = (lives: readonly Life[]): number =>
      lives.flatMap(({ stays }) => stays.filter(({ step, start, end }) => step === 2 && start >= 24 && end - start < 3))
        .length;
    expect(shortened(after)).toBeGreaterThan(2 * shortened(before));
  });

  test('reaches every entry from the universal step: whoever comes from there is a new case', () => {
    const entry: Effect['target'] = { kind: 'intensity', from: ['almen'], to: ['hjemme'] };
    const closed = under([policy(24, [effect('set', 0, entry, { newCasesOnly: true })])]);
    expect(closed.filter(({ since, firstFrom }) => since >= 24 && firstFrom === 0)).toEqual([]);
  });
});

test('a child who came home is placed again two and a half times as often in the first two years as a child who never was placed', () => {
  const what = startedToday({
    steps: [step('almen', 'universal'), step('hjemme', 'home_based'), step('pleje', 'placement')],
    transitions: [move('pleje', 'hjemme', 600), move('hjemme', 'pleje', 0.24)],
    rePlacement: byMonths([24, 2.5], [null, 1]),
  });
  const lives = livesOf(simulator(compileModel(what)), 0).filter(({ stays }) => (stays[0]?.end ?? 1) < 1);
  const survival = (months: number): number =>
    Math.exp(-0.02 * (2.5 * Math.min(months, 24) + Math.max(0, months - 24)));
  // The month in which a child comes home is month 0, so its time at home runs from the moment to the k-th month end.
  const evidence = [1, 12, 24, 36].map((month) => {
    const expected = lives.map(({ stays }) => survival(month - (stays[1]?.start ?? 0)));
    const mean = expected.reduce((sum, one) => sum + one, 0) / lives.length;
    const home = lives.filter(({ stays }) => (stays[1]?.end ?? 0) >= month).length;
    return shareEvidence(`at home ${month} months on`, home, lives.length, mean, 'test');
  });
  expect(lives.length).toBeGreaterThan(0.99 * CHILDREN);
  // Whoever is at home in a month has been in the factor's range counted by month ends: exact for the first 24.
  expectByChance(...evidence.slice(0, 3));
});

describe('in the average municipality, from the exact expectation', () => {
  const basis = shipped('basis');
  const everyone = { fromAge: 0, toAge: 30, groups: ['rest'] };
  const steer = (newCasesOnly: boolean, target: Effect['target'], factor: number): Policy =>
    policy(0, [effect('multiply', factor, target, { ...everyone, newCasesOnly })]);
  const intoInstitution: Effect['target'] = {
    kind: 'intensity',
    from: ['almen', 'forebyggende', 'hjemme'],
    to: ['institution'],
  };
  const outOfInstitution: Effect['target'] = {
    kind: 'intensity',
    from: ['institution'],
    to: ['hjemme', 'almen', 'pleje', 'netvaerk'],
  };

  /** Expected children in institution at the end of each month over thirty years. */
  function institution(policies: readonly Policy[]): number[] {
    const model = compileModel({ ...basis, horizon: { ...basis.horizon, years: 30 }, policies });
    const { counts } = expectation(model);
    const at = layoutOf(model).stock + model.stepIds.indexOf('institution') * model.months;
    return Array.from(counts.slice(at, at + model.months));
  }

  /** The share of the long-run effect that has come after so many months. */
  function reached(stock: readonly number[], month: number): number {
    const [start, end] = [institution([])[0] as number, stock.at(-1) as number];
    return (start - (stock[month - 1] as number)) / (start - end);
  }

  test('steering the type of new placements alone has reached some 80 % of its effect on institutions after three years', () => {
    // The claim's own precision: to the nearest ten percent.
    const share = reached(institution([steer(false, intoInstitution, 0.7)]), 36);
    expect(Math.round(10 * share)).toBe(8);
  });

  test('steering only children whose help at home is new as well takes longer', () => {
    const share = reached(institution([steer(true, intoInstitution, 0.7)]), 36);
    expect(share).toBeLessThan(reached(institution([steer(false, intoInstitution, 0.7)]), 36));
  });

  test('a factor on the ways out acts faster on running cases than on new ones only', () => {
    const running = reached(institution([steer(false, outOfInstitution, 1.5)]), 12);
    const onlyNew = reached(institution([steer(true, outOfInstitution, 1.5)]), 12);
    expect(running).toBeGreaterThan(1.5 * onlyNew);
  });
});
