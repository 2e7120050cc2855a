/** When a policy begins, works and ends, held against the horizon. */

import type { Draft, PolicyDraft } from '../../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../../finding.js';
import type { Path } from '../../located.js';
import { START_KEYS } from '../../schema/policy/policy.js';
import { startOfPolicy } from '../../schema/policy/start.js';
import { monthNumber, monthText } from '../../schema/words.js';
import { exactlyOne } from '../alternatives.js';

/** Month numbers, all included. */
interface Dates {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** The first month in which the policy works. */
  readonly works: number;
  readonly end: number | null;
  /** The field that states the start. */
  readonly startKey: (typeof START_KEYS)[number];
}

/** It says in one way when it starts, does so within the horizon, works before it ends, and fades out only from an end. */
export function checkPolicyDates({ head, index }: PolicyDraft, draft: Draft): Finding[] {
  if (head === null) return [];
  const path = ['policies', index];
  const stated = [...exactlyOne(head, START_KEYS, path), ...fadingFindings(head, path)];
  if (draft.horizon === null) return stated;
  const first = monthNumber(draft.horizon.start);
  const start = startOfPolicy(head, first);
  if (start === null) return stated;
  const end = head.end === undefined ? null : monthNumber(head.end);
  const last = first + draft.horizon.years * 12 - 1;
  const startKey = head.start === undefined ? 'startAfterMonths' : 'start';
  return [...stated, ...dateFindings({ first, last, start, works: start + head.delayMonths, end, startKey }, path)];
}

function fadingFindings({ fadeOutMonths, end }: NonNullable<PolicyDraft['head']>, path: Path): Finding[] {
  if (fadeOutMonths === 0 || end !== undefined) return [];
  return [wrongKey([...path, 'fadeOutMonths'], { code: 'fadeOutWithoutEnd', args: {} })];
}

function dateFindings(dates: Dates, path: Path): Finding[] {
  const { first, last, start, end, startKey } = dates;
  if (start < first || start > last) {
    const args = { got: monthText(start), first: monthText(first), last: monthText(last) };
    return [wrong([...path, startKey], { code: 'policyStartOutside', args })];
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
