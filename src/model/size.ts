/** How large the tables of a model may get: ages, years, parts of stays, groups and policies multiply one another. */

/** Most intensities in a model, over all cells; a few hundred MB in each thread. The base scenario has 150. */
const MAX_INTENSITIES = 5_000_000;

/** The numbers of a scenario multiply to more than a computer holds. */
export class ModelTooLarge extends RangeError {
  constructor(
    readonly intensities: number,
    readonly most: number,
  ) {
    super(`the model would have ${intensities} intensities`);
  }
}

/** @throws ModelTooLarge before any table of so many cells is made */
export function assertSize(cells: number, moves: number): void {
  if (cells * moves > MAX_INTENSITIES) throw new ModelTooLarge(cells * moves, MAX_INTENSITIES);
}
