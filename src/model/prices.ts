/** What a child-month costs, by month, group, price class of age, and step. */
import type { Scenario } from '../scenario/scenario.js';
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

/** kr. per child-month: [month * laneCount + lane], lane = (group * priceClassCount + priceClass) * stepCount + step. */
export function compilePrices(
  scenario: Scenario,
  grid: Grid,
  classes: { classOfAge: Uint8Array; count: number },
): Float64Array {
  const months = scenario.horizon.years * 12;
  const changes = effectsInOrder(scenario).filter(({ effect }) => effect.target.kind === 'unitCost');
  const prices: number[] = [];
  for (let month = 0; month < months; month++) {
    for (const group of scenario.groups) {
      for (let priceClass = 0; priceClass < classes.count; priceClass++) {
        const ageMonths = grid.ageCut[classes.classOfAge.indexOf(priceClass)] as number;
        for (const step of scenario.steps) {
          let kr = step.unitCostKrPerYear.value;
          for (const { policy, effect } of changes) {
            if (effect.target.kind !== 'unitCost' || !effect.target.steps.includes(step.id)) continue;
            if (!concerns(effect, group.id, ageMonths)) continue;
            kr = applyEffect(effect, policyWeight(policy, month), kr);
          }
          prices.push(kr / 12);
        }
      }
    }
  }
  return Float64Array.from(prices);
}
