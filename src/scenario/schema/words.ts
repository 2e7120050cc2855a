/** The small words of a scenario file: ids, months, ages. The error texts are codes of `problem.ts`. */

import { z } from 'zod';
import { MAX_AGE, MAX_ITEMS } from '../limits.js';

/** Small letters, digits, `_` and `-`; not digits only, which JavaScript would reorder. */
const ID = /^(?!\d+$)[a-z0-9æøå][a-z0-9_æøå-]{0,39}$/;
const MONTH = /^(19[5-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/;
const AGES = /^(\d|[12]\d|30)\s?[-–]\s?(\d|[12]\d|30)$/;

/** An id that the planner chooses. */
export function id(description: string) {
  return z
    .string()
    .regex(ID, 'badId')
    .describe(`${description} 1-40 of the letters a-z æøå, digits, _ and -; not digits only.`);
}

/** One id or a list of them. */
export function ids(description: string) {
  return z.union([id('One id.'), z.array(id('An id.')).min(1).max(MAX_ITEMS.steps)]).describe(description);
}

/** A calendar month, `2017-01`. */
export function month(description: string) {
  return z.string().regex(MONTH, 'badMonth').describe(`${description} Calendar month YYYY-MM, 1950-01 to 2199-12.`);
}

/** An age range `12-17`, both years included, or one age. */
export function ages(description: string) {
  const range = z
    .string()
    .regex(AGES, { error: 'badAges', abort: true })
    .refine((text) => agesOf(text).fromAge <= agesOf(text).toAge, 'badAges');
  return z
    .union([range, z.int().min(0).max(MAX_AGE)])
    .describe(`${description} Whole years, both included, "from-to" or one age, 0-${MAX_AGE}.`);
}

/** Words for people. */
export function words(description: string, maximum = 200) {
  return z.string().min(1).max(maximum).describe(description);
}

export interface Ages {
  readonly fromAge: number;
  readonly toAge: number;
}

/** What a field about ages means when it is left out. */
export const ALL_AGES = `0-${MAX_AGE}`;

/** The ages that a checked `ages` field means. */
export function agesOf(text: string | number): Ages {
  const [from, to] = String(text).split(/[-–]/);
  return { fromAge: Number(from), toAge: Number(to ?? from) };
}

/** Months since year 0 of a checked `month` field. */
export function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The first and the last calendar year that a checked horizon has months in. */
export function yearsOf(horizon: { readonly start: string; readonly years: number }): { first: number; last: number } {
  const start = monthNumber(horizon.start);
  return { first: Math.floor(start / 12), last: Math.floor((start + horizon.years * 12 - 1) / 12) };
}

/** The first and the last calendar year of which a checked horizon has all months; null when it has no such year. */
export function wholeYearsOf(horizon: {
  readonly start: string;
  readonly years: number;
}): { first: number; last: number } | null {
  const start = monthNumber(horizon.start);
  const first = Math.ceil(start / 12);
  const last = Math.floor((start + horizon.years * 12) / 12) - 1;
  return last < first ? null : { first, last };
}

/** `2017-01` of a month number. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
