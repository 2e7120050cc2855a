/** Which policies reach a share of the children only. */
import type { Policy, Scenario } from '../scenario/scenario.js';
import type { Reach } from './model.js';
import { streamNames } from './stream-names.js';

/** Policies that change how children move, but not of all of them; with their position in the scenario. */
export function partialPolicies(scenario: Scenario): { policy: Policy; number: number }[] {
  return scenario.policies
    .map((policy, number) => ({ policy, number }))
    .filter(({ policy }) => policy.reach.value < 1 && policy.effects.length + policy.caps.length > 0);
}

/** The shares of the children whom these policies reach. */
export function compileReach(scenario: Scenario): Reach {
  const partial = partialPolicies(scenario);
  const names = streamNames(scenario.policies.map(({ id }) => id));
  return {
    share: Float64Array.from(partial, ({ policy }) => policy.reach.value),
    stream: Uint16Array.from(partial, ({ number }) => names[number] as number),
  };
}

/** Bit of each policy of the scenario in `reached`; -1 for those that reach everyone. */
export function reachBits(scenario: Scenario): number[] {
  const partial = partialPolicies(scenario).map(({ number }) => number);
  return scenario.policies.map((_, number) => partial.indexOf(number));
}
