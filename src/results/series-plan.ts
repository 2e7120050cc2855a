/**
 * Which series a forecast has, and of which numbers of a replication's rows each value is the sum.
 *
 * The plan is made once per scenario; forecasts, exact means and paired differences all read values through it, so a
 * measure is defined in one place: its family's file in `series/`.
 */
import type { Layout } from '../engine/tally/layout.js';
import type { Model } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { inDrawnAmounts } from './drawn-amounts.js';
import { isAmount } from './forecast.js';
import { shownFactor } from './prices.js';
import { addOnPlans } from './series/add-ons.js';
import { childhoodPlans } from './series/childhoods.js';
import { expenditurePlans } from './series/expenditure.js';
import { caseloadPlans, queuePlans } from './series/interaction.js';
import { movePlans } from './series/moves.js';
import { payerPlans } from './series/payers.js';
import type { SeriesPlan } from './series/plan.js';
import { priceClassPlans } from './series/price-classes.js';
import { childYearPlans, recipientPlans, stockPlans } from './series/stocks.js';

export type { SeriesPlan } from './series/plan.js';

/** Every series of a scenario's forecast, in the order in which they are written; amounts in the prices it shows. */
export function planSeries(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const plans = [
    ...stockPlans(scenario, model, layout),
    ...childYearPlans(scenario, model, layout),
    ...recipientPlans(scenario, model, layout),
    ...movePlans(model, layout),
    ...childhoodPlans(model, layout),
    ...drawnAmounts(scenario, amountPlans(scenario, model, layout), layout),
    ...priceClassPlans(model, layout),
    ...addOnPlans(model, layout),
    ...caseloadPlans(model, layout),
    ...queuePlans(model, layout),
  ];
  return scenario.economy.shown === null ? plans : plans.map((plan) => inShownPrices(scenario, plan));
}

/** What is spent, before refund, in the prices that the scenario shows; of a scenario that is certain of its numbers. */
export function spentPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const plans = expenditurePlans(scenario, model, layout).filter(({ measure }) => measure === 'expenditure_kr');
  return scenario.economy.shown === null ? plans : plans.map((plan) => inShownPrices(scenario, plan));
}

/** The series that are made of stated amounts too, not of what is counted alone. */
export function amountPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  return [...expenditurePlans(scenario, model, layout), ...payerPlans(scenario, model, layout)];
}

function drawnAmounts({ uncertain }: Scenario, plans: readonly SeriesPlan[], layout: Layout): readonly SeriesPlan[] {
  return uncertain === undefined ? plans : inDrawnAmounts(plans, layout.sums);
}

/** Amounts are by calendar year. */
function inShownPrices(scenario: Scenario, plan: SeriesPlan): SeriesPlan {
  if (!isAmount(plan.measure)) return plan;
  const factor = plan.factor.map((own, i) => own * shownFactor(scenario, Number(plan.periods[i])));
  return { ...plan, factor };
}
