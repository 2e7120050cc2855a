/** Which parts of a stay the prices of steps tell apart: those that cost something else than the part before. */
import type { Scenario, Step } from '../scenario/scenario.js';
import type { Priced } from './prices.js';

/** The parts of stays on all steps, step by step; the steps themselves where no price depends on the time on the step. */
export interface PriceParts {
  readonly count: number;
  /** Parts of step s are first[s] .. first[s + 1] - 1. */
  readonly first: Uint32Array;
  readonly stepOf: Uint32Array;
  /** Month of the stay at which each part begins; 0 for the first of a step. */
  readonly fromMonth: Float64Array;
  /** The first month after it; infinite for the last of a step. */
  readonly toMonth: Float64Array;
}

/** The price parts of a scenario. */
export function compilePriceParts(scenario: Scenario): PriceParts {
  const edges = scenario.steps.map((step) => priceEdges(scenario, step));
  const before = (step: number): number => edges.slice(0, step).reduce((sum, { length }) => sum + length, 0);
  return {
    count: before(edges.length),
    first: Uint32Array.from({ length: edges.length + 1 }, (_, step) => before(step)),
    stepOf: Uint32Array.from(edges.flatMap((own, step) => own.map(() => step))),
    fromMonth: Float64Array.from(edges.flat()),
    toMonth: Float64Array.from(edges.flatMap((own) => [...own.slice(1), Number.POSITIVE_INFINITY])),
  };
}

/** What has a price, part by part. */
export function pricedParts({ steps }: Scenario, { stepOf, fromMonth }: PriceParts): Priced[] {
  return Array.from(stepOf, (step, part) => ({ item: steps[step] as Step, stayMonth: fromMonth[part] as number }));
}

/** Months of a stay at which the price of a step is another than before; 0 first. Neighbours with one factor are one part. */
function priceEdges({ policies }: Scenario, { id, unitCostByDuration = [] }: Step): number[] {
  const stated = unitCostByDuration.filter(
    ({ factor }, part) => part > 0 && factor.value !== unitCostByDuration[part - 1]?.factor.value,
  );
  const changed = policies.flatMap(({ effects }) =>
    effects.flatMap(({ target, duration }) =>
      target.kind === 'unitCost' && target.steps.includes(id) && duration !== null
        ? [duration.fromMonth, duration.toMonth ?? 0]
        : [],
    ),
  );
  return [...new Set([0, ...stated.map(({ fromMonth }) => fromMonth), ...changed])].sort((a, b) => a - b);
}
