/** How much of the horizon the targets are about. */
import { monthLabel } from '../model/calendar.js';
import { type Fault, type Problem, problemAt } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import { endsOf, type Target, type TargetColumn } from '../scenario/targets/target.js';

/** Months from the first month of the horizon to the last one that a target needs; problems where it is outside. */
export function monthsNeeded(
  { horizon }: Scenario,
  targets: readonly Target[],
): { readonly months: number; readonly problems: readonly Problem[] } {
  const start = horizon.startYear * 12 + horizon.startMonth - 1;
  const first = isoMonth(start);
  const last = isoMonth(start + horizon.years * 12 - 1);
  let months = 0;
  const problems: Problem[] = [];
  for (const target of targets) {
    const ends = endsOf(target.period);
    const [from, until] = [monthsOf(ends.first).first, monthsOf(ends.last).last];
    if (from < start || until >= start + horizon.years * 12) {
      problems.push(
        problemIn(target, 'period', { code: 'targetOutside', args: { period: target.period, first, last } }),
      );
    } else months = Math.max(months, until - start + 1);
  }
  return { months, problems };
}

/** Months since year 0 of a month or a year. */
function monthsOf(date: string): { readonly first: number; readonly last: number } {
  const [year = 0, month] = date.split('-').map(Number);
  const first = year * 12 + (month ?? 1) - 1;
  return { first, last: month === undefined ? first + 11 : first };
}

function isoMonth(month: number): string {
  return monthLabel(month - 1900 * 12, 0);
}

/** A problem at a target's cell. */
export function problemIn(target: Target, column: TargetColumn, fault: Fault): Problem {
  return problemAt({ file: target.file, line: target.line, column: target.columns[column], path: '' }, fault);
}
