/** What is counted of each child's own cost in a calendar year: how stays differ in cost, refund, and price classes. */
import type { Refund } from '../scenario/refund.js';
import type { Scenario, Sourced, Step } from '../scenario/scenario.js';
import type { SpreadShape } from '../scenario/spread.js';
import type { AddOns } from './add-ons.js';
import { yearlyGrowth } from './prices.js';

/** How much stays on a step differ in cost: the distribution of a factor with mean 1. */
export interface Spread {
  readonly shape: SpreadShape;
  /** Lognormal: standard deviation of the logarithm, and half its square. */
  readonly sigma: number;
  readonly halfVariance: number;
  /** Gamma: its shape parameter. */
  readonly gammaShape: number;
}

/** The spread with a coefficient of variation > 0. */
export function compileSpread(cv: number, shape: SpreadShape): Spread {
  const variance = Math.log1p(cv * cv);
  return { shape, sigma: Math.sqrt(variance), halfVariance: variance / 2, gammaShape: 1 / (cv * cv) };
}

/** Refund of one child's cost in a year: the sum over its thresholds of `more` times what lies above `above`. */
export interface RefundRule {
  /** kr. a year, rising. */
  readonly above: Float64Array;
  /** How much larger the refunded share is above it than below it. */
  readonly more: Float64Array;
}

export interface Ledger {
  /** By step; null where every stay costs its price. */
  readonly spread: readonly (Spread | null)[];
  /** kr. of a child from the start of the horizon to the start of month m: [lane * width + m], width months + 2. */
  readonly price: Float64Array;
  /** The same of add-ons, by their price lane. */
  readonly addOnPrice: Float64Array;
  readonly width: number;
  /** kr. of a stay that begins, and that ends, on a step in a year of the model: [step * years + year]; null: nothing. */
  readonly once: { readonly start: Float64Array; readonly end: Float64Array } | null;
  /** By year of the model; null: no refund. */
  readonly refund: readonly RefundRule[] | null;
  /** Steps whose costs count towards the refund. */
  readonly refunded: Uint8Array;
  /** kr. a year, rising: a child's yearly cost is in class k when k of them are at or below it. Empty: no classes. */
  readonly classLimits: Float64Array;
}

/** Classes of a child's yearly cost; 0: they are not told apart. */
export function priceClassCountOf({ classLimits }: Ledger): number {
  return classLimits.length === 0 ? 0 : classLimits.length + 1;
}

/** The ledger; null where the scenario asks for nothing that needs each child's own cost. */
export function compileLedger(
  scenario: Scenario,
  years: readonly number[],
  price: Float64Array,
  addOns: AddOns,
): Ledger | null {
  const { steps, economy, horizon } = scenario;
  const months = horizon.years * 12;
  const hasSpread = steps.some(({ spread }) => spread !== null && spread.cv.value > 0);
  if (!hasSpread && economy.refund === null && economy.priceClasses.length === 0) return null;
  return {
    spread: steps.map(({ spread }) =>
      spread === null || spread.cv.value === 0 ? null : compileSpread(spread.cv.value, spread.shape),
    ),
    price: cumulated(price, months),
    addOnPrice: cumulated(addOns.price, months),
    width: months + 2,
    once: steps.every(({ startCostKr, endCostKr }) => startCostKr === null && endCostKr === null)
      ? null
      : {
          start: onceByYear(scenario, years, ({ startCostKr }) => startCostKr),
          end: onceByYear(scenario, years, ({ endCostKr }) => endCostKr),
        },
    refund: economy.refund === null ? null : years.map((year) => refundRule(economy.refund as Refund, year)),
    refunded: Uint8Array.from(steps, ({ id }) => (economy.refund?.steps.includes(id) ? 1 : 0)),
    classLimits: Float64Array.from(economy.priceClasses),
  };
}

/** What is paid once for each stay on a step, with the real price drift of the year. */
function onceByYear(
  scenario: Scenario,
  years: readonly number[],
  costOf: (step: Step) => Sourced | null,
): Float64Array {
  return Float64Array.from(
    scenario.steps.flatMap((step) => {
      const kr = costOf(step)?.value ?? 0;
      return yearlyGrowth(scenario, step.id, years).map((growth) => kr * growth);
    }),
  );
}

/** [month * lanes + lane] -> [lane * (months + 2) + month], summed from the start; the last is said twice. */
function cumulated(perMonth: Float64Array, months: number): Float64Array {
  const lanes = perMonth.length / months;
  const width = months + 2;
  const sums = new Float64Array(lanes * width);
  for (let lane = 0; lane < lanes; lane++) {
    for (let month = 0; month <= months; month++) {
      const more = month < months ? (perMonth[month * lanes + lane] as number) : 0;
      sums[lane * width + month + 1] = (sums[lane * width + month] as number) + more;
    }
  }
  return sums;
}

/** The thresholds of the latest stated year that is not after `year`, or of the first. */
export function refundRule({ thresholds }: Refund, year: number): RefundRule {
  const row = thresholds.filter((stated) => stated.year <= year).at(-1) ?? thresholds[0];
  const brackets = row?.brackets ?? [];
  return {
    above: Float64Array.from(brackets, ({ above }) => above.value),
    more: Float64Array.from(brackets, ({ share }, i) => share.value - (brackets[i - 1]?.share.value ?? 0)),
  };
}
