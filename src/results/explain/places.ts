/** Steps with so many places: how many children there would be if there were no limit, and what policies make of them. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { layoutOf } from '../../engine/tally/layout.js';
import { formulaPlace } from '../../model/formulas.js';
import { wholePlaces } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import { applyEffect } from '../../model/policies.js';
import type { Capacity, Effect, Policy, Scenario } from '../../scenario/scenario.js';
import type { AtStart } from './at-start.js';
import { fromTheStart } from './dated.js';

export interface ExplainedCapacity {
  readonly capacity: Capacity;
  readonly step: number;
  /** When the horizon begins and ends: places, those of policies included, and expected children if there were no limit. */
  readonly start: Demand;
  readonly end: Demand;
  /** Where children go when it is full; null: they wait. */
  readonly goTo: { readonly step: number; readonly isLimited: boolean } | null;
}

export interface Demand {
  readonly places: number;
  readonly children: number;
}

/** The capacities of a scenario in the file's order. */
export function explainCapacities(
  { capacities }: Scenario,
  model: Model,
  exact: Expectation,
  { byStep }: AtStart,
): ExplainedCapacity[] {
  const { months } = model;
  return capacities.map((capacity, number) => {
    const step = model.capacities.step[number] as number;
    const goTo = model.capacities.goTo[number] as number;
    const places = (month: number): number => model.capacities.places[number * months + month] as number;
    return {
      capacity,
      step,
      start: { places: places(0), children: byStep[step] as number },
      end: { places: places(months - 1), children: stockAtEnd(model, exact, step) },
      goTo: goTo < 0 ? null : { step: goTo, isLimited: (model.capacities.ofStep[goTo] as number) >= 0 },
    };
  });
}

/** The expectation knows no limits, so its children are those who would be there. */
function stockAtEnd(model: Model, { counts }: Expectation, step: number): number {
  const { stock } = layoutOf(model);
  const { grid, months, stepCount } = model;
  return Array.from({ length: grid.groupCount }, (_, group) => (group * stepCount + step + 1) * months - 1).reduce(
    (sum, at) => sum + (counts[stock + at] as number),
    0,
  );
}

/** What one effect makes of the places of a step, from each date on that the file gives; months of the horizon. */
export interface ChangedPlaces {
  readonly step: number;
  readonly dates: readonly { readonly fromMonth: number; readonly before: number; readonly after: number }[];
}

/** What `effect` changes when it works fully; `before`: the effects before it in the same policy. */
export function changedPlaces(
  { capacities, steps, horizon }: Scenario,
  policy: Policy,
  before: readonly Effect[],
  effect: Effect,
): ChangedPlaces[] {
  return capacities.flatMap(({ step, places }) => {
    const touches = ({ target }: Effect): boolean => target.kind === 'capacity' && target.steps.includes(step);
    if (!touches(effect)) return [];
    const { value: fidelity } = policy.fidelity;
    const dates = fromTheStart(places).map(({ fromMonth, value }) => {
      const place = formulaPlace(horizon, Math.max(fromMonth, policy.startMonth), 0);
      const apply = (number: number, own: Effect): number => applyEffect(own, fidelity, number, place);
      const own = before.filter(touches).reduce(apply, value.value);
      return { fromMonth, before: wholePlaces(own), after: wholePlaces(apply(own, effect)) };
    });
    return [{ step: steps.findIndex(({ id }) => id === step), dates }];
  });
}
