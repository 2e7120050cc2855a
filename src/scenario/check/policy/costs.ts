/** What policies cost, held against the horizon and what they add. */

import type { Draft, Numbered, PolicyDraft } from '../../draft.js';
import { doubtful, type Finding, wrongKey } from '../../finding.js';
import type { Path } from '../../located.js';
import { AMOUNT_KEYS, type CostFile } from '../../schema/policy/cost.js';
import { startOfPolicy } from '../../schema/policy/start.js';
import { monthNumber, monthText, yearsOf } from '../../schema/words.js';
import { exactlyOne } from '../alternatives.js';

/** Each cost is stated in one way, for years of the horizon, and for caseworkers only where there are some. */
export function checkCosts(policy: PolicyDraft, draft: Draft): Finding[] {
  return policy.costs.flatMap(({ index, item }: Numbered<CostFile>) => {
    const path = ['policies', policy.index, 'costs', index];
    return [
      ...exactlyOne(item, AMOUNT_KEYS, path),
      ...calendarYears(item, draft, path),
      ...policyYears(item, policy, draft, path),
      ...perCaseworker(item, policy, path),
    ];
  });
}

function calendarYears({ kr }: CostFile, { horizon }: Draft, path: Path): Finding[] {
  if (horizon === null) return [];
  const { first, last } = yearsOf(horizon);
  const outside = Object.keys(kr ?? {}).filter((year) => Number(year) < first || Number(year) > last);
  return outside.map((year) =>
    wrongKey([...path, 'kr', year], { code: 'costYearOutside', args: { year: Number(year), first, last } }),
  );
}

/** A policy that fits any base may have more years than the horizon: what comes after it is not counted. */
function policyYears({ krInPolicyYear }: CostFile, { head }: PolicyDraft, { horizon }: Draft, path: Path): Finding[] {
  if (horizon === null || head === null) return [];
  const first = monthNumber(horizon.start);
  const start = startOfPolicy(head, first);
  const last = first + horizon.years * 12 - 1;
  if (start === null || start > last) return [];
  return Object.keys(krInPolicyYear ?? {}).flatMap((year) => {
    const begins = start + 12 * (Number(year) - 1);
    if (begins <= last) return [];
    const args = { year: Number(year), begins: monthText(begins), last: monthText(last) };
    const finding = doubtful([...path, 'krInPolicyYear', year], { code: 'costPolicyYearOutside', args });
    return [{ ...finding, on: 'key' as const }];
  });
}

function perCaseworker({ krPerCaseworker }: CostFile, { head }: PolicyDraft, path: Path): Finding[] {
  if (krPerCaseworker === undefined || head === null) return [];
  if (head.staff !== undefined || head.staffPer1000 !== undefined) return [];
  return [wrongKey([...path, 'krPerCaseworker'], { code: 'costWithoutStaff', args: {} })];
}
