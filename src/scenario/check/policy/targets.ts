/** What effects are on: each kind of target has fields of its own, and needs its own part of the scenario. */

import type { Draft, PolicyDraft } from '../../draft.js';
import { type Finding, wrong, wrongKey } from '../../finding.js';
import type { Path } from '../../located.js';
import { type EffectFile, TARGET_KEYS } from '../../schema/policy/effect.js';
import { bareNumber, listOfIds } from '../../schema/read.js';
import { checkNames, type KnownNames } from '../names.js';
import { checkTouch } from '../touch.js';

type Target = (typeof TARGET_KEYS)[number];

/** Targets that are not about how children move: a price, places and a share are the same for all children. */
const FOR_EVERYONE: readonly Target[] = ['unitCost', 'capacity', 'ownPlaces', 'addOn'];

/** An effect is on one kind of thing, and these things are there. */
export function checkTarget(
  effect: EffectFile,
  { head }: PolicyDraft,
  draft: Draft,
  known: KnownNames,
  path: Path,
): Finding[] {
  const { from, to } = effect;
  const targets = TARGET_KEYS.filter((key) => effect[key] !== undefined);
  const [target] = targets;
  const hasMoves = from !== undefined || to !== undefined;
  if (targets.length + (hasMoves ? 1 : 0) !== 1) return [wrong(path, { code: 'effectTarget', args: {} })];
  if (target !== undefined) {
    return [
      ...FINDINGS[target](effect, draft, known, [...path, target]),
      ...unusedFields(effect, target, path),
      ...reachFindings(target, head, path),
    ];
  }
  if (from === undefined || to === undefined) return [wrong(path, { code: 'effectTarget', args: {} })];
  return checkTouch({ from, to }, draft, known, path);
}

type TargetFindings = (effect: EffectFile, draft: Draft, known: KnownNames, path: Path) => Finding[];

const FINDINGS: Readonly<Record<Target, TargetFindings>> = {
  unitCost: ({ unitCost, duration }, draft, known, path) => [
    ...checkNames('step', unitCost, known, path, [...known.addOn]),
    ...(duration === undefined ? [] : notByStay(unitCost, draft, known, path)),
  ],
  breakdowns: ({ breakdowns, add, set }, draft, known, path) => [
    ...stepsWith('breakdownsMissing', breakdowns, draft.breakdownFrom, known, path),
    ...(add === undefined && set === undefined ? [] : [wrongKey(path, { code: 'breakdownsOnlyMultiply', args: {} })]),
  ],
  capacity: ({ capacity }, draft, known, path) =>
    stepsWith('capacityMissing', capacity, draft.capacitySteps, known, path),
  ownPlaces: ({ ownPlaces, multiply, set }, draft, known, path) => [
    ...stepsWith('ownPlacesMissing', ownPlaces, draft.fixedCostSteps, known, path),
    ...(multiply === undefined && set === undefined ? [] : [wrongKey(path, { code: 'ownPlacesOnlyAdd', args: {} })]),
  ],
  addOn: ({ addOn }, _, known, path) => checkNames('addOn', addOn, known, path),
};

/** What has no time on the step: add-ons, and the universal step, whose children nobody follows. */
function notByStay(ids: EffectFile['unitCost'], draft: Draft, known: KnownNames, path: Path): Finding[] {
  return listOfIds(ids ?? []).flatMap((id, index) => {
    const at = typeof ids === 'string' ? path : [...path, index];
    if (draft.universalIds.includes(id)) return [wrong(at, { code: 'priceByStayUniversal', args: { step: id } })];
    return known.addOn.has(id) ? [wrong(at, { code: 'priceByStayAddOn', args: { id } })] : [];
  });
}

/** Known steps, for each of which the scenario has the block that the effect changes. */
function stepsWith(
  code: 'breakdownsMissing' | 'capacityMissing' | 'ownPlacesMissing',
  ids: EffectFile['capacity'],
  stated: ReadonlySet<string>,
  known: KnownNames,
  path: Path,
): Finding[] {
  const names = checkNames('step', ids, known, path);
  if (names.length > 0 || ids === undefined) return names;
  return listOfIds(ids).flatMap((step, index) => {
    if (stated.has(step)) return [];
    return [wrong(typeof ids === 'string' ? path : [...path, index], { code, args: { step } })];
  });
}

/**
 * Where an effect on it has no stays, what limits an effect to some of them means nothing; places have no ages either.
 * A price may be of a part of a stay, but is the same whenever that began.
 */
function unusedFields(effect: EffectFile, target: Target, path: Path): Finding[] {
  if (target === 'breakdowns') return [];
  const stays = [
    ...(effect.newCasesOnly ? ['newCasesOnly'] : []),
    ...(effect.duration === undefined || target === 'unitCost' ? [] : ['duration']),
  ];
  if (target === 'capacity' || target === 'ownPlaces') {
    const children = (['ages', 'group'] as const).filter((key) => effect[key] !== undefined);
    return [...children, ...stays].map((field) =>
      wrongKey([...path, field], { code: 'effectOnCapacity', args: { field } }),
    );
  }
  const code = target === 'unitCost' ? 'effectOnPrice' : 'effectOnAddOn';
  return stays.map((field) => wrongKey([...path, field], { code, args: { field } }));
}

/** A policy that reaches some of the children cannot change what all of them share. */
function reachFindings(target: Target, head: PolicyDraft['head'], path: Path): Finding[] {
  if (head?.reach === undefined || bareNumber(head.reach) === 1 || !FOR_EVERYONE.includes(target)) return [];
  return [wrongKey([...path, target], { code: 'reachForEveryone', args: { target } })];
}
