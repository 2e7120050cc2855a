/** What a choice between scenarios is, and what it would be worth to know before it is made. */
import { discountFactors } from '../results/economy/present-value.js';
import type { DiscountRate } from '../scenario/economy.js';
import { type Worth, worthOfEverything, worthOfKnowing } from './evppi.js';
import type { DrawnNumber, KnownSet } from './evppi-numbers.js';
import { Resampling } from './resampling.js';

/** What the scenarios come to at each draw of all uncertain numbers. */
export interface Benefits {
  /** kr. by scenario and draw, present value over the horizon's whole years; the more the better. */
  readonly kr: readonly Float64Array[];
  /** Whether each is the expectation at its draw; otherwise it is one future, with luck in it. */
  readonly isExpected: boolean;
}

/** A scenario that can be chosen. */
export interface Choice {
  readonly scenario: string;
  /** Mean net benefit, kr., and the standard error of the mean. */
  readonly krMean: number;
  readonly krSe: number;
  /** The same above the first scenario. */
  readonly aboveFirstKr: number;
  readonly aboveFirstSe: number;
  /** Share of the draws in which it is the best, 0-1; equals share it. With luck in the draws: of the futures. */
  readonly best: number;
}

export interface ValueOfInformation {
  readonly choices: readonly Choice[];
  /** The one with the greatest mean, by position. */
  readonly chosen: number;
  readonly draws: number;
  readonly isExpected: boolean;
  /** Of all uncertain numbers. */
  readonly everything: Worth;
  /** Of each set of numbers, the dearest first. */
  readonly known: readonly { readonly set: KnownSet; readonly worth: Worth }[];
}

/** What a year of expenditure and of placements weighs in the net benefit. */
export interface Weights {
  /** By whole year of the horizon: kr. of net benefit for a krone spent. */
  readonly spent: readonly number[];
  /** The same for a full-year placement. */
  readonly placed: readonly number[];
}

/** Both are discounted alike (Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4.5). */
export function weightsOf(rates: readonly DiscountRate[], years: number, krPerPlacementYear: number): Weights {
  const factors = discountFactors(rates, years);
  return { spent: factors.map((factor) => -factor), placed: factors.map((factor) => -factor * krPerPlacementYear) };
}

/** Fewest draws for a set of so many numbers: a plane over them takes one each, and what is left must tell its error. */
export function fewestDraws(columns: number): number {
  return FEWEST_DRAWS + DRAWS_EACH_COLUMN * columns;
}

const FEWEST_DRAWS = 100;
const DRAWS_EACH_COLUMN = 5;

/** @param numbers all uncertain numbers; `sets` are of them, and those of `posterior` are drawn together */
export function valueOfInformation(
  names: readonly string[],
  { kr, isExpected }: Benefits,
  numbers: readonly DrawnNumber[],
  sets: readonly KnownSet[],
  posterior: ReadonlySet<string>,
  seed: string,
): ValueOfInformation {
  const choices = choicesOf(names, kr);
  const means = choices.map(({ krMean }) => krMean);
  const columnsOf = (some: readonly DrawnNumber[]): Float64Array[] => some.flatMap(({ columns }) => [...columns]);
  const worthOf = (known: readonly DrawnNumber[]): Worth => {
    const isJoint = known.some(({ name }) => posterior.has(name));
    const independent = numbers.filter((own) => !known.includes(own) && !(isJoint && posterior.has(own.name)));
    return worthOfKnowing(kr, columnsOf(known), columnsOf(independent), new Resampling(seed));
  };
  const everything = isExpected ? worthOfEverything(kr, new Resampling(seed)) : worthOf(numbers);
  return {
    choices,
    chosen: means.indexOf(Math.max(...means)),
    draws: kr[0]?.length ?? 0,
    isExpected,
    everything,
    known: sets
      .map((set) => ({ set, worth: atMost(worthOf(set.numbers), everything) }))
      .sort((a, b) => b.worth.value - a.worth.value || b.worth.plain - a.worth.plain),
  };
}

/** Knowing something is never worth more than knowing everything; two estimates may say so. */
function atMost(worth: Worth, { value }: Worth): Worth {
  return { ...worth, value: Math.min(worth.value, value) };
}

function choicesOf(names: readonly string[], kr: readonly Float64Array[]): Choice[] {
  const first = kr[0] as Float64Array;
  const best = new Float64Array(kr.length);
  for (let i = 0; i < first.length; i++) {
    const most = Math.max(...kr.map((own) => own[i] as number));
    const equals = kr.flatMap((own, d) => (own[i] === most ? [d] : []));
    for (const d of equals) best[d] = (best[d] as number) + 1 / equals.length / first.length;
  }
  return names.map((scenario, d) => {
    const own = kr[d] as Float64Array;
    const { mean, se } = meanOf(own);
    const above = meanOf(own.map((value, i) => value - (first[i] as number)));
    return {
      scenario,
      krMean: mean,
      krSe: se,
      aboveFirstKr: above.mean,
      aboveFirstSe: above.se,
      best: best[d] as number,
    };
  });
}

function meanOf(values: Float64Array): { readonly mean: number; readonly se: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { mean, se: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n) };
}
