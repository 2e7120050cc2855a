/** Refund and price classes held against the ladder, and amounts that must rise. */

import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { bareNumber } from '../schema/read.js';
import { type RefundFile, thresholdRows } from '../schema/refund.js';
import { checkNames, type KnownNames } from './names.js';

/** Findings for the refund at `path`. */
export function checkRefund(refund: RefundFile, known: KnownNames, path: Path): Finding[] {
  const rows = thresholdRows(refund);
  const at = [...path, 'thresholds'];
  return [
    ...checkNames('step', refund.steps, known, [...path, 'steps']),
    ...(rows.length === 0 ? [wrongKey(at, { code: 'refundNoYears', args: {} })] : []),
    ...rows.flatMap(({ key, year, brackets }) => {
      if (year === null) return [wrongKey([...at, key], { code: 'badYear', args: { got: key } })];
      return [
        ...risingFindings(
          brackets.map(({ above }) => bareNumber(above)),
          (i) => [...at, key, i, 'above'],
        ),
        ...brackets.flatMap(({ share }, i) => {
          const before = brackets[i - 1];
          if (before === undefined || bareNumber(share) >= bareNumber(before.share)) return [];
          const args = { got: bareNumber(share), before: bareNumber(before.share) };
          return [doubtful([...at, key, i, 'share'], { code: 'refundFalls', args })];
        }),
      ];
    }),
  ];
}

/** Findings for the limits between price classes at `path`. */
export function checkPriceClasses(limits: readonly number[], path: Path): Finding[] {
  return risingFindings(limits, (i) => [...path, i]);
}

/** Each amount must be above the one before it. */
function risingFindings(amounts: readonly number[], pathOf: (index: number) => Path): Finding[] {
  return amounts.flatMap((got, i) => {
    const before = amounts[i - 1];
    if (before === undefined || got > before) return [];
    return [wrong(pathOf(i), { code: 'notRising', args: { got, before } })];
  });
}
