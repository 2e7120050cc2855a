/** Any policies for a small ladder: effects of every kind, on whom they reach, and caps on stays. */

import fc from 'fast-check';
import type { DurationCap } from '../../src/scenario/policy.js';
import {
  type DurationRange,
  type Effect,
  LEAVE,
  type Operation,
  type Policy,
  type Step,
} from '../../src/scenario/scenario.js';
import { PLAIN_EFFECT, PLAIN_POLICY, sourced, sourcedRecord } from './scenarios.js';

/** The universal step of every random ladder. */
export const UNIVERSAL = 'almen';

/** Ages, both included, of which some lie beyond the ladder. */
export const ages = fc
  .tuple(fc.nat(22), fc.nat(8))
  .map(([fromAge, more]) => ({ fromAge, toAge: Math.min(30, fromAge + more) }));

/** What policies can be about. */
interface Ladder {
  readonly steps: readonly Step[];
  readonly groups: readonly string[];
}

/** Numbers from 0 up to a greatest, none so small that it has fewer digits than others. */
export function numbers(max: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 9, arbitrary: fc.double({ min: 0.01, max, noNaN: true }) },
  );
}

/** The ids of the placements among some steps. */
export function placements(steps: readonly Step[]): string[] {
  return steps.filter(({ kind }) => kind === 'placement').map(({ id }) => id);
}

/** Some of the ids, and often all. */
export function some(ids: readonly string[]): fc.Arbitrary<string[]> {
  return fc.oneof(
    fc.subarray([...ids], { minLength: Math.min(1, ids.length) }),
    fc.constant(ids).map((all) => [...all]),
  );
}

/** Whom an effect or a cap concerns: often everybody. */
function concerned(groups: readonly string[]): fc.Arbitrary<Pick<Effect, 'fromAge' | 'toAge' | 'groups'>> {
  return fc
    .tuple(fc.oneof(fc.constant({ fromAge: 0, toAge: 30 }), ages), some(groups))
    .map(([of, own]) => ({ ...of, groups: own }));
}

const durations = fc.constantFrom<DurationRange | null>(
  null,
  null,
  { fromMonth: 2, toMonth: 8 },
  { fromMonth: 4, toMonth: null },
);

/** Effects on moves and on the unplanned part of them. */
function steering({ steps, groups }: Ladder): fc.Arbitrary<Effect> {
  const ids = steps.map(({ id }) => id);
  const onMoves = fc.record({
    operation: fc.constantFrom<Operation>('multiply', 'add', 'set'),
    target: fc.record({ kind: fc.constant('intensity' as const), from: some(ids), to: some([...ids, LEAVE]) }),
  });
  const placed = placements(steps);
  const onBreakdowns = fc.record({
    operation: fc.constant<Operation>('multiply'),
    target: fc.record({
      kind: fc.constant('breakdowns' as const),
      steps: some(placed),
    }),
  });
  return fc
    .tuple(
      fc.record({
        value: numbers(3).map(sourced),
        who: concerned(groups),
        newCasesOnly: fc.boolean(),
        duration: durations,
      }),
      placed.length === 0
        ? onMoves
        : fc.oneof({ weight: 3, arbitrary: onMoves }, { weight: 1, arbitrary: onBreakdowns }),
    )
    .map(([{ who, ...rest }, what]) => ({ ...PLAIN_EFFECT, ...rest, ...who, ...what }));
}

/** Early detection: more entries, of children who are at another risk. */
function detecting({ steps, groups }: Ladder): fc.Arbitrary<Effect> {
  const helped = steps.map(({ id }) => id).filter((id) => id !== UNIVERSAL);
  return fc
    .record({
      value: fc.double({ min: 1, max: 9, noNaN: true }).map(sourced),
      to: some(helped),
      who: concerned(groups),
      relativeRisk: fc.constantFrom(0, 0.25, 3).map(sourced),
    })
    .map(({ value, to, who, relativeRisk }) => ({
      ...PLAIN_EFFECT,
      operation: 'multiply',
      value,
      target: { kind: 'intensity', from: [UNIVERSAL], to },
      relativeRisk,
      newCasesOnly: false,
      duration: null,
      ...who,
    }));
}

