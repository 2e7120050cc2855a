/** Sides of a comparison made by hand: series by `measure/step`, values[year][replication]. */
import type { ComparedSide } from '../../../src/results/comparison/key-figures.js';
import type { Scenario } from '../../../src/scenario/scenario.js';
import { scenario, step } from '../../support/scenarios.js';
import { type HandMade, sideOf } from '../../support/sides.js';

const STEPS = [
  step('almen', 'universal'),
  { ...step('pleje', 'placement'), familyLike: true },
  { ...step('institution', 'placement'), familyLike: false },
];

/** A side of calendar years from 2016 on; its table has the replications 0, 1, 2 ... */
export function comparedSide(
  name: string,
  replications: number,
  series: HandMade,
  own: Partial<Scenario> = {},
): ComparedSide {
  const numbers = Array.from({ length: replications }, (_, i) => i);
  // Every scenario has full-year equivalents: by them the years of a comparison are known.
  const years = Object.values(series)[0]?.length ?? 0;
  const known = { 'full_year_equivalents/all': Array.from({ length: years }, () => 1), ...series };
  return { ...sideOf(name, 2016, numbers, known), resolved: { ...scenario({ steps: STEPS, ...own }), name } };
}
