/** What children do and cost when something drifts: the rows of numbers, and the series of expenditure read from them. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { type Layout, layoutOf } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { yearlyGrowth } from '../../model/prices.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Side } from '../difference.js';
import { inFixedPrices } from '../prices.js';
import type { RunTable } from '../run-table.js';
import type { SeriesPlan, WeightedTerms } from '../series/plan.js';
import { spentPlans } from '../series-plan.js';
import { isProportional, policyCosts, priceDrifts, type Sizes, underDrift } from './stress-variants.js';

/** The numbers of a scenario under what of a drift decides its moves. */
export interface Lives {
  readonly model: Model;
  readonly layout: Layout;
  readonly table: RunTable;
  readonly exact: Expectation;
}

/** No replication: of what is known exactly. */
export const NO_REPLICATIONS: RunTable = {
  replications: new Int32Array(0),
  counts: new Int32Array(0),
  sums: new Float64Array(0),
  failed: [],
};

/** The scenario whose lives a drift decides: where amounts are proportional to prices, these can wait. */
export function livingVariant(scenario: Scenario, drift: Sizes, own: ReadonlySet<string>): Scenario {
  const prices = isProportional(scenario) ? { prices: 0, placementPrices: 0, addOns: 0 } : {};
  return underDrift(scenario, { ...drift, ...prices }, own);
}

/** The lives that a model's rows of numbers tell of. */
export function livesOf(model: Model, table: RunTable, exact: Expectation): Lives {
  return { model, layout: layoutOf(model), table, exact };
}

/** A side of the business case under a drift, in fixed prices and before refund. */
export function sideUnder(scenario: Scenario, drift: Sizes, own: ReadonlySet<string>, lives: Lives): Side {
  const { layout, table, exact } = lives;
  const variant = inFixedPrices(underDrift(scenario, drift, own));
  const model = { ...lives.model, ...policyCosts(scenario, drift, own, lives.model.years) };
  const growth = isProportional(scenario) ? growthOf(scenario, drift, model.years) : new Map<string, number[]>();
  const plans = spentPlans(variant, model, layout).map((plan) => atGrownPrices(plan, scenario, lives, growth));
  return { scenario: scenario.name, plans, table, exact };
}

/** Factor on the prices of each step and add-on that drifts, by year. */
function growthOf(scenario: Scenario, drift: Sizes, years: readonly number[]): Map<string, number[]> {
  const realPriceDrift = priceDrifts(scenario, drift);
  const drifted = { ...scenario, economy: { ...scenario.economy, realPriceDrift } };
  const items = new Set(realPriceDrift.flatMap(({ steps }) => steps));
  return new Map([...items].map((id) => [id, yearlyGrowth(drifted, id, years)]));
}

/** The plan with what is spent on steps and add-ons counted at their grown prices; the same plan where none has grown. */
function atGrownPrices(
  plan: SeriesPlan,
  scenario: Scenario,
  lives: Lives,
  growth: ReadonlyMap<string, readonly number[]>,
): SeriesPlan {
  if (growth.size === 0) return plan;
  const factorAt = (position: number, year: number): number =>
    growth.get(itemAt(position, scenario, lives) ?? '')?.[year] ?? 1;
  const dearer = plan.terms.map((own, year) =>
    byFactor(own, (position) => factorAt(position, year)).map(
      ([factor, terms]): WeightedTerms => ({ row: 'sums', terms, weight: factor, plus: 0 }),
    ),
  );
  const beside = plan.periods.map((_, year) =>
    (plan.weighted?.[year] ?? []).flatMap((part): WeightedTerms[] => {
      if (part.row === 'counts') return [part];
      const [first, ...rest] = byFactor(part.terms, (position) => factorAt(position, year));
      if (first === undefined) return [part];
      return [
        { ...part, terms: first[1], weight: part.weight * first[0] },
        ...rest.map(([factor, terms]): WeightedTerms => ({ ...part, terms, weight: part.weight * factor, plus: 0 })),
      ];
    }),
  );
  return {
    ...plan,
    terms: plan.terms.map(() => new Int32Array(0)),
    weighted: dearer.map((own, year) => [...own, ...(beside[year] ?? [])]),
  };
}

/** Positions that have the same factor together. */
function byFactor(positions: Int32Array, factorAt: (position: number) => number): (readonly [number, Int32Array])[] {
  const groups = new Map<number, number[]>();
  for (const position of positions) {
    const factor = factorAt(position);
    groups.set(factor, [...(groups.get(factor) ?? []), position]);
  }
  return [...groups].map(([factor, own]) => [factor, Int32Array.from(own)]);
}

/** The step or add-on that the expenditure at a position of the sums is for; null where it is no expenditure. */
function itemAt(position: number, { steps, addOns }: Scenario, { model, layout }: Lives): string | null {
  const years = model.years.length;
  const ofSteps = Math.floor((position - layout.expenditure) / years);
  if (ofSteps >= 0 && ofSteps < model.grid.groupCount * model.stepCount) {
    return steps[ofSteps % model.stepCount]?.id ?? null;
  }
  const offer = Math.floor((position - layout.addOns.expenditure) / years);
  if (offer < 0 || offer >= model.addOns.offers) return null;
  return addOns[model.addOns.addOnOf[offer] as number]?.id ?? null;
}
