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
import { WAY } from '../model/moves.js';
import { below, exponential } from './chance/exponential.js';
import { counterWord, MAX_DRAWS, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';
import { clockName, comesAnyway, proposeReached } from './entry-reach.js';
import { cellAt, cut, Segments, timeOf } from './segments.js';
import type { Proposer, Slots } from './slots.js';

const block = new Uint32Array(2);

/** What the clocks of all cohorts need, made once per model. */
export class Entries {
  readonly segments: Segments;
  /** Expected proposals of each cohort for each entry, and a little more: [cohort * entries + entry]. */
  readonly expected: Float64Array;

  constructor(model: Model) {
    const { cohorts, moves, universal } = model;
    const first = moves.first[universal] as number;
    const entries = (moves.first[universal + 1] as number) - first;
    this.segments = new Segments(model);
    this.expected = new Float64Array(cohorts.count * entries);
    for (let cohort = 0; cohort < cohorts.count; cohort++) {
      const { begin, end } = timeOf(model, cohort);
      for (let entry = 0; entry < entries; entry++) {
        cut(model, cohort, first + entry, begin, end, this.segments);
        // More by what no rounding on the way can make of it.
        this.expected[cohort * entries + entry] = proposals(this.segments, begin) * (1 + 1e-9);
      }
    }
  }
}

function proposals({ count, until, children, perMonth }: Segments, begin: number): number {
  let sum = 0;
  let start = begin;
  for (let segment = 0; segment < count; segment++) {
    const end = until[segment] as number;
    sum += (children[segment] as number) * (perMonth[segment] as number) * (end - start);
    start = end;
  }
  return sum;
}

/** Proposes children of one cohort for their first steps, through the whole time it is on the universal step. */
export function proposeEntries(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  slots: Proposer,
  { segments, expected }: Entries,
): void {
  const { moves, universal } = model;
  const { begin, end } = timeOf(model, cohort);
  if (begin >= end) return;
  const first = moves.first[universal] as number;
  const entries = (moves.first[universal + 1] as number) - first;
  const isReached = model.grid.reachedCount > 1;
  for (let entry = 0; entry < entries; entry++) {
    const move = first + entry;
    // The clock's name is its destination step (and the policy that finds), so that another entry changes nothing here.
    const name = clockName(model, cohort, move);
    const purpose = moves.way[move] === WAY.found ? PURPOSE.foundEntry : PURPOSE.entry;
    const counter = counterWord(model.cohorts.group[cohort] as number, purpose);
    threefry2x32(key, name, counter, block);
    const clock = exponential(block[0] as number);
    // Most clocks never ring, and so it is not asked when.
    const rings = clock <= (expected[cohort * entries + entry] as number);
    if (rings || isReached) cut(model, cohort, move, begin, end, segments);
    if (rings) runClock(model, key, cohort, move, begin, segments, slots, name, counter, clock);
    if (isReached) proposeReached(model, key, cohort, move, begin, segments, slots);
  }
}

/**
 * Runs the clock of one entry through the segments; each time it rings, proposes a child for that move.
 *
 * @param name, counter words of the clock's first draw, which is in `block`
 */
function runClock(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  move: number,
  begin: number,
  segments: Segments,
  slots: Proposer,
  name: number,
  counter: number,
  firstClock: number,
): void {
  const { reachedCount } = model.grid;
  const { until, perMonth, children } = segments;
  let clock = firstClock;
  let draw = counter + 1;
  let start = begin;
  for (let segment = 0; segment < segments.count; segment++) {
    const count = children[segment] as number;
    const each = perMonth[segment] as number;
    // What changes nothing here (a policy on another entry) leaves no trace, not even of rounding.
    while (segment + 1 < segments.count && children[segment + 1] === count && perMonth[segment + 1] === each) segment++;
    const end = until[segment] as number;
    const pace = count * each;
    const used = pace * (end - start);
    while (clock < used) {
      const moment = start + clock / pace;
      const slot = below(block[1] as number, count);
      // Rounding may put the last moment on the segment's end, where the cell no longer holds.
      const comes =
        moment < end &&
        (reachedCount === 1 || comesAnyway(model, key, cohort, move, cellAt(segments, moment), slot, draw - 1));
      if (comes) slots.propose(slot, moment, move, name, draw - 1);
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
export function moveAway(model: Model, cohort: number, slots: Slots): void {
  const { birthMonth, children, changeFirst, changeMonth, changeBy } = model.cohorts;
  const end = Math.min((birthMonth[cohort] as number) + model.birthdays.universalLeaves, model.months);
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
