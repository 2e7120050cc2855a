/** The policies of a what-if that its base does not have, or has otherwise. */
import { calendarYear } from '../../model/calendar.js';
import type { Policy, Scenario } from '../../scenario/scenario.js';

export function newPolicies(base: Scenario, whatIf: Scenario): Policy[] {
  const known = new Set(base.policies.map((policy) => JSON.stringify(policy)));
  return whatIf.policies.filter((policy) => !known.has(JSON.stringify(policy)));
}

/** The calendar year in which the first policy begins that the base does not have, or has otherwise; null: none. */
export function firstNewPolicy(base: Scenario, whatIf: Scenario): number | null {
  const starts = newPolicies(base, whatIf).map(({ startMonth }) => startMonth);
  return starts.length === 0 ? null : calendarYear(whatIf.horizon, Math.min(...starts));
}
