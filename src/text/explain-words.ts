/** Every word of an explained scenario; `da/explain.ts` and `en/explain.ts` say them. Numbers come as finished text. */

import type { DurationRange, Ledger, Operation } from '../scenario/scenario.js';
import type { BlockWords } from './block-words.js';
import type { ChildCostWords } from './child-cost-words.js';
import type { BudgetExplainWords } from './money-words.js';
import type { PolicyPartWords } from './policy-part-words.js';
import type { PriceWords } from './price-words.js';

/** A factor in a part of a stay, or of the time after a placement; `number` is `value` as text. */
export interface FactorInPart extends DurationRange {
  readonly value: number;
  readonly number: string;
}

/** When a policy begins, works and ends; months as `2017-01`. */
export interface PolicyDates {
  readonly start: string;
  /** The first month in which it works. */
  readonly works: string;
  readonly phaseInMonths: number;
  /** The last month in which it works fully; null: it stays. */
  readonly last: string | null;
  readonly fadeOutMonths: number;
  /** The first month after the fade-out; null: it stays. */
  readonly gone: string | null;
}

/** A factor of a model's size: what so many of it are called, and what makes it smaller. */
export interface SizeFactorWords {
  readonly of: (count: number) => string;
  readonly less: string;
}

/** What the size of a model is the product of (model/size). */
export interface SizeWords {
  readonly epochs: SizeFactorWords;
  readonly ages: SizeFactorWords;
  readonly groups: SizeFactorWords;
  readonly reached: SizeFactorWords;
  readonly marks: SizeFactorWords;
  readonly vintages: SizeFactorWords;
  readonly histories: SizeFactorWords;
  readonly durations: SizeFactorWords;
  readonly moves: SizeFactorWords;
}

