import type { MoneyChartWords } from './money-chart-words.js';

/** The words the charts need; `<language>/charts.ts` supplies them. */
export interface ChartWords {
  /** BCP 47 tag for what Chart.js itself formats (tooltips on a page). */
  readonly locale: string;
  /** Sign between the whole part and the decimals. */
  readonly decimalMark: string;
  /** Sign between groups of three digits. */
  readonly thousandMark: string;
  /** Name of the line through the means. */
  readonly mean: string;
  /** Name of what was observed, not simulated. */
  readonly observed: string;
  /** What the lines are, where a legend of several scenarios only names them. */
  readonly linesAreMeans: string;
  /** Name of the band between two quantiles in pct., e.g. 5 and 95; never a "confidence interval". */
  readonly band: (fromPercent: number, toPercent: number) => string;
  /** The unit of a stock: heads, at the end of each month. */
  readonly stockUnit: string;
  /** The unit million kr. in prices of a year, or (null) each year in its own. */
  readonly millionKr: (prices: number | null) => string;
  readonly stockTitle: (stepName: string) => string;
  readonly caseloadTitle: string;
  /** The unit of the caseload: weighted cases, at the end of each month. */
  readonly caseloadUnit: string;
  readonly queueTitle: (stepName: string) => string;
  readonly placementsTitle: string;
  readonly expenditureTitle: string;
  readonly placementsDifferenceTitle: string;
  readonly expenditureDifferenceTitle: string;
  /** For whom: one scenario, or the base compared with what-ifs. */
  readonly compared: (base: string, whatIfs: string) => string;
  /** Which is subtracted from which. */
  readonly minus: (whatIfs: string, base: string) => string;
  /** How to read the zero line of a difference in children, and in money. */
  readonly belowZeroChildren: string;
  readonly belowZeroExpenditure: string;
  /** Joins the last two names of a list. */
  readonly and: string;
  readonly seed: (seed: string) => string;
  /** `count` is already formatted. */
  readonly replications: (count: string) => string;
  /** `count` is already formatted; only said when some failed. */
  readonly failed: (scenario: string, count: string) => string;
  /** Children depend on one another, so the mean is known by simulation only; null: in every scenario. */
  readonly notExact: (scenario: string | null) => string;
  /** Each replication has drawn uncertain numbers of its own: bands hold both. */
  readonly drawn: (scenario: string | null) => string;
  readonly scenarioHash: (scenario: string, hash: string) => string;
  readonly money: MoneyChartWords;
}
