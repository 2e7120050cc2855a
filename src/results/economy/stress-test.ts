/**
 * The stress test of a business case: base and what-if both under each drift, and how far the effect, the costs and the
 * prices may go wrong before it no longer pays.
 */
import type { Scenario } from '../../scenario/scenario.js';
import { NO_DRIFT } from '../../scenario/stress.js';
import { firstNewPolicy } from './new-policies.js';
import { isPaidFor } from './paths.js';
import { type Drift, driftsOf, ownPolicies } from './stress-drifts.js';
import { type Lives, sideUnder } from './stress-lives.js';
import { exactOutcome, type StressedSides, type StressOutcome, simulatedOutcome } from './stress-outcome.js';
import { isProportional, type Sizes } from './stress-variants.js';

/** How a drift changes the business case. */
export interface StressRow {
  readonly drift: Drift;
  /** Null where the drift makes numbers that no scenario can have. */
  readonly outcome: StressOutcome | null;
}

/** How far things may go wrong before the net present value is nought; null where that is not known or not within reach. */
export interface BreakEvens {
  /** Share, 0-1, by which the effect may be smaller than stated. */
  readonly effectLess: number | null;
  /** Share, >= 0, by which the policies' own costs may be higher. */
  readonly costsMore: number | null;
  /** Fall a year, 0-0.2, of the prices of placements. */
  readonly placementsCheaper: number | null;
}

export interface StressTest {
  readonly base: string;
  readonly scenario: string;
  /** First and last whole calendar year. */
  readonly years: readonly [number, number];
  /** Pairs of replications that each drift was simulated with; null: the numbers are the exact expectation. */
  readonly replications: number | null;
  /** Whether uncertain numbers stand at their middle in it, unlike in the business case. */
  readonly isAtMiddle: boolean;
  /** Whether it is before refund although there is refund. */
  readonly isBeforeRefund: boolean;
  /** Whether children come from outside, whose number no drift changes. */
  readonly hasArrivals: boolean;
  /**
   * Whether the what-if changes policies that the base has too, or is asked for the effect of policies without having any of
   * its own: that effect, and what it costs, cannot be told apart.
   */
  readonly isEffectMixed: boolean;
  readonly undrifted: StressOutcome;
  readonly rows: readonly StressRow[];
  readonly breakEven: BreakEvens;
}

/** The lives of one of the two scenarios under a drift; null where the drift makes numbers that no scenario can have. */
export interface LivesUnder {
  base(drift: Sizes): Lives | null;
  whatIf(drift: Sizes): Lives | null;
  /** The whole run, of which simulated lives are a part; null: lives are exact. */
  readonly all: { readonly base: Lives; readonly whatIf: Lives } | null;
}

/** What is tested against what, and how that is known. */
export interface StressPair {
  readonly base: Scenario;
  readonly whatIf: Scenario;
  readonly lives: LivesUnder;
  readonly replications: number | null;
  readonly isAtMiddle: boolean;
}

/** Whose effects no drift changes: the base's. */
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The stress test of a what-if; null where it never differs from its base. It stops (yields) after each drift, so that
 * whoever drives it can do something else meanwhile.
 */
export function* stressTest(pair: StressPair): Generator<undefined, StressTest | null> {
  const { base, whatIf, lives } = pair;
  const policies = ownPolicies(base, whatIf);
  const own = policies ?? NOBODY;
  const terms = { discountRates: whatIf.economy.discountRates, beginsIn: firstNewPolicy(base, whatIf) };
  const sides = (drift: Sizes, of: Pick<LivesUnder, 'base' | 'whatIf'>): StressedSides | null => {
    const [ofBase, ofWhatIf] = [of.base(drift), of.whatIf(drift)];
    if (ofBase === null || ofWhatIf === null) return null;
    return { base: sideUnder(base, drift, NOBODY, ofBase), whatIf: sideUnder(whatIf, drift, own, ofWhatIf) };
  };
  const some = sides(NO_DRIFT, lives);
  const { all } = lives;
  const whole = all === null ? null : sides(NO_DRIFT, { base: () => all.base, whatIf: () => all.whatIf });
  const outcomeUnder = (drift: Sizes): StressOutcome | null => {
    const drifted = sides(drift, lives);
    if (drifted === null || some === null) return null;
    return whole === null ? exactOutcome(drifted, terms) : simulatedOutcome(drifted, some, whole, terms);
  };
  const undrifted = outcomeUnder(NO_DRIFT);
  if (undrifted === null || isWithoutDifference(undrifted)) return null;
  yield;
  const rows: StressRow[] = [];
  for (const drift of driftsOf(base, whatIf)) {
    const isTold = own.size > 0 || !changesPolicies(drift);
    rows.push({ drift, outcome: isTold ? outcomeUnder(drift) : null });
    yield;
  }
  const netUnder = (drift: Partial<Sizes>): number | null => outcomeUnder({ ...NO_DRIFT, ...drift })?.netKr ?? null;
  const pays = isPaying(undrifted);
  const hasEffect = rows.some(({ drift }) => drift.standard === 'effect_half');
  const effect = pays && hasEffect && lives.all === null ? yield* shareThatPays(netUnder, undrifted.netKr) : null;
  return {
    base: base.name,
    scenario: whatIf.name,
    years: yearsOf(some as StressedSides),
    replications: pair.replications,
    isAtMiddle: pair.isAtMiddle,
    isBeforeRefund: base.economy.refund !== null || whatIf.economy.refund !== null,
    hasArrivals: base.arrivals.length + whatIf.arrivals.length > 0,
    isEffectMixed: policies === null || (own.size === 0 && rows.some(({ drift }) => changesPolicies(drift))),
    undrifted,
    rows,
    breakEven: {
      effectLess: effect === null ? null : 1 - effect,
      costsMore: pays ? costsMore(undrifted.netKr, netUnder({ costs: 2 })) : null,
      placementsCheaper:
        pays && isProportional(base) && isProportional(whatIf)
          ? placementsCheaper((fall) => netUnder({ placementPrices: -fall }))
          : null,
    },
  };
}

