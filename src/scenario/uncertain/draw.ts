/** The numbers that one replication has instead of the uncertain ones. */

import { pathKey } from '../expression/number-texts.js';
import { quantileOf } from './distribution.js';
import { gammaQuantile } from './gamma.js';
import type { Posterior, UncertainShares, Uncertainty } from './uncertainty.js';

/** A chance, 0 < p < 1, that belongs to a name. */
export type ChanceOf = (name: string) => number;

/** What the row of a posterior is drawn by. */
const ROW = 'posterior';

/** Drawn numbers by `pathKey`. */
export function drawnNumbers(
  { numbers, shares, posterior }: Uncertainty,
  replication: number,
  chanceOf: ChanceOf,
): ReadonlyMap<string, number> {
  const drawn = new Map<string, number>();
  for (const { name, path, value, distribution } of numbers) {
    drawn.set(pathKey(path), quantileOf(value, distribution, chanceOf(name)));
  }
  for (const own of shares) drawShares(own, chanceOf, drawn);
  if (posterior !== null) takeRow(posterior, rowOf(posterior, replication, chanceOf), drawn);
  return drawn;
}

/** Which row a replication has. */
export function rowOf({ rows, order }: Posterior, replication: number, chanceOf: ChanceOf): number {
  return order === 'file' ? replication % rows : Math.floor(chanceOf(ROW) * rows);
}

function takeRow({ columns, values }: Posterior, row: number, drawn: Map<string, number>): void {
  for (const { numbers, draws } of columns) {
    const draw = draws[row] as number;
    for (const { path, value } of numbers) drawn.set(pathKey(path), values === 'factors' ? value * draw : draw);
  }
}

/**
 * A Dirichlet number: gamma numbers of the shares' sizes, divided by their sum (Devroye 1986, Non-Uniform Random Variate
 * Generation, XI.4).
 */
function drawShares(
  { name, shares, concentration }: UncertainShares,
  chanceOf: ChanceOf,
  drawn: Map<string, number>,
): void {
  const rest = 1 - shares.reduce((sum, { value }) => sum + value, 0);
  const parts = [...shares.map(({ value }) => value), rest < SMALLEST_REST ? 0 : rest].map((share, i) =>
    share === 0 ? 0 : gammaQuantile(concentration * share, chanceOf(`${name}/${i}`)),
  );
  const sum = parts.reduce((total, part) => total + part, 0);
  shares.forEach(({ path, value }, i) => {
    // All parts below the smallest number there is: nothing is known of them but their sizes.
    drawn.set(pathKey(path), sum === 0 ? value : (parts[i] as number) / sum);
  });
}

/** Shares that add up to 1 but for how a computer adds leave nothing. */
const SMALLEST_REST = 1e-9;
