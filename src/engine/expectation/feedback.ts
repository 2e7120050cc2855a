/**
 * The expectation of a model whose intensities follow the caseload: only approximate, for it gives every month the
 * factor of the expected caseload, where each replication has the factor of its own. Places are taken to be enough.
 */
import type { Model } from '../../model/model.js';
import { CaseloadFactors } from '../interaction/caseload-factors.js';
import { type Forward, forward } from './month-step.js';
import type { Source } from './sources.js';

/** The tables are written anew when the caseload has changed by more than this share of it. */
const NOTICED = 0.001;

/** Forward equations that go along with the caseload. */
export interface Feedback {
  readonly ready: Forward;
  /** Sets the intensities of a month by the children there are at its start, before anything happens then. */
  begin(month: number, sources: readonly Source[]): void;
}

/** The forward equations of a model, with feedback where it has any. */
export function withFeedback(model: Model): Feedback {
  const { caseload, grid, firstMonth } = model;
  if (caseload === null || caseload.curves.length === 0) return { ready: forward(model), begin: () => {} };
  const factors = new CaseloadFactors(model);
  const intensity = Float64Array.from(model.intensity);
  const exit = Float64Array.from(model.exit);
  const ready = forward({ ...model, intensity, exit });
  const writtenFor = new Float64Array(grid.epochCount);
  return {
    ready,
    begin(month, sources) {
      const epoch = grid.epochOfMonth[month - firstMonth] as number;
      const now =
        weightedCases(ready, caseload.weight, month, sources) / (caseload.staff[Math.max(0, month)] as number);
      const before = writtenFor[epoch] as number;
      if (Math.abs(now - before) <= NOTICED * before) return;
      writtenFor[epoch] = now;
      factors.set(now);
      scaleEpoch(model, factors, epoch, intensity, exit);
      ready.forget();
    },
  };
}

/** Writes the intensities of an epoch with the factors. */
function scaleEpoch(
  model: Model,
  factors: CaseloadFactors,
  epoch: number,
  intensity: Float64Array,
  exit: Float64Array,
): void {
  const { grid, moves, stepCount } = model;
  const cells = grid.ageClassCount * grid.profileCount * grid.situations.count;
  for (let cell = epoch * cells; cell < (epoch + 1) * cells; cell++) {
    for (let move = 0; move < moves.count; move++) {
      const at = cell * moves.count + move;
      intensity[at] = (model.intensity[at] as number) * (factors.ofMove[move] as number);
    }
    for (let step = 0; step < stepCount; step++) {
      const end = cell * moves.count + (moves.first[step + 1] as number);
      let sum = 0;
      for (let at = cell * moves.count + (moves.first[step] as number); at < end; at++) sum += intensity[at] as number;
      exit[cell * stepCount + step] = sum;
    }
  }
}

function weightedCases({ states }: Forward, weight: Float64Array, month: number, sources: readonly Source[]): number {
  const ofState = Float64Array.from(states.stepOf, (step) => weight[step] as number);
  let weighted = 0;
  for (const { from, x, isEmpty } of sources) {
    if (month < from || isEmpty) continue;
    for (let state = 0; state < x.length; state++) weighted += (x[state] as number) * (ofState[state] as number);
  }
  return weighted;
}
