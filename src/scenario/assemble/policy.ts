/** A checked file's policies -> the scenario's, with months counted from the start of the horizon. */

import type { Effect, Operation, Policy, PolicyCost, Sourced } from '../scenario.js';
import { durationOf } from '../schema/duration.js';
import type { CostFile, EffectFile, PolicyFile } from '../schema/policy.js';
import { listOfIds, sourcedOf } from '../schema/read.js';
import { ALL_AGES, agesOf, monthNumber } from '../schema/words.js';

/** A policy; `horizonStart` is a month number, `allGroups` the ids of every group, rest included. */
export function buildPolicy(policy: PolicyFile, horizonStart: number, allGroups: readonly string[]): Policy {
  return {
    id: policy.id,
    name: policy.name,
    startMonth: monthNumber(policy.start) - horizonStart,
    phaseInMonths: policy.phaseInMonths,
    delayMonths: policy.delayMonths,
    fidelity: policy.fidelity === undefined ? { value: 1, source: '' } : sourcedOf(policy.fidelity, policy.source),
    endMonth: policy.end === undefined ? null : monthNumber(policy.end) + 1 - horizonStart,
    fadeOutMonths: policy.fadeOutMonths,
    reach: { value: 1, source: '' },
    staff: null,
    caps: [],
    description: policy.description ?? '',
    by: '',
    source: policy.source ?? '',
    evidence: null,
    unknown: '',
    strength: policy.strength,
    effects: policy.effects.map((effect) => buildEffect(effect, policy, allGroups)),
    costs: policy.costs.map((cost) => buildCost(cost, policy.source)),
  };
}

function buildEffect(effect: EffectFile, policy: PolicyFile, allGroups: readonly string[]): Effect {
  return {
    ...operationOf(effect, effect.source ?? policy.source),
    target: targetOf(effect),
    ...agesOf(effect.ages ?? policy.ages ?? ALL_AGES),
    groups: listOfIds(effect.group ?? policy.group ?? allGroups),
    range: null,
    relativeRisk: null,
    newCasesOnly: effect.newCasesOnly,
    duration: effect.duration === undefined ? null : durationOf(effect.duration),
  };
}

function targetOf({ from, to, unitCost, addOn }: EffectFile): Effect['target'] {
  if (unitCost !== undefined) return { kind: 'unitCost', steps: listOfIds(unitCost) };
  if (addOn !== undefined) return { kind: 'addOns', addOns: listOfIds(addOn) };
  return { kind: 'intensity', from: listOfIds(from ?? []), to: listOfIds(to ?? []) };
}

function operationOf(effect: EffectFile, source: string | undefined): { operation: Operation; value: Sourced } {
  if (effect.multiply !== undefined) return { operation: 'multiply', value: sourcedOf(effect.multiply, source) };
  if (effect.add !== undefined) return { operation: 'add', value: sourcedOf(effect.add, source) };
  return { operation: 'set', value: sourcedOf(effect.set ?? 0, source) };
}

function buildCost({ name, kind, area, krPerYear, kr, source }: CostFile, inherited: string | undefined): PolicyCost {
  const covering = source ?? inherited;
  if (krPerYear !== undefined)
    return { name, kind, area, amount: { kind: 'perYear', kr: sourcedOf(krPerYear, covering) } };
  const byYear = Object.entries(kr ?? {}).map(([year, amount]) => [year, sourcedOf(amount, covering)] as const);
  return { name, kind, area, amount: { kind: 'byYear', kr: Object.fromEntries(byYear) } };
}
