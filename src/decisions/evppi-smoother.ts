/**
 * The mean of something, given some uncertain numbers, from draws of both: a smooth surface that is as bent as the draws
 * bear. It is a smoothing spline of low rank: a plane, and |distance|^3 from some of the draws (Duchon 1977, Splines
 * minimizing rotation-invariant semi-norms in Sobolev spaces; Wood 2003, J. R. Statist. Soc. B 65, 95-114). With one
 * number that is the natural cubic spline. A straight line costs nothing, so that what is linear is met exactly; how much
 * the rest may bend is set by generalised cross-validation, in which each degree of freedom counts 1.4 times, against
 * bending after noise (Kim & Gu 2004, J. R. Statist. Soc. B 66, 337-356).
 *
 * The numbers are made uncorrelated and of one size first, so that it does not matter in what units they are.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The surfaces that can be drawn over the draws of some numbers. All columns are orthonormal. */
export interface Smoother {
  /** The plane: n x (1 + numbers). */
  readonly plane: Matrix;
  /** What bends: n x k; null where the draws lie on too few points for it. */
  readonly bent: Matrix | null;
  /** By column of `bent`: how little it bends; a column keeps d / (d + penalty) of what the draws say. */
  readonly ease: readonly number[];
}

/** A surface through the draws of something. */
export interface Surface {
  /** At each draw. */
  readonly values: Float64Array;
  /** By column of `bent`: the share that is kept, 0-1. */
  readonly kept: Float64Array;
  /** What the draws differ from it. */
  readonly residuals: Float64Array;
  /** Degrees of freedom that it takes. */
  readonly freedom: number;
}

/** Draws that the distance is taken from: so many for each number, no more than a share of all draws, and at most. */
const KNOTS_EACH = 30;
const MOST_KNOTS = 150;
const DRAWS_EACH_KNOT = 4;
/** Directions in which the draws vary by less than this, of 1, are none. */
const FLAT = 1e-8;
/** What a degree of freedom counts for. */
const FREEDOM_COUNTS = 1.4;
/** Penalties that are tried, evenly on the scale of logarithms, from bending at will to hardly at all. */
const PENALTIES = 80;
const LEAST_PENALTY = 1e-9;
const MOST_PENALTY = 1e6;

/** The surfaces over draws of some numbers, a column each. */
export function smootherOver(columns: readonly Float64Array[]): Smoother {
  const n = columns[0]?.length ?? 0;
  const points = uncorrelated(columns, n);
  const axes = points.columns;
  const plane = new Matrix(n, axes + 1);
  for (let i = 0; i < n; i++) {
    plane.set(i, 0, 1 / Math.sqrt(n));
    for (let j = 0; j < axes; j++) plane.set(i, j + 1, points.get(i, j) / Math.sqrt(n));
  }
  const { bent, ease } = axes === 0 ? { bent: null, ease: [] } : bending(points, plane);
  return { plane, bent, ease };
}

/** The numbers as coordinates with mean 0, variance 1 and no correlation; fewer where some follow from others. */
function uncorrelated(columns: readonly Float64Array[], n: number): Matrix {
  const standard = columns.flatMap((own) => {
    const mean = own.reduce((sum, value) => sum + value, 0) / n;
    const sd = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
    return sd > 1e-12 * Math.abs(mean) && sd > 0 ? [Array.from(own, (value) => (value - mean) / sd)] : [];
  });
  if (standard.length === 0) return new Matrix(n, 0);
  const all = new Matrix(standard).transpose();
  const correlation = all.transpose().mmul(all).div(n);
  const { values, vectors } = eigenOf(correlation);
  const kept = values.flatMap((value, j) => (value > FLAT ? [j] : []));
  const turned = all.mmul(vectors.subMatrixColumn(kept));
  kept.forEach((from, j) => {
    const direction = vectors.getColumn(from);
    const way = Math.max(...direction) >= -Math.min(...direction) ? 1 : -1;
    turned.mulColumn(j, way / Math.sqrt(values[from] as number));
  });
  return turned;
}

