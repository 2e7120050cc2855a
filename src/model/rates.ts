/**
 * Intensities as journeys ask for them, step by step. On each step only what makes a difference there is told apart: its
 * own parts of the stay, vintages, history and marks, and its own epochs. So the tables are a small part of the whole
 * (`Model.intensity`), small enough for the processor's nearest memory, and a child passes over changes that do not
 * concern its step.
 */
import type { Grid, Moves } from './model.js';

/** Rows of a step lie together; a row is (own epoch, age class, profile, own situation). */
export interface Rates {
  /** Own epoch of step s in month m: [s * monthCount + m - firstMonth]. They are numbered through all steps. */
  readonly epochOfMonth: Uint32Array;
  readonly monthCount: number;
  /** First month after own epoch e; one more entry, never used. */
  readonly epochEnd: Float64Array;
  /** First row of own epoch e; one more entry, as above. */
  readonly rowOfEpoch: Uint32Array;
  /** Rows of one age class and profile, by step. */
  readonly situationCount: Uint32Array;
  /**
   * The situation of a row is mark * markWidth[s] + vintage * vintageWidth[s] + history class * historyWidth[s] + duration
   * class; a width of 0 is of something that the step does not tell apart.
   */
  readonly markWidth: Uint32Array;
  readonly vintageWidth: Uint32Array;
  readonly historyWidth: Uint32Array;
  /** Sum of the intensities of the moves out of the step, per child-month: [row]. */
  readonly exit: Float64Array;
  /** Move m out of step s in row r is at r * moveCount[s] + moveBase[s] + m in the two tables that follow. */
  readonly moveCount: Uint32Array;
  readonly moveBase: Int32Array;
  /** Intensity per child-month. */
  readonly intensity: Float64Array;
  /** Cumulated share of the exits, 0-1; the last of a step is 1. */
  readonly cumulativeShare: Float64Array;
}

/** Which situations a step tells apart. */
interface OwnSituations {
  readonly durations: number;
  readonly histories: number;
  readonly vintages: number;
  readonly marks: number;
}

/** The rates of all steps, taken from the intensities of all cells. */
export function compileRates(grid: Grid, moves: Moves, intensity: Float64Array): Rates {
  const steps = moves.first.length - 1;
  const own = Array.from({ length: steps }, (_, step) => ownSituations(grid, step));
  const starts = own.map((_, step) => ownEpochs(grid, moves, intensity, step));
  const firstEpoch = runningSum(starts.map(({ length }) => length));
  const situationCount = own.map(
    ({ durations, histories, vintages, marks }) => durations * histories * vintages * marks,
  );
  const perEpoch = situationCount.map((count) => grid.ageClassCount * grid.profileCount * count);
  const firstRow = runningSum(starts.map(({ length }, step) => length * (perEpoch[step] as number)));
  const moveCount = own.map((_, step) => (moves.first[step + 1] as number) - (moves.first[step] as number));
  const firstMove = runningSum(
    moveCount.map((count, step) => count * ((firstRow[step + 1] as number) - (firstRow[step] as number))),
  );
  const monthCount = grid.epochOfMonth.length;
  const rates: Rates = {
    monthCount,
    epochOfMonth: Uint32Array.from(
      starts.flatMap((from, step) =>
        Array.from(
          grid.epochOfMonth,
          (epoch) => (firstEpoch[step] as number) + from.filter((start) => start <= epoch).length - 1,
        ),
      ),
    ),
    epochEnd: Float64Array.from([
      ...starts.flatMap((from) => from.map((_, i) => grid.epochEnd[(from[i + 1] ?? grid.epochCount) - 1] as number)),
      Number.POSITIVE_INFINITY,
    ]),
    rowOfEpoch: Uint32Array.from([
      ...starts.flatMap((from, step) =>
        from.map((_, i) => (firstRow[step] as number) + i * (perEpoch[step] as number)),
      ),
      0,
    ]),
    situationCount: Uint32Array.from(situationCount),
    markWidth: Uint32Array.from(own, ({ marks, vintages, histories, durations }) =>
      marks > 1 ? vintages * histories * durations : 0,
    ),
    vintageWidth: Uint32Array.from(own, ({ vintages, histories, durations }) =>
      vintages > 1 ? histories * durations : 0,
    ),
    historyWidth: Uint32Array.from(own, ({ histories, durations }) => (histories > 1 ? durations : 0)),
    exit: new Float64Array(firstRow[steps] as number),
    moveCount: Uint32Array.from(moveCount),
    moveBase: Int32Array.from(
      moveCount,
      (count, step) => (firstMove[step] as number) - count * (firstRow[step] as number) - (moves.first[step] as number),
    ),
    intensity: new Float64Array(firstMove[steps] as number),
    cumulativeShare: new Float64Array(firstMove[steps] as number),
  };
  own.forEach((situations, step) => {
    fill(grid, moves, intensity, step, starts[step] as number[], situations, rates, firstRow[step] as number);
  });
  return rates;
}

