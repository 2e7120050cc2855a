/** Every word of an explained scenario; `da/explain.ts` and `en/explain.ts` say them. Numbers come as finished text. */
import type { Ledger } from '../scenario/scenario.js';

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
    readonly start: string;
    readonly arrivals: string;
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
  readonly birthday: { readonly title: (age: number) => string; readonly step: string };
  readonly policy: {
    readonly title: (name: string) => string;
    readonly when: (start: string, phaseInMonths: number, last: string | null) => string;
    readonly unit: string;
    readonly moves: (from: string, to: string) => string;
    readonly price: (steps: string) => string;
    readonly multiply: (factor: string, percent: string) => string;
    readonly addMoves: (per1000: string) => string;
    readonly addKr: (kr: string) => string;
    readonly setMoves: (per1000: string) => string;
    readonly setKr: (kr: string) => string;
    readonly onlyAges: (ages: string) => string;
    readonly onlyGroups: (groups: string) => string;
    readonly becomes: (before: string, after: string, ages: string) => string;
    readonly more: (count: number) => string;
    readonly costs: string;
    readonly noCosts: string;
    readonly perYear: (kr: string) => string;
    readonly inYear: (kr: string, year: string) => string;
    readonly kinds: Readonly<Record<'permanent' | 'implementation', string>>;
    readonly areas: Readonly<Record<'service' | 'anlaeg', string>>;
    readonly total: string;
    readonly million: (amount: string) => string;
  };
  readonly keyFigures: {
    readonly title: (priceLevel: number) => string;
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
  readonly stockExceeds: (stated: number, population: number, born: string) => string;
}
