/** Any small scenario with everything on: places, caseload, caps, breakdowns, detection, reach and add-ons. */

import fc from 'fast-check';
import type { DurationCap } from '../../src/scenario/policy.js';
import {
  type AddOn,
  type Breakdown,
  type Capacity,
  type Caseworkers,
  type Dated,
  LEAVE,
  type Policy,
  type Scenario,
} from '../../src/scenario/scenario.js';
import { anyScenario } from './random-scenarios.js';
import { addOn, effect, policy, sourced, sourcedRecord } from './scenarios.js';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** One number for the whole horizon, or another from the second year on. */
function dated(numbers: fc.Arbitrary<number>): fc.Arbitrary<Dated> {
  return fc
    .tuple(numbers, fc.option(numbers))
    .map(([first, later]) => [
      { fromMonth: 0, value: sourced(first) },
      ...(later === null ? [] : [{ fromMonth: 12, value: sourced(later) }]),
    ]);
}

/** Places on some steps; whoever finds no place waits, or goes to a step later in the list, so never in a circle. */
function capacitiesOn(helped: readonly string[]): fc.Arbitrary<Capacity[]> {
  const wait = fc.constantFrom(0, 50_000).map((kr) => ({ kind: 'wait' as const, interimKrPerYear: sourced(kr) }));
  return fc.subarray([...helped], { minLength: 1 }).chain((steps) =>
    fc.tuple(
      ...steps.map((step) => {
        const later = helped.slice(helped.indexOf(step) + 1);
        const ways = later.map((other) => fc.constant({ kind: 'goTo' as const, step: other }));
        const whenFull: fc.Arbitrary<Capacity['whenFull']> = fc.oneof(wait, ...ways);
        return fc.record({ step: fc.constant(step), places: dated(fc.nat(12)), whenFull });
      }),
    ),
  );
}

function caseworkersOf(scenario: Scenario): fc.Arbitrary<Caseworkers> {
  const steps = scenario.steps.map(({ id }) => id);
  const helped = steps.slice(1);
  const points = fc.tuple(number(0, 2), number(0, 2), number(0.1, 3)).map(([low, high, at]) => ({
    kind: 'points' as const,
    points: [
      { caseload: 0, factor: sourced(low) },
      { caseload: at, factor: sourced(high) },
    ],
  }));
  const one = fc.record({
    from: fc.subarray(steps, { minLength: 1 }),
    to: fc.subarray([...helped, LEAVE], { minLength: 1 }),
    factor: points,
  });
  return fc.record({
    staff: dated(number(0.5, 20)),
    weights: fc.constant(sourcedRecord(Object.fromEntries(helped.map((step, i) => [step, 0.5 + i])))),
    hiringDelayMonths: fc.nat(6),
    effects: fc.array(one, { maxLength: 2 }),
  });
}

function capOf(scenario: Scenario): fc.Arbitrary<DurationCap> {
  const helped = scenario.steps.slice(1).map(({ id }) => id);
  return fc
    .record({
      step: fc.constantFrom(...helped),
      to: fc.constantFrom(...helped, 'almen', LEAVE),
      afterMonths: fc.constantFrom(1, 3, 8),
      newCasesOnly: fc.boolean(),
    })
    .map(({ step, to, ...rest }) => ({
      ...rest,
      step,
      onTo: sourcedRecord(to === step || to === LEAVE ? { [LEAVE]: 1 } : { [to]: 0.7, [LEAVE]: 0.3 }),
      fromAge: 0,
      toAge: 17,
      groups: scenario.groups.map(({ id }) => id),
    }));
}

/** A policy that reaches some, finds children, ends stays, and makes breakdowns fewer. */
function policyOf(scenario: Scenario): fc.Arbitrary<Policy> {
  const steps = scenario.steps.map(({ id }) => id);
  const placements = scenario.steps.filter(({ kind }) => kind === 'placement').map(({ id }) => id);
  const groups = scenario.groups.map(({ id }) => id);
  const entries = { kind: 'intensity' as const, from: ['almen'], to: steps };
  const effects = [
    effect('multiply', 2, entries, { groups, relativeRisk: sourced(0.5) }),
    effect('multiply', 0.4, { kind: 'intensity', from: steps, to: [...steps, LEAVE] }, { groups }),
    ...(placements.length === 0
      ? []
      : [effect('multiply', 0.5, { kind: 'breakdowns', steps: placements }, { groups })]),
  ];
  return fc
    .record({
      startMonth: fc.nat(20),
      reach: fc.constantFrom(1, 0.5).map(sourced),
      effects: fc.subarray(effects),
      caps: fc.option(capOf(scenario)).map((cap) => (cap === null ? [] : [cap])),
      staff: fc.constantFrom(null, sourced(2)),
    })
    .map(({ startMonth, effects: own, ...rest }) => policy(startMonth, own, { ...rest, id: 'alt' }));
}

function breakdownsOf(scenario: Scenario): Breakdown[] {
  const placements = scenario.steps.filter(({ kind }) => kind === 'placement').map(({ id }) => id);
  if (placements.length === 0) return [];
  const to = [...scenario.steps.map(({ id }) => id), LEAVE];
  return [{ from: placements, to, share: { kind: 'everyAge', value: sourced(0.5) } }];
}

function addOnsOn(helped: readonly string[]): fc.Arbitrary<AddOn[]> {
  const shares = fc.constantFrom(0.1, 0.6, 1);
  return fc
    .tuple(fc.subarray([...helped], { minLength: 1 }), shares)
    .map(([steps, share]) => [addOn('aflastning', Object.fromEntries(steps.map((step) => [step, share])), 2)]);
}

/** Scenarios in which children depend on one another, with all that can happen to them. */
export const anyWithEverything: fc.Arbitrary<Scenario> = anyScenario.chain((own) => {
  const helped = own.steps.slice(1).map(({ id }) => id);
  return fc
    .record({
      capacities: fc.option(capacitiesOn(helped)).map((list) => list ?? []),
      caseworkers: fc.option(caseworkersOf(own)),
      addOns: fc.option(addOnsOn(helped)).map((list) => list ?? []),
      extra: policyOf(own),
    })
    .map(({ extra, ...parts }) => {
      const staffed = parts.caseworkers === null ? { ...extra, staff: null } : extra;
      return { ...own, ...parts, breakdowns: breakdownsOf(own), policies: [...own.policies, staffed] };
    });
});
