/** Any small scenario in which children depend on one another: by the caseload, by places, or both. */

import fc from 'fast-check';
import type { Capacity, CaseloadEffect, Caseworkers, Policy, Scenario } from '../../src/scenario/scenario.js';
import { LEAVE } from '../../src/scenario/scenario.js';
import { numbers, some, UNIVERSAL } from './random-policies.js';
import { anyScenario } from './random-scenarios.js';
import { effect, formula, policy, sourced, sourcedRecord } from './scenarios.js';

/** Factors that fall, rise or do both. */
const points: fc.Arbitrary<CaseloadEffect['factor']> = fc.constantFrom(
  ...[
    [[0, 3] as const, [10, 0.2] as const],
    [[2, 0.5] as const, [20, 2] as const],
    [[0, 1] as const, [5, 0] as const, [15, 4] as const],
    [[7, 1.5] as const],
  ].map((list) => ({
    kind: 'points' as const,
    points: list.map(([caseload, factor]) => ({ caseload, factor: sourced(factor) })),
  })),
);

const curve = fc.constantFrom(
  ...['(caseload / 8) ^ 0.5', 'caseload < 6 ? 2 : 0.5', 'exp(-caseload / 10)'].map((text) => ({
    kind: 'expression' as const,
    expression: formula(text, ['caseload']),
    source: 'test',
  })),
);

/** Places by date: few, and often other ones later. */
const places = fc
  .tuple(fc.nat(5), fc.option(fc.tuple(fc.nat(30), fc.nat(9))))
  .map(([first, later]) => [
    { fromMonth: 0, value: sourced(first) },
    ...(later === null ? [] : [{ fromMonth: later[0] + 1, value: sourced(later[1]) }]),
  ]);

function caseworkersOf(scenario: Scenario): fc.Arbitrary<Caseworkers> {
  const ids = scenario.steps.map(({ id }) => id);
  const helped = ids.filter((id) => id !== UNIVERSAL);
  // Whoever comes from the universal step is proposed at the greatest factor: there must be one, so points.
  const onEntries = fc.record({ from: fc.constant([UNIVERSAL]), to: some(helped), factor: points });
  const onMoves = fc.record({ from: some(helped), to: some([...ids, LEAVE]), factor: fc.oneof(points, curve) });
  return fc
    .record({
      first: fc.constantFrom(1, 3, 10),
      later: fc.constantFrom(0.5, 2),
      from: fc.integer({ min: 1, max: 40 }),
      weights: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: helped.length, maxLength: helped.length }),
      hiringDelayMonths: fc.constantFrom(0, 3),
      effects: fc.array(fc.oneof(onEntries, onMoves), { minLength: 1, maxLength: 3 }),
    })
    .map(({ first, later, from, weights, ...rest }) => ({
      ...rest,
      staff: [
        { fromMonth: 0, value: sourced(first) },
        { fromMonth: from, value: sourced(first * later) },
      ],
      weights: sourcedRecord(Object.fromEntries(helped.map((id, i) => [id, weights[i] as number]))),
    }));
}

/** Who finds a step full waits, or goes on to a step that is named later: no circles. */
function capacitiesOf(scenario: Scenario): fc.Arbitrary<Capacity[]> {
  const helped = scenario.steps.map(({ id }) => id).filter((id) => id !== UNIVERSAL);
  const wait: Capacity['whenFull'] = { kind: 'wait', interimKrPerYear: sourced(1000) };
  return fc.shuffledSubarray(helped, { minLength: 1 }).chain((limited) => {
    const free = helped.filter((id) => !limited.includes(id));
    return fc.tuple(
      ...limited.map((step, i) => {
        const further = [...limited.slice(i + 1), ...free];
        const elsewhere = further.map((to): Capacity['whenFull'] => ({ kind: 'goTo', step: to }));
        return fc.record({
          step: fc.constant(step),
          places,
          whenFull: fc.oneof(fc.constant(wait), fc.constantFrom(...elsewhere, wait)),
        });
      }),
    );
  });
}

/** A policy that hires, or gives notice, and one that makes places more or fewer. */
function policiesOf({ capacities }: Scenario): fc.Arbitrary<Policy[]> {
  const when = fc.record({
    startMonth: fc.nat(20),
    phaseInMonths: fc.constantFrom(0, 7),
    endMonth: fc.constantFrom(null, 30),
  });
  const steps = capacities.map(({ step }) => step);
  const hiring = fc
    .tuple(when, fc.constantFrom(2, 0.75, -0.25))
    .map(([own, staff]) => policy(own.startMonth, [], { ...own, id: 'folk', staff: sourced(staff) }));
  const opening = fc
    .tuple(when, fc.constantFrom('multiply' as const, 'add' as const, 'set' as const), numbers(4))
    .map(([own, operation, value]) =>
      policy(own.startMonth, [effect(operation, value, { kind: 'capacity', steps })], { ...own, id: 'pladser' }),
    );
  return fc.tuple(hiring, opening).map((both) => (steps.length === 0 ? both.slice(0, 1) : both));
}

/** Scenarios with everything in them, in which children depend on one another. */
export const anyInteracting: fc.Arbitrary<Scenario> = anyScenario.chain((own) =>
  fc
    .tuple(
      fc.option(caseworkersOf(own), { freq: 3 }),
      fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: capacitiesOf(own) }),
    )
    .map(([caseworkers, capacities]) => ({ ...own, caseworkers, capacities: [...capacities] }))
    .chain((bound) => policiesOf(bound).map((more) => ({ ...bound, policies: [...bound.policies, ...more] }))),
);
