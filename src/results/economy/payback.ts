/** When a what-if has paid for itself, as a distribution over the replications. */
import { isNothing, isPaidFor, type Paths } from './paths.js';

export interface Payback {
  /** The calendar year that counts as year 1: the first in which anything is paid, or a policy begins. */
  readonly firstYear: number;
  /** Share of the replications, 0-1, that are paid back within 1, 2, 3 ... years, up to the end of the horizon. */
  readonly within: readonly number[];
  /** The fewest years within which at least half of the replications are paid back; Infinity: never within the horizon. */
  readonly medianYears: number;
  /** Share of the replications, 0-1, that are not paid back within the horizon. */
  readonly never: number;
}

/** How many years the probabilities are told for, whatever the horizon. */
export const PAYBACK_YEARS = 10;

/** What payback is made of, what-if minus base by year. */
export interface PaidAndSaved {
  readonly years: readonly number[];
  readonly costs: Paths;
  readonly savings: Paths;
  readonly total: Paths;
  /** The calendar year in which the first policy begins that the base does not have; null: there is none. */
  readonly beginsIn: number | null;
}

/**
 * A replication is paid back in the first year from which its cumulated total stays at or below zero to the end of the
 * horizon. Null where nothing is ever paid, no policy begins and nothing differs.
 */
export function paybackOf(what: PaidAndSaved): Payback | null {
  const first = firstYear(what);
  if (first === null) return null;
  const { years, total } = what;
  const took = yearsToPayBack(total, first);
  const n = took.length;
  const within = years.slice(first).map((_, i) => took.filter((own) => own <= i + 1).length / n);
  const enough = within.findIndex((share) => share >= 0.5);
  return {
    firstYear: years[first] as number,
    within,
    medianYears: enough < 0 ? Number.POSITIVE_INFINITY : enough + 1,
    never: took.filter((own) => own === Number.POSITIVE_INFINITY).length / n,
  };
}

/**
 * The first year in which anything is paid or a policy begins. A scenario that differs in its numbers alone is counted
 * from the first difference; one with policies is not, for what it says of caseworkers may stir a few earlier years.
 */
function firstYear({ years, costs, savings, beginsIn }: PaidAndSaved): number | null {
  const isSomething = (kr: number): boolean => !isNothing(kr);
  const firstOf = ({ values }: Paths): number => values.findIndex((year) => year.some(isSomething));
  const begins = beginsIn === null ? -1 : years.findIndex((year) => year >= beginsIn);
  const known = [firstOf(costs), begins].filter((year) => year >= 0);
  if (known.length > 0) return Math.min(...known);
  const differs = firstOf(savings);
  return differs < 0 ? null : differs;
}

/** Years of each replication, from and including the year number `first`; Infinity where it is never paid back. */
function yearsToPayBack({ values }: Paths, first: number): Float64Array {
  const took = new Float64Array(values[0]?.length ?? 0);
  for (let i = 0; i < took.length; i++) {
    let sum = 0;
    let lastInDebt = first - 1;
    for (const [year, own] of values.entries()) {
      sum += own[i] as number;
      if (!isPaidFor(sum)) lastInDebt = year;
    }
    took[i] = lastInDebt === values.length - 1 ? Number.POSITIVE_INFINITY : lastInDebt + 2 - first;
  }
  return took;
}
