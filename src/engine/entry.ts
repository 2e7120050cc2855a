/**
 * How children of the population come to their first step.
 *
 * A cohort is n exchangeable children on the universal step, each of whom may enter any step d that the universal one
 * leads to, at intensity q_d. For every d one exponential clock runs down by the integral of n q_d; where it reaches
 * zero, a child of the cohort, each equally likely, is proposed for d at that exact moment. A child that already has
 * been proposed earlier (for any step) is passed over, so that each child enters at the first of its own proposals:
 * by the superposition of Poisson processes exactly the law of n separate children, at the cost of those who enter.
 *
 * Why a clock per destination, and why a named child is proposed: a policy that changes one entry moves only that
 * entry, and whoever enters is the same child in both scenarios (docs/decisions/0005).
 */
import type { Model } from '../model/model.js';
import { type Children, NEVER } from './batch.js';
import { below, exponential } from './chance/exponential.js';
import { childWord, counterWord, MAX_DRAWS, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';

const block = new Uint32Array(2);
const NOT_YET = Number.POSITIVE_INFINITY;
const GONE = Number.NEGATIVE_INFINITY;

/** The children of one cohort, by number: when and where each enters. Emptied for the next cohort by `enter`. */
export class Slots {
  /** Moment of entry; NOT_YET, or GONE for a child that is placed already or has moved away. */
  readonly entry: Float64Array;
  readonly step: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  /** Room for cohorts of up to `capacity` children. */
  constructor(capacity: number) {
    this.entry = new Float64Array(capacity).fill(NOT_YET);
    this.step = new Uint8Array(capacity);
    this.touched = new Int32Array(capacity);
  }

  /** Child `slot` is not on the universal step any more: it cannot enter. */
  take(slot: number): void {
    if (this.entry[slot] === NOT_YET) this.touched[this.touchedCount++] = slot;
    this.entry[slot] = GONE;
  }

  /** Child `slot` enters `step` at `moment`, unless something happened to it before. */
  propose(slot: number, moment: number, step: number): void {
    const known = this.entry[slot] as number;
    if (!(moment < known)) return;
    if (known === NOT_YET) this.touched[this.touchedCount++] = slot;
    this.entry[slot] = moment;
    this.step[slot] = step;
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
      from,
      since,
      began,
      returned,
    } = children;
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
      step[at] = this.step[slot] as number;
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

/** The stretches of time in which a cohort's number of children and the intensities are constant. */
export class Segments {
  count = 0;
  readonly until: Float64Array;
  readonly cell: Int32Array;
  readonly children: Int32Array;

  /** Room for the longest life of a cohort: every change of epoch, age class and number. */
  constructor(model: Model) {
    const { changeFirst, count } = model.cohorts;
    let changes = 0;
    for (let cohort = 0; cohort < count; cohort++) {
      changes = Math.max(changes, (changeFirst[cohort + 1] as number) - (changeFirst[cohort] as number));
    }
    const capacity = model.grid.epochCount + model.grid.ageClassCount + changes + 1;
    this.until = new Float64Array(capacity);
    this.cell = new Int32Array(capacity);
    this.children = new Int32Array(capacity);
  }
}

/** Proposes children of one cohort for their first steps, through the whole time it is on the universal step. */
export function proposeEntries(model: Model, key: ThreefryKey, cohort: number, slots: Slots, segments: Segments): void {
  const { cohorts, moves, universal } = model;
  const birth = cohorts.birthMonth[cohort] as number;
  const begin = Math.max(birth, model.firstMonth);
  const end = Math.min(birth + model.birthdays.universalLeaves, model.months);
  if (begin >= end) return;
  cut(model, cohort, begin, end, segments);
  const who = childWord(model.calendarStart + birth, 0);
  const counter = counterWord(cohorts.group[cohort] as number, PURPOSE.entry);
  for (let move = moves.first[universal] as number; move < (moves.first[universal + 1] as number); move++) {
    runClock(model, key, who, counter, move, begin, segments, slots);
  }
  moveAway(model, cohort, end, slots);
}

/** Cuts a cohort's time into segments. */
function cut(model: Model, cohort: number, begin: number, end: number, segments: Segments): void {
  const { grid, cohorts } = model;
  const birth = cohorts.birthMonth[cohort] as number;
  const group = cohorts.group[cohort] as number;
  const situations = grid.situations.count;
  // Who has never been anywhere else is not new on the universal step.
  const situation = grid.situations.lastClass[model.universal] as number;
  const lastChange = cohorts.changeFirst[cohort + 1] as number;
  let children = cohorts.children[cohort] as number;
  let change = cohorts.changeFirst[cohort] as number;
  let ageClass = grid.ageClassAt[Math.min(begin - birth, grid.ageClassAt.length - 1)] as number;
  let epoch = grid.epochOfMonth[begin - model.firstMonth] as number;
  let count = 0;
  for (let time = begin; time < end; ) {
    const nextChange = change < lastChange ? (cohorts.changeMonth[change] as number) : end;
    const birthday = birth + (grid.ageCut[ageClass + 1] as number);
    const nextEpoch = grid.epochEnd[epoch] as number;
    segments.cell[count] = ((epoch * grid.ageClassCount + ageClass) * grid.groupCount + group) * situations + situation;
    segments.children[count] = children;
    time = Math.min(end, nextChange, birthday, nextEpoch);
    segments.until[count++] = time;
    if (time === birthday) ageClass++;
    if (time === nextEpoch) epoch++;
    for (; change < lastChange && (cohorts.changeMonth[change] as number) <= time; change++) {
      // Who moves away keeps its number and is passed over; see moveAway.
      children += Math.max(0, cohorts.changeBy[change] as number);
    }
  }
  segments.count = count;
}

/** Runs the clock of one entry through the segments; each time it rings, proposes a child for that step. */
function runClock(
  model: Model,
  key: ThreefryKey,
  who: number,
  counter: number,
  move: number,
  begin: number,
  segments: Segments,
  slots: Slots,
): void {
  const { intensity, moves } = model;
  const { until, cell, children } = segments;
  const step = moves.to[move] as number;
  const intensityAt = (segment: number): number => intensity[(cell[segment] as number) * moves.count + move] as number;
  // The clock's name is its destination step, so that another entry in the scenario changes nothing here.
  const name = who | step;
  let draw = counter;
  threefry2x32(key, name, draw++, block);
  let clock = exponential(block[0] as number);
  let start = begin;
  for (let segment = 0; segment < segments.count; segment++) {
    const count = children[segment] as number;
    const each = intensityAt(segment);
    // What changes nothing here (a policy on another entry) leaves no trace, not even of rounding.
    while (segment + 1 < segments.count && children[segment + 1] === count && intensityAt(segment + 1) === each)
      segment++;
    const end = until[segment] as number;
    const perMonth = count * each;
    const used = perMonth * (end - start);
    while (clock < used) {
      const moment = start + clock / perMonth;
      // Rounding may put the last moment on the segment's end, where the cell no longer holds.
      if (moment < end) slots.propose(below(block[1] as number, count), moment, step);
      threefry2x32(key, name, draw++, block);
      clock += exponential(block[0] as number);
    }
    clock -= used;
    start = end;
  }
  if (draw - counter > MAX_DRAWS) throw new RangeError(`a cohort has more than ${MAX_DRAWS} entries to one step`);
}

/**
 * At each net departure, the highest-numbered child who is still on the universal step moves away. When all have been
 * followed nobody can: the departure is owed, and the next who would move in does not come instead.
 */
function moveAway(model: Model, cohort: number, end: number, slots: Slots): void {
  const { children, changeFirst, changeMonth, changeBy } = model.cohorts;
  let count = children[cohort] as number;
  let owed = 0;
  for (let change = changeFirst[cohort] as number; change < (changeFirst[cohort + 1] as number); change++) {
    const month = changeMonth[change] as number;
    if (month >= end) return;
    for (let come = changeBy[change] as number; come > 0; come--) {
      if (owed > 0) slots.take(count);
      owed = Math.max(0, owed - 1);
      count++;
    }
    for (let gone = changeBy[change] as number; gone < 0; gone++) {
      const slot = slots.lastNotEnteredBy(month, count);
      if (slot >= 0) slots.take(slot);
      else owed++;
    }
  }
}
