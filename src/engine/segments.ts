/** A cohort's time on the universal step, cut where the intensity of an entry or the number of children changes. */
import type { Model } from '../model/model.js';

/** The stretches of time in which a cohort's number of children and the intensity of an entry are constant. */
export class Segments {
  count = 0;
  readonly until: Float64Array;
  readonly children: Int32Array;
  /** Intensity of the entry for each child whom no policy with a share reaches. */
  readonly perMonth: Float64Array;
  /** A cell of the model in which the intensities of this entry are those that hold. */
  readonly cell: Int32Array;

  /** Room for the longest life of a cohort: every change of epoch, age class and number. */
  constructor(model: Model) {
    const { changeFirst, count } = model.cohorts;
    let changes = 0;
    for (let cohort = 0; cohort < count; cohort++) {
      changes = Math.max(changes, (changeFirst[cohort + 1] as number) - (changeFirst[cohort] as number));
    }
    const capacity = model.grid.epochCount + model.grid.ageClassCount + changes + 1;
    this.until = new Float64Array(capacity);
    this.cell = new Int32Array(capacity);
    this.children = new Int32Array(capacity);
    this.perMonth = new Float64Array(capacity);
  }
}

/** First and last moment of a cohort on the universal step; no time at all where the first is not before the last. */
export function timeOf(
  { cohorts, birthdays, firstMonth, months }: Model,
  cohort: number,
): { begin: number; end: number } {
  const birth = cohorts.birthMonth[cohort] as number;
  return { begin: Math.max(birth, firstMonth), end: Math.min(birth + birthdays.universalLeaves, months) };
}

/** Cuts a cohort's time, from `begin` to `end`, into segments for the entry by `move`. */
export function cut(model: Model, cohort: number, move: number, begin: number, end: number, segments: Segments): void {
  const { grid, cohorts, entryRates } = model;
  const birth = cohorts.birthMonth[cohort] as number;
  const group = cohorts.group[cohort] as number;
  const row = ((move - (model.moves.first[model.universal] as number)) * grid.groupCount + group) * grid.ageClassCount;
  const profile = group * grid.reachedCount;
  // Who has never been anywhere else is not new on the universal step.
  const situation = grid.situations.lastClass[model.universal] as number;
  const lastChange = cohorts.changeFirst[cohort + 1] as number;
  let children = cohorts.children[cohort] as number;
  let change = cohorts.changeFirst[cohort] as number;
  let ageClass = grid.ageClassAt[Math.min(begin - birth, grid.ageClassAt.length - 1)] as number;
  let count = 0;
  for (let time = begin; time < end; ) {
    const epoch = grid.epochOfMonth[time - model.firstMonth] as number;
    const at = (row + ageClass) * grid.epochCount + epoch;
    const nextChange = change < lastChange ? (cohorts.changeMonth[change] as number) : end;
    const birthday = birth + (grid.ageCut[ageClass + 1] as number);
    segments.perMonth[count] = entryRates.perMonth[at] as number;
    segments.cell[count] =
      ((epoch * grid.ageClassCount + ageClass) * grid.profileCount + profile) * grid.situations.count + situation;
    segments.children[count] = children;
    time = Math.min(end, nextChange, birthday, entryRates.until[at] as number);
    segments.until[count++] = time;
    if (time === birthday) ageClass++;
    for (; change < lastChange && (cohorts.changeMonth[change] as number) <= time; change++) {
      // Who moves away keeps its number and is passed over; see moveAway.
      children += Math.max(0, cohorts.changeBy[change] as number);
    }
  }
  segments.count = count;
}

/** The cell that holds at a moment. */
export function cellAt({ cell, until }: Segments, moment: number): number {
  let segment = 0;
  while (moment >= (until[segment] as number)) segment++;
  return cell[segment] as number;
}
