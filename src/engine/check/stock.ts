/**
 * Children on every step at every month end, the time they spend there and what it costs: added up month by month from
 * the stays, from those whom nobody follows, and from the waits.
 */
import type { Model } from '../../model/model.js';
import { NOWHERE } from '../batch.js';
import { costFactor } from '../chance/spread.js';
import { ageClassOf, type Facts, overlap, yearsOf } from './facts.js';
import type { Findings } from './violation.js';

/** What the rows should say, by (group * stepCount + step), then month or year. */
interface Recount {
  readonly stock: Float64Array;
  readonly childMonths: Float64Array;
  readonly kr: Float64Array;
  /** Child-months and kr. that were added or taken away, for the size of rounding errors. */
  readonly grossMonths: Float64Array;
  readonly grossKr: Float64Array;
}

export function checkStock(facts: Facts, findings: Findings): void {
  const { model, layout, counts, sums } = facts;
  const recount = recounted(facts);
  const years = model.years.length;
  for (let lane = 0; lane < model.grid.groupCount * model.stepCount; lane++) {
    const where = { group: Math.floor(lane / model.stepCount), step: lane % model.stepCount };
    for (let month = 0; month < model.months; month++) {
      const at = lane * model.months + month;
      const found = counts[layout.stock + at] as number;
      findings.same('stock', { ...where, month: month + 1 }, recount.stock[at] as number, found);
    }
    for (const { index, calendar } of yearsOf(model)) {
      const at = lane * years + index;
      const place = { ...where, year: calendar };
      const childYears = sums[layout.childYears + at] as number;
      const size = (recount.grossMonths[at] as number) / 12;
      findings.near('childYears', place, (recount.childMonths[at] as number) / 12, childYears, size);
      const kr = sums[layout.expenditure + at] as number;
      findings.near('expenditure', place, recount.kr[at] as number, kr, recount.grossKr[at] as number);
    }
  }
  checkCaseload(facts, recount, findings);
}

/** The caseload is the weighted stock over all groups per caseworker of the month. */
function checkCaseload({ model, layout, sums }: Facts, { stock }: Recount, findings: Findings): void {
  const { caseload, grid, stepCount, months } = model;
  if (caseload === null) return;
  for (let month = 0; month < months; month++) {
    let weighted = 0;
    for (let group = 0; group < grid.groupCount; group++) {
      for (let step = 0; step < stepCount; step++) {
        weighted += (caseload.weight[step] as number) * (stock[(group * stepCount + step) * months + month] as number);
      }
    }
    const expected = weighted / (caseload.staff[month] as number);
    findings.near('caseload', { month: month + 1 }, expected, sums[layout.caseload + month] as number, expected);
  }
}

function recounted(facts: Facts): Recount {
  const { model } = facts;
  const lanes = model.grid.groupCount * model.stepCount;
  const years = lanes * model.years.length;
  const recount = {
    stock: new Float64Array(lanes * model.months),
    childMonths: new Float64Array(years),
    kr: new Float64Array(years),
    grossMonths: new Float64Array(years),
    grossKr: new Float64Array(years),
  };
  addStays(facts, recount);
  addCrowd(facts, recount);
  addInterim(facts, recount);
  return recount;
}

/**
 * Every stay, in every month that it touches. It counts at the end of a month when it has begun before and not ended
 * before; where stays differ in cost it has a factor of its own.
 */
function addStays({ model, key, lives }: Facts, recount: Recount): void {
  for (const { group, birthMonth, word, origin, began, stays } of lives) {
    stays.forEach((stay, number) => {
      const { step, from, start, end } = stay;
      const stayBegan = from === NOWHERE ? began : Math.floor(start);
      const spread = step === model.universal ? null : model.ledger?.spread[step];
      const factor = spread ? costFactor(spread, key, word, origin, number) : 1;
      for (let month = Math.max(0, Math.floor(start)); month < Math.min(end, model.months); month++) {
        if (start < month + 1 && month + 1 <= end) addToStock(model, recount, group, step, month, 1);
        const time = overlap(stay, month, month + 1);
        addTime(model, recount, group, step, month, birthMonth, time, month - stayBegan, factor);
      }
    });
  }
}

