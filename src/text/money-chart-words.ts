/** Words of the charts of money and of comparisons; `da/money-charts.ts` and `en/money-charts.ts` say them. Numbers are already formatted. */
export interface MoneyChartWords {
  /** Where a scenario has refund: which side of it the amounts are on. */
  readonly refunding: { readonly gross: string; readonly net: string };
  readonly percent: (pct: string) => string;
  /** The whisker beside a bar or through a point. */
  readonly meanAndBand: string;
  /** The same where the bars show the means. */
  readonly totalAndBand: string;
  readonly notFromZero: string;
  readonly months: readonly string[];
  readonly cumulated: { readonly title: string; readonly reading: string };
  readonly payback: {
    readonly title: string;
    readonly unit: string;
    /** What is missing to 100 pct. at the end. */
    readonly never: (pct: string, year: number) => string;
    readonly neverOf: (scenario: string, pct: string) => string;
  };
  readonly businessCase: {
    readonly title: string;
    readonly reading: string;
    readonly lines: {
      readonly efficiencies: string;
      readonly costs: string;
      readonly implementation_service: string;
      readonly implementation_anlaeg: string;
    };
  };
  readonly budget: {
    readonly title: string;
    readonly reading: string;
    readonly together: (period: string, pct: string) => string;
    readonly holds: (pct: string) => string;
    readonly line: string;
    readonly spent: string;
  };
  readonly classes: {
    readonly childrenTitle: string;
    readonly childrenUnit: string;
    readonly moneyTitle: string;
    /** 1,000 kr.; null: no limit. */
    readonly between: (from: string, to: string | null) => string;
    readonly below: (to: string) => string;
  };
  readonly ladder: {
    readonly title: string;
    readonly unit: (prices: number | null) => string;
    readonly reading: string;
    readonly steps23: string;
    readonly steps46: string;
    readonly ratioTitle: string;
    readonly ratioUnit: string;
  };
  readonly bySteps: { readonly title: string; readonly policies: string };
  readonly distribution: {
    readonly title: string;
    readonly reading: (years: string) => string;
    readonly unit: string;
    readonly axis: (prices: number) => string;
    readonly cheaper: (pct: string) => string;
    readonly dearer: (pct: string) => string;
  };
  readonly comparison: {
    readonly expenditureTitle: (years: string) => string;
    readonly placementsTitle: (period: string) => string;
    readonly placementsUnit: string;
    readonly reading: string;
    readonly narrow: string;
    readonly wide: string;
    readonly base: string;
    /** The difference from the base, with its sign, and in how many replications it is lower. */
    readonly against: (difference: string, lowerPct: string) => string;
  };
  readonly perThousand: {
    readonly title: (stepName: string) => string;
    readonly unit: string;
    readonly stable: string;
    readonly reading: (year: number) => string;
  };
}
