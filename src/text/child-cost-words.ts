/** The words in which `check` explains what is worked out on each child's own cost. Numbers come as finished text. */
export interface ChildCostWords {
  readonly title: string;
  /** Standard deviation of stays on steps, in per cent of the price; `shape` of their distribution. */
  readonly spread: (labels: string, percent: string, shape: 'lognormal' | 'gamma') => string;
  /** `rows`: what `from` says of each year, in order; `steps`: null where all but the universal step count. */
  readonly refund: (rows: readonly string[], steps: string | null) => string;
  /** `year`: null where one row holds for all years. */
  readonly from: (year: number | null, brackets: string) => string;
  readonly bracket: (percent: string, above: string) => string;
  readonly example: (kr: string, refund: string, year: number) => string;
  readonly classes: (limits: readonly string[]) => string;
}
