/** When a policy starts: a month, or so many months into whatever horizon it is laid over. */

import { monthNumber } from '../words.js';
import type { PolicyFile } from './policy.js';

/** Month number of the start; null when the file states none. `horizonStart` is a month number. */
export function startOfPolicy(
  { start, startAfterMonths }: Pick<PolicyFile, 'start' | 'startAfterMonths'>,
  horizonStart: number,
): number | null {
  if (start !== undefined) return monthNumber(start);
  return startAfterMonths === undefined ? null : horizonStart + startAfterMonths;
}
