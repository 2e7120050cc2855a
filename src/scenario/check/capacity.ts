/** Places held against the ladder: known steps, each once, and somewhere to go for whoever finds none. */

import type { Draft, Numbered } from '../draft.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { type CapacityFile, FULL_KEYS } from '../schema/capacity.js';
import { exactlyOne } from './alternatives.js';
import { checkDates } from './dates.js';
import { checkName, type KnownNames } from './names.js';

/** Findings for the places of every step. */
export function checkCapacity(draft: Draft, known: KnownNames): Finding[] {
  const seen = new Set<string>();
  return draft.capacities.flatMap(({ index, item }) => {
    const path = ['capacity', index];
    const again = seen.has(item.step);
    seen.add(item.step);
    if (again) return [wrong([...path, 'step'], { code: 'capacityTwice', args: { step: item.step } })];
    return [
      ...stepFindings(item.step, draft, known, [...path, 'step']),
      ...(item.goTo === undefined ? [] : stepFindings(item.goTo, draft, known, [...path, 'goTo'])),
      ...exactlyOne(item, FULL_KEYS, path),
      ...checkDates(item.places, [...path, 'places']),
      ...interimFindings(item, path),
      ...circleFindings({ index, item }, draft),
    ];
  });
}

/** Everybody who is not followed is on the universal step: it is never full, and no way out. */
function stepFindings(id: string, draft: Draft, known: KnownNames, path: Path): Finding[] {
  if (draft.universalIds.includes(id)) return [wrong(path, { code: 'universalNamed', args: { id } })];
  return checkName('step', id, known, path);
}

function interimFindings({ interim, goTo }: CapacityFile, path: Path): Finding[] {
  if (interim === undefined || goTo === undefined) return [];
  return [wrongKey([...path, 'interim'], { code: 'interimWithoutWait', args: {} })];
}

/** Where a child is sent on from one full step to the next, it must not come back to the first. */
function circleFindings({ index, item }: Numbered<CapacityFile>, { capacities }: Draft): Finding[] {
  const next = new Map(capacities.map((other) => [other.item.step, other.item.goTo]));
  const chain = [item.step];
  for (let at = item.goTo; at !== undefined; at = next.get(at)) {
    chain.push(at);
    if (at === item.step) return [wrong(['capacity', index, 'goTo'], { code: 'capacityCircle', args: { chain } })];
    // A circle further on is told where it begins.
    if (chain.indexOf(at) < chain.length - 1) return [];
  }
  return [];
}
