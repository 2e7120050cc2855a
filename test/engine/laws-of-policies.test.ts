/** What holds for breakdowns, children found, children reached and stays that are ended, in any scenario. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOWHERE } from '../../src/engine/batch.js';
import { masterKey, replicationKey } from '../../src/engine/chance/keys.js';
import { simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { markRisks, WAY } from '../../src/model/moves.js';
import type { Effect, Policy, Scenario } from '../../src/scenario/scenario.js';
import { type Life, livesOf, type Stay } from '../support/lives.js';
import { anyScenario } from '../support/random-scenarios.js';
import { isReached } from '../support/reached.js';
import { effect, policy, sourced, sourcedRecord } from '../support/scenarios.js';
import { isNewCase, weightOf } from '../support/slow-moves.js';

const LONG = 120_000;
const RUNS = { numRuns: 120, seed: 20_261_124, endOnFailure: true };
const REPLICATION = 2;

type Step = Scenario['steps'][number];

const stepOf = (scenario: Scenario, step: number): Step => scenario.steps[step] as Step;

/** Any scenario, with a policy more that finds children for every step and ends stays on every step, for half of them. */
const anyWithMore: fc.Arbitrary<Scenario> = anyScenario.map((scenario) => {
  const helped = scenario.steps.map(({ id }) => id).slice(1);
  const everyone = { groups: scenario.groups.map(({ id }) => id) };
  const target = { kind: 'intensity' as const, from: ['almen'], to: helped };
  const caps = helped.map((step) => ({
    ...{ step, afterMonths: 4, onTo: sourcedRecord({ almen: 1 }), fromAge: 0, toAge: 30, newCasesOnly: false },
    ...everyone,
  }));
  const finding = effect('multiply', 4, target, { ...everyone, relativeRisk: sourced(0.5) });
  return {
    ...scenario,
    policies: [...scenario.policies, policy(2, [finding], { id: 'mere', caps, reach: sourced(0.5) })],
  };
});

/** The same with other effects, policy by policy. */
function withEffects(scenario: Scenario, change: (effect: Effect) => Effect): Scenario {
  const policies = scenario.policies.map((policy) => ({ ...policy, effects: policy.effects.map(change) }));
  return { ...scenario, policies };
}

test(
  'nobody stays on a step longer than a policy that is carried out in full, and reaches the child, lets it',
  () => {
    let [ended, goneOn] = [0, 0];
    fc.assert(
      fc.property(anyWithMore, (some) => {
        const policies = some.policies.map((policy) => ({ ...policy, fidelity: sourced(1), phaseInMonths: 0 }));
        const scenario = { ...some, policies };
        const key = replicationKey(masterKey(scenario.seed), REPLICATION);
        for (const life of livesOf(simulator(compileModel(scenario)), REPLICATION)) {
          for (const { policy, afterMonths, at, stay } of comingUp(scenario, life)) {
            const isEnded = isReached(scenario, policy, key, life);
            if (isEnded) expect(stay.end).toBe(at);
            if (isEnded) ended++;
            else if (Math.floor(stay.end) - Math.floor(stay.start) > afterMonths) goneOn++;
          }
        }
      }),
      RUNS,
    );
    expect(ended).toBeGreaterThan(200);
    expect(goneOn).toBeGreaterThan(50);
  },
  LONG,
);

/** Every cap that comes up, at full weight, on a stay of a life, for a child of its ages and group. */
function comingUp(
  scenario: Scenario,
  { birthMonth, group, stays }: Life,
): { policy: Policy; afterMonths: number; at: number; stay: Stay }[] {
  const months = scenario.horizon.years * 12;
  return stays.flatMap((stay) =>
    scenario.policies.flatMap((policy) =>
      policy.caps.flatMap((cap) => {
        const began = Math.floor(stay.start);
        const at = began + cap.afterMonths;
        const age = Math.floor((at - birthMonth) / 12);
        const child = { began, wasThere: stay.from === NOWHERE } as Parameters<typeof isNewCase>[1];
        const isItsTime = stay.from !== NOWHERE && stay.end >= at && at < months && weightOf(policy, at) === 1;
        const isAbout =
          cap.step === stepOf(scenario, stay.step).id &&
          cap.groups.includes(scenario.groups[group]?.id as string) &&
          age >= cap.fromAge &&
          age <= cap.toAge &&
          (!cap.newCasesOnly || isNewCase(policy, child));
        return isItsTime && isAbout ? [{ policy, afterMonths: cap.afterMonths, at, stay }] : [];
      }),
    ),
  );
}

