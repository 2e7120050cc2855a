/**
 * How old children are when they are placed for the first time, added up by year: with the number of first placements it
 * gives their mean age. Only where it is known who has been placed before (`rePlacement`).
 */
import type { Model } from '../../model/model.js';
import { type Batch, NEVER, NOWHERE } from '../batch.js';
import type { Layout } from './layout.js';

/** Rows of the layout: the completed months of age of all first placements of a year; none where history is not known. */
export function firstPlacementRows({ grid, isPlacement }: Model): number {
  return grid.situations.historyClassCount > 1 && isPlacement.includes(1) ? 1 : 0;
}

/** Adds the ages of the children of a batch who are placed for the first time to `counts`. */
export function tallyFirstPlacements(model: Model, layout: Layout, batch: Batch, counts: Int32Array): void {
  if (layout.firstPlacementRows === 0) return;
  const { child: stayChild, step: stayStep, from, start, count } = batch.stays;
  const { birthMonth, returned } = batch.children;
  let child = -1;
  let wasPlaced = false;
  for (let stay = 0; stay < count; stay++) {
    if (stayChild[stay] !== child) {
      child = stayChild[stay] as number;
      wasPlaced = returned[child] !== NEVER;
    }
    if (wasPlaced || model.isPlacement[stayStep[stay] as number] !== 1) continue;
    wasPlaced = true;
    const month = Math.floor(start[stay] as number);
    const year = from[stay] === NOWHERE || month < 0 ? -1 : (model.yearOfMonth[month] as number);
    if (year < 0) continue;
    const at = layout.firstPlacementMonths + year;
    counts[at] = (counts[at] as number) + month - (birthMonth[child] as number);
  }
}
