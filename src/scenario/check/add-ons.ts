/** Add-ons held against the ladder, and the shares that policies bring them to. */

import type { Draft } from '../draft.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import type { Strength } from '../policy.js';
import { type AddOnFile, type PrevalenceOnStep, prevalencesOf } from '../schema/add-on.js';
import { type EffectFile, OPERATION_KEYS } from '../schema/policy/effect.js';
import { numberAt } from '../schema/policy/range.js';
import { bareNumber, isOneNumber, listOfIds, numbersOf } from '../schema/read.js';
import { type Ages, ALL_AGES, agesOf } from '../schema/words.js';
import { bandFindings } from './moves.js';
import { checkName, type KnownNames } from './names.js';

/** Each add-on is given on known steps other than the universal one, at all ages or in every age band. */
export function checkAddOns(draft: Draft, known: KnownNames): Finding[] {
  return draft.addOns.flatMap(({ index, item }) => {
    const path = ['addOns', index, 'prevalence'];
    const shares = prevalencesOf(item);
    if (shares.length === 0) return [wrongKey(path, { code: 'addOnNoSteps', args: {} })];
    return shares.flatMap(({ step, share }) => [
      ...stepFindings(draft, known, step, [...path, step]),
      ...(isOneNumber(share) ? [] : bandFindings(share, known, [...path, step])),
    ]);
  });
}

/** Most children are on the universal step and are not followed one by one. */
function stepFindings(draft: Draft, known: KnownNames, id: string, path: Path): Finding[] {
  if (draft.universalIds.includes(id)) return [wrongKey(path, { code: 'universalNamed', args: { id } })];
  return checkName('step', id, known, path, [], 'key');
}

interface OnAddOn {
  readonly effect: EffectFile;
  readonly ages: Ages;
  readonly fidelity: number;
  /** Which end of its range counts. */
  readonly strength: Strength;
  readonly path: Path;
}

/**
 * No effect by itself brings a share outside 0-1. Where several are on the same add-on it depends on which work at the
 * same time; what they come to together is found when the model is compiled.
 */
export function checkPrevalenceEffects(draft: Draft): Finding[] {
  const effects = effectsOnAddOns(draft);
  return draft.addOns.flatMap(({ item }) => {
    const [own, ...others] = effects.filter(({ effect }) => listOfIds(effect.addOn ?? []).includes(item.id));
    return own === undefined || others.length > 0 ? [] : outsideFindings(draft, item, own);
  });
}

function effectsOnAddOns(draft: Draft): OnAddOn[] {
  return draft.policies.flatMap(({ index, head, effects }) =>
    effects
      .filter(({ item }) => item.addOn !== undefined)
      .map(({ index: place, item: effect }) => ({
        effect,
        ages: agesOf(effect.ages ?? head?.ages ?? ALL_AGES),
        fidelity: bareNumber(head?.fidelity ?? 1),
        strength: head?.strength ?? 'middle',
        path: ['policies', index, 'effects', place],
      })),
  );
}

function outsideFindings(
  draft: Draft,
  addOn: AddOnFile,
  { effect, ages, fidelity, strength, path }: OnAddOn,
): Finding[] {
  const operation = OPERATION_KEYS.find((key) => effect[key] !== undefined);
  if (operation === undefined) return [];
  for (const { step, share } of prevalencesOf(addOn)) {
    for (const stated of statedAt(draft, share, ages)) {
      const full = changed(stated, operation, numberAt(effect[operation] ?? 0, strength));
      const reached = stated + fidelity * (full - stated);
      if (reached >= -1e-12 && reached <= 1 + 1e-12) continue;
      const args = { addOn: addOn.id, step, share: Number(reached.toPrecision(6)) };
      return [wrong([...path, operation], { code: 'prevalenceOutside', args })];
    }
  }
  return [];
}

function changed(stated: number, operation: (typeof OPERATION_KEYS)[number], value: number): number {
  if (operation === 'multiply') return stated * value;
  return operation === 'add' ? stated + value : value;
}

/** The shares of the age bands that have some of these ages, or the one for every age. */
function statedAt(draft: Draft, share: PrevalenceOnStep['share'], { fromAge, toAge }: Ages): number[] {
  if (isOneNumber(share)) return [bareNumber(share)];
  return numbersOf(share).flatMap(([band, number]) => {
    const own = agesOf(draft.ageBands[band] ?? ALL_AGES);
    return own.fromAge <= toAge && fromAge <= own.toAge ? [bareNumber(number)] : [];
  });
}
