/** The summary of a report in sentences that a committee reads. Numbers come as finished text. */
import type { Evidence } from '../scenario/policy.js';

/** Which way something goes: below the base or above it. */
export type Direction = 'less' | 'more';

/** How a difference from the base is told, of money or of children. */
export interface GapWords {
  readonly amount: (amount: string, direction: Direction) => string;
  /** Both ends of a band on the same side, the smaller first. */
  readonly sameSide: (from: string, to: string, direction: Direction) => string;
  readonly bothSides: (less: string, more: string) => string;
  /** The mean is no difference in the digits that are shown. */
  readonly unchanged: string;
}

export interface SummaryWords {
  /** What a replication is; `isOne`: there is only one. */
  readonly aboutRuns: (replications: string, isOne: boolean) => string;
  readonly failed: (scenario: string, failed: string, total: string) => string;
  readonly noWholeYear: string;
  /** ` (in 9 of 10 futures between a and b)`: brackets after a mean, called `band` in the sentences below. */
  readonly nineOfTen: (from: string, to: string) => string;
  readonly nineOfTenGap: (band: string) => string;
  /** When, within a sentence; a month as `december 2025`. */
  readonly inYear: (year: string) => string;
  readonly atEndOf: (month: string) => string;
  readonly onAverage: (text: string) => string;
  /** `mio. kr.` behind a number. */
  readonly million: (number: string) => string;
  readonly share: (share: number, replications: number) => string;
  readonly gaps: { readonly money: GapWords; readonly children: GapWords };
  readonly base: {
    readonly heading: (scenario: string) => string;
    /** `before` and `beforeWhen`: null where there is one period only. */
    readonly placed: (when: string, mean: string, band: string, before: string | null, beforeWhen: string) => string;
    readonly spent: (
      year: string,
      mean: string,
      band: string,
      prices: string,
      before: string | null,
      beforeYear: string,
      isNet: boolean,
    ) => string;
    readonly chanceAlone: string;
    /** In a run whose uncertain numbers are drawn. */
    readonly chanceAndNumbers: string;
  };
  readonly proposal: {
    readonly heading: (scenario: string) => string;
    readonly noPolicies: string;
    readonly sameCost: (kr: string, years: string) => string;
    readonly cost: (first: string, firstYear: string, last: string, lastYear: string, total: string) => string;
    readonly free: string;
    /** The base's own policies cost more than those of the proposal. */
    readonly costsLess: (total: string, years: string) => string;
    readonly noDifference: string;
    readonly paidBack: (share: string, year: string) => string;
    readonly laterPaidBack: (share: string, year: string) => string;
    /** In all that are not among those paid back. */
    readonly notPaidBackInRest: (year: string) => string;
    readonly notPaidBackIn: (share: string, year: string) => string;
    readonly seldomPaidBack: (share: string, year: string) => string;
    readonly neverPaidBack: (year: string) => string;
    readonly oncePaidBack: (year: string) => string;
    readonly neverPaidBackOnce: (year: string) => string;
    readonly money: (year: string, gap: string, band: string, prices: string, isNet: boolean) => string;
    readonly total: (years: string, gap: string, band: string, isNet: boolean) => string;
    readonly placed: (when: string, gap: string, band: string) => string;
    readonly onStep: (step: string, when: string, gap: string, band: string) => string;
    readonly evidence: (policies: readonly string[], evidence: Evidence) => string;
    /** No grade is stated; `assumed`: all its effects say that they are assumptions. */
    readonly noEvidence: (policies: readonly string[], assumed: boolean) => string;
  };
  /** `about`: in which prices, and on which side of the refund. */
  readonly budgetHolds: (period: string, budget: string, share: string, about: string) => string;
  /** A sentence of amounts after refund. */
  readonly afterRefund: (sentence: string) => string;
  readonly overrun: (amount: string) => string;
  readonly cards: {
    readonly paidBack: string;
    readonly by: (year: string) => string;
    readonly never: string;
    readonly notWithin: (year: string) => string;
    readonly inShare: (share: string) => string;
    readonly spentIn: (year: string) => string;
    readonly inAll: (years: string) => string;
    readonly placedIn: (when: string) => string;
    readonly children: (number: string) => string;
    /** A difference is from the base. */
    readonly againstBase: string;
    readonly band: (from: string, to: string) => string;
    readonly perHead: (year: string) => string;
    readonly kr: (number: string) => string;
    readonly budget: (period: string) => string;
    readonly holds: string;
    readonly oneRun: string;
  };
}
