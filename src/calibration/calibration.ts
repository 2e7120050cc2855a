/**
 * A calibration as numbers: what the targets say, what the model expects of them at a point, and how likely that is. The
 * point has the logarithm of each parameter's factor.
 */
import { type Problem, problemAt } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target, TargetColumn, TargetValue } from '../scenario/targets/target.js';
import type { FreeParameter } from './free.js';
import type { Gauge, Readable } from './gauges.js';
import type { Residuals } from './least-squares.js';
import { type Observation, residual, type Spread } from './observation.js';
import { predictorOf } from './predictor.js';
import { priorDeviation } from './prior.js';
import type { Reread } from './scenario-at.js';

export interface Calibration {
  readonly scenario: Scenario;
  readonly parameters: readonly FreeParameter[];
  readonly targets: readonly Target[];
  /** Where numbers of the file are free. */
  readonly reread?: Reread | null;
  /** In the order of the targets, in the scenario's prices. */
  readonly observations: readonly Observation[];
  /** The expected figures at a point; null where there is no model. */
  predict(point: ArrayLike<number>): Float64Array | null;
  /** Makes residuals of figures that hang together by chance independent of one another; without it they are taken to be. */
  readonly whiten?: (residuals: Float64Array) => Float64Array;
}

export type CalibrationReading =
  | { readonly ok: true; readonly calibration: Calibration }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Prepares a calibration, or says what is wrong with the targets; `reread` where numbers of the file are free. */
export function calibrationOf(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  reread: Reread | null = null,
): CalibrationReading {
  const reading = predictorOf(scenario, targets, parameters, reread);
  if (!reading.ok) return reading;
  const { gauges, atStart, predict } = reading.predictor;
  const problems: Problem[] = [];
  const observations = gauges.flatMap((gauge): Observation[] => {
    if (!Number.isFinite(gauge.read(atStart))) {
      problems.push(problemOf(gauge.target, 'measure', 'targetNotExact'));
      return [];
    }
    const spread = spreadOf(gauge, atStart);
    if (spread !== null) return [{ value: scaledValue(gauge), spread }];
    problems.push(problemOf(gauge.target, 'value', 'targetNeedsError'));
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, calibration: { scenario, parameters, targets, observations, reread, predict } };
}

function problemOf(
  { file, line, columns, measure }: Target,
  column: TargetColumn,
  code: 'targetNotExact' | 'targetNeedsError',
): Problem {
  return problemAt({ file, line, column: columns[column], path: '' }, { code, args: { measure } });
}

/** How a figure varies by chance; null where nobody can say. */
function spreadOf(gauge: Gauge, atStart: Readable): Spread | null {
  const { target, priceFactor } = gauge;
  if (target.standardError !== null) {
    return { kind: 'normal', standardError: target.standardError * priceFactor };
  }
  if (gauge.trend !== undefined) return gauge.trend(atStart);
  const own = gauge.children(atStart);
  if (own === null) {
    const deviation = gauge.deviation(atStart);
    return deviation === null ? null : { kind: 'normal', standardError: deviation * ofSize(gauge) };
  }
  const children = target.population ?? own;
  if (target.measure === 'share') return children > 0 ? { kind: 'binomial', children } : null;
  return { kind: 'poisson', exposure: /per_1000/.test(target.measure) ? children / 1000 : children };
}

/** Factor on the deviation of an amount per head where the figure is of a population of another size. */
function ofSize({ target, heads }: Gauge): number {
  return target.population === null || heads === null ? 1 : Math.sqrt(heads / target.population);
}

function scaledValue({ target: { value }, priceFactor }: Gauge): TargetValue {
  if (value.kind === 'class') return value;
  if (value.kind === 'known') return { kind: 'known', value: value.value * priceFactor };
  return { kind: 'between', low: value.low * priceFactor, high: value.high * priceFactor };
}

/** The residuals of all targets at expected figures. */
export function targetResiduals({ observations }: Calibration, expected: Float64Array): Float64Array {
  return Float64Array.from(observations, (own, i) => residual(own, expected[i] as number));
}

/** The residuals of all targets, made independent of one another: their squares are what counts. */
export function weighedResiduals(calibration: Calibration, expected: Float64Array): Float64Array {
  const own = targetResiduals(calibration, expected);
  return calibration.whiten?.(own) ?? own;
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
