/** What a child-month costs, by month, group, price class of age, and step. */
import type { Effect, Group, Policy, Scenario, Step } from '../scenario/scenario.js';
import type { Grid } from './model.js';
import { applyEffect, concerns, effectsInOrder, policyWeight } from './policies.js';

/** Age classes get price classes of their own only where some price effect is limited to an age range. */
export function priceClasses(scenario: Scenario, grid: Grid): { classOfAge: Uint8Array; count: number } {
  const classOfAge = new Uint8Array(grid.ageClassCount);
  const edges = new Set<number>();
  for (const { effect } of effectsInOrder(scenario)) {
    if (effect.target.kind === 'unitCost') edges.add(effect.fromAge * 12).add((effect.toAge + 1) * 12);
  }
  let current = 0;
  for (let ageClass = 1; ageClass < grid.ageClassCount; ageClass++) {
    if (edges.has(grid.ageCut[ageClass] as number)) current++;
    classOfAge[ageClass] = current;
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
  const ages = priceAges(grid, classes);
  const lanes = scenario.groups.flatMap((group) =>
    ages.flatMap((ageMonths) =>
      scenario.steps.map((step) => ({ step, changes: changesOf(scenario, step, group, ageMonths) })),
    ),
  );
  const months = Array.from({ length: scenario.horizon.years * 12 }, (_, month) => month);
  return Float64Array.from(
    months.flatMap((month) =>
      lanes.map(({ step, changes }) => {
        const { value } = step.unitCostKrPerYear;
        return (
          changes.reduce((kr, { policy, effect }) => applyEffect(effect, policyWeight(policy, month), kr), value) / 12
        );
      }),
    ),
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
