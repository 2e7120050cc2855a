/**
 * What net benefits owe to numbers that are independent of those that are asked about: a control variate. For any function
 * h of the others, E[B | known] = E[B - h(others) | known] + E h(others), and the less B - h varies, the less the surface
 * over the known numbers errs (Owen 2013, Monte Carlo theory, methods and examples, 8.9). h is the straight line of least
 * squares on all numbers together, so that what they have in common by chance is not taken from the known ones.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export interface Owed {
  /** What something owes to the others at each draw, with mean 0. */
  readonly of: (draws: Float64Array) => Float64Array;
  /** Degrees of freedom that telling it takes. */
  readonly freedom: number;
}

/** Draws that it takes for each of the others; with fewer nothing is taken out. */
const DRAWS_EACH = 10;
/** Directions in which the others vary by less than this, of 1, once the known ones are taken out, tell nothing. */
const FLAT = 1e-6;

/** @param plane orthonormal columns of the known numbers, the first of them constant */
export function owedTo(others: readonly Float64Array[], plane: Matrix): Owed {
  const n = plane.rows;
  const standard = others.flatMap((own) => {
    const mean = own.reduce((sum, value) => sum + value, 0) / n;
    const sd = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
    return sd > 1e-12 * Math.abs(mean) && sd > 0 ? [Array.from(own, (value) => (value - mean) / sd)] : [];
  });
  if (standard.length === 0 || n < DRAWS_EACH * (standard.length + plane.columns)) {
    return { of: () => new Float64Array(n), freedom: 0 };
  }
  const columns = new Matrix(standard).transpose();
  const apart = Matrix.sub(columns, plane.mmul(plane.transpose().mmul(columns)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(apart.transpose().mmul(apart).div(n), {
    assumeSymmetric: true,
  });
  const kept = realEigenvalues.flatMap((value, j) => (value > FLAT ? [j] : []));
  const directions = eigenvectorMatrix.subMatrixColumn(kept);
  return {
    of: (draws) => {
      const along = directions
        .transpose()
        .mmul(apart.transpose().mmul(Matrix.columnVector(draws)))
        .div(n);
      kept.forEach((from, j) => {
        along.mulRow(j, 1 / (realEigenvalues[from] as number));
      });
      return Float64Array.from(columns.mmul(directions.mmul(along)).getColumn(0));
    },
    freedom: kept.length,
  };
}
