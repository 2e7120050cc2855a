/**
 * What one replication leaves behind: two rows of numbers, counts (whole) and sums.
 *
 * Both rows are the same length in every replication, so that a run is a table with one row a replication, merged in
 * replication order whoever simulated it.
 */
import type { Model } from '../../model/model.js';
import { STEP_KINDS } from '../../scenario/scenario.js';

/** Where each figure stands in the rows. All lengths in numbers. */
export interface Layout {
  /** counts: children on step s of group g at the end of month k (1 .. months): stock + (g * steps + s) * months + k - 1. */
  readonly stock: number;
  /** counts: distinct children of group g in year y, by step, then by kind, then all: recipients + (g * rows + r) * years + y. */
  readonly recipients: number;
  readonly recipientRows: number;
  /** counts: moves of pair p in year y: transitions + p * years + y. */
  readonly transitions: number;
  readonly counts: number;
  /** sums: child-years on step s of group g in year y: childYears + (g * steps + s) * years + y. */
  readonly childYears: number;
  /** sums: kr. spent on them, in the same order. */
  readonly expenditure: number;
  readonly sums: number;
  /** Every move that can happen, from (stepCount: outside) and to (stepCount: leave); ordered by from, then to. */
  readonly pairs: readonly { readonly from: number; readonly to: number }[];
  /** Number of the pair (from, to) at [from * (stepCount + 1) + to]; -1 where it cannot happen. */
  readonly pairOf: Int16Array;
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
  return {
    stock: 0,
    recipients,
    recipientRows,
    transitions,
    counts: transitions + pairs.length * years,
    childYears: 0,
    expenditure: groupCount * stepCount * years,
    sums: 2 * groupCount * stepCount * years,
    pairs,
    pairOf,
  };
}

/** Marks what moves, birthdays and arrivals can do, and numbers it. */
function possiblePairs(model: Model): Int16Array {
  const { stepCount, moves, birthdays, arrivals, universal } = model;
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
  for (let arrival = 0; arrival < arrivals.count; arrival++) mark(stepCount, arrivals.to[arrival] as number);
  // Children who grow out of the universal step are not followed, so they are not counted.
  pairOf[universal * width + stepCount] = -1;
  let number = 0;
  for (let at = 0; at < pairOf.length; at++) if ((pairOf[at] as number) >= 0) pairOf[at] = number++;
  return pairOf;
}
