/**
 * The moves of the ladder. A transition that the scenario states can be made in several ways that are told apart: as
 * planned, unplanned (a breakdown), or by a child whom early detection has found. Each way is a move of its own.
 */
import {
  type Breakdown,
  type Effect,
  LEAVE,
  type Policy,
  type Scenario,
  type Transition,
} from '../scenario/scenario.js';
import type { Moves } from './model.js';
import { streamNames } from './stream-names.js';

/** How a move is made; the numbers stand in `Moves.way`. */
export const WAY = { planned: 0, unplanned: 1, found: 2 } as const;

/** A move with what the scenario says of it. */
export interface MoveRule {
  readonly transition: Transition;
  readonly way: (typeof WAY)[keyof typeof WAY];
  /** The breakdowns that split the transition; null: none does. */
  readonly breakdown: Breakdown | null;
  /** What finds the children, for a move of found ones. */
  readonly detection: Detection | null;
}

/** An effect that finds children. */
export interface Detection {
  readonly policy: Policy;
  /** Position of the policy in the scenario. */
  readonly policyNumber: number;
  readonly effect: Effect;
  /** Mark that the children found carry, 1 ...: one for each relative risk. */
  readonly mark: number;
  /** Its name in the random streams. */
  readonly stream: number;
}

/** The relative risks of the children found, by mark - 1. */
export function markRisks(scenario: Scenario): readonly number[] {
  const risks = scenario.policies.flatMap(({ effects }) =>
    effects.flatMap(({ relativeRisk }) => (relativeRisk === null ? [] : [relativeRisk.value])),
  );
  return [...new Set(risks)];
}

/** Whether an effect finds children instead of changing everybody's intensity. */
export function isDetection(effect: Effect): boolean {
  return effect.relativeRisk !== null;
}

/** The moves in the order of their step, so that the moves out of a step lie together, each transition's side by side. */
export function compileMoves(scenario: Scenario): { moves: Moves; rules: readonly MoveRule[] } {
  const index = new Map(scenario.steps.map((step, i) => [step.id, i]));
  index.set(LEAVE, scenario.steps.length);
  const at = (id: string): number => index.get(id) as number;
  const detections = allDetections(scenario);
  const rules = [...scenario.transitions]
    .sort((a, b) => at(a.from) - at(b.from))
    .flatMap((transition) => waysOf(scenario, transition, detections));
  const first = new Uint32Array(scenario.steps.length + 1);
  for (const { transition } of rules) first[at(transition.from) + 1] = (first[at(transition.from) + 1] as number) + 1;
  for (let step = 0; step < scenario.steps.length; step++) {
    first[step + 1] = (first[step + 1] as number) + (first[step] as number);
  }
  return {
    rules,
    moves: {
      count: rules.length,
      from: Uint8Array.from(rules, ({ transition }) => at(transition.from)),
      to: Uint8Array.from(rules, ({ transition }) => at(transition.to)),
      first,
      way: Uint8Array.from(rules, ({ way }) => way),
      mark: Uint8Array.from(rules, ({ detection }) => detection?.mark ?? 0),
      stream: Uint16Array.from(rules, ({ detection }) => detection?.stream ?? 0),
    },
  };
}

/** How many moves there are out of a step. */
export function movesOutOf(scenario: Scenario, step: string): number {
  const detections = allDetections(scenario);
  return scenario.transitions
    .filter(({ from }) => from === step)
    .reduce((sum, transition) => sum + waysOf(scenario, transition, detections).length, 0);
}

function breakdownOf({ breakdowns }: Scenario, { from, to }: Transition): Breakdown | null {
  return breakdowns.find((entry) => entry.from.includes(from) && entry.to.includes(to)) ?? null;
}

function isOn(target: Effect['target'], { from, to }: Transition): boolean {
  return target.kind === 'intensity' && target.from.includes(from) && target.to.includes(to);
}

function waysOf(scenario: Scenario, transition: Transition, detections: readonly Detection[]): MoveRule[] {
  const breakdown = breakdownOf(scenario, transition);
  const plain = { transition, breakdown, detection: null };
  return [
    { ...plain, way: WAY.planned },
    ...(breakdown === null ? [] : [{ ...plain, way: WAY.unplanned }]),
    ...detections
      .filter(({ effect }) => isOn(effect.target, transition))
      .map((detection) => ({ ...plain, detection, way: WAY.found })),
  ];
}

/** Every effect that finds children. Two of one policy have streams of their own, for they may find children for one step. */
function allDetections(scenario: Scenario): Detection[] {
  const risks = markRisks(scenario);
  const detections = scenario.policies.flatMap((policy, policyNumber) =>
    policy.effects.filter(isDetection).map((effect, number) => ({ policy, policyNumber, effect, number })),
  );
  const names = streamNames(
    detections.map(({ policy, number }) => (number === 0 ? policy.id : `${policy.id}#${number}`)),
  );
  return detections.map(({ policy, policyNumber, effect }, i) => ({
    policy,
    policyNumber,
    effect,
    mark: risks.indexOf((effect.relativeRisk as NonNullable<Effect['relativeRisk']>).value) + 1,
    stream: names[i] as number,
  }));
}
