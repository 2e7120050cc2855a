/**
 * A scenario as the rest of the program sees it: complete, checked, in stated units.
 *
 * `parseScenario` makes it out of a file; nobody downstream checks it again. Ids are the planner's own
 * words (`pleje`, `saarbar`); ages are whole years; intensities are per child-year; shares are 0-1;
 * amounts are kr. in the scenario's price level.
 */

import type { Expression } from './expression/tree.js';

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

/** How well an effect is known: from a study's own count, as its owner reports it, or assumed. */
export const EVIDENCE = ['measured', 'reported', 'assumed'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Which end of the stated ranges of a policy's effects is used. */
export const STRENGTHS = ['low', 'middle', 'high'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A number with where it comes from. `source` is empty when the file gives none. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
}

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
  readonly unitCostKrPerYear: Sourced;
  readonly ledger: Ledger;
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
  /** One value for every age, or one per age band (zero outside all bands). */
  readonly perYear:
    | { readonly kind: 'everyAge'; readonly value: Sourced }
    | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Sourced>> };
  /** Factor on the intensity by group id; a group that is not named has factor 1. */
  readonly groupFactors: Readonly<Record<string, Sourced>>;
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

/** The factor on an intensity during a part of the stay, >= 0. */
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
  /** Share of these moves, 0-1: one for every age, or one per age band (zero outside all bands). */
  readonly share:
    | { readonly kind: 'everyAge'; readonly value: Sourced }
    | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Sourced>> };
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

/** So many places are there on a step; whoever would come when all are taken waits or goes elsewhere. */
export interface Capacity {
  readonly step: string;
  /** Whole places, >= 0. Nobody has to leave when they become fewer. */
  readonly places: Dated;
  readonly whenFull: /** Stays where it is until a place is free, first come first served, with an interim service. */
    | { readonly kind: 'wait'; readonly interimKrPerYear: Sourced }
    /** Goes to another step instead, at the same moment. */
    | { readonly kind: 'goTo'; readonly step: string };
}

/** An add-on service: help beside the child's step, with a price of its own; it does not change how children move. */
export interface AddOn {
  readonly id: string;
  readonly name: string;
  /** kr. per full-year equivalent while it goes on, scenario price level, >= 0. */
  readonly unitCostKrPerYear: Sourced;
  /** Share of the children on a step who have it, 0-1, by step; each for every age, or per age band (else zero). */
  readonly prevalence: Readonly<
    Record<
      string,
      | { readonly kind: 'everyAge'; readonly value: Sourced }
      | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Sourced>> }
    >
  >;
  /** How often it ends by itself, per year of having it, > 0; how often it starts follows from the prevalence. */
  readonly stopPerYear: Sourced;
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
      readonly source: string;
      /** Consecutive calendar years, at least one. The last year is repeated when the horizon is longer. */
      readonly years: readonly number[];
      /** Ages 0, 1, 2 ... without gaps, at least 0-17. */
      readonly maxAge: number;
      /** children[yearIndex][age], >= 0. */
      readonly children: readonly (readonly number[])[];
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

/** How a policy changes a number: `multiply` by, `add` to (same unit as the number), or `set` to. */
export type Operation = 'multiply' | 'add' | 'set';

/** One change that a policy makes. */
export interface Effect {
  readonly operation: Operation;
  readonly value: Sourced;
  readonly target: /** All transitions from one of `from` to one of `to` that the scenario states. */
    | { readonly kind: 'intensity'; readonly from: readonly string[]; readonly to: readonly string[] }
    /** The unit costs of steps and add-ons. */
    | { readonly kind: 'unitCost'; readonly steps: readonly string[] }
    /** The unplanned part of the intensities out of these placements. */
    | { readonly kind: 'breakdowns'; readonly steps: readonly string[] }
    /** The places of steps with a capacity; rounded down to whole places. */
    | { readonly kind: 'capacity'; readonly steps: readonly string[] }
    /** The prevalence of add-ons. */
    | { readonly kind: 'addOns'; readonly addOns: readonly string[] };
  /** What the file gives around `value`, which is one of the three; null when it gives one number. */
  readonly range: { readonly low: number; readonly middle: number; readonly high: number } | null;
  /**
   * Early detection: the factor (>= 1) finds more children, and those found extra move from steps that are no placement
   * to higher ones at this fraction of the usual intensity (rho), until they are back on the universal step. Only for
   * entries. null: no detection, the factor is on everyone alike.
   */
  readonly relativeRisk: Sourced | null;
  /** The children it concerns: ages `fromAge` to `toAge` (both included), and these groups. */
  readonly fromAge: number;
  readonly toAge: number;
  readonly groups: readonly string[];
  /** Only in stays that began in or after the policy's first month; never for unit costs. */
  readonly newCasesOnly: boolean;
  /** Only in this part of a stay; null: always. Never for unit costs. */
  readonly duration: DurationRange | null;
}

