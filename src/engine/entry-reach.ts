/**
 * Entries under policies that reach a share of the children.
 *
 * The clocks of engine/entry run at the intensity q of a child whom no such policy reaches. A child who is reached has
 * another intensity r. Where r < q, it is passed over with probability 1 - r / q when it is proposed; where r > q, a
 * second clock proposes children at the greatest r - q that any of them has, and takes those who are reached with
 * probability (r - q) / greatest. So whoever is not reached enters, or not, exactly as without the policy.
 */
import type { Model } from '../model/model.js';
import { below, exponential, uniform } from './chance/exponential.js';
import { childWord, clockWord, counterWord, MAX_DRAWS, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';
import { reachedBy } from './reach.js';
import { cellAt, type Segments } from './segments.js';
import type { Proposer } from './slots.js';

const block = new Uint32Array(2);
const choice = new Uint32Array(2);

/** Word 0 of the clock of a move of a cohort. */
export function clockName(model: Model, cohort: number, move: number): number {
  const { moves, cohorts, calendarStart } = model;
  const birth = calendarStart + (cohorts.birthMonth[cohort] as number);
  return clockWord(birth, moves.to[move] as number, moves.stream[move] as number);
}

/** Whether child `slot`, proposed by the clock's draw number `draw` (a counter word), is one that enters. */
export function comesAnyway(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  move: number,
  cell: number,
  slot: number,
  draw: number,
): boolean {
  const unreached = intensityOf(model, cell, 0, move);
  const own = intensityOf(model, cell, reachedOf(model, key, cohort, slot), move);
  if (own >= unreached) return true;
  return chosen(model, key, cohort, move, draw, 0) < own / unreached;
}

/** Runs the second clock of one entry through the segments: children who enter because they are reached. */
export function proposeReached(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  move: number,
  begin: number,
  segments: Segments,
  slots: Proposer,
): void {
  const { until, cell, children } = segments;
  const name = clockName(model, cohort, move);
  const counter = counterWord(model.cohorts.group[cohort] as number, PURPOSE.reachedEntry);
  let draw = counter;
  threefry2x32(key, name, draw++, block);
  let clock = exponential(block[0] as number);
  let start = begin;
  for (let segment = 0; segment < segments.count; segment++) {
    const count = children[segment] as number;
    const greatest = greatestGain(model, cell[segment] as number, move);
    while (
      segment + 1 < segments.count &&
      children[segment + 1] === count &&
      greatestGain(model, cell[segment + 1] as number, move) === greatest
    ) {
      segment++;
    }
    const end = until[segment] as number;
    const perMonth = count * greatest;
    const used = perMonth * (end - start);
    while (clock < used) {
      const moment = start + clock / perMonth;
      const slot = below(block[1] as number, count);
      const reached = reachedOf(model, key, cohort, slot);
      const at = cellAt(segments, moment);
      const gain = intensityOf(model, at, reached, move) - intensityOf(model, at, 0, move);
      const isTaken = chosen(model, key, cohort, move, draw - 1, 1) < gain / greatest;
      if (moment < end && isTaken) slots.propose(slot, moment, move, draw - 1);
      threefry2x32(key, name, draw++, block);
      clock += exponential(block[0] as number);
    }
    clock -= used;
    start = end;
  }
  if (draw - counter > MAX_DRAWS) throw new RangeError(`a cohort has more than ${MAX_DRAWS} entries to one step`);
}

/** By how much being reached can raise the intensity of a move, over all combinations of policies; at least 0. */
function greatestGain(model: Model, cell: number, move: number): number {
  const unreached = intensityOf(model, cell, 0, move);
  let greatest = 0;
  for (let reached = 1; reached < model.grid.reachedCount; reached++) {
    greatest = Math.max(greatest, intensityOf(model, cell, reached, move) - unreached);
  }
  return greatest;
}

/** Intensity of a move for a combination of policies; `cell` is that of children whom none reaches. */
function intensityOf({ intensity, moves, grid }: Model, cell: number, reached: number, move: number): number {
  return intensity[(cell + reached * grid.situations.count) * moves.count + move] as number;
}

function reachedOf(model: Model, key: ThreefryKey, cohort: number, slot: number): number {
  const birth = model.calendarStart + (model.cohorts.birthMonth[cohort] as number);
  return reachedBy(model, key, childWord(birth, slot), model.cohorts.group[cohort] as number);
}

/** The uniform number of a clock's draw that decides whether the child proposed is taken; `word` 0 or 1. */
function chosen(model: Model, key: ThreefryKey, cohort: number, move: number, draw: number, word: 0 | 1): number {
  const counter = counterWord(model.cohorts.group[cohort] as number, PURPOSE.entryChoice) | (draw & (MAX_DRAWS - 1));
  threefry2x32(key, clockName(model, cohort, move), counter, choice);
  return uniform(choice[word] as number);
}
