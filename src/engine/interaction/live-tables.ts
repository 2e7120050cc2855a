/** Intensities as the caseload of the month makes them. */

import { cumulate } from '../../model/intensities.js';
import type { Caseload, Curve } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import { evaluator } from '../../scenario/expression/evaluate.js';

/** The tables of a model, of which the rows of one epoch are written anew whenever the factors change. */
export class LiveTables {
  readonly intensity: Float64Array;
  readonly exit: Float64Array;
  readonly cumulativeShare: Float64Array;
  private readonly curves: readonly ((caseload: number) => number)[];
  /** Factors that the rows of each epoch have been written with: [epoch * curves + curve]. */
  private readonly written: Float64Array;
  private readonly factors: Float64Array;

  constructor(
    private readonly model: Model,
    private readonly caseload: Caseload,
  ) {
    this.intensity = Float64Array.from(model.intensity);
    this.exit = Float64Array.from(model.exit);
    this.cumulativeShare = Float64Array.from(model.cumulativeShare);
    this.curves = caseload.curves.map(factorOf);
    this.factors = new Float64Array(caseload.curves.length);
    this.written = new Float64Array(model.grid.epochCount * caseload.curves.length).fill(1);
  }

  /**
   * Writes the rows of an epoch for a caseload, and says whether anything has changed.
   *
   * @throws RangeError when a formula gives no factor (below 0, or not finite)
   */
  write(epoch: number, caseload: number): boolean {
    const { curves, factors, written } = this;
    let isNew = false;
    for (let curve = 0; curve < curves.length; curve++) {
      const factor = (curves[curve] as (caseload: number) => number)(caseload);
      if (!(factor >= 0 && factor < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`at a caseload of ${caseload} the factor of caseload effect ${curve + 1} is ${factor}`);
      }
      factors[curve] = factor;
      const at = epoch * curves.length + curve;
      if (written[at] !== factor) isNew = true;
      written[at] = factor;
    }
    if (isNew) this.writeRows(epoch);
    return isNew;
  }

  /** The factor that the caseload now written gives a move. */
  factorOf(move: number): number {
    const { first, curveOf } = this.caseload;
    let factor = 1;
    for (let i = first[move] as number; i < (first[move + 1] as number); i++) {
      factor *= this.factors[curveOf[i] as number] as number;
    }
    return factor;
  }

  private writeRows(epoch: number): void {
    const { moves, grid, stepCount } = this.model;
    const cells = grid.ageClassCount * grid.profileCount * grid.situations.count;
    const followed = Array.from({ length: stepCount }, (_, step) => step).filter(
      (step) => this.caseload.follows[step] === 1,
    );
    for (const step of followed) {
      const from = moves.first[step] as number;
      const end = moves.first[step + 1] as number;
      for (let move = from; move < end; move++) {
        const factor = this.factorOf(move);
        for (let cell = epoch * cells; cell < (epoch + 1) * cells; cell++) {
          const at = cell * moves.count + move;
          this.intensity[at] = (this.model.intensity[at] as number) * factor;
        }
      }
      for (let cell = epoch * cells; cell < (epoch + 1) * cells; cell++) {
        const row = cell * moves.count;
        this.exit[cell * stepCount + step] = cumulate(this.intensity, this.cumulativeShare, row + from, row + end);
      }
    }
  }
}

/** The function that a curve is. */
export function factorOf(curve: Curve): (caseload: number) => number {
  if (curve.kind === 'expression') {
    const formula = evaluator(curve.expression);
    return (caseload) => formula({ caseload });
  }
  const points = curve.points.map(({ caseload, factor }) => ({ caseload, factor: factor.value }));
  return (caseload) => {
    const above = points.findIndex((point) => point.caseload >= caseload);
    const next = points[above < 0 ? points.length - 1 : above] as (typeof points)[number];
    const before = points[above - 1];
    if (before === undefined || above < 0) return next.factor;
    const share = (caseload - before.caseload) / (next.caseload - before.caseload);
    return before.factor + share * (next.factor - before.factor);
  };
}

/** The greatest factor that points can give; formulas have no bound that could be known. */
export function greatestFactor(curve: Curve): number {
  return curve.kind === 'points'
    ? Math.max(...curve.points.map(({ factor }) => factor.value))
    : Number.POSITIVE_INFINITY;
}
