/**
 * What one month does to an expected number of children, exactly, where intensities are constant.
 *
 * With generator Q (per month): P = exp(Q) carries the expected numbers over a month, K = integral of exp(Q s) over
 * 0..1 gives the child-months spent on each step, L = integral of (1 - s) exp(Q s) those of children who arrive evenly
 * over the month. All three come from one series (uniformization: Jensen 1953, Skandinavisk Aktuarietidskrift 36;
 * Grassmann 1977, Computers & Operations Research 4): with Lambda >= every exit intensity and R = I + Q / Lambda,
 *
 *   exp(Q s) = sum_k Poisson(k; Lambda s) R^k
 *
 * whose integrals over s are Poisson tails. Every term is >= 0, so nothing cancels; the tests hold P against mathjs's
 * expm. `leave` has no row: what leaves is gone.
 */
import type { Model } from '../../model/model.js';

export interface MonthStep {
  /** exp(Q): [from * stepCount + to]. */
  readonly carry: Float64Array;
  /** K: child-months on `to` of a child that begins the month on `from`. */
  readonly occupy: Float64Array;
  /** L: child-months on `to` of a child that arrives on `from` at a uniform moment. */
  readonly occupyFromArrival: Float64Array;
}

/** The month steps of a model, each made when it is first asked for; index: cell of the model's grid. */
export function monthSteps(model: Model): (cell: number) => MonthStep {
  const made = new Map<number, MonthStep>();
  return (cell) => {
    let step = made.get(cell);
    if (step === undefined) {
      step = monthStep(model, cell);
      made.set(cell, step);
    }
    return step;
  };
}

/** R = I + Q / Lambda of one cell. */
function uniformized(model: Model, cell: number, lambda: number): Float64Array {
  const { stepCount, moves, intensity, exit } = model;
  const r = new Float64Array(stepCount * stepCount);
  for (let step = 0; step < stepCount; step++) {
    r[step * stepCount + step] = 1 - (exit[cell * stepCount + step] as number) / lambda;
    for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
      const to = moves.to[move] as number;
      if (to === stepCount) continue;
      const at = step * stepCount + to;
      r[at] = (r[at] as number) + (intensity[cell * moves.count + move] as number) / lambda;
    }
  }
  return r;
}

function monthStep(model: Model, cell: number): MonthStep {
  const { stepCount } = model;
  const size = stepCount * stepCount;
  const exits = model.exit.subarray(cell * stepCount, (cell + 1) * stepCount);
  const lambda = Math.max(1e-3, ...exits);
  const r = uniformized(model, cell, lambda);
  const result: MonthStep = {
    carry: new Float64Array(size),
    occupy: new Float64Array(size),
    occupyFromArrival: new Float64Array(size),
  };
  let power = identity(stepCount);
  const { probability, tail } = poisson(lambda);
  for (let k = 0; k + 1 < tail.length; k++) {
    const stay = (tail[k] as number) / lambda;
    addScaled(result.carry, power, probability[k] as number);
    addScaled(result.occupy, power, stay);
    addScaled(result.occupyFromArrival, power, stay - ((k + 1) * (tail[k + 1] as number)) / lambda ** 2);
    power = product(power, r, stepCount);
  }
  return result;
}

/** Poisson probabilities of k, and of more than k, until nothing is left to add in double precision. */
function poisson(mean: number): { probability: number[]; tail: number[] } {
  const probability: number[] = [];
  let term = Math.exp(-mean);
  for (let k = 0; term > 0 && (k < mean || term > 1e-20); k++) {
    probability.push(term);
    term *= mean / (k + 1);
  }
  const tail = new Array<number>(probability.length).fill(0);
  for (let k = probability.length - 2; k >= 0; k--) tail[k] = (tail[k + 1] as number) + (probability[k + 1] as number);
  return { probability, tail };
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  return matrix;
}

function addScaled(sum: Float64Array, matrix: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + factor * (matrix[i] as number);
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k] as number;
      if (factor === 0) continue;
      for (let j = 0; j < n; j++) c[i * n + j] = (c[i * n + j] as number) + factor * (b[k * n + j] as number);
    }
  }
  return c;
}

/** `into` += row vector x times matrix. */
export function addTimes(into: Float64Array, x: Float64Array, matrix: Float64Array): void {
  const n = x.length;
  for (let from = 0; from < n; from++) {
    const children = x[from] as number;
    if (children === 0) continue;
    for (let to = 0; to < n; to++) into[to] = (into[to] as number) + children * (matrix[from * n + to] as number);
  }
}

/** `into` += factor times one row of the matrix. */
export function addRow(into: Float64Array, matrix: Float64Array, row: number, factor: number): void {
  const n = into.length;
  for (let to = 0; to < n; to++) into[to] = (into[to] as number) + factor * (matrix[row * n + to] as number);
}
