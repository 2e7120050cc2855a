/** Whole childhoods: how many placements the children who turn 18 in a year, and were ever placed, have had. */
import { CHILDHOOD_SUMS, isWholeCohort, PLACEMENT_CLASSES } from '../../engine/tally/childhoods.js';
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import type { SeriesPlan } from './plan.js';

/**
 * Children by number of placements and in all; then their placements and the changes among them, so that a mean per
 * child is one mean divided by another. Only years of which everyone who turns 18 has been simulated since birth.
 */
export function childhoodPlans(model: Model, layout: Layout): SeriesPlan[] {
  const years = model.years.flatMap((_, year) => (isWholeCohort(model, year) ? [year] : []));
  if (layout.childhoodRows === 0 || years.length === 0) return [];
  const series = (measure: SeriesPlan['measure'], step: string, rows: readonly number[]): SeriesPlan => ({
    measure,
    step,
    group: 'all',
    row: 'counts',
    periods: years.map((year) => String(model.years[year])),
    terms: years.map((year) => Int32Array.from(rows, (row) => layout.childhoods + row * model.years.length + year)),
    constant: years.map(() => 0),
    factor: years.map(() => 1),
  });
  const classes = PLACEMENT_CLASSES.map((_, row) => row);
  return [
    ...PLACEMENT_CLASSES.map((name, row) => series('placements_by_18', name, [row])),
    series('placements_by_18', 'all', classes),
    series('moves_by_18', 'placements', [CHILDHOOD_SUMS.placements]),
    series('moves_by_18', 'changes', [CHILDHOOD_SUMS.changes]),
  ];
}
