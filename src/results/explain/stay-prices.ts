/** What prices by time on the step come to on average: who knows the mean price of the accounts can keep it. */
import { expectation } from '../../engine/expectation/expectation.js';
import { layoutOf } from '../../engine/tally/layout.js';
import { wholeYears } from '../../model/calendar.js';
import { compileModel } from '../../model/compile.js';
import type { Scenario, Step } from '../../scenario/scenario.js';

/** A step whose price depends on the time on it. */
export interface StayPrice {
  readonly step: number;
  /** Expected expenditure on the step over what it would be at factor 1, before policies; null: nobody is there, or it is free. */
  readonly mean: number | null;
  /** The horizon's first whole calendar year, in which it is so. */
  readonly year: number;
}

/** The steps with such prices, in order; worked out only where there are any. */
export function stayPrices(scenario: Scenario): StayPrice[] {
  const own = scenario.steps.flatMap(({ unitCostByDuration = [] }, step) =>
    unitCostByDuration.length > 0 ? step : [],
  );
  if (own.length === 0) return [];
  const { horizon } = scenario;
  const years = Math.min(horizon.years, horizon.startMonth === 1 ? 1 : 2);
  const before = { ...scenario, policies: [], horizon: { ...horizon, years } };
  const [year] = wholeYears(before.horizon);
  if (year === undefined) return [];
  const stated = expenditureByStep(before);
  const atOne = expenditureByStep({ ...before, steps: scenario.steps.map(withoutFactors) });
  return own.map((step) => {
    const [kr, plain] = [stated[step] as number, atOne[step] as number];
    return { step, year, mean: plain > 0 ? kr / plain : null };
  });
}

function withoutFactors({ unitCostByDuration: _factors, ...step }: Step): Step {
  return step;
}

/** Expected kr. on each step in the first whole calendar year. */
function expenditureByStep(scenario: Scenario): number[] {
  const model = compileModel(scenario);
  const { sums } = expectation(model);
  const { expenditure } = layoutOf(model);
  return model.stepIds.map((_, step) =>
    model.groupIds.reduce(
      (kr, _group, group) => kr + (sums[expenditure + (group * model.stepCount + step) * model.years.length] as number),
      0,
    ),
  );
}