/** Whether it is worth something today: below nought, for amounts are what-if minus base. */
export function isPaying({ netKr }: StressOutcome): boolean {
  return netKr < 0 && isPaidFor(netKr);
}

function isWithoutDifference({ differenceKr, netKr }: StressOutcome): boolean {
  return Math.abs(differenceKr) < 0.005 && Math.abs(netKr) < 0.005;
}

/** Whether a drift is of what the what-if's own policies do or cost; without any, it would look as if nothing came of it. */
function changesPolicies({ effect, delayMonths, lasts, costs }: Sizes): boolean {
  return effect !== 1 || delayMonths !== 0 || lasts !== 1 || costs !== 1;
}

function yearsOf({ base }: StressedSides): [number, number] {
  const periods = (base.plans[0]?.periods ?? []).map(Number);
  return [periods[0] ?? 0, periods.at(-1) ?? 0];
}

/** Linear in the costs, so twice as high tells all. */
function costsMore(net: number, netAtTwice: number | null): number | null {
  if (netAtTwice === null || netAtTwice - net < 0.005) return null;
  return -net / (netAtTwice - net);
}

/** The greatest fall of prices that is looked for, a year. */
const DEEPEST_FALL = 0.2;

function placementsCheaper(netAt: (fall: number) => number | null): number | null {
  let [low, high] = [0, DEEPEST_FALL];
  const atEnd = netAt(high);
  if (atEnd === null || atEnd < 0) return null;
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    const net = netAt(middle);
    if (net === null) return null;
    if (net < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of the effect at which the net present value is nought, to a thousandth; null where even no effect pays. */
function* shareThatPays(
  netUnder: (drift: Partial<Sizes>) => number | null,
  net: number,
): Generator<undefined, number | null> {
  const at = (effect: number): number | null => netUnder({ effect });
  const [none, half] = [at(0), at(0.5)];
  yield;
  if (none === null || half === null || none < 0) return null;
  // The curve through three points is nearly the real one: its root is looked at, and moved along the secant.
  let [low, high] =
    half < 0
      ? [
          { share: 0, net: none },
          { share: 0.5, net: half },
        ]
      : [
          { share: 0.5, net: half },
          { share: 1, net },
        ];
  let guess = rootOfParabola(none, half, net, low.share, high.share);
  for (let i = 0; i < 12; i++) {
    const own = at(guess);
    yield;
    if (own === null) return null;
    const before = own < 0 ? low : high;
    const slope = (own - before.net) / (guess - before.share);
    // A short last step need not be looked at: what the curve bends on it is a thousandth of the effect at most.
    if (Math.abs(own) < 0.01 * Math.abs(slope)) return guess - own / slope;
    if (own < 0) high = { share: guess, net: own };
    else low = { share: guess, net: own };
    guess = low.share + ((high.share - low.share) * low.net) / (low.net - high.net);
  }
  return guess;
}

/** Where the parabola through values at 0, 1/2 and 1 is nought between two shares; halfway where it is not. */
function rootOfParabola(none: number, half: number, whole: number, from: number, to: number): number {
  const a = 2 * (none - 2 * half + whole);
  const b = whole - none - a;
  const roots =
    Math.abs(a) < 1e-12 * Math.abs(b)
      ? [-none / b]
      : [1, -1].map((sign) => (-b + sign * Math.sqrt(b * b - 4 * a * none)) / (2 * a));
  return roots.find((root) => root > from && root < to) ?? (from + to) / 2;
}
