/**
 * The numbers of one scenario as the engine wants them: typed arrays, months, indices.
 *
 * Time is counted in months from the start of the horizon (0); births, birthdays, policy changes and reports fall on
 * whole months, events at any moment between (docs/decisions/0002). Intensities are per child-month. A step is its
 * index in `steps`; `leave` as a destination is `stepCount`.
 */
import type { AddOns } from './add-ons.js';
import type { EntryRates } from './entry-rates.js';
import type { Capacities, Caseload } from './interaction.js';
import type { Ledger } from './ledger.js';
import type { PriceParts } from './price-parts.js';
import type { Rates } from './rates.js';
import type { Situations } from './situations.js';

/** The moves of the ladder: every pair (from, to) that the scenario states, ordered by `from`. */
export interface Moves {
  readonly count: number;
  readonly from: Uint8Array;
  /** Destination step, or stepCount for `leave`. */
  readonly to: Uint8Array;
  /** Moves out of step s are first[s] .. first[s + 1] - 1; those of one transition side by side. */
  readonly first: Uint32Array;
  /** How it is made: planned, unplanned or by a child found (model/moves, WAY). */
  readonly way: Uint8Array;
  /** Mark that a child gets by it: 0 none, k: found, with the k-th relative risk. */
  readonly mark: Uint8Array;
  /** Name of the finding policy in the random streams; 0 for a move that no detection makes. */
  readonly stream: Uint16Array;
}

/**
 * Where intensities are constant. A cell is (epoch, age class, profile, situation):
 * `((epoch * ageClassCount + ageClass) * profileCount + profile) * situations.count + situation`.
 */
export interface Grid {
  readonly epochCount: number;
  /** Epoch of month m is epochOfMonth[m - firstMonth]; an extra last entry repeats the last epoch. */
  readonly epochOfMonth: Uint16Array;
  /** First month after epoch e. */
  readonly epochEnd: Float64Array;
  readonly ageClassCount: number;
  /** Age class a covers ages ageCut[a] <= age in months < ageCut[a + 1]; the last cut is Infinity. */
  readonly ageCut: Float64Array;
  /** Age class by age in whole months; ages beyond the table are in the last class. */
  readonly ageClassAt: Uint8Array;
  readonly groupCount: number;
  /** A profile is a group and which policies reach the child: group * reachedCount + reached. */
  readonly profileCount: number;
  /** Combinations of policies that reach a share of the children; 1 when all policies reach everyone. */
  readonly reachedCount: number;
  readonly situations: Situations;
}

/** Policies that reach a share of the children, in file order; `reached` has bit i set for a child whom policy i reaches. */
export interface Reach {
  /** Share of the children, 0-1. */
  readonly share: Float64Array;
  /** Name of each policy in the random streams. */
  readonly stream: Uint16Array;
  /**
   * Name in the random streams, below 2^20, of the second clock of an entry (engine/entry-reach) for a combination of
   * policies: [reached * moves.count + move]; 0 for other moves.
   */
  readonly clock: Uint32Array;
}

/** Ends of stays by length: what happens when a stay crosses into a duration class. */
export interface Caps {
  /** The step of each cap. */
  readonly step: Uint8Array;
  /** Month boundaries after which it ends a stay, 1 .. 240. */
  readonly afterMonths: Uint8Array;
  /** Cap number at [situations.firstClass[step] + duration class], -1 where none is. */
  readonly atClass: Int16Array;
  /** Chance that cap c ends a stay: [((c * epochCount + epoch) * ageClassCount + ageClass) * profileCount + profile]. */
  readonly chance: Float64Array;
  /** The lowest vintage it works on. */
  readonly fromVintage: Uint8Array;
  /** Where the child goes: targets of cap c are first[c] .. first[c + 1] - 1, the last cumulated share is 1. */
  readonly first: Uint32Array;
  readonly to: Uint8Array;
  readonly cumulativeShare: Float64Array;
}

/** What happens on the birthdays: rule r at ageCut[a] where ruleAtCut[a] = r, -1 where there is none. */
export interface Birthdays {
  readonly ruleAtCut: Int8Array;
  /** Targets of (rule r, step s) are first[r * stepCount + s] .. next - 1; whoever gets none of them leaves. */
  readonly first: Uint32Array;
  readonly to: Uint8Array;
  /** Cumulated shares, 0-1. */
  readonly cumulativeShare: Float64Array;
  /** Age in months at which the children of the universal step leave the ladder; Infinity if never. */
  readonly universalLeaves: number;
  /** Months of age, from birth, that a child of the ladder can have at the start: 276, or the last birthday if later. */
  readonly agesOnLadder: number;
}

