/** What policies cost, held against the horizon and what they add. */

import type { Draft, Numbered, PolicyDraft } from '../../draft.js';
import { doubtfulKey, type Finding, wrongKey } from '../../finding.js';
import type { Path } from '../../located.js';
import { AMOUNT_KEYS, type CostFile } from '../../schema/policy/cost.js';
import { startOfPolicy } from '../../schema/policy/start.js';
import { monthNumber, monthText, wholeYearsOf, yearsOf } from '../../schema/words.js';
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

/**
 * Amounts count in the whole years of the horizon. A cost that lies outside them all is a mistake, for the policy would
 * be free; one of which some years do may be meant.
 */
function calendarYears({ kr }: CostFile, { horizon }: Draft, path: Path): Finding[] {
  if (horizon === null) return [];
  const { first, last } = wholeYearsOf(horizon) ?? yearsOf(horizon);
  const years = Object.keys(kr ?? {});
  const outside = years.filter((year) => Number(year) < first || Number(year) > last);
  return outside.map((year) => {
    const at = [...path, 'kr', year];
    const args = { year: Number(year), first, last };
    if (outside.length === years.length) return wrongKey(at, { code: 'costYearOutside', args });
    return doubtfulKey(at, { code: 'costYearLeftOut', args });
  });
}

/**
 * A policy that fits any base may have more years than the horizon: what comes after it is not counted. One of which all
 * years come after it would be free.
 */
function policyYears(cost: CostFile, { head }: PolicyDraft, { horizon }: Draft, path: Path): Finding[] {
  if (horizon === null || head === null) return [];
  const first = monthNumber(horizon.start);
  const start = startOfPolicy(head, first);
  const last = first + horizon.years * 12 - 1;
  if (start === null || start > last) return [];
  const begins = (year: string): number => start + 12 * (Number(year) - 1);
  return (['krInPolicyYear', 'krInPolicyYearPer1000'] as const).flatMap((key) => {
    const years = Object.keys(cost[key] ?? {});
    const outside = years.filter((year) => begins(year) > last);
    const find = outside.length === years.length ? wrongKey : doubtfulKey;
    return outside.map((year) => {
      const args = { year: Number(year), begins: monthText(begins(year)), last: monthText(last) };
      return find([...path, key, year], { code: 'costPolicyYearOutside', args });
    });
  });
}

function perCaseworker({ krPerCaseworker }: CostFile, { head }: PolicyDraft, path: Path): Finding[] {
  if (krPerCaseworker === undefined || head === null) return [];
  if (head.staff !== undefined || head.staffPer1000 !== undefined) return [];
  return [wrongKey([...path, 'krPerCaseworker'], { code: 'costWithoutStaff', args: {} })];
}
