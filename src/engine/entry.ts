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
import { cellAt, cut, type Segments } from './segments.js';
import type { Proposer, Slots } from './slots.js';

const block = new Uint32Array(2);
/** Proposes children of one cohort for their first steps, through the whole time it is on the universal step. */
export function proposeEntries(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  slots: Proposer,
  segments: Segments,
): void {
  const { cohorts, moves, universal } = model;
  const birth = cohorts.birthMonth[cohort] as number;
  const begin = Math.max(birth, model.firstMonth);
  const end = Math.min(birth + model.birthdays.universalLeaves, model.months);
  if (begin >= end) return;
  cut(model, cohort, begin, end, segments);
  for (let move = moves.first[universal] as number; move < (moves.first[universal + 1] as number); move++) {
    runClock(model, key, cohort, move, begin, segments, slots);
    if (model.grid.reachedCount > 1) proposeReached(model, key, cohort, move, begin, segments, slots);
  }
}

/** Runs the clock of one entry through the segments; each time it rings, proposes a child for that move. */
function runClock(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  move: number,
  begin: number,
  segments: Segments,
  slots: Proposer,
): void {
  const { intensity, moves } = model;
  const { reachedCount } = model.grid;
  const { until, cell, children } = segments;
  const intensityAt = (segment: number): number => intensity[(cell[segment] as number) * moves.count + move] as number;
  // The clock's name is its destination step (and the policy that finds), so that another entry changes nothing here.
  const name = clockName(model, cohort, move);
  const purpose = moves.way[move] === WAY.found ? PURPOSE.foundEntry : PURPOSE.entry;
  const counter = counterWord(model.cohorts.group[cohort] as number, purpose);
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
