/** Distinct children on a step, on any step of a kind, and on any step at all, at some time within a calendar year. */
import type { Model } from '../../model/model.js';
import { STEP_KINDS } from '../../scenario/scenario.js';
import type { Batch } from '../batch.js';
import type { Layout } from './layout.js';

/** For each row of recipients, which child was counted last and up to which year: a child counts once a year. */
export interface RecipientTally {
  readonly lastChild: Int32Array;
  readonly countedThrough: Int32Array;
  /** Change from one year to the next: [(group * rows + row) * (years + 1) + year]. */
  readonly change: Int32Array;
  /** Index of the first whole calendar year that ends after the start of month 0 .. months. */
  readonly yearFrom: Int32Array;
  /** Index of the last whole calendar year that begins before the end of month 0 .. months; -1 if none. */
  readonly yearUntil: Int32Array;
}

export function emptyRecipientTally(model: Model, layout: Layout): RecipientTally {
  const years = model.years.length;
  const known = Array.from(model.yearOfMonth);
  // A month of a year that is cut lies before the first whole year or after the last.
  const early = (month: number): boolean => month < known.findIndex((year) => year >= 0);
  return {
    lastChild: new Int32Array(layout.recipientRows),
    countedThrough: new Int32Array(layout.recipientRows),
    change: new Int32Array(model.grid.groupCount * layout.recipientRows * (years + 1)),
    yearFrom: Int32Array.from(known, (year, month) => (year >= 0 ? year : early(month) ? 0 : years)),
    yearUntil: Int32Array.from(known, (year, month) => (year >= 0 ? year : early(month) ? -1 : years - 1)),
  };
}

/** Adds the stays of a batch; the universal step has no recipients. */
export function tallyRecipients(model: Model, layout: Layout, batch: Batch, tally: RecipientTally): void {
  const { child: stayChild, step: stayStep, start: stayStart, end: stayEnd, count } = batch.stays;
  const { group } = batch.children;
  const { stepCount, universal, kindOfStep } = model;
  const { lastChild, countedThrough, change, yearFrom, yearUntil } = tally;
  const { recipientRows } = layout;
  const width = model.years.length + 1;
  lastChild.fill(-1);
  for (let stay = 0; stay < count; stay++) {
    const step = stayStep[stay] as number;
    const end = stayEnd[stay] as number;
    if (step === universal || end <= 0) continue;
    const start = stayStart[stay] as number;
    const first = yearFrom[start > 0 ? Math.floor(start) : 0] as number;
    const last = yearUntil[Math.ceil(end) - 1] as number;
    const child = stayChild[stay] as number;
    const rows = (group[child] as number) * recipientRows;
    // Once for the step, once for its kind, once for all.
    let row = step;
    for (let part = 0; part < 3; part++) {
      const known = lastChild[row] === child ? (countedThrough[row] as number) + 1 : 0;
      const from = known > first ? known : first;
      if (from <= last) {
        lastChild[row] = child;
        countedThrough[row] = last;
        const at = (rows + row) * width;
        change[at + from] = (change[at + from] as number) + 1;
        change[at + last + 1] = (change[at + last + 1] as number) - 1;
      }
      row = part === 0 ? stepCount + (kindOfStep[step] as number) : stepCount + STEP_KINDS.length;
    }
  }
}
