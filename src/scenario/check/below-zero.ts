/** No intensity, unit cost or number of places may be brought below zero by what policies add to it. */

import type { Draft } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import type { Path } from '../located.js';
import type { Strength } from '../policy.js';
import { durationOf } from '../schema/duration.js';
import type { EffectFile } from '../schema/policy/effect.js';
import { numberAt } from '../schema/policy/range.js';
import { bareNumber, listOfIds, valuesOf } from '../schema/read.js';
import { ALL_AGES, agesOf } from '../schema/words.js';
import {
  type LoweringTrend,
  loweringTrends,
  lowestPrice,
  lowestStated,
  overlap,
  type Reach,
  WHOLE_STAY,
} from './lowest-stated.js';
import { lowestGrowth } from './price-drift.js';
import { touches } from './touch.js';

interface PlacedEffect extends Reach {
  readonly effect: EffectFile;
  /** Share of the effect that is reached in practice, 0-1. */
  readonly fidelity: number;
  /** Which end of its range counts. */
  readonly strength: Strength;
  readonly path: Path;
}

/**
 * The least a number can become is its least value (stated, with its factors and the trends; or set), times all
 * policies' factors below 1, plus all that they take away, whichever of them work at the time and each with its
 * fidelity; of a range the end that the policy's strength names. Early detection never lowers: its factor is at least 1.
 * An effect that takes part in going below 0 is an error.
 */
export function checkBelowZero(draft: Draft): Finding[] {
  const effects = placedEffects(draft);
  const trends = loweringTrends(draft);
  return effects
    .filter(({ effect, strength }) => effect.add !== undefined && numberAt(effect.add, strength) < 0)
    .flatMap((taking) => {
      const low = lowestOf(taking, effects, trends, draft);
      if (low === null || low.value >= -1e-12) return [];
      const args = { target: low.target, lowest: Number(low.value.toPrecision(6)) };
      return [wrong([...taking.path, 'add'], { code: 'effectBelowZero', args })];
    });
}

function placedEffects(draft: Draft): PlacedEffect[] {
  return draft.policies.flatMap(({ index, head, effects }) =>
    effects.map(({ index: place, item: effect }) => ({
      effect,
      ages: agesOf(effect.ages ?? head?.ages ?? ALL_AGES),
      groups: listOfIds(effect.group ?? head?.group ?? [...draft.groupIds]),
      duration: (effect.duration === undefined ? null : durationOf(effect.duration)) ?? WHOLE_STAY,
      fidelity: bareNumber(head?.fidelity ?? 1),
      strength: head?.strength ?? 'middle',
      path: ['policies', index, 'effects', place],
    })),
  );
}

interface Lowest {
  readonly target: string;
  readonly value: number;
}

/** The lowest value of anything that an effect touches. */
function lowestOf(
  taking: PlacedEffect,
  effects: readonly PlacedEffect[],
  trends: readonly LoweringTrend[],
  draft: Draft,
): Lowest | null {
  const others = effects.filter((other) => overlap(taking, other));
  const lows = touchedNumbers(taking, trends, draft).map(({ target, value, touchedBy }) => ({
    target,
    value: lowestValue(
      value,
      others.filter(({ effect }) => touchedBy(effect)),
    ),
  }));
  return lows.reduce<Lowest | null>((least, low) => (least === null || low.value < least.value ? low : least), null);
}

function lowestValue(stated: number, effects: readonly PlacedEffect[]): number {
  const numbers = (key: 'set' | 'multiply' | 'add') =>
    effects.flatMap(({ effect, fidelity, strength }) => {
      const number = effect[key];
      return number === undefined ? [] : [{ by: numberAt(number, strength), fidelity }];
    });
  const least = numbers('set').reduce((low, { by, fidelity }) => Math.min(low, low + fidelity * (by - low)), stated);
  const factor = numbers('multiply').reduce((low, { by, fidelity }) => low * Math.min(1, 1 + fidelity * (by - 1)), 1);
  return numbers('add').reduce((low, { by, fidelity }) => low + Math.min(0, fidelity * by), least * factor);
}

interface TouchedNumber {
  readonly target: string;
  readonly value: number;
  readonly touchedBy: (effect: EffectFile) => boolean;
}

function touchedNumbers(
  { effect, ...reach }: PlacedEffect,
  trends: readonly LoweringTrend[],
  draft: Draft,
): TouchedNumber[] {
  const intensities = draft.transitions
    .filter(({ item }) => touches(effect, item.from, item.to))
    .map(({ item }) => ({
      target: `${item.from} > ${item.to}`,
      value: lowestStated(item, reach, trends, draft),
      touchedBy: (other: EffectFile) => touches(other, item.from, item.to),
    }));
  const prices = [...draft.steps, ...draft.addOns]
    .filter(({ item }) => listOfIds(effect.unitCost ?? []).includes(item.id))
    .map(({ item: { id, ...price } }) => ({
      target: id,
      value: lowestPrice(price, reach, draft) * lowestGrowth(draft, id),
      touchedBy: (other: EffectFile) => listOfIds(other.unitCost ?? []).includes(id),
    }));
  const places = draft.capacities
    .filter(({ item }) => listOfIds(effect.capacity ?? []).includes(item.step))
    .map(({ item: { step, places: stated } }) => ({
      target: step,
      value: Math.min(...valuesOf(stated)),
      touchedBy: (other: EffectFile) => listOfIds(other.capacity ?? []).includes(step),
    }));
  const ownPlaces = draft.steps
    .filter(({ item }) => item.fixedCosts !== undefined && listOfIds(effect.ownPlaces ?? []).includes(item.id))
    .map(({ item: { id, fixedCosts } }) => ({
      target: id,
      value: bareNumber(fixedCosts?.places ?? 0),
      touchedBy: (other: EffectFile) => listOfIds(other.ownPlaces ?? []).includes(id),
    }));
  return [...intensities, ...prices, ...places, ...ownPlaces];
}
