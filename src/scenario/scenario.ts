/**
 * A scenario as the rest of the program sees it: complete, checked, in stated units.
 *
 * `parseScenario` makes it out of a file; nobody downstream checks it again. Ids are the planner's own
 * words (`pleje`, `saarbar`); ages are whole years; intensities are per child-year; shares are 0-1;
 * amounts are kr. in the scenario's price level.
 */

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
  readonly source: string;
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
    | { readonly kind: 'unitCost'; readonly steps: readonly string[] };
  /** The children it concerns: ages `fromAge` to `toAge` (both included), and these groups. */
  readonly fromAge: number;
  readonly toAge: number;
  readonly groups: readonly string[];
}

/** What a policy itself costs. */
export interface PolicyCost {
  readonly name: string;
  readonly kind: 'permanent' | 'implementation';
  readonly area: 'service' | 'anlaeg';
  readonly amount: /** From the policy's start until its end. */
    | { readonly kind: 'perYear'; readonly kr: Sourced }
    /** Fixed amounts by calendar year. */
    | { readonly kind: 'byYear'; readonly kr: Readonly<Record<number, Sourced>> };
}

/** A virkemiddel: from a date on, some numbers are different. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  /** Months since the start of the horizon, >= 0. */
  readonly startMonth: number;
  /** Length of the linear phase-in, months, >= 0; 0 works fully at once. */
  readonly phaseInMonths: number;
  /** The first month in which it no longer works, counted as startMonth; null: it stays. */
  readonly endMonth: number | null;
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
  readonly arrivals: readonly Arrival[];
  readonly birthdays: readonly Birthday[];
  readonly initial: Initial;
  readonly policies: readonly Policy[];
}
