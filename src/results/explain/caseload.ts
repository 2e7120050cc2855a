/** Caseworkers: how many there are, what their caseload is at the start, and what it does to moves. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { factorOf } from '../../engine/interaction/caseload-factors.js';
import { layoutOf } from '../../engine/tally/layout.js';
import type { Caseload, Curve } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import type { Caseworkers, Scenario } from '../../scenario/scenario.js';
import type { AtStart } from './at-start.js';

/** How far below and above the starting caseload a formula is shown, as a share of it. */
const CASELOAD_SPAN = 0.2;

/** Caseloads in a table; where the file names more, its points are told apart. */
const MOST_SHOWN = 8;

export interface ExplainedCaseload {
  readonly caseworkers: Caseworkers;
  /** Whether a policy adds caseworkers, who must be hired. */
  readonly hires: boolean;
  /** When the first month begins: weighted open cases, caseworkers, and the one by the other. */
  readonly weighted: number;
  readonly staff: number;
  readonly atStart: number;
  /** The expected caseload at the end of the last month. */
  readonly atEnd: number;
  /** Where the effects are shown, rising. */
  readonly caseloads: readonly ShownCaseload[];
  /** Whether every point of the effects is among them. */
  readonly hasAllPoints: boolean;
  readonly effects: readonly ExplainedCaseloadEffect[];
}

export interface ShownCaseload {
  readonly caseload: number;
  /** Per cent above (below: negative) that of the start, 0 for itself; null for one that the file names. */
  readonly percent: number | null;
}

export interface ExplainedCaseloadEffect {
  readonly curve: Curve;
  /** Steps by index; the number of steps stands for `leave`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The factor at each of the caseloads; not finite where a formula has none. */
  readonly factors: readonly number[];
}

/** The caseworkers of a scenario; null when it has none. */
export function explainCaseload(
  { caseworkers, policies }: Scenario,
  model: Model,
  exact: Expectation,
  { byStep }: AtStart,
): ExplainedCaseload | null {
  const { caseload } = model;
  if (caseworkers === null || caseload === null) return null;
  const weighted = byStep.reduce((sum, children, step) => sum + children * (caseload.weight[step] as number), 0);
  const staff = caseload.staff[0] as number;
  const atStart = weighted / staff;
  const points = pointsOf(caseload.curves);
  const withPoints = around(atStart, caseload.curves.some(isFormula), points);
  const hasAllPoints = withPoints.length <= MOST_SHOWN;
  const caseloads = hasAllPoints ? withPoints : around(atStart, true, []);
  return {
    caseworkers,
    hires: policies.some((policy) => policy.staff !== null && policy.staff.value > 0),
    weighted,
    staff,
    atStart,
    atEnd: exact.sums[layoutOf(model).caseload + model.months - 1] as number,
    caseloads,
    hasAllPoints,
    effects: caseload.curves.map((curve, number) => ({
      curve,
      ...movesOf(model, caseload, number),
      factors: caseloads.map((shown) => factorOf(curve)(shown.caseload)),
    })),
  };
}

function isFormula(curve: Curve): boolean {
  return curve.kind === 'expression';
}

/** The caseloads that the curves name. */
function pointsOf(curves: readonly Curve[]): number[] {
  return [
    ...new Set(curves.flatMap((curve) => (curve.kind === 'expression' ? [] : curve.points.map((own) => own.caseload)))),
  ];
}

/** The starting caseload, if asked for a good deal below and above, and some points; without cases no per cent of them. */
function around(atStart: number, span: boolean, points: readonly number[]): ShownCaseload[] {
  const shares = span && atStart > 0 ? [-CASELOAD_SPAN, 0, CASELOAD_SPAN] : [0];
  const own = shares.map((share) => ({ caseload: (1 + share) * atStart, percent: 100 * share }));
  const others = points.filter((point) => own.every(({ caseload }) => caseload !== point));
  return [...own, ...others.map((caseload) => ({ caseload, percent: null }))].sort((a, b) => a.caseload - b.caseload);
}

/** The steps between which a curve changes moves. */
function movesOf({ moves }: Model, { first, curveOf }: Caseload, curve: number): { from: number[]; to: number[] } {
  const own = Array.from({ length: moves.count }, (_, move) => move).filter((move) =>
    curveOf.subarray(first[move] as number, first[move + 1] as number).includes(curve),
  );
  const distinct = (steps: Uint8Array): number[] =>
    [...new Set(own.map((move) => steps[move] as number))].sort((a, b) => a - b);
  return { from: distinct(moves.from), to: distinct(moves.to) };
}