function ownSituations({ situations }: Grid, step: number): OwnSituations {
  return {
    durations: (situations.lastClass[step] as number) + 1,
    histories: situations.hasHistory[step] === 1 ? situations.historyClassCount : 1,
    vintages: situations.hasVintages[step] === 1 ? situations.vintageCount : 1,
    marks: situations.keepsMark[step] === 1 ? situations.markCount : 1,
  };
}

/** The epochs at which some intensity out of a step changes; 0 first. */
function ownEpochs(grid: Grid, moves: Moves, intensity: Float64Array, step: number): number[] {
  const cells = grid.ageClassCount * grid.profileCount * grid.situations.count;
  const first = moves.first[step] as number;
  const end = moves.first[step + 1] as number;
  const changes = (epoch: number): boolean => {
    for (let cell = epoch * cells; cell < (epoch + 1) * cells; cell++) {
      for (let move = first; move < end; move++) {
        if (intensity[cell * moves.count + move] !== intensity[(cell - cells) * moves.count + move]) return true;
      }
    }
    return false;
  };
  return Array.from({ length: grid.epochCount }, (_, epoch) => epoch).filter((epoch) => epoch === 0 || changes(epoch));
}

/** Copies the intensities of a step, and sums them. */
function fill(
  grid: Grid,
  moves: Moves,
  intensity: Float64Array,
  step: number,
  epochs: readonly number[],
  { durations, histories, vintages, marks }: OwnSituations,
  rates: Rates,
  firstRow: number,
): void {
  const { ageClassCount, profileCount, situations } = grid;
  const count = rates.moveCount[step] as number;
  const firstMove = moves.first[step] as number;
  let row = firstRow;
  for (const epoch of epochs) {
    for (let who = 0; who < ageClassCount * profileCount; who++) {
      const cells = (epoch * ageClassCount * profileCount + who) * situations.count;
      for (let own = 0; own < marks * vintages * histories; own++) {
        const history = own % histories;
        const vintage = Math.floor(own / histories) % vintages;
        const mark = Math.floor(own / histories / vintages);
        const before = (mark * situations.vintageCount + vintage) * situations.historyClassCount + history;
        for (let duration = 0; duration < durations; duration++) {
          const from = (cells + before * situations.durationClassCount + duration) * moves.count + firstMove;
          const to = row * count + (rates.moveBase[step] as number) + firstMove;
          for (let i = 0; i < count; i++) rates.intensity[to + i] = intensity[from + i] as number;
          rates.exit[row++] = cumulate(rates.intensity, rates.cumulativeShare, to, to + count);
        }
      }
    }
  }
}

/** Writes the cumulated shares of numbers[from .. end) and returns their sum. The last that can happen gets 1. */
function cumulate(numbers: Float64Array, shares: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let i = from; i < end; i++) sum += numbers[i] as number;
  let cumulated = 0;
  let lastPossible = -1;
  for (let i = from; i < end; i++) {
    cumulated += numbers[i] as number;
    shares[i] = sum > 0 ? cumulated / sum : 0;
    if ((numbers[i] as number) > 0) lastPossible = i;
  }
  // Rounding must not leave a gap below 1: from the last possible move on every share is 1.
  if (lastPossible >= 0) shares.fill(1, lastPossible, end);
  return sum;
}

/** 0, and the sum up to and with each number. */
function runningSum(numbers: readonly number[]): number[] {
  let sum = 0;
  const sums = numbers.map((number) => {
    sum += number;
    return sum;
  });
  return [0, ...sums];
}
