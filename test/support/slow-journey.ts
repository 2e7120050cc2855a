/**
 * A second way through a child's life, slow and obvious: month by month, every intensity worked out anew from the
 * scenario's own words (slow-moves), nothing compiled, no segments. It draws the same random words in the same order, so
 * the stays must be the same; the moments may differ in the last digits, because the clock runs down in other pieces.
 */
import { exponential, uniform } from '../../src/engine/chance/exponential.js';
import { counterWord, PURPOSE, type Purpose } from '../../src/engine/chance/keys.js';
import { type ThreefryKey, threefry2x32 } from '../../src/engine/chance/threefry.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import { isReached } from './reached.js';
import {
  concerns,
  isNewCase,
  isPlacement,
  isToldApart,
  movesFrom,
  type Now,
  type SlowMove,
  weightOf,
} from './slow-moves.js';

/** How a child is when it begins to be followed. */
export interface Beginning extends Omit<Now, 'month' | 'reachedBy'> {
  readonly word: number;
  readonly origin: number;
  readonly step: string;
  readonly since: number;
}

export interface SlowStay {
  readonly step: string;
  readonly start: number;
  readonly end: number;
  /** Null: still there at the end of the horizon. */
  readonly to: string | null;
  /** How it ended. */
  readonly way: 'planned' | 'unplanned' | 'found';
}

/** A child on a step. */
export type Child = Beginning & Omit<Now, 'month'>;

interface Stay extends SlowStay {
  /** The relative risk of a child found by its last move. */
  readonly relativeRisk: number | null;
}

/** The stays of one child. */
export function slowJourney(scenario: Scenario, key: ThreefryKey, beginning: Beginning): SlowStay[] {
  const stays: SlowStay[] = [];
  let child = childOf(scenario, key, beginning);
  if (child.step === LEAVE) return stays;
  for (let number = 0; ; number++) {
    const { relativeRisk: risk, ...stay } = liveStay(scenario, key, child, number);
    stays.push(stay);
    const { to, end } = stay;
    if (to === null || to === LEAVE) return stays;
    child = movedTo(scenario, child, to, end, risk);
  }
}

/** A child as it begins, with the policies that reach it. */
export function childOf(scenario: Scenario, key: ThreefryKey, beginning: Beginning): Child {
  const reachedBy = scenario.policies
    .filter((policy) => isReached(scenario, policy, key, beginning))
    .map(({ id }) => id);
  return { ...beginning, reachedBy: new Set(reachedBy) };
}

/** A child who has moved to a step; `risk`: the relative risk of a child found by this move. */
export function movedTo(scenario: Scenario, child: Child, to: string, at: number, risk: number | null): Child {
  const cameHome = isPlacement(scenario, child.step) && !isPlacement(scenario, to);
  const month = Math.floor(at);
  return {
    ...child,
    step: to,
    since: at,
    began: month,
    returned: cameHome ? month : child.returned,
    wasThere: false,
    relativeRisk: isToldApart(scenario, to) ? (risk ?? child.relativeRisk) : null,
  };
}

/** The random words of a child for a purpose. */
export function draw(key: ThreefryKey, child: Beginning, purpose: Purpose, number: number): readonly [number, number] {
  const block = new Uint32Array(2);
  threefry2x32(key, child.word, counterWord(child.origin, purpose) + number, block);
  return [block[0] as number, block[1] as number];
}

/** One stay: the clock runs down month by month, until it has run out, or a birthday or a cap sends the child on. */
function liveStay(scenario: Scenario, key: ThreefryKey, child: Child, number: number): Stay {
  const end = scenario.horizon.years * 12;
  const [clock, word] = draw(key, child, PURPOSE.stay, number);
  const luck = uniform(word);
  let left = exponential(clock);
  let time = child.since;
  const ended = (at: number, to: string | null, way: Stay['way'] = 'planned', relativeRisk: number | null = null) => ({
    step: child.step,
    start: child.since,
    end: at,
    to,
    way,
    relativeRisk,
  });
  while (time < end) {
    const month = Math.floor(time);
    if (time > child.since && time === month) {
      const to = sentOn(scenario, key, child, month, number);
      if (to !== null) return ended(time, to);
    }
    const moves = movesFrom(scenario, child.step, { ...child, month });
    const all = moves.reduce((sum, { perMonth }) => sum + perMonth, 0);
    if (left < all * (month + 1 - time)) {
      const { to, way, relativeRisk } = chosenFrom(moves, luck);
      return ended(time + left / all, to, way, relativeRisk);
    }
    left -= all * (month + 1 - time);
    time = month + 1;
  }
  return ended(end, null);
}

/** The move that luck chooses, each in proportion to its intensity. */
export function chosenFrom(moves: readonly SlowMove[], luck: number): SlowMove {
  const upTo = (last: number): number => moves.slice(0, last + 1).reduce((sum, { perMonth }) => sum + perMonth, 0);
  const all = upTo(moves.length - 1);
  return moves.find((_, i) => luck * all <= upTo(i)) as SlowMove;
}

/** Where a birthday or else a cap sends a child at the beginning of a month; `number`: of the last draw for its stays. */
export function sentOn(
  scenario: Scenario,
  key: ThreefryKey,
  child: Child,
  month: number,
  number: number,
): string | null {
  return celebrated(scenario, key, child, month) ?? capped(scenario, key, child, month, number);
}

/** Where a birthday sends a child; null: it has none, or stays where it is. */
function celebrated(scenario: Scenario, key: ThreefryKey, child: Child, month: number): string | null {
  const rule = scenario.birthdays.findIndex(({ age }) => child.birthMonth + age * 12 === month);
  if (rule < 0) return null;
  const luck = uniform(draw(key, child, PURPOSE.birthday, rule)[0]);
  const to = chosenBy(luck, scenario.birthdays[rule]?.moves[child.step] ?? {});
  return to === child.step ? null : to;
}

/** Where a duration cap sends a child whose stay has lasted so long; null: there is none, or the stay goes on. */
function capped(scenario: Scenario, key: ThreefryKey, child: Child, month: number, number: number): string | null {
  for (const policy of scenario.policies) {
    for (const cap of policy.caps) {
      if (cap.step !== child.step || month - child.began !== cap.afterMonths) continue;
      if (!child.reachedBy.has(policy.id) || !concerns(cap, { ...child, month })) continue;
      if (cap.newCasesOnly && !isNewCase(policy, { ...child, month })) continue;
      const [ends, goes] = draw(key, child, PURPOSE.cap, (number + 1) * 256 + cap.afterMonths);
      if (uniform(ends) < weightOf(policy, month)) return chosenBy(uniform(goes), cap.onTo);
    }
  }
  return null;
}

/** The first destination up to which the shares add up to more than the luck; without one the child leaves. */
function chosenBy(luck: number, shares: Readonly<Record<string, { readonly value: number }>>): string {
  let sum = 0;
  for (const [to, share] of Object.entries(shares)) {
    sum += share.value;
    if (luck < sum) return to;
  }
  return LEAVE;
}
