/**
 * A back-test with rolling origin (Tashman 2000, Out-of-sample tests of forecasting accuracy, International Journal of
 * Forecasting 16): from one date after another the scenario is fitted to what was known there, what came later is
 * forecast, and both the forecast and what anybody could have said without a model are scored.
 */
import type { Matrix } from 'ml-matrix';
import type { Problem } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target } from '../scenario/targets/target.js';
import { drawCounts, drawPoints } from './backtest-draws.js';
import { type FutureFigure, originModelOf } from './backtest-origin.js';
import { isForecast, monthsOf, type Origin, type OriginWishes, originsOf, seriesKeyOf } from './backtest-plan.js';
import { asLast, type KnownFigure, linearTrend } from './backtest-references.js';
import { type Calibration, calibrationOf } from './calibration.js';
import { correlationsOf, whiteningOf } from './correlation.js';
import { quantile } from './diagnostics.js';
import type { FreeParameter } from './free.js';
import { type Mode, modeOf } from './mode.js';
import type { Reread } from './scenario-at.js';
import { crpsOfSample, type Place, placeInSample } from './scores.js';
import { crpsOfStudent, placeInStudent, type StudentLaw, studentQuantile } from './scores-student.js';
import { Stream } from './stream.js';

/** Chances of the quantiles that are kept of every forecast. */
export const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** What was said of one figure, and how good it was; in the unit of the figure. */
export interface Scored {
  readonly mean: number;
  /** At `QUANTILES`. */
  readonly quantiles: readonly number[];
  readonly crps: number;
  /** Of the median. */
  readonly absoluteError: number;
  readonly place: Place;
}

export interface Forecast {
  readonly origin: string;
  readonly target: Target;
  readonly series: string;
  readonly monthsAhead: number;
  readonly observed: number;
  /** The figure times this is a number of children or moves. */
  readonly units: number;
  readonly model: Scored;
  /** null: the series has too few past figures. */
  readonly last: Scored | null;
  readonly trend: Scored | null;
}

/** One date from which was forecast. */
export interface Fitted {
  readonly origin: Origin;
  /** Factors at the mode. */
  readonly factors: readonly number[];
  readonly isTouched: readonly boolean[];
  readonly isAtRest: boolean;
  /** What the weighed draws are worth, 0-1 of those proposed. */
  readonly worth: number;
  /** Positions of the targets from which the forecast started. */
  readonly starts: readonly number[];
}

export interface Backtest {
  readonly scenario: Scenario;
  readonly parameters: readonly FreeParameter[];
  readonly targets: readonly Target[];
  readonly fits: readonly Fitted[];
  readonly forecasts: readonly Forecast[];
}

export interface BacktestOptions extends OriginWishes {
  readonly seed: string;
  /** Draws of what can come, for each forecast. */
  readonly draws: number;
  /** Where numbers of the file are free. */
  readonly reread?: Reread | null;
}

export type BacktestReading =
  | { readonly ok: true; readonly backtest: Backtest }
  | { readonly ok: false; readonly problems: readonly Problem[] }
  /** Nothing can be scored: so many dates there are, and so many targets can be forecast at all. */
  | { readonly ok: false; readonly problems: readonly []; readonly dates: number; readonly scored: number };

/** Fits and forecasts from every origin, or says why nothing can be. Stops for breath all along. */
export function* backtestOf(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  options: BacktestOptions,
): Generator<undefined, BacktestReading> {
  const whole = calibrationOf(scenario, targets, parameters, { reread: options.reread ?? null });
  if (!whole.ok) return whole;
  const origins = originsOf(scenario.horizon, targets, options);
  if (origins.length === 0) {
    const dates = new Set(targets.map((target) => monthsOf(scenario.horizon, target).until)).size;
    return { ok: false, problems: [], dates, scored: targets.filter(isForecast).length };
  }
  const correlations = yield* correlationsOf(scenario, targets);
  const fits: Fitted[] = [];
  const forecasts: Forecast[] = [];
  for (const origin of origins) {
    const test = yield* testFrom(scenario, targets, parameters, origin, correlations, options);
    fits.push(test.fit);
    forecasts.push(...test.forecasts);
  }
  return { ok: true, backtest: { scenario, parameters, targets, fits, forecasts } };
}

