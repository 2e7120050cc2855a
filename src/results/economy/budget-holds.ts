/** How sure it is that the adopted budget holds. */
import type { Budget } from '../../scenario/economy.js';
import type { Side } from '../difference.js';
import { quantile } from '../summary.js';
import { isPaidFor, pathsOf, planOf } from './paths.js';

/** One year of a budget, or all its years together. */
export interface BudgetSafety {
  /** `2017`, or `2017-2019` for all years of the budget together. */
  readonly period: string;
  readonly budgetKr: number;
  /** Share of the replications whose expenditure is at most the budget, 0-1. */
  readonly holds: number;
  /** By how much it is overrun on average where it is, kr.; null where it always holds. */
  readonly overrunKr: number | null;
  /** What would have to be set aside beside the budget for it to hold in 80 % of the replications, kr., >= 0. */
  readonly reserveKr: number;
}

/** Share of the replications that the reserve makes safe. */
const SAFETY = 0.8;

/**
 * A budget against a scenario's expenditure, policies' own costs included; net of refund where the budget is and the
 * scenario has refund; in the prices in which results are shown. Each year that is stated, then all of them together where they are several.
 */
export function budgetSafety(side: Side, budget: Budget, shownFactor: (year: number) => number): BudgetSafety[] {
  const net = budget.isNet ? planOf(side, 'net_expenditure_kr', 'all') : undefined;
  const plan = net ?? planOf(side, 'expenditure_kr', 'all');
  const rows = Int32Array.from(side.table.replications.keys());
  const { values } = pathsOf(side, plan, 0, rows);
  const stated = (plan?.periods ?? []).flatMap((period, year) => {
    const kr = budget.kr[Number(period)];
    return kr === undefined
      ? []
      : [{ period, kr: kr.value * shownFactor(Number(period)), spent: values[year] as Float64Array }];
  });
  const each = stated.map(({ period, kr, spent }) => safetyOf(period, kr, spent));
  const first = stated[0];
  const last = stated.at(-1);
  if (first === undefined || last === undefined || stated.length === 1) return each;
  const together = new Float64Array(rows.length);
  for (const { spent } of stated) for (const [i, kr] of spent.entries()) together[i] = (together[i] as number) + kr;
  const whole = stated.reduce((sum, { kr }) => sum + kr, 0);
  return [...each, safetyOf(`${first.period}-${last.period}`, whole, together)];
}

function safetyOf(period: string, budgetKr: number, spent: Float64Array): BudgetSafety {
  const over = spent.filter((kr) => !isPaidFor(kr - budgetKr));
  const sorted = Float64Array.from(spent).sort();
  return {
    period,
    budgetKr,
    holds: (spent.length - over.length) / spent.length,
    overrunKr: over.length === 0 ? null : over.reduce((sum, kr) => sum + kr - budgetKr, 0) / over.length,
    reserveKr: Math.max(0, quantile(sorted, SAFETY) - budgetKr),
  };
}
