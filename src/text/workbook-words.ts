/** Words of the Excel workbook; `da/workbook.ts` and `en/workbook.ts` say them. */
import type { Evidence } from '../scenario/policy.js';
import type { AssumptionWords } from './assumption-words.js';
import type { MoneyWords } from './money-words.js';
import type { StressWords } from './stress-words.js';

/** The sheets in their order. */
export const SHEETS = [
  'overview',
  'budget',
  'businessCase',
  'keyFigures',
  'distributions',
  'assumptions',
  'data',
] as const;
export type SheetId = (typeof SHEETS)[number];

/** Key figures by year. */
export const KEY_FIGURES = [
  'per1000',
  'placedPer1000',
  'children',
  'newPlacements',
  'rePlacements',
  'breakdowns',
  'expenditure',
  'netExpenditure',
  'perHead',
  'netPerHead',
  'ladderRatio',
] as const;
export type KeyFigureId = (typeof KEY_FIGURES)[number];

/** What becomes of the children who are placed. */
export type OutcomeId =
  | 'family_like_pct'
  | 'placement_changes_per_100'
  | 'breakdowns_per_100'
  | 'age_at_first_placement';

export interface WorkbookWords {
  /** Legal as names of sheets, and different from one another. */
  readonly sheets: Readonly<Record<SheetId, string>>;
  readonly stress: StressWords;
  readonly page: string;
  readonly title: (base: string) => string;
  readonly description: (scenarios: number) => string;
  readonly scenario: string;
  readonly year: string;
  readonly unit: string;
  readonly inAll: string;
  readonly mean: string;
  /** The ends of the band that holds nine of ten futures. */
  readonly from: string;
  readonly to: string;
  readonly difference: string;
  readonly base: string;
  readonly whatIf: string;
  readonly line: string;
  /** A what-if that is the base with something laid over it. */
  readonly with: (what: string) => string;
  readonly minus: (whatIf: string, base: string) => string;
  readonly units: {
    readonly million: string;
    readonly kr: string;
    readonly children: string;
    readonly per1000: string;
    readonly perHead: string;
    readonly percent: string;
    readonly fullYear: string;
    readonly placements: string;
    readonly people: string;
    readonly years: string;
  };
  /** Steps that are added up. */
  readonly sets: Readonly<Record<string, string>>;
  readonly keyFigures: Readonly<Record<KeyFigureId, (what: string) => string>>;
  readonly prices: { readonly fixed: (year: number) => string; readonly current: string };
  readonly overview: OverviewWords;
  readonly budget: BudgetSheetWords;
  readonly businessCase: CaseSheetWords;
  /** The lines of a business case, as on the screen. */
  readonly case: MoneyWords['lines'];
  readonly keyFigureSheet: { readonly title: string; readonly notes: (replications: boolean) => readonly string[] };
  readonly distributions: DistributionWords;
  readonly assumptions: AssumptionWords;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly data: {
    readonly columns: readonly string[];
  };
}

export interface OverviewWords {
  readonly subtitle: (replications: string, period: string, prices: string) => string;
  readonly whatRan: string;
  readonly columns: {
    readonly role: string;
    readonly scenario: string;
    readonly futures: string;
    readonly failed: string;
    readonly hash: string;
  };
  readonly howToRead: string;
  /** `hasRates`: rates of discount stand in yellow cells. */
  readonly notes: (isOne: boolean, hasWhatIfs: boolean, hasRates: boolean) => readonly string[];
  readonly figures: (year: number) => string;
  readonly figure: string;
  readonly percentChange: string;
  /** Share of the futures in which the what-if is lower than the base. */
  readonly lower: string;
  readonly outcomes: Readonly<Record<OutcomeId, string>>;
  readonly outcomeUnits: Readonly<Record<OutcomeId, string>>;
  readonly ranking: (prices: string) => string;
  readonly place: string;
  readonly meanOfPeriod: string;
  readonly cheapest: string;
  /** Above the charts; whether dotted lines are bands. */
  readonly charts: (hasBands: boolean) => string;
  /** Of the whole calendar years, `2016-2025` or `2017`. */
  readonly economy: (years: string) => string;
  readonly economyColumns: {
    readonly cumulated: string;
    readonly presentValue: string;
    readonly payback: string;
    readonly paidBack: string;
  };
  readonly neverPaidBack: string;
  readonly noDifference: string;
  readonly noWholeYear: string;
  readonly sheets: string;
  readonly sheetOf: Readonly<Record<SheetId, string>>;
  readonly provenance: string;
  readonly facts: {
    readonly version: string;
    readonly engine: string;
    readonly seed: string;
    readonly replications: string;
    readonly prices: string;
    readonly replay: string;
    readonly replayHow: string;
  };
}

export interface BudgetSheetWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly none: string;
  readonly gross: string;
  readonly refund: string;
  readonly refundTotal: string;
  readonly net: string;
  readonly netTotal: string;
  readonly total: string;
  readonly policies: string;
  readonly base: (base: string) => string;
  readonly difference: string;
  readonly perHead: string;
  readonly population: string;
}

export interface CaseSheetWords {
  readonly title: string;
  readonly notes: (hasRates: boolean) => readonly string[];
  readonly none: string;
  readonly nothing: string;
  readonly case: (whatIf: string, base: string) => string;
  readonly gross: string;
  readonly net: string;
  readonly rate: (fromYear: number) => string;
  readonly rateOf: (whatIfs: string) => string;
  readonly rateTitle: string;
  readonly rateHint: string;
  readonly rateUsed: string;
  readonly factor: string;
  readonly presentValues: string;
  readonly presentValue: string;
  readonly presentValueBand: (rates: string) => string;
  readonly perKrone: string;
  readonly breakEven: string;
  readonly paidBackBy: string;
  readonly never: string;
  readonly medianYears: string;
  readonly chart: (whatIf: string) => string;
}

export interface DistributionWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly payback: string;
  readonly paybackColumns: readonly string[];
  readonly never: string;
  readonly gross: string;
  readonly net: string;
  readonly budget: string;
  readonly budgetColumns: readonly string[];
  readonly percentiles: string;
  readonly percentileColumns: readonly string[];
  readonly differenceOf: (whatIf: string) => string;
}
