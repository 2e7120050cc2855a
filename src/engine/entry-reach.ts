/**
 * Entries under policies that reach a share of the children.
 *
 * The clocks of engine/entry run at the intensity q of a child whom no such policy reaches. A child whom some of them
 * reach has another intensity r. Where r < q, it is passed over with probability 1 - r / q when it is proposed. Where
 * r > q, a second clock, one for each combination of policies, proposes children at r - q and takes those whom just this
 * combination reaches, of the policies that make a difference. So whoever is not reached by a policy, or not concerned,
 * enters, or not, exactly as without it.
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
  return chosen(model, key, cohort, move, draw) < own / unreached;
}

/** Runs the second clocks of one entry through the segments: children who enter because they are reached. */
export function proposeReached(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  move: number,
  begin: number,
  segments: Segments,
  slots: Proposer,
): void {
  for (let reached = 1; reached < model.grid.reachedCount; reached++) {
    runClock(model, key, cohort, move, reached, begin, segments, slots);
  }
}

function runClock(
  model: Model,
  key: ThreefryKey,
  cohort: number,
  move: number,
  reached: number,
  begin: number,
  segments: Segments,
  slots: Proposer,
): void {
  const { until, cell, children } = segments;
  const gainAt = (segment: number): number => gainOf(model, cell[segment] as number, reached, move);
  const birth = model.calendarStart + (model.cohorts.birthMonth[cohort] as number);
  const name = childWord(birth, model.reach.clock[reached * model.moves.count + move] as number);
  const counter = counterWord(model.cohorts.group[cohort] as number, PURPOSE.reachedEntry);
  let draw = counter;
  threefry2x32(key, name, draw++, block);
  let clock = exponential(block[0] as number);
  let start = begin;
  for (let segment = 0; segment < segments.count; segment++) {
    const count = children[segment] as number;
    const gain = gainAt(segment);
    while (segment + 1 < segments.count && children[segment + 1] === count && gainAt(segment + 1) === gain) segment++;
    const end = until[segment] as number;
    const perMonth = count * gain;
    const used = perMonth * (end - start);
    while (clock < used) {
      const moment = start + clock / perMonth;
      const slot = below(block[1] as number, count);
      const own = reachedOf(model, key, cohort, slot);
      // Rounding may put the last moment on the segment's end, where the cell no longer holds.
      if (moment < end && inEffect(model, cellAt(segments, moment), own, move) === reached) {
        slots.propose(slot, moment, move, name, draw - 1);
      }
      threefry2x32(key, name, draw++, block);
      clock += exponential(block[0] as number);
    }
    clock -= used;
    start = end;
  }
  if (draw - counter > MAX_DRAWS) throw new RangeError(`a cohort has more than ${MAX_DRAWS} entries to one step`);
}

/** By how much a combination of policies raises the intensity of a move; 0 where one of them makes no difference. */
function gainOf(model: Model, cell: number, reached: number, move: number): number {
  if (inEffect(model, cell, reached, move) !== reached) return 0;
  return Math.max(0, intensityOf(model, cell, reached, move) - intensityOf(model, cell, 0, move));
}

/** Those of a combination of policies that make a difference to the intensity of a move. */
function inEffect(model: Model, cell: number, reached: number, move: number): number {
  const intensity = intensityOf(model, cell, reached, move);
  let left = reached;
  for (let policy = 1; policy <= reached; policy <<= 1) {
    if ((left & policy) !== 0 && intensityOf(model, cell, left & ~policy, move) === intensity) left &= ~policy;
  }
  return left;
}

/** Intensity of a move for a combination of policies; `cell` is that of children whom none reaches. */
function intensityOf({ intensity, moves, grid }: Model, cell: number, reached: number, move: number): number {
  return intensity[(cell + reached * grid.situations.count) * moves.count + move] as number;
}

function reachedOf(model: Model, key: ThreefryKey, cohort: number, slot: number): number {
  const birth = model.calendarStart + (model.cohorts.birthMonth[cohort] as number);
  return reachedBy(model, key, childWord(birth, slot), model.cohorts.group[cohort] as number);
}

/** The uniform number of a clock's draw that decides whether the child proposed is taken. */
function chosen(model: Model, key: ThreefryKey, cohort: number, move: number, draw: number): number {
  const counter = counterWord(model.cohorts.group[cohort] as number, PURPOSE.entryChoice) | (draw & (MAX_DRAWS - 1));
  threefry2x32(key, clockName(model, cohort, move), counter, choice);
  return uniform(choice[0] as number);
}
