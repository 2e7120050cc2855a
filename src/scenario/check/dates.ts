/** Numbers that change on dates: at least one date, each of them one, and none twice. */

import { type Finding, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { type DatedFile, datesOf } from '../schema/dated.js';
import { isOneNumber } from '../schema/read.js';
import { monthText } from '../schema/words.js';

/** Findings for a number that may be given by date. */
export function checkDates(number: DatedFile | undefined, path: Path): Finding[] {
  if (number === undefined || isOneNumber(number)) return [];
  const dates = datesOf(number);
  if (dates.length === 0) return [wrongKey(path, { code: 'noDates', args: {} })];
  const seen = new Set<number>();
  return dates.flatMap(({ key, month }) => {
    const at = [...path, key];
    if (month === null) return [wrongKey(at, { code: 'badDate', args: { got: key } })];
    if (seen.has(month)) return [wrongKey(at, { code: 'dateTwice', args: { month: monthText(month) } })];
    seen.add(month);
    return [];
  });
}
