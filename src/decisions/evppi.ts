/**
 * What it is worth to know uncertain numbers before one of several scenarios is chosen, in the unit of the net benefits:
 * the expected value of (partial) perfect information (Raiffa & Schlaifer 1961, Applied Statistical Decision Theory).
 *
 *   EVPPI(S) = E max_d E[B_d | S] - max_d E B_d
 *
 * with B_d the net benefit of scenario d. E[B_d | S] is a smooth surface through the draws of all numbers (Strong, Oakley
 * & Brennan 2014, Estimating multiparameter partial expected value of perfect information from a probabilistic
 * sensitivity analysis sample, Medical Decision Making 34, 311-326; the surface: evppi-smoother), so that one set of draws
 * serves every question. EVPI is the same where B_d itself is known at each draw.
 *
 * The maximum of surfaces with errors is too great on average. How much, and how wide of the mark the estimate may be, is
 * told by repeating it with surfaces drawn from what the draws leave open (their posterior, of covariance s^2 H, Silverman
 * 1985, J. R. Statist. Soc. B 47, 1-52), each time with other weights on the draws (Rubin 1981, The Bayesian bootstrap,
 * Annals of Statistics 9, 130-134). The mean excess of the repetitions is taken off.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { owedTo } from './evppi-control.js';
import { type Smoother, type Surface, smootherOver, surfaceThrough } from './evppi-smoother.js';
import type { Resampling } from './resampling.js';

/** What it is worth to know. */
export interface Worth {
  /** >= 0, the excess taken off. */
  readonly value: number;
  /** Standard error of it. */
  readonly se: number;
  /** As the surfaces say, before anything is taken off. */
  readonly plain: number;
  /** The mean excess, as it was found. */
  readonly excess: number;
  /** Share of the draws in which another scenario is chosen than without knowing, 0-1. */
  readonly changes: number;
}

/** What is known at each draw of each scenario's net benefit. */
interface Known {
  /** By scenario: what its net benefit is above the first one's, by draw; nothing but zero of the first. */
  readonly above: readonly Float64Array[];
  /** A further set of them, as far as they may be wrong; null: they are not. */
  readonly redrawn: (() => readonly Float64Array[]) | null;
}

/** Repetitions that the excess and the standard error are taken over. */
const REPETITIONS = 400;

/**
 * What it is worth to know everything.
 *
 * @param benefits by scenario and draw, expected at that draw (no luck in it); at least two scenarios
 */
export function worthOfEverything(benefits: readonly Float64Array[], resampling: Resampling): Worth {
  return worthOf({ above: aboveFirst(benefits), redrawn: null }, resampling);
}

/**
 * What it is worth to know some numbers.
 *
 * @param benefits by scenario and draw; luck in them is one more thing that remains unknown
 * @param known the numbers that are known, by draw
 * @param independent numbers that are drawn independently of them: what the net benefit owes to those, in a straight line,
 *   says nothing of the known ones and is taken out before the surface is drawn, which then errs less (evppi-control)
 */
export function worthOfKnowing(
  benefits: readonly Float64Array[],
  known: readonly Float64Array[],
  independent: readonly Float64Array[],
  resampling: Resampling,
): Worth {
  const smoother = smootherOver(known);
  const owed = owedTo(independent, smoother.plane);
  const surfaces = aboveFirst(benefits)
    .slice(1)
    .map((above): Drawn => {
      const taken = owed.of(above);
      const surface = surfaceThrough(
        smoother,
        above.map((value, i) => value - (taken[i] as number)),
      );
      return { ...surface, taken, freedom: surface.freedom + owed.freedom };
    });
  const nothing = new Float64Array(benefits[0]?.length ?? 0);
  const errors = errorsOf(smoother, surfaces, resampling);
  return worthOf(
    {
      above: [nothing, ...surfaces.map(({ values }) => values)],
      redrawn: () => [
        nothing,
        ...errors().map((error, d) => error.map((off, i) => off + (surfaces[d]?.values[i] as number))),
      ],
    },
    resampling,
  );
}

/** A surface, and what has been taken out before it was drawn. */
interface Drawn extends Surface {
  readonly taken: Float64Array;
}

