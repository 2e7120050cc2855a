/** One month that everybody lives through, and what it leaves in the rows of the expectation. */
import { laneCount, type Model } from '../../model/model.js';
import type { Layout } from '../tally/layout.js';
import { SPECIAL, specialAt } from '../tally/special-moves.js';
import { addChildMonths, addStartsOfMonth, addStartsOfStays, addUsersOfSource, sharesAt } from './add-ons.js';
import { celebrate, ruleAtAge } from './birthday.js';
import { endAtCaps } from './cap.js';
import { arriveEvenly } from './carry.js';
import type { Forward } from './month-step.js';
import { childrenOf, type Source } from './sources.js';
import { carrySources } from './together.js';

/** Rows like those of a replication, in expected numbers. */
export interface ExpectedRows {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

/** A month while it is being lived. */
interface Month {
  readonly ready: Forward;
  readonly layout: Layout;
  readonly result: ExpectedRows;
  /** Month of the horizon, below 0 before it. */
  readonly month: number;
  readonly epoch: number;
  /** Child-months by state, for every age class and profile (ageClass * profileCount + profile) that there are children of. */
  readonly occupied: Map<number, Float64Array>;
  /** Children at the month's end: [group * stepCount + step]. */
  readonly stock: Float64Array;
  /** Children of the source at hand who come to each step at the start of the month, with `leave`. */
  readonly came: Float64Array;
  /** Counts a move at the start of the month. */
  readonly moved: (state: number, to: number, children: number) => void;
}

/** Carries everybody through one month and adds what it leaves. */
export function liveMonth(
  ready: Forward,
  layout: Layout,
  sources: readonly Source[],
  month: number,
  result: ExpectedRows,
): void {
  const { model, states } = ready;
  const now = monthOf(ready, layout, month, result);
  const living = sources.filter((source) => isLiving(source, month));
  const together = new Map<number, Source[]>();
  for (const source of living) {
    startMonth(now, source);
    const key = keyOf(now, source);
    const others = together.get(key);
    if (others === undefined) together.set(key, [source]);
    else others.push(source);
  }
  const { profileCount } = model.grid;
  for (const [key, own] of together) {
    const childMonths = new Float64Array(states.count);
    now.occupied.set(key, childMonths);
    carrySources(ready, now.epoch, Math.floor(key / profileCount), key % profileCount, own, month, childMonths);
  }
  for (const source of living) endMonth(now, source);
  if (month < 0) return;
  now.stock.forEach((children, lane) => {
    result.counts[layout.stock + lane * model.months + month] = children;
  });
  for (const [key, childMonths] of now.occupied) addMonth(now, key, childMonths);
}

function monthOf(ready: Forward, layout: Layout, month: number, result: ExpectedRows): Month {
  const { model, states } = ready;
  const { grid, isPlacement } = model;
  const came = new Float64Array(model.stepCount + 1);
  return {
    ready,
    layout,
    result,
    month,
    epoch: grid.epochOfMonth[month - model.firstMonth] as number,
    occupied: new Map(),
    stock: new Float64Array(grid.groupCount * model.stepCount),
    came,
    moved(state, to, children) {
      const from = states.stepOf[state] as number;
      addMove(model, layout, result, month, from, to, children);
      add(came, to, children);
      if ((states.sincePlacementOf[state] as number) >= 0 && isPlacement[to] === 1) {
        addSpecial(model, layout, result, month, SPECIAL.rePlacement, from, to, children);
      }
    },
  };
}

/** Whether somebody is there, or can still come. */
function isLiving({ from, isEmpty, arrivals, birthMonth }: Source, month: number): boolean {
  return month >= from && (!isEmpty || (arrivals !== null && month - birthMonth < arrivals.until));
}

/** Birthday, migration, caps and add-ons: what happens at the moment a month begins. */
function startMonth({ ready, layout, result, month, epoch, came, moved }: Month, source: Source): void {
  const { model, states } = ready;
  const isNew = month === source.from;
  const rule = ruleAtAge(model, month - source.birthMonth);
  if (rule >= 0 && !isNew) celebrate(model, states, ready.vintageOf(epoch), rule, childrenOf(source), moved);
  const change = source.lastChange < month ? undefined : source.changes.get(month);
  if (change !== undefined) add(childrenOf(source), states.settled, change);
  if (model.caps.step.length > 0 && !isNew) {
    endAtCaps(ready, epoch, ageClassOf(model, source, month), source.profile, childrenOf(source), moved);
  }
  if (model.addOns.count === 0) return;
  if (!isNew) addStartsOfMonth(ready, layout, source, month, came, result.counts);
  came.fill(0);
}

/** Arrivals over the month, and who is where at its end. */
function endMonth(now: Month, source: Source): void {
  const { ready, layout, month, result, stock } = now;
  const { model } = ready;
  arrive(now, source);
  source.isEmpty = source.behind < 0 && source.lastChange <= month && isZero(source.x);
  addStock(ready, source, stock);
  if (month >= 0 && model.addOns.count > 0) addUsersOfSource(ready, layout, source, month, result.counts);
}

function arrive(now: Month, source: Source): void {
  const { ready, layout, month, epoch, result, occupied } = now;
  const { model } = ready;
  const { arrivals, x, group, profile, birthMonth } = source;
  if (arrivals === null) return;
  const arriving = arrivals.perMonth(month - birthMonth);
  if (arriving === 0) return;
  const ageClass = ageClassOf(model, source, month);
  const childMonths = occupied.get(keyOf(now, source)) as Float64Array;
  arriveEvenly(ready, epoch, ageClass, profile, arrivals.step, arriving, x, childMonths);
  addMove(model, layout, result, month, model.stepCount, arrivals.step, arriving);
  const shares = sharesAt(model, epoch, ageClass, group);
  addStartsOfStays(model, layout, shares, arrivals.step, month, arriving, result.counts);
}

function keyOf({ ready: { model }, month }: Month, source: Source): number {
  return ageClassOf(model, source, month) * model.grid.profileCount + source.profile;
}

function ageClassOf({ grid }: Model, { birthMonth }: Source, month: number): number {
  return grid.ageClassAt[Math.min(month - birthMonth, grid.ageClassAt.length - 1)] as number;
}

function isZero(x: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) if (x[i] !== 0) return false;
  return true;
}

