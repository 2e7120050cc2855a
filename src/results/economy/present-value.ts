/** What a what-if is worth today: discounted over the horizon, in the scenario's price level. */
import type { DiscountRate } from '../../scenario/economy.js';
import type { Summary } from '../forecast.js';
import { summarise } from '../summary.js';
import { isNothing, type Paths, weighted } from './paths.js';

export interface PresentValue {
  /** By year: what a krone of that year is worth in the first, 0-1. */
  readonly factors: readonly number[];
  /** kr.; below zero: the what-if is cheaper than the base. Nothing after the horizon is counted. */
  readonly netKr: Summary;
  /** What is saved for each krone that the policies cost, both discounted; null where they cost nothing. */
  readonly returnOnInvestment: Summary | null;
  readonly breakEven: BreakEven | null;
}

/**
 * The share of the simulated savings that is enough to pay for the policies (nulpunkt): 0.4 means that two fifths are
 * enough, 1.5 that half as much again is needed. Infinity where there are no savings at all.
 */
export interface BreakEven {
  /** Of the mean savings. */
  readonly share: number;
  /** Of the savings that 5 and 95 % of the replications have at least: the better end (a smaller share is enough) and the worse. */
  readonly low: number;
  readonly high: number;
}

/** The discount factors of the years of a horizon; the first is not discounted. */
export function discountFactors(rates: readonly DiscountRate[], years: number): number[] {
  const factors = [1];
  for (let year = 1; year < years; year++) {
    const { rate } = rates.filter(({ fromYear }) => fromYear <= year).at(-1) as DiscountRate;
    factors.push((factors[year - 1] as number) / (1 + rate.value));
  }
  return factors.slice(0, years);
}

/** `savings` (below zero: saved) and `costs` are what-if minus base by year. */
export function presentValue(rates: readonly DiscountRate[], savings: Paths, costs: Paths): PresentValue {
  const factors = discountFactors(rates, savings.values.length);
  const saved = weighted(savings, factors);
  const paid = weighted(costs, factors);
  // What policies cost is the same in all replications.
  const paidKr = paid.values[0] ?? 0;
  const hasCosts = paidKr > 0 && !isNothing(paidKr);
  const perKrone = saved.exact === null ? null : -saved.exact / paidKr;
  const distribution = summarise(Float64Array.from(saved.values), saved.exact);
  const enough = (kr: number): number => (kr < 0 ? paidKr / -kr : Number.POSITIVE_INFINITY);
  return {
    factors,
    netKr: summarise(
      saved.values.map((kr, i) => kr + (paid.values[i] as number)),
      saved.exact === null || paid.exact === null ? null : saved.exact + paid.exact,
    ),
    returnOnInvestment: hasCosts
      ? summarise(
          saved.values.map((kr) => -kr / paidKr),
          perKrone,
        )
      : null,
    breakEven: hasCosts
      ? { share: enough(distribution.mean), low: enough(distribution.p05), high: enough(distribution.p95) }
      : null,
  };
}
