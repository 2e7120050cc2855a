/** Indsatstrappens udgiftsmodel: what steps 2-3 cost against steps 4-6, by year. */
import type { Side } from '../difference.js';
import type { Summary } from '../forecast.js';
import { combine, pathsOf, planOf, summaries } from './paths.js';

export interface LadderExpenditure {
  readonly years: readonly number[];
  /** kr. per 0-22-year-old. */
  readonly steps23: readonly Summary[];
  readonly steps46: readonly Summary[];
  /**
   * Steps 2-3 in per cent of steps 4-6, of each replication by itself; null where some replication has a year without
   * any expenditure on steps 4-6.
   */
  readonly ratioPct: readonly Summary[] | null;
}

/** Null where the scenario lacks one of the two, or does not know how many 0-22-year-olds there are. */
export function ladderExpenditure(side: Side): LadderExpenditure | null {
  const [low, high] = [planOf(side, 'kr_per_0_22', 'steps_2_3'), planOf(side, 'kr_per_0_22', 'steps_4_6')];
  if (low === undefined || high === undefined || low.periods.length === 0) return null;
  const rows = Int32Array.from(side.table.replications.keys());
  const steps23 = pathsOf(side, low, low.periods.length, rows);
  const steps46 = pathsOf(side, high, low.periods.length, rows);
  const hasRatio = steps46.values.every((year) => year.every((kr) => kr > 0));
  const ratio = combine(steps23, steps46, (one, other) => (100 * one) / other);
  return {
    years: low.periods.map(Number),
    steps23: summaries(steps23),
    steps46: summaries(steps46),
    // The ratio of two expectations is not the expectation of the ratio.
    ratioPct: hasRatio ? summaries({ ...ratio, exact: ratio.exact.map(() => null) }) : null,
  };
}
