/**
 * Whole childhoods: of the children who turn 18 in a year and have ever been placed, how many placements they have had.
 *
 * A placement is a stay on a placement step: who changes from one type to another has had two. Only children are counted
 * whose whole life has been simulated, so that nothing before the start is missing.
 */
import type { Model } from '../../model/model.js';
import type { Batch } from '../batch.js';
import type { Layout } from './layout.js';

/** Classes of the number of placements: 1, 2, 3, and 4 or more. */
export const PLACEMENT_CLASSES = ['1', '2', '3', '4+'] as const;

const ADULT = 18 * 12;

/** Rows after the classes: what all these children have had together. */
export const CHILDHOOD_SUMS = { changes: PLACEMENT_CLASSES.length, placements: PLACEMENT_CLASSES.length + 1 } as const;

/** Rows of the layout: the classes and the sums; none where nobody can be counted. */
export function childhoodRows(model: Model): number {
  return model.firstMonth + ADULT < model.months && model.isPlacement.includes(1) ? CHILDHOOD_SUMS.placements + 1 : 0;
}

/** Whether everyone who turns 18 in a calendar year (an index of the model's) has been simulated since birth. */
export function isWholeCohort(model: Model, year: number): boolean {
  return model.yearOfMonth.indexOf(year) - ADULT >= model.firstMonth;
}

/** Adds the childhoods of a batch to `counts`. */
export function tallyChildhoods(model: Model, layout: Layout, batch: Batch, counts: Int32Array): void {
  if (layout.childhoodRows === 0) return;
  const { child: stayChild, step: stayStep, start, count } = batch.stays;
  const { birthMonth, inPopulation } = batch.children;
  for (let stay = 0; stay < count; ) {
    const child = stayChild[stay] as number;
    const birth = birthMonth[child] as number;
    let placements = 0;
    let changes = 0;
    let before = -1;
    for (; stay < count && stayChild[stay] === child; stay++) {
      const step = stayStep[stay] as number;
      if ((start[stay] as number) < birth + ADULT && model.isPlacement[step] === 1) {
        placements++;
        if (before >= 0 && model.isPlacement[before] === 1) changes++;
      }
      before = step;
    }
    const month = birth + ADULT;
    const year = month < 0 || month >= model.months ? -1 : (model.yearOfMonth[month] as number);
    if (placements === 0 || year < 0 || birth < model.firstMonth || inPopulation[child] === 0) continue;
    const add = (row: number, value: number): void => {
      const at = layout.childhoods + row * model.years.length + year;
      counts[at] = (counts[at] as number) + value;
    };
    add(Math.min(placements, PLACEMENT_CLASSES.length) - 1, 1);
    add(CHILDHOOD_SUMS.changes, changes);
    add(CHILDHOOD_SUMS.placements, placements);
  }
}
