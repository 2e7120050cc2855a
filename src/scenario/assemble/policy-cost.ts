/** A checked file's costs of policies -> the scenario's, in kr. per year, by calendar year or per caseworker. */

import type { PolicyCost } from '../policy.js';
import type { Sourced } from '../scenario.js';
import type { CostFile } from '../schema/policy/cost.js';
import { buildPayers } from './payers.js';
import type { Surroundings } from './policy.js';

/** A cost of the policy that starts in month number `start`; `inherited` is the policy's source. */
export function buildCost(
  { name, kind, area, payers, ...cost }: CostFile,
  inherited: string | undefined,
  start: number,
  around: Surroundings,
): PolicyCost {
  const paidBy = payers === undefined ? {} : { payers: buildPayers(payers, cost.source ?? inherited) };
  return { name, kind, area, ...paidBy, amount: amountIn(cost, cost.source ?? inherited, start, around) };
}

type AmountFile = Omit<CostFile, 'name' | 'kind' | 'area' | 'payers'>;

function amountIn(
  { krPerYear, krPerYearPer1000, krPerCaseworker, krInPolicyYear, krInPolicyYearPer1000, kr }: AmountFile,
  source: string | undefined,
  start: number,
  around: Surroundings,
): PolicyCost['amount'] {
  if (krPerYear !== undefined) return { kind: 'perYear', kr: around.amountOf(krPerYear, source) };
  if (krPerCaseworker !== undefined) return { kind: 'perCaseworker', kr: around.amountOf(krPerCaseworker, source) };
  if (krPerYearPer1000 !== undefined) {
    return { kind: 'perYear', kr: forChildren(around.amountOf(krPerYearPer1000, source), around.children0to17) };
  }
  const inPolicyYears = krInPolicyYear ?? krInPolicyYearPer1000;
  const byYear = inPolicyYears === undefined ? (kr ?? {}) : inCalendarYears(inPolicyYears, start, around.horizonEnd);
  const amounts = Object.entries(byYear).map(([year, amount]) => {
    const stated = around.amountOf(amount, source);
    const isPer1000 = krInPolicyYearPer1000 !== undefined;
    return [year, isPer1000 ? forChildren(stated, around.children0to17) : stated] as const;
  });
  return { kind: 'byYear', kr: Object.fromEntries(amounts) };
}

/** Each year of the policy is paid in the calendar year in which it begins, when that is within the horizon. */
function inCalendarYears(
  amounts: NonNullable<CostFile['krInPolicyYear']>,
  start: number,
  horizonEnd: number,
): NonNullable<CostFile['kr']> {
  const years = Object.entries(amounts).flatMap(([year, amount]) => {
    const begins = start + 12 * (Number(year) - 1);
    return begins < horizonEnd ? [[String(Math.floor(begins / 12)), amount] as const] : [];
  });
  return Object.fromEntries(years);
}

/** What is stated per 1,000 children, for all of them. */
export function forChildren({ value, source }: Sourced, children: number): Sourced {
  return { value: (value * children) / 1000, source };
}
