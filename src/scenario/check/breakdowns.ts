/** Breakdowns held against the ladder. */

import type { Draft, Pair } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import type { Path } from '../located.js';
import type { BreakdownFile } from '../schema/breakdown.js';
import { isOneNumber, listOfIds } from '../schema/read.js';
import { bandFindings, checkPairs } from './moves.js';
import { checkNames, type KnownNames } from './names.js';
import { checkTouch, touches } from './touch.js';

/** Each concerns stated moves out of placements, all ages or every age band, and no move is concerned twice. */
export function checkBreakdowns(draft: Draft, known: KnownNames): Finding[] {
  const findings = draft.breakdowns.flatMap(({ index, item }) => {
    const path = ['breakdowns', index];
    return [
      ...moveFindings(item, draft, known, path),
      ...placementFindings(item, draft, path),
      ...(isOneNumber(item.share) ? [] : bandFindings(item.share, known, [...path, 'share'])),
    ];
  });
  return [...findings, ...twiceFindings(draft)];
}

function moveFindings({ from, to }: BreakdownFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  if (to !== undefined) return checkTouch({ from, to }, draft, known, path);
  const names = checkNames('step', from, known, [...path, 'from']);
  if (names.length > 0 || checkPairs(draft, known).some(({ fault }) => fault.code === 'unknownName')) return names;
  if (draft.pairs.some(({ item }) => breaksDown({ from }, item))) return [];
  return [wrong([...path, 'from'], { code: 'breakdownNothing', args: { from: listOfIds(from) } })];
}

/** Whether a move is among those that can be breakdowns. */
function breaksDown({ from, to }: Pick<BreakdownFile, 'from' | 'to'>, move: Pair): boolean {
  return touches({ from, to: to ?? move.to }, move.from, move.to);
}

/** A step that is known not to be a placement. */
function placementFindings({ from }: BreakdownFile, draft: Draft, path: Path): Finding[] {
  const others = new Set(draft.steps.flatMap(({ item }) => (item.kind === 'placement' ? [] : [item.id])));
  const at = (index: number): Path => (typeof from === 'string' ? [...path, 'from'] : [...path, 'from', index]);
  return listOfIds(from).flatMap((id, index) =>
    others.has(id) ? [wrong(at(index), { code: 'breakdownNoPlacement', args: { id } })] : [],
  );
}

/** The first move of each that is in one before it. */
function twiceFindings({ breakdowns, pairs }: Draft): Finding[] {
  return breakdowns.flatMap(({ index, item }, i) => {
    const before = breakdowns.slice(0, i);
    const again = pairs.find(
      ({ item: move }) => breaksDown(item, move) && before.some((other) => breaksDown(other.item, move)),
    );
    return again === undefined
      ? []
      : [wrong(['breakdowns', index], { code: 'breakdownTwice', args: { from: again.item.from, to: again.item.to } })];
  });
}
