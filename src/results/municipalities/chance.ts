/**
 * How often a change per 1,000 arises by chance alone in one municipality: counted in the futures of a scenario, and, for
 * its mean and spread, exactly from the same model.
 */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { exactOf, valuesOf } from '../build-forecast.js';
import type { Side } from '../difference.js';
import type { SeriesPlan } from '../series-plan.js';
import { SAME } from '../trend-class.js';
import type { Months } from './futures.js';

/** Exact changes that are as good as none, per 1,000: a twentieth of what counts as stable. */
const NO_CHANGE = 0.01;

export interface ChanceOfChange {
  readonly step: string;
  /** Share of the futures, 0-1, with a change at least as far from zero as the one asked for, to the same side. */
  readonly share: number;
  /** Monte Carlo error of `share`: one standard error, by replication. */
  readonly shareError: number;
  /** Standard deviation of the change, per 1,000. */
  readonly sd: number;
  /** Exact mean of the change, per 1,000; null where the model has none. */
  readonly exactMean: number | null;
  /** Pairs of months that were counted in each replication. */
  readonly pairs: number;
}

/**
 * Counts changes from `from` to `until`. In a municipality at rest (the exact mean is the same in every month) any two
 * months as far apart count as well, and all of them are counted: they are no independent draws, so that the error is
 * that of the replications' own shares.
 */
export function chanceOfChange(side: Side, plan: SeriesPlan, { from, until }: Months, change: number): ChanceOfChange {
  const { table, exact } = side;
  const [first, last] = [plan.periods.indexOf(from), plan.periods.indexOf(until)];
  const span = last - first;
  const starts = isAtRest(plan, exact)
    ? Array.from({ length: plan.periods.length - span }, (_, period) => period)
    : [first];
  const values = plan.periods.map((_, period) => valuesOf(plan, period, table));
  const rows = table.replications.length;
  const shares = new Float64Array(rows);
  let [sum, squares] = [0, 0];
  for (let row = 0; row < rows; row++) {
    for (const start of starts) {
      const own = (values[start + span]?.[row] as number) - (values[start]?.[row] as number);
      if (change < 0 ? own <= change + SAME : own >= change - SAME) shares[row] = (shares[row] as number) + 1;
      sum += own;
      squares += own * own;
    }
    shares[row] = (shares[row] as number) / starts.length;
  }
  const share = shares.reduce((total, own) => total + own, 0) / rows;
  const spread = shares.reduce((total, own) => total + (own - share) ** 2, 0);
  const mean = sum / (rows * starts.length);
  const [before, after] = [exactOf(plan, first, exact), exactOf(plan, last, exact)];
  return {
    step: plan.step,
    share,
    shareError: rows > 1 ? Math.sqrt(spread / (rows - 1) / rows) : 0,
    sd: Math.sqrt(Math.max(0, squares / (rows * starts.length) - mean * mean)),
    exactMean: before === null || after === null ? null : after - before,
    pairs: starts.length,
  };
}

function isAtRest(plan: SeriesPlan, exact: Expectation): boolean {
  const means = plan.periods.map((_, period) => exactOf(plan, period, exact));
  const level = means[0] ?? null;
  return level !== null && means.every((mean) => mean !== null && Math.abs(mean - level) <= NO_CHANGE);
}
