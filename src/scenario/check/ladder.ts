/** The steps and the age bands by themselves. */

import type { Draft, Numbered } from '../draft.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import type { StepFile } from '../schema/step.js';
import { agesOf } from '../schema/words.js';

/** One universal step; prices and ledgers stated where they have no default. */
export function checkSteps(draft: Draft): Finding[] {
  return [...universalCount(draft), ...draft.steps.flatMap(stepFindings)];
}

function universalCount(draft: Draft): Finding[] {
  const count = draft.universalIds.length;
  return count === 1 || draft.stepIds.length === 0
    ? []
    : [wrong(['steps'], { code: 'universalCount', args: { count } })];
}

function stepFindings({ index, item: step }: Numbered<StepFile>): Finding[] {
  const findings: Finding[] = [];
  if (step.unitCost === undefined && step.kind !== 'universal') {
    findings.push(wrong(['steps', index], { code: 'unitCostMissing', args: { step: step.id } }));
  }
  if (step.ledger === undefined && step.kind === 'aftercare') {
    findings.push(wrong(['steps', index], { code: 'ledgerMissing', args: { step: step.id } }));
  }
  if (step.familyLike !== undefined && step.kind !== 'placement') {
    findings.push(wrong(['steps', index, 'familyLike'], { code: 'familyLikeNoPlacement', args: { step: step.id } }));
  }
  return findings;
}

/** Age bands are disjoint and in order of age. */
export function checkAgeBands(draft: Draft): Finding[] {
  const bands = Object.entries(draft.ageBands);
  return bands.flatMap(([band, ages], index) => {
    const [previous, before] = bands[index - 1] ?? [];
    if (previous === undefined || before === undefined) return [];
    if (agesOf(ages).fromAge > agesOf(before).toAge) return [];
    return [wrong(['ageBands', band], { code: 'bandOrder', args: { band, previous } })];
  });
}

/** The shares of all groups leave something for the rest, or nothing. */
export function checkGroups(draft: Draft): Finding[] {
  return sharesFinding(
    ['population', 'groups'],
    Object.values(draft.population?.groups ?? {}).map((group) => group.share),
  );
}

/** An error when shares sum to more than 1 (with room for how computers add tenths). */
export function sharesFinding(
  path: readonly (string | number)[],
  shares: readonly (number | { value: number })[],
): Finding[] {
  const sum = shares.reduce<number>((total, share) => total + (typeof share === 'number' ? share : share.value), 0);
  if (sum <= 1 + 1e-9) return [];
  return [wrongKey(path, { code: 'sharesAboveOne', args: { sum: Number(sum.toPrecision(6)) } })];
}
