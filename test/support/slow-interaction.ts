/** What a caseload does to intensities, and how many places there are: read from the scenario's own words, month by month. */

import { evaluate } from 'mathjs/number';
import type { Capacity, CaseloadEffect, Dated, Policy, Scenario } from '../../src/scenario/scenario.js';
import { slowValue } from './slow-formulas.js';
import { weightOf } from './slow-moves.js';

/** The number that holds in a month: the first also before its date. */
function datedIn(dated: Dated, month: number): number {
  const held = dated.filter(({ fromMonth }) => fromMonth <= Math.max(0, month)).at(-1) ?? dated[0];
  return held?.value.value as number;
}

/** Full-time caseworkers in a month, with those whom policies have added or taken away. */
function staffIn(scenario: Scenario, month: number): number {
  const { staff, hiringDelayMonths } = scenario.caseworkers as NonNullable<Scenario['caseworkers']>;
  const now = Math.max(0, month);
  const byPolicy = ({ staff: added, startMonth, endMonth, phaseInMonths }: Policy): number => {
    if (added === null || (endMonth !== null && now >= endMonth)) return 0;
    const first = added.value > 0 ? startMonth + hiringDelayMonths : startMonth;
    if (now < first) return 0;
    return added.value * Math.min(1, phaseInMonths === 0 ? 1 : (now + 0.5 - first) / phaseInMonths);
  };
  return scenario.policies.reduce((sum, policy) => sum + byPolicy(policy), datedIn(staff, month));
}

/** The factor of a caseload: on the straight lines between points, or what mathjs makes of the formula. */
function factorAt(factor: CaseloadEffect['factor'], caseload: number): number {
  if (factor.kind === 'expression') return Number(evaluate(factor.expression.text, { caseload }));
  const points = [...factor.points].sort((a, b) => a.caseload - b.caseload);
  const below = points.filter((point) => point.caseload <= caseload).at(-1);
  const above = points.find((point) => point.caseload > caseload);
  if (below === undefined) return above?.factor.value as number;
  if (above === undefined) return below.factor.value;
  const part = (caseload - below.caseload) / (above.caseload - below.caseload);
  return below.factor.value * (1 - part) + above.factor.value * part;
}

function effectsOn({ caseworkers }: Scenario, from: string, to: string): CaseloadEffect[] {
  return (caseworkers?.effects ?? []).filter((effect) => effect.from.includes(from) && effect.to.includes(to));
}

/** The factor on every move in a month, with so many children on each step at the end of the month before. */
export function factorsOf(
  scenario: Scenario,
  month: number,
  countOn: (step: string) => number,
): (from: string, to: string) => number {
  const { caseworkers } = scenario;
  if (caseworkers === null) return () => 1;
  const cases = Object.entries(caseworkers.weights).reduce((sum, [step, { value }]) => sum + value * countOn(step), 0);
  const caseload = cases / staffIn(scenario, month);
  return (from, to) =>
    effectsOn(scenario, from, to).reduce((product, { factor }) => product * factorAt(factor, caseload), 1);
}

/** The greatest factor that any caseload can have on a move. */
export function greatestOn(scenario: Scenario, from: string, to: string): number {
  return effectsOn(scenario, from, to).reduce(
    (product, { factor }) =>
      product * Math.max(...(factor.kind === 'points' ? factor.points.map(({ factor: own }) => own.value) : [])),
    1,
  );
}

/** Whole places in a month, with what policies make of them. */
export function placesIn(scenario: Scenario, { step, places }: Capacity, month: number): number {
  const now = Math.max(0, month);
  let number = datedIn(places, now);
  for (const policy of scenario.policies) {
    for (const { target, operation, value } of policy.effects) {
      if (target.kind !== 'capacity' || !target.steps.includes(step)) continue;
      const worth = slowValue(value, scenario.horizon, 0, now, 0);
      const full = { multiply: number * worth, add: number + worth, set: worth }[operation];
      number += weightOf(policy, now) * (full - number);
    }
  }
  // 0.9999999999 of a place is rounding.
  return Math.max(0, Math.floor(number + 1e-9));
}
