/** What a child costs, straight from the words of the scenario: nothing compiled, no classes of age, no parts of stays. */

import { calendarYear } from '../../src/model/calendar.js';
import { formulaPlace } from '../../src/model/formulas.js';
import { applyEffect, policyWeight } from '../../src/model/policies.js';
import type { DurationRange, Effect, Scenario, Sourced, Step } from '../../src/scenario/scenario.js';

/** kr. a year in a month of the horizon, of a child of a group and age who has passed so many month boundaries on a step. */
export type SlowPrice = (month: number, group: number, step: number, ageYears: number, stayMonth: number) => number;

export function slowPrice(scenario: Scenario): SlowPrice {
  return (month, group, step, ageYears, stayMonth) => {
    const own = scenario.steps[step] as Step;
    const groupId = (scenario.groups[group] as Scenario['groups'][number]).id;
    let kr = statedPrice(scenario, own, ageYears) * (own.unitCostFactors[groupId]?.value ?? 1);
    const part = own.unitCostByDuration?.find((range) => isWithin(range, stayMonth));
    kr *= (part?.factor.value ?? 1) * slowDrift(scenario, own.id, month);
    for (const policy of scenario.policies) {
      for (const effect of policy.effects) {
        if (!isOn(effect, own.id, groupId, ageYears, stayMonth)) continue;
        const place = formulaPlace(scenario.horizon, month, ageYears * 12);
        kr = applyEffect(effect, policyWeight(policy, month), kr, place);
      }
    }
    return kr;
  };
}

function statedPrice({ ageBands }: Scenario, { unitCostKrPerYear: price }: Step, ageYears: number): number {
  if (price.kind === 'everyAge') return price.value.value;
  const band = ageBands.find(({ fromAge, toAge }) => fromAge <= ageYears && ageYears <= toAge);
  return price.values[band?.id ?? '']?.value ?? 0;
}

function isOn(effect: Effect, step: string, group: string, ageYears: number, stayMonth: number): boolean {
  const { target, groups, fromAge, toAge, duration } = effect;
  if (target.kind !== 'unitCost' || !target.steps.includes(step) || !groups.includes(group)) return false;
  return ageYears >= fromAge && ageYears <= toAge && (duration === null || isWithin(duration, stayMonth));
}

function isWithin({ fromMonth, toMonth }: DurationRange, month: number): boolean {
  return month >= fromMonth && (toMonth === null || month < toMonth);
}

/** Real price drift year by year, from the second year of the horizon on. */
function slowDrift({ economy, horizon }: Scenario, id: string, month: number): number {
  let growth = 1;
  for (const { steps, fromYear, toYear, perYear } of economy.realPriceDrift) {
    for (let year = horizon.startYear + 1; year <= calendarYear(horizon, month); year++) {
      if (steps.includes(id) && year >= fromYear && (toYear === null || year <= toYear)) growth *= 1 + perYear.value;
    }
  }
  return growth;
}

/** What is paid once at a moment, with the drift of the January of its year. */
export function slowOnce(scenario: Scenario, id: string, cost: Sourced | null, month: number): number {
  const january = month - ((((scenario.horizon.startMonth - 1 + month) % 12) + 12) % 12);
  return (cost?.value ?? 0) * slowDrift(scenario, id, january);
}
