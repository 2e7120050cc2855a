/**
 * How much of the variance of an outcome each uncertain number is behind, alone and with the others: Sobol's first-order
 * and total indices. Numbers that are drawn together (shares of the same children, rows of a posterior) are one.
 *
 * Estimators: Azzini, Mara & Rosati (2020, Monte Carlo estimators of first- and total-orders Sobol' indices,
 * arXiv:2006.08232), on rows of independent draws; the total one is Jansen's (1999, Computer Physics Communications 117)
 * with both exchanges of a row. The first order is never estimated above the total, nor below it where numbers only add
 * up, however few the rows. The draws of row j are those that replication j of the scenario has.
 */

import { masterKey, replicationKey } from '../engine/chance/keys.js';
import { parameterChance } from '../engine/chance/parameter.js';
import { quantile } from '../results/summary.js';
import { chancesOf, type VariedFile } from './vary.js';

/** An uncertain number or numbers, and the chances it is drawn by. */
export interface SobolInput {
  readonly name: string;
  readonly chances: readonly string[];
}

/** An index with the 5 % and 95 % quantile of its bootstrap, and the standard deviation of that. */
export interface SobolIndex {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly error: number;
}

export interface SobolResult {
  readonly mean: number;
  readonly variance: number;
  /** By input; null: the outcome does not vary. */
  readonly indices: readonly { readonly first: SobolIndex; readonly total: SobolIndex }[] | null;
  /** Rows that went in. */
  readonly rows: number;
}

/** What the files are uncertain of, what they share once. */
export function sobolInputs(files: readonly VariedFile[]): SobolInput[] {
  const found = files.flatMap(({ scenario: { uncertain } }) => (uncertain === undefined ? [] : chancesOf(uncertain)));
  return found.filter(({ name }, i) => found.findIndex((one) => one.name === name) === i);
}

/** Evaluations for so many rows. */
export function sobolSize(inputs: number, rows: number): number {
  return rows * widthOf(inputs);
}

/** Evaluations of a row. */
function widthOf(inputs: number): number {
  return 2 * (1 + inputs);
}

/**
 * Row by row: A, B, then for each input A with its chances from B, and B with its chances from A. The coordinates are the
 * inputs' chances, in order.
 */
export function sobolPoints(inputs: readonly SobolInput[], rows: number, seed: string): Float64Array[] {
  const names = inputs.flatMap(({ chances }) => chances);
  const master = masterKey(seed);
  const draw = (replication: number): Float64Array => {
    const key = replicationKey(master, replication);
    return Float64Array.from(names, (name) => parameterChance(key, name));
  };
  return Array.from({ length: rows }, (_, row) => {
    const [a, b] = [draw(row), draw(rows + row)];
    let start = 0;
    const mixed = inputs.flatMap(({ chances }) => {
      const [ab, ba] = [a.slice(), b.slice()];
      ab.set(b.subarray(start, start + chances.length), start);
      ba.set(a.subarray(start, start + chances.length), start);
      start += chances.length;
      return [ab, ba];
    });
    return [a, b, ...mixed];
  }).flat();
}

/** Draws of the rows by which the indices' own uncertainty is told (Efron 1979). */
const BOOTSTRAPS = 500;

/** @param values at `sobolPoints`; rows with one that is not a number are left out */
export function sobolOf(values: ArrayLike<number>, inputs: number, seed: string): SobolResult {
  const width = widthOf(inputs);
  const all = Array.from({ length: values.length / width }, (_, row) =>
    Float64Array.from({ length: width }, (_unused, i) => values[row * width + i] as number),
  );
  const rows = all.filter((row) => row.every(Number.isFinite));
  const { mean, variance, first, total } = estimates(rows, inputs);
  if (!(variance > (1e-11 * Math.max(1, Math.abs(mean))) ** 2))
    return { mean, variance: 0, indices: null, rows: rows.length };
  const master = masterKey(seed);
  const again = Array.from({ length: BOOTSTRAPS }, (_, draw) => {
    const key = replicationKey(master, draw);
    const chosen = rows.map(
      (_row, i) => rows[Math.floor(parameterChance(key, `row ${i}`) * rows.length)] as Float64Array,
    );
    return estimates(chosen, inputs);
  });
  const index = (value: number, drawn: readonly number[]): SobolIndex => {
    const sorted = Float64Array.from(drawn).sort();
    const center = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const squares = drawn.reduce((sum, one) => sum + (one - center) ** 2, 0);
    const error = Math.sqrt(squares / (drawn.length - 1));
    return { value, low: quantile(sorted, 0.05), high: quantile(sorted, 0.95), error };
  };
  const indices = Array.from({ length: inputs }, (_, i) => ({
    first: index(
      first[i] as number,
      again.map((one) => one.first[i] as number),
    ),
    total: index(
      total[i] as number,
      again.map((one) => one.total[i] as number),
    ),
  }));
  return { mean, variance, indices, rows: rows.length };
}

interface Estimates {
  readonly mean: number;
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
}

/** Of rows [A, B, A with input 1 of B, B with input 1 of A, ...]. */
function estimates(rows: readonly Float64Array[], inputs: number): Estimates {
  const n = rows.length;
  let sum = 0;
  for (const row of rows) sum += (row[0] as number) + (row[1] as number);
  const mean = sum / (2 * n);
  let squares = 0;
  const [products, changes, spread] = [0, 1, 2].map(() => new Float64Array(inputs)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const row of rows) {
    const [a, b] = [row[0] as number, row[1] as number];
    squares += (a - mean) ** 2 + (b - mean) ** 2;
    for (let i = 0; i < inputs; i++) {
      const [ab, ba] = [row[2 + 2 * i] as number, row[3 + 2 * i] as number];
      products[i] = (products[i] as number) + 2 * (a - ab) * (ba - b);
      changes[i] = (changes[i] as number) + (a - ab) ** 2 + (b - ba) ** 2;
      // Both are pairs of independent draws; with them in the scale, a number that is all there is has exactly 1.
      spread[i] = (spread[i] as number) + (a - b) ** 2 + (ab - ba) ** 2;
    }
  }
  const shares = (parts: Float64Array): Float64Array =>
    parts.map((own, i) => ((spread[i] as number) > 0 ? own / (spread[i] as number) : 0));
  return { mean, variance: squares / (2 * n), first: shares(products), total: shares(changes) };
}
