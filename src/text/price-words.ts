import type { Payer } from '../scenario/payers.js';
import type { FactorInPart } from './explain-words.js';

export interface FactorInYear {
  readonly year: number;
  readonly factor: string;
}

export interface DriftText {
  /** `trin 5 og 6`. */
  readonly what: string;
  readonly percent: string;
  readonly falls: boolean;
  readonly first: number;
  readonly last: number | null;
  readonly year: number;
  readonly factor: string;
}

/** The words in which `check` explains prices; `<language>/prices.ts` supplies them. */
export interface PriceWords {
  /** In the ladder's table: from the least to the greatest. */
  readonly range: (least: string, greatest: string) => string;
  /** The prices of a step by age: each is what `atAges` says. */
  readonly byAge: (label: string, prices: string) => string;
  readonly atAges: (kr: string, ages: string) => string;
  /** What the groups of a step cost more or less: each is what `ofGroup` says. */
  readonly byGroup: (label: string, factors: string) => string;
  readonly ofGroup: (group: string, factor: string) => string;
  /** How the price of a step changes with the time on it: each is what `inPart` says. */
  readonly byStay: (label: string, factors: string) => string;
  readonly inPart: (factor: FactorInPart) => string;
  /** What the factors come to on average in a year, over the children on the step. */
  readonly stayMean: (factor: string, year: number) => string;
  /** How that is counted; said once. */
  readonly stayCounted: string;
  /** The p/l table; `last` null: and later. `assumed`: how many of its `years` nobody has published. */
  readonly index: (file: string, first: number, last: number | null, years: number, assumed: number) => string;
  /** Results in fixed prices of another year, and the factor. */
  readonly shownFixed: (year: number, factor: string) => string;
  /** Results in current prices: the factors of the first and the last year. */
  readonly shownCurrent: (first: FactorInYear, last: FactorInYear) => string;
  /** Amounts that the file states in other prices: each is what `convertedOne` says. */
  readonly converted: (priceLevel: number, amounts: string) => string;
  readonly convertedOne: (what: string, kr: string, year: number, own: string) => string;
  /** Real growth of some prices; `last` null: it goes on. `factor`: what it comes to in `year`. */
  readonly drift: (drift: DriftText) => string;
  /** What a stay costs when it begins and when it ends; null: nothing. */
  readonly once: (label: string, start: string | null, end: string | null) => string;
  /** Who else pays for something: each is what `share` says. */
  readonly payers: (what: string, shares: string) => string;
  readonly share: (percent: string, payer: Payer) => string;
  readonly spillOver: (name: string, what: string, kr: string, payer: Payer) => string;
  /** The share of the price that is paid for places, how many, and the notice. */
  readonly fixed: (label: string, percent: string, places: string, noticeMonths: number) => string;
  readonly ownPlaces: (labels: string) => string;
  readonly ofStep: (label: string) => string;
}
