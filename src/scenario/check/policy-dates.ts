/** When a policy begins, works and ends, held against the horizon. */

import type { Draft, PolicyDraft } from '../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { monthNumber, monthText } from '../schema/words.js';

/** Month numbers, all included. */
interface Dates {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** The first month in which the policy works. */
  readonly works: number;
  readonly end: number | null;
}

/** It starts within the horizon, works before it ends, and fades out only from an end. */
export function checkPolicyDates({ head, index }: PolicyDraft, draft: Draft): Finding[] {
  if (head === null) return [];
  const path = ['policies', index];
  const fading: Finding[] =
    head.fadeOutMonths > 0 && head.end === undefined
      ? [wrongKey([...path, 'fadeOutMonths'], { code: 'fadeOutWithoutEnd', args: {} })]
      : [];
  if (draft.horizon === null) return fading;
  const first = monthNumber(draft.horizon.start);
  const start = monthNumber(head.start);
  const end = head.end === undefined ? null : monthNumber(head.end);
  const last = first + draft.horizon.years * 12 - 1;
  return [...fading, ...dateFindings({ first, last, start, works: start + head.delayMonths, end }, path)];
}

function dateFindings(dates: Dates, path: Path): Finding[] {
  const { first, last, start, end } = dates;
  if (start < first || start > last) {
    const args = { got: monthText(start), first: monthText(first), last: monthText(last) };
    return [wrong([...path, 'start'], { code: 'policyStartOutside', args })];
  }
  if (end !== null && end < start) {
    const args = { start: monthText(start), end: monthText(end) };
    return [wrong([...path, 'end'], { code: 'policyEndsBeforeStart', args })];
  }
  return [...delayFindings(dates, path), ...endFindings(dates, path)];
}

/** A policy that costs and never works is a mistake; one that works only after the horizon may be meant. */
function delayFindings({ last, works, end }: Dates, path: Path): Finding[] {
  const at = [...path, 'delayMonths'];
  if (end !== null && works > end) {
    return [wrong(at, { code: 'policyEndsBeforeWorking', args: { works: monthText(works), end: monthText(end) } })];
  }
  if (works <= last) return [];
  return [doubtful(at, { code: 'policyWorksTooLate', args: { works: monthText(works), last: monthText(last) } })];
}

function endFindings({ last, end }: Dates, path: Path): Finding[] {
  if (end === null || end <= last) return [];
  return [
    doubtful([...path, 'end'], { code: 'policyEndOutside', args: { got: monthText(end), last: monthText(last) } }),
  ];
}
