/**
 * Add-ons in expected numbers. Of the children on a step the share that the model states has an add-on, at every moment
 * (engine/add-ons/live), so everything follows from the expected children, child-months and moves.
 */
import type { Model } from '../../model/model.js';
import type { Layout } from '../tally/layout.js';
import type { Forward } from './month-step.js';
import { childrenOf, type Source } from './sources.js';
import { sumBySteps } from './states.js';

/** Where the shares stand of children in (epoch, age class, group). */
export function sharesAt({ grid, addOns }: Model, epoch: number, ageClass: number, group: number): number {
  return ((epoch * grid.ageClassCount + ageClass) * grid.groupCount + group) * addOns.offers;
}

/** Where the shares stand of the children of a source in a month. */
function sharesOf(model: Model, { birthMonth, group }: Source, month: number): number {
  const { ageClassAt, epochOfMonth } = model.grid;
  const ageClass = ageClassAt[Math.min(month - birthMonth, ageClassAt.length - 1)] as number;
  return sharesAt(model, epochOfMonth[month - model.firstMonth] as number, ageClass, group);
}

/**
 * The start of a month: of those who have come to a step at this moment (`came`, by step) the share begins with an
 * add-on; of the others, who were there, as many get it as the share rises by.
 */
export function addStartsOfMonth(
  { model, states }: Forward,
  layout: Layout,
  source: Source,
  month: number,
  came: Float64Array,
  counts: Float64Array,
): void {
  const shares = sharesOf(model, source, month);
  const before = sharesOf(model, source, month - 1);
  const there = new Float64Array(model.stepCount);
  sumBySteps(states, childrenOf(source), there);
  for (let step = 0; step < model.stepCount; step++) {
    const fresh = came[step] as number;
    if (fresh > 0) addStartsOfStays(model, layout, shares, step, month, fresh, counts);
    if (before !== shares)
      addStartsOfChange(model, layout, before, shares, step, month, (there[step] as number) - fresh, counts);
  }
}

/** The children of a source at the end of a month. */
export function addUsersOfSource(
  { model, states }: Forward,
  layout: Layout,
  source: Source,
  month: number,
  counts: Float64Array,
): void {
  const shares = sharesOf(model, source, month);
  const there = new Float64Array(model.stepCount);
  sumBySteps(states, childrenOf(source), there);
  there.forEach((children, step) => {
    addUsers(model, layout, shares, source.group, step, month, children, counts);
  });
}

/** `children` of a group on `step` at the end of a month. */
function addUsers(
  { addOns, months }: Model,
  { addOns: layout }: Layout,
  shares: number,
  group: number,
  step: number,
  month: number,
  children: number,
  counts: Float64Array,
): void {
  for (let offer = addOns.first[step] as number; offer < (addOns.first[step + 1] as number); offer++) {
    const row = group * addOns.count + (addOns.addOnOf[offer] as number);
    add(counts, layout.users + row * months + month, children * (addOns.prevalence[shares + offer] as number));
  }
}

/** `childMonths` of a group and age class on `step` in a month of year `year`: who has it, what it costs, who starts. */
export function addChildMonths(
  { addOns, months, years }: Model,
  { addOns: layout }: Layout,
  shares: number,
  ageClass: number,
  group: number,
  step: number,
  month: number,
  year: number,
  childMonths: number,
  { counts, sums }: { readonly counts: Float64Array; readonly sums: Float64Array },
): void {
  const priceClass = addOns.priceClassOfAge[ageClass] as number;
  const lane = (group * addOns.priceClassCount + priceClass) * addOns.count;
  for (let offer = addOns.first[step] as number; offer < (addOns.first[step + 1] as number); offer++) {
    const addOn = addOns.addOnOf[offer] as number;
    const share = addOns.prevalence[shares + offer] as number;
    const having = childMonths * share;
    add(sums, layout.childYears + (group * addOns.count + addOn) * years.length + year, having / 12);
    const price = addOns.price[month * (addOns.price.length / months) + lane + addOn] as number;
    add(sums, layout.expenditure + offer * years.length + year, having * price);
    // As many start as stop; what everyone has never stops.
    if (share < 1) {
      add(counts, layout.starts + addOn * years.length + year, having * (addOns.stopPerMonth[addOn] as number));
    }
  }
}

/** `children` who come to `step` in a month: those who have it from the first moment. */
export function addStartsOfStays(
  { addOns, yearOfMonth, years }: Model,
  { addOns: layout }: Layout,
  shares: number,
  step: number,
  month: number,
  children: number,
  counts: Float64Array,
): void {
  const year = month < 0 ? -1 : (yearOfMonth[month] as number);
  if (year < 0) return;
  for (let offer = addOns.first[step] as number; offer < (addOns.first[step + 1] as number); offer++) {
    const addOn = addOns.addOnOf[offer] as number;
    const share = addOns.prevalence[shares + offer] as number;
    add(counts, layout.starts + addOn * years.length + year, children * share);
  }
}

/** `children` who stay on `step` into a month in which the shares may be others than before: those who get it then. */
function addStartsOfChange(
  { addOns, yearOfMonth, years }: Model,
  { addOns: layout }: Layout,
  before: number,
  shares: number,
  step: number,
  month: number,
  children: number,
  counts: Float64Array,
): void {
  const year = month < 0 ? -1 : (yearOfMonth[month] as number);
  if (year < 0) return;
  for (let offer = addOns.first[step] as number; offer < (addOns.first[step + 1] as number); offer++) {
    const rise = (addOns.prevalence[shares + offer] as number) - (addOns.prevalence[before + offer] as number);
    const addOn = addOns.addOnOf[offer] as number;
    if (rise > 0) add(counts, layout.starts + addOn * years.length + year, children * rise);
  }
}

function add(row: Float64Array, at: number, value: number): void {
  row[at] = (row[at] as number) + value;
}
