/** A model whose scenario has got other numbers in the same places: only what depends on them is made anew. */
import type { Scenario } from '../scenario/scenario.js';
import { compileExits, compileIntensities } from './intensities.js';
import type { Model } from './model.js';
import { compileMoves } from './moves.js';
import { pricedParts } from './price-parts.js';
import { compilePrices } from './prices.js';

/**
 * `model` with the intensities and prices of `scenario`, which may differ from the model's own only in the numbers of
 * transitions, and of prices that are the same at every age. For the expectation: `rates` and `entryRates`, which only the simulation asks for, and the
 * ledger of each child's own cost remain those of the model.
 */
export function recompiled(model: Model, scenario: Scenario): Model {
  const { grid, moves } = model;
  const intensity = compileIntensities(scenario, grid, compileMoves(scenario).rules);
  const cells = grid.epochCount * grid.ageClassCount * grid.profileCount * grid.situations.count;
  const exit = compileExits(intensity, moves, cells, scenario.steps.length);
  const classes = { classOfAge: model.priceClassOfAge, count: model.priceClassCount };
  return {
    ...model,
    intensity,
    exit,
    price: compilePrices(scenario, grid, classes, pricedParts(scenario, model.priceParts)),
  };
}
