/**
 * Whether chains have mixed, and how many independent draws theirs are worth: Vehtari, Gelman, Simpson, Carpenter &
 * Bürkner (2021), Rank-normalization, folding, and localization: an improved R-hat, Bayesian Analysis 16(2).
 */
import { normalQuantile } from './normal.js';

/** Draws of one number: a row a chain, all of the same length. */
export type Chains = readonly Float64Array[];

export interface Diagnostics {
  /** The greater of rank-normalised split R-hat and that of the folded draws; 1 when chains agree. */
  readonly rHat: number;
  /** Effective draws for the middle of the distribution, and for its 5 and 95 % quantiles. */
  readonly bulk: number;
  readonly tail: number;
}

export function diagnose(chains: Chains): Diagnostics {
  const split = halves(chains);
  const ranked = rankNormalised(split);
  const middle = quantile(
    split.flatMap((chain) => Array.from(chain)),
    0.5,
  );
  const folded = rankNormalised(split.map((chain) => chain.map((x) => Math.abs(x - middle))));
  const below = (p: number): number => {
    const limit = quantile(
      split.flatMap((chain) => Array.from(chain)),
      p,
    );
    return effectiveDraws(split.map((chain) => chain.map((x) => (x <= limit ? 1 : 0))));
  };
  return {
    rHat: Math.max(potentialScaleReduction(ranked), potentialScaleReduction(folded)),
    bulk: effectiveDraws(ranked),
    tail: Math.min(below(0.05), below(0.95)),
  };
}

/** Each chain as its first and its second half; an odd draw in the middle is left out. */
export function halves(chains: Chains): Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.slice(0, half), chain.slice(chain.length - half)];
  });
}

/** R-hat of chains as they are (their equations 1-3): sqrt(pooled variance / variance within). */
export function potentialScaleReduction(chains: Chains): number {
  const { within, pooled } = variances(chains);
  return within === 0 ? (pooled === 0 ? 1 : Number.POSITIVE_INFINITY) : Math.sqrt(pooled / within);
}

/**
 * Effective number of draws of chains as they are (their section 3.2): draws / (1 + 2 sum of autocorrelations), the sum
 * cut by Geyer's initial monotone sequence (1992, Statistical Science 7).
 */
export function effectiveDraws(chains: Chains): number {
  const [{ length } = { length: 0 }] = chains;
  const draws = chains.length * length;
  const { within, pooled } = variances(chains);
  if (pooled === 0 || length < 4) return draws;
  const covariances = chains.map(autocovariance);
  const correlation = (lag: number): number => {
    const mean = covariances.reduce((sum, of) => sum + of(lag), 0) / chains.length;
    return 1 - (within - (mean * length) / (length - 1)) / pooled;
  };
  let time = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = correlation(lag) + correlation(lag + 1);
    if (!(pair > 0)) break;
    least = Math.min(least, pair);
    time += 2 * least;
  }
  // Chains that zigzag are worth more than they are long, but not without end.
  return draws / Math.max(time, 1 / Math.log10(draws));
}

function variances(chains: Chains): { within: number; pooled: number } {
  const [{ length } = { length: 0 }] = chains;
  const means = chains.map(mean);
  const all = means.reduce((sum, own) => sum + own, 0) / chains.length;
  const between = means.reduce((sum, own) => sum + (own - all) ** 2, 0) / Math.max(1, chains.length - 1);
  const within =
    chains.reduce((sum, chain, i) => {
      const own = means[i] as number;
      return sum + chain.reduce((squares, x) => squares + (x - own) ** 2, 0) / (length - 1);
    }, 0) / chains.length;
  return { within, pooled: ((length - 1) / length) * within + between };
}

function mean(chain: Float64Array): number {
  return chain.reduce((sum, x) => sum + x, 0) / chain.length;
}

/** Autocovariance by lag, divided by the length of the chain. */
function autocovariance(chain: Float64Array): (lag: number) => number {
  const middle = mean(chain);
  return (lag) => {
    let sum = 0;
    for (let i = lag; i < chain.length; i++) {
      sum += ((chain[i] as number) - middle) * ((chain[i - lag] as number) - middle);
    }
    return sum / chain.length;
  };
}

/** Draws as normal scores of their ranks among all (their equation 14); ties share the mean of theirs. */
function rankNormalised(chains: Chains): Float64Array[] {
  const all = chains.flatMap((chain, at) => Array.from(chain, (value, i) => ({ value, at, i })));
  all.sort((a, b) => a.value - b.value);
  const scores = chains.map((chain) => new Float64Array(chain.length));
  for (let first = 0, next = 0; first < all.length; first = next) {
    while (next < all.length && all[next]?.value === all[first]?.value) next++;
    const rank = (first + next + 1) / 2;
    const score = normalQuantile((rank - 3 / 8) / (all.length + 1 / 4));
    for (const { at, i } of all.slice(first, next)) (scores[at] as Float64Array)[i] = score;
  }
  return scores;
}

/** Quantile of type 7 (Hyndman & Fan 1996). */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (at - Math.floor(at)) * (high - low);
}
