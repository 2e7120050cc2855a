/** The mode: the point at which targets and priors together are likeliest, and how sharply they point at it. */
import { inverse, type Matrix } from 'ml-matrix';
import { type Calibration, residualsOf } from './calibration.js';
import { CALCULATED, leastSquares, SIMULATED } from './least-squares.js';

export interface Mode {
  /** Logarithms of the factors. */
  readonly point: Float64Array;
  /** What the model expects of the targets there. */
  readonly expected: Float64Array;
  /**
   * Covariance of the logarithms by Laplace's approximation: the inverse of J'J, with J the residuals of targets and
   * priors by the logarithms.
   */
  readonly covariance: Matrix;
  /** By parameter: whether any target changes with it. */
  readonly isTouched: readonly boolean[];
  readonly rounds: number;
  readonly isAtRest: boolean;
}

/** A target counts as changing with a parameter from this residual for a factor of e on. */
const TOUCHING = 1e-6;

/** The mode of a calibration; `onRound` is called after every calculation of the expectation. */
export function modeOf(calibration: Calibration, onRound: () => void = () => {}): Mode {
  const { parameters, observations, futures, predict } = calibration;
  const all = residualsOf(calibration);
  const found = leastSquares(
    (point) => {
      onRound();
      return all(point);
    },
    new Float64Array(parameters.length),
    futures === null ? CALCULATED : SIMULATED,
  );
  const { point, jacobian, rounds, isAtRest } = found;
  const expected = predict(point);
  if (expected === null) throw new RangeError('there is no model at the mode');
  const isTouched = parameters.map((_, i) => observations.some((_, k) => Math.abs(jacobian.get(k, i)) > TOUCHING));
  const turned = inverse(jacobian.transpose().mmul(jacobian));
  // Rounding makes an inverse a hair lopsided.
  const covariance = turned.clone().add(turned.transpose()).mul(0.5);
  return { point, expected, covariance, isTouched, rounds, isAtRest };
}
