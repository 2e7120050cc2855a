/** What a child-month costs, by month, group, price class of age, and step. */
import type { Effect, Group, Policy, Scenario, Step } from '../scenario/scenario.js';
import type { Grid } from './model.js';
import { applyEffect, concerns, effectsInOrder, policyWeight } from './policies.js';

/** Age classes get price classes of their own only where some price is different. */
export function priceClasses(scenario: Scenario, grid: Grid): { classOfAge: Uint8Array; count: number } {
  const classOfAge = new Uint8Array(grid.ageClassCount);
  let current = 0;
  let before = '';
  for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
    const prices = pricesAt(scenario, [grid.ageCut[ageClass] as number]).join();
    if (ageClass > 0 && prices !== before) current++;
    classOfAge[ageClass] = current;
    before = prices;
  }
  return { classOfAge, count: current + 1 };
}

/** Ages in months at which the price classes begin. */
export function priceAges(grid: Grid, classes: { classOfAge: Uint8Array; count: number }): number[] {
  return Array.from({ length: classes.count }, (_, i) => grid.ageCut[classes.classOfAge.indexOf(i)] as number);
}

/** kr. per child-month: [month * laneCount + lane], lane = (group * priceClassCount + priceClass) * stepCount + step. */
export function compilePrices(
  scenario: Scenario,
  grid: Grid,
  classes: { classOfAge: Uint8Array; count: number },
): Float64Array {
  return Float64Array.from(pricesAt(scenario, priceAges(grid, classes)));
}

/** kr. per child-month by month, group, age and step. */
function pricesAt(scenario: Scenario, agesInMonths: readonly number[]): number[] {
  const lanes = scenario.groups.flatMap((group) =>
    agesInMonths.flatMap((ageMonths) =>
      scenario.steps.map((step) => ({ step, changes: changesOf(scenario, step, group, ageMonths) })),
    ),
  );
  const months = Array.from({ length: scenario.horizon.years * 12 }, (_, month) => month);
  return months.flatMap((month) =>
    lanes.map(({ step, changes }) => {
      const { value } = step.unitCostKrPerYear;
      return (
        changes.reduce((kr, { policy, effect }) => applyEffect(effect, policyWeight(policy, month), kr), value) / 12
      );
    }),
  );
}

/** The effects on the price of a step, for children of a group and age. */
function changesOf(
  scenario: Scenario,
  step: Step,
  group: Group,
  ageMonths: number,
): readonly { policy: Policy; effect: Effect }[] {
  return effectsInOrder(scenario).filter(
    ({ effect }) =>
      effect.target.kind === 'unitCost' &&
      effect.target.steps.includes(step.id) &&
      concerns(effect, group.id, ageMonths),
  );
}