/** Children of the population young enough for the universal step, month by month, less those whom stays tell of. */
function addCrowd({ model, lives }: Facts, recount: Recount): void {
  const { cohorts, birthdays, universal, months } = model;
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    const birth = cohorts.birthMonth[cohort] as number;
    const group = cohorts.group[cohort] as number;
    let children = cohorts.children[cohort] as number;
    let change = cohorts.changeFirst[cohort] as number;
    for (
      let month = Math.min(0, model.firstMonth);
      month < Math.min(months, birth + birthdays.universalLeaves);
      month++
    ) {
      while (change < (cohorts.changeFirst[cohort + 1] as number) && (cohorts.changeMonth[change] as number) <= month) {
        children += cohorts.changeBy[change++] as number;
      }
      if (month < Math.max(0, birth)) continue;
      addToStock(model, recount, group, universal, month, children);
      addTime(model, recount, group, universal, month, birth, children, 0);
    }
  }
  for (const { inPopulation, from, since, birthMonth, group } of lives) {
    // The children of a stated stock have been taken out of the cohorts already.
    const isOfStock = model.start.kind === 'stock' && from === NOWHERE && since === model.firstMonth;
    if (!inPopulation || isOfStock) continue;
    const time = { start: since, end: birthMonth + birthdays.universalLeaves };
    for (let month = Math.max(0, Math.floor(since)); month < Math.min(time.end, months); month++) {
      addToStock(model, recount, group, universal, month, -1);
      addTime(model, recount, group, universal, month, birthMonth, -overlap(time, month, month + 1), 0);
    }
  }
}

/** The interim service of those who wait is paid on the step on which they wait. */
function addInterim({ model, lives, waits }: Facts, { kr, grossKr }: Recount): void {
  for (const { child, capacity, on, since, until } of waits) {
    const { group } = lives[child] as Facts['lives'][number];
    for (const { index, from, to } of yearsOf(model)) {
      const at = (group * model.stepCount + on) * model.years.length + index;
      const months = overlap({ start: since, end: until }, from, to);
      const interim = months * (model.capacities.interimPerMonth[capacity] as number);
      kr[at] = (kr[at] as number) + interim;
      grossKr[at] = (grossKr[at] as number) + interim;
    }
  }
}

function addToStock(model: Model, { stock }: Recount, group: number, step: number, month: number, by: number): void {
  const at = (group * model.stepCount + step) * model.months + month;
  stock[at] = (stock[at] as number) + by;
}

/**
 * Child-months within a month of children who have been on the step for `stayMonth` months, at `factor` times the price
 * of the month and of the age that children born in `birth` have in it.
 */
function addTime(
  model: Model,
  recount: Recount,
  group: number,
  step: number,
  month: number,
  birth: number,
  childMonths: number,
  stayMonth: number,
  factor = 1,
): void {
  const year = model.yearOfMonth[month] as number;
  if (year < 0) return;
  const { childMonths: months, kr, grossMonths, grossKr } = recount;
  const at = (group * model.stepCount + step) * model.years.length + year;
  const paid = childMonths * factor * priceOf(model, group, step, month, month - birth, stayMonth);
  months[at] = (months[at] as number) + childMonths;
  kr[at] = (kr[at] as number) + paid;
  grossMonths[at] = (grossMonths[at] as number) + Math.abs(childMonths);
  grossKr[at] = (grossKr[at] as number) + Math.abs(paid);
}

/** kr. for a child-month. */
function priceOf(
  model: Model,
  group: number,
  step: number,
  month: number,
  ageMonths: number,
  stayMonth: number,
): number {
  const { grid, price, priceClassOfAge, priceClassCount, priceParts } = model;
  const priceClass = priceClassOfAge[ageClassOf(model, ageMonths)] as number;
  let part = priceParts.stepOf.lastIndexOf(step);
  while ((priceParts.fromMonth[part] as number) > stayMonth) part--;
  const lane = (group * priceClassCount + priceClass) * priceParts.count + part;
  return price[month * grid.groupCount * priceClassCount * priceParts.count + lane] as number;
}
