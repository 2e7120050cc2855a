/** How children move on the ladder before any policy or trend: intensities by age, as the engine reads them. */
import type { Model } from '../../model/model.js';
import { type Ages, ageClassOf, spans } from './ages.js';
import { mergeParts, type Part, partsOf, type StayLength, stayLength } from './stay.js';

/** Moves of the children who have never left the universal step, at some ages. */
export interface EntryRow extends Ages {
  /** Moves per child-year to each step; the last number is `leave`. */
  readonly perYear: readonly number[];
}

/** A stay on one step at some ages, of a child in no group that never was placed before. */
export interface StayRow extends Ages, StayLength {
  readonly step: number;
  /** Moves per child-year to each step, by part of the stay; the last number is `leave`. */
  readonly parts: readonly Part<readonly number[]>[];
}

/** Whose intensity of a move is asked for: group by index, duration class of the step the move leads from. */
export interface Mover {
  readonly age: number;
  readonly group: number;
  readonly durationClass: number;
}

/** The moves from the universal step at every age that a child can have there. */
export function entryRows(model: Model, possible: readonly (readonly boolean[])[]): EntryRow[] {
  const { universal, grid } = model;
  // Who has never been anywhere else is in the last part of the stay.
  const settled = grid.situations.lastClass[universal] as number;
  return spans((age) => (possible[universal]?.[age] === true ? perYearOut(model, universal, age, settled) : null)).map(
    ({ fromAge, toAge, value }) => ({ fromAge, toAge, perYear: value }),
  );
}

/** Stays on one step at every age that a child can have there. */
export function stayRows(model: Model, possible: readonly (readonly boolean[])[], step: number): StayRow[] {
  return spans((age) => (possible[step]?.[age] === true ? partsAt(model, step, age) : null)).map(
    ({ fromAge, toAge, value }) => ({ step, fromAge, toAge, parts: value, ...stayLength(value) }),
  );
}

function partsAt(model: Model, step: number, age: number): Part<number[]>[] {
  return mergeParts(
    partsOf(model, step).map((part, durationClass) => ({
      ...part,
      value: perYearOut(model, step, age, durationClass),
    })),
  );
}

/** Intensities per child-year out of a step, by destination, of the rest group. */
function perYearOut(model: Model, step: number, age: number, durationClass: number): number[] {
  return Array.from({ length: model.stepCount + 1 }, (_, to) =>
    perYearBetween(model, step, to, { age, group: 0, durationClass }),
  );
}

/** The intensity from one step to another per child-year, planned or not. */
export function perYearBetween(model: Model, from: number, to: number, mover: Mover): number {
  const { moves } = model;
  return perYearOf(
    model,
    movesOut(model, from).filter((move) => moves.to[move] === to),
    mover,
  );
}

/** The moves out of a step: of a transition that the file states there may be several, planned, unplanned, found. */
export function movesOut({ moves }: Model, step: number): number[] {
  const first = moves.first[step] as number;
  return Array.from({ length: (moves.first[step + 1] as number) - first }, (_, i) => first + i);
}

/**
 * The intensity of some moves from one step together, per child-year before any policy or trend (epoch 0), of a child
 * that never was placed.
 */
export function perYearOf(model: Model, own: readonly number[], { age, group, durationClass }: Mover): number {
  const { grid, intensity, moves } = model;
  // Vintage 0 and history class 0: the situation is the duration class.
  const cell =
    (ageClassOf(model, age) * grid.profileCount + group * grid.reachedCount) * grid.situations.count + durationClass;
  const perMonth = own.reduce((sum, move) => sum + (intensity[cell * moves.count + move] as number), 0);
  // Twelfths come back from the months with a rounding error in the last digit.
  return Number((perMonth * 12).toPrecision(12));
}
