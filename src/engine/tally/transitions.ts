/** Moves by pair of steps and calendar year: from outside, between steps, and off the ladder. */
import type { Model } from '../../model/model.js';
import { type Batch, NOWHERE } from '../batch.js';
import type { Layout } from './layout.js';

/** Adds the moves of a batch to `counts`, at the layout's place for transitions. */
export function tallyTransitions(model: Model, layout: Layout, batch: Batch, counts: Int32Array): void {
  const { step: stayStep, from: stayFrom, to: stayTo, start: stayStart, end: stayEnd, count } = batch.stays;
  const { stepCount, yearOfMonth } = model;
  const { pairOf, transitions } = layout;
  const years = model.years.length;
  const width = stepCount + 1;
  for (let stay = 0; stay < count; stay++) {
    const step = stayStep[stay] as number;
    const from = stayFrom[stay] as number;
    const start = stayStart[stay] as number;
    // A move is counted where it leads to; only the last one, off the ladder, leads to no stay.
    if (from !== NOWHERE && start >= 0) {
      const year = yearOfMonth[Math.floor(start)] as number;
      const at = transitions + (pairOf[from * width + step] as number) * years + year;
      if (year >= 0) counts[at] = (counts[at] as number) + 1;
    }
    const end = stayEnd[stay] as number;
    if (stayTo[stay] === stepCount && end >= 0) {
      const pair = pairOf[step * width + stepCount] as number;
      const year = yearOfMonth[Math.floor(end)] as number;
      const at = transitions + pair * years + year;
      if (year >= 0 && pair >= 0) counts[at] = (counts[at] as number) + 1;
    }
  }
}
