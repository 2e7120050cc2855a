/**
 * Children who depend on one another, by the caseload and by places, against a second implementation that shares the
 * engine's random words and nothing else.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import type { Capacity, Scenario } from '../../src/scenario/scenario.js';
import { followedIn } from '../support/followed.js';
import { anyInteracting } from '../support/random-interaction.js';
import { effect, move, policy, scenario, sourced, sourcedRecord, step } from '../support/scenarios.js';
import type { SlowStay } from '../support/slow-journey.js';
import { type SlowHistory, type SlowWait, slowHistory } from '../support/slow-together.js';

const LONG = 120_000;

/** Months that two ways of adding up the same clock may lie apart: rounding of some thousand additions. */
const ROUNDING = 1e-8;

/** What the engine says has happened. */
function historyOf(scenario: Scenario, prepared: Simulator, replication: number): SlowHistory {
  const all = followedIn(scenario, prepared, replication);
  const names = all.map(({ beginning: { origin, word } }) => `${origin}/${word}`);
  const places = prepared.together?.places;
  const limited = scenario.capacities.map(({ step }) => step);
  return {
    stays: new Map(all.map(({ stays }, child) => [names[child] as string, stays])),
    waits: (places?.waits ?? []).map(({ child, capacity, on, since, until, isPlaced }) => ({
      who: names[child] as string,
      step: limited[capacity] as string,
      on: prepared.model.stepIds[on] as string,
      ...{ since, until, isPlaced },
    })),
    diversions: (places?.diversions ?? []).map(({ capacity, time }) => ({ step: limited[capacity] as string, time })),
  };
}

const toldStay = ({ step, to, way }: SlowStay): string => `${step} > ${to}, ${way}`;
const toldWait = ({ who, step, on, isPlaced }: SlowWait): string => `${who} on ${on} for ${step}: ${isPlaced}`;

/** Moments of the one and of the other that are more than rounding apart. */
function apart(a: readonly number[], b: readonly number[]): number[] {
  return a.map((moment, i) => Math.abs(moment - (b[i] ?? Number.NaN))).filter((months) => !(months < ROUNDING));
}

const byTime = <T>(list: readonly T[], of: (one: T) => number, name: (one: T) => string): T[] =>
  [...list].sort((a, b) => of(a) - of(b) || (name(a) < name(b) ? -1 : 1));

interface Compared {
  stays: number;
  waits: number;
  left: number;
  diversions: number;
}

function compare(scenario: Scenario, replication: number, compared: Compared): void {
  const model = compileModel(scenario);
  const prepared = simulator(model);
  const fast = historyOf(scenario, prepared, replication);
  // Who is there when time begins and who comes from outside depends on nobody.
  const comers = followedIn(scenario, simulator(model, false), replication);
  const slow = slowHistory(scenario, prepared, replication, comers);
  for (const [who, stays] of fast.stays) {
    const own = slow.stays.get(who) ?? [];
    expect(stays.map(toldStay), who).toEqual(own.map(toldStay));
    expect(apart([...stays.map(({ start }) => start)], [...own.map(({ start }) => start)]), who).toEqual([]);
    expect(apart([...stays.map(({ end }) => end)], [...own.map(({ end }) => end)]), who).toEqual([]);
    compared.stays += stays.length;
  }
  expect([...slow.stays].filter(([who, stays]) => stays.length > 0 && !fast.stays.has(who))).toEqual([]);
  const waits = [fast, slow].map((one) => byTime(one.waits, ({ since }) => since, toldWait));
  const [fastWaits = [], slowWaits = []] = waits;
  expect(fastWaits.map(toldWait)).toEqual(slowWaits.map(toldWait));
  for (const of of ['since', 'until'] as const) {
    expect(
      apart(
        fastWaits.map((one) => one[of]),
        slowWaits.map((one) => one[of]),
      ),
    ).toEqual([]);
  }
  const diversions = [fast, slow].map((one) =>
    byTime(
      one.diversions,
      ({ time }) => time,
      ({ step }) => step,
    ),
  );
  const [fastDiversions = [], slowDiversions = []] = diversions;
  expect(fastDiversions.map(({ step }) => step)).toEqual(slowDiversions.map(({ step }) => step));
  compared.waits += fastWaits.length;
  compared.left += fastWaits.filter(({ isPlaced, until }) => !isPlaced && until < model.months).length;
  compared.diversions += fastDiversions.length;
}

