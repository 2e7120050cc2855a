/** Policies held against the rest of the scenario. */

import type { Draft } from '../../draft.js';
import type { Finding } from '../../finding.js';
import { checkNames, type KnownNames } from '../names.js';
import { checkCaps, checkCapsTwice } from './caps.js';
import { checkCosts } from './costs.js';
import { checkPolicyDates } from './dates.js';
import { checkEffects } from './effects.js';
import { checkPartial } from './partial.js';
import { checkStaff } from './staff.js';

/** Dates, groups, staff, caps, effects and costs of every policy, and what several of them say together. */
export function checkPolicies(draft: Draft, known: KnownNames): Finding[] {
  const own = draft.policies.flatMap((policy) => [
    ...checkPolicyDates(policy, draft),
    ...checkNames('group', policy.head?.group, known, ['policies', policy.index, 'group']),
    ...checkStaff(policy, draft),
    ...checkCaps(policy, draft, known),
    ...checkEffects(policy, draft, known),
    ...checkCosts(policy, draft),
  ]);
  return [...own, ...checkCapsTwice(draft), ...checkPartial(draft)];
}
