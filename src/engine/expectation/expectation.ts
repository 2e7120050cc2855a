/**
 * The exact expectation: the mean of every count and sum, by the forward equations of the same compiled model.
 *
 * It shares no code with the simulation but the model: no clocks, no draws, no stays. Where the simulation follows
 * children through segments, this carries expected numbers from month end to month end. Recipients (distinct children
 * in a year) are not linear in the state and have no value here.
 */
import { laneCount, type Model } from '../../model/model.js';
import type { InitialShares } from '../initial.js';
import { initialShares } from '../initial-shares.js';
import { type Layout, layoutOf } from '../tally/layout.js';
import { celebrate, ruleAtAge } from './birthday.js';
import { addRow, addTimes, type MonthStep, monthSteps } from './month-step.js';

/** Rows like those of a replication; NaN where there is no exact expectation. */
export interface Expectation {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

/** Children of one birth month and group who come in together. */
interface Source {
  readonly birthMonth: number;
  readonly group: number;
  /** Month from which they are counted. */
  readonly from: number;
  /** Expected children by step at that moment. */
  readonly x: Float64Array;
  /** Net migration to the universal step at the start of a month. */
  readonly changes: ReadonlyMap<number, number>;
  /** Children who arrive from outside at `arrivesAt`, expected per month, by age in months. */
  readonly arriving: (age: number) => number;
  readonly arrivesAt: number;
}

/** The exact expectation of every number of a replication. */
export function expectation(model: Model): Expectation {
  const layout = layoutOf(model);
  const result = { counts: new Float64Array(layout.counts), sums: new Float64Array(layout.sums) };
  const stepOf = monthSteps(model);
  for (const source of sources(model, initialShares(model))) follow(model, layout, stepOf, source, result);
  result.counts.fill(Number.NaN, layout.recipients, layout.transitions);
  return result;
}

function* sources(model: Model, initial: InitialShares | null): Generator<Source> {
  for (let cohort = 0; cohort < model.cohorts.count; cohort++) yield cohortSource(model, initial, cohort);
  yield* stockSources(model);
  for (let arrival = 0; arrival < model.arrivals.count; arrival++) yield* arrivalSources(model, initial, arrival);
}

const NO_CHANGES: ReadonlyMap<number, number> = new Map();
const NOBODY = (): number => 0;

function cohortSource(model: Model, initial: InitialShares | null, cohort: number): Source {
  const { cohorts, firstMonth, stepCount, universal } = model;
  const birthMonth = cohorts.birthMonth[cohort] as number;
  const group = cohorts.group[cohort] as number;
  const children = cohorts.children[cohort] as number;
  const from = Math.max(birthMonth, firstMonth);
  const age = from - birthMonth;
  const x = new Float64Array(stepCount);
  let off = 0;
  if (initial !== null && birthMonth <= firstMonth && age < initial.ages) {
    for (let step = 0; step < stepCount; step++) {
      if (step === universal) continue;
      const share = initial.share[(group * initial.ages + age) * stepCount + step] as number;
      x[step] = children * share;
      off += share;
    }
  }
  if (age < model.birthdays.universalLeaves) x[universal] = children * (1 - off);
  const changes = new Map<number, number>();
  for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
    const month = cohorts.changeMonth[i] as number;
    if (month - birthMonth >= model.birthdays.universalLeaves) continue;
    changes.set(month, (changes.get(month) ?? 0) + (cohorts.changeBy[i] as number));
  }
  return { birthMonth, group, from, x, changes, arriving: NOBODY, arrivesAt: 0 };
}

function* stockSources(model: Model): Generator<Source> {
  const { start, stepCount, firstMonth } = model;
  if (start.kind !== 'stock') return;
  for (let row = 0; row < start.children.length; row++) {
    const x = new Float64Array(stepCount);
    x[start.step[row] as number] = start.children[row] as number;
    const birthMonth = start.birthMonth[row] as number;
    const group = start.group[row] as number;
    yield { birthMonth, group, from: firstMonth, x, changes: NO_CHANGES, arriving: NOBODY, arrivesAt: 0 };
  }
}

