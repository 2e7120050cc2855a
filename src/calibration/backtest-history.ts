/** A scenario's own history as targets: what of it the model can be held against. */
import type { HistoryMeasure, HistorySeries } from '../scenario/history/series.js';
import type { Scenario } from '../scenario/scenario.js';
import {
  isOfDate,
  TARGET_COLUMNS,
  TARGET_MEASURES,
  type Target,
  type TargetColumn,
} from '../scenario/targets/target.js';
import { monthsOf } from './backtest-plan.js';

export interface HistoryTargets {
  readonly targets: readonly Target[];
  /** `recipients placement`: series that cannot be held against the model. */
  readonly leftOut: readonly string[];
  /** Figures before or after the scenario's horizon. */
  readonly outside: number;
}

/** The model has no exact mean of them. */
const NOT_EXACT: readonly HistoryMeasure[] = ['recipients'];

/** The figures of a scenario's history at the end of a month, and of whole years, that lie within its horizon. */
export function targetsOfHistory({ history, horizon }: Scenario): HistoryTargets {
  const leftOut: string[] = [];
  const all = history.flatMap((series) => {
    const own = targetsOfSeries(series);
    if (own.length === 0) leftOut.push(`${series.measure} ${series.step}`);
    return own;
  });
  const targets = all.filter((target) => {
    const { from, until } = monthsOf(horizon, target);
    return from >= 0 && until < 12 * horizon.years;
  });
  return { targets, leftOut, outside: all.length - targets.length };
}

function targetsOfSeries({ measure, step, group, points, source, file }: HistorySeries): Target[] {
  const known = TARGET_MEASURES.find((one) => one === measure);
  if (known === undefined || NOT_EXACT.some((one) => one === measure)) return [];
  const columns = Object.fromEntries(TARGET_COLUMNS.map((column) => [column, 1])) as Record<TargetColumn, number>;
  return points.flatMap(({ period, value }): Target[] => {
    // A stock of a year is its mean over the year, which is no figure of a date.
    if (value === null || isOfDate(known) !== period.length > 4) return [];
    const figure = { kind: 'known', value } as const;
    const none = { ages: null, standardError: null, population: null, priceLevel: null } as const;
    return [{ measure: known, step, group, period, value: figure, ...none, source, file, line: 1, columns }];
  });
}
