/** Transition intensities by cell: what the scenario states, changed by the policies of the epoch. */
import { type Effect, LEAVE, type Scenario, type Transition, type Trend } from '../scenario/scenario.js';
import { monthOfEpoch } from './grid.js';
import type { Grid, Moves } from './model.js';
import { applyEffect, concerns, policyWeight } from './policies.js';
import { isWithin, vintageStarts } from './situations.js';
import { trendFactor } from './trends.js';

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

/** Where and when an intensity is asked for. */
interface Place {
  readonly ageMonths: number;
  readonly group: string;
  /** Month of the stay at which its duration class begins. */
  readonly stayMonth: number;
  /** 0: never placed before; k: in part k of the time after a placement. */
  readonly historyClass: number;
  readonly vintage: number;
}

/** A policy's effect on one move, with what has to be known of it in every cell. */
interface Change {
  readonly effect: Effect;
  /** Position of its policy in the scenario. */
  readonly policy: number;
  /** The lowest vintage it works on. */
  readonly fromVintage: number;
}

/** The intensity that the scenario states for a place, per child-year, before any trend or policy. */
function statedPerYear(scenario: Scenario, transition: Transition, place: Place): number {
  const ofGroup = transition.groupFactors[place.group]?.value ?? 1;
  const ofStay = transition.durationFactors.find((range) => isWithin(range, place.stayMonth))?.factor.value ?? 1;
  const ofHistory = isNewPlacement(scenario, transition)
    ? (scenario.rePlacement[place.historyClass - 1]?.factor.value ?? 1)
    : 1;
  const factor = ofGroup * ofStay * ofHistory;
  if (transition.perYear.kind === 'everyAge') return transition.perYear.value.value * factor;
  const band = scenario.ageBands.find(
    ({ fromAge, toAge }) => place.ageMonths >= fromAge * 12 && place.ageMonths < (toAge + 1) * 12,
  );
  return band === undefined ? 0 : (transition.perYear.values[band.id]?.value ?? 0) * factor;
}

/** From no placement to a placement. */
function isNewPlacement(scenario: Scenario, { from, to }: Transition): boolean {
  const kindOf = (id: string): string | undefined => scenario.steps.find((step) => step.id === id)?.kind;
  return kindOf(from) !== 'placement' && kindOf(to) === 'placement';
}

/** The effects on one move, in the order in which they are applied. */
function changesOf(scenario: Scenario, transition: Transition): Change[] {
  const starts = vintageStarts(scenario);
  // Whoever comes from the universal step is a new case, whenever the child was born.
  const isEntry = scenario.steps.find(({ id }) => id === transition.from)?.kind === 'universal';
  return scenario.policies.flatMap((policy, number) =>
    policy.effects
      .filter(
        ({ target }) =>
          target.kind === 'intensity' && target.from.includes(transition.from) && target.to.includes(transition.to),
      )
      .map((effect) => ({
        effect,
        policy: number,
        fromVintage: effect.newCasesOnly && !isEntry ? starts.indexOf(policy.startMonth) + 1 : 0,
      })),
  );
}

function applies({ effect, fromVintage }: Change, place: Place): boolean {
  return (
    place.vintage >= fromVintage &&
    concerns(effect, place.group, place.ageMonths) &&
    (effect.duration === null || isWithin(effect.duration, place.stayMonth))
  );
}

/** One move with all that can change its intensity. */
interface MoveRule {
  readonly transition: Transition;
  readonly changes: readonly Change[];
  readonly trends: readonly Trend[];
  readonly step: number;
}

function rulesOf(scenario: Scenario, ordered: readonly Transition[]): MoveRule[] {
  return ordered.map((transition) => ({
    transition,
    changes: changesOf(scenario, transition),
    trends: scenario.trends.filter(({ from, to }) => from.includes(transition.from) && to.includes(transition.to)),
    step: scenario.steps.findIndex(({ id }) => id === transition.from),
  }));
}

/**
 * Intensity of every move in every cell, per child-month: stated, times trends, then the policies in the file's order.
 *
 * @throws NegativeIntensity when policies make an intensity negative or not finite (an `add` below zero)
 */
export function compileIntensities(scenario: Scenario, grid: Grid, ordered: readonly Transition[]): Float64Array {
  const { situations } = grid;
  const rules = rulesOf(scenario, ordered);
  const cells = grid.epochCount * grid.ageClassCount * grid.groupCount * situations.count;
  const intensity = new Float64Array(cells * ordered.length);
  let at = 0;
  for (let epoch = 0; epoch < grid.epochCount; epoch++) {
    const month = monthOfEpoch(grid, epoch);
    const weights = scenario.policies.map((policy) => policyWeight(policy, month));
    for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
      for (const { id: group } of scenario.groups) {
        for (let situation = 0; situation < situations.count; situation++) {
          for (const rule of rules) {
            const place = placeOf(grid, rule.step, ageClass, group, situation);
            intensity[at++] = perYearAt(scenario, rule, place, month, weights) / 12;
          }
        }
      }
    }
  }
  return intensity;
}

function placeOf(grid: Grid, step: number, ageClass: number, group: string, situation: number): Place {
  const { situations } = grid;
  const durationClass = Math.min(situation % situations.durationClassCount, situations.lastClass[step] as number);
  return {
    ageMonths: grid.ageCut[ageClass] as number,
    group,
    stayMonth: situations.classStart[(situations.firstClass[step] as number) + durationClass] as number,
    historyClass: Math.floor(situation / situations.durationClassCount) % situations.historyClassCount,
    vintage: Math.floor(situation / (situations.durationClassCount * situations.historyClassCount)),
  };
}

function perYearAt(
  scenario: Scenario,
  rule: MoveRule,
  place: Place,
  month: number,
  weights: readonly number[],
): number {
  let perYear = statedPerYear(scenario, rule.transition, place);
  for (const trend of rule.trends) {
    if (concerns(trend, place.group, place.ageMonths)) perYear *= trendFactor(scenario.horizon, trend, month);
  }
  for (const change of rule.changes) {
    if (applies(change, place)) perYear = applyEffect(change.effect, weights[change.policy] as number, perYear);
  }
  if (perYear >= 0 && perYear < Number.POSITIVE_INFINITY) return perYear;
  throw new NegativeIntensity(rule.transition.from, rule.transition.to, perYear);
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
  cells: number,
  stepCount: number,
): { exit: Float64Array; cumulativeShare: Float64Array } {
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
