/** How children move on the ladder before any policy: intensities by age, as the engine reads them. */
import type { Model } from '../../model/model.js';
import { type Ages, ageClassOf, spans } from './ages.js';

/** Moves out of one step at some ages, of a child in no group. */
export interface ExitRow extends Ages {
  readonly step: number;
  /** Moves per child-year to each step; the last number is `leave`. */
  readonly perYear: readonly number[];
  /** Mean stay in years if nothing else changes, 1 / sum of `perYear`; null where no move leads out. */
  readonly stayYears: number | null;
}

/** The moves out of one step at every age that a child can have there. */
export function exitRows(model: Model, possible: readonly (readonly boolean[])[], step: number): ExitRow[] {
  return spans((age) => (possible[step]?.[age] === true ? perYearOut(model, step, age) : null)).map(
    ({ fromAge, toAge, value }) => {
      const sum = value.reduce((total, perYear) => total + perYear, 0);
      return { step, fromAge, toAge, perYear: value, stayYears: sum > 0 ? 1 / sum : null };
    },
  );
}

/** Intensities per child-year out of a step, by destination: epoch 0 (before any policy), the rest group. */
function perYearOut(model: Model, step: number, age: number): number[] {
  const { moves, stepCount } = model;
  const perYear = new Array<number>(stepCount + 1).fill(0);
  for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
    perYear[moves.to[move] as number] = statedPerYear(model, move, age, 0);
  }
  return perYear;
}

/** The intensity of a move at an age, per child-year, before any policy. */
export function statedPerYear(model: Model, move: number, age: number, group: number): number {
  const { grid, intensity, moves } = model;
  const cell = ageClassOf(model, age) * grid.groupCount + group;
  // Twelfths come back from the months with a rounding error in the last digit.
  return Number(((intensity[cell * moves.count + move] as number) * 12).toPrecision(12));
}
