/**
 * The expectation of a model whose intensities follow the caseload: only approximate, for it gives every month the
 * factor of the expected caseload, where each replication has the factor of its own. Places are taken to be enough.
 */
import { writeExits } from '../../model/intensities.js';
import type { Model } from '../../model/model.js';
import { CaseloadFactors } from '../interaction/caseload-factors.js';
import { type Forward, forward } from './month-step.js';
import type { Shape } from './shape.js';
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
export function withFeedback(model: Model, shape: Shape): Feedback {
  const { caseload, grid, firstMonth } = model;
  if (caseload === null || caseload.curves.length === 0) return { ready: forward(model, shape), begin: () => {} };
  const factors = new CaseloadFactors(model);
  const intensity = Float64Array.from(model.intensity);
  const exit = Float64Array.from(model.exit);
  const ready = forward({ ...model, intensity, exit }, shape);
  const writtenFor = new Float64Array(grid.epochCount);
  // The factor of every move that each epoch's tables are written with.
  const scaledBy = Array.from({ length: grid.epochCount }, () => new Float64Array(model.moves.count).fill(1));
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
      const scaled = scaledBy[epoch] as Float64Array;
      if (scaled.every((factor, move) => factor === factors.ofMove[move])) return;
      scaled.set(factors.ofMove);
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
  const own = { from: epoch * cells, to: (epoch + 1) * cells };
  for (let cell = own.from; cell < own.to; cell++) {
    for (let move = 0; move < moves.count; move++) {
      const at = cell * moves.count + move;
      intensity[at] = (model.intensity[at] as number) * (factors.ofMove[move] as number);
    }
  }
  writeExits(exit, intensity, moves, own, stepCount);
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
