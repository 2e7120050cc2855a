/** How a calibration went, as numbers to tell: the fit of the targets, the parameters before and after. */
import type { Scenario } from '../scenario/scenario.js';
import { isOfSpan, type Target, type TargetValue } from '../scenario/targets/target.js';
import { type Calibration, targetResiduals, weighedResiduals } from './calibration.js';
import type { FreeParameter } from './free.js';
import { Z95 } from './normal.js';
import { deviationOf } from './observation.js';
import { changeOf } from './trend-law.js';

/** One target and the model. */
export interface TargetFit {
  readonly target: Target;
  /** In the scenario's prices. */
  readonly value: TargetValue;
  /** What the scenario expects as it stands. */
  readonly before: number;
  /** What the fitted one expects. */
  readonly after: number;
  /** Range of `after` over the draws; null: there are none. */
  readonly band: Range | null;
  /** Standard deviation of the figure by chance alone, around `after`. */
  readonly deviation: number;
  /** (figure - expected) in such deviations; of a masked figure or a trend 0 where it is as likely as can be. */
  readonly residual: number;
}

/** 5 and 95 per cent. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One parameter before and after the targets. */
export interface ParameterFit {
  readonly parameter: FreeParameter;
  /** Factor at the mode. */
  readonly factor: number;
  readonly prior: Range;
  readonly posterior: Range;
  /** Standard deviation of the logarithm after the targets over that before them. */
  readonly spreadRatio: number;
  /** Whether any target changes with it. */
  readonly isTouched: boolean;
}

export interface Correlation {
  readonly first: string;
  readonly second: string;
  /** -1 to 1. */
  readonly correlation: number;
}

export interface Fit {
  readonly scenario: Scenario;
  readonly targets: readonly TargetFit[];
  readonly parameters: readonly ParameterFit[];
  /** The strongest first; only those of at least `TELLING_CORRELATION` either way. */
  readonly correlations: readonly Correlation[];
  /** Sum of the squared residuals of the targets, made independent of one another. */
  readonly deviance: number;
}

/** A parameter whose spread has come down by less than a tenth has not been informed by the targets. */
export const UNINFORMED = 0.9;
/** Correlations that are told. */
export const TELLING_CORRELATION = 0.7;
/** What is known of the parameters after the targets. */
export interface Knowledge {
  readonly mode: ArrayLike<number>;
  readonly isTouched: readonly boolean[];
  /** Standard deviation of each logarithm, and their correlation. */
  sd(i: number): number;
  correlation(i: number, j: number): number;
  /** 5-95 % of each factor. */
  factors(i: number): Range;
  /** 5-95 % of what is expected of each target; null: not known. */
  expected(k: number): Range | null;
}

/** Puts together what a calibration has found. */
export function fitOf(calibration: Calibration, knowledge: Knowledge): Fit {
  const { scenario, parameters, targets, observations, predict } = calibration;
  const before = predict(new Float64Array(parameters.length));
  const after = predict(knowledge.mode);
  if (before === null || after === null) throw new RangeError('there is no model at the mode');
  const residuals = targetResiduals(calibration, after);
  return {
    scenario,
    targets: targets.map((target, k) => ({
      target,
      value: (observations[k] as Calibration['observations'][number]).value,
      before: shown(target, before[k] as number),
      after: shown(target, after[k] as number),
      band: shownBand(target, knowledge.expected(k)),
      deviation: deviationOf((observations[k] as Calibration['observations'][number]).spread, after[k] as number),
      residual: residuals[k] as number,
    })),
    parameters: parameters.map((parameter, i) => ({
      parameter,
      factor: Math.exp(knowledge.mode[i] as number),
      prior: priorRange(parameter),
      posterior: knowledge.factors(i),
      spreadRatio: knowledge.sd(i) / parameter.priorSd,
      isTouched: knowledge.isTouched[i] as boolean,
    })),
    correlations: correlationsOf(parameters, knowledge),
    deviance: weighedResiduals(calibration, after).reduce((sum, r) => sum + r * r, 0),
  };
}

function priorRange({ priorMean = 0, priorSd }: FreeParameter): Range {
  return { low: Math.exp(priorMean - Z95 * priorSd), high: Math.exp(priorMean + Z95 * priorSd) };
}

/** What is expected of a target in its own unit. */
function shown({ measure }: Target, read: number): number {
  return isOfSpan(measure) ? changeOf(read) : read;
}

function shownBand(target: Target, band: Range | null): Range | null {
  return band === null ? null : { low: shown(target, band.low), high: shown(target, band.high) };
}

function correlationsOf(parameters: readonly FreeParameter[], { correlation }: Knowledge): Correlation[] {
  return parameters
    .flatMap(({ name }, i) =>
      parameters
        .slice(i + 1)
        .map((other, j) => ({ first: name, second: other.name, correlation: correlation(i, i + 1 + j) })),
    )
    .filter((one) => Math.abs(one.correlation) >= TELLING_CORRELATION)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
