/**
 * What a comparison group says of a municipality before its own figures are seen (partial pooling, empirical Bayes).
 *
 * Municipality c of the group has logarithms of factors theta_c ~ N(mu, D), D diagonal with tau_i^2, and mu ~ N(m, T) as
 * the scenario has them. Its figures count by the second-degree approximation of their log-likelihood at its own mode,
 * -theta' I_c theta / 2 + h_c' theta. D is what the figures of all then make likeliest, mu integrated out (restricted
 * maximum likelihood), found by EM (Dempster, Laird & Rubin 1977; Laird & Ware 1982, Biometrics 38). With one parameter
 * it is the normal-normal model of random-effects meta-analysis (DerSimonian & Laird 1986).
 */
import { inverse, Matrix } from 'ml-matrix';
import type { FreeParameter } from './free.js';
import type { Mode } from './mode.js';
import type { Prior } from './prior.js';

/** The figures of one municipality: information (I), and information times estimate (h, a column). */
export interface Evidence {
  readonly information: Matrix;
  readonly weighted: Matrix;
}

/** What the group says of one parameter, as logarithms of its factor. */
export interface PooledParameter {
  /** Middle of the group, and the standard deviation with which it is known. */
  readonly mean: number;
  readonly meanSd: number;
  /** Standard deviation between municipalities. */
  readonly between: number;
}

/** A comparison group as the report tells of it. */
export interface Group {
  readonly file: string;
  readonly municipalities: readonly string[];
  /** By parameter. */
  readonly pooled: readonly PooledParameter[];
  /** Logarithms of the factors that the municipality's own figures lead to without the group. */
  readonly alone: ArrayLike<number>;
}

/** The figures alone, without the prior that the mode was found with. */
export function evidenceOf({ point, covariance }: Mode, priors: readonly Prior[]): Evidence {
  const information = inverse(covariance);
  const weighted = information.mmul(Matrix.columnVector(Array.from(point)));
  priors.forEach(({ priorMean = 0, priorSd }, i) => {
    information.set(i, i, information.get(i, i) - priorSd ** -2);
    weighted.set(i, 0, weighted.get(i, 0) - priorMean / priorSd ** 2);
  });
  return { information, weighted };
}

const MOST_ROUNDS = 5000;
/** EM is at rest when no spread changes by more than this part of it. */
const RESTING = 1e-8;
/** Least spread between municipalities: a tenth of a per cent. */
const LEAST_BETWEEN = 1e-3;

/** The middle of the group and how much its municipalities differ. */
export function pooledOf(members: readonly Evidence[], priors: readonly Prior[]): PooledParameter[] {
  let between = priors.map(({ priorSd }) => priorSd);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = betweenAfter(members, priors, between);
    const change = Math.max(...next.map((value, i) => Math.abs(value / (between[i] as number) - 1)));
    between = next;
    if (change < RESTING) break;
  }
  const { mean, covariance } = middleOf(members, priors, between);
  return between.map((own, i) => ({ mean: mean.get(i, 0), meanSd: Math.sqrt(covariance.get(i, i)), between: own }));
}

/** One round of EM: the mean square of theta_c - mu, given the figures and the spreads so far. */
function betweenAfter(members: readonly Evidence[], priors: readonly Prior[], between: readonly number[]): number[] {
  const { mean, covariance } = middleOf(members, priors, between);
  const squares = new Float64Array(between.length);
  for (const { information, weighted } of members) {
    // theta_c - mu given mu: mean S h + (S / D - 1) mu, covariance S.
    const own = givenMiddle(information, between);
    const pull = own.clone();
    between.forEach((tau, j) => {
      for (let i = 0; i < between.length; i++) pull.set(i, j, pull.get(i, j) / tau ** 2 - (i === j ? 1 : 0));
    });
    const gap = own.mmul(weighted).add(pull.mmul(mean));
    const unsure = pull.mmul(covariance).mmul(pull.transpose());
    squares.forEach((sum, i) => {
      squares[i] = sum + gap.get(i, 0) ** 2 + unsure.get(i, i) + own.get(i, i);
    });
  }
  return Array.from(squares, (sum) => Math.max(LEAST_BETWEEN, Math.sqrt(sum / members.length)));
}

/** (I + 1 / D)^-1: what is open of a municipality when the middle of the group is known. */
function givenMiddle(information: Matrix, between: readonly number[]): Matrix {
  const precision = information.clone();
  between.forEach((tau, i) => {
    precision.set(i, i, precision.get(i, i) + tau ** -2);
  });
  return inverse(precision);
}

/** The middle of the group given the spreads: each municipality tells of it by 1 / D - 1 / D S 1 / D. */
function middleOf(
  members: readonly Evidence[],
  priors: readonly Prior[],
  between: readonly number[],
): { readonly mean: Matrix; readonly covariance: Matrix } {
  const precision = Matrix.diag(priors.map(({ priorSd }) => priorSd ** -2));
  const weighted = Matrix.columnVector(priors.map(({ priorMean = 0, priorSd }) => priorMean / priorSd ** 2));
  for (const { information, weighted: figures } of members) {
    const own = givenMiddle(information, between);
    const told = own.mmul(figures);
    between.forEach((tau, i) => {
      weighted.set(i, 0, weighted.get(i, 0) + told.get(i, 0) / tau ** 2);
      between.forEach((other, j) => {
        const told = (i === j ? tau ** -2 : 0) - own.get(i, j) / (tau * other) ** 2;
        precision.set(i, j, precision.get(i, j) + told);
      });
    });
  }
  const covariance = inverse(precision);
  return { mean: covariance.mmul(weighted), covariance };
}

/**
 * The parameters with what the group says of one more municipality as their priors: around its middle, as wide as that is
 * unsure and municipalities differ; never wider than without the group.
 */
export function withGroup(
  parameters: readonly FreeParameter[],
  pooled: readonly PooledParameter[],
): readonly FreeParameter[] {
  return parameters.map((parameter, i) => {
    const { mean, meanSd, between } = pooled[i] as PooledParameter;
    return { ...parameter, priorMean: mean, priorSd: Math.min(parameter.priorSd, Math.hypot(meanSd, between)) };
  });
}
