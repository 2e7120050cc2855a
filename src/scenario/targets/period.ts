/** The period of a target: the end of a month, a calendar year, or from the end of one month to that of another. */
import type { CellFault } from '../table/named-columns.js';
import { isOfDate, isOfSpan, type TargetMeasure } from './target.js';

/** `2016-03` for a measure of a date, `2016` for one of a year, `2016-03/2019-03` for the change between two dates. */
export function periodIn(text: string, measure: TargetMeasure): string | CellFault {
  if (isOfSpan(measure)) return spanIn(text) ?? { fault: { code: 'targetSpan', args: { measure, got: text } } };
  if (!isOfDate(measure)) {
    return /^\d{4}$/.test(text) ? text : { fault: { code: 'targetYear', args: { measure, got: text } } };
  }
  const month = monthIn(text);
  return month ?? { fault: { code: 'targetMonth', args: { measure, got: text } } };
}

function spanIn(text: string): string | null {
  const [first = null, last = null, ...more] = text.split('/').map((part) => monthIn(part.trim()));
  return first !== null && last !== null && more.length === 0 && first < last ? `${first}/${last}` : null;
}

/** A month, or a date that is the first or last day of one: the 1st is the end of the month before. */
function monthIn(text: string): string | null {
  const found =
    /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?$/.exec(text)?.groups ??
    /^(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>\d{4})$/.exec(text)?.groups;
  if (found === undefined) return null;
  const year = Number(found.year);
  const month = Number(found.month);
  if (month < 1 || month > 12) return null;
  const day = found.day === undefined ? daysOf(year, month) : Number(found.day);
  if (day === daysOf(year, month)) return label(year, month);
  return day === 1 ? label(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1) : null;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function label(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
