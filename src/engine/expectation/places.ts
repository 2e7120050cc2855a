/**
 * Where a child can be within one month, seen from the state it begins the month in: the state itself; the fresh state
 * of every step, with the history it has; and the fresh states after a placement of this very month has ended.
 */
import type { Model } from '../../model/model.js';
import type { StateSpace } from './states.js';

/** Where a child that begins the month in one state can be. */
export interface Places {
  /**
   * State of each place: [step] fresh, with the history the child began the month with; [stepCount + step] fresh, and
   * just returned (only in models with history); last: the state itself.
   */
  readonly state: Int32Array;
  /** Place the child begins the month in: the last, unless its own state is a fresh one. */
  readonly begin: number;
  /** Two states with the same signature have the same month, place by place. */
  readonly signature: number;
}

/** The places of every state, for stays that begin in a given vintage. */
export function placesOf(model: Model, states: StateSpace, vintage: number): readonly Places[] {
  const { stepCount, grid } = model;
  const placement = model.isPlacement.indexOf(1);
  const hasHistory = grid.situations.historyClassCount > 1 && placement >= 0;
  const steps = Array.from({ length: stepCount }, (_, step) => step);
  return Array.from({ length: states.count }, (_, own) => {
    const kept = steps.map((step) => states.freshAfter(own, step, vintage));
    const returned = hasHistory
      ? steps.map((step) => states.freshAfter(states.freshOf(placement, vintage), step, vintage))
      : [];
    const state = Int32Array.from([...kept, ...returned, own]);
    const begin = state.indexOf(own);
    const signature =
      ((states.situationOf[own] as number) * stepCount + (states.stepOf[own] as number)) * state.length + begin;
    return { state, begin, signature };
  });
}

/** The place that a move from `place`, on `step`, to the step `to` leads to, of `count` places in all. */
export function placeAfter(model: Model, count: number, step: number, place: number, to: number): number {
  const { stepCount, isPlacement } = model;
  if (count === stepCount + 1 || isPlacement[to] === 1) return to;
  const justReturned = isPlacement[step] === 1 || (place >= stepCount && place < 2 * stepCount);
  return justReturned ? stepCount + to : to;
}
