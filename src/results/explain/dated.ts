/** Numbers by date, as they hold from the start of the horizon on. */
import type { Dated } from '../../scenario/scenario.js';

/** Without those that are over when the horizon begins; the first holds from month 0. */
export function fromTheStart(dated: Dated): Dated {
  return dated
    .filter((_, i) => (dated[i + 1]?.fromMonth ?? 1) > 0)
    .map((own, i) => (i === 0 ? { ...own, fromMonth: 0 } : own));
}
