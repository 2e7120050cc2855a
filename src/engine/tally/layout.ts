/**
 * What one replication leaves behind: two rows of numbers, counts (whole) and sums.
 *
 * Both rows are the same length in every replication, so that a run is a table with one row a replication, merged in
 * replication order whoever simulated it.
 */
import { alternativesOf } from '../../model/interaction.js';
import { priceClassCountOf } from '../../model/ledger.js';
import type { Model } from '../../model/model.js';
import { STEP_KINDS } from '../../scenario/scenario.js';
import { childhoodRows } from './childhoods.js';
import { firstPlacementRows } from './first-placements.js';
import { QUEUE_COUNTS, QUEUE_SUMS } from './queues.js';
import { SPECIAL, type SpecialMove, specialMoves } from './special-moves.js';

/** Where each figure stands in the rows. All lengths in numbers. */
export interface Layout {
  /** counts: children on step s of group g at the end of month k (1 .. months): stock + (g * steps + s) * months + k - 1. */
  readonly stock: number;
  /** counts: distinct children of group g in year y, by step, then by kind, then all: recipients + (g * rows + r) * years + y. */
  readonly recipients: number;
  readonly recipientRows: number;
  /** counts: moves of pair p in year y: transitions + p * years + y. */
  readonly transitions: number;
  /** counts: moves that are also counted apart, number n of `specials` in year y: special + n * years + y. */
  readonly special: number;
  readonly specials: readonly SpecialMove[];
  /** Number of the special move at [(what * (steps + 1) + from) * (steps + 1) + to], `what` of SPECIAL; -1: none. */
  readonly specialOf: Int16Array;
  /** counts: children who turn 18 in year y by number of placements, then their sums: childhoods + row * years + y. */
  readonly childhoods: number;
  readonly childhoodRows: number;
  /** counts: completed months of age of the children placed for the first time in year y, together: firstPlacementMonths + y. */
  readonly firstPlacementMonths: number;
  readonly firstPlacementRows: number;
  /** counts: children who wait for capacity c at the end of month k: queue + c * months + k - 1. */
  readonly queue: number;
  /** counts: number n of QUEUE_COUNTS of capacity c in year y: queueCounts + (c * QUEUE_COUNTS.length + n) * years + y. */
  readonly queueCounts: number;
  readonly counts: number;
  /** sums: child-years on step s of group g in year y: childYears + (g * steps + s) * years + y. */
  readonly childYears: number;
  /** sums: kr. spent on them, in the same order. */
  readonly expenditure: number;
  /** sums: caseload at the end of month k: caseload + k - 1; only where there are caseworkers. */
  readonly caseload: number;
  /** sums: number n of QUEUE_SUMS of capacity c in year y: queueSums + (c * QUEUE_SUMS.length + n) * years + y. */
  readonly queueSums: number;
  /** sums: refund of the cost of group g on step s in year y: refund + (g * steps + s) * years + y; only where there is refund. */
  readonly refund: number;
  /** counts: children whose cost in year y is in price class k: cases + k * years + y; only where there are classes. */
  readonly cases: number;
  /** sums: kr. that they cost, in the same order. */
  readonly caseCost: number;
  readonly sums: number;
  readonly addOns: AddOnLayout;
  /** Every move that can happen, from (stepCount: outside) and to (stepCount: leave); ordered by from, then to. */
  readonly pairs: readonly { readonly from: number; readonly to: number }[];
  /** Number of the pair (from, to) at [from * (stepCount + 1) + to]; -1 where it cannot happen. */
  readonly pairOf: Int16Array;
}

/** Where the figures of the add-ons stand, after all others; nothing where there are none. */
interface AddOnLayout {
  /** counts: children of group g who have add-on a at the end of month k (1 .. months): users + (g * count + a) * months + k - 1. */
  readonly users: number;
  /** counts: distinct children of group g who have it in year y: recipients + (g * count + a) * years + y. */
  readonly recipients: number;
  /** counts: starts of add-on a in year y: starts + a * years + y. */
  readonly starts: number;
  /** sums: child-years of group g with it: childYears + (g * count + a) * years + y. */
  readonly childYears: number;
  /** sums: kr. spent on offer o (an add-on on a step): expenditure + o * years + y. */
  readonly expenditure: number;
}

/** The row of `all` steps but the universal one, among the recipients of a group. */
export function allRecipients(model: Model): number {
  return model.stepCount + STEP_KINDS.length;
}

