/** What a step can cost, before real drift and policies. */
import type { Scenario, Step } from '../../scenario/scenario.js';

/** kr. a year, the least and the greatest over ages, groups and parts of a stay. */
export function priceExtent({ groups }: Pick<Scenario, 'groups'>, step: Step): readonly [number, number] {
  const { unitCostKrPerYear: price, unitCostFactors, unitCostByDuration = [] } = step;
  const stated = price.kind === 'everyAge' ? [price.value] : Object.values(price.values);
  const ofGroups = groups.map(({ id }) => unitCostFactors[id]?.value ?? 1);
  const ofStay = unitCostByDuration.length === 0 ? [1] : unitCostByDuration.map(({ factor }) => factor.value);
  const prices = stated.flatMap(({ value }) => ofGroups.flatMap((group) => ofStay.map((part) => value * group * part)));
  return [Math.min(...prices), Math.max(...prices)];
}
