/** Words of the report for planners and committees; `da/report.ts` and `en/report.ts` say them. Numbers are formatted. */
import type { Evidence, Operation } from '../scenario/policy.js';
import type { ChartWords } from './chart-words.js';
import type { ComparisonWords } from './comparison-words.js';
import type { MoneyWords } from './money-words.js';
import type { OutcomeWords } from './outcome-words.js';
import type { StressWords } from './stress-words.js';
import type { SummaryWords } from './summary-words.js';

export interface ReportWords {
  /** BCP 47. */
  readonly lang: string;
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly charts: ChartWords;
  readonly money: MoneyWords;
  readonly summary: SummaryWords;
  readonly comparison: ComparisonWords;
  readonly stress: StressWords;
  /** A whole number, with marks. */
  readonly count: (number: number) => string;
  readonly percent: (number: string) => string;
  /** `2025-12` -> `december 2025`; `2026-11-22` -> `22. november 2026`. */
  readonly month: (month: string) => string;
  readonly date: (date: string) => string;
  /** A year as it is, a month as `month` says it. */
  readonly period: (period: string) => string;
  /** `2019-priser`, or current ones. */
  readonly prices: (forecast: { readonly prices: 'fixed' | 'current'; readonly priceLevel: number }) => string;
  readonly nineOfTen: string;
  readonly scenario: string;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly title: (proposals: readonly string[]) => string;
  readonly titleAlone: (base: string) => string;
  readonly lead: (base: string, from: string, to: string) => string;
  readonly facts: {
    readonly base: string;
    readonly population: string;
    readonly children: (number: string) => string;
    /** A population table; `area`: empty when it names none. */
    readonly table: (area: string) => string;
    readonly period: string;
    readonly fromTo: (from: string, to: string) => string;
    readonly replications: string;
    readonly prices: string;
    readonly date: string;
  };
  readonly headings: {
    readonly summary: string;
    readonly forecast: string;
    readonly ladder: (year: string) => string;
    readonly budget: string;
    readonly businessCase: string;
    readonly priceClasses: string;
    readonly keyFigures: string;
    readonly outcomes: string;
    readonly assumptions: string;
    readonly limits: string;
    readonly provenance: string;
  };
  readonly figures: {
    readonly intro: string;
    readonly introOfOne: string;
    /** Of rounding, and of children at the end of a month or over a year. */
    readonly note: string;
    readonly steps: string;
    readonly when: string;
    readonly meanOf: (scenario: string) => string;
    readonly lowOf: string;
    readonly highOf: string;
    /** A scenario's mean at the end. */
    readonly isNow: (scenario: string, mean: string) => string;
    readonly caption: (title: string, when: string, ends: readonly string[], isOne: boolean) => string;
    readonly course: (course: Course) => string;
    readonly alt: (title: string, courses: readonly string[]) => string;
    /** Of stacked bars; `ends`: the last of them in words. */
    readonly altOfBars: (title: string, ends: string) => string;
    /** What was observed beside the forecast; parts of sentences, but for `all`. */
    readonly observed: {
      /** `from` null: at one time only. */
      readonly course: (from: Moment | null, to: Moment) => string;
      /** The forecast's mean at the time of the last observation, or where the forecast begins after it. */
      readonly same: (mean: string) => string;
      readonly begins: (mean: string, when: string) => string;
      readonly step: (name: string, seen: string, when: string, mean: string, meanWhen: string) => string;
      readonly all: (steps: readonly string[]) => string;
    };
    /** A title with whom it is of; and how many are so far by the end of a year. */
    readonly of: (title: string, scenario: string) => string;
    readonly by: (title: string, year: string, ends: readonly string[]) => string;
    /** Per cent of the futures by year: paid back, and a budget that holds. */
    readonly shares: (scenario: string, years: readonly (readonly [year: string, percent: string])[]) => string;
    readonly holds: (scenario: string, years: readonly (readonly [year: string, percent: string])[]) => string;
  };
  readonly ladder: {
    readonly howToRead: string;
    readonly caption: (scenario: string, year: string, isAgainstBase: boolean, isOne: boolean) => string;
    readonly alt: (scenario: string, year: string, steps: readonly string[]) => string;
    readonly childrenOn: (step: string, children: string) => string;
    readonly tableCaption: (scenario: string, year: string) => string;
    readonly from: string;
    readonly to: string;
    readonly moves: string;
    readonly movesInBase: string;
    readonly outside: string;
    readonly out: string;
  };
  readonly budget: {
    readonly intro: string;
    readonly introOfOne: string;
    readonly caption: (scenario: string, prices: string) => string;
    /** The column that names the lines. */
    readonly line: string;
    readonly safety: string;
    readonly safetyCaption: (prices: string) => string;
    readonly columns: {
      readonly period: string;
      readonly budget: string;
      readonly holds: string;
      readonly overrun: string;
      readonly reserve: string;
    };
  };
  readonly businessCase: {
    readonly intro: string;
    readonly caption: (scenario: string, prices: string, refunding: 'gross' | 'net', hasRefund: boolean) => string;
    readonly from: string;
    readonly to: string;
    readonly payback: {
      readonly caption: (scenario: string, isAfterRefund: boolean) => string;
      readonly within: string;
      readonly by: string;
      readonly share: string;
      readonly inWords: string;
      readonly never: string;
    };
  };
  readonly priceClasses: {
    readonly intro: string;
    readonly note: string;
    readonly noteOfOne: string;
    readonly caption: (scenario: string, prices: string) => string;
    readonly priceClass: string;
    readonly cases: (year: string) => string;
    readonly million: (year: string) => string;
    /** 1,000 kr. for each case. */
    readonly perCase: (year: string) => string;
    readonly below: (kr: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly from: (kr: string) => string;
  };
  readonly keyFigures: {
    readonly intro: string;
    readonly introOfOne: string;
    readonly note: string;
    /** Where a step has so few children that the rule hides what is much to it. */
    readonly lowNote: string;
    readonly caption: (scenario: string, from: string, to: string) => string;
    readonly step: string;
    readonly change: string;
    readonly trend: string;
    readonly rising: string;
    readonly stable: string;
    readonly falling: string;
    readonly shareThat: (trend: string) => string;
    readonly allPlaced: string;
    readonly ladderCaption: (scenario: string, prices: string) => string;
    readonly steps23: string;
    readonly steps46: string;
    readonly ratio: string;
  };
  readonly outcomes: OutcomeWords;
  readonly assumptions: AssumptionWords;
  readonly effects: EffectWords;
  readonly limits: LimitWords;
  readonly provenance: {
    readonly intro: string;
    readonly program: string;
    readonly version: (version: string, engine: string) => string;
    readonly date: string;
    readonly seed: string;
    readonly scenarios: string;
    readonly hash: string;
    readonly replications: string;
    readonly failed: string;
    readonly again: string;
    readonly whereToStand: string;
  };
  /** What the page around the content says. */
  readonly page: {
    readonly skip: string;
    readonly contents: string;
    readonly numbers: string;
    readonly sortBy: (column: string) => string;
    readonly scrollable: string;
    readonly figure: string;
    readonly table: string;
  };
}

/** A number and when it was so. */
interface Moment {
  readonly when: string;
  readonly value: string;
}

/** How a measure goes from the first period to the last. */
export interface Course {
  readonly name: string;
  readonly from: string;
  readonly fromWhen: string;
  readonly to: string;
  readonly toWhen: string;
  /** At the end; null of one replication. */
  readonly band: { readonly low: string; readonly high: string } | null;
}

export interface AssumptionWords {
  readonly intro: string;
  readonly origins: {
    readonly caption: string;
    readonly sourced: string;
    readonly fitted: string;
    readonly assumed: string;
    readonly unsourced: string;
    readonly total: string;
  };
  readonly pricesHeading: string;
  readonly pricesCaption: (priceLevel: number) => string;
  readonly step: string;
  readonly krPerYear: string;
  readonly source: string;
  readonly noSource: string;
  readonly assumption: string;
  readonly policy: (name: string) => string;
  readonly what: string;
  readonly by: string;
  readonly evidence: string;
  readonly unknown: string;
  readonly notStated: string;
  readonly whenHeading: string;
  /** Months in words; `end`: the last month, null: it stays. */
  readonly when: (dates: {
    readonly start: string;
    readonly delayMonths: number;
    readonly phaseInMonths: number;
    readonly end: string | null;
  }) => string;
  readonly costs: string;
  readonly noCosts: string;
  readonly cost: (name: string, amount: string) => string;
  readonly perYear: (kr: string) => string;
  readonly perCaseworker: (kr: string) => string;
  readonly inYear: (kr: string, year: string) => string;
  readonly effectsCaption: (policy: string) => string;
  readonly changes: string;
  readonly change: string;
  readonly known: string;
}

export interface EffectWords {
  readonly moves: (from: string, to: string) => string;
  readonly price: (of: string) => string;
  readonly breakdowns: (from: string) => string;
  readonly places: (on: string) => string;
  readonly ownPlaces: (on: string) => string;
  readonly addOns: (of: string) => string;
  /** `to` null: and older. */
  readonly ages: (from: number, to: number | null) => string;
  readonly newCasesOnly: string;
  /** `percent`: with its sign. */
  readonly multiply: (factor: string, percent: string) => string;
  readonly add: (number: string) => string;
  readonly set: (number: string) => string;
  readonly byFormula: (operation: Operation, formula: string) => string;
  readonly range: (low: string, middle: string, high: string) => string;
  /** Behind a number that is added or set. */
  readonly units: Readonly<
    Record<'intensity' | 'unitCost' | 'breakdowns' | 'capacity' | 'ownPlaces' | 'addOns', string>
  >;
}

export interface LimitWords {
  readonly oneRun: string;
  readonly failed: string;
  /** Children depend on one another by the caseload, by places, or by both. */
  readonly dependent: (byCaseload: boolean, byPlaces: boolean) => string;
  readonly noHistory: string;
  readonly noTrends: string;
  readonly noRefund: string;
  readonly noSpread: string;
  readonly populationRepeats: string;
  readonly constantPopulation: string;
  /** What the bands hold: chance; or uncertain numbers too, in the scenarios that are named (null: in all). */
  readonly bandsAreChance: string;
  readonly bandsAreBoth: (names: readonly string[] | null) => string;
  /** What holds for every run. */
  readonly always: readonly string[];
}
