/** A number that changes on dates: one number, or one for each date from which it holds. */

import { z } from 'zod';
import type { Dated } from '../scenario.js';
import { sourcedFrom, sourcedMap } from './numbers.js';
import { isOneNumber, numbersOf, type SourcedMap, sourcedEntries, sourcedOf } from './read.js';
import { monthNumber } from './words.js';

/** A year, which means its January, or a month. */
const DATE = /^(19[5-9]\d|20\d\d|21\d\d)(-(0[1-9]|1[0-2]))?$/;

/** A number, or numbers by date. The dates and how they follow one another are checked in `check/dates`. */
export function dated(number: z.ZodNumber, description: string) {
  const own = sourcedFrom(number, description);
  const byDate = sourcedMap(own, `By date, a year (its January) or a month: each holds from then on. ${description}`);
  return z
    .union([own, byDate.meta({ propertyNames: { pattern: `^source$|${DATE.source}` }, minProperties: 1 })])
    .describe(`One number, or one for each date from which it holds. ${description}`);
}
export type DatedFile = z.infer<ReturnType<typeof dated>>;

/** A date as it is written, and its month number; null when it is none. */
interface WrittenDate {
  readonly key: string;
  readonly month: number | null;
}

/** The dates of a number by date, in the file's order. */
export function datesOf(byDate: SourcedMap): WrittenDate[] {
  return numbersOf(byDate).map(([key]) => ({ key, month: monthOfDate(key) }));
}

/** Month number of a date. */
function monthOfDate(key: string): number | null {
  if (!DATE.test(key)) return null;
  return monthNumber(key.length === 4 ? `${key}-01` : key);
}

/**
 * The number month by month, from the earliest date on; months count from the month number `start`. `inherited` is the
 * source of what it stands in.
 */
export function datedOf(file: DatedFile, start: number, inherited: string | undefined): Dated {
  if (isOneNumber(file)) return [{ fromMonth: 0, value: sourcedOf(file, inherited) }];
  const values = sourcedEntries(file, inherited);
  return datesOf(file)
    .flatMap(({ key, month }) => {
      const value = values[key];
      return value === undefined || month === null ? [] : [{ fromMonth: month - start, value }];
    })
    .sort((a, b) => a.fromMonth - b.fromMonth);
}