test(
  'children of any scenario live the same stays, wait as long and are sent elsewhere when one list of everything that happens says so',
  () => {
    const compared: Compared = { stays: 0, waits: 0, left: 0, diversions: 0 };
    fc.assert(
      fc.property(anyInteracting, (scenario) => {
        compare(scenario, 1, compared);
      }),
      { numRuns: 60, seed: 20_261_122, endOnFailure: true },
    );
    expect(compared.stays).toBeGreaterThan(1500);
    expect(compared.waits).toBeGreaterThan(200);
    expect(compared.left).toBeGreaterThan(20);
    expect(compared.diversions).toBeGreaterThan(80);
  },
  LONG,
);

/** Children are found for two steps that are full, and go to the other kind of step instead. */
function foundForFullSteps(from: string, to: string): Scenario {
  const full = (on: string, instead: string): Capacity => ({
    step: on,
    places: [{ fromMonth: 0, value: sourced(0) }],
    whenFull: { kind: 'goTo', step: instead },
  });
  const target = { kind: 'intensity' as const, from: ['almen'], to: [from] };
  return scenario({
    population: { kind: 'constant', children0to17: sourced(2000) },
    horizon: { startYear: 2016, startMonth: 1, years: 6 },
    steps: [
      step('almen', 'universal'),
      step('hjemme', 'home_based', 100_000, 3),
      step('stoette', 'home_based', 100_000, 3),
      step('pleje', 'placement', 400_000, 5),
      step('institution', 'placement', 900_000, 6),
    ],
    transitions: [
      move('almen', from, 0.02),
      move('pleje', 'stoette', 4),
      move('stoette', 'institution', 2),
      move('hjemme', 'institution', 2),
      move('institution', 'almen', 1),
    ],
    capacities: [full(from, to)],
    policies: [policy(0, [effect('multiply', 6, target, { relativeRisk: sourced(0.1) })])],
  });
}

test.each([
  ['hjemme', 'pleje'],
  ['pleje', 'hjemme'],
])('a child found for %s, which is full, is at the risk of the step that it comes to, %s', (from, to) => {
  const compared: Compared = { stays: 0, waits: 0, left: 0, diversions: 0 };
  for (let replication = 0; replication < 3; replication++) compare(foundForFullSteps(from, to), replication, compared);
  expect(compared.diversions).toBeGreaterThan(500);
});

test.each([
  ['wait', { kind: 'wait', interimKrPerYear: sourced(0) }],
  ['go elsewhere', { kind: 'goTo', step: 'stoette' }],
] as const)(
  'on a birthday places are given up before they are asked for, where those who find it full %s',
  (_, whenFull) => {
    const compared: Compared = { stays: 0, waits: 0, left: 0, diversions: 0 };
    const [from, to] = [sourcedRecord({ pleje: 1 }), sourcedRecord({ hjemme: 1 })];
    const changing = scenario({
      population: { kind: 'constant', children0to17: sourced(3000) },
      horizon: { startYear: 2016, startMonth: 1, years: 6 },
      steps: [
        step('almen', 'universal'),
        step('hjemme', 'home_based', 100_000, 3),
        step('stoette', 'home_based', 100_000, 3),
        step('pleje', 'placement', 400_000, 5),
      ],
      // On birthdays alone is there a way into the foster family, and out of it.
      transitions: [move('almen', 'hjemme', 0.05)],
      birthdays: [8, 9, 10, 11, 12].map((age) => ({ age, moves: { hjemme: from, stoette: from, pleje: to } })),
      capacities: [{ step: 'pleje', places: [{ fromMonth: 0, value: sourced(20) }], whenFull }],
    });
    for (let replication = 0; replication < 3; replication++) compare(changing, replication, compared);
    expect(compared.waits + compared.diversions).toBeGreaterThan(50);
  },
);
