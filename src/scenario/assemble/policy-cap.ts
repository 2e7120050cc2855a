/** A checked file's duration caps -> the scenario's. */

import type { DurationCap } from '../policy.js';
import type { CapFile } from '../schema/policy/cap.js';
import type { PolicyFile } from '../schema/policy/policy.js';
import { sourcedEntries } from '../schema/read.js';
import { concernedBy } from './concerned.js';

/** A cap of a policy; `allGroups` are the ids of every group, rest included. */
export function buildCap(cap: CapFile, policy: PolicyFile, allGroups: readonly string[]): DurationCap {
  return {
    step: cap.step,
    afterMonths: cap.afterMonths,
    onTo: sourcedEntries(cap.then, cap.source ?? policy.source),
    ...concernedBy(cap, policy, allGroups),
    newCasesOnly: cap.newCasesOnly,
  };
}
