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
  /** Only in stays that began in or after the policy's first month; never for unit costs. */
  readonly newCasesOnly: boolean;
  /** Only in this part of a stay; null: always. Never for unit costs. */
  readonly duration: DurationRange | null;
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
  /** Months from the start, when it begins to cost, to the first month in which it works, >= 0. */
  readonly delayMonths: number;
  /** Share of the stated effect that is reached in practice (implementation fidelity), 0-1. */
  readonly fidelity: Sourced;
  /** The first month in which it no longer works fully, counted as startMonth; null: it stays. */
  readonly endMonth: number | null;
  /** Months over which the effect then fades out linearly, >= 0; it costs nothing in them. */
  readonly fadeOutMonths: number;
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
  readonly policies: readonly Policy[];
}
