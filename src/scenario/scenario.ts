/**
 * A scenario as the rest of the program sees it: complete, checked, in stated units.
 *
 * `parseScenario` makes it out of a file; nobody downstream checks it again. Ids are the planner's own words (`pleje`);
 * ages are whole years; intensities are per child-year; shares are 0-1; amounts are kr. in the scenario's price level.
 */

import type { AddOn } from './add-on.js';
import type { Capacity } from './capacity.js';
import type { Economy } from './economy.js';
import type { Expression } from './expression/tree.js';
import type { HistorySeries } from './history/series.js';
import type { Payers } from './payers.js';
import type { Policy } from './policy.js';
import type { FixedCosts, Price } from './price.js';
import type { Spread } from './spread.js';
import type { PerhapsUncertain } from './uncertain/uncertainty.js';

export type { AddOn } from './add-on.js';
export type { Capacity } from './capacity.js';
export type { Economy } from './economy.js';
export type { Effect, Operation, Policy, PolicyCost } from './policy.js';
export type { FixedCosts, Price } from './price.js';

/** What kind of help a step is; reports add steps of one kind together. */
export const STEP_KINDS = ['universal', 'preventive', 'home_based', 'placement', 'aftercare', 'other'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The line of Indsatstrappens udgiftsmodel that a step's expenditure counts in; null: in neither. */
export const LEDGERS = ['steps_2_3', 'steps_4_6'] as const;
export type Ledger = (typeof LEDGERS)[number] | null;

/** The destination of a child who leaves the ladder for good (grows out, moves on, is closed). */
export const LEAVE = 'leave';

/** The implicit group of the children who are in none of the groups a scenario names. */
export const REST_GROUP = 'rest';

/** A number with where it comes from; `source` is empty when the file gives none. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
  /** An amount as the file states it, where it has a price level of its own; `value` is in the scenario's. */
  readonly stated?: { readonly value: number; readonly priceLevel: number };
}

/** A number that may be a formula in `age`, `year` and `stayMonths` (expression/variables), calculated by the model. */
export interface Quantity {
  readonly value: number | Expression;
  readonly source: string;
}

/** One value for every age, or one per age band (zero outside all bands). */
export type ByAge =
  | { readonly kind: 'everyAge'; readonly value: Quantity }
  | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Quantity>> };

export interface Step {
  readonly id: string;
  /** Rung of the ladder, 1 (universal) and up; only for order and display. */
  readonly level: number;
  readonly kind: StepKind;
  /** Full name shown to people, with today's legal term first. */
  readonly name: string;
  /** Short name for tables and charts. */
  readonly shortName: string;
  /** kr. per full-year equivalent (helårsperson), scenario price level, >= 0. */
  readonly unitCostKrPerYear: Price;
  /** Factor on the unit cost by group id, >= 0; a group that is not named has factor 1. */
  readonly unitCostFactors: Readonly<Record<string, Sourced>>;
  /** Factor on the unit cost by time on the step, from 0 to open end without gaps; absent: the same however long. */
  readonly unitCostByDuration?: readonly DurationFactor[];
  /** kr. for each stay that begins, and that ends, scenario price level, >= 0; null: nothing. */
  readonly startCostKr: Sourced | null;
  readonly endCostKr: Sourced | null;
  /** null: everything is saved when a child leaves. */
  readonly fixedCosts: FixedCosts | null;
  readonly payers: Payers;
  readonly ledger: Ledger;
  /** Of placements: whether the child lives in a family (foster, kinship); absent: not stated. */
  readonly familyLike?: boolean;
  /** How much stays cost beside the unit cost; null: each costs it exactly. */
  readonly spread: Spread | null;
}

/** Ages `fromAge` to `toAge`, both included, in whole years. */
export interface AgeBand {
  readonly id: string;
  readonly fromAge: number;
  readonly toAge: number;
}

/** A risk group: every child belongs to exactly one group for life. The first is always the rest. */
export interface Group {
  readonly id: string;
  /** Share of all children, 0-1; shares of all groups (rest included) sum to 1. */
  readonly share: Sourced;
}

/** The intensity of one move, transitions per child-year on the `from` step. */
export interface Transition {
  readonly from: string;
  /** A step id or `leave`. */
  readonly to: string;
  readonly perYear: ByAge;
  /** Factor on the intensity by group id; a group that is not named has factor 1. */
  readonly groupFactors: Readonly<Record<string, Quantity>>;
  /** Factor by time on the step; empty: the intensity does not depend on it. Covers 0 to open end without gaps. */
  readonly durationFactors: readonly DurationFactor[];
  readonly source: string;
}

/**
 * Time already spent on the step, in whole months: month boundaries passed since the stay began (docs/model.md).
 * From `fromMonth`, included, to `toMonth`, excluded; null: without end.
 */
export interface DurationRange {
  readonly fromMonth: number;
  readonly toMonth: number | null;
}

/** The factor on an intensity or a unit cost during a part of the stay, >= 0. */
export interface DurationFactor extends DurationRange {
  readonly factor: Sourced;
}

/** How intensities grow by themselves, whatever the municipality does (diagnoses, referrals). */
export interface Trend {
  readonly id: string;
  /** The transitions it concerns: all stated ones from one of `from` to one of `to`. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /**
   * Growth per year (0.03: 3 % more in every calendar year than in the one before, the first year as stated; > -1), or
   * the factor in given calendar years, linear between them and constant outside.
   */
  readonly growth:
    | { readonly kind: 'perYear'; readonly rate: Sourced }
    | { readonly kind: 'byYear'; readonly factors: Readonly<Record<number, Sourced>> };
  readonly fromAge: number;
  readonly toAge: number;
  readonly groups: readonly string[];
}

