/** The policies of a what-if that its base does not have, or has otherwise. */
import type { Policy, Scenario } from '../../scenario/scenario.js';

export function newPolicies(base: Scenario, whatIf: Scenario): Policy[] {
  const known = new Set(base.policies.map((policy) => JSON.stringify(policy)));
  return whatIf.policies.filter((policy) => !known.has(JSON.stringify(policy)));
}
