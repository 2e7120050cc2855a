/** What each policy changes, number by number, when it works fully, and what it costs by year. */
import type { Model } from '../../model/model.js';
import { policyCostByYear } from '../../model/policies.js';
import type { Effect, Policy, Scenario } from '../../scenario/scenario.js';
import { type AddOnChange, changedAddOns } from './add-ons.js';
import type { AtStart } from './at-start.js';
import { type ExplainedCap, explainCaps } from './caps.js';
import { type ChangedNumber, changedNumbers } from './changes.js';
import { type FoundChildren, foundChildren } from './detection.js';
import type { StayRow } from './moves.js';
import { type ChangedPlaces, changedPlaces } from './places.js';

export interface ExplainedEffect {
  readonly effect: Effect;
  /** Whether only some of the scenario's groups are concerned. */
  readonly someGroups: boolean;
  readonly changes: readonly ChangedNumber[];
  readonly addOnChanges: readonly AddOnChange[];
  readonly places: readonly ChangedPlaces[];
  /** Whom early detection finds beside those who come anyway. */
  readonly found: readonly FoundChildren[];
}

export interface ExplainedPolicy {
  readonly policy: Policy;
  /**
   * Each effect alone, on the file's own numbers after the effects before it in the same policy: in stays that began
   * after its start, so that what works on new cases only works too, and without trends.
   */
  readonly effects: readonly ExplainedEffect[];
  readonly caps: readonly ExplainedCap[];
  /** kr. by whole year of the horizon. */
  readonly krByYear: readonly number[];
}

/** The policies of a scenario, each as if it were the only one. */
export function explainPolicies(
  scenario: Scenario,
  model: Model,
  possible: readonly (readonly boolean[])[],
  stays: readonly StayRow[],
  start: AtStart,
): ExplainedPolicy[] {
  return scenario.policies.map((policy) => ({
    policy,
    effects: policy.effects.map((effect, i) => {
      const before = policy.effects.slice(0, i);
      return {
        effect,
        someGroups: effect.groups.length < scenario.groups.length,
        changes: changedNumbers({ scenario, model, possible, policy }, before, effect),
        addOnChanges: changedAddOns(scenario, model, possible, policy, before, effect),
        places: changedPlaces(scenario, policy, before, effect),
        found: foundChildren(scenario.horizon, model, start, policy, effect),
      };
    }),
    caps: explainCaps(scenario, policy, stays),
    krByYear: Array.from(policyCostByYear({ ...scenario, policies: [policy] }, model.years)),
  }));
}
