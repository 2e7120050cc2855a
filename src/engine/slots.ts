/** The children of a cohort while nobody knows yet which of them will enter, and when. */
import type { Model } from '../model/model.js';
import { type Children, NEVER } from './batch.js';
import { childWord } from './chance/keys.js';

const NOT_YET = Number.POSITIVE_INFINITY;
const GONE = Number.NEGATIVE_INFINITY;

/** The children of one cohort, by number: when and where each enters. Emptied for the next cohort by `enter`. */
export class Slots {
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
    const birthMonth = model.cohorts.birthMonth[cohort] as number;
    const group = model.cohorts.group[cohort] as number;
    const who = childWord(model.calendarStart + birthMonth, 0);
    let at = children.reserve(this.touchedCount);
    const {
      word,
      origin,
      birthMonth: births,
      group: groups,
      inPopulation,
      step,
      way,
      mark,
      from,
      since,
      began,
      returned,
    } = children;
    const { moves } = model;
    const { keepsMark } = model.grid.situations;
    for (let i = 0; i < this.touchedCount; i++) {
      const slot = this.touched[i] as number;
      const moment = this.entry[slot] as number;
      this.entry[slot] = NOT_YET;
      if (moment === GONE) continue;
      word[at] = who | slot;
      origin[at] = group;
      births[at] = birthMonth;
      groups[at] = group;
      inPopulation[at] = 1;
      const move = this.move[slot] as number;
      const to = moves.to[move] as number;
      step[at] = to;
      way[at] = moves.way[move] as number;
      mark[at] = keepsMark[to] === 1 ? (moves.mark[move] as number) : 0;
      from[at] = model.universal;
      since[at] = moment;
      began[at] = Math.floor(moment);
      returned[at] = NEVER;
      at++;
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
