/** The effects of policies held against the ladder. */

import type { Draft, PolicyDraft } from '../../draft.js';
import { type Finding, wrong } from '../../finding.js';
import { MAX_PER_YEAR } from '../../limits.js';
import type { Path } from '../../located.js';
import { type EffectFile, OPERATION_KEYS } from '../../schema/policy/effect.js';
import { endsOf, statedNumbers } from '../../schema/policy/range.js';
import { exactlyOne } from '../alternatives.js';
import { checkNames, type KnownNames } from '../names.js';
import { checkDetection } from './detection.js';
import { checkTarget } from './targets.js';

/** Each effect changes something that there is, in one way, for groups that there are. */
export function checkEffects(policy: PolicyDraft, draft: Draft, known: KnownNames): Finding[] {
  return policy.effects.flatMap(({ index, item: effect }) => {
    const path = ['policies', policy.index, 'effects', index];
    return [
      ...checkTarget(effect, policy, draft, known, path),
      ...setFindings(effect, path),
      ...checkDetection(effect, draft, path),
      ...exactlyOne(effect, OPERATION_KEYS, path),
      ...rangeFindings(effect, path),
      ...checkNames('group', effect.group, known, [...path, 'group']),
    ];
  });
}

/** A part of `from` and `to` is a target that is not complete; what is set is then not yet an intensity. */
function setFindings({ from, to, set }: EffectFile, path: Path): Finding[] {
  if (from === undefined || to === undefined || set === undefined) return [];
  const value = Math.max(...statedNumbers(set));
  if (value <= MAX_PER_YEAR) return [];
  const got = { kind: 'number', value } as const;
  return [wrong([...path, 'set'], { code: 'intensityTooHigh', args: { got, limit: MAX_PER_YEAR } })];
}

/** The middle lies between the ends; which of them is the greater is free. */
function rangeFindings(effect: EffectFile, path: Path): Finding[] {
  return OPERATION_KEYS.flatMap((key) => {
    const number = effect[key];
    const ends = number === undefined ? null : endsOf(number);
    if (ends === null || (ends.low - ends.middle) * (ends.high - ends.middle) <= 0) return [];
    return [wrong([...path, key, 'middle'], { code: 'rangeDisordered', args: ends })];
  });
}
