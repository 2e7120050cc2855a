/** Moves: new placements, first ones and again, breakdowns, children found by detection, and every transition. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Special, SpecialMove } from '../../engine/tally/special-moves.js';
import type { Model } from '../../model/model.js';
import { LEAVE, STEP_KINDS, type StepKind } from '../../scenario/scenario.js';
import type { Measure } from '../forecast.js';
import type { SeriesPlan } from './plan.js';
import { positionsByYear, yearly } from './sets.js';

/** Where a child comes from who comes from outside, in the name of a transition series. */
const OUTSIDE = 'outside';

/** Every series of moves. */
export function movePlans(model: Model, layout: Layout): SeriesPlan[] {
  return [
    ...placementPlans(model, layout),
    ...outOfPlacementPlans(model, layout),
    ...specialPlans(model, layout, 'breakdowns', 'unplanned', ({ from }) => from, 'placement'),
    ...specialPlans(model, layout, 'found_by_detection', 'found', ({ to }) => to, 'all'),
    ...transitionPlans(model, layout),
  ];
}

/** New placements (from no placement to one) by step and in all; where history is known, the first ones and the others. */
function placementPlans(model: Model, layout: Layout): SeriesPlan[] {
  const isPlacement = (step: number): boolean => model.isPlacement[step] === 1;
  const steps = model.stepIds.flatMap((id, step) =>
    isPlacement(step) ? [{ id, isOf: (to: number) => to === step }] : [],
  );
  const sets = steps.length === 0 ? [] : [...steps, { id: 'placement', isOf: isPlacement }];
  const all = (isOf: (to: number) => boolean): number[] =>
    layout.pairs.flatMap(({ from, to }, pair) =>
      !isPlacement(from) && isOf(to) ? [layout.transitions + pair * model.years.length] : [],
    );
  const again = (isOf: (to: number) => boolean): number[] =>
    specialPositions(model, layout, 'rePlacement', ({ to }) => isOf(to));
  const series = (measure: Measure, id: string, terms: readonly number[]): SeriesPlan =>
    yearly(model, { measure, step: id, group: 'all', row: 'counts' }, terms);
  const isHistoryKnown = layout.specials.some(({ what }) => what === 'rePlacement');
  return [
    ...sets.map(({ id, isOf }) => series('new_placements', id, all(isOf))),
    ...(isHistoryKnown
      ? [
          ...sets.map(({ id, isOf }) => ({
            ...series('first_placements', id, all(isOf)),
            less: positionsByYear(model, again(isOf)),
          })),
          ...firstPlacementAgePlans(model, layout),
          ...sets.map(({ id, isOf }) => series('re_placements', id, again(isOf))),
        ]
      : []),
  ];
}

/** Ages at the first placements of a year, added up, years: divided by their number it is a mean. */
function firstPlacementAgePlans(model: Model, layout: Layout): SeriesPlan[] {
  if (layout.firstPlacementRows === 0) return [];
  const about = { measure: 'first_placement_age_years', step: 'placement', group: 'all', row: 'counts' } as const;
  const inYears = model.years.map(() => 1 / 12);
  return [yearly(model, about, [layout.firstPlacementMonths], undefined, inYears)];
}

/** Kinds of steps that a child is at home on. */
const AT_HOME: ReadonlySet<string> = new Set<StepKind>(['universal', 'preventive', 'home_based']);

/**
 * Where children go from a placement: home (hjemgivelse), or on to another placement step; both planned and unplanned.
 * Who leaves for aftercare or grows out does neither.
 */
function outOfPlacementPlans(model: Model, layout: Layout): SeriesPlan[] {
  if (!model.isPlacement.includes(1)) return [];
  const series = (measure: Measure, isWanted: (to: number) => boolean): SeriesPlan => {
    const positions = layout.pairs.flatMap(({ from, to }, pair) =>
      model.isPlacement[from] === 1 && isWanted(to) ? [layout.transitions + pair * model.years.length] : [],
    );
    return yearly(model, { measure, step: 'placement', group: 'all', row: 'counts' }, positions);
  };
  return [
    series('returns_home', (to) => AT_HOME.has(STEP_KINDS[model.kindOfStep[to] ?? -1] ?? '')),
    series('placement_changes', (to) => model.isPlacement[to] === 1),
  ];
}

/** Moves of one kind that are counted apart, by the step they are told of and in all; none where none can be made. */
function specialPlans(
  model: Model,
  layout: Layout,
  measure: Measure,
  what: Special,
  stepOf: (move: SpecialMove) => number,
  inAll: string,
): SeriesPlan[] {
  const series = (id: string, isWanted: (move: SpecialMove) => boolean): SeriesPlan[] => {
    const positions = specialPositions(model, layout, what, isWanted);
    return positions.length === 0 ? [] : [yearly(model, { measure, step: id, group: 'all', row: 'counts' }, positions)];
  };
  return [
    ...model.stepIds.flatMap((id, step) => series(id, (move) => stepOf(move) === step)),
    ...series(inAll, () => true),
  ];
}

function specialPositions(
  model: Model,
  layout: Layout,
  what: Special,
  isWanted: (move: SpecialMove) => boolean,
): number[] {
  return layout.specials.flatMap((move, number) =>
    move.what === what && isWanted(move) ? [layout.special + number * model.years.length] : [],
  );
}

function transitionPlans(model: Model, layout: Layout): SeriesPlan[] {
  const name = (step: number, otherwise: string): string => model.stepIds[step] ?? otherwise;
  return layout.pairs.map(({ from, to }, pair) =>
    yearly(
      model,
      { measure: 'transitions', step: `${name(from, OUTSIDE)}>${name(to, LEAVE)}`, group: 'all', row: 'counts' },
      [layout.transitions + pair * model.years.length],
    ),
  );
}