function aboveFirst(benefits: readonly Float64Array[]): Float64Array[] {
  const [first = new Float64Array(0)] = benefits;
  return benefits.map((own) => own.map((value, i) => value - (first[i] as number)));
}

function worthOf({ above, redrawn }: Known, resampling: Resampling): Worth {
  const draws = above[0]?.length ?? 0;
  const even = new Float64Array(draws).fill(1 / draws);
  const { value: plain, changes } = gain(above, even);
  const again = Array.from(
    { length: REPETITIONS },
    () => gain(redrawn === null ? above : redrawn(), resampling.weights(draws)).value,
  );
  const mean = again.reduce((sum, value) => sum + value, 0) / REPETITIONS;
  const squares = again.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const excess = mean - plain;
  return {
    value: Math.max(0, plain - excess),
    se: Math.sqrt(squares / (REPETITIONS - 1)),
    plain,
    excess,
    changes,
  };
}

/** The mean of the best at each draw less the best mean; and how often another one is the best. */
function gain(above: readonly Float64Array[], weights: Float64Array): { value: number; changes: number } {
  const mean = (of: Float64Array): number => of.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
  const means = above.map(mean);
  const best = above[means.indexOf(Math.max(...means))] as Float64Array;
  let value = 0;
  let changes = 0;
  for (let i = 0; i < weights.length; i++) {
    // Above the one that is chosen anyway: what never changes the choice is worth nothing to the last bit.
    let more = 0;
    for (const own of above) more = Math.max(more, (own[i] as number) - (best[i] as number));
    value += more * (weights[i] as number);
    if (more > 0) changes += weights[i] as number;
  }
  return { value, changes };
}

/** Draws of how far the surfaces may be off, with the correlation of what they leave over. */
function errorsOf({ plane, bent }: Smoother, surfaces: readonly Drawn[], resampling: Resampling): () => Float64Array[] {
  const columns = [plane, ...(bent === null ? [] : [bent])].flatMap((matrix) =>
    matrix
      .transpose()
      .to2DArray()
      .map((column) => Float64Array.from(column)),
  );
  const scales = surfaces.map(({ kept }) => [
    ...Array.from({ length: plane.columns }, () => 1),
    ...kept.map((own) => Math.sqrt(own)),
  ]);
  const bending = factorOf(surfaces, ({ residuals }) => residuals);
  // What has been taken out is as much in doubt as before where the level of the surface is concerned.
  const level = factorOf(surfaces, ({ residuals, taken }) => residuals.map((own, i) => own + (taken[i] as number)));
  return () => {
    const errors = surfaces.map(() => new Float64Array(plane.rows));
    for (const [k, column] of columns.entries()) {
      const luck = resampling.normals(surfaces.length);
      const factor = k === 0 ? level : bending;
      for (const [d, error] of errors.entries()) {
        let size = 0;
        for (let e = 0; e <= d; e++) size += factor.get(d, e) * (luck[e] as number);
        size *= scales[d]?.[k] as number;
        if (size !== 0)
          for (let i = 0; i < error.length; i++) error[i] = (error[i] as number) + size * (column[i] as number);
      }
    }
    return errors;
  };
}

/** The lower triangle whose square is the covariance of what the surfaces leave over. */
function factorOf(surfaces: readonly Drawn[], leftOf: (surface: Drawn) => Float64Array): Matrix {
  const left = surfaces.map(leftOf);
  const covariance = Matrix.zeros(surfaces.length, surfaces.length);
  left.forEach((one, d) => {
    left.forEach((other, e) => {
      const sum = one.reduce((total, value, i) => total + value * (other[i] as number), 0);
      const freedom = Math.max(surfaces[d]?.freedom ?? 0, surfaces[e]?.freedom ?? 0);
      covariance.set(d, e, sum / (one.length - freedom));
    });
  });
  // Two scenarios may leave the same over: then the triangle is only just there.
  const largest = Math.max(...covariance.diagonal(), Number.MIN_VALUE);
  for (let d = 0; d < covariance.rows; d++) covariance.set(d, d, covariance.get(d, d) + 1e-12 * largest);
  return new CholeskyDecomposition(covariance).lowerTriangularMatrix;
}
