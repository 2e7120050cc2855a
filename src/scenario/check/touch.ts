/** Sets of transitions, as effects and trends name them: from some steps to some steps. */

import type { Draft } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import type { Path } from '../located.js';
import { LEAVE } from '../scenario.js';
import { listOfIds } from '../schema/read.js';
import { checkPairs } from './moves.js';
import { checkNames, type KnownNames } from './names.js';

/** One step or several. */
type Steps = string | readonly string[];

/** The steps are known, and at least one stated transition leads from one of `from` to one of `to`. */
export function checkTouch(moves: { from: Steps; to: Steps }, draft: Draft, known: KnownNames, path: Path): Finding[] {
  const names = [
    ...checkNames('step', moves.from, known, [...path, 'from']),
    ...checkNames('step', moves.to, known, [...path, 'to'], [LEAVE]),
  ];
  // Which transitions it touches can only be said when the steps of all transitions are known.
  if (names.length > 0 || checkPairs(draft, known).some(({ fault }) => fault.code === 'unknownName')) return names;
  if (draft.pairs.some(({ item }) => touches(moves, item.from, item.to))) return [];
  const from = listOfIds(moves.from);
  const existing = draft.pairs.filter(({ item }) => from.includes(item.from)).map(({ item }) => item.to);
  const args = { from, to: listOfIds(moves.to), existing: [...new Set(existing)] };
  return [wrong(path, { code: 'effectTouchesNothing', args })];
}

/** Whether the transition from one step to another is among those named. */
export function touches(
  moves: { from?: Steps | undefined; to?: Steps | undefined },
  from: string,
  to: string,
): boolean {
  return listOfIds(moves.from ?? []).includes(from) && listOfIds(moves.to ?? []).includes(to);
}
