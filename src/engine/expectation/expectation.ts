/**
 * The exact expectation: the mean of every count and sum, by the forward equations of the same compiled model.
 *
 * It shares no code with the simulation but the model and the shares that both start from (engine/initial-shares): no
 * clocks, no draws, no stays. Where the simulation follows
 * children through segments, this carries expected numbers from month end to month end. Recipients (distinct children
 * in a year) are not linear in the state and have no value here.
 */
import { interacts, type Model } from '../../model/model.js';
import { initialShares } from '../initial-shares.js';
import { layoutOf } from '../tally/layout.js';
import { writeCaseload } from '../tally/tally.js';
import { withFeedback } from './feedback.js';
import { type ExpectedRows, liveMonth } from './live-month.js';
import { type Shape, shapeOf } from './shape.js';
import { type Source, sourcesOf } from './sources.js';
import type { StateSpace } from './states.js';

/** Rows like those of a replication; NaN where there is no exact expectation. */
export interface Expectation extends ExpectedRows {
  /** Whether children depend on one another, so that this is only near the mean. */
  readonly isApproximate: boolean;
  /** Whether there is none, of anything. */
  readonly isUnknown?: boolean;
}

/** Is shown everybody at the end of each month (`childrenOf`); sources whose `from` is later have not come in yet. */
export type AtMonthEnd = (month: number, sources: readonly Source[], states: StateSpace) => void;

/**
 * The expectation of every number of a replication: exact, but approximate where children depend on one another
 * (engine/expectation/feedback; `interacts` in model/model).
 *
 * @param shape the model's own, where it is at hand already
 */
export function expectation(
  model: Model,
  atMonthEnd: AtMonthEnd = () => {},
  shape: Shape = shapeOf(model),
): Expectation {
  const { ready, begin } = withFeedback(model, shape);
  const layout = layoutOf(model);
  const result = {
    isApproximate: interacts(model),
    counts: new Float64Array(layout.counts),
    sums: new Float64Array(layout.sums),
  };
  const sources = sourcesOf(
    model,
    ready.states,
    initialShares(model, () => ready),
  );
  for (let month = model.firstMonth; month < model.months; month++) {
    begin(month, sources);
    liveMonth(ready, layout, sources, month, result);
    atMonthEnd(month, sources, ready.states);
  }
  result.counts.fill(Number.NaN, layout.recipients, layout.transitions);
  result.counts.fill(Number.NaN, layout.childhoods, layout.addOns.users);
  result.counts.fill(Number.NaN, layout.addOns.recipients, layout.addOns.starts);
  writeCaseload(model, layout, result.counts, result.sums);
  result.sums.fill(Number.NaN, layout.queueSums, layout.addOns.childYears);
  // Refund and price classes are no straight line in the cost.
  result.counts.fill(Number.NaN, layout.cases);
  result.sums.fill(Number.NaN, layout.refund);
  return result;
}

/**
 * The expectation that is shown beside simulated means: none where places are limited. It takes places to be enough, so
 * that with a full home it would be the mean of another municipality, and a wrong number that looks right.
 */
export function shownExpectation(model: Model): Expectation {
  if (model.capacities.count === 0) return expectation(model);
  const layout = layoutOf(model);
  return {
    isApproximate: interacts(model),
    counts: new Float64Array(layout.counts).fill(Number.NaN),
    sums: new Float64Array(layout.sums).fill(Number.NaN),
  };
}

/** None: where numbers are drawn, the expectation at their central values is not the mean over the draws. */
export const UNKNOWN_EXPECTATION: Expectation = {
  isApproximate: false,
  isUnknown: true,
  counts: new Float64Array(0),
  sums: new Float64Array(0),
};
