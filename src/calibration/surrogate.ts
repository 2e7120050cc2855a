/**
 * A quick stand-in for the expectation: the logarithm of every expected figure as a polynomial of the second degree in
 * the parameters, with its own third degree along each axis. Only proposals are made by it; whether one is taken is decided by the
 * expectation itself (calibration/chain), so the posterior does not depend on how good it is, only the speed does.
 *
 * The axes are those of Laplace's covariance, point = mode + L z, so that the points it is fitted to lie where the
 * posterior lies: z = 0, +-1 and +-2 along each axis, and 1, 1 for each pair.
 */
import { CholeskyDecomposition, type Matrix } from 'ml-matrix';
import type { Mode } from './mode.js';

/** As plain data, so that it can be handed to threads. */
export interface Surrogate {
  readonly mode: Float64Array;
  /** L, row by row. */
  readonly axes: Float64Array;
  /** Figures; those that are not above 0 everywhere stay as at the mode. */
  readonly figures: number;
  /** By figure: constant, then linear, cubic by axis, then quadratic by pair (i <= j). */
  readonly coefficients: Float64Array;
}

const REACH = 2;

/** Coefficients of one figure. */
function width(axes: number): number {
  return 1 + 2 * axes + (axes * (axes + 1)) / 2;
}

/** The points whose expectations the surrogate is made of, the mode first. */
export function surrogatePoints(mode: Mode): Float64Array[] {
  const axes = axesOf(mode);
  const n = mode.point.length;
  const at = (...steps: readonly (readonly [number, number])[]): Float64Array => {
    const z = new Float64Array(n);
    for (const [i, by] of steps) z[i] = by;
    return pointAt(mode.point, axes, z);
  };
  const points = [at()];
  for (let i = 0; i < n; i++) for (const by of [-REACH, -1, 1, REACH]) points.push(at([i, by]));
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) points.push(at([i, 1], [j, 1]));
  return points;
}

/** The surrogate through the expectations at `surrogatePoints`; null where there was no model. */
export function surrogateOf(mode: Mode, expected: readonly (Float64Array | null)[]): Surrogate {
  const n = mode.point.length;
  const figures = mode.expected.length;
  const own = width(n);
  const coefficients = new Float64Array(figures * own);
  for (let figure = 0; figure < figures; figure++) {
    const middle = Math.log(mode.expected[figure] as number);
    const at = (point: number): number => {
      const value = Math.log(expected[point]?.[figure] ?? Number.NaN);
      return Number.isFinite(value) ? value - middle : 0;
    };
    const row = coefficients.subarray(figure * own, (figure + 1) * own);
    row[0] = middle;
    if (Number.isFinite(middle)) fitFigure(row, n, at);
  }
  return { mode: mode.point, axes: axesOf(mode), figures, coefficients };
}

/** The coefficients of one figure from its differences to the mode. */
function fitFigure(row: Float64Array, n: number, at: (point: number) => number): void {
  const straight = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [farLow, low, high, farHigh] = [0, 1, 2, 3].map((k) => at(1 + 4 * i + k)) as [number, number, number, number];
    // Odd and even parts at 1 and 2: a + c = odd, 2 a + 8 c = far; b = even, 4 b = far, by least squares.
    const odd = (high - low) / 2;
    const far = (farHigh - farLow) / 2;
    const cubic = (far - REACH * odd) / 6;
    straight[i] = odd - cubic;
    row[1 + i] = odd - cubic;
    row[1 + n + i] = cubic;
    const even = (high + low) / 2;
    const farEven = (farHigh + farLow) / 2;
    row[pairAt(n, i, i)] = (even + 4 * farEven) / 17;
  }
  let point = 1 + 4 * n;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const alone = (k: number): number =>
        (row[1 + k] as number) + (row[1 + n + k] as number) + (row[pairAt(n, k, k)] as number);
      row[pairAt(n, i, j)] = at(point++) - alone(i) - alone(j);
    }
  }
}

function pairAt(n: number, i: number, j: number): number {
  return 1 + 2 * n + i * n - (i * (i - 1)) / 2 + (j - i);
}

/** What the surrogate expects of the figures at z, into `expected`. */
export function surrogateAt({ mode, figures, coefficients }: Surrogate, z: Float64Array, expected: Float64Array): void {
  const n = mode.length;
  const own = width(n);
  for (let figure = 0; figure < figures; figure++) {
    const row = figure * own;
    let sum = coefficients[row] as number;
    let pair = row + 1 + 2 * n;
    for (let i = 0; i < n; i++) {
      const x = z[i] as number;
      let slope = (coefficients[row + 1 + i] as number) + (coefficients[row + 1 + n + i] as number) * x * x;
      for (let j = i; j < n; j++) slope += (coefficients[pair++] as number) * (z[j] as number);
      sum += slope * x;
    }
    expected[figure] = Math.exp(sum);
  }
}

/** mode + L z. */
export function pointAt(mode: Float64Array, axes: Float64Array, z: Float64Array): Float64Array {
  const n = mode.length;
  return mode.map((middle, i) => {
    let sum = middle;
    for (let j = 0; j <= i; j++) sum += (axes[i * n + j] as number) * (z[j] as number);
    return sum;
  });
}

function axesOf({ covariance }: Mode): Float64Array {
  const lower: Matrix = new CholeskyDecomposition(covariance).lowerTriangularMatrix;
  return Float64Array.from(lower.to1DArray());
}
