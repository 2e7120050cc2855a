/** A key figure at a moment in every replication of every scenario. */
import { exactOf, valuesOf } from '../build-forecast.js';
import { knows, type Side } from '../difference.js';
import type { RunTable } from '../run-table.js';
import type { SeriesPlan } from '../series-plan.js';
import type { ComparedSide, FigurePlan, Part } from './key-figures.js';
import type { Moment } from './moments.js';

/** NaN in replications in which the figure does not exist: a share or a mean age of nobody. */
export interface FigureValues {
  readonly values: Float64Array;
  /** The expectation; null where there is none. */
  readonly exact: number | null;
}

/** For each table its rows of the replications that went through in all of them. */
export function commonRows(tables: readonly Pick<RunTable, 'replications'>[]): Int32Array[] {
  const sets = tables.map(({ replications }) => new Set(replications));
  return tables.map(({ replications }) =>
    Int32Array.from(replications.keys()).filter((row) => sets.every((own) => own.has(replications[row] as number))),
  );
}

/** The figure in the given rows of a side; null where the scenario does not know it. */
export function figureValues(
  { recipe }: FigurePlan,
  moment: Moment,
  side: ComparedSide,
  rows: Int32Array,
): FigureValues | null {
  const made = recipe(side);
  if (made === null) return null;
  const { of, per, scale } = made;
  const numerator = sumOf(of, moment, side, rows);
  if (numerator === null) return null;
  if (per === null) {
    return {
      values: numerator.values.map((value) => scale * value),
      exact: numerator.exact === null ? null : scale * numerator.exact,
    };
  }
  const denominator = sumOf(per, moment, side, rows);
  if (denominator === null) return null;
  // The ratio of two expectations is not the expectation of the ratio.
  return {
    values: numerator.values.map((value, i) => {
      const whole = denominator.values[i] as number;
      return whole === 0 ? Number.NaN : (scale * value) / whole;
    }),
    exact: null,
  };
}

/** The sum of some series at a moment; null where one of them is unknown, or not told then. */
function sumOf(parts: readonly Part[], moment: Moment, side: Side, rows: Int32Array): FigureValues | null {
  const values = new Float64Array(rows.length);
  let exact: number | null = 0;
  for (const { measure, step } of parts) {
    const plan = side.plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
    if (plan === undefined) {
      // Nobody is on a step, or makes a move, that is not in the scenario.
      if (knows(side, measure)) continue;
      return null;
    }
    const periods = periodsAt(plan, moment);
    if (periods.length === 0) return null;
    for (const { period, weight } of periods) {
      const own = valuesOf(plan, period, side.table);
      for (let i = 0; i < rows.length; i++) {
        values[i] = (values[i] as number) + weight * (own[rows[i] as number] as number);
      }
      const mean = exactOf(plan, period, side.exact);
      exact = exact === null || mean === null ? null : exact + weight * mean;
    }
  }
  return { values, exact };
}

/** Which periods of a series make a moment, each with its weight. A monthly series is averaged over the month ends of a year. */
export function periodsAt(
  { periods }: SeriesPlan,
  { id, period, years }: Moment,
): { period: number; weight: number }[] {
  if (id === 'end') {
    const last = periods.indexOf(period);
    return last < 0 ? [] : [{ period: last, weight: 1 }];
  }
  const wanted = new Set(years.map(String));
  const own = periods.flatMap((name, i) => (wanted.has(name.slice(0, 4)) ? [i] : []));
  const isMonthly = periods[0]?.includes('-') === true;
  const isComplete = own.length === (isMonthly ? 12 : 1) * years.length;
  const weight = id === 'total' ? 1 : 1 / own.length;
  return isComplete ? own.map((at) => ({ period: at, weight })) : [];
}
