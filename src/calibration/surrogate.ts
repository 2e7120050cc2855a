/**
 * A quick stand-in for the expectation: the logarithm of every expected figure as a polynomial of the second degree in
 * the parameters, and what that leaves over by kriging (Sacks, Welch, Mitchell & Wynn 1989, Design and Analysis of
 * Computer Experiments, Statistical Science 4) through points at which the expectation is known. Only proposals are made
 * by it; whether one is taken is decided by the expectation itself (calibration/chain), so the posterior does not depend
 * on how good it is, only the speed does.
 *
 * The axes are those of Laplace's covariance, point = mode + L z, so that the posterior is some units wide along each.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Mode } from './mode.js';

/** As plain data, so that it can be handed to threads. */
export interface Surrogate {
  readonly mode: Float64Array;
  /** L, row by row. */
  readonly axes: Float64Array;
  readonly figures: number;
  /** [term * figures + figure]: constant, linear by axis, quadratic by pair (i <= j). */
  readonly coefficients: Float64Array;
  /** z of the known points, one after another. */
  readonly known: Float64Array;
  /** [point * figures + figure]. */
  readonly weights: Float64Array;
}

/** A point in the axes with the expected figures there; null: there is no model. */
export interface Known {
  readonly z: Float64Array;
  readonly expected: Float64Array | null;
}

/** How far apart along the axes the first points lie. */
const REACH = 1.5;
/** So much of what the polynomial leaves over is taken for noise of a known point, relative to what is not: of ... */
export const NUGGET = {
  /** what is calculated next to nothing, */
  calculated: 1e-6,
  /** what is simulated as much as not. */
  simulated: 1,
} as const;
/** Ridge on the polynomial, by point: keeps terms that the points do not tell apart at zero. */
const RIDGE = 1e-6;

/** The first points: the mode, both ways along each axis, and both axes of each pair. */
export function firstPoints(axes: number): Float64Array[] {
  const at = (...steps: readonly (readonly [number, number])[]): Float64Array => {
    const z = new Float64Array(axes);
    for (const [i, by] of steps) z[i] = by;
    return z;
  };
  const points = [at()];
  for (let i = 0; i < axes; i++) points.push(at([i, -REACH]), at([i, REACH]));
  for (let i = 0; i < axes; i++) for (let j = i + 1; j < axes; j++) points.push(at([i, 1], [j, 1]));
  return points;
}

/** The surrogate through what is known. */
export function surrogateOf(mode: Mode, all: readonly Known[], nugget: number = NUGGET.calculated): Surrogate {
  const n = mode.point.length;
  const figures = mode.expected.length;
  const known = all.flatMap(({ z, expected }) =>
    expected === null || expected.some((value) => !(value > 0)) ? [] : [{ z, logs: expected.map(Math.log) }],
  );
  const logs = new Matrix(known.map((one) => Array.from(one.logs)));
  const terms = new Matrix(known.map(({ z }) => Array.from(termsAt(z))));
  const normal = terms.transpose().mmul(terms);
  for (let i = 0; i < normal.rows; i++) normal.set(i, i, normal.get(i, i) + RIDGE * known.length);
  const coefficients = new CholeskyDecomposition(normal).solve(terms.transpose().mmul(logs));
  const kernel = Matrix.zeros(known.length, known.length);
  known.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      const value = closeness(one.z, (known[j] as (typeof known)[number]).z, 0, n) + (i === j ? nugget : 0);
      kernel.set(i, j, value);
      kernel.set(j, i, value);
    }
  });
  const weights = new CholeskyDecomposition(kernel).solve(logs.clone().sub(terms.mmul(coefficients)));
  return {
    mode: mode.point,
    axes: axesOf(mode),
    figures,
    coefficients: Float64Array.from(coefficients.to1DArray()),
    known: Float64Array.from(known.flatMap(({ z }) => Array.from(z))),
    weights: Float64Array.from(weights.to1DArray()),
  };
}

/** 1, z, and the products of two. */
function termsAt(z: Float64Array): Float64Array {
  const n = z.length;
  const terms = new Float64Array(1 + n + (n * (n + 1)) / 2);
  terms[0] = 1;
  terms.set(z, 1);
  let at = 1 + n;
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) terms[at++] = (z[i] as number) * (z[j] as number);
  return terms;
}

/** exp(-distance^2 / (2 length^2)) of z from the point at `from`; the length is twice the width of the posterior. */
function closeness(z: Float64Array, points: Float64Array, from: number, n: number): number {
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const by = (z[i] as number) - (points[from + i] as number);
    squares += by * by;
  }
  return Math.exp(-squares / (8 * n));
}

/** What the surrogate expects of the figures at z, into `expected`. */
export function surrogateAt(surrogate: Surrogate, z: Float64Array, expected: Float64Array): void {
  const { figures, coefficients, known, weights } = surrogate;
  const n = z.length;
  expected.fill(0);
  addScaled(expected, coefficients, 0, 1);
  let at = figures;
  for (let i = 0; i < n; i++, at += figures) addScaled(expected, coefficients, at, z[i] as number);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++, at += figures)
      addScaled(expected, coefficients, at, (z[i] as number) * (z[j] as number));
  }
  for (let from = 0, row = 0; from < known.length; from += n, row += figures) {
    addScaled(expected, weights, row, closeness(z, known, from, n));
  }
  for (let figure = 0; figure < figures; figure++) expected[figure] = Math.exp(expected[figure] as number);
}

function addScaled(sum: Float64Array, from: Float64Array, at: number, by: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + by * (from[at + i] as number);
}

/** mode + L z. */
export function pointAt(mode: Float64Array, axes: Float64Array, z: Float64Array): Float64Array {
  const n = mode.length;
  const point = Float64Array.from(mode);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) point[i] = (point[i] as number) + (axes[i * n + j] as number) * (z[j] as number);
  }
  return point;
}

/** L of Laplace's covariance, row by row. */
export function axesOf({ covariance }: Mode): Float64Array {
  return Float64Array.from(new CholeskyDecomposition(covariance).lowerTriangularMatrix.to1DArray());
}
