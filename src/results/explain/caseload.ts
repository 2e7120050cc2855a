/** Caseworkers: how many there are, what their caseload is at the start, and what it does to moves. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { factorOf } from '../../engine/interaction/caseload-factors.js';
import { layoutOf } from '../../engine/tally/layout.js';
import type { Caseload } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import type { Caseworkers, Scenario } from '../../scenario/scenario.js';
import type { AtStart } from './at-start.js';

/** How far below and above the starting caseload its effects are shown, as a share of it. */
export const CASELOAD_SPAN = 0.2;

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
  /** Caseloads below, at and above that of the start; only 0 where there are no cases. */
  readonly caseloads: readonly number[];
  readonly effects: readonly ExplainedCaseloadEffect[];
}

export interface ExplainedCaseloadEffect {
  readonly curve: Caseworkers['effects'][number]['factor'];
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
  const caseloads = atStart === 0 ? [0] : [1 - CASELOAD_SPAN, 1, 1 + CASELOAD_SPAN].map((share) => share * atStart);
  return {
    caseworkers,
    hires: policies.some((policy) => policy.staff !== null && policy.staff.value > 0),
    weighted,
    staff,
    atStart,
    atEnd: exact.sums[layoutOf(model).caseload + model.months - 1] as number,
    caseloads,
    effects: caseload.curves.map((curve, number) => ({
      curve,
      ...movesOf(model, caseload, number),
      factors: caseloads.map(factorOf(curve)),
    })),
  };
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