export interface ExplainWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  /** Joins the last two of a list. */
  readonly and: string;
  readonly none: string;
  /** Names of the facts at the top and the bottom. */
  readonly facts: {
    readonly period: string;
    readonly population: string;
    readonly groups: string;
    readonly parameters: string;
    readonly start: string;
    readonly arrivals: string;
    readonly trends: string;
    readonly rePlacement: string;
    readonly birthdays: string;
    readonly policies: string;
    readonly numbers: string;
    readonly run: string;
    readonly warnings: string;
  };
  readonly period: (first: string, last: string, years: number, priceLevel: number) => string;
  readonly constant: (under18: string, under23: string, bornPerYear: string) => string;
  /** `under23`: null where the table ends before 22 years; `repeats`: the year that is repeated, or null. */
  readonly table: (
    file: string,
    under18: readonly [string, string],
    under23: readonly [string, string] | null,
    repeats: number | null,
  ) => string;
  /** So many masked numbers of the table count as so many children each. */
  readonly masked: (figures: string, children: string) => string;
  readonly formulas: {
    readonly title: string;
    readonly perYear: (from: string, to: string) => string;
    readonly byGroup: (from: string, to: string, group: string) => string;
    readonly breakdowns: (from: string) => string;
    readonly addOn: (name: string, step: string) => string;
    readonly operations: Readonly<Record<Operation, string>>;
  };
  readonly oneGroup: string;
  readonly share: (group: string, percent: string) => string;
  readonly restGroup: string;
  /** `moves`: `1 til 3`, ... */
  readonly factor: (group: string, factor: string, moves: string) => string;
  readonly restInTables: string;
  readonly steadyState: string;
  readonly burnIn: (years: number, universal: string) => string;
  readonly everyoneOn: (universal: string) => string;
  readonly shares: (list: string, universal: string) => string;
  readonly stock: (list: string, universal: string) => string;
  readonly stockOf: (children: string, step: string, ages: string) => string;
  readonly arrival: (id: string, perYear: string, step: string, ages: string) => string;
  readonly noTrends: string;
  /** No trends, but formulas in the calendar year. */
  readonly onlyFormulas: string;
  /** `growth` is what `growing` or `byYear` says, `whom` ages and groups; `factor`: that of the last year. */
  readonly trend: (id: string, moves: string, growth: string, whom: string, year: number, factor: string) => string;
  /** `percent`: growth or fall a year, without a sign. */
  readonly growing: (percent: string, falls: boolean) => string;
  readonly byYear: (list: string) => string;
  readonly inYear: (factor: string, year: string) => string;
  readonly beforeTrends: string;
  readonly noRePlacement: string;
  readonly rePlacement: (factors: readonly FactorInPart[]) => string;
  readonly everyoneLeaves: (age: number) => string;
  readonly seeTable: (age: number) => string;
  readonly inGroup: (group: string) => string;
  /** `12-17 år`; `toAge` null: and older. */
  readonly ages: (fromAge: number, toAge: number | null) => string;
  /** The same in a table whose column says that it is an age. */
  readonly ageCell: (fromAge: number, toAge: number | null) => string;
  readonly fromTo: (from: string, to: string) => string;
  /** Where a move leads, in a sentence: `til trin 3`. */
  readonly toStep: (label: string) => string;
  /** Where a move off the ladder leads, in a sentence. */
  readonly offLadder: string;
  /** The column and the destination of those who leave the ladder. */
  readonly out: string;
  readonly ladder: {
    readonly title: string;
    readonly step: string;
    readonly price: string;
    readonly ledger: string;
    readonly name: string;
    readonly ledgers: (ledger: Ledger) => string;
  };
  readonly entries: {
    readonly title: (label: string, name: string) => string;
    readonly age: string;
    /** A sentence that reads one cell aloud. */
    readonly example: (from: string, ages: string, count: string, to: string) => string;
  };
  readonly stays: {
    readonly title: string;
    readonly step: string;
    readonly age: string;
    readonly years: string;
    readonly noWayOut: string;
    /** Reads one row aloud. */
    readonly example: (step: string, ages: string, years: string, percent: string, to: string) => string;
  };
  /** How the time on a step matters. */
  readonly time: {
    readonly title: (label: string, name: string) => string;
    readonly months: string;
    /** The row with mean lengths of stays, in months. */
    readonly length: string;
    /** A part of a stay in a table. */
    readonly cell: (part: DurationRange) => string;
    readonly scaled: (moves: string, factors: readonly FactorInPart[]) => string;
    /** Reads a column aloud: per cent of the stays that last longer than so many months. */
    readonly example: (step: string, ages: string, months: number, percent: string) => string;
    readonly counted: string;
    readonly settled: (label: string) => string;
  };
  readonly birthday: { readonly title: (age: number) => string; readonly step: string };
  readonly addOns: {
    readonly title: string;
    readonly name: string;
    readonly step: string;
    readonly age: string;
    readonly share: string;
    readonly price: string;
    readonly months: string;
    /** Reads a row aloud; `months`: how long it goes on, null when everyone has it all the time. */
    readonly example: (row: {
      readonly name: string;
      readonly step: string;
      readonly ages: string;
      readonly percent: string;
      readonly months: string | null;
    }) => string;
    /** The exact means of some years. */
    readonly means: (
      name: string,
      years: readonly { readonly year: number; readonly children: string; readonly million: string }[],
      isApproximate: boolean,
    ) => string;
  };
  readonly policy: {
    readonly title: (name: string) => string;
    readonly when: (dates: PolicyDates) => string;
    readonly fidelity: (percent: string) => string;
    /** `percent`: the fidelity, null when it is whole. */
    readonly unit: (percent: string | null) => string;
    readonly moves: (from: string, to: string) => string;
    /** Labels of steps, names of add-ons; null: none of them. */
    readonly price: (steps: string | null, addOns: string | null) => string;
    readonly addOnShares: (addOns: string) => string;
    readonly addOnOn: (addOn: string, step: string) => string;
    readonly percent: (number: string) => string;
    readonly addShare: (percentagePoints: string) => string;
    readonly setShare: (percent: string) => string;
    /** `formula`: as it was written. */
    readonly byFormula: (operation: Operation, formula: string) => string;
    readonly multiply: (factor: string, percent: string) => string;
    readonly addMoves: (per1000: string) => string;
    readonly addKr: (kr: string) => string;
    readonly setMoves: (per1000: string) => string;
    readonly setKr: (kr: string) => string;
    readonly onlyAges: (ages: string) => string;
    readonly onlyGroups: (groups: string) => string;
    /** `universal`: the label of the universal step where the effect concerns moves from it, which are always new. */
    readonly onlyNewCases: (start: string, universal: string | null) => string;
    readonly onlyPart: (part: DurationRange) => string;
    /** Ages, and the part of the stay where there are several. */
    readonly agesInPart: (ages: string, part: DurationRange) => string;
    readonly becomes: (before: string, after: string, ages: string) => string;
    readonly more: (count: number) => string;
    readonly costs: string;
    readonly noCosts: string;
    readonly perYear: (kr: string) => string;
    readonly perCaseworker: (kr: string) => string;
    readonly inYear: (kr: string, year: string) => string;
    readonly kinds: Readonly<Record<'permanent' | 'implementation', string>>;
    readonly areas: Readonly<Record<'service' | 'anlaeg', string>>;
    readonly total: string;
    readonly million: (amount: string, years: string) => string;
  };
  readonly blocks: BlockWords;
  readonly prices: PriceWords;
  readonly budget: BudgetExplainWords;
  readonly childCosts: ChildCostWords;
  readonly parts: PolicyPartWords;
  readonly keyFigures: {
    readonly title: (priceLevel: number, isApproximate: boolean) => string;
    /** Why they are approximate: the caseload changes moves, there are places only for so many. */
    readonly approximate: (caseload: boolean, places: boolean) => string;
    readonly noWholeYear: string;
    readonly year: string;
    readonly placed: string;
    readonly newPlacements: string;
    readonly expenditure: string;
    readonly policies: string;
    readonly perYoungAll: string;
    readonly perYoung23: string;
    readonly perYoung46: string;
  };
  readonly origins: (total: string, assumed: string, fitted: string, sourced: string, unsourced: string) => string;
  readonly run: (replications: string, seed: string) => string;
  readonly belowZero: (from: string, to: string, perYear: string) => string;
  readonly prevalenceOutside: (addOn: string, step: string, percent: string) => string;
  /** The factors in words, how many numbers they make and the most there may be (both formatted), and what to do. */
  readonly tooLarge: (factors: string, numbers: string, most: string, advice: string) => string;
  readonly sizeFactors: SizeWords;
  readonly stockExceeds: (stated: number, population: number, born: string) => string;
}
