/** A checked file's policies -> the scenario's, with months counted from the start of the horizon. */

import type { Effect, Evidence, Operation, Policy, Strength } from '../policy.js';
import type { AmountOf } from '../price-index/price-index.js';
import type { Sourced } from '../scenario.js';
import { durationOf } from '../schema/duration.js';
import { type EffectFile, RELATIVE_RISK } from '../schema/policy/effect.js';
import type { PolicyFile } from '../schema/policy/policy.js';
import { endsOf, sourcedAt } from '../schema/policy/range.js';
import { startOfPolicy } from '../schema/policy/start.js';
import { listOfIds, sourcedOf } from '../schema/read.js';
import { monthNumber } from '../schema/words.js';
import { concernedBy } from './concerned.js';
import { buildCap } from './policy-cap.js';
import { buildCost, forChildren } from './policy-cost.js';

/** The source of a number that nobody has measured. */
const ASSUMPTION = 'assumption';

/** What of the rest of the scenario a policy's numbers are counted by. */
export interface Surroundings {
  /** Month numbers: the first of the horizon, and the first after it. */
  readonly horizonStart: number;
  readonly horizonEnd: number;
  /** Ids of every group, rest included. */
  readonly groups: readonly string[];
  /** 0-17-year-olds at the start of the horizon. */
  readonly children0to17: number;
  readonly amountOf: AmountOf;
}

/** A policy in its surroundings. */
export function buildPolicy(policy: PolicyFile, around: Surroundings): Policy {
  const { horizonStart } = around;
  const start = startOfPolicy(policy, horizonStart) ?? horizonStart;
  return {
    id: policy.id,
    name: policy.name,
    startMonth: start - horizonStart,
    phaseInMonths: policy.phaseInMonths,
    delayMonths: policy.delayMonths,
    fidelity: wholeUnless(policy.fidelity, policy.source),
    endMonth: policy.end === undefined ? null : monthNumber(policy.end) + 1 - horizonStart,
    fadeOutMonths: policy.fadeOutMonths,
    reach: wholeUnless(policy.reach, policy.source),
    staff: staffOf(policy, around),
    caps: policy.caps.map((cap) => buildCap(cap, policy, around.groups)),
    ...knowledgeOf(policy),
    effects: policy.effects.map((effect) => buildEffect(effect, policy, around.groups)),
    costs: policy.costs.map((cost) => buildCost(cost, policy.source, start, around)),
  };
}

/** A share of everything: 1 unless the file says otherwise. */
function wholeUnless(share: PolicyFile['reach'], source: string | undefined): Sourced {
  return share === undefined ? { value: 1, source: '' } : sourcedOf(share, source);
}

/** What people are told about it. */
function knowledgeOf({ description, by, source, evidence, unknown, strength }: PolicyFile): {
  description: string;
  by: string;
  source: string;
  evidence: Evidence | null;
  unknown: string;
  strength: Strength;
} {
  return {
    description: description ?? '',
    by: by ?? '',
    source: source ?? '',
    evidence: evidence ?? null,
    unknown: unknown ?? '',
    strength,
  };
}

function staffOf({ staff, staffPer1000, source }: PolicyFile, { children0to17 }: Surroundings): Sourced | null {
  if (staff !== undefined) return sourcedOf(staff, source);
  return staffPer1000 === undefined ? null : forChildren(sourcedOf(staffPer1000, source), children0to17);
}

function buildEffect(effect: EffectFile, policy: PolicyFile, allGroups: readonly string[]): Effect {
  return {
    ...changeOf(effect, policy.strength, effect.source ?? policy.source),
    target: targetOf(effect),
    relativeRisk: relativeRiskOf(effect, effect.source ?? policy.source),
    // Places have no ages and groups, whatever those of the policy.
    ...(effect.capacity === undefined && effect.ownPlaces === undefined
      ? concernedBy(effect, policy, allGroups)
      : concernedBy({}, {}, allGroups)),
    newCasesOnly: effect.newCasesOnly,
    duration: effect.duration === undefined ? null : durationOf(effect.duration),
  };
}

function relativeRiskOf({ detection, relativeRisk }: EffectFile, source: string | undefined): Sourced | null {
  if (!detection) return null;
  return relativeRisk === undefined ? { value: RELATIVE_RISK, source: ASSUMPTION } : sourcedOf(relativeRisk, source);
}

function targetOf({ from, to, unitCost, breakdowns, capacity, ownPlaces, addOn }: EffectFile): Effect['target'] {
  if (unitCost !== undefined) return { kind: 'unitCost', steps: listOfIds(unitCost) };
  if (breakdowns !== undefined) return { kind: 'breakdowns', steps: listOfIds(breakdowns) };
  if (capacity !== undefined) return { kind: 'capacity', steps: listOfIds(capacity) };
  if (ownPlaces !== undefined) return { kind: 'ownPlaces', steps: listOfIds(ownPlaces) };
  if (addOn !== undefined) return { kind: 'addOns', addOns: listOfIds(addOn) };
  return { kind: 'intensity', from: listOfIds(from ?? []), to: listOfIds(to ?? []) };
}

function changeOf(
  { multiply, add, set }: EffectFile,
  strength: Strength,
  source: string | undefined,
): { operation: Operation; value: Sourced; range: Effect['range'] } {
  const operation = multiply !== undefined ? 'multiply' : add !== undefined ? 'add' : 'set';
  const number = multiply ?? add ?? set ?? 0;
  return { operation, value: sourcedAt(number, strength, source), range: endsOf(number) };
}
