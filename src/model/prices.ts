/** What a child-month costs, by month, group, price class of age, and part of a stay on a step; of add-ons likewise. */
import type { Effect, Group, Policy, Scenario, Step } from '../scenario/scenario.js';
import { calendarStart, calendarYear } from './calendar.js';
import { formulaPlace, valueByAge } from './formulas.js';
import type { Grid } from './model.js';
import { applyEffect, concerns, effectsInOrder, policyWeight } from './policies.js';
import { isWithin } from './situations.js';

/** What has a price: a step or an add-on. */
type Stated = Pick<Step, 'id' | 'unitCostKrPerYear' | 'unitCostFactors' | 'unitCostByDuration'>;

/** The same from a month of the stay on; 0 for what costs the same however long it lasts. */
export interface Priced {
  readonly item: Stated;
  readonly stayMonth: number;
}

/** kr. a year of a child of a group and age, so many months on the step, before real drift and policies. */
export function statedPrice(
  { ageBands, horizon }: Scenario,
  item: Stated,
  group: string,
  ageMonths: number,
  stayMonth = 0,
): number {
  const stated = valueByAge(ageBands, item.unitCostKrPerYear, formulaPlace(horizon, 0, ageMonths));
  const ofStay = item.unitCostByDuration?.find((range) => isWithin(range, stayMonth))?.factor.value ?? 1;
  return stated * (item.unitCostFactors[group]?.value ?? 1) * ofStay;
}

/** What real price drift has made of the prices of a step or add-on by a month; 1 in the horizon's first calendar year. */
export function realGrowth({ economy, horizon }: Scenario, id: string, month: number): number {
  const year = calendarYear(horizon, Math.max(0, month));
  const second = horizon.startYear + 1;
  return economy.realPriceDrift
    .filter(({ steps }) => steps.includes(id))
    .reduce((growth, { perYear, fromYear, toYear }) => {
      const years = Math.max(0, Math.min(year, toYear ?? year) - Math.max(second, fromYear) + 1);
      return growth * (1 + perYear.value) ** years;
    }, 1);
}

/** What real price drift has made of the prices of a step or add-on in the January of each whole year. */
export function yearlyGrowth(scenario: Scenario, id: string, years: readonly number[]): number[] {
  return years.map((year) => realGrowth(scenario, id, (year - 1900) * 12 - calendarStart(scenario.horizon)));
}

/** Age classes get price classes of their own only where some price is different. */
export function priceClasses(
  scenario: Scenario,
  grid: Grid,
  items: readonly Priced[],
): { classOfAge: Uint8Array; count: number } {
  const classOfAge = new Uint8Array(grid.ageClassCount);
  let current = 0;
  let before: readonly number[] = [];
  for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
    const prices = pricesAt(scenario, items, [grid.ageCut[ageClass] as number]);
    if (ageClass > 0 && prices.some((price, i) => price !== before[i])) current++;
    classOfAge[ageClass] = current;
    before = prices;
  }
  return { classOfAge, count: current + 1 };
}

/** Ages in months at which the price classes begin. */
export function priceAges(grid: Grid, classes: { classOfAge: Uint8Array; count: number }): number[] {
  return Array.from({ length: classes.count }, (_, i) => grid.ageCut[classes.classOfAge.indexOf(i)] as number);
}

/** kr. per child-month: [month * lanes + lane], lane = (group * priceClassCount + priceClass) * items + item. */
export function compilePrices(
  scenario: Scenario,
  grid: Grid,
  classes: { classOfAge: Uint8Array; count: number },
  items: readonly Priced[],
): Float64Array {
  return Float64Array.from(pricesAt(scenario, items, priceAges(grid, classes)));
}

/** kr. per child-month by month, group, age and item. */
function pricesAt(scenario: Scenario, items: readonly Priced[], agesInMonths: readonly number[]): number[] {
  const lanes = scenario.groups.flatMap((group) =>
    agesInMonths.flatMap((ageMonths) =>
      items.map(({ item, stayMonth }) => ({
        ageMonths,
        item,
        stated: statedPrice(scenario, item, group.id, ageMonths, stayMonth),
        changes: changesOf(scenario, item, group, ageMonths, stayMonth),
      })),
    ),
  );
  const months = Array.from({ length: scenario.horizon.years * 12 }, (_, month) => month);
  return months.flatMap((month) => {
    const growth = new Map(items.map(({ item }) => [item, realGrowth(scenario, item.id, month)]));
    return lanes.map(({ item, stated, ageMonths, changes }) => {
      const place = formulaPlace(scenario.horizon, month, ageMonths);
      const change = (kr: number, { policy, effect }: (typeof changes)[number]): number =>
        applyEffect(effect, policyWeight(policy, month), kr, place);
      return changes.reduce(change, stated * (growth.get(item) as number)) / 12;
    });
  });
}

/** The effects on a price, for children of a group and age, so many months on the step. */
function changesOf(
  scenario: Scenario,
  item: Stated,
  group: Group,
  ageMonths: number,
  stayMonth: number,
): readonly { policy: Policy; effect: Effect }[] {
  return effectsInOrder(scenario).filter(
    ({ effect }) =>
      effect.target.kind === 'unitCost' &&
      effect.target.steps.includes(item.id) &&
      (effect.duration === null || isWithin(effect.duration, stayMonth)) &&
      concerns(effect, group.id, ageMonths),
  );
}
