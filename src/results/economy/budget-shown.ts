/** A budget form in the digits that are shown: tenths of a million, whose parts add up to the whole. */
import type { Summary } from '../forecast.js';
import type { BudgetForm, BudgetRow } from './budget-form.js';
import { adding, round } from './rounding.js';

/** What one digit shown is: a tenth of a million. */
const UNIT_KR = 100_000;

/** Tenths of a million, by year. */
type Tenths = readonly number[];

interface ShownBudget {
  /** What is paid, step by step, before refund. */
  readonly parts: readonly { readonly id: string; readonly tenths: Tenths }[];
  readonly all: Tenths;
  /** Where there is refund: what the state pays, with its sign, and what is left. */
  readonly refunded: { readonly refund: Tenths; readonly net: Tenths } | null;
  /** Against the base, after refund where there is one. */
  readonly difference: Tenths | null;
  /** The row of the last line: after refund where there is one. */
  readonly last: BudgetRow;
}

/** Null where a form has no sum. */
export function shownBudget({ years, rows }: BudgetForm): ShownBudget | null {
  const gross = rows.filter(({ refunding }) => refunding === 'gross');
  const all = gross.find(({ id }) => id === 'all');
  if (all === undefined) return null;
  const parts = gross.filter(({ id }) => id !== 'all');
  const totals = tenthsOf(all.kr);
  const split = years.map((_, year) =>
    adding(
      totals[year] as number,
      parts.map(({ kr }) => (kr[year] as Summary).mean / UNIT_KR),
    ),
  );
  const netRow = rows.find(({ id, refunding }) => id === 'all' && refunding === 'net');
  const net = netRow === undefined ? null : tenthsOf(netRow.kr);
  const last = netRow ?? all;
  return {
    parts: parts.map(({ id }, part) => ({ id, tenths: split.map((year) => year[part] as number) })),
    all: totals,
    refunded: net === null ? null : { refund: net.map((unit, year) => unit - (totals[year] as number)), net },
    difference: last.difference === null ? null : tenthsOf(last.difference),
    last,
  };
}

function tenthsOf(years: readonly Summary[]): number[] {
  return years.map(({ mean }) => round(mean / UNIT_KR));
}
