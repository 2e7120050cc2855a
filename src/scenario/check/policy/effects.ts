/** The effects of policies held against the ladder. */

import type { Draft, PolicyDraft } from '../../draft.js';
import { type Finding, wrong, wrongKey } from '../../finding.js';
import { MAX_PER_YEAR } from '../../limits.js';
import type { Path } from '../../located.js';
import { type EffectFile, OPERATION_KEYS, TARGET_KEYS } from '../../schema/policy/effect.js';
import { endsOf, statedNumbers } from '../../schema/policy/range.js';
import { exactlyOne } from '../alternatives.js';
import { checkNames, type KnownNames } from '../names.js';
import { checkTouch } from '../touch.js';

/** Each effect changes something that there is, in one way, for groups that there are. */
export function checkEffects(policy: PolicyDraft, draft: Draft, known: KnownNames): Finding[] {
  return policy.effects.flatMap(({ index, item: effect }) => {
    const path = ['policies', policy.index, 'effects', index];
    return [
      ...targetFindings(effect, draft, known, path),
      ...exactlyOne(effect, OPERATION_KEYS, path),
      ...rangeFindings(effect, path),
      ...checkNames('group', effect.group, known, [...path, 'group']),
    ];
  });
}

function targetFindings(effect: EffectFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  const { from, to, unitCost, addOn } = effect;
  const others = TARGET_KEYS.filter((key) => effect[key] !== undefined);
  const hasMoves = from !== undefined || to !== undefined;
  if (others.length + (hasMoves ? 1 : 0) !== 1) return [wrong(path, { code: 'effectTarget', args: {} })];
  if (unitCost !== undefined) {
    const names = checkNames('step', unitCost, known, [...path, 'unitCost'], [...known.addOn]);
    return [...names, ...stayFindings(effect, 'effectOnPrice', path)];
  }
  if (addOn !== undefined) {
    const names = checkNames('addOn', addOn, known, [...path, 'addOn']);
    return [...names, ...stayFindings(effect, 'effectOnAddOn', path)];
  }
  if (from === undefined || to === undefined) return [wrong(path, { code: 'effectTarget', args: {} })];
  return [...checkTouch({ from, to }, draft, known, path), ...setFindings(effect, path)];
}

/** A price or a share has no stays: what limits an effect to some of them means nothing for it. */
function stayFindings(
  { newCasesOnly, duration }: EffectFile,
  code: 'effectOnPrice' | 'effectOnAddOn',
  path: Path,
): Finding[] {
  const stated = [...(newCasesOnly ? ['newCasesOnly'] : []), ...(duration === undefined ? [] : ['duration'])];
  return stated.map((field) => wrongKey([...path, field], { code, args: { field } }));
}

function setFindings({ set }: EffectFile, path: Path): Finding[] {
  const value = set === undefined ? 0 : Math.max(...statedNumbers(set));
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
