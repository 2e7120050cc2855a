/** Transition intensities by cell: what the scenario states, changed by the policies of the epoch. */
import { type Effect, LEAVE, type Policy, type Scenario, type Transition } from '../scenario/scenario.js';
import { monthOfEpoch } from './grid.js';
import type { Grid, Moves } from './model.js';
import { applyEffect, concerns, effectsInOrder, policyWeight } from './policies.js';

/** The moves in the order of their step, so that the moves out of a step lie together. */
export function compileMoves(scenario: Scenario): { moves: Moves; ordered: readonly Transition[] } {
  const index = new Map(scenario.steps.map((step, i) => [step.id, i]));
  index.set(LEAVE, scenario.steps.length);
  const at = (id: string): number => index.get(id) as number;
  const ordered = [...scenario.transitions].sort((a, b) => at(a.from) - at(b.from));
  const first = new Uint32Array(scenario.steps.length + 1);
  for (const transition of ordered) first[at(transition.from) + 1] = (first[at(transition.from) + 1] as number) + 1;
  for (let step = 0; step < scenario.steps.length; step++) {
    first[step + 1] = (first[step + 1] as number) + (first[step] as number);
  }
  const moves: Moves = {
    count: ordered.length,
    from: Uint8Array.from(ordered, (transition) => at(transition.from)),
    to: Uint8Array.from(ordered, (transition) => at(transition.to)),
    first,
  };
  return { moves, ordered };
}

/** The intensity that the scenario states for an age class and group, per child-year, before any policy. */
function statedPerYear(scenario: Scenario, transition: Transition, ageMonths: number, group: string): number {
  const factor = transition.groupFactors[group]?.value ?? 1;
  if (transition.perYear.kind === 'everyAge') return transition.perYear.value.value * factor;
  const band = scenario.ageBands.find(
    ({ fromAge, toAge }) => ageMonths >= fromAge * 12 && ageMonths < (toAge + 1) * 12,
  );
  return band === undefined ? 0 : (transition.perYear.values[band.id]?.value ?? 0) * factor;
}

function targets(effect: Effect, transition: Transition): boolean {
  const { target } = effect;
  return target.kind === 'intensity' && target.from.includes(transition.from) && target.to.includes(transition.to);
}

/** The intensity of one move in one cell, per child-year. */
function perYearInCell(
  scenario: Scenario,
  changes: readonly { policy: Policy; effect: Effect }[],
  transition: Transition,
  cell: { month: number; ageMonths: number; group: string },
): number {
  let perYear = statedPerYear(scenario, transition, cell.ageMonths, cell.group);
  for (const { policy, effect } of changes) {
    if (targets(effect, transition) && concerns(effect, cell.group, cell.ageMonths)) {
      perYear = applyEffect(effect, policyWeight(policy, cell.month), perYear);
    }
  }
  return perYear;
}

/**
 * Intensity of every move in every cell, per child-month.
 *
 * @throws RangeError when policies make an intensity negative or not finite (an `add` below zero)
 */
export function compileIntensities(scenario: Scenario, grid: Grid, ordered: readonly Transition[]): Float64Array {
  const changes = effectsInOrder(scenario);
  const intensity = new Float64Array(grid.epochCount * grid.ageClassCount * grid.groupCount * ordered.length);
  let at = 0;
  for (let epoch = 0; epoch < grid.epochCount; epoch++) {
    for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
      for (const group of scenario.groups) {
        const cell = {
          month: monthOfEpoch(grid, epoch),
          ageMonths: grid.ageCut[ageClass] as number,
          group: group.id,
        };
        for (const transition of ordered) {
          const perYear = perYearInCell(scenario, changes, transition, cell);
          if (!(perYear >= 0 && perYear < Number.POSITIVE_INFINITY)) {
            throw new NegativeIntensity(transition.from, transition.to, perYear);
          }
          intensity[at++] = perYear / 12;
        }
      }
    }
  }
  return intensity;
}

/** Policies have together made an intensity negative: the scenario cannot be simulated. */
export class NegativeIntensity extends RangeError {
  constructor(
    readonly from: string,
    readonly to: string,
    readonly perYear: number,
  ) {
    super(`intensity ${from} -> ${to} is ${perYear} per year`);
  }
}

/** Per cell and step the sum of the intensities out of it, and the cumulated shares of its moves. */
export function compileExits(
  intensity: Float64Array,
  moves: Moves,
  stepCount: number,
): { exit: Float64Array; cumulativeShare: Float64Array } {
  const cells = moves.count === 0 ? 0 : intensity.length / moves.count;
  const exit = new Float64Array(cells * stepCount);
  const cumulativeShare = new Float64Array(intensity.length);
  for (let cell = 0; cell < cells; cell++) {
    for (let step = 0; step < stepCount; step++) {
      const from = cell * moves.count + (moves.first[step] as number);
      const end = cell * moves.count + (moves.first[step + 1] as number);
      exit[cell * stepCount + step] = cumulate(intensity, cumulativeShare, from, end);
    }
  }
  return { exit, cumulativeShare };
}

/** Writes the cumulated shares of numbers[from .. end) and returns their sum. The last that can happen gets 1. */
function cumulate(numbers: Float64Array, shares: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let i = from; i < end; i++) sum += numbers[i] as number;
  let cumulated = 0;
  let lastPossible = -1;
  for (let i = from; i < end; i++) {
    cumulated += numbers[i] as number;
    shares[i] = sum > 0 ? cumulated / sum : 0;
    if ((numbers[i] as number) > 0) lastPossible = i;
  }
  // Rounding must not leave a gap below 1: from the last possible move on every share is 1.
  if (lastPossible >= 0) shares.fill(1, lastPossible, end);
  return sum;
}
