/** What every family of series is made with: sets of steps and groups, the months and years of the horizon. */
import { monthLabel } from '../../model/calendar.js';
import type { Model } from '../../model/model.js';
import { type Scenario, STEP_KINDS } from '../../scenario/scenario.js';
import type { SeriesPlan } from './plan.js';

/** A named set of steps that reports add together. */
export interface StepSet {
  readonly id: string;
  readonly steps: readonly number[];
}

/** Every step by itself, the kinds with several children's worth of help, and all steps but the universal one. */
export function stepSets(scenario: Scenario): StepSet[] {
  const index = (test: (kind: string) => boolean): number[] =>
    scenario.steps.flatMap((step, i) => (test(step.kind) ? [i] : []));
  const kinds = STEP_KINDS.filter((kind) => kind !== 'universal')
    .map((kind) => ({ id: kind as string, steps: index((other) => other === kind) }))
    .filter((set) => set.steps.length > 0);
  return [
    ...scenario.steps.map((step, i) => ({ id: step.id, steps: [i] })),
    ...kinds,
    { id: 'all', steps: index((kind) => kind !== 'universal') },
  ];
}

/** All groups together, and each by itself where there are several. */
export function groupSets(model: Model): { id: string; groups: readonly number[] }[] {
  const all = { id: 'all', groups: model.groupIds.map((_, i) => i) };
  return model.groupIds.length === 1 ? [all] : [all, ...model.groupIds.map((id, i) => ({ id, groups: [i] }))];
}

/** `2016-01` for every month of the horizon. */
export function monthPeriods(model: Model): string[] {
  return Array.from({ length: model.months }, (_, month) => monthLabel(model.calendarStart, month));
}

/** A yearly series of positions that lie `years` apart. */
export function yearly(
  model: Model,
  about: Pick<SeriesPlan, 'measure' | 'step' | 'group' | 'row'>,
  firstPositions: readonly number[],
  constant?: readonly number[],
  factor?: readonly number[],
): SeriesPlan {
  const periods = model.years.map(String);
  return {
    ...about,
    periods,
    terms: positionsByYear(model, firstPositions),
    constant: constant ?? periods.map(() => 0),
    factor: factor ?? periods.map(() => 1),
  };
}

/** Positions that lie `years` apart, year by year, from those of the first year. */
export function positionsByYear(model: Model, firstPositions: readonly number[]): Int32Array[] {
  return model.years.map((_, year) => Int32Array.from(firstPositions, (position) => position + year));
}

/** Positions of the yearly sums of some steps and groups, from the start of their block. */
export function sumPositions(
  model: Model,
  block: number,
  steps: readonly number[],
  groups: readonly number[],
): number[] {
  return groups.flatMap((group) => steps.map((step) => block + (group * model.stepCount + step) * model.years.length));
}