/** The population that is followed child by child only once it has a case. */
export interface Cohorts {
  readonly count: number;
  /** Month of birth, relative to the start of the horizon. */
  readonly birthMonth: Int32Array;
  readonly group: Uint8Array;
  /** Children when the cohort comes in: at firstMonth, or at birth if that is later. */
  readonly children: Int32Array;
  /** Net migration: changes of cohort c are changeFirst[c] .. changeFirst[c + 1] - 1, in time order. */
  readonly changeFirst: Uint32Array;
  readonly changeMonth: Int32Array;
  readonly changeBy: Int32Array;
  /** Children of the population by date k = 0 .. months: aged under 18, and under 23; null: the table ends before. */
  readonly under18: Float64Array;
  readonly under23: Float64Array | null;
  /**
   * Children young enough for the universal step, wherever they are, at date k = 0 .. months:
   * [(group * priceClassCount + priceClass) * (months + 1) + k].
   */
  readonly onLadder: Int32Array;
}

/** Poisson arrivals straight to a step. */
export interface Arrivals {
  readonly count: number;
  readonly to: Uint8Array;
  readonly perMonth: Float64Array;
  /** Age in months at arrival: uniform on fromAge .. toAge - 1. */
  readonly fromAge: Int32Array;
  readonly toAge: Int32Array;
  readonly group: Uint8Array;
}

/** Where the children of the population are at firstMonth. */
export type Start =
  | { readonly kind: 'universal' }
  | { readonly kind: 'steadyState' }
  /** Probability by step for every child who can be on the universal step. */
  | { readonly kind: 'shares'; readonly share: Float64Array }
  /** Whole children by birth month, group and step, in that order. */
  | {
      readonly kind: 'stock';
      readonly birthMonth: Int32Array;
      readonly group: Uint8Array;
      readonly step: Uint8Array;
      readonly children: Int32Array;
    };

export interface Model {
  readonly stepIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly stepCount: number;
  readonly universal: number;
  /** Index of each step's kind in STEP_KINDS. */
  readonly kindOfStep: Uint8Array;
  readonly isPlacement: Uint8Array;
  /** First simulated month: 0, or negative with a burn-in. */
  readonly firstMonth: number;
  /** Length of the horizon in months. */
  readonly months: number;
  /** Months from January 1900 to the start of the horizon: makes a child's identity independent of the horizon. */
  readonly calendarStart: number;
  /** The calendar years that lie wholly within the horizon. */
  readonly years: readonly number[];
  /** Index in `years` by month 0 .. months; -1 for a month of a year that is only partly inside. */
  readonly yearOfMonth: Int16Array;
  readonly moves: Moves;
  readonly grid: Grid;
  /** Intensity of move m in cell c, per child-month: [c * moves.count + m]. */
  readonly intensity: Float64Array;
  /** Sum over the moves out of a step: [c * stepCount + s]. */
  readonly exit: Float64Array;
  /** The same as journeys ask for them. */
  readonly rates: Rates;
  readonly entryRates: EntryRates;
  readonly reach: Reach;
  readonly caps: Caps;
  /** null: the caseload is not followed. */
  readonly caseload: Caseload | null;
  readonly capacities: Capacities;
  readonly birthdays: Birthdays;
  readonly cohorts: Cohorts;
  readonly arrivals: Arrivals;
  readonly start: Start;
  /** Age classes that prices tell apart: price class of age class a; all 0 when no price depends on age. */
  readonly priceClassOfAge: Uint8Array;
  readonly priceClassCount: number;
  /** Parts of stays that prices tell apart; a part is a step where its price does not depend on the time on it. */
  readonly priceParts: PriceParts;
  /** kr. per child-month: [month * laneCount + lane], lane = (group * priceClassCount + priceClass) * priceParts.count + part. */
  readonly price: Float64Array;
  readonly addOns: AddOns;
  /** Each child's own cost in a year; null where nothing depends on it. */
  readonly ledger: Ledger | null;
  /** What the policies themselves cost, kr. by index in `years`. */
  readonly policyCost: Float64Array;
  /** Of these, each of COST_CLASSES (model/policies). */
  readonly policyCostOfClass: readonly Float64Array[];
  readonly seed: string;
}

/** Lanes of the tallies: children of one group, price class and part of a stay on a step. */
export function laneCount(model: Model): number {
  return model.grid.groupCount * model.priceClassCount * model.priceParts.count;
}

/** Whether children depend on one another, so that they must be followed together, month by month. */
export function interacts({ caseload, capacities }: Model): boolean {
  return capacities.count > 0 || (caseload !== null && caseload.curves.length > 0);
}