test(
  'a child who has been found and is at no risk does not move upwards until it has been back or placed, others do',
  () => {
    let [found, others] = [0, 0];
    fc.assert(
      fc.property(anyWithMore, (some) => {
        const scenario = withEffects(some, (effect) =>
          effect.relativeRisk === null ? effect : { ...effect, relativeRisk: sourced(0) },
        );
        for (const { isFound, stay } of livesOf(simulator(compileModel(scenario)), REPLICATION).flatMap((life) =>
          foundOrNot(scenario, life),
        )) {
          // On whole months birthdays and caps move whom they move.
          const isUpwards = !Number.isInteger(stay.end) && isRising(scenario, stay);
          if (isFound) expect(isUpwards).toBe(false);
          if (isFound) found++;
          else if (isUpwards) others++;
        }
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(50);
    expect(others).toBeGreaterThan(200);
  },
  LONG,
);

/** The stays of a life, each with whether the child has been found and not been back or placed since. */
function foundOrNot(scenario: Scenario, { firstWay, stays }: Life): { isFound: boolean; stay: Stay }[] {
  let isFound = firstWay === WAY.found;
  return stays.map((stay) => {
    isFound &&= isToldApart(scenario, stay.step);
    const known = { isFound, stay };
    isFound ||= stay.way === WAY.found;
    return known;
  });
}

/** From a step where those found are told apart to one of higher level. */
function isRising(scenario: Scenario, { step, to }: Pick<Stay, 'step' | 'to'>): boolean {
  if (to >= scenario.steps.length || !isToldApart(scenario, step)) return false;
  return stepOf(scenario, to).level > stepOf(scenario, step).level;
}

/** Whether a child who has been found is told from others on a step. */
function isToldApart(scenario: Scenario, step: number): boolean {
  return !['universal', 'placement'].includes(stepOf(scenario, step).kind);
}

/** The intensities of every move in the cells of one mark, in an order that is the same for every mark. */
function intensitiesOf({ intensity, moves, grid }: Model, mark: number): number[][] {
  const { count, markCount } = grid.situations;
  const rows = grid.epochCount * grid.ageClassCount * grid.profileCount;
  const perMark = count / markCount;
  return Array.from({ length: rows * perMark }, (_, i) => {
    const cell = Math.floor(i / perMark) * count + mark * perMark + (i % perMark);
    return Array.from(intensity.subarray(cell * moves.count, (cell + 1) * moves.count));
  });
}

test(
  'whom one policy has found is at that policy’s own risk, whatever risk others find children at',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const model = compileModel(scenario);
        const { from, to, count } = model.moves;
        const plain = intensitiesOf(model, 0);
        markRisks(scenario).forEach((risk, i) => {
          const factors = Array.from({ length: count }, (_, move) => {
            return isRising(scenario, { step: from[move] as number, to: to[move] as number }) ? risk : 1;
          });
          intensitiesOf(model, i + 1).forEach((own, cell) => {
            own.forEach((value, move) => {
              const expected = (factors[move] as number) * ((plain[cell] as number[])[move] as number);
              // Factors are not always multiplied in the same order.
              if (Math.abs(value - expected) > 1e-12 * expected) expect(value).toBe(expected);
            });
            compared++;
          });
        });
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(1000);
  },
  LONG,
);

test(
  'the planned and the unplanned part of every move add up to it, unless a policy changes how many break down',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(anyScenario, (some) => {
        const scenario = withEffects(some, (effect) =>
          effect.target.kind === 'breakdowns' ? { ...effect, operation: 'multiply', value: sourced(1) } : effect,
        );
        const [split, whole] = [compileModel(scenario), compileModel({ ...scenario, breakdowns: [] })];
        expect(split.exit.length).toBe(whole.exit.length);
        split.exit.forEach((perMonth, i) => {
          const expected = whole.exit[i] as number;
          if (Math.abs(perMonth - expected) > 1e-12 * expected) expect(perMonth).toBe(expected);
        });
        if (split.moves.count > whole.moves.count) compared++;
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(30);
  },
  LONG,
);

/** Whether a policy has an effect on a part of the stay on the universal step. */
function tellsApartWhoIsBack({ effects }: Policy): boolean {
  return effects.some(
    ({ target, duration, value }) =>
      target.kind === 'intensity' &&
      target.from.includes('almen') &&
      (duration !== null || typeof value.value !== 'number'),
  );
}

test(
  'whom no policy reaches in any scenario lives the identical life as if there were none',
  () => {
    let same = 0;
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(0, 0.3), (some, share) => {
        const policies = some.policies.map((policy) => ({ ...policy, reach: sourced(share) }));
        const scenario = { ...some, policies };
        // Whoever has been back on the universal step for less than such a part of a stay is told from the others there:
        // in the steady state other children, as many, are then drawn for it (docs/model.md, section 8).
        if (some.initial.kind === 'steadyState' && policies.some(tellsApartWhoIsBack)) return;
        // Who moves away depends on who has entered: there a policy touches also whom it does not reach.
        const without = simulator(compileModel({ ...scenario, policies: [] }));
        if (without.model.cohorts.changeBy.some((by) => by < 0)) return;
        const key = replicationKey(masterKey(scenario.seed), REPLICATION);
        const lives = livesOf(simulator(compileModel(scenario)), REPLICATION);
        const alone = new Map(livesOf(without, REPLICATION).map((life) => [life.who, life]));
        const untouched = lives.filter((life) => !policies.some((policy) => isReached(scenario, policy, key, life)));
        for (const life of untouched) expect(JSON.stringify(life)).toBe(JSON.stringify(alone.get(life.who)));
        const gone = [...alone.values()].filter(
          (life) =>
            !policies.some((policy) => isReached(scenario, policy, key, life)) &&
            !untouched.some(({ who }) => who === life.who),
        );
        expect(gone).toEqual([]);
        if (policies.length > 0) same += untouched.length;
      }),
      RUNS,
    );
    expect(same).toBeGreaterThan(1000);
  },
  LONG,
);
