/** In which prices the amounts of a forecast are. */
import type { Scenario } from '../scenario/scenario.js';
import type { InPrices } from './forecast.js';

/** What a forecast says of its amounts. */
export function shownPrices({ priceLevel, economy: { shown } }: Scenario): InPrices {
  if (shown === null) return { priceLevel, prices: 'fixed' };
  return { priceLevel: shown.year ?? priceLevel, prices: shown.year === null ? 'current' : 'fixed' };
}

/** Factor on the amounts of a calendar year, which are counted in the scenario's price level. */
export function shownFactor({ economy: { shown } }: Scenario, year: number): number {
  return shown === null ? 1 : (shown.factors[year] as number);
}

/**
 * The scenario in fixed prices: its own where it shows current ones. What is added up over years, or discounted at a
 * real rate, must be in the prices of one year.
 */
export function inFixedPrices(scenario: Scenario): Scenario {
  const { economy } = scenario;
  return economy.shown?.year === null ? { ...scenario, economy: { ...economy, shown: null } } : scenario;
}
