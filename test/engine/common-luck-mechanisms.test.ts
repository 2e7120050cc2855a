/** Common random numbers under policies that reach some, find children, end stays and prevent breakdowns. */

import { describe, expect, test } from 'vitest';
import { NOWHERE } from '../../src/engine/batch.js';
import { masterKey, replicationKey } from '../../src/engine/chance/keys.js';
import { WAY } from '../../src/model/moves.js';
import type { DurationCap } from '../../src/scenario/policy.js';
import type { Effect, Policy, Scenario } from '../../src/scenario/scenario.js';
import type { Life } from '../support/lives.js';
import { isReached } from '../support/reached.js';
import { rowsOf } from '../support/run.js';
import {
  BASE,
  EVERYONE,
  expectSameLife,
  expectSameLives,
  livesByChild,
  prepare,
  REPLICATIONS,
} from '../support/same-lives.js';
import { effect, policy, sourced, sourcedRecord } from '../support/scenarios.js';

const BROKEN: Scenario = {
  ...BASE,
  breakdowns: [
    { from: ['pleje'], to: ['institution'], share: { kind: 'everyAge', value: sourced(0.3) } },
    { from: ['institution'], to: ['hjemme'], share: { kind: 'byBand', values: sourcedRecord({ store: 0.6 }) } },
  ],
};

const onMove = (from: string, to: string, factor: number, narrowed: Partial<Effect> = {}): Effect =>
  effect('multiply', factor, { kind: 'intensity', from: [from], to: [to] }, { ...EVERYONE, ...narrowed });

const finding = (to: string, factor: number, relativeRisk = 0.25): Effect =>
  onMove('almen', to, factor, { relativeRisk: sourced(relativeRisk) });

const preventing = (factor: number): Effect =>
  effect('multiply', factor, { kind: 'breakdowns', steps: ['pleje', 'institution'] }, EVERYONE);

const cap = (step: string, afterMonths: number): DurationCap => ({
  step,
  afterMonths,
  onTo: sourcedRecord({ almen: 0.8, institution: 0.2 }),
  fromAge: 0,
  toAge: 30,
  ...EVERYONE,
  newCasesOnly: false,
});

/** Everything that a policy can do to some children. */
const EVERYTHING = {
  effects: [
    onMove('almen', 'hjemme', 3),
    onMove('almen', 'institution', 0.2),
    onMove('hjemme', 'pleje', 2),
    finding('hjemme', 4),
    preventing(0.1),
  ],
  caps: [cap('hjemme', 5), cap('pleje', 3)],
};

function lives(policies: readonly Policy[], of = BROKEN): Map<string, Life> {
  return livesByChild(prepare({ ...of, policies }));
}

const none = lives([]);
const keys = Array.from({ length: REPLICATIONS }, (_, i) => replicationKey(masterKey(BASE.seed), i));

/** Whether a policy reaches a child, whatever other policies there are. */
function reaches(own: Policy): (life: Life, replication: number) => boolean {
  const alone = { ...BROKEN, policies: [own] };
  return (life, replication) => isReached(alone, own, keys[replication] as (typeof keys)[number], life);
}

describe('a policy changes no life', () => {
  const idle: Record<string, Policy> = {
    'when it reaches nobody': policy(0, EVERYTHING.effects, { ...EVERYTHING, reach: sourced(0), phaseInMonths: 9 }),
    'when it is not carried out': policy(0, EVERYTHING.effects, { ...EVERYTHING, fidelity: sourced(0) }),
    'when it finds nobody more': policy(4, [finding('hjemme', 1), finding('institution', 1, 3)]),
    'when as many placements break down as before': policy(4, [preventing(1)]),
    'when it multiplies by 1 for half of the children': policy(
      4,
      [onMove('almen', 'hjemme', 1), onMove('hjemme', 'pleje', 1), preventing(1)],
      { reach: sourced(0.5) },
    ),
    'when it ends only stays that nobody has': policy(4, [], { caps: [cap('hjemme', 200)] }),
  };

  test.each(Object.entries(idle))('%s', (_, own) => {
    expectSameLives(none, lives([own]), () => false);
  });

  test('nor any figure, breakdowns included, when it leaves breakdowns and moves as they are', () => {
    const own = policy(4, [preventing(1), onMove('hjemme', 'almen', 1)], { reach: sourced(0.4) });
    const [base, other] = [prepare(BROKEN), prepare({ ...BROKEN, policies: [own] })];
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      expect(rowsOf(other, replication)).toEqual(rowsOf(base, replication));
    }
  });
});

