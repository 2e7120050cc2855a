/** What is told apart of the children because of policies: whom some of them reach, and who was found how. */

import type { Draft } from '../../draft.js';
import { type Finding, wrongKey } from '../../finding.js';
import { MAX_PARTIAL_POLICIES, MAX_RELATIVE_RISKS } from '../../limits.js';
import { RELATIVE_RISK } from '../../schema/policy/effect.js';
import { bareNumber } from '../../schema/read.js';

/** Few enough policies that reach only some children, and few enough relative risks. */
export function checkPartial(draft: Draft): Finding[] {
  return [...partialFindings(draft), ...riskFindings(draft)];
}

function partialFindings({ policies }: Draft): Finding[] {
  const partial = policies.filter(({ head }) => head?.reach !== undefined && bareNumber(head.reach) < 1);
  const beyond = partial[MAX_PARTIAL_POLICIES];
  if (beyond === undefined) return [];
  const path = ['policies', beyond.index, 'reach'];
  return [wrongKey(path, { code: 'tooManyPartial', args: { limit: MAX_PARTIAL_POLICIES } })];
}

function riskFindings({ policies }: Draft): Finding[] {
  const risks = new Set<number>();
  for (const { index: policy, effects } of policies) {
    for (const { index, item } of effects) {
      if (!item.detection) continue;
      risks.add(bareNumber(item.relativeRisk ?? RELATIVE_RISK));
      if (risks.size <= MAX_RELATIVE_RISKS) continue;
      const path = ['policies', policy, 'effects', index, 'detection'];
      return [wrongKey(path, { code: 'tooManyRisks', args: { limit: MAX_RELATIVE_RISKS } })];
    }
  }
  return [];
}
