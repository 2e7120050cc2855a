/**
 * Where a child can be within one month, seen from the state it begins the month in: the state itself; the fresh state
 * of every step, with the history it has and every mark it can get; and the same after a placement of this very month
 * has ended.
 */
import type { Model } from '../../model/model.js';
import type { StateSpace } from './states.js';

/** Where a child that begins the month in one state can be. */
export interface Places {
  /**
   * State of each place: [(history * markCount + mark) * stepCount + step] fresh, history 0: the one the child began the
   * month with, 1 (only in models with history): just returned; last: the state itself.
   */
  readonly state: Int32Array;
  /** Place the child begins the month in: the last, unless its own state is a fresh one. */
  readonly begin: number;
  /** Mark that a child has in each place. */
  readonly mark: Uint8Array;
  /** Two states with the same signature have the same month, place by place. */
  readonly signature: number;
  /** Two states of one bundle have the same signature and the same places but their own. */
  readonly bundle: number;
}

/** The places of every state, for stays that begin in a given vintage. */
export function placesOf(model: Model, states: StateSpace, vintage: number): readonly Places[] {
  const { stepCount, grid } = model;
  const { historyClassCount, markCount } = grid.situations;
  const placement = model.isPlacement.indexOf(1);
  const hasHistory = historyClassCount > 1 && placement >= 0;
  const steps = Array.from({ length: stepCount }, (_, step) => step);
  const marks = Array.from({ length: markCount }, (_, mark) => mark);
  const bundles = new Map<string, number>();
  const bundleOf = (key: string): number => {
    const known = bundles.get(key) ?? bundles.size;
    bundles.set(key, known);
    return known;
  };
  return Array.from({ length: states.count }, (_, own) => {
    const after = (state: number): number[] =>
      marks.flatMap((mark) => steps.map((step) => states.freshAfter(state, step, vintage, mark)));
    const returned = hasHistory ? after(states.freshOf(placement, vintage)) : [];
    const fresh = [...after(own), ...returned];
    const state = Int32Array.from([...fresh, own]);
    const begin = state.indexOf(own);
    const signature =
      ((states.situationOf[own] as number) * stepCount + (states.stepOf[own] as number)) * state.length + begin;
    const mark = Uint8Array.from(state, (at) => states.markOf[at] as number);
    return { state, begin, mark, signature, bundle: bundleOf(`${signature}/${fresh.join()}`) };
  });
}

/** The place that a move number `move` from `place`, on `step`, to the step `to` leads to. */
export function placeAfter(model: Model, places: Places, step: number, place: number, move: number): number {
  const { stepCount, isPlacement, grid, moves } = model;
  const { markCount, keepsMark } = grid.situations;
  const to = moves.to[move] as number;
  const found = moves.mark[move] as number;
  const mark = keepsMark[to] === 1 ? found || (places.mark[place] as number) : 0;
  const fresh = mark * stepCount + to;
  const perHistory = markCount * stepCount;
  if (places.state.length === perHistory + 1 || isPlacement[to] === 1) return fresh;
  const justReturned = isPlacement[step] === 1 || (place >= perHistory && place < 2 * perHistory);
  return justReturned ? perHistory + fresh : fresh;
}
