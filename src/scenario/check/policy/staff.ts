/** Caseworkers that policies add or take away. */

import type { Draft, PolicyDraft } from '../../draft.js';
import { type Finding, wrongKey } from '../../finding.js';
import { STAFF_KEYS } from '../../schema/policy/policy.js';
import { atMostOne } from '../alternatives.js';

/** Stated in one way, and only where the scenario has caseworkers. */
export function checkStaff({ head, index }: PolicyDraft, draft: Draft): Finding[] {
  if (head === null) return [];
  const path = ['policies', index];
  const stated = STAFF_KEYS.filter((key) => head[key] !== undefined);
  const missing = draft.hasCaseworkers ? [] : stated;
  return [
    ...atMostOne(head, STAFF_KEYS, path),
    ...missing.map((key) => wrongKey([...path, key], { code: 'staffWithoutCaseworkers', args: {} })),
  ];
}
