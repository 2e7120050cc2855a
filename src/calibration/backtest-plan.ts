/** What a back-test does with each target: from which dates it forecasts, what it knows there, and what it forecasts. */
import type { Horizon } from '../scenario/scenario.js';
import { endsOf, type Target, type TargetMeasure } from '../scenario/targets/target.js';

/** Where a forecast stands: the end of a month. */
export interface Origin {
  /** Month of the horizon, 0 is the first. */
  readonly month: number;
  /** `2018-06`. */
  readonly period: string;
  /** Positions of the targets known there, which are fitted. */
  readonly past: readonly number[];
  /** Positions of those of this very date from which the forecast starts. */
  readonly now: readonly number[];
  /** Positions of those that are forecast. */
  readonly future: readonly number[];
}

/** Numbers of children or of moves, and rates of them: their law is known. Not shares, money and mean children of a year. */
const FORECAST: readonly TargetMeasure[] = [
  'stock',
  'per_1000_0_17',
  'per_1000_of_age',
  'new_placements',
  'new_placements_per_1000_0_17',
  'first_placements',
  're_placements',
  'breakdowns',
  'transitions',
  'transitions_per_1000_0_17',
];

/**
 * Dates that must be known before a forecast is made: the reference "linear trend" then has two degrees of freedom, the
 * fewest for which its score is finite.
 */
export const FEWEST_DATES = 4;

/** Whether a target can be forecast and scored: a count or a rate that is told exactly. */
export function isForecast({ measure, value, standardError }: Target): boolean {
  return FORECAST.includes(measure) && value.kind === 'known' && standardError === null;
}

/** First and last month of a target, months of the horizon. */
export function monthsOf(horizon: Horizon, { period }: Target): { from: number; until: number } {
  const { first, last } = endsOf(period);
  return { from: monthsOfDate(horizon, first).from, until: monthsOfDate(horizon, last).until };
}

function monthsOfDate({ startYear, startMonth }: Horizon, date: string): { from: number; until: number } {
  const [year = 0, month] = date.split('-').map(Number);
  const first = (year - startYear) * 12 + (month ?? 1) - startMonth;
  return { from: first, until: month === undefined ? first + 11 : first };
}

export interface OriginWishes {
  /** Most origins; the latest are taken. null: all. */
  readonly origins: number | null;
  /** Most months ahead. */
  readonly months: number;
}

/** The dates from which something can be forecast, in order of time. */
export function originsOf(horizon: Horizon, targets: readonly Target[], { origins, months }: OriginWishes): Origin[] {
  const times = targets.map((target) => ({ target, ...monthsOf(horizon, target) }));
  const dates = [...new Set(times.map(({ until }) => until))].sort((a, b) => a - b);
  const positions = (test: (one: (typeof times)[number]) => boolean): number[] =>
    times.flatMap((one, i) => (test(one) ? [i] : []));
  const found = dates.slice(FEWEST_DATES - 1).flatMap((month): Origin[] => {
    const future = positions(
      ({ target, from, until }) => isForecast(target) && from > month && until <= month + months,
    );
    if (future.length === 0) return [];
    return [
      {
        month,
        period: periodOf(horizon, month),
        past: positions(({ until }) => until <= month),
        now: positions(({ target, from, until }) => isForecast(target) && from === month && until === month),
        future,
      },
    ];
  });
  return origins === null ? found : found.slice(-origins);
}

function periodOf({ startYear, startMonth }: Horizon, month: number): string {
  const at = startYear * 12 + startMonth - 1 + month;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Which series of figures a target belongs to. */
export function seriesKeyOf({ measure, step, ages, group }: Target): string {
  return JSON.stringify([measure, step, ages, group]);
}