/** The layout of a model's rows. */
export function layoutOf(model: Model): Layout {
  const { stepCount, months } = model;
  const { groupCount } = model.grid;
  const years = model.years.length;
  const recipientRows = stepCount + STEP_KINDS.length + 1;
  const pairOf = possiblePairs(model);
  const pairs: { from: number; to: number }[] = [];
  pairOf.forEach((number, at) => {
    if (number >= 0) pairs.push({ from: Math.floor(at / (stepCount + 1)), to: at % (stepCount + 1) });
  });
  const recipients = groupCount * stepCount * months;
  const transitions = recipients + groupCount * recipientRows * years;
  const special = transitions + pairs.length * years;
  const specials = specialMoves(model, pairs);
  const childhoods = special + specials.length * years;
  const ownChildhoodRows = childhoodRows(model);
  const firstPlacementMonths = childhoods + ownChildhoodRows * years;
  const ownFirstPlacementRows = firstPlacementRows(model);
  const queue = firstPlacementMonths + ownFirstPlacementRows * years;
  const queueCounts = queue + model.capacities.count * months;
  const counts = queueCounts + model.capacities.count * QUEUE_COUNTS.length * years;
  const caseload = 2 * groupCount * stepCount * years;
  const queueSums = caseload + (model.caseload === null ? 0 : months);
  const sums = queueSums + model.capacities.count * QUEUE_SUMS.length * years;
  const rows = groupCount * model.addOns.count;
  const addOns = {
    users: counts,
    recipients: counts + rows * months,
    starts: counts + rows * (months + years),
    childYears: sums,
    expenditure: sums + rows * years,
  };
  const cases = addOns.starts + model.addOns.count * years;
  const refund = addOns.expenditure + model.addOns.offers * years;
  const caseCost = refund + (model.ledger?.refund ? groupCount * stepCount * years : 0);
  const caseRows = (model.ledger === null ? 0 : priceClassCountOf(model.ledger)) * years;
  return {
    stock: 0,
    recipients,
    recipientRows,
    transitions,
    special,
    specials,
    specialOf: numberOfSpecial(model, specials),
    childhoods,
    childhoodRows: ownChildhoodRows,
    firstPlacementMonths,
    firstPlacementRows: ownFirstPlacementRows,
    queue,
    queueCounts,
    cases,
    counts: cases + caseRows,
    childYears: 0,
    expenditure: groupCount * stepCount * years,
    caseload,
    queueSums,
    refund,
    caseCost,
    sums: caseCost + caseRows,
    addOns,
    pairs,
    pairOf,
  };
}

function numberOfSpecial({ stepCount }: Model, specials: readonly SpecialMove[]): Int16Array {
  const width = stepCount + 1;
  const numbers = new Int16Array((SPECIAL.rePlacement + 1) * width * width).fill(-1);
  specials.forEach(({ what, from, to }, number) => {
    numbers[(SPECIAL[what] * width + from) * width + to] = number;
  });
  return numbers;
}

/** Marks what moves, birthdays and arrivals can do, and numbers it. */
function possiblePairs(model: Model): Int16Array {
  const { stepCount, moves, birthdays, caps, arrivals, universal } = model;
  const width = stepCount + 1;
  const pairOf = new Int16Array(width * width).fill(-1);
  const mark = (from: number, to: number): void => {
    pairOf[from * width + to] = 0;
  };
  for (let move = 0; move < moves.count; move++) mark(moves.from[move] as number, moves.to[move] as number);
  const rules = (birthdays.first.length - 1) / stepCount;
  for (let rule = 0; rule < rules; rule++) {
    for (let step = 0; step < stepCount; step++) {
      const row = rule * stepCount + step;
      mark(step, stepCount);
      for (let i = birthdays.first[row] as number; i < (birthdays.first[row + 1] as number); i++) {
        if (birthdays.to[i] !== step) mark(step, birthdays.to[i] as number);
      }
    }
  }
  for (let cap = 0; cap < caps.step.length; cap++) {
    const step = caps.step[cap] as number;
    for (let i = caps.first[cap] as number; i < (caps.first[cap + 1] as number); i++) mark(step, caps.to[i] as number);
  }
  for (let arrival = 0; arrival < arrivals.count; arrival++) mark(stepCount, arrivals.to[arrival] as number);
  markAlternatives(model, pairOf);
  // Children who grow out of the universal step are not followed, so they are not counted.
  pairOf[universal * width + stepCount] = -1;
  let number = 0;
  for (let at = 0; at < pairOf.length; at++) if ((pairOf[at] as number) >= 0) pairOf[at] = number++;
  return pairOf;
}

/** Whoever finds a step full goes on to its alternative, and from there perhaps to another. */
function markAlternatives(model: Model, pairOf: Int16Array): void {
  const width = model.stepCount + 1;
  Array.from(pairOf).forEach((marked, at) => {
    const from = Math.floor(at / width);
    if (marked < 0 || at % width === model.stepCount) return;
    for (const to of alternativesOf(model, at % width)) if (to !== from) pairOf[from * width + to] = 0;
  });
}
