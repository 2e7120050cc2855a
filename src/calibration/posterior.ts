/** The posterior by its draws, and whether they may be believed. */
import type { ChainBlock } from './chain.js';
import { type Chains, type Diagnostics, diagnose, quantile } from './diagnostics.js';
import type { Knowledge, Range } from './fit.js';
import type { Mode } from './mode.js';

export interface Posterior {
  readonly chains: number;
  /** Of each chain, after the warm-up. */
  readonly draws: number;
  readonly parameters: number;
  readonly targets: number;
  /** Logarithms of the factors: by chain, [draw * parameters + parameter]. */
  readonly points: readonly Float64Array[];
  /** Expected figures: by chain, [draw * targets + target]. */
  readonly expected: readonly Float64Array[];
  readonly logDensity: readonly Float64Array[];
  /** Share of the proposals that were taken. */
  readonly acceptance: number;
  readonly diagnostics: Verdict;
}

/** The worst of all parameters. */
export interface Verdict {
  readonly rHat: number;
  readonly bulk: number;
  readonly tail: number;
  /** Position of the parameter with the greatest R-hat, and of that with the fewest effective draws. */
  readonly worstMixed: number;
  readonly fewest: number;
}

/** Limits of Vehtari et al. (2021), section 4: R-hat below 1.01, and 100 effective draws for each of four chains. */
export const GREATEST_R_HAT = 1.01;
export const FEWEST_EFFECTIVE = 400;

/** Whether the draws of the chains may be used. */
export function isBelievable({ rHat, bulk, tail }: Verdict): boolean {
  return rHat <= GREATEST_R_HAT && bulk >= FEWEST_EFFECTIVE && tail >= FEWEST_EFFECTIVE;
}

/** The draws of all chains, block after block: blocks[chain][block]. */
export function posteriorOf(
  blocks: readonly (readonly ChainBlock[])[],
  parameters: number,
  targets: number,
): Posterior {
  const joined = (of: (block: ChainBlock) => Float64Array): Float64Array[] =>
    blocks.map((chain) => Float64Array.from(chain.flatMap((block) => Array.from(of(block)))));
  const points = joined((block) => block.points);
  const logDensity = joined((block) => block.logDensity);
  const draws = logDensity[0]?.length ?? 0;
  const accepted = blocks.flat().reduce((sum, block) => sum + block.accepted, 0);
  const own = Array.from({ length: parameters }, (_, i) => diagnose(columnOf(points, parameters, draws, i)));
  return {
    chains: blocks.length,
    draws,
    parameters,
    targets,
    points,
    expected: joined((block) => block.expected),
    logDensity,
    acceptance: accepted / (draws * blocks.length),
    diagnostics: verdictOf(own),
  };
}

function verdictOf(all: readonly Diagnostics[]): Verdict {
  const most = (value: (own: Diagnostics) => number): number =>
    all.reduce((best, own, i) => (value(own) > value(all[best] as Diagnostics) ? i : best), 0);
  const worstMixed = most(({ rHat }) => rHat);
  const fewest = most(({ bulk, tail }) => -Math.min(bulk, tail));
  return {
    rHat: all[worstMixed]?.rHat ?? Number.NaN,
    bulk: Math.min(...all.map(({ bulk }) => bulk)),
    tail: Math.min(...all.map(({ tail }) => tail)),
    worstMixed,
    fewest,
  };
}

/** One column of a table by chain. */
function columnOf(tables: readonly Float64Array[], width: number, draws: number, column: number): Chains {
  return tables.map((table) =>
    Float64Array.from({ length: draws }, (_, draw) => table[draw * width + column] as number),
  );
}

/** What the draws say of the parameters and of the targets. */
export function posteriorKnowledge(posterior: Posterior, { point, isTouched }: Mode): Knowledge {
  const { points, expected, parameters, targets, draws } = posterior;
  const column = (i: number): number[] => columnOf(points, parameters, draws, i).flatMap((chain) => Array.from(chain));
  const columns = Array.from({ length: parameters }, (_, i) => column(i));
  const means = columns.map((values) => values.reduce((sum, x) => sum + x, 0) / values.length);
  const covariance = (i: number, j: number): number => {
    const [a, b] = [columns[i] as number[], columns[j] as number[]];
    const [meanA, meanB] = [means[i] as number, means[j] as number];
    return a.reduce((sum, x, k) => sum + (x - meanA) * ((b[k] as number) - meanB), 0) / (a.length - 1);
  };
  const sd = (i: number): number => Math.sqrt(covariance(i, i));
  const rangeOf = (values: readonly number[]): Range => ({ low: quantile(values, 0.05), high: quantile(values, 0.95) });
  return {
    mode: point,
    isTouched,
    sd,
    correlation: (i, j) => covariance(i, j) / (sd(i) * sd(j)),
    factors: (i) => rangeOf((columns[i] as number[]).map(Math.exp)),
    expected: (k) => rangeOf(columnOf(expected, targets, draws, k).flatMap((chain) => Array.from(chain))),
  };
}
