/** Caseworkers are left at every date, whatever policies take away: no caseload is per nobody. */

import type { Draft, PolicyDraft } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import type { Dated } from '../scenario.js';
import type { CaseworkersFile } from '../schema/caseworkers.js';
import { datedOf } from '../schema/dated.js';
import { STAFF_KEYS } from '../schema/policy/policy.js';
import { startOfPolicy } from '../schema/policy/start.js';
import { bareNumber } from '../schema/read.js';
import { monthNumber, monthText } from '../schema/words.js';

/** Caseworkers whom a policy adds or takes away; months count from the start of the horizon. */
interface Change {
  readonly policy: number;
  readonly key: (typeof STAFF_KEYS)[number];
  readonly staff: number;
  /** The first month in which there are more or fewer of them. */
  readonly fromMonth: number;
  /** Months until all have come; those who go are counted as gone at once. */
  readonly phaseInMonths: number;
  /** The first month after the policy; infinite when it stays. */
  readonly endMonth: number;
}

/** `children0to17` at the start of the horizon; null when it is not known, and nothing can be said per 1,000 of them. */
export function checkStaffLeft(draft: Draft, children0to17: number | null): Finding[] {
  const { caseworkers, horizon, policies } = draft;
  if (caseworkers === null || horizon === null) return [];
  const start = monthNumber(horizon.start);
  const staff = statedStaff(caseworkers, start, children0to17);
  const changes = policies.flatMap((policy) => changeOf(policy, caseworkers, start, children0to17));
  if (staff.length === 0) return [];
  const left = (month: number): number =>
    changes.reduce((sum, change) => sum + addedIn(change, month), staffIn(staff, month));
  for (let month = 0; month < horizon.years * 12; month++) {
    if (left(month) > 1e-9) continue;
    const args = { month: monthText(start + month), left: Number(left(month).toPrecision(6)) };
    return changes
      .filter((change) => addedIn(change, month) < 0)
      .map(({ policy, key }) => wrong(['policies', policy, key], { code: 'noStaffLeft', args }));
  }
  return [];
}

function statedStaff({ staff, staffPer1000 }: CaseworkersFile, start: number, children: number | null): Dated {
  if (staff !== undefined) return datedOf(staff, start, undefined);
  if (staffPer1000 === undefined || children === null) return [];
  return datedOf(staffPer1000, start, undefined).map(({ fromMonth, value }) => ({
    fromMonth,
    value: { ...value, value: (value.value * children) / 1000 },
  }));
}

function staffIn(staff: Dated, month: number): number {
  const stated = staff.filter(({ fromMonth }) => fromMonth <= month).at(-1) ?? staff[0];
  return stated?.value.value ?? 0;
}

function changeOf(
  { head, index }: PolicyDraft,
  { hiringDelayMonths }: CaseworkersFile,
  horizonStart: number,
  children: number | null,
): Change[] {
  const key = STAFF_KEYS.find((own) => head?.[own] !== undefined);
  const start = head === null ? null : startOfPolicy(head, horizonStart);
  if (head === null || key === undefined || start === null) return [];
  const stated = bareNumber(head[key] ?? 0);
  const staff = key === 'staff' ? stated : (stated * (children ?? 0)) / 1000;
  return [
    {
      policy: index,
      key,
      staff,
      fromMonth: start - horizonStart + (staff > 0 ? hiringDelayMonths : 0),
      phaseInMonths: staff > 0 ? head.phaseInMonths : 0,
      endMonth: head.end === undefined ? Number.POSITIVE_INFINITY : monthNumber(head.end) + 1 - horizonStart,
    },
  ];
}

function addedIn({ staff, fromMonth, phaseInMonths, endMonth }: Change, month: number): number {
  if (month < fromMonth || month >= endMonth) return 0;
  return phaseInMonths === 0 ? staff : staff * Math.min(1, (month - fromMonth + 0.5) / phaseInMonths);
}