/**
 * A stay ends when it has lasted `afterMonths` month boundaries, unless it ended before: with these shares on to other
 * steps. Works on stays that reach that length while the policy works, on a share of them equal to its weight.
 */
export interface DurationCap {
  readonly step: string;
  /** Whole months on the step, >= 1. */
  readonly afterMonths: number;
  /** Shares by step (or `leave`), 0-1, that sum to 1. */
  readonly then: Readonly<Record<string, Sourced>>;
  readonly fromAge: number;
  readonly toAge: number;
  readonly groups: readonly string[];
  /** Only stays that began in or after the policy's first month. */
  readonly newCasesOnly: boolean;
}

/** What a policy itself costs. */
export interface PolicyCost {
  readonly name: string;
  readonly kind: 'permanent' | 'implementation';
  readonly area: 'service' | 'anlaeg';
  readonly amount: /** From the policy's start until its end. */
    | { readonly kind: 'perYear'; readonly kr: Sourced }
    /** Fixed amounts by calendar year. */
    | { readonly kind: 'byYear'; readonly kr: Readonly<Record<number, Sourced>> }
    /** kr. a year for each caseworker whom the policy has added and who has been hired. */
    | { readonly kind: 'perCaseworker'; readonly kr: Sourced };
}

/** A virkemiddel: from a date on, some numbers are different. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  /** Months since the start of the horizon, >= 0. */
  readonly startMonth: number;
  /** Length of the linear phase-in, months, >= 0; 0 works fully at once. */
  readonly phaseInMonths: number;
  /** Months from the start, when it begins to cost, to the first month in which it works, >= 0. */
  readonly delayMonths: number;
  /** Share of the stated effect that is reached in practice (implementation fidelity), 0-1. */
  readonly fidelity: Sourced;
  /** The first month in which it no longer works fully, counted as startMonth; null: it stays. */
  readonly endMonth: number | null;
  /** Months over which the effect then fades out linearly, >= 0; it costs nothing in them. */
  readonly fadeOutMonths: number;
  /**
   * Share of the children whom it reaches, 0-1; the others live as if there were no policy. Each child is reached or not,
   * once for all. Concerns effects on intensities, breakdowns and duration caps.
   */
  readonly reach: Sourced;
  /** Caseworkers added (or, below zero, taken away) while it is in force; null: none. */
  readonly staff: Sourced | null;
  readonly caps: readonly DurationCap[];
  /** For people: what is done, who did it, how well the effects are known, what is not known. Empty where not stated. */
  readonly description: string;
  readonly by: string;
  readonly source: string;
  readonly evidence: Evidence | null;
  readonly unknown: string;
  readonly strength: Strength;
  readonly effects: readonly Effect[];
  readonly costs: readonly PolicyCost[];
}

export interface Horizon {
  readonly startYear: number;
  /** Calendar month 1-12. */
  readonly startMonth: number;
  /** Whole years, 1-100. */
  readonly years: number;
}

export interface Scenario {
  readonly name: string;
  /** p/l year of every amount. */
  readonly priceLevel: number;
  readonly horizon: Horizon;
  /** How many futures are simulated, >= 1. */
  readonly replications: number;
  /** Any text; the same seed gives the same forecast to the last bit. */
  readonly seed: string;
  readonly population: Population;
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
}
