/** What the forward equations of a model have that no intensity and no price is in. */
import type { Model } from '../../model/model.js';
import { type Places, placesOf } from './places.js';
import { type StateSpace, stateSpace } from './states.js';

/** The states of a model, and where a child can be within a month: no intensity and no price is in it. */
export interface Shape {
  readonly states: StateSpace;
  /** By epoch. */
  readonly vintages: readonly number[];
  /** By vintage. */
  readonly places: ReadonlyMap<number, readonly Places[]>;
}

/** The shape of a model, and of every other that differs from it only in intensities and prices (model/recompile). */
export function shapeOf(model: Model): Shape {
  const states = stateSpace(model);
  const vintages = Array.from({ length: model.grid.epochCount }, (_, epoch) => vintageOfEpoch(model, epoch));
  const places = new Map([...new Set(vintages)].map((vintage) => [vintage, placesOf(model, states, vintage)]));
  return { states, vintages, places };
}

/** The vintage of stays that begin in an epoch: epochs end where a policy for new cases starts. */
function vintageOfEpoch(model: Model, epoch: number): number {
  const { grid } = model;
  const month = grid.epochOfMonth.indexOf(epoch);
  return month < 0 ? 0 : (grid.situations.vintageOfMonth[month] as number);
}