/**
 * Breakdowns (sammenbrud): the share of moves out of a placement that is unplanned, because the child leaves or the
 * place gives up. Every stated transition from one of `from` to one of `to`; no transition is concerned twice.
 */
export interface Breakdown {
  /** Placement steps. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Share of these moves, 0-1. */
  readonly share: ByAge;
}

/** A number that changes on dates: the first holds from before the horizon, each later one from its month on. */
export type Dated = readonly { readonly fromMonth: number; readonly value: Sourced }[];

/** The municipality's caseworkers, and what their caseload does to the moves of children. */
export interface Caseworkers {
  /** Full-time caseworkers with cases, > 0 at every date. */
  readonly staff: Dated;
  /** What an open case on a step weighs, >= 0; steps that are not named weigh nothing. */
  readonly weights: Readonly<Record<string, Sourced>>;
  /** Months from a policy's start until the staff it adds has been hired, >= 0. Staff it takes away goes at once. */
  readonly hiringDelayMonths: number;
  readonly effects: readonly CaseloadEffect[];
}

/** Intensities that follow the caseload: weighted open cases at the end of the month before, per caseworker. */
export interface CaseloadEffect {
  /** All stated transitions from one of `from` to one of `to`. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The factor by caseload, linear between the points and constant outside them; or a formula in `caseload`. */
  readonly factor:
    | { readonly kind: 'points'; readonly points: readonly { readonly caseload: number; readonly factor: Sourced }[] }
    | { readonly kind: 'expression'; readonly expression: Expression; readonly source: string };
}

/** Children who come straight to a step from outside the population (moved in with a case, uledsagede). */
export interface Arrival {
  readonly id: string;
  readonly to: string;
  /** Expected arrivals per calendar year (a Poisson process), >= 0. */
  readonly perYear: Sourced;
  /** The age at arrival is uniform on [fromAge, toAge + 1) years, in whole months. */
  readonly fromAge: number;
  readonly toAge: number;
  readonly group: string;
}

/**
 * What happens on the `age`th birthday. A step that is not named in `moves` (the universal step never is)
 * is left: the child leaves the ladder. The shares of one step sum to at most 1; the rest leave.
 */
export interface Birthday {
  readonly age: number;
  readonly moves: Readonly<Record<string, Readonly<Record<string, Sourced>>>>;
}

/** Everyone of the municipality, before anybody is on a step. */
export type Population =
  | {
      /** The same number at every age 0-17 (and 18-22) and every date; births replace those who grow up. */
      readonly kind: 'constant';
      readonly children0to17: Sourced;
    }
  | {
      /** Children by single year of age on 1 January of each year, from a table. */
      readonly kind: 'table';
      readonly file: string;
      /** The municipality as the table names it; empty when it names none. */
      readonly area: string;
      readonly source: string;
      /** Consecutive calendar years, at least one. The last year is repeated when the horizon is longer. */
      readonly years: readonly number[];
      /** Ages 0, 1, 2 ... without gaps, at least 0-17. */
      readonly maxAge: number;
      /** children[yearIndex][age], >= 0. */
      readonly children: readonly (readonly number[])[];
      /** What each masked figure is counted as, and how many there are; null: none is masked. */
      readonly masked: { readonly children: Sourced; readonly figures: number } | null;
    };

/** Where the children are at the start of the horizon. */
export type Initial =
  /** Each child is drawn from the exact steady state of the starting parameters at its age. */
  | { readonly kind: 'steadyState' }
  /** Everyone starts on the universal step this many years before the horizon. */
  | { readonly kind: 'burnIn'; readonly years: number }
  /** Each child under 18 is independently on a step with this probability, whatever its age. */
  | { readonly kind: 'shares'; readonly shares: Readonly<Record<string, Sourced>> }
  /** So many children are on each step, spread evenly over the ages. */
  | {
      readonly kind: 'stock';
      readonly stock: readonly {
        readonly step: string;
        /** Whole number >= 0. */
        readonly children: Sourced;
        readonly fromAge: number;
        readonly toAge: number;
        readonly group: string;
      }[];
    };

export interface Horizon {
  readonly startYear: number;
  /** Calendar month 1-12. */
  readonly startMonth: number;
  /** Whole years, 1-100. */
  readonly years: number;
}

export interface Scenario extends PerhapsUncertain {
  readonly name: string;
  /** p/l year of every amount. */
  readonly priceLevel: number;
  readonly horizon: Horizon;
  /** How many futures are simulated, >= 1. */
  readonly replications: number;
  /** Any text; the same seed gives the same forecast to the last bit. */
  readonly seed: string;
  readonly population: Population;
  /** Numbers that formulas name. */
  readonly parameters: Readonly<Record<string, Sourced>>;
  /** The rest first, then the file's groups in their order. */
  readonly groups: readonly Group[];
  readonly steps: readonly Step[];
  readonly ageBands: readonly AgeBand[];
  readonly transitions: readonly Transition[];
  readonly trends: readonly Trend[];
  /**
   * Re-placement: factors on every intensity from no placement to a placement, by whole months since the child's last
   * placement ended; they cover 0 to open end without gaps. Empty, and for children never placed: factor 1.
   */
  readonly rePlacement: readonly DurationFactor[];
  readonly arrivals: readonly Arrival[];
  readonly birthdays: readonly Birthday[];
  readonly initial: Initial;
  readonly breakdowns: readonly Breakdown[];
  /** null: the caseload is not followed. */
  readonly caseworkers: Caseworkers | null;
  readonly capacities: readonly Capacity[];
  readonly addOns: readonly AddOn[];
  readonly policies: readonly Policy[];
  readonly economy: Economy;
  /** What was observed: shown beside the forecast, never used in it. */
  readonly history: readonly HistorySeries[];
}
