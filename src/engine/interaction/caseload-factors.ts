/** What the caseload of a month does to intensities. */
import type { Caseload, Curve } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import { evaluator } from '../../scenario/expression/evaluate.js';

/** The factor of every move in the month that is lived; 1 until a caseload has been set. */
export class CaseloadFactors {
  /** Factor by move. */
  readonly ofMove: Float64Array;
  private readonly curves: readonly ((caseload: number) => number)[];
  private readonly ofCurve: Float64Array;

  constructor(private readonly model: Model) {
    const { caseload, moves } = model;
    this.ofMove = new Float64Array(moves.count).fill(1);
    this.curves = caseload?.curves.map(factorOf) ?? [];
    this.ofCurve = new Float64Array(this.curves.length);
  }

  /**
   * Sets the factors of a caseload.
   *
   * @throws RangeError when a formula gives no factor (below 0, or not finite)
   */
  set(caseload: number): void {
    this.curves.forEach((curve, number) => {
      const factor = curve(caseload);
      if (!(factor >= 0 && factor < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`at a caseload of ${caseload} the factor of caseload effect ${number + 1} is ${factor}`);
      }
      this.ofCurve[number] = factor;
    });
    const { first, curveOf } = this.model.caseload as Caseload;
    for (let move = 0; move < this.ofMove.length; move++) {
      let factor = 1;
      for (let i = first[move] as number; i < (first[move + 1] as number); i++) {
        factor *= this.ofCurve[curveOf[i] as number] as number;
      }
      this.ofMove[move] = factor;
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

/** The greatest factor that the caseload can give each move; 1 where it does not follow the caseload. */
export function greatestFactors({ caseload, moves }: Model): Float64Array {
  const greatest = new Float64Array(moves.count).fill(1);
  if (caseload === null) return greatest;
  for (let move = 0; move < moves.count; move++) {
    for (let i = caseload.first[move] as number; i < (caseload.first[move + 1] as number); i++) {
      const curve = caseload.curves[caseload.curveOf[i] as number];
      if (curve !== undefined) greatest[move] = (greatest[move] as number) * greatestOf(curve);
    }
  }
  return greatest;
}

/** The greatest factor that points can give; formulas have no bound that could be known. */
function greatestOf(curve: Curve): number {
  return curve.kind === 'points'
    ? Math.max(...curve.points.map(({ factor }) => factor.value))
    : Number.POSITIVE_INFINITY;
}
