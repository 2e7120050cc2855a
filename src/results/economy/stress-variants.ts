/** A scenario as it is when something drifts; and what of a drift decides how children move. */

import type { Model } from '../../model/model.js';
import { COST_CLASSES, policyCostByYear } from '../../model/policies.js';
import type { PriceDrift } from '../../scenario/economy.js';
import { MAX_AGE } from '../../scenario/limits.js';
import type { Policy, PolicyCost, Scenario, Sourced, Trend } from '../../scenario/scenario.js';
import type { StressDrift } from '../../scenario/stress.js';

export type Sizes = Omit<StressDrift, 'id' | 'name' | 'source'>;

/** The scenario under a drift; `own` are the policies whose effect it changes. What policies cost is as stated. */
export function underDrift(scenario: Scenario, drift: Sizes, own: ReadonlySet<string>): Scenario {
  const { economy, trends, policies } = scenario;
  return {
    ...scenario,
    trends: [...trends, ...entryTrends(scenario, drift)],
    economy: { ...economy, realPriceDrift: [...economy.realPriceDrift, ...priceDrifts(scenario, drift)] },
    policies: policies.map((policy) =>
      own.has(policy.id) ? weakened(policy, drift, scenario.horizon.years * 12) : policy,
    ),
  };
}

/** Entries of everyone, and of the named groups. */
function entryTrends({ steps, groups }: Scenario, { entries, groupEntries }: Sizes): Trend[] {
  const from = steps.filter(({ kind }) => kind === 'universal').map(({ id }) => id);
  const to = steps.filter(({ kind }) => kind !== 'universal').map(({ id }) => id);
  const everyone = groups.map(({ id }) => id);
  const trend = (id: string, rate: number, concerned: readonly string[]): Trend[] =>
    rate === 0 || concerned.length === 0
      ? []
      : [
          {
            id,
            from,
            to,
            growth: { kind: 'perYear', rate: sized(rate) },
            fromAge: 0,
            toAge: MAX_AGE,
            groups: concerned,
          },
        ];
  return [...trend('stress-entries', entries, everyone), ...trend('stress-groups', groupEntries, everyone.slice(1))];
}

/** The prices that a drift changes, from the second calendar year of the horizon on. */
export function priceDrifts({ steps, addOns, horizon }: Scenario, drift: Sizes): PriceDrift[] {
  const stepIds = steps.map(({ id }) => id);
  const addOnIds = addOns.map(({ id }) => id);
  const placements = steps.filter(({ kind }) => kind === 'placement').map(({ id }) => id);
  const concerned = [
    [drift.prices, [...stepIds, ...addOnIds]],
    [drift.placementPrices, placements],
    [drift.addOns, addOnIds],
  ] as const;
  return concerned.flatMap(([rate, items], i) =>
    rate === 0 || items.length === 0
      ? []
      : [{ id: `stress-${i}`, steps: items, perYear: sized(rate), fromYear: horizon.startYear + 1, toYear: null }],
  );
}

/** A policy with less of its effect: smaller, later, or for a shorter time. */
function weakened(policy: Policy, { effect, delayMonths, lasts }: Sizes, months: number): Policy {
  const { fidelity, staff, startMonth, endMonth } = policy;
  const begins = startMonth + policy.delayMonths;
  const ends = Math.min(endMonth ?? months, months);
  // Caseworkers come from the policy's start on, whatever the delay of its effects.
  const later =
    staff === null ? { delayMonths: policy.delayMonths + delayMonths } : { startMonth: startMonth + delayMonths };
  return {
    ...policy,
    fidelity: { ...fidelity, value: fidelity.value * effect },
    staff: staff === null ? null : { ...staff, value: staff.value * effect },
    ...(delayMonths === 0 ? {} : later),
    ...(lasts === 1 || ends <= begins
      ? {}
      : { endMonth: Math.min(ends, begins + delayMonths + Math.ceil((ends - begins) * lasts)) }),
  };
}

/** What the policies cost under a drift: as stated whatever becomes of their effect, but for the factor on the own ones. */
export function policyCosts(
  scenario: Scenario,
  { costs }: Sizes,
  own: ReadonlySet<string>,
  years: readonly number[],
): Pick<Model, 'policyCost' | 'policyCostOfClass'> {
  const dearer =
    costs === 1
      ? scenario
      : {
          ...scenario,
          policies: scenario.policies.map((policy) =>
            own.has(policy.id) ? { ...policy, costs: policy.costs.map((cost) => times(cost, costs)) } : policy,
          ),
        };
  return {
    policyCost: policyCostByYear(dearer, years),
    policyCostOfClass: COST_CLASSES.map(({ kind, area }) =>
      policyCostByYear(dearer, years, (cost) => cost.kind === kind && cost.area === area),
    ),
  };
}

function times(cost: PolicyCost, factor: number): PolicyCost {
  const scaled = (kr: Sourced): Sourced => ({ ...kr, value: kr.value * factor });
  const { amount } = cost;
  if (amount.kind !== 'byYear') return { ...cost, amount: { ...amount, kr: scaled(amount.kr) } };
  const kr = Object.fromEntries(Object.entries(amount.kr).map(([year, own]) => [year, scaled(own)]));
  return { ...cost, amount: { ...amount, kr } };
}

/**
 * Whether other prices are the same amounts times a factor by step and year: unless a policy adds to a price or sets it,
 * for what it adds does not grow with the price.
 */
export function isProportional({ policies }: Scenario): boolean {
  return policies.every(({ effects }) =>
    effects.every(({ target, operation }) => target.kind !== 'unitCost' || operation === 'multiply'),
  );
}

/** What of a drift decides how the children of a scenario move, as text: the same text, the same lives. */
export function livesKey(scenario: Scenario, drift: Sizes, own: ReadonlySet<string>): string {
  const { entries, groupEntries, effect, delayMonths, lasts, prices, placementPrices, addOns } = drift;
  const moves = [entries, scenario.groups.length > 1 ? groupEntries : 0];
  const works = own.size === 0 ? [] : [effect, delayMonths, lasts];
  // Where amounts are not proportional to prices, they are counted anew.
  const priced = isProportional(scenario) ? [] : [prices, placementPrices, addOns];
  return JSON.stringify([moves, works, priced]);
}

/** Whether a what-if is its base with policies added, and nothing else. */
export function isOnlyPolicies(base: Scenario, whatIf: Scenario): boolean {
  const known = new Set(base.policies.map((policy) => JSON.stringify(policy)));
  const kept = whatIf.policies.filter((policy) => known.has(JSON.stringify(policy)));
  const bare = (scenario: Scenario): string => JSON.stringify({ ...scenario, name: '', history: [] });
  return bare(base) === bare({ ...whatIf, policies: kept });
}

function sized(value: number): Sourced {
  return { value, source: '' };
}
