/** Words for what disturbs and limits: breakdowns, caseworkers, places. Numbers come as finished text. */

export interface BlockWords {
  /** A step in running text: its label and its name. */
  readonly step: (label: string, name: string) => string;
  readonly breakdowns: {
    readonly title: string;
    /** `to`: null where every move from there is meant; `shares`: what `shareAt` says, as a list. */
    readonly shares: (from: string, to: string | null, shares: string) => string;
    readonly shareAt: (percent: string, ages: string) => string;
    /** Expected breakdowns of a year; `parts`: what `part` says, as a list, null where there is one step only. */
    readonly inYear: (year: number, count: string, parts: string | null) => string;
    readonly part: (count: string, label: string) => string;
  };
  readonly caseload: {
    readonly title: string;
    /** `later`: what `from` says, in order. */
    readonly staff: (number: string, later: readonly string[]) => string;
    readonly from: (number: string, month: string) => string;
    readonly hiring: (months: number) => string;
    readonly weights: (weights: string) => string;
    readonly weight: (labels: string, weight: string) => string;
    readonly atStart: (caseload: string, weighted: string, staff: string) => string;
    /** `withPolicies`: whether there are any, which are then in it. */
    readonly atEnd: (caseload: string, month: string, withPolicies: boolean) => string;
    /**
     * The table of factors: its title and its columns. `percent`: above (below: negative) the starting caseload, null for
     * one that the file names.
     */
    readonly factors: string;
    readonly moves: string;
    readonly column: (caseload: string, percent: number | null) => string;
    /** Reads the last column of a row aloud. */
    readonly example: (moves: string, caseload: string, factor: string) => string;
    /** Between and outside the columns of the table; `hasFormula`: not for every row. */
    readonly between: (hasFormula: boolean) => string;
    readonly points: (moves: string, points: string) => string;
    readonly point: (factor: string, caseload: string) => string;
    readonly formula: (moves: string, formula: string) => string;
    readonly tablesAreBefore: string;
    readonly noEffects: string;
  };
  readonly places: {
    readonly title: string;
    /** `later`: what `from` says, in order. */
    readonly places: (step: string, number: string, later: readonly string[]) => string;
    readonly from: (number: string, month: string) => string;
    readonly demand: (start: DemandTexts, end: DemandTexts) => string;
    readonly nobodyMoves: string;
    /** `kr`: the interim service a year, null where it costs nothing. */
    readonly wait: (kr: string | null) => string;
    readonly goTo: (step: string, isLimited: boolean) => string;
  };
}

/** Expected children without a limit, and the places there are. */
export interface DemandTexts {
  readonly children: string;
  readonly places: string;
}