/** Everyone from one external arrival, by birth month: those still there at the start, and those who will come. */
function* arrivalSources(model: Model, initial: InitialShares | null, arrival: number): Generator<Source> {
  const { arrivals, firstMonth, months, stepCount } = model;
  const youngest = arrivals.fromAge[arrival] as number;
  const oldest = arrivals.toAge[arrival] as number;
  const perAge = (arrivals.perMonth[arrival] as number) / (oldest - youngest);
  const group = arrivals.group[arrival] as number;
  const ages = Math.max(initial?.ages ?? 0, oldest);
  for (let birthMonth = firstMonth - ages; birthMonth < months - youngest; birthMonth++) {
    const x = new Float64Array(stepCount);
    const age = firstMonth - birthMonth;
    if (initial !== null && age >= 0 && age < initial.ages) {
      const at = (arrival * initial.ages + age) * stepCount;
      x.set(initial.arrived.subarray(at, at + stepCount));
    }
    yield {
      birthMonth,
      group,
      from: Math.max(birthMonth, firstMonth),
      x,
      changes: NO_CHANGES,
      arriving: (age) => (age >= youngest && age < oldest ? perAge : 0),
      arrivesAt: arrivals.to[arrival] as number,
    };
  }
}

/** Carries one source through the horizon, month by month, and adds what it leaves. */
function follow(
  model: Model,
  layout: Layout,
  stepOf: (cell: number) => MonthStep,
  source: Source,
  result: Expectation,
): void {
  const { grid, firstMonth, months, stepCount, universal } = model;
  const oldest = grid.ageClassAt.length - 1;
  let x = source.x;
  for (let month = source.from; month < months; month++) {
    const age = month - source.birthMonth;
    const rule = ruleAtAge(model, age);
    if (rule >= 0 && month > source.from) {
      celebrate(model, rule, x, (from, to, children) => addMove(model, layout, result, month, from, to, children));
    }
    x[universal] = (x[universal] as number) + (source.changes.get(month) ?? 0);
    const ageClass = grid.ageClassAt[Math.min(age, oldest)] as number;
    const epoch = grid.epochOfMonth[month - firstMonth] as number;
    const cell = (epoch * grid.ageClassCount + ageClass) * grid.groupCount + source.group;
    const step = stepOf(cell);
    const arriving = source.arriving(age);
    const next = new Float64Array(stepCount);
    const childMonths = new Float64Array(stepCount);
    addTimes(next, x, step.carry);
    addTimes(childMonths, x, step.occupy);
    if (arriving > 0) {
      addRow(next, step.occupy, source.arrivesAt, arriving);
      addRow(childMonths, step.occupyFromArrival, source.arrivesAt, arriving);
      addMove(model, layout, result, month, stepCount, source.arrivesAt, arriving);
    }
    if (month >= 0) addMonth(model, layout, result, source.group, ageClass, cell, month, next, childMonths);
    x = next;
  }
}

/** Stock at the month's end, child-years, expenditure and moves of one month. */
function addMonth(
  model: Model,
  layout: Layout,
  result: Expectation,
  group: number,
  ageClass: number,
  cell: number,
  month: number,
  atEnd: Float64Array,
  childMonths: Float64Array,
): void {
  const { stepCount, months, moves, intensity, yearOfMonth } = model;
  const year = yearOfMonth[month] as number;
  const priceLane = (group * model.priceClassCount + (model.priceClassOfAge[ageClass] as number)) * stepCount;
  for (let step = 0; step < stepCount; step++) {
    add(result.counts, layout.stock + (group * stepCount + step) * months + month, atEnd[step] as number);
    if (year < 0) continue;
    const at = (group * stepCount + step) * model.years.length + year;
    const spent = childMonths[step] as number;
    add(result.sums, layout.childYears + at, spent / 12);
    add(
      result.sums,
      layout.expenditure + at,
      spent * (model.price[month * laneCount(model) + priceLane + step] as number),
    );
  }
  for (let move = 0; move < moves.count; move++) {
    const from = moves.from[move] as number;
    const children = (childMonths[from] as number) * (intensity[cell * moves.count + move] as number);
    addMove(model, layout, result, month, from, moves.to[move] as number, children);
  }
}

function addMove(
  model: Model,
  layout: Layout,
  result: Expectation,
  month: number,
  from: number,
  to: number,
  children: number,
): void {
  const year = month < 0 ? -1 : (model.yearOfMonth[month] as number);
  const pair = layout.pairOf[from * (model.stepCount + 1) + to] as number;
  if (year >= 0 && pair >= 0) add(result.counts, layout.transitions + pair * model.years.length + year, children);
}

function add(row: Float64Array, at: number, value: number): void {
  row[at] = (row[at] as number) + value;
}
