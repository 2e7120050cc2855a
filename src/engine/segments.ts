/** A cohort's time on the universal step, cut where anything changes. */
import type { Model } from '../model/model.js';

/** The stretches of time in which a cohort's number of children and the intensities are constant. */
export class Segments {
  count = 0;
  readonly until: Float64Array;
  readonly cell: Int32Array;
  readonly children: Int32Array;

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
  }
}

/** Cuts a cohort's time into segments. */
export function cut(model: Model, cohort: number, begin: number, end: number, segments: Segments): void {
  const { grid, cohorts } = model;
  const birth = cohorts.birthMonth[cohort] as number;
  const profile = (cohorts.group[cohort] as number) * grid.reachedCount;
  const situations = grid.situations.count;
  // Who has never been anywhere else is not new on the universal step.
  const situation = grid.situations.lastClass[model.universal] as number;
  const lastChange = cohorts.changeFirst[cohort + 1] as number;
  let children = cohorts.children[cohort] as number;
  let change = cohorts.changeFirst[cohort] as number;
  let ageClass = grid.ageClassAt[Math.min(begin - birth, grid.ageClassAt.length - 1)] as number;
  let epoch = grid.epochOfMonth[begin - model.firstMonth] as number;
  let count = 0;
  for (let time = begin; time < end; ) {
    const nextChange = change < lastChange ? (cohorts.changeMonth[change] as number) : end;
    const birthday = birth + (grid.ageCut[ageClass + 1] as number);
    const nextEpoch = grid.epochEnd[epoch] as number;
    segments.cell[count] =
      ((epoch * grid.ageClassCount + ageClass) * grid.profileCount + profile) * situations + situation;
    segments.children[count] = children;
    time = Math.min(end, nextChange, birthday, nextEpoch);
    segments.until[count++] = time;
    if (time === birthday) ageClass++;
    if (time === nextEpoch) epoch++;
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
