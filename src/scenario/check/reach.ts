/** Which steps children can come to, and which they can never leave. */

import type { Draft } from '../draft.js';
import { doubtful, type Finding, wrong } from '../finding.js';
import { LEAVE } from '../scenario.js';
import { numbersOf } from '../schema/read.js';
import { agesOf } from '../schema/words.js';
import { birthdaysInOrder } from './moves.js';
import { isStockList } from './start.js';

/**
 * Errors for steps that no child can come to, warnings for steps that no child can leave.
 * Says something only when the sections it follows children through could be read.
 */
export function checkReach(draft: Draft): Finding[] {
  if (draft.birthdays === null || draft.initial === null || draft.arrivals.length < draft.arrivalIds.length) return [];
  const youngest = youngestAges(draft);
  return draft.stepIds.flatMap(({ index, item: id }) => {
    const path = ['steps', index, 'id'];
    const age = youngest.get(id);
    if (age === undefined) return [wrong(path, { code: 'stepUnreachable', args: { id } })];
    return canLeave(draft, id, age) ? [] : [doubtful(path, { code: 'stepNeverLeft', args: { id } })];
  });
}

/** The age at which a child can first be on each step, in years; steps that cannot be reached are absent. */
function youngestAges(draft: Draft): Map<string, number> {
  const youngest = new Map<string, number>();
  const next = movesByStep(draft);
  const open = [...startingAges(draft)];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [id, age] = entry;
    if (age >= (youngest.get(id) ?? Number.POSITIVE_INFINITY)) continue;
    youngest.set(id, age);
    for (const move of next.get(id) ?? []) {
      if (move.birthday === null) open.push([move.to, age]);
      else if (age < move.birthday) open.push([move.to, move.birthday]);
    }
  }
  return youngest;
}

interface Move {
  readonly to: string;
  /** The birthday it happens on; null: at any time. */
  readonly birthday: number | null;
}

function movesByStep(draft: Draft): Map<string, Move[]> {
  const moves = new Map<string, Move[]>();
  const add = (from: string, move: Move) => {
    const known = moves.get(from);
    if (known === undefined) moves.set(from, [move]);
    else known.push(move);
  };
  for (const { item } of draft.pairs) if (item.to !== LEAVE) add(item.from, { to: item.to, birthday: null });
  // Whoever could come to a full step comes to the other one.
  for (const { from, to } of draft.detours) add(from, { to, birthday: null });
  for (const { caps } of draft.policies) {
    for (const { item } of caps) {
      for (const [to] of numbersOf(item.then)) if (to !== LEAVE) add(item.step, { to, birthday: null });
    }
  }
  for (const { index: birthday, item } of birthdaysInOrder(draft.birthdays ?? {})) {
    if (item === 'leave') continue;
    for (const [from, shares] of Object.entries(item)) {
      for (const [to] of numbersOf(shares)) add(from, { to, birthday });
    }
  }
  return moves;
}

function startingAges(draft: Draft): [string, number][] {
  const { initial } = draft;
  const given = initial === null || initial === 'steadyState' ? {} : initial;
  const stock = given.stock ?? {};
  const stocks: [string, number][] = isStockList(stock)
    ? stock.map((item) => [item.step, agesOf(item.ages ?? '0-17').fromAge])
    : numbersOf(stock).map(([id]) => [id, 0]);
  return [
    ...draft.universalIds.map((id): [string, number] => [id, 0]),
    ...draft.arrivals.map(({ item }): [string, number] => [item.to, agesOf(item.ages).fromAge]),
    ...numbersOf(given.shares ?? {}).map(([id]): [string, number] => [id, 0]),
    ...stocks,
  ];
}

/** A transition or a duration cap leads away, or a birthday comes: it moves a child on, or off the ladder. */
function canLeave(draft: Draft, id: string, youngest: number): boolean {
  if (draft.universalIds.includes(id) || draft.pairs.some(({ item }) => item.from === id)) return true;
  if (draft.policies.some(({ caps }) => caps.some(({ item }) => item.step === id))) return true;
  return Object.keys(draft.birthdays ?? {}).some((age) => Number(age) > youngest);
}
