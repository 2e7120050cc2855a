/** Early detection: how many children it finds beside those who come anyway. */
import { formulaPlace } from '../../model/formulas.js';
import type { Model } from '../../model/model.js';
import { isDetection } from '../../model/moves.js';
import { applyEffect, concerns } from '../../model/policies.js';
import type { Effect, Horizon, Policy } from '../../scenario/scenario.js';
import { OLDEST } from './ages.js';
import type { AtStart } from './at-start.js';
import { perYearBetween } from './moves.js';

/** Children a year who come to a step, expected at the start of the horizon, and those found beside them. */
export interface FoundChildren {
  readonly to: number;
  readonly usual: number;
  readonly found: number;
}

/** Whom an effect finds when it works fully, to the policy's fidelity and reach; empty for one that finds nobody. */
export function foundChildren(
  horizon: Horizon,
  model: Model,
  start: AtStart,
  policy: Policy,
  effect: Effect,
): FoundChildren[] {
  const { target } = effect;
  if (!isDetection(effect) || target.kind !== 'intensity') return [];
  return model.stepIds.flatMap((id, to) => {
    if (!target.to.includes(id) || to === model.universal) return [];
    const found = foundOn(horizon, model, start, policy, effect, to);
    return found.usual > 0 ? [found] : [];
  });
}

function foundOn(
  horizon: Horizon,
  model: Model,
  start: AtStart,
  policy: Policy,
  effect: Effect,
  to: number,
): FoundChildren {
  const { universal, groupIds } = model;
  // Who has never been anywhere else is in the last part of the stay.
  const durationClass = model.grid.situations.lastClass[universal] as number;
  let [usual, found] = [0, 0];
  groupIds.forEach((id, group) => {
    for (let age = 0; age <= OLDEST; age++) {
      const children = start.universal[group]?.[age] ?? 0;
      const perYear = perYearBetween(model, universal, to, { age, group, durationClass });
      usual += children * perYear;
      if (!concerns(effect, id, age * 12)) continue;
      const place = formulaPlace(horizon, policy.startMonth, age * 12);
      found += children * (applyEffect(effect, policy.fidelity.value, perYear, place) - perYear);
    }
  });
  return { to, usual, found: found * policy.reach.value };
}
