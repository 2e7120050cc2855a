/** How large the tables of a model may get: ages, years, parts of stays, groups and policies multiply one another. */
import type { Scenario } from '../scenario/scenario.js';
import type { Grid } from './model.js';
import { movesOutOf } from './moves.js';
import type { PriceParts } from './price-parts.js';
import type { Situations } from './situations.js';

/** Most numbers in all tables of moves together, prices not counted (they grow with months, not with these): 100 MB in every thread, and two seconds to make them. The base has some 5,000. */
const MAX_NUMBERS = 12_500_000;

/** Most names of clocks for entries: half of those there are (model/reach), so that free ones are found at once. */
const MAX_CLOCKS = 2 ** 19;

/** What the size of a model is the product of; the words of text/da/explain.ts and text/en/explain.ts tell of each. */
export const SIZE_FACTORS = [
  'epochs',
  'ages',
  'groups',
  'reached',
  'marks',
  'vintages',
  'histories',
  'durations',
  'moves',
] as const;
export type SizeFactor = (typeof SIZE_FACTORS)[number];

/** How many of each are told apart, >= 1. */
export type SizeFactors = Readonly<Record<SizeFactor, number>>;

/** The numbers of a scenario multiply to more than a computer holds. */
export class ModelTooLarge extends RangeError {
  constructor(
    readonly numbers: number,
    readonly most: number,
    readonly factors: SizeFactors,
  ) {
    super(`the model would have ${numbers} numbers`);
  }
}

/** @throws ModelTooLarge before any table is made whose size is a product */
export function assertSize(scenario: Scenario, grid: Grid, priceParts: PriceParts): void {
  const movesOf = scenario.steps.map(({ id }) => movesOutOf(scenario, id));
  const numbers = numbersInTables(scenario, grid, movesOf) + numbersOfPriceParts(scenario, grid, priceParts);
  const moves = sumOf(movesOf);
  if (numbers > MAX_NUMBERS) throw new ModelTooLarge(numbers, MAX_NUMBERS, factorsOf(grid, moves, priceParts));
  const entries = entriesOf(scenario, movesOf);
  const clocks = grid.reachedCount * entries;
  if (clocks > MAX_CLOCKS) throw new ModelTooLarge(clocks, MAX_CLOCKS, factorsOf(grid, entries, priceParts));
}

/**
 * Numbers in the tables of a model's moves, at most (tables of prices are not counted): every step may have as many epochs as the whole.
 *
 * @param movesOf how many moves there are out of each step
 */
export function numbersInTables(scenario: Scenario, grid: Grid, movesOf: readonly number[]): number {
  const { epochCount, ageClassCount, groupCount, profileCount, reachedCount, situations } = grid;
  const moves = sumOf(movesOf);
  const places = epochCount * ageClassCount * profileCount;
  // Moves and exits of every situation (model/intensities).
  const whole = places * situations.count * (moves + movesOf.length);
  // Those that each step tells apart, and shares of the exits (model/rates).
  const ofSteps = places * sumOf(movesOf.map((own, step) => situationsOf(situations, step) * (1 + 2 * own)));
  // What cohorts ask for (model/entry-rates), and names of their clocks (model/reach).
  const ofEntries = 2 * entriesOf(scenario, movesOf) * groupCount * ageClassCount * epochCount;
  return whole + ofSteps + ofEntries + reachedCount * moves;
}

/** What prices by the time on the step add: a price, its running sum and two tallies for each part, month, group and age. */
function numbersOfPriceParts({ horizon, steps }: Scenario, grid: Grid, { count }: PriceParts): number {
  return 4 * (count - steps.length) * 12 * horizon.years * grid.groupCount * grid.ageClassCount;
}

/** Moves out of the universal step. */
function entriesOf({ steps }: Scenario, movesOf: readonly number[]): number {
  return movesOf[steps.findIndex(({ kind }) => kind === 'universal')] ?? 0;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function factorsOf(
  { epochCount, ageClassCount, groupCount, reachedCount, situations }: Grid,
  moves: number,
  { stepOf, first }: PriceParts,
): SizeFactors {
  const partsOfStep = (step: number): number => (first[step + 1] as number) - (first[step] as number);
  return {
    epochs: epochCount,
    ages: ageClassCount,
    groups: groupCount,
    reached: reachedCount,
    marks: situations.markCount,
    vintages: situations.vintageCount,
    histories: situations.historyClassCount,
    durations: Math.max(situations.durationClassCount, ...Array.from(stepOf, partsOfStep)),
    moves,
  };
}

/** Situations that a step tells apart. */
function situationsOf(situations: Situations, step: number): number {
  const own = (isTold: number | undefined, count: number): number => (isTold === 1 ? count : 1);
  return (
    ((situations.lastClass[step] as number) + 1) *
    own(situations.hasHistory[step], situations.historyClassCount) *
    own(situations.hasVintages[step], situations.vintageCount) *
    own(situations.keepsMark[step], situations.markCount)
  );
}
