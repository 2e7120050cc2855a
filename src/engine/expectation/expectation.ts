/**
 * The exact expectation: the mean of every count and sum, by the forward equations of the same compiled model.
 *
 * It shares no code with the simulation but the model and the shares that both start from (engine/initial-shares): no
 * clocks, no draws, no stays. Where the simulation follows
 * children through segments, this carries expected numbers from month end to month end. Recipients (distinct children
 * in a year) are not linear in the state and have no value here.
 */
import { interacts, laneCount, type Model } from '../../model/model.js';
import { initialShares } from '../initial-shares.js';
import { type Layout, layoutOf } from '../tally/layout.js';
import { SPECIAL, specialAt } from '../tally/special-moves.js';
import { writeCaseload } from '../tally/tally.js';
import { addChildMonths, addStartsOfMonth, addStartsOfStays, addUsersOfSource, sharesAt } from './add-ons.js';
import { celebrate, ruleAtAge } from './birthday.js';
import { endAtCaps } from './cap.js';
import { withFeedback } from './feedback.js';
import { arriveEvenly, type Forward } from './month-step.js';
import { type Source, sourcesOf } from './sources.js';
import type { StateSpace } from './states.js';
import { carrySources } from './together.js';

/** Rows like those of a replication; NaN where there is no exact expectation. */
export interface Expectation {
  /** Whether children depend on one another, so that this is only near the mean. */
  readonly isApproximate: boolean;
  /** Whether there is none, of anything. */
  readonly isUnknown?: boolean;
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

/** Is shown everybody at the end of each month; sources whose `from` is later have not come in yet. */
export type AtMonthEnd = (month: number, sources: readonly Source[], states: StateSpace) => void;

/**
 * The expectation of every number of a replication: exact, but approximate where children depend on one another
 * (engine/expectation/feedback; `interacts` in model/model).
 */
export function expectation(model: Model, atMonthEnd: AtMonthEnd = () => {}): Expectation {
  const { ready, begin } = withFeedback(model);
  const layout = layoutOf(model);
  const result = {
    isApproximate: interacts(model),
    counts: new Float64Array(layout.counts),
    sums: new Float64Array(layout.sums),
  };
  const sources = sourcesOf(model, ready.states, initialShares(model));
  for (let month = model.firstMonth; month < model.months; month++) {
    begin(month, sources);
    liveMonth(ready, layout, sources, month, result);
    atMonthEnd(month, sources, ready.states);
  }
  result.counts.fill(Number.NaN, layout.recipients, layout.transitions);
  result.counts.fill(Number.NaN, layout.childhoods, layout.addOns.users);
  result.counts.fill(Number.NaN, layout.addOns.recipients, layout.addOns.starts);
  writeCaseload(model, layout, result.counts, result.sums);
  result.sums.fill(Number.NaN, layout.queueSums, layout.addOns.childYears);
  // Refund and price classes are no straight line in the cost.
  result.counts.fill(Number.NaN, layout.cases);
  result.sums.fill(Number.NaN, layout.refund);
  return result;
}

/**
 * The expectation that is shown beside simulated means: none where places are limited. It takes places to be enough, so
 * that with a full home it would be the mean of another municipality, and a wrong number that looks right.
 */
export function shownExpectation(model: Model): Expectation {
  if (model.capacities.count === 0) return expectation(model);
  const layout = layoutOf(model);
  return {
    isApproximate: interacts(model),
    counts: new Float64Array(layout.counts).fill(Number.NaN),
    sums: new Float64Array(layout.sums).fill(Number.NaN),
  };
}

/** None: where numbers are drawn, the expectation at their central values is not the mean over the draws. */
export const UNKNOWN_EXPECTATION: Expectation = {
  isApproximate: false,
  isUnknown: true,
  counts: new Float64Array(0),
  sums: new Float64Array(0),
};

/** Child-months by state, for every age class and group that a month has children of. */
type Occupied = Map<number, Float64Array>;

/** Carries everybody through one month and adds what it leaves. */
function liveMonth(
  ready: Forward,
  layout: Layout,
  sources: readonly Source[],
  month: number,
  result: Expectation,
): void {
  const { model, states } = ready;
  const { grid } = model;
  const epoch = grid.epochOfMonth[month - model.firstMonth] as number;
  const occupied: Occupied = new Map();
  const stock = new Float64Array(grid.groupCount * model.stepCount);
  const hasAddOns = model.addOns.count > 0;
  // Children who come to each step at the start of the month, with `leave`.
  const came = new Float64Array(model.stepCount + 1);
  const moved = (state: number, to: number, children: number): void => {
    const from = states.stepOf[state] as number;
    addMove(model, layout, result, month, from, to, children);
    add(came, to, children);
    if ((states.sincePlacementOf[state] as number) >= 0 && model.isPlacement[to] === 1) {
      addSpecial(model, layout, result, month, SPECIAL.rePlacement, from, to, children);
    }
  };
  const living = sources.filter(
    (source) => month >= source.from && !(source.isEmpty && source.arrivesUntil <= month - source.birthMonth),
  );
  const together = new Map<number, Source[]>();
  for (const source of living) {
    const age = month - source.birthMonth;
    const rule = ruleAtAge(model, age);
    if (rule >= 0 && month > source.from) {
      celebrate(model, states, ready.vintageOf(epoch), rule, source.x, moved);
    }
    source.x[states.settled] = (source.x[states.settled] as number) + (source.changes.get(month) ?? 0);
    const ageClass = ageClassOf(model, source, month);
    if (month > source.from) {
      endAtCaps(ready, epoch, ageClass, source.profile, source.x, moved);
    }
    if (hasAddOns && month > source.from) addStartsOfMonth(ready, layout, source, month, came, result.counts);
    came.fill(0);
    const key = ageClass * grid.profileCount + source.profile;
    const others = together.get(key);
    if (others === undefined) together.set(key, [source]);
    else others.push(source);
  }
  for (const [key, own] of together) {
    const childMonths = occupiedBy(occupied, key, states.count);
    const [ageClass, profile] = [Math.floor(key / grid.profileCount), key % grid.profileCount];
    carrySources(ready, epoch, ageClass, profile, own, month, childMonths);
  }
  for (const source of living) {
    const age = month - source.birthMonth;
    const arriving = source.arriving(age);
    if (arriving > 0) {
      const ageClass = ageClassOf(model, source, month);
      const childMonths = occupiedBy(occupied, ageClass * grid.profileCount + source.profile, states.count);
      arriveEvenly(ready, epoch, ageClass, source.profile, source.arrivesAt, arriving, source.x, childMonths);
      addMove(model, layout, result, month, model.stepCount, source.arrivesAt, arriving);
      const shares = sharesAt(model, epoch, ageClass, source.group);
      addStartsOfStays(model, layout, shares, source.arrivesAt, month, arriving, result.counts);
    }
    source.isEmpty = source.x.every((children) => children === 0) && !hasChangesAfter(source, month);
    addStock(ready, source, stock);
    if (month >= 0 && hasAddOns) addUsersOfSource(ready, layout, source, month, result.counts);
  }
  if (month < 0) return;
  writeStock(model, layout, month, stock, result);
  for (const [key, childMonths] of occupied) addMonth(ready, layout, epoch, month, key, childMonths, result);
}

function ageClassOf({ grid }: Model, { birthMonth }: Source, month: number): number {
  return grid.ageClassAt[Math.min(month - birthMonth, grid.ageClassAt.length - 1)] as number;
}

function hasChangesAfter(source: Source, month: number): boolean {
  return source.lastChange > month;
}

function occupiedBy(occupied: Occupied, key: number, states: number): Float64Array {
  const known = occupied.get(key);
  if (known !== undefined) return known;
  const fresh = new Float64Array(states);
  occupied.set(key, fresh);
  return fresh;
}

/** Adds the children of a source at the month's end to those of its group, by step. */
function addStock({ model, states }: Forward, { group, x }: Source, stock: Float64Array): void {
  const { stepOf } = states;
  const own = group * model.stepCount;
  for (let state = 0; state < x.length; state++) add(stock, own + (stepOf[state] as number), x[state] as number);
}

/** Writes the stock of a month: [group * stepCount + step]. */
function writeStock(model: Model, layout: Layout, month: number, stock: Float64Array, result: Expectation): void {
  stock.forEach((children, lane) => {
    result.counts[layout.stock + lane * model.months + month] = children;
  });
}

/** Child-years, expenditure and moves of one month, age class and profile (`key`: ageClass * profileCount + profile). */
function addMonth(
  { model, states }: Forward,
  layout: Layout,
  epoch: number,
  month: number,
  key: number,
  childMonths: Float64Array,
  result: Expectation,
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

function addSpecial(
  model: Model,
  layout: Layout,
  result: Expectation,
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
