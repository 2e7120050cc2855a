/** Policies held against the horizon and the ladder. */

import type { Draft, Numbered, PolicyDraft } from '../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import { MAX_PER_YEAR } from '../limits.js';
import type { Path } from '../located.js';
import { LEAVE } from '../scenario.js';
import { AMOUNT_KEYS, type CostFile, type EffectFile, OPERATION_KEYS } from '../schema/policy.js';
import { bareNumber, listOfIds } from '../schema/read.js';
import { monthNumber, monthText } from '../schema/words.js';
import { exactlyOne } from './alternatives.js';
import { checkPairs } from './moves.js';
import { checkNames, type KnownNames } from './names.js';

/** Dates, effects and costs of every policy. */
export function checkPolicies(draft: Draft, known: KnownNames): Finding[] {
  return draft.policies.flatMap((policy) => [
    ...dateFindings(policy, draft),
    ...checkNames('group', policy.head?.group, known, ['policies', policy.index, 'group']),
    ...policy.effects.flatMap(({ index, item }) =>
      effectFindings(item, draft, known, ['policies', policy.index, 'effects', index]),
    ),
    ...policy.costs.flatMap((cost) => costFindings(cost, draft, ['policies', policy.index, 'costs', cost.index])),
  ]);
}

function dateFindings({ head, index }: PolicyDraft, draft: Draft): Finding[] {
  if (head === null || draft.horizon === null) return [];
  const first = monthNumber(draft.horizon.start);
  const last = first + draft.horizon.years * 12 - 1;
  const start = monthNumber(head.start);
  const path = ['policies', index];
  if (start < first || start > last) {
    const args = { got: head.start, first: monthText(first), last: monthText(last) };
    return [wrong([...path, 'start'], { code: 'policyStartOutside', args })];
  }
  if (head.end === undefined) return [];
  const end = monthNumber(head.end);
  if (end < start)
    return [wrong([...path, 'end'], { code: 'policyEndsBeforeStart', args: { start: head.start, end: head.end } })];
  if (end <= last) return [];
  return [doubtful([...path, 'end'], { code: 'policyEndOutside', args: { got: head.end, last: monthText(last) } })];
}

function effectFindings(effect: EffectFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  return [
    ...targetFindings(effect, draft, known, path),
    ...exactlyOne(effect, OPERATION_KEYS, path),
    ...checkNames('group', effect.group, known, [...path, 'group']),
  ];
}

function targetFindings(effect: EffectFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  const { from, to, unitCost } = effect;
  if (unitCost !== undefined && from === undefined && to === undefined) {
    return checkNames('step', unitCost, known, [...path, 'unitCost']);
  }
  if (unitCost !== undefined || from === undefined || to === undefined)
    return [wrong(path, { code: 'effectTarget', args: {} })];
  const names = [
    ...checkNames('step', from, known, [...path, 'from']),
    ...checkNames('step', to, known, [...path, 'to'], [LEAVE]),
  ];
  // Which transitions it touches can only be said when the steps of all transitions are known.
  if (names.length > 0 || checkPairs(draft, known).some(({ fault }) => fault.code === 'unknownName')) return names;
  return [...touchFindings(listOfIds(from), listOfIds(to), draft, path), ...setFindings(effect, path)];
}

function touchFindings(from: readonly string[], to: readonly string[], draft: Draft, path: Path): Finding[] {
  const touched = draft.pairs.some(({ item }) => from.includes(item.from) && to.includes(item.to));
  if (touched) return [];
  const existing = draft.pairs.filter(({ item }) => from.includes(item.from)).map(({ item }) => item.to);
  return [wrong(path, { code: 'effectTouchesNothing', args: { from, to, existing: [...new Set(existing)] } })];
}

function setFindings(effect: EffectFile, path: Path): Finding[] {
  if (effect.set === undefined || bareNumber(effect.set) <= MAX_PER_YEAR) return [];
  const got = { kind: 'number', value: bareNumber(effect.set) } as const;
  return [wrong([...path, 'set'], { code: 'intensityTooHigh', args: { got, limit: MAX_PER_YEAR } })];
}

function costFindings({ item }: Numbered<CostFile>, draft: Draft, path: Path): Finding[] {
  const alternatives = exactlyOne(item, AMOUNT_KEYS, path);
  if (draft.horizon === null || item.kr === undefined) return alternatives;
  const start = monthNumber(draft.horizon.start);
  const first = Math.floor(start / 12);
  const last = Math.floor((start + draft.horizon.years * 12 - 1) / 12);
  const outside = Object.keys(item.kr).filter((year) => Number(year) < first || Number(year) > last);
  return [
    ...alternatives,
    ...outside.map((year) =>
      wrongKey([...path, 'kr', year], { code: 'costYearOutside', args: { year: Number(year), first, last } }),
    ),
  ];
}
