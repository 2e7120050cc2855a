/** Trends, with the moves they concern and how far they have come when the horizon ends. */
import { calendarYear } from '../../model/calendar.js';
import { trendFactor } from '../../model/trends.js';
import type { Scenario, Trend } from '../../scenario/scenario.js';

export interface ExplainedTrend {
  readonly trend: Trend;
  /** The stated moves it concerns, step ids and `leave`. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** Whether only some of the scenario's groups are concerned. */
  readonly someGroups: boolean;
  /** Calendar year of the last month, and the factor on the stated intensities in it. */
  readonly lastYear: number;
  readonly lastFactor: number;
}

/** The trends of a scenario in the file's order. */
export function explainTrends({ trends, transitions, groups, horizon }: Scenario): ExplainedTrend[] {
  const lastMonth = horizon.years * 12 - 1;
  return trends.map((trend) => ({
    trend,
    moves: transitions
      .filter(({ from, to }) => trend.from.includes(from) && trend.to.includes(to))
      .map(({ from, to }) => ({ from, to })),
    someGroups: trend.groups.length < groups.length,
    lastYear: calendarYear(horizon, lastMonth),
    lastFactor: trendFactor(horizon, trend, lastMonth),
  }));
}
