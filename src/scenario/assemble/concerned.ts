/** Whom an effect or a duration cap of a policy concerns. */

import type { Effect } from '../policy.js';
import { listOfIds } from '../schema/read.js';
import { ALL_AGES, agesOf } from '../schema/words.js';

/** Fields of a policy, and of what stands in it, that narrow down the children. */
interface Narrowing {
  readonly ages?: string | number | undefined;
  readonly group?: string | readonly string[] | undefined;
}

/** The ages and groups: its own, or else the policy's, or else all; `allGroups` are the ids of every group. */
export function concernedBy(
  own: Narrowing,
  policy: Narrowing,
  allGroups: readonly string[],
): Pick<Effect, 'fromAge' | 'toAge' | 'groups'> {
  return {
    ...agesOf(own.ages ?? policy.ages ?? ALL_AGES),
    groups: listOfIds(own.group ?? policy.group ?? allGroups),
  };
}