/** The columns that bend, orthonormal and at right angles to the plane. */
function bending(points: Matrix, plane: Matrix): Pick<Smoother, 'bent' | 'ease'> {
  const knots = knotsAmong(points);
  const none = { bent: null, ease: [] };
  if (knots.length <= points.columns + 2) return none;
  const between = (rows: readonly number[]): Matrix =>
    Matrix.zeros(rows.length, knots.length).apply(function fill(this: Matrix, i, j) {
      this.set(i, j, cubeOfDistance(points, rows[i] as number, knots[j] as number));
    });
  // Weights of the knots that no plane is made of: only for them is the cube of the distance a penalty.
  const flat = plane.subMatrixRow([...knots]);
  const inPlane = flat.mmul(inverse(flat.transpose().mmul(flat))).mmul(flat.transpose());
  const offPlane = Matrix.eye(knots.length).sub(inPlane);
  const own = eigenOf(offPlane.mmul(between(knots)).mmul(offPlane));
  const most = Math.max(...own.values);
  const kept = own.values.flatMap((value, j) => (value > 1e-9 * most ? [j] : []));
  if (kept.length === 0) return none;
  const columns = between(Array.from({ length: points.rows }, (_, i) => i)).mmul(own.vectors.subMatrixColumn(kept));
  kept.forEach((from, j) => {
    columns.mulColumn(j, 1 / Math.sqrt(own.values[from] as number));
  });
  columns.sub(plane.mmul(plane.transpose().mmul(columns)));
  const turned = eigenOf(columns.transpose().mmul(columns));
  const largest = Math.max(...turned.values);
  const free = turned.values.flatMap((value, j) => (value > 1e-10 * largest ? [j] : []));
  const bent = columns.mmul(turned.vectors.subMatrixColumn(free));
  free.forEach((from, j) => {
    bent.mulColumn(j, 1 / Math.sqrt(turned.values[from] as number));
  });
  return { bent, ease: free.map((from) => (turned.values[from] as number) / largest) };
}

/** Some of the draws, spread along the direction in which they vary most, no two in one place. */
function knotsAmong(points: Matrix): number[] {
  const n = points.rows;
  const wanted = Math.min(Math.floor(n / DRAWS_EACH_KNOT), KNOTS_EACH * points.columns, MOST_KNOTS);
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => points.get(a, 0) - points.get(b, 0) || a - b);
  const spread = Array.from({ length: wanted }, (_, i) => order[Math.floor(((i + 0.5) * n) / wanted)] as number);
  const places = new Map(
    spread.map((row) => [
      points
        .getRow(row)
        .map((value) => value.toFixed(6))
        .join(),
      row,
    ]),
  );
  return [...places.values()];
}

function cubeOfDistance(points: Matrix, a: number, b: number): number {
  let squares = 0;
  for (let j = 0; j < points.columns; j++) squares += (points.get(a, j) - points.get(b, j)) ** 2;
  return squares ** 1.5;
}

function eigenOf(matrix: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return { values: realEigenvalues, vectors: eigenvectorMatrix };
}

function inverse(matrix: Matrix): Matrix {
  const { values, vectors } = eigenOf(matrix);
  const scaled = vectors.clone();
  values.forEach((value, j) => {
    scaled.mulColumn(j, value > 1e-12 * Math.max(...values) ? 1 / value : 0);
  });
  return scaled.mmul(vectors.transpose());
}

/** The surface through draws of something. */
export function surfaceThrough({ plane, bent, ease }: Smoother, draws: Float64Array): Surface {
  const n = draws.length;
  const y = Matrix.columnVector(draws);
  const onPlane = plane.transpose().mmul(y);
  const onBent = bent === null ? new Float64Array(0) : Float64Array.from(bent.transpose().mmul(y).getColumn(0));
  const squares = (values: Iterable<number>): number => {
    let sum = 0;
    for (const value of values) sum += value * value;
    return sum;
  };
  // Nothing of it lies on the surfaces, however they bend.
  const outside = Math.max(0, squares(draws) - squares(onPlane.getColumn(0)) - squares(onBent));
  const score = (penalty: number): number => {
    let rest = outside;
    let freedom = plane.columns;
    for (const [j, d] of ease.entries()) {
      const kept = d / (d + penalty);
      freedom += kept;
      rest += ((1 - kept) * (onBent[j] as number)) ** 2;
    }
    const left = n - FREEDOM_COUNTS * freedom;
    return left <= 0 ? Number.POSITIVE_INFINITY : rest / left ** 2;
  };
  const penalty = leastAt(score);
  const kept = Float64Array.from(ease, (d) => d / (d + penalty));
  const fitted = plane.mmul(onPlane);
  if (bent !== null) fitted.add(bent.mmul(Matrix.columnVector(onBent.map((value, j) => value * (kept[j] as number)))));
  const values = Float64Array.from(fitted.getColumn(0));
  return {
    values,
    kept,
    residuals: draws.map((value, i) => value - (values[i] as number)),
    freedom: plane.columns + kept.reduce((sum, own) => sum + own, 0),
  };
}

/** The penalty with the least score; of equals the stiffest. */
function leastAt(score: (penalty: number) => number): number {
  let best = MOST_PENALTY;
  let least = score(best);
  for (let i = 1; i <= PENALTIES; i++) {
    const penalty = MOST_PENALTY * (LEAST_PENALTY / MOST_PENALTY) ** (i / PENALTIES);
    const own = score(penalty);
    if (own < least) [best, least] = [penalty, own];
  }
  return best;
}
