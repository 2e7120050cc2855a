/**
 * What makes children depend on one another: the caseload of the municipality's caseworkers, and steps with so many
 * places only. Where a scenario has neither, every child lives by itself.
 */
import type { Capacity, Caseworkers, Dated, Scenario } from '../scenario/scenario.js';
import { formulaPlace } from './formulas.js';
import type { Moves } from './model.js';
import { applyEffect, policyWeight, staffOf } from './policies.js';

/** How a caseload makes a factor: linear between points and constant outside them, or a formula. */
export type Curve = Caseworkers['effects'][number]['factor'];

/** Caseload of month m: weighted open cases at the end of the month before, per caseworker in m. */
export interface Caseload {
  /** Full-time caseworkers by month of the horizon, hired ones of policies included, > 0. */
  readonly staff: Float64Array;
  /** Weight of an open case by step; 0 on the universal step. */
  readonly weight: Float64Array;
  readonly curves: readonly Curve[];
  /** Curves that a move follows: curveOf[first[move]] .. curveOf[first[move + 1] - 1]; their factors are multiplied. */
  readonly first: Uint32Array;
  readonly curveOf: Uint8Array;
  /** Whether some intensity out of a step follows the caseload. */
  readonly follows: Uint8Array;
}

/** Steps with so many places. */
export interface Capacities {
  readonly count: number;
  readonly step: Uint8Array;
  /** Capacity of each step, -1 where there is no limit; one more entry, -1, for `leave`. */
  readonly ofStep: Int8Array;
  /** Whole places of capacity c in month m: [c * months + m]. */
  readonly places: Int32Array;
  /** Where children go when it is full; -1: they wait. */
  readonly goTo: Int16Array;
  /** kr. for a month of waiting. */
  readonly interimPerMonth: Float64Array;
}

/** The caseload of a scenario; null when it has no caseworkers. */
export function compileCaseload(scenario: Scenario, moves: Moves): Caseload | null {
  const { caseworkers, steps } = scenario;
  if (caseworkers === null) return null;
  const idOf = (step: number): string => steps[step]?.id ?? 'leave';
  const curvesOf = Array.from({ length: moves.count }, (_, move) =>
    caseworkers.effects.flatMap(({ from, to }, curve) =>
      from.includes(idOf(moves.from[move] as number)) && to.includes(idOf(moves.to[move] as number)) ? [curve] : [],
    ),
  );
  return {
    staff: Float64Array.from({ length: scenario.horizon.years * 12 }, (_, month) =>
      staffIn(scenario, caseworkers, month),
    ),
    weight: Float64Array.from(steps, ({ id }) => caseworkers.weights[id]?.value ?? 0),
    curves: caseworkers.effects.map(({ factor }) => factor),
    first: Uint32Array.from([0, ...curvesOf.map((_, move) => curvesOf.slice(0, move + 1).flat().length)]),
    curveOf: Uint8Array.from(curvesOf.flat()),
    follows: Uint8Array.from(steps, (_, step) =>
      curvesOf.some((curves, move) => curves.length > 0 && moves.from[move] === step) ? 1 : 0,
    ),
  };
}

function staffIn(scenario: Scenario, { staff }: Caseworkers, month: number): number {
  return scenario.policies.reduce((sum, policy) => sum + staffOf(policy, scenario, month), valueIn(staff, month));
}

/** The number that holds in a month. */
function valueIn(dated: Dated, month: number): number {
  return dated.reduce((held, { fromMonth, value }, i) => (i === 0 || fromMonth <= month ? value.value : held), 0);
}

/** The capacities of a scenario. */
export function compileCapacities(scenario: Scenario): Capacities {
  const { capacities, steps } = scenario;
  const at = (id: string): number => steps.findIndex((step) => step.id === id);
  const ofStep = new Int8Array(steps.length + 1).fill(-1);
  capacities.forEach(({ step }, number) => {
    ofStep[at(step)] = number;
  });
  const months = Array.from({ length: scenario.horizon.years * 12 }, (_, month) => month);
  return {
    count: capacities.length,
    step: Uint8Array.from(capacities, ({ step }) => at(step)),
    ofStep,
    places: Int32Array.from(
      capacities.flatMap((capacity) => months.map((month) => placesIn(scenario, capacity, month))),
    ),
    goTo: Int16Array.from(capacities, ({ whenFull }) => (whenFull.kind === 'goTo' ? at(whenFull.step) : -1)),
    interimPerMonth: Float64Array.from(capacities, ({ whenFull }) =>
      whenFull.kind === 'wait' ? whenFull.interimKrPerYear.value / 12 : 0,
    ),
  };
}

/** Whole places in a month. */
function placesIn(scenario: Scenario, { step, places }: Capacity, month: number): number {
  let number = valueIn(places, month);
  for (const policy of scenario.policies) {
    for (const effect of policy.effects) {
      if (effect.target.kind !== 'capacity' || !effect.target.steps.includes(step)) continue;
      number = applyEffect(effect, policyWeight(policy, month), number, formulaPlace(scenario.horizon, month, 0));
    }
  }
  return wholePlaces(number);
}

/** Rounded down, but for rounding errors, and never below 0. */
export function wholePlaces(number: number): number {
  return Math.max(0, Math.floor(number + 1e-9));
}

/** The steps on which a child can end who finds `step` full, in the order in which it tries them. */
export function alternativesOf({ capacities }: { readonly capacities: Capacities }, step: number): number[] {
  const capacity = capacities.ofStep[step] as number;
  const next = capacity < 0 ? -1 : (capacities.goTo[capacity] as number);
  return next < 0 ? [] : [next, ...alternativesOf({ capacities }, next)];
}
