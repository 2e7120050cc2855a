/** Duration caps held against the ladder and against one another. */

import type { Draft, PolicyDraft } from '../../draft.js';
import { type Finding, wrong, wrongKey } from '../../finding.js';
import type { Path } from '../../located.js';
import { LEAVE } from '../../scenario.js';
import type { CapFile } from '../../schema/policy/cap.js';
import { bareNumber, numbersOf } from '../../schema/read.js';
import { checkName, checkNames, type KnownNames } from '../names.js';

/** Each cap ends stays on a step that is not the universal one, and all of its children go on somewhere else. */
export function checkCaps({ caps, index: policy }: PolicyDraft, draft: Draft, known: KnownNames): Finding[] {
  return caps.flatMap(({ index, item }) => {
    const path = ['policies', policy, 'caps', index];
    return [
      ...stepFindings(item, draft, known, [...path, 'step']),
      ...thenFindings(item, known, [...path, 'then']),
      ...checkNames('group', item.group, known, [...path, 'group']),
    ];
  });
}

function stepFindings({ step }: CapFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  if (draft.universalIds.includes(step)) return [wrong(path, { code: 'capOnUniversal', args: { step } })];
  return checkName('step', step, known, path);
}

function thenFindings({ step, then }: CapFile, known: KnownNames, path: Path): Finding[] {
  const shares = numbersOf(then);
  const sum = shares.reduce((total, [, share]) => total + bareNumber(share), 0);
  return [
    ...shares.flatMap(([id]) => {
      if (id === step) return [wrongKey([...path, id], { code: 'capToItself', args: { step } })];
      return checkName('step', id, known, [...path, id], [LEAVE], 'key');
    }),
    ...(Math.abs(sum - 1) <= 1e-9
      ? []
      : [wrongKey(path, { code: 'sharesNotOne', args: { sum: Number(sum.toPrecision(6)) } })]),
  ];
}

/** What happens to a stay that has lasted so long can only be said once, whoever's policy it is. */
export function checkCapsTwice({ policies }: Draft): Finding[] {
  const seen = new Set<string>();
  return policies.flatMap(({ index: policy, caps }) =>
    caps.flatMap(({ index, item: { step, afterMonths: months } }) => {
      const key = JSON.stringify([step, months]);
      const again = seen.has(key);
      seen.add(key);
      if (!again) return [];
      return [wrong(['policies', policy, 'caps', index], { code: 'capTwice', args: { step, months } })];
    }),
  );
}
