/**
 * A calibration as numbers: what the targets say, what the model expects of them at a point, and how likely that is. The
 * point has the logarithm of each parameter's factor.
 */
import { type Problem, problemAt } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target, TargetColumn } from '../scenario/targets/target.js';
import type { FreeParameter } from './free.js';
import type { Residuals } from './least-squares.js';
import { type Observation, residual } from './observation.js';
import { type Means, predictorOf } from './predictor.js';
import { priorDeviation } from './prior.js';
import type { Reread } from './scenario-at.js';
import { scaledValue } from './spread.js';

export interface Calibration {
  readonly scenario: Scenario;
  readonly parameters: readonly FreeParameter[];
  readonly targets: readonly Target[];
  /** Where numbers of the file are free. */
  readonly reread?: Reread | null;
  /** In the order of the targets, in the scenario's prices. */
  readonly observations: readonly Observation[];
  /** Futures over which the expected figures are means; null: they are exact. */
  readonly futures: number | null;
  /** The expected figures at a point; null where there is no model. */
  predict(point: ArrayLike<number>): Float64Array | null;
  /**
   * Lower triangle, row by row, that makes residuals of figures that hang together by chance independent of one another
   * (`withCorrelations`); null: they are taken to be.
   */
  readonly whitening?: Float64Array | null;
}

export type CalibrationReading =
  | { readonly ok: true; readonly calibration: Calibration }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Prepares a calibration, or says what is wrong with the targets. */
export function calibrationOf(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  { reread = null, futures = null }: Means = {},
): CalibrationReading {
  const reading = predictorOf(scenario, targets, parameters, { reread, futures });
  if (!reading.ok) return reading;
  const { gauges, atStart, spreads, predict } = reading.predictor;
  const problems: Problem[] = [];
  const observations = gauges.flatMap((gauge, i): Observation[] => {
    if (!Number.isFinite(atStart[i])) {
      problems.push(problemOf(gauge.target, 'measure', futures === null ? 'targetNotExact' : 'targetNotSimulated'));
      return [];
    }
    const spread = spreads[i] ?? null;
    if (spread !== null) return [{ value: scaledValue(gauge), spread }];
    const isTrend = futures !== null && gauge.target.value.kind === 'class';
    problems.push(problemOf(gauge.target, 'value', isTrend ? 'targetNotSimulated' : 'targetNeedsError'));
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, calibration: { scenario, parameters, targets, observations, reread, futures, predict } };
}

function problemOf(
  { file, line, columns, measure }: Target,
  column: TargetColumn,
  code: 'targetNotExact' | 'targetNotSimulated' | 'targetNeedsError',
): Problem {
  return problemAt({ file, line, column: columns[column], path: '' }, { code, args: { measure } });
}

/** The residuals of all targets at expected figures. */
export function targetResiduals({ observations }: Calibration, expected: Float64Array): Float64Array {
  return Float64Array.from(observations, (own, i) => residual(own, expected[i] as number));
}

/**
 * The residuals of all targets, made independent of one another: their squares are what counts. With correlations that
 * stay what they are at the start, half the sum of squares is -log likelihood, but for a constant.
 */
export function weighedResiduals(calibration: Calibration, expected: Float64Array): Float64Array {
  const own = targetResiduals(calibration, expected);
  const whitening = calibration.whitening ?? null;
  if (whitening === null) return own;
  const n = own.length;
  return own.map((_, row) => {
    let sum = 0;
    for (let i = 0; i <= row; i++) sum += (whitening[row * n + i] as number) * (own[i] as number);
    return sum;
  });
}

/** Residuals of the targets, then of the priors: half their sum of squares is -log posterior density, but for a constant. */
export function residualsOf(calibration: Calibration): Residuals {
  return (point) => {
    const expected = calibration.predict(point);
    if (expected === null) return null;
    const priors = calibration.parameters.map((own, i) => priorDeviation(own, point[i] as number));
    return Float64Array.from([...weighedResiduals(calibration, expected), ...priors]);
  };
}
