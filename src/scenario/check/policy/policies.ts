/** Policies held against the rest of the scenario. */

import type { Draft } from '../../draft.js';
import type { Finding } from '../../finding.js';
import { checkNames, type KnownNames } from '../names.js';
import { checkCosts } from './costs.js';
import { checkPolicyDates } from './dates.js';
import { checkEffects } from './effects.js';
import { checkStaff } from './staff.js';

/** Dates, groups, staff, effects and costs of every policy. */
export function checkPolicies(draft: Draft, known: KnownNames): Finding[] {
  return draft.policies.flatMap((policy) => [
    ...checkPolicyDates(policy, draft),
    ...checkNames('group', policy.head?.group, known, ['policies', policy.index, 'group']),
    ...checkStaff(policy, draft),
    ...checkEffects(policy, draft, known),
    ...checkCosts(policy, draft),
  ]);
}
