/** Policies held against the horizon and the ladder. */

import type { Draft, Numbered } from '../draft.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import { MAX_PER_YEAR } from '../limits.js';
import type { Path } from '../located.js';
import { AMOUNT_KEYS, type CostFile, type EffectFile, OPERATION_KEYS, TARGET_KEYS } from '../schema/policy.js';
import { bareNumber } from '../schema/read.js';
import { yearsOf } from '../schema/words.js';
import { exactlyOne } from './alternatives.js';
import { checkNames, type KnownNames } from './names.js';
import { checkPolicyDates } from './policy-dates.js';
import { checkTouch } from './touch.js';

/** Dates, effects and costs of every policy. */
export function checkPolicies(draft: Draft, known: KnownNames): Finding[] {
  return draft.policies.flatMap((policy) => [
    ...checkPolicyDates(policy, draft),
    ...checkNames('group', policy.head?.group, known, ['policies', policy.index, 'group']),
    ...policy.effects.flatMap(({ index, item }) =>
      effectFindings(item, draft, known, ['policies', policy.index, 'effects', index]),
    ),
    ...policy.costs.flatMap((cost) => costFindings(cost, draft, ['policies', policy.index, 'costs', cost.index])),
  ]);
}

function effectFindings(effect: EffectFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  return [
    ...targetFindings(effect, draft, known, path),
    ...exactlyOne(effect, OPERATION_KEYS, path),
    ...checkNames('group', effect.group, known, [...path, 'group']),
  ];
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

function setFindings(effect: EffectFile, path: Path): Finding[] {
  if (effect.set === undefined || bareNumber(effect.set) <= MAX_PER_YEAR) return [];
  const got = { kind: 'number', value: bareNumber(effect.set) } as const;
  return [wrong([...path, 'set'], { code: 'intensityTooHigh', args: { got, limit: MAX_PER_YEAR } })];
}

function costFindings({ item }: Numbered<CostFile>, draft: Draft, path: Path): Finding[] {
  const alternatives = exactlyOne(item, AMOUNT_KEYS, path);
  if (draft.horizon === null || item.kr === undefined) return alternatives;
  const { first, last } = yearsOf(draft.horizon);
  const outside = Object.keys(item.kr).filter((year) => Number(year) < first || Number(year) > last);
  return [
    ...alternatives,
    ...outside.map((year) =>
      wrongKey([...path, 'kr', year], { code: 'costYearOutside', args: { year: Number(year), first, last } }),
    ),
  ];
}
