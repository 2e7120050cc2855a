/** Intensities of entries from the universal step, as the clocks of a cohort ask for them: entry by entry, and until when. */
import type { Grid, Moves } from './model.js';

/**
 * Both tables: [((entry * groupCount + group) * ageClassCount + ageClass) * epochCount + epoch], with entry 0, 1 ... the
 * moves out of the universal step.
 */
export interface EntryRates {
  /** Intensity per child-month of children who have never been anywhere else and whom no partial policy reaches. */
  readonly perMonth: Float64Array;
  /** First month in which another intensity may hold in that age class, for anybody of the group. */
  readonly until: Float64Array;
}

/** The entry rates in the intensities of all cells. */
export function compileEntryRates(grid: Grid, moves: Moves, universal: number, intensity: Float64Array): EntryRates {
  const first = moves.first[universal] as number;
  const entries = (moves.first[universal + 1] as number) - first;
  const rows = entries * grid.groupCount * grid.ageClassCount;
  const perMonth = new Float64Array(rows * grid.epochCount);
  const until = new Float64Array(rows * grid.epochCount);
  for (let row = 0; row < rows; row++) {
    const ageClass = row % grid.ageClassCount;
    const group = Math.floor(row / grid.ageClassCount) % grid.groupCount;
    const move = first + Math.floor(row / grid.ageClassCount / grid.groupCount);
    const at = (epoch: number, reached: number): number => {
      const profile = group * grid.reachedCount + reached;
      const place = (epoch * grid.ageClassCount + ageClass) * grid.profileCount + profile;
      const cell = place * grid.situations.count + (grid.situations.lastClass[universal] as number);
      return intensity[cell * moves.count + move] as number;
    };
    const isAlike = (epoch: number): boolean => {
      for (let reached = 0; reached < grid.reachedCount; reached++) {
        if (at(epoch, reached) !== at(epoch + 1, reached)) return false;
      }
      return true;
    };
    let end = Number.POSITIVE_INFINITY;
    for (let epoch = grid.epochCount - 1; epoch >= 0; epoch--) {
      if (epoch + 1 === grid.epochCount || !isAlike(epoch)) end = grid.epochEnd[epoch] as number;
      perMonth[row * grid.epochCount + epoch] = at(epoch, 0);
      until[row * grid.epochCount + epoch] = end;
    }
  }
  return { perMonth, until };
}
