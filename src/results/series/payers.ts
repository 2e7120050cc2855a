/** Who pays the expenditure, and what falls on other budgets. Nothing where a scenario says nothing of either. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { policyCostByYear } from '../../model/policies.js';
import { OTHER_PAYERS, PAYER_IDS, PAYERS, type Payer, type Payers, shareOf } from '../../scenario/payers.js';
import type { PolicyCost, Scenario, Sourced } from '../../scenario/scenario.js';
import { addOnExpenditures } from './add-ons.js';
import { type Part, partsOfStep, shareOfPart, withParts } from './parts.js';
import type { SeriesPlan } from './plan.js';
import { sumPositions, yearly } from './sets.js';

/** The expenditure by payer, adding up to all of it; and spill-overs, each, by payer and in all. */
export function payerPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const somebodyElse = [...scenario.steps, ...scenario.addOns, ...scenario.policies.flatMap(({ costs }) => costs)].some(
    ({ payers = {} }) => Object.keys(payers).length > 0,
  );
  return [
    ...(somebodyElse ? PAYERS.map((payer) => paidBy(scenario, model, layout, payer)) : []),
    ...spillOverPlans(scenario, model, layout),
  ];
}

function paidBy(scenario: Scenario, model: Model, layout: Layout, payer: Payer): SeriesPlan {
  const everyGroup = model.groupIds.map((_, i) => i);
  const addOns = addOnExpenditures(model, layout);
  const sums = (positions: readonly number[]): Part => ({
    row: 'sums',
    positions,
    weight: model.years.map(() => 1),
    plus: model.years.map(() => 0),
  });
  const ofSteps = scenario.steps.flatMap(({ payers }, step) => {
    const own = [
      sums(sumPositions(model, layout.expenditure, [step], everyGroup)),
      ...partsOfStep(scenario, model, layout, step),
    ];
    return own.map((part) => shareOfPart(part, shareOf(payers, payer)));
  });
  const ofAddOns = scenario.addOns.map(({ id, payers }) =>
    shareOfPart(sums(addOns.sets.find((set) => set.id === id)?.positions ?? []), shareOf(payers, payer)),
  );
  const about = { measure: 'paid_kr', step: PAYER_IDS[payer], group: 'all', row: 'sums' } as const;
  const plan = yearly(model, about, [], policyCostsOf(scenario, model.years, payer));
  return withParts(plan, [...ofSteps, ...ofAddOns]);
}

/** What a payer pays of the policies' own costs, kr. by year. */
function policyCostsOf(scenario: Scenario, years: readonly number[], payer: Payer): number[] {
  const policies = scenario.policies.map((policy) => ({
    ...policy,
    costs: policy.costs.map((cost) => shareOfCost(cost, cost.payers ?? {}, payer)),
  }));
  return Array.from(policyCostByYear({ ...scenario, policies }, years));
}

function shareOfCost(cost: PolicyCost, payers: Payers, payer: Payer): PolicyCost {
  const share = shareOf(payers, payer);
  const of = (kr: Sourced): Sourced => ({ ...kr, value: kr.value * share });
  const { amount } = cost;
  if (amount.kind !== 'byYear') return { ...cost, amount: { ...amount, kr: of(amount.kr) } };
  const kr = Object.fromEntries(Object.entries(amount.kr).map(([year, own]) => [year, of(own)]));
  return { ...cost, amount: { kind: 'byYear', kr } };
}

function spillOverPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const { spillOvers } = scenario.economy;
  if (spillOvers.length === 0) return [];
  const everyGroup = model.groupIds.map((_, i) => i);
  const parts = spillOvers.map(({ id, payer, steps, krPerYear }) => {
    const indices = scenario.steps.flatMap((step, i) => (steps.includes(step.id) ? [i] : []));
    const part: Part = {
      row: 'sums',
      positions: sumPositions(model, layout.childYears, indices, everyGroup),
      weight: model.years.map(() => krPerYear.value),
      plus: model.years.map(() => 0),
    };
    return { id, payer, part };
  });
  const plan = (step: string, own: readonly Part[]): SeriesPlan =>
    withParts(yearly(model, { measure: 'spill_over_kr', step, group: 'all', row: 'sums' }, []), own);
  const ofPayer = (payer: Payer): Part[] => parts.flatMap((own) => (own.payer === payer ? [own.part] : []));
  return [
    ...parts.map(({ id, part }) => plan(id, [part])),
    ...(['municipality', ...OTHER_PAYERS] as const).flatMap((payer) => {
      const own = ofPayer(payer);
      return own.length === 0 ? [] : [plan(PAYER_IDS[payer], own)];
    }),
    plan(
      'all',
      parts.map(({ part }) => part),
    ),
  ];
}