/** Prices; whoever has them is not reached in part. */
function pricing({ steps, groups }: Ladder): fc.Arbitrary<Effect> {
  return fc
    .record({
      operation: fc.constantFrom<Operation>('multiply', 'add', 'set'),
      value: numbers(3).map(sourced),
      target: fc.record({ kind: fc.constant('unitCost' as const), steps: some(steps.map(({ id }) => id)) }),
      who: concerned(groups),
      duration: fc.constantFrom(null, { fromMonth: 0, toMonth: 3 }, { fromMonth: 2, toMonth: null }),
    })
    .map(({ who, duration, ...rest }) => ({
      ...PLAIN_EFFECT,
      ...rest,
      ...who,
      newCasesOnly: false,
      // How long children have been on the universal step is not followed.
      duration: rest.target.steps.includes(UNIVERSAL) ? null : duration,
    }));
}

/** Caps on stays, some of them on the same step. */
function capsOf({ steps, groups }: Ladder): fc.Arbitrary<DurationCap[]> {
  const one = fc
    .record({
      step: fc.constantFrom(...steps.map(({ id }) => id).filter((id) => id !== UNIVERSAL)),
      afterMonths: fc.constantFrom(1, 2, 3, 6, 13),
      who: concerned(groups),
      newCasesOnly: fc.boolean(),
      shares: fc.constantFrom([1], [0.3, 0.7], [0, 0.25, 0.75]),
    })
    .chain(({ step, who, shares, ...rest }) =>
      fc
        .shuffledSubarray([...steps.map(({ id }) => id).filter((id) => id !== step), LEAVE], { minLength: 1 })
        .map((to): DurationCap => {
          // With fewer destinations than shares the last gets what is left.
          const own = to.slice(0, shares.length).map((id, i) => [id, shares[i] as number] as const);
          const given = own.slice(0, -1).reduce((sum, [, share]) => sum + share, 0);
          const onTo = Object.fromEntries(own.map(([id, share], i) => [id, i < own.length - 1 ? share : 1 - given]));
          return { step, ...rest, ...who, onTo: sourcedRecord(onTo) };
        }),
    );
  return fc.array(one, { maxLength: 2 });
}

/** Policies with ids of their own; no two caps end the same stays after the same months. */
export function policiesOf(ladder: Ladder): fc.Arbitrary<Policy[]> {
  const effects = fc
    .tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: steering(ladder) }, { weight: 1, arbitrary: pricing(ladder) }), {
        maxLength: 3,
      }),
      fc.oneof(fc.constant([]), fc.array(detecting(ladder), { minLength: 1, maxLength: 2 })),
    )
    .map((parts) => parts.flat());
  const one = fc
    .record({
      startMonth: fc.oneof(fc.nat(30), fc.nat(6)),
      phaseInMonths: fc.constantFrom(0, 0, 1, 7),
      delayMonths: fc.constantFrom(0, 0, 5),
      fidelity: fc.constantFrom(1, 1, 0.5, 0).map(sourced),
      fadeOutMonths: fc.constantFrom(0, 6),
      length: fc.option(fc.integer({ min: 1, max: 20 })),
      reach: fc.constantFrom(1, 1, 0.5, 0.2, 0).map(sourced),
      effects,
      caps: fc.oneof(fc.constant([]), capsOf(ladder)),
    })
    .map(
      ({ length, ...rest }): Policy => ({
        ...PLAIN_POLICY,
        ...rest,
        id: 'p',
        name: 'p',
        reach: rest.effects.some(({ target }) => target.kind === 'unitCost') ? sourced(1) : rest.reach,
        endMonth: length === null ? null : rest.startMonth + length,
        costs: [],
      }),
    );
  const several = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }) },
  );
  return several.map((policies) => {
    const capped = new Set<string>();
    const isFirst = ({ step, afterMonths }: DurationCap): boolean => {
      const key = `${step} ${afterMonths}`;
      const isNew = !capped.has(key);
      capped.add(key);
      return isNew;
    };
    return policies.map((policy, i) => ({ ...policy, id: `p${i}`, caps: policy.caps.filter(isFirst) }));
  });
}
