/** The children of a cohort while nobody knows yet which of them will enter, and when. */
import type { Model } from '../model/model.js';
import { type Children, NEVER } from './batch.js';
import { childWord } from './chance/keys.js';

const NOT_YET = Number.POSITIVE_INFINITY;
const GONE = Number.NEGATIVE_INFINITY;

/** Takes down who of a cohort is proposed for a first step. */
export interface Proposer {
  /**
   * Child `slot` enters by `move` at `moment`, unless something happened to it before.
   *
   * @param clock word 0 of the clock that proposes it
   * @param draw word 1 of its draw
   */
  propose(slot: number, moment: number, move: number, clock: number, draw: number): void;
}

/** The children of one cohort, by number: when and where each enters. Emptied for the next cohort by `enter`. */
export class Slots implements Proposer {
  /** Moment of entry; NOT_YET, or GONE for a child that is placed already or has moved away. */
  readonly entry: Float64Array;
  /** The move by which each enters. */
  readonly move: Uint16Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  /** Room for cohorts of up to `capacity` children. */
  constructor(capacity: number) {
    this.entry = new Float64Array(capacity).fill(NOT_YET);
    this.move = new Uint16Array(capacity);
    this.touched = new Int32Array(capacity);
  }

  /** Child `slot` is not on the universal step any more: it cannot enter. */
  take(slot: number): void {
    if (this.entry[slot] === NOT_YET) this.touched[this.touchedCount++] = slot;
    this.entry[slot] = GONE;
  }

  /** Child `slot` enters by `move` at `moment`, unless something happened to it before. */
  propose(slot: number, moment: number, move: number): void {
    const known = this.entry[slot] as number;
    if (!(moment < known)) return;
    if (known === NOT_YET) this.touched[this.touchedCount++] = slot;
    this.entry[slot] = moment;
    this.move[slot] = move;
  }

  /** Appends those who enter to the children and forgets them all. */
  enter(model: Model, cohort: number, children: Children): void {
    let at = children.reserve(this.touchedCount);
    for (let i = 0; i < this.touchedCount; i++) {
      const slot = this.touched[i] as number;
      const moment = this.entry[slot] as number;
      this.entry[slot] = NOT_YET;
      if (moment !== GONE) enterAs(model, children, at++, cohort, slot, this.move[slot] as number, moment);
    }
    children.count = at;
    this.touchedCount = 0;
  }

  /** The highest of the first `count` children who is on the universal step at `moment`, or -1. */
  lastNotEnteredBy(moment: number, count: number): number {
    let slot = count - 1;
    while (slot >= 0 && !((this.entry[slot] as number) >= moment)) slot--;
    return slot;
  }
}

/** Makes child number `at` the child `slot` of a cohort, who enters by a move at a moment. */
export function enterAs(
  model: Model,
  children: Children,
  at: number,
  cohort: number,
  slot: number,
  move: number,
  moment: number,
): void {
  const { cohorts, moves, universal, calendarStart, grid } = model;
  const birthMonth = cohorts.birthMonth[cohort] as number;
  const group = cohorts.group[cohort] as number;
  const to = moves.to[move] as number;
  children.word[at] = childWord(calendarStart + birthMonth, slot);
  children.origin[at] = group;
  children.birthMonth[at] = birthMonth;
  children.group[at] = group;
  children.inPopulation[at] = 1;
  children.step[at] = to;
  children.way[at] = moves.way[move] as number;
  children.mark[at] = grid.situations.keepsMark[to] === 1 ? (moves.mark[move] as number) : 0;
  children.from[at] = universal;
  children.since[at] = moment;
  children.began[at] = Math.floor(moment);
  children.returned[at] = NEVER;
}
