/** What a run says about money beside its series: one of these for each scenario. */
import type { Scenario } from '../../scenario/scenario.js';
import type { Side } from '../difference.js';
import type { Difference, Forecast, InPrices } from '../forecast.js';
import { inFixedPrices, shownFactor, shownPrices } from '../prices.js';
import { type BudgetForm, budgetForm } from './budget-form.js';
import { type BudgetSafety, budgetSafety } from './budget-holds.js';
import { type BusinessCase, businessCase } from './business-case.js';
import { type CostMix, costMix } from './cost-mix.js';
import { type LadderExpenditure, ladderExpenditure } from './ladder.js';
import { firstNewPolicy } from './new-policies.js';

export interface EconomyResult {
  readonly scenario: string;
  /**
   * What the amounts are in: budget form, budgets and ladder as results are shown; cost mix and business case, whose
   * years are held against one another, in those of one year.
   */
  readonly prices: { readonly shown: InPrices; readonly fixed: InPrices };
  /** Null when no calendar year lies wholly within the horizon. */
  readonly budgetForm: BudgetForm | null;
  /** Empty where the scenario states no budget. */
  readonly budget: readonly BudgetSafety[];
  readonly ladder: LadderExpenditure | null;
  /** Null when no calendar year lies wholly within the horizon. */
  readonly costMix: CostMix | null;
  /** Against the base; null for the base itself. */
  readonly businessCase: BusinessCase | null;
}

/** One scenario and what has been made of its run; `difference` and `base` are null for the base itself. */
export interface EconomyOf {
  readonly scenario: Scenario;
  readonly side: Side;
  /** The same in fixed prices: another one where results are shown in current prices. */
  readonly fixed: Side;
  readonly forecast: Forecast;
  readonly difference: Difference | null;
  readonly base: { readonly scenario: Scenario; readonly fixed: Side } | null;
}

export function economyResult({ scenario, side, fixed, forecast, difference, base }: EconomyOf): EconomyResult {
  const { budgetYear, budget, discountRates } = scenario.economy;
  const helped = [scenario, ...(base === null ? [] : [base.scenario])].flatMap(({ steps }) =>
    steps.filter(({ kind }) => kind !== 'universal').map(({ id }) => id),
  );
  const lines = [...scenario.steps, ...scenario.addOns].map(({ id }) => id);
  return {
    scenario: side.scenario,
    prices: { shown: shownPrices(scenario), fixed: shownPrices(inFixedPrices(scenario)) },
    budgetForm: budgetForm(forecast, difference, lines, budgetYear),
    budget: budget === null ? [] : budgetSafety(side, budget, (year) => shownFactor(scenario, year)),
    ladder: ladderExpenditure(side),
    costMix: costMix(fixed, base?.fixed ?? null, [...new Set(helped)]),
    businessCase:
      base === null
        ? null
        : businessCase(base.fixed, fixed, { discountRates, beginsIn: firstNewPolicy(base.scenario, scenario) }),
  };
}
