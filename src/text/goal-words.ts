/** The words in which `goal-seek` tells how much is needed. Numbers come as finished text. */
export interface GoalWords {
  readonly command: string;
  readonly placeholder: { readonly range: string; readonly goal: string };
  readonly options: {
    readonly vary: string;
    readonly outcome: string;
    readonly equals: string;
    readonly atMost: string;
    readonly atLeast: string;
    readonly chance: string;
    readonly also: string;
    readonly out: string;
  };
  readonly budgetWord: string;
  readonly progress: string;
  readonly title: (scenario: string) => string;
  /** What is varied; `now`: as the file has it. A factor is one on several numbers. */
  readonly varied: (what: string, name: string, from: string, to: string, now: string) => string;
  readonly variedFactor: (what: string, name: string, from: string, to: string, numbers: number) => string;
  readonly goal: (
    outcome: string,
    relation: 'equals' | 'atMost' | 'atLeast',
    goal: string,
    isBudget: boolean,
  ) => string;
  readonly goalOfChance: (
    outcome: string,
    relation: 'equals' | 'atMost' | 'atLeast',
    goal: string,
    isBudget: boolean,
    percent: string,
  ) => string;
  readonly priceLevel: (year: number) => string;
  /** `plusMinus`: null where it is exact; `side`: which values beyond it are as good, null: none. */
  readonly met: (value: string, side: 'less' | 'more' | null, plusMinus: string | null, now: string) => string;
  readonly several: (count: number, values: string) => string;
  readonly within: (value: string, share: string, relation: 'atMost' | 'atLeast', futures: string) => string;
  /** The goal is one side of a number, and every value is on it. */
  readonly always: (from: string, to: string) => string;
  readonly none: (from: string, to: string) => string;
  readonly nearest: (at: string, value: string, off: string, isAbove: boolean) => string;
  readonly flat: (value: string) => string;
  readonly impossible: (values: string) => string;
  readonly neverPossible: string;
  readonly table: {
    readonly at: string;
    readonly off: string;
    readonly answer: string;
    /** Column of the figure where a share of futures is to meet the goal. */
    readonly quantile: (figure: string, percent: string) => string;
  };
  readonly howExact: (tried: string) => string;
  readonly howSimulated: (tried: string, replications: string) => string;
  readonly uncertain: (isExact: boolean) => string;
  readonly unseen: string;
  readonly and: string;
  readonly needsVary: string;
  readonly oneVary: (count: number) => string;
  readonly needsGoal: string;
  readonly oneGoal: string;
  readonly badGoal: (option: string, got: string) => string;
  readonly badRange: (got: string) => string;
  readonly upsideDown: (name: string) => string;
  readonly noRange: (name: string) => string;
  readonly noBudget: (file: string) => string;
  readonly budgetYears: (period: string, years: string) => string;
  readonly budgetOutcome: (got: string, needed: string) => string;
  readonly budgetBelow: string;
  readonly badChance: (got: string) => string;
}
