/** How much a year's expenditure varies by chance. */
import type { Expectation } from '../engine/expectation/expectation.js';
import { exactOf } from '../results/build-forecast.js';
import type { StepSet } from '../results/series/sets.js';
import type { SeriesPlan } from '../results/series-plan.js';
import { LEDGERS, type Scenario } from '../scenario/scenario.js';

/** Where the amount is: the step or set of steps, the year, and its place among the periods of the plans. */
interface Amount {
  readonly step: string;
  readonly period: string;
  readonly place: number;
}

/**
 * Standard deviation of a year's expenditure in kr.: that of a compound Poisson sum in which each full-year child costs
 * the price of its step, so the variance is the sum over steps of child-years times price squared. null: not the money
 * of steps.
 */
export function deviationOfAmount(
  { step, period, place }: Amount,
  { steps }: Scenario,
  sets: readonly StepSet[],
  plans: readonly SeriesPlan[],
  exact: Expectation,
): number | null {
  const ledger = LEDGERS.find((one) => one === step);
  const ids =
    ledger !== undefined
      ? steps.filter((one) => one.ledger === ledger).map(({ id }) => id)
      : (sets.find(({ id }) => id === step)?.steps ?? []).map((index) => steps[index]?.id);
  let variance = 0;
  for (const id of ids) {
    const [kr = 0, childYears = 0] = (['expenditure_kr', 'full_year_equivalents'] as const).map((measure) => {
      const plan = plans.find((one) => one.measure === measure && one.step === id && one.group === 'all');
      return plan === undefined || plan.periods[place] !== period ? 0 : (exactOf(plan, place, exact) ?? 0);
    });
    if (childYears > 0) variance += kr ** 2 / childYears;
  }
  return variance > 0 ? Math.sqrt(variance) : null;
}
