/**
 * Scenario -> Model: every number where the engine looks for it.
 *
 * This is the only place where ids become indices and years become months.
 */
import { type Scenario, STEP_KINDS } from '../scenario/scenario.js';
import { compileAddOns } from './add-ons.js';
import { compileBirthdays, universalLeavesAt } from './birthdays.js';
import { calendarStart, wholeYears, yearIndexOfMonths } from './calendar.js';
import { compileCaps } from './caps.js';
import { compileEntryRates } from './entry-rates.js';
import { compileGrid } from './grid.js';
import { compileExits, compileIntensities } from './intensities.js';
import { compileCapacities, compileCaseload } from './interaction.js';
import { compileLedger } from './ledger.js';
import type { Arrivals, Model } from './model.js';
import { compileMoves } from './moves.js';
import { COST_CLASSES, policyCostByYear } from './policies.js';
import { compilePopulation } from './population.js';
import { compilePriceParts, pricedParts } from './price-parts.js';
import { compilePrices, priceAges, priceClasses } from './prices.js';
import { compileRates } from './rates.js';
import { compileReach } from './reach.js';
import { assertSize } from './size.js';
import { compileStart, firstMonthOf, withoutStock } from './start.js';

/**
 * The model of a checked scenario.
 *
 * @throws ModelTooLarge, NegativeIntensity, PrevalenceOutside, StockExceedsPopulation, RangeError (more children of one birth month than the random
 *   streams tell apart): what only the numbers together can show
 */
export function compileModel(scenario: Scenario): Model {
  const firstMonth = firstMonthOf(scenario);
  const grid = compileGrid(scenario, firstMonth);
  const priceParts = compilePriceParts(scenario);
  assertSize(scenario, grid, priceParts);
  const years = wholeYears(scenario.horizon);
  const { moves, rules } = compileMoves(scenario);
  const intensity = compileIntensities(scenario, grid, rules);
  const cells = grid.epochCount * grid.ageClassCount * grid.profileCount * grid.situations.count;
  const priced = pricedParts(scenario, priceParts);
  const classes = priceClasses(scenario, grid, priced);
  const price = compilePrices(scenario, grid, classes, priced);
  const addOns = compileAddOns(scenario, grid);
  const universalLeaves = universalLeavesAt(scenario);
  const start = compileStart(scenario);
  const population = compilePopulation(scenario, firstMonth, universalLeaves, priceAges(grid, classes));
  const ladder = compileLadder(scenario);
  return {
    ...ladder,
    firstMonth,
    months: scenario.horizon.years * 12,
    calendarStart: calendarStart(scenario.horizon),
    years,
    yearOfMonth: yearIndexOfMonths(scenario.horizon, years),
    moves,
    grid,
    intensity,
    exit: compileExits(intensity, moves, cells, scenario.steps.length),
    rates: compileRates(grid, moves, intensity),
    entryRates: compileEntryRates(grid, moves, ladder.universal, intensity),
    reach: compileReach(scenario, rules),
    caps: compileCaps(scenario, grid),
    caseload: compileCaseload(scenario, moves),
    capacities: compileCapacities(scenario),
    birthdays: compileBirthdays(scenario, grid),
    cohorts: withoutStock(population, start, universalLeaves),
    arrivals: compileArrivals(scenario),
    start,
    priceClassOfAge: classes.classOfAge,
    priceClassCount: classes.count,
    priceParts,
    price,
    addOns,
    ledger: compileLedger(scenario, years, price, addOns),
    policyCost: policyCostByYear(scenario, years),
    policyCostOfClass: COST_CLASSES.map(({ kind, area }) =>
      policyCostByYear(scenario, years, (cost) => cost.kind === kind && cost.area === area),
    ),
    seed: scenario.seed,
  };
}

function compileLadder(
  scenario: Scenario,
): Pick<Model, 'stepIds' | 'groupIds' | 'stepCount' | 'universal' | 'kindOfStep' | 'isPlacement'> {
  const { steps } = scenario;
  return {
    stepIds: steps.map((step) => step.id),
    groupIds: scenario.groups.map((group) => group.id),
    stepCount: steps.length,
    universal: steps.findIndex((step) => step.kind === 'universal'),
    kindOfStep: Uint8Array.from(steps, (step) => STEP_KINDS.indexOf(step.kind)),
    isPlacement: Uint8Array.from(steps, (step) => (step.kind === 'placement' ? 1 : 0)),
  };
}

function compileArrivals(scenario: Scenario): Arrivals {
  const { arrivals, steps, groups } = scenario;
  return {
    count: arrivals.length,
    to: Uint8Array.from(arrivals, (arrival) => steps.findIndex(({ id }) => id === arrival.to)),
    perMonth: Float64Array.from(arrivals, (arrival) => arrival.perYear.value / 12),
    fromAge: Int32Array.from(arrivals, (arrival) => arrival.fromAge * 12),
    toAge: Int32Array.from(arrivals, (arrival) => (arrival.toAge + 1) * 12),
    group: Uint8Array.from(arrivals, (arrival) => groups.findIndex(({ id }) => id === arrival.group)),
  };
}
