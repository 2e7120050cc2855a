/** What each policy changes, number by number, when it works fully, and what it costs by year. */
import type { Model } from '../../model/model.js';
import { applyEffect, concerns, policyCostByYear } from '../../model/policies.js';
import type { Effect, Policy, Scenario } from '../../scenario/scenario.js';
import { type Ages, spans } from './ages.js';
import { statedPerYear } from './moves.js';

/** A number before and after an effect works fully. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** The changes of one number (a move's intensity per child-year, or a step's unit cost in kr.) by age. */
export interface ChangedNumber {
  readonly from: number;
  /** A step, `leave` (number of steps), or null: the unit cost of `from`. */
  readonly to: number | null;
  readonly ages: readonly (Ages & { readonly value: Change })[];
}

export interface ExplainedEffect {
  readonly effect: Effect;
  /** Whether only some of the scenario's groups are concerned. */
  readonly someGroups: boolean;
  readonly changes: readonly ChangedNumber[];
}

export interface ExplainedPolicy {
  readonly policy: Policy;
  /** Each effect alone, on the file's own numbers after the effects before it in the same policy. */
  readonly effects: readonly ExplainedEffect[];
  /** kr. by whole year of the horizon. */
  readonly krByYear: readonly number[];
}

/** The policies of a scenario, each as if it were the only one. */
export function explainPolicies(
  scenario: Scenario,
  model: Model,
  possible: readonly (readonly boolean[])[],
): ExplainedPolicy[] {
  return scenario.policies.map((policy) => ({
    policy,
    effects: policy.effects.map((effect, i) => {
      const changes = changedNumbers(scenario, model, possible, policy.effects.slice(0, i), effect);
      return { effect, someGroups: effect.groups.length < scenario.groups.length, changes };
    }),
    krByYear: Array.from(policyCostByYear({ ...scenario, policies: [policy] }, model.years)),
  }));
}

function changedNumbers(
  scenario: Scenario,
  model: Model,
  possible: readonly (readonly boolean[])[],
  before: readonly Effect[],
  effect: Effect,
): ChangedNumber[] {
  // Of the groups concerned, the first stands for them: without group factors they are alike.
  const group = effect.groups[0] ?? '';
  const groupIndex = Math.max(0, model.groupIds.indexOf(group));
  const byAge = (step: number, touches: (other: Effect) => boolean, stated: (age: number) => number) =>
    spans((age) => {
      if (possible[step]?.[age] !== true || !concerns(effect, group, age * 12)) return null;
      const applied = before.filter((other) => touches(other) && concerns(other, group, age * 12));
      const own = applied.reduce((number, other) => applyEffect(other, 1, number), stated(age));
      return { before: own, after: applyEffect(effect, 1, own) };
    });
  const { target } = effect;
  if (target.kind === 'unitCost') {
    return scenario.steps.flatMap((step, from) => {
      const touches = ({ target: other }: Effect): boolean =>
        other.kind === 'unitCost' && other.steps.includes(step.id);
      return touches(effect)
        ? [{ from, to: null, ages: byAge(from, touches, () => step.unitCostKrPerYear.value) }]
        : [];
    });
  }
  const changes: ChangedNumber[] = [];
  for (let move = 0; move < model.moves.count; move++) {
    const from = model.moves.from[move] as number;
    const to = model.moves.to[move] as number;
    const touches = ({ target: other }: Effect): boolean =>
      other.kind === 'intensity' &&
      other.from.includes(model.stepIds[from] as string) &&
      other.to.includes(model.stepIds[to] ?? 'leave');
    if (touches(effect)) {
      changes.push({ from, to, ages: byAge(from, touches, (age) => statedPerYear(model, move, age, groupIndex)) });
    }
  }
  return changes;
}
