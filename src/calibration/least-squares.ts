/**
 * The least sum of squared residuals, by the method of Levenberg and Marquardt with the damping of Nielsen (1999, IMM
 * report 1999-05, Technical University of Denmark), as in Madsen, Nielsen & Tingleff (2004), Methods for Non-Linear Least
 * Squares Problems, algorithm 3.16. Its own, because the residuals of all targets come from one expectation at a time
 * (docs/decisions/0013).
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** All residuals at a point; null: there is no model at this point. */
export type Residuals = (point: Float64Array) => Float64Array | null;

export interface LeastSquares {
  readonly point: Float64Array;
  readonly residuals: Float64Array;
  /** d residual / d coordinate at the point: [residual][coordinate]. */
  readonly jacobian: Matrix;
  /** Half the sum of squares. */
  readonly cost: number;
  readonly rounds: number;
  /** Whether it came to rest before the rounds ran out. */
  readonly isAtRest: boolean;
}

/** How finely residuals can be told apart; coordinates are logarithms, of order 1. */
export interface Fineness {
  /** Step of the differences that stand for derivatives. */
  readonly step: number;
  /** At rest when no coordinate would move by more than this. */
  readonly resting: number;
  /**
   * At rest, too, behind a step that was to bring less than this, in half squares (log-likelihood): where residuals
   * remain, rounds only creep on.
   */
  readonly worthless: number;
}

/** To the last digits that the differences give. */
const PRECISELY: Fineness = { step: 1e-5, resting: 1e-9, worthless: 0 };

/** Of what is calculated: to a ten-thousandth of a standard deviation, behind which no figure changes. */
export const CALCULATED: Fineness = { ...PRECISELY, worthless: 1e-8 };
/** Of what is simulated: means of whole children jump as children do, so only wide steps have a slope. */
export const SIMULATED: Fineness = { step: 0.1, resting: 0.005, worthless: 1e-8 };

const MAX_ROUNDS = 100;

/** Residuals may not be missing at `start`. */
export function leastSquares(
  residualsAt: Residuals,
  start: Float64Array,
  fineness: Fineness = PRECISELY,
): LeastSquares {
  let point = Float64Array.from(start);
  const first = residualsAt(point);
  if (first === null) throw new RangeError('there is no model at the point to start from');
  let residuals = first;
  let cost = halfSquares(residuals);
  let jacobian = jacobianAt(residualsAt, point, residuals, fineness);
  let damping = 1e-3;
  let growth = 2;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const { step, promised } = stepOf(jacobian, residuals, damping);
    if (step.every((by) => Math.abs(by) <= fineness.resting)) {
      return { point, residuals, jacobian, cost, rounds: round, isAtRest: true };
    }
    const next = point.map((x, i) => x + (step[i] as number));
    const there = residualsAt(next);
    const gain = there === null ? -1 : (cost - halfSquares(there)) / promised;
    if (there !== null && gain > 0) {
      [point, residuals, cost] = [next, there, halfSquares(there)];
      jacobian = jacobianAt(residualsAt, point, residuals, fineness);
      damping *= Math.max(1 / 3, 1 - (2 * gain - 1) ** 3);
      growth = 2;
      if (promised < fineness.worthless) return { point, residuals, jacobian, cost, rounds: round, isAtRest: true };
    } else {
      damping *= growth;
      growth *= 2;
    }
    if (damping > 1e16) return { point, residuals, jacobian, cost, rounds: round, isAtRest: true };
  }
  return { point, residuals, jacobian, cost, rounds: MAX_ROUNDS, isAtRest: false };
}

function halfSquares(residuals: Float64Array): number {
  return residuals.reduce((sum, r) => sum + 0.5 * r * r, 0);
}

/** The damped step, and by how much the cost falls if the residuals are straight lines. */
function stepOf(jacobian: Matrix, residuals: Float64Array, damping: number): { step: number[]; promised: number } {
  const own = Matrix.columnVector(Array.from(residuals));
  const gradient = jacobian.transpose().mmul(own);
  const normal = jacobian.transpose().mmul(jacobian);
  const scale = normal.diagonal().map((value) => damping * Math.max(value, 1e-12));
  const damped = normal.clone();
  scale.forEach((value, i) => {
    damped.set(i, i, damped.get(i, i) + value);
  });
  const step = new CholeskyDecomposition(damped).solve(gradient.clone().mul(-1)).to1DArray();
  const promised = step.reduce((sum, by, i) => sum + 0.5 * by * ((scale[i] as number) * by - gradient.get(i, 0)), 0);
  return { step, promised };
}

/** By differences to either side, or to one where the other has no model. */
export function jacobianAt(
  residualsAt: Residuals,
  point: Float64Array,
  here: Float64Array,
  { step }: Fineness = PRECISELY,
): Matrix {
  const jacobian = Matrix.zeros(here.length, point.length);
  for (let i = 0; i < point.length; i++) {
    const ahead = residualsAt(moved(point, i, step));
    const there = ahead ?? residualsAt(moved(point, i, -step));
    if (there === null) continue;
    const by = ahead === null ? -step : step;
    here.forEach((r, k) => {
      jacobian.set(k, i, ((there[k] as number) - r) / by);
    });
  }
  return jacobian;
}

function moved(point: Float64Array, i: number, by: number): Float64Array {
  const next = Float64Array.from(point);
  next[i] = (next[i] as number) + by;
  return next;
}
