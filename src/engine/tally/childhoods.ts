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

/** Rows of the layout: the classes, and the changes of type all these children have had; none where nobody can be counted. */
export function childhoodRows(model: Model): number {
  return model.firstMonth + ADULT < model.months && model.isPlacement.includes(1) ? PLACEMENT_CLASSES.length + 1 : 0;
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
    const row = Math.min(placements, PLACEMENT_CLASSES.length) - 1;
    const years = model.years.length;
    const at = layout.childhoods + row * years + year;
    const changesAt = layout.childhoods + PLACEMENT_CLASSES.length * years + year;
    counts[at] = (counts[at] as number) + 1;
    counts[changesAt] = (counts[changesAt] as number) + changes;
  }
}
