/** What own institutions cost whoever lives there: a share of the price is paid for places, not for children. */
import { MAX_AGE } from '../scenario/limits.js';
import type { Effect, FixedCosts, Scenario, Step } from '../scenario/scenario.js';
import { calendarYear } from './calendar.js';
import { formulaPlace, valueAt } from './formulas.js';
import { applyEffect, effectsInOrder, policyWeight } from './policies.js';
import { realGrowth, statedPrice } from './prices.js';

/** kr. by year that a step's places cost, whether or not somebody lives there; partly closed ones are paid in full. */
export function fixedCostByYear(
  scenario: Scenario,
  step: Step,
  costs: FixedCosts,
  years: readonly number[],
): Float64Array {
  const kr = new Float64Array(years.length);
  for (let month = 0; month < scenario.horizon.years * 12; month++) {
    const year = years.indexOf(calendarYear(scenario.horizon, month));
    if (year < 0) continue;
    const paid = ownPlaces(scenario, step.id, costs, month) * costs.share.value;
    kr[year] = (kr[year] as number) + (paid * priceForEverybody(scenario, step, month)) / 12;
  }
  return kr;
}

/** Whole places that are paid for in a month: those that a policy closes go when the notice is over. */
export function ownPlaces(
  scenario: Scenario,
  step: string,
  { places, noticeMonths }: FixedCosts,
  month: number,
): number {
  const changed = effectsInOrder(scenario).reduce((number, { policy, effect }) => {
    const { target } = effect;
    if (target.kind !== 'ownPlaces' || !target.steps.includes(step)) return number;
    const by = valueAt(effect.value, formulaPlace(scenario.horizon, month, 0));
    return number + by * policyWeight(policy, by < 0 ? month - noticeMonths : month);
  }, places.value);
  return Math.max(0, Math.ceil(changed - 1e-9));
}

/** The price of a month as far as it is the same for everybody: effects for some ages, groups or parts of a stay are on children only. */
function priceForEverybody(scenario: Scenario, step: Step, month: number): number {
  const group = scenario.groups[0]?.id ?? '';
  const place = formulaPlace(scenario.horizon, month, 0);
  const stated = statedPrice(scenario, step, group, 0) * realGrowth(scenario, step.id, month);
  const isForAll = ({ fromAge, toAge, duration, groups, target }: Effect): boolean =>
    target.kind === 'unitCost' &&
    target.steps.includes(step.id) &&
    fromAge === 0 &&
    toAge === MAX_AGE &&
    duration === null &&
    scenario.groups.every(({ id }) => groups.includes(id));
  return effectsInOrder(scenario)
    .filter(({ effect }) => isForAll(effect))
    .reduce((kr, { policy, effect }) => applyEffect(effect, policyWeight(policy, month), kr, place), stated);
}
