/** Transitions, arrivals and birthdays held against the ladder. */

import type { Draft, Numbered } from '../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import { DOUBTFUL_PER_YEAR } from '../limits.js';
import type { Path } from '../located.js';
import { LEAVE } from '../scenario.js';
import type { BirthdayFile } from '../schema/birthday.js';
import { bareNumber, isOneNumber, numbersOf, type SourcedMap } from '../schema/read.js';
import type { TransitionFile } from '../schema/transition.js';
import { checkDurations } from './durations.js';
import { sharesFinding } from './ladder.js';
import { checkName, type KnownNames } from './names.js';

/** From and to: known, different, and no pair twice. */
export function checkPairs(draft: Draft, known: KnownNames): Finding[] {
  const seen = new Set<string>();
  return draft.pairs.flatMap(({ index, item: { from, to } }) => {
    const path = ['transitions', index];
    const pair = JSON.stringify([from, to]);
    const again = seen.has(pair);
    seen.add(pair);
    if (again) return [wrong(path, { code: 'duplicatePair', args: { from, to } })];
    if (from === to) return [wrong([...path, 'to'], { code: 'fromEqualsTo', args: { id: from } })];
    return [
      ...checkName('step', from, known, [...path, 'from']),
      ...checkName('step', to, known, [...path, 'to'], [LEAVE]),
    ];
  });
}

/** Re-placement covers the time after a placement from its beginning; there must be placements for it to mean anything. */
export function checkRePlacement({ rePlacement, steps }: Draft): Finding[] {
  if (numbersOf(rePlacement).length === 0) return [];
  const hasPlacement = steps.some(({ item }) => item.kind === 'placement');
  if (steps.length > 0 && !hasPlacement) return [wrong(['rePlacement'], { code: 'noPlacement', args: {} })];
  return checkDurations(rePlacement, ['rePlacement']);
}

/** Intensities by band name every band and no other; groups are known; very high intensities are doubted. */
export function checkTransitions(draft: Draft, known: KnownNames): Finding[] {
  return draft.transitions.flatMap(({ index, item }) => {
    const path = ['transitions', index];
    const groups = numbersOf(item.byGroup ?? {});
    return [
      ...perYearFindings(item, known, [...path, 'perYear']),
      ...groups.flatMap(([id]) => checkName('group', id, known, [...path, 'byGroup', id], [], 'key')),
      ...checkDurations(item.byDuration ?? {}, [...path, 'byDuration']),
    ];
  });
}

function perYearFindings({ perYear }: TransitionFile, known: KnownNames, path: Path): Finding[] {
  if (isOneNumber(perYear)) return doubtfulIntensity(bareNumber(perYear), path);
  return [
    ...bandFindings(perYear, known, path),
    ...numbersOf(perYear).flatMap(([band, number]) => doubtfulIntensity(bareNumber(number), [...path, band])),
  ];
}

/** Numbers by age band name known bands, and all of them. */
export function bandFindings(byBand: SourcedMap, known: KnownNames, path: Path): Finding[] {
  const values = numbersOf(byBand);
  const named = new Set(values.map(([band]) => band));
  const missing = [...known.band].filter((band) => !named.has(band));
  return [
    ...values.flatMap(([band]) => checkName('band', band, known, [...path, band], [], 'key')),
    ...missing.map((band) => wrong(path, { code: 'bandMissing', args: { band } })),
  ];
}

function doubtfulIntensity(got: number, path: Path): Finding[] {
  if (got <= DOUBTFUL_PER_YEAR) return [];
  return [doubtful(path, { code: 'intensityHigh', args: { got, limit: DOUBTFUL_PER_YEAR } })];
}

/** Arrivals come to a known step, from a known group. */
export function checkArrivals(draft: Draft, known: KnownNames): Finding[] {
  return draft.arrivals.flatMap(({ index, item }) => [
    ...checkName('step', item.to, known, ['arrivals', index, 'to']),
    ...(item.group === undefined ? [] : checkName('group', item.group, known, ['arrivals', index, 'group'])),
  ]);
}

/** Birthday moves are between known steps other than the universal one, with shares of at most 1 in all. */
export function checkBirthdays(draft: Draft, known: KnownNames): Finding[] {
  return Object.entries(draft.birthdays ?? {}).flatMap(([age, birthday]) => [
    ...leavesEarly(age),
    ...Object.entries(birthday === 'leave' ? {} : birthday).flatMap(([from, shares]) =>
      stepBirthday(draft, known, ['birthdays', age, from], from, shares),
    ),
  ]);
}

/** A birthday rule empties every step that it does not name: before the 18th birthday that is seldom meant. */
function leavesEarly(age: string): Finding[] {
  if (!(Number(age) < 18)) return [];
  return [{ ...doubtful(['birthdays', age], { code: 'leavesEarly', args: { age: Number(age) } }), on: 'key' }];
}

function stepBirthday(draft: Draft, known: KnownNames, path: Path, from: string, shares: SourcedMap): Finding[] {
  const numbers = numbersOf(shares);
  return [
    ...birthdayStep(draft, known, path, from),
    ...numbers.flatMap(([to]) =>
      to === LEAVE
        ? [wrongKey([...path, to], { code: 'restLeaves', args: {} })]
        : birthdayStep(draft, known, [...path, to], to),
    ),
    ...sharesFinding(
      path,
      numbers.map(([, share]) => share),
    ),
  ];
}

function birthdayStep(draft: Draft, known: KnownNames, path: Path, id: string): Finding[] {
  if (draft.universalIds.includes(id)) return [wrongKey(path, { code: 'universalNamed', args: { id } })];
  return checkName('step', id, known, path, [], 'key');
}

/** The rules by birthday, youngest first. */
export function birthdaysInOrder(birthdays: Readonly<Record<string, BirthdayFile>>): Numbered<BirthdayFile>[] {
  return Object.entries(birthdays)
    .map(([age, item]) => ({ index: Number(age), item }))
    .sort((a, b) => a.index - b.index);
}
