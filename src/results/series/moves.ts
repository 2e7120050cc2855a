/** New placements and every transition. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { LEAVE } from '../../scenario/scenario.js';
import type { SeriesPlan } from './plan.js';
import { yearly } from './sets.js';

/** Where a child comes from who comes from outside, in the name of a transition series. */
const OUTSIDE = 'outside';

/** New placements (from no placement to one), by step and in all, and every transition. */
export function movePlans(model: Model, layout: Layout): SeriesPlan[] {
  const years = model.years.length;
  const at = (pair: number): number => layout.transitions + pair * years;
  const isPlacement = (step: number): boolean => model.isPlacement[step] === 1;
  const into = (wanted: (to: number) => boolean): number[] =>
    layout.pairs.flatMap(({ from, to }, pair) =>
      !isPlacement(from) && isPlacement(to) && wanted(to) ? [at(pair)] : [],
    );
  const about = (step: string): Pick<SeriesPlan, 'measure' | 'step' | 'group' | 'row'> => ({
    measure: 'new_placements',
    step,
    group: 'all',
    row: 'counts',
  });
  const placements = model.stepIds.flatMap((id, step) => (isPlacement(step) ? [{ id, step }] : []));
  const byStep = placements.map(({ id, step }) =>
    yearly(
      model,
      about(id),
      into((to) => to === step),
    ),
  );
  const inAll =
    placements.length > 0
      ? [
          yearly(
            model,
            about('placement'),
            into(() => true),
          ),
        ]
      : [];
  const name = (step: number, otherwise: string): string => model.stepIds[step] ?? otherwise;
  const transitions = layout.pairs.map(({ from, to }, pair) =>
    yearly(
      model,
      { measure: 'transitions', step: `${name(from, OUTSIDE)}>${name(to, LEAVE)}`, group: 'all', row: 'counts' },
      [at(pair)],
    ),
  );
  return [...byStep, ...inAll, ...transitions];
}