describe('a child lives the identical life', () => {
  test('when a policy that does everything does not reach it', () => {
    const own = policy(6, EVERYTHING.effects, { ...EVERYTHING, reach: sourced(0.4), phaseInMonths: 24 });
    expectSameLives(none, lives([own]), reaches(own));
  });

  const first = policy(2, [onMove('almen', 'hjemme', 3), onMove('hjemme', 'pleje', 0.5), finding('hjemme', 2)], {
    id: 'foerst',
    reach: sourced(0.6),
    caps: [cap('hjemme', 9)],
  });
  const second = policy(10, [onMove('almen', 'hjemme', 2), onMove('hjemme', 'pleje', 3), preventing(0.1)], {
    id: 'andet',
    reach: sourced(0.5),
    caps: [cap('hjemme', 4)],
  });
  const third = policy(10, [onMove('almen', 'hjemme', 0.3), finding('hjemme', 5), finding('institution', 3, 2)], {
    id: 'tredje',
    reach: sourced(0.5),
  });

  test.each([
    ['raises the same entry', second],
    ['lowers the same entry and finds children', third],
  ])('when a second policy, which does not reach it, %s, wherever it stands in the file', (_, added) => {
    const alone = lives([first]);
    expectSameLives(alone, lives([first, added]), reaches(added));
    expectSameLives(alone, lives([added, first]), reaches(added));
  });

  test('when a third policy joins two, does not reach it and stands before, between or behind them', () => {
    const two = lives([first, second]);
    for (const policies of [
      [third, first, second],
      [first, third, second],
      [first, second, third],
    ])
      expectSameLives(two, lives(policies), reaches(third));
  });

  test('when a policy that reaches it concerns other ages than it ever has within the horizon', () => {
    const small = { ...EVERYONE, fromAge: 0, toAge: 5 };
    const added = policy(
      10,
      [...second.effects, finding('hjemme', 4)].map((one) => ({ ...one, ...small })),
      { id: 'andet', reach: sourced(0.5), caps: second.caps.map((one) => ({ ...one, ...small })) },
    );
    expectSameLives(lives([first]), lives([first, added]), ({ birthMonth }) => birthMonth > -72);
    expectSameLives(lives([first]), lives([added, first]), ({ birthMonth }) => birthMonth > -72);
  });

  test('when policies that concern different moves change places in the file', () => {
    const other = policy(10, [onMove('almen', 'institution', 3), preventing(0.1), finding('institution', 5)], {
      id: 'andet',
      reach: sourced(0.5),
      caps: [cap('pleje', 4)],
    });
    const detection = policy(3, [finding('hjemme', 2)], { id: 'tredje' });
    expectSameLives(lives([first, other, detection]), lives([detection, other, first]), () => false);
  });

  // Who has come back to the universal step has one clock for all that can happen there, as on any step.
  const cameBack = (life: Life | undefined): boolean => life?.stays.some(({ step }) => step === 0) ?? false;

  test('when early detection finds other children', () => {
    const found = lives([policy(6, [finding('hjemme', 3, 0.25), finding('institution', 2)])]);
    let others = 0;
    for (const [who, life] of found) {
      if (life.firstWay === WAY.found) others++;
      else if (!cameBack(life) && !cameBack(none.get(who))) expectSameLife(who, none.get(who), life);
    }
    expect(others).toBeGreaterThan(500);
    expect([...none.keys()].filter((who) => !found.has(who))).toEqual([]);
  });

  test('when a second policy finds others than the first', () => {
    const one = lives([policy(6, [finding('hjemme', 3, 0.25)])]);
    const both = lives([
      policy(8, [finding('hjemme', 2, 0.5), finding('institution', 4)], { id: 'ny' }),
      policy(6, [finding('hjemme', 3, 0.25)]),
    ]);
    let [others, same] = [0, 0];
    for (const [who, life] of both) {
      const before = one.get(who);
      // Whom the second has found comes sooner than it would have, or would not have come.
      if (before?.since !== life.since) {
        expect([WAY.found, life.since < (before?.since ?? Number.POSITIVE_INFINITY)]).toEqual([life.firstWay, true]);
        others++;
      } else if (!cameBack(life) && !cameBack(before)) {
        expectSameLife(who, before, life);
        same++;
      }
    }
    expect([...one.keys()].filter((who) => !both.has(who))).toEqual([]);
    expect(others).toBeGreaterThan(50);
    expect(same).toBeGreaterThan(500);
  });

  test('when a policy ends stays longer than any of its own', () => {
    const own = policy(0, [], { caps: [cap('hjemme', 7)] });
    // Of who was there when time began it is not seen here how long it has been.
    const reachesSeven = ({ stays }: Life): boolean =>
      stays.some(
        ({ step, from, start, end }) => step === 1 && (from === NOWHERE || Math.floor(end) - Math.floor(start) >= 7),
      );
    expectSameLives(none, lives([own]), reachesSeven);
  });
});

describe('a breakdown is a move that would have been made anyway:', () => {
  test('to split moves into planned and unplanned ones changes nobody and nothing else', () => {
    const whole = livesByChild(prepare(BASE));
    expect(none.size).toBe(whole.size);
    let unplanned = 0;
    for (const [who, { stays }] of none) {
      const same = whole.get(who)?.stays ?? [];
      expect(stays.map(({ step, to }) => [step, to])).toEqual(same.map(({ step, to }) => [step, to]));
      // The two parts of an intensity add up to it but for rounding.
      expect(stays.every(({ end }, i) => Math.abs(end - (same[i]?.end ?? Number.NaN)) < 1e-9)).toBe(true);
      unplanned += stays.filter(({ way }) => way === WAY.unplanned).length;
    }
    expect(unplanned).toBeGreaterThan(50);
  });

  test('to prevent them all leaves the planned moves, and whoever is never on such a step, as they were', () => {
    const placed = ({ stays }: Life): boolean => stays.some(({ step }) => step >= 2);
    const other = lives([policy(0, [preventing(0)])]);
    expectSameLives(none, other, placed);
    expect([...other.values()].some(({ stays }) => stays.some(({ way }) => way === WAY.unplanned))).toBe(false);
  });
});