/** Adds the children of a source at the month's end to those of its group, by step. */
function addStock(
  { model: { stepCount }, states }: Forward,
  { group, x, behind, course }: Source,
  stock: Float64Array,
): void {
  const own = group * stepCount;
  if (behind < 0 || course === null) {
    const { stepOf } = states;
    for (let state = 0; state < x.length; state++) add(stock, own + (stepOf[state] as number), x[state] as number);
    return;
  }
  const { children, shares } = course;
  for (let step = 0, at = behind * stepCount; step < stepCount; step++, at++) {
    add(stock, own + step, children * (shares.ofStep[at] as number));
  }
}

/** Child-years, expenditure and moves of one month, age class and profile (`key`: ageClass * profileCount + profile). */
function addMonth(
  { ready: { model, states }, layout, epoch, month, result }: Month,
  key: number,
  childMonths: Float64Array,
): void {
  const { stepCount, moves, intensity, yearOfMonth, grid, priceParts } = model;
  const year = yearOfMonth[month] as number;
  if (year < 0) return;
  const group = Math.floor((key % grid.profileCount) / grid.reachedCount);
  const ageClass = Math.floor(key / grid.profileCount);
  const priceLane = (group * model.priceClassCount + (model.priceClassOfAge[ageClass] as number)) * priceParts.count;
  const row = (epoch * grid.ageClassCount * grid.profileCount + key) * grid.situations.count;
  const shares = sharesAt(model, epoch, ageClass, group);
  const lanes = laneCount(model);
  const ofFlow = new Float64Array(states.stateOfFlow.length);
  for (let state = 0; state < states.count; state++) {
    const spent = childMonths[state] as number;
    if (spent === 0) continue;
    const step = states.stepOf[state] as number;
    const at = (group * stepCount + step) * model.years.length + year;
    add(result.sums, layout.childYears + at, spent / 12);
    const price = model.price[month * lanes + priceLane + (states.pricePartOf[state] as number)] as number;
    add(result.sums, layout.expenditure + at, spent * price);
    if (model.addOns.count > 0) {
      addChildMonths(model, layout, shares, ageClass, group, step, month, year, spent, result);
    }
    add(ofFlow, states.flowOf[state] as number, spent);
  }
  ofFlow.forEach((spent, flow) => {
    if (spent === 0) return;
    const state = states.stateOfFlow[flow] as number;
    const step = states.stepOf[state] as number;
    const cell = row + (states.situationOf[state] as number);
    for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
      const children = spent * (intensity[cell * moves.count + move] as number);
      const to = moves.to[move] as number;
      addMove(model, layout, result, month, step, to, children);
      addSpecial(model, layout, result, month, moves.way[move] as number, step, to, children);
      if ((states.sincePlacementOf[state] as number) >= 0 && model.isPlacement[to] === 1) {
        addSpecial(model, layout, result, month, SPECIAL.rePlacement, step, to, children);
      }
      if (to < stepCount) addStartsOfStays(model, layout, shares, to, month, children, result.counts);
    }
  });
}

function addMove(
  model: Model,
  layout: Layout,
  result: ExpectedRows,
  month: number,
  from: number,
  to: number,
  children: number,
): void {
  const year = month < 0 ? -1 : (model.yearOfMonth[month] as number);
  const pair = layout.pairOf[from * (model.stepCount + 1) + to] as number;
  if (year >= 0 && pair >= 0) add(result.counts, layout.transitions + pair * model.years.length + year, children);
}

function addSpecial(
  model: Model,
  layout: Layout,
  result: ExpectedRows,
  month: number,
  what: number,
  from: number,
  to: number,
  children: number,
): void {
  const at = specialAt(model, layout, what, from, to, month);
  if (at >= 0) add(result.counts, at, children);
}

function add(row: Float64Array, at: number, value: number): void {
  row[at] = (row[at] as number) + value;
}
