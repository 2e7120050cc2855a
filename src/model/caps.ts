/** Duration caps: stays that end when they have lasted so long, and where the children go. */
import type { DurationCap, Policy } from '../scenario/policy.js';
import { LEAVE, type Scenario } from '../scenario/scenario.js';
import { monthOfEpoch } from './grid.js';
import type { Caps, Grid } from './model.js';
import { concerns, policyWeight } from './policies.js';
import { reachBits } from './reach.js';
import { vintageStarts } from './situations.js';

/** A cap with its policy and the policy's bit in `reached` (-1: it reaches everyone). */
interface PolicyCap {
  readonly cap: DurationCap;
  readonly policy: Policy;
  readonly bit: number;
}

/** The caps of all policies of a scenario. */
export function compileCaps(scenario: Scenario, grid: Grid): Caps {
  const bits = reachBits(scenario);
  const all: PolicyCap[] = scenario.policies.flatMap((policy, number) =>
    policy.caps.map((cap) => ({ cap, policy, bit: bits[number] as number })),
  );
  const index = new Map([...scenario.steps.map(({ id }) => id), LEAVE].map((id, i) => [id, i]));
  const targets = all.map(({ cap }) => Object.entries(cap.onTo).filter(([, { value }]) => value > 0));
  const starts = vintageStarts(scenario);
  const step = Uint8Array.from(all, ({ cap }) => index.get(cap.step) as number);
  const afterMonths = Uint8Array.from(all, ({ cap }) => cap.afterMonths);
  return {
    step,
    afterMonths,
    atClass: capAtClass(grid, afterMonths, step),
    chance: Float64Array.from(all.flatMap((one) => chancesOf(scenario, grid, one))),
    fromVintage: Uint8Array.from(all, ({ cap, policy }) =>
      cap.newCasesOnly ? starts.indexOf(policy.startMonth) + 1 : 0,
    ),
    first: Uint32Array.from([0, ...targets.map((_, i) => targets.slice(0, i + 1).flat().length)]),
    to: Uint8Array.from(targets.flat(), ([id]) => index.get(id) as number),
    cumulativeShare: Float64Array.from(targets.flatMap(cumulated)),
  };
}

function capAtClass({ situations }: Grid, afterMonths: Uint8Array, step: Uint8Array): Int16Array {
  const { classStart, firstClass, lastClass } = situations;
  const atClass = new Int16Array(classStart.length).fill(-1);
  afterMonths.forEach((months, number) => {
    const own = step[number] as number;
    const first = firstClass[own] as number;
    for (let at = first; at <= first + (lastClass[own] as number); at++) {
      if (classStart[at] === months) atClass[at] = number;
    }
  });
  return atClass;
}

/** By epoch, age class and profile. */
function chancesOf(scenario: Scenario, grid: Grid, { cap, policy, bit }: PolicyCap): number[] {
  return Array.from({ length: grid.epochCount }, (_, epoch) => policyWeight(policy, monthOfEpoch(grid, epoch))).flatMap(
    (weight) =>
      Array.from(grid.ageCut.slice(0, -1)).flatMap((ageMonths) =>
        scenario.groups.flatMap(({ id }) =>
          Array.from({ length: grid.reachedCount }, (_, reached) => {
            const isReached = bit < 0 || ((reached >> bit) & 1) === 1;
            return isReached && concerns(cap, id, ageMonths) ? weight : 0;
          }),
        ),
      ),
  );
}

/** Cumulated shares of one cap; the last is 1 whatever the rounding. */
function cumulated(targets: readonly (readonly [string, { readonly value: number }])[]): number[] {
  let sum = 0;
  return targets.map(([, { value }], i) => {
    sum += value;
    return i === targets.length - 1 ? 1 : sum;
  });
}