function* testFrom(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  origin: Origin,
  correlations: Matrix,
  { seed, draws, reread = null }: BacktestOptions,
): Generator<undefined, { readonly fit: Fitted; readonly forecasts: readonly Forecast[] }> {
  const calibration = pastOf(scenario, targets, parameters, origin, { correlations, reread });
  const mode = modeOf(calibration);
  yield;
  const model = originModelOf(scenario, targets, origin, parameters, reread);
  const stream = new Stream(`${seed} ${origin.period}`, { chain: 0, used: 0 });
  const points = yield* drawPoints(calibration, mode, model, { stream, draws });
  const forecasts = model.figures.map((figure, i): Forecast => {
    const counts = drawCounts(points, model, i, stream);
    return forecastOf(scenario, targets, origin, figure, counts);
  });
  return {
    fit: fittedOf(
      origin,
      mode,
      points.effective / points.proposed,
      model.starts.map(({ at }) => at),
    ),
    forecasts,
  };
}

/** The calibration to what was known at the origin. */
function pastOf(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  { past }: Origin,
  { correlations, reread }: { readonly correlations: Matrix; readonly reread: Reread | null },
): Calibration {
  const own = past.map((at) => targets[at] as Target);
  const reading = calibrationOf(scenario, own, parameters, { reread });
  if (!reading.ok) throw new RangeError('targets that could be read together cannot be read apart');
  return { ...reading.calibration, whitening: whiteningOf(correlations, targets, past) };
}

function fittedOf(origin: Origin, mode: Mode, worth: number, starts: readonly number[]): Fitted {
  const factors = Array.from(mode.point, Math.exp);
  return { origin, factors, isTouched: mode.isTouched, isAtRest: mode.isAtRest, worth, starts };
}

function forecastOf(
  { horizon }: Scenario,
  targets: readonly Target[],
  origin: Origin,
  { at, units }: FutureFigure,
  counts: Float64Array,
): Forecast {
  const target = targets[at] as Target;
  const { until } = monthsOf(horizon, target);
  const series = seriesKeyOf(target);
  const past = origin.past
    .flatMap((i): KnownFigure[] => {
      const one = targets[i] as Target;
      if (one.value.kind !== 'known' || seriesKeyOf(one) !== series) return [];
      return [{ month: monthsOf(horizon, one).until, value: one.value.value }];
    })
    .sort((a, b) => a.month - b.month);
  const value = target.value.kind === 'known' ? target.value.value : Number.NaN;
  // A rate is told with few decimals; the number of children behind it is whole.
  const count = Math.round(value * units);
  const quantiles = QUANTILES.map((p) => quantile(Array.from(counts), p) / units);
  const [last, trend] = [asLast(past, until), linearTrend(past, until)];
  return {
    origin: origin.period,
    target,
    series,
    monthsAhead: until - origin.month,
    observed: value,
    units,
    model: {
      mean: counts.reduce((sum, own) => sum + own, 0) / counts.length / units,
      quantiles,
      crps: crpsOfSample(counts, count) / units,
      absoluteError: Math.abs((quantiles[3] as number) - value),
      place: placeInSample(counts, count),
    },
    last: last === null ? null : scoredOf(last, value),
    trend: trend === null ? null : scoredOf(trend, value),
  };
}

function scoredOf(law: StudentLaw, observed: number): Scored {
  return {
    mean: law.centre,
    quantiles: QUANTILES.map((p) => studentQuantile(law, p)),
    crps: crpsOfStudent(law, observed),
    absoluteError: Math.abs(law.centre - observed),
    place: placeInStudent(law, observed),
  };
}
