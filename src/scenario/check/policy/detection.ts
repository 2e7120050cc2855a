/** Early detection: effects that find more children. */

import type { Draft } from '../../draft.js';
import { type Finding, wrong, wrongKey } from '../../finding.js';
import type { Path } from '../../located.js';
import { LEAVE } from '../../scenario.js';
import type { EffectFile } from '../../schema/policy/effect.js';
import { statedNumbers } from '../../schema/policy/range.js';
import { listOfIds } from '../../schema/read.js';

/** It multiplies entries by at least 1; only then is there a relative risk of those found. */
export function checkDetection(effect: EffectFile, draft: Draft, path: Path): Finding[] {
  if (!effect.detection) {
    if (effect.relativeRisk === undefined) return [];
    return [wrongKey([...path, 'relativeRisk'], { code: 'relativeRiskWithoutDetection', args: {} })];
  }
  return [
    ...(isOfEntries(effect, draft) ? [] : [wrongKey([...path, 'detection'], { code: 'detectionNotEntry', args: {} })]),
    ...factorFindings(effect, path),
    ...(effect.duration === undefined
      ? []
      : [wrongKey([...path, 'duration'], { code: 'detectionDuration', args: {} })]),
  ];
}

/** From the universal step only, and not off the ladder. A step that is misspelt is told as such. */
function isOfEntries({ from, to }: EffectFile, { stepIds, universalIds }: Draft): boolean {
  if (from === undefined || to === undefined || listOfIds(to).includes(LEAVE)) return false;
  const others = stepIds.filter(({ item }) => !universalIds.includes(item)).map(({ item }) => item);
  return universalIds.length === 0 || !listOfIds(from).some((id) => others.includes(id));
}

/** To find fewer children than come by themselves is no detection. */
function factorFindings({ multiply, add, set }: EffectFile, path: Path): Finding[] {
  if (multiply === undefined) {
    const key = add === undefined ? 'set' : 'add';
    return add === undefined && set === undefined
      ? []
      : [wrongKey([...path, key], { code: 'detectionNotFactor', args: { operation: key } })];
  }
  const least = Math.min(...statedNumbers(multiply));
  if (least >= 1) return [];
  return [wrong([...path, 'multiply'], { code: 'detectionBelowOne', args: { got: least } })];
}
