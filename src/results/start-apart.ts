/**
 * Whether the model begins where the municipality was: the last observed number of children against the expectation at
 * the same time, in standard errors of what chance makes of a count.
 */
import { type Forecast, isAmount, type Series } from './forecast.js';
import type { Observed } from './observed.js';

/** An observed number that chance does not explain. */
export interface StartApart {
  readonly measure: 'stock' | 'new_placements';
  readonly step: string;
  readonly period: string;
  /** Children, as observed. */
  readonly observed: number;
  /** The period of the forecast that it is held against: the same, or the first of the horizon. */
  readonly forecastPeriod: string;
  /** Children, expected. */
  readonly expected: number;
  /** |observed - expected| / the standard error of a single count. */
  readonly standardErrors: number;
}

/**
 * So many standard errors are beyond chance. Children who enter, move and leave independently of one another make a count
 * that is nearly Poisson: its standard error is the root of what is expected. Where the replications vary more than that
 * (children depend on one another), their standard deviation counts instead.
 */
const BEYOND_CHANCE = 5;

/** A stock this many months before the horizon may still be held against its beginning. */
const LONGEST_GAP = 12;

/** The last observed stock and new placements of each step that lie too far from the forecast. */
export function startsApart(history: readonly Observed[], forecast: Forecast): StartApart[] {
  return history.flatMap((observed) => {
    const { measure, step, group } = observed;
    if (group !== 'all' || isAmount(measure) || (measure !== 'stock' && measure !== 'new_placements')) return [];
    const series = forecast.series.find((one) => one.measure === measure && one.step === step && one.group === 'all');
    const point = series === undefined ? null : lastThatMeets(observed, series);
    if (point === null) return [];
    const { sd, ...apart } = point;
    const standardErrors = Math.abs(apart.observed - apart.expected) / Math.max(Math.sqrt(apart.expected), sd, 1);
    return standardErrors > BEYOND_CHANCE ? [{ measure, step, ...apart, standardErrors }] : [];
  });
}

interface Meeting extends Pick<StartApart, 'period' | 'observed' | 'forecastPeriod' | 'expected'> {
  /** Between replications. */
  readonly sd: number;
}

/** The first known number within the horizon, else the last one shortly before it, with what is expected then. */
function lastThatMeets({ points, measure }: Observed, series: Series): Meeting | null {
  const [firstPeriod] = series.periods;
  if (firstPeriod === undefined) return null;
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const inside = known.find(({ period }) => series.periods.includes(period));
  if (inside !== undefined) return meeting(inside, series, series.periods.indexOf(inside.period));
  if (measure !== 'stock') return null;
  const before = known.filter(({ period }) => period.length > 4 && gap(period, firstPeriod) > 0).at(-1);
  if (before === undefined || gap(before.period, firstPeriod) > LONGEST_GAP) return null;
  return meeting(before, series, 0);
}

function meeting({ period, value }: { period: string; value: number }, series: Series, at: number): Meeting | null {
  const summary = series.summaries[at];
  const forecastPeriod = series.periods[at];
  if (summary === undefined || forecastPeriod === undefined) return null;
  return { period, observed: value, forecastPeriod, expected: summary.exact ?? summary.mean, sd: summary.sd };
}

/** Months from one month to another. */
function gap(from: string, to: string): number {
  return monthsOf(to) - monthsOf(from);
}

function monthsOf(period: string): number {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return 12 * year + month;
}
