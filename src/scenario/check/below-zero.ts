/** No intensity or unit cost may be brought below zero by what policies add to it. */

import type { Draft } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import { MAX_AGE } from '../limits.js';
import type { Path } from '../located.js';
import type { EffectFile } from '../schema/policy.js';
import { bareNumber, isOneNumber, listOfIds, numbersOf } from '../schema/read.js';
import { type Ages, agesOf } from '../schema/words.js';

interface PlacedEffect {
  readonly effect: EffectFile;
  readonly ages: Ages;
  readonly groups: readonly string[];
  readonly path: Path;
}

/**
 * The least a number can become is its least value (stated or set), times all factors below 1, plus all that
 * is taken away, whichever of the policies work at the time. An effect that takes part in going below 0 is an error.
 */
export function checkBelowZero(draft: Draft): Finding[] {
  const effects = placedEffects(draft);
  return effects
    .filter(({ effect }) => effect.add !== undefined && bareNumber(effect.add) < 0)
    .flatMap((taking) => {
      const low = lowestOf(taking, effects, draft);
      if (low === null || low.value >= -1e-12) return [];
      const args = { target: low.target, lowest: Number(low.value.toPrecision(6)) };
      return [wrong([...taking.path, 'add'], { code: 'effectBelowZero', args })];
    });
}

function placedEffects(draft: Draft): PlacedEffect[] {
  return draft.policies.flatMap(({ index, head, effects }) =>
    effects.map(({ index: place, item: effect }) => ({
      effect,
      ages: agesOf(effect.ages ?? head?.ages ?? `0-${MAX_AGE}`),
      groups: listOfIds(effect.group ?? head?.group ?? [...draft.groupIds]),
      path: ['policies', index, 'effects', place],
    })),
  );
}

interface Lowest {
  readonly target: string;
  readonly value: number;
}

/** The lowest value of anything that an effect touches. */
function lowestOf(taking: PlacedEffect, effects: readonly PlacedEffect[], draft: Draft): Lowest | null {
  const others = effects.filter((other) => concernSameChildren(taking, other));
  const lows = touchedNumbers(taking.effect, draft).map(({ target, value, touches }) => ({
    target,
    value: lowestValue(value, others.map((other) => other.effect).filter(touches)),
  }));
  return lows.reduce<Lowest | null>((least, low) => (least === null || low.value < least.value ? low : least), null);
}

function lowestValue(stated: number, effects: readonly EffectFile[]): number {
  const numbers = (key: 'set' | 'multiply' | 'add') => effects.flatMap((effect) => valuesOf(effect[key]));
  const least = Math.min(stated, ...numbers('set'));
  const factor = numbers('multiply').reduce((product, by) => product * Math.min(1, by), 1);
  return numbers('add').reduce((sum, more) => sum + Math.min(0, more), least * factor);
}

function valuesOf(number: EffectFile['add']): number[] {
  return number === undefined ? [] : [bareNumber(number)];
}

interface TouchedNumber {
  readonly target: string;
  readonly value: number;
  readonly touches: (effect: EffectFile) => boolean;
}

function touchedNumbers(effect: EffectFile, draft: Draft): TouchedNumber[] {
  const intensities = draft.transitions
    .filter(({ item }) => touchesPair(effect, item.from, item.to))
    .map(({ item: { from, to, perYear } }) => ({
      target: `${from} > ${to}`,
      value: isOneNumber(perYear)
        ? bareNumber(perYear)
        : Math.min(...numbersOf(perYear).map(([, number]) => bareNumber(number))),
      touches: (other: EffectFile) => touchesPair(other, from, to),
    }));
  const prices = draft.steps
    .filter(({ item }) => listOfIds(effect.unitCost ?? []).includes(item.id))
    .map(({ item: { id, unitCost } }) => ({
      target: id,
      value: bareNumber(unitCost ?? 0),
      touches: (other: EffectFile) => listOfIds(other.unitCost ?? []).includes(id),
    }));
  return [...intensities, ...prices];
}

function touchesPair(effect: EffectFile, from: string, to: string): boolean {
  return listOfIds(effect.from ?? []).includes(from) && listOfIds(effect.to ?? []).includes(to);
}

function concernSameChildren(a: PlacedEffect, b: PlacedEffect): boolean {
  const sameAges = a.ages.fromAge <= b.ages.toAge && b.ages.fromAge <= a.ages.toAge;
  return sameAges && a.groups.some((group) => b.groups.includes(group));
}
