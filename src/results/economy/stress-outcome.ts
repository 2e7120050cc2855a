/** What a what-if comes to under a drift: what it costs or saves in all, what that is worth today, and when it is paid back. */
import type { DiscountRate } from '../../scenario/economy.js';
import type { Side } from '../difference.js';
import { caseCourse, caseYears } from './business-case.js';
import { cumulated, type Paths, weighted } from './paths.js';
import { paybackOf } from './payback.js';
import { discountFactors } from './present-value.js';

export interface StressOutcome {
  /** What-if minus base over all whole calendar years, kr., not discounted; below zero: saved. */
  readonly differenceKr: number;
  /** The same discounted, as the business case's net present value. */
  readonly netKr: number;
  /** Standard error of `netKr` from the number of replications, kr.; null: it is exact. */
  readonly mcse: number | null;
  /** The calendar year by whose end the expected course is paid back for good; null: not within the horizon. */
  readonly paidBackIn: number | null;
}

export interface StressTerms {
  readonly discountRates: readonly DiscountRate[];
  /** As in the business case: the year in which the first policy begins that the base does not have. */
  readonly beginsIn: number | null;
}

/** The two sides of a business case under a drift; of simulated ones, also the same pairs under no drift. */
export interface StressedSides {
  readonly base: Side;
  readonly whatIf: Side;
}

/** Savings and costs of policies by year. */
interface Course {
  readonly savings: readonly number[];
  readonly costs: readonly number[];
}

/** The outcome of sides whose expectation is exact. */
export function exactOutcome({ base, whatIf }: StressedSides, terms: StressTerms): StressOutcome {
  const { efficiencies, policies } = caseCourse(base, whatIf, 'gross');
  return outcomeOf(caseYears(base), { savings: known(efficiencies), costs: known(policies) }, null, terms);
}

/**
 * The outcome of simulated sides: the mean over many pairs under no drift (`all`), changed by as much as the drift changes
 * the few pairs that were simulated under it (`some`: the same pairs under no drift). With the same luck on both sides that
 * is far surer than the few pairs by themselves (a control variate).
 */
export function simulatedOutcome(
  drifted: StressedSides,
  some: StressedSides,
  all: StressedSides,
  terms: StressTerms,
): StressOutcome {
  const years = caseYears(drifted.base);
  const factors = discountFactors(terms.discountRates, years.length);
  const [d, s, a] = [drifted, some, all].map(({ base, whatIf }) => caseCourse(base, whatIf, 'gross')) as [
    ReturnType<typeof caseCourse>,
    ReturnType<typeof caseCourse>,
    ReturnType<typeof caseCourse>,
  ];
  const estimate = (of: (course: ReturnType<typeof caseCourse>) => Paths): number[] => {
    const [under, before, whole] = [d, s, a].map((course) => of(course).values.map(mean)) as [
      number[],
      number[],
      number[],
    ];
    return under.map((value, year) => value - (before[year] as number) + (whole[year] as number));
  };
  const course = { savings: estimate(({ efficiencies }) => efficiencies), costs: estimate(({ policies }) => policies) };
  const worth = [d, s, a].map(({ total }) => weighted(total, factors).values) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return outcomeOf(years, course, errorOf(...worth), terms);
}

/** Standard error of mean(d - s) + mean(a), where `some` are the first of `all`. */
function errorOf(drifted: Float64Array, some: Float64Array, all: Float64Array): number {
  const change = drifted.map((value, i) => value - (some[i] as number));
  const shared = change.length < 2 ? 0 : covariance(change, some);
  const own = change.length < 2 ? 0 : covariance(change, change) / change.length;
  const whole = all.length < 2 ? 0 : covariance(all, all) / all.length;
  return Math.sqrt(Math.max(0, own + whole + (2 * shared) / Math.max(1, all.length)));
}

function covariance(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] as number) - meanB), 0) / (a.length - 1);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The expectation by year. */
function known({ exact }: Paths): number[] {
  return exact.map((value) => value ?? Number.NaN);
}

function outcomeOf(
  years: readonly number[],
  { savings, costs }: Course,
  mcse: number | null,
  { discountRates, beginsIn }: StressTerms,
): StressOutcome {
  const factors = discountFactors(discountRates, years.length);
  const one = (values: readonly number[]): Paths => ({
    values: values.map((value) => Float64Array.of(value)),
    exact: values,
  });
  const total = savings.map((value, year) => value + (costs[year] as number));
  const worth = (values: readonly number[]): number => weighted(one(values), factors).exact ?? Number.NaN;
  const payback = paybackOf({ years, costs: one(costs), savings: one(savings), total: one(total), beginsIn });
  const isPaid = payback !== null && Number.isFinite(payback.medianYears);
  return {
    differenceKr: cumulated(one(total)).exact.at(-1) ?? 0,
    netKr: worth(savings) + worth(costs),
    mcse,
    paidBackIn: isPaid ? payback.firstYear + payback.medianYears - 1 : null,
  };
}
