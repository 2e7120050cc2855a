/** When and on whom a policy works, and what it costs by year. */
import type { Effect, Policy, PolicyCost, Scenario } from '../scenario/scenario.js';
import { calendarYear } from './calendar.js';
import { type FormulaPlace, valueAt } from './formulas.js';

/**
 * How much of a policy works in a month, 0-1: nothing until its delay is over, then rising linearly over the phase-in
 * to its fidelity, and from its end on falling linearly over the fade-out.
 * Within a month it is constant, at the value of the middle of the month.
 */
export function policyWeight(policy: Policy, month: number): number {
  const { startMonth, delayMonths, phaseInMonths, endMonth, fadeOutMonths, fidelity } = policy;
  // From its end on a policy rises no further.
  const working = Math.min(month, (endMonth ?? Number.POSITIVE_INFINITY) - 1) - startMonth - delayMonths;
  if (working < 0) return 0;
  const risen = phaseInMonths === 0 ? 1 : Math.min(1, (working + 0.5) / phaseInMonths);
  const over = endMonth === null || month < endMonth ? 0 : month - endMonth + 0.5;
  if (over === 0) return risen * fidelity.value;
  const left = over >= fadeOutMonths ? 0 : 1 - over / fadeOutMonths;
  return risen * left * fidelity.value;
}

/** The number that an effect at the given weight makes of a number at a place. At weight 0 it is unchanged to the last bit. */
export function applyEffect(effect: Effect, weight: number, number: number, place: FormulaPlace): number {
  if (weight === 0) return number;
  const value = valueAt(effect.value, place);
  if (effect.operation === 'multiply') return number * (1 + weight * (value - 1));
  if (effect.operation === 'add') return number + weight * value;
  return number + weight * (value - number);
}

/** Whether an effect or trend concerns children of this group and of ages from `fromMonths` on (an age class). */
export function concerns(
  effect: Pick<Effect, 'groups' | 'fromAge' | 'toAge'>,
  group: string,
  fromMonths: number,
): boolean {
  return effect.groups.includes(group) && fromMonths >= effect.fromAge * 12 && fromMonths < (effect.toAge + 1) * 12;
}

/** Every effect with its policy, in the file's order: the order in which they are applied. */
export function effectsInOrder(scenario: Scenario): readonly { policy: Policy; effect: Effect }[] {
  return scenario.policies.flatMap((policy) => policy.effects.map((effect) => ({ policy, effect })));
}

/** Months of the horizon in which a policy is in force, phased in or not. */
function monthsInForce(policy: Policy, months: number): number[] {
  const end = policy.endMonth ?? months;
  const inForce: number[] = [];
  for (let month = policy.startMonth; month < Math.min(end, months); month++) inForce.push(month);
  return inForce;
}

/**
 * Full-time caseworkers whom a policy has added (or, below zero, taken away) in a month: those it adds come when they
 * have been hired, linearly over its phase-in from then on; those it takes away go from its start on. None after its end.
 */
export function staffOf(policy: Policy, scenario: Scenario, month: number): number {
  const { staff, startMonth, endMonth, phaseInMonths } = policy;
  if (staff === null || (endMonth !== null && month >= endMonth)) return 0;
  const delay = staff.value > 0 ? (scenario.caseworkers?.hiringDelayMonths ?? 0) : 0;
  const since = month - startMonth - delay;
  if (since < 0) return 0;
  return staff.value * (phaseInMonths === 0 ? 1 : Math.min(1, (since + 0.5) / phaseInMonths));
}

/** Lasting costs or those of introducing policies, on service or capital: how a business case tells them apart. */
export const COST_CLASSES = [
  { kind: 'permanent', area: 'service' },
  { kind: 'permanent', area: 'anlaeg' },
  { kind: 'implementation', area: 'service' },
  { kind: 'implementation', area: 'anlaeg' },
] as const satisfies readonly Pick<PolicyCost, 'kind' | 'area'>[];

/**
 * What all policies themselves cost by calendar year, kr., or those of their costs that are wanted; yearly costs count
 * from the start by month, in full.
 */
export function policyCostByYear(
  scenario: Scenario,
  years: readonly number[],
  isWanted: (cost: PolicyCost) => boolean = () => true,
): Float64Array {
  const cost = new Float64Array(years.length);
  const add = (year: number, kr: number): void => {
    const index = years.indexOf(year);
    if (index >= 0) cost[index] = (cost[index] as number) + kr;
  };
  const months = scenario.horizon.years * 12;
  for (const policy of scenario.policies) {
    for (const { amount } of policy.costs.filter(isWanted)) {
      if (amount.kind === 'byYear') {
        for (const [year, kr] of Object.entries(amount.kr)) add(Number(year), kr.value);
        continue;
      }
      for (const month of monthsInForce(policy, months)) {
        const times = amount.kind === 'perYear' ? 1 : staffOf(policy, scenario, month);
        add(calendarYear(scenario.horizon, month), (amount.kr.value * times) / 12);
      }
    }
  }
  return cost;
}
