/**
 * Intensities out of the steps on which they follow the caseload: of every month so far, and at most in any month to come.
 *
 * Because a child's clock cannot run faster than at the most, it is known of a child for how long nothing can happen to it
 * (the bound of thinning: Lewis & Shedler 1979, Naval Research Logistics Quarterly 26); it need not be looked at until
 * then. But no chance is spent on a bound: the clock is run through the months that have passed, each with its own factors.
 */
import type { Model } from '../../model/model.js';
import { type CaseloadFactors, greatestFactors } from './caseload-factors.js';

/** One replication's; the months are lived in order. */
export class CaseloadRates {
  /** Whether some intensity out of a step follows the caseload. */
  readonly follows: Uint8Array;
  /** Factor by move of every month: [(month - firstMonth) * moves + move]. */
  private readonly ofMonth: Float64Array;
  /** As `Rates.exit`: what it is at most from that epoch on, whatever the caseload. */
  private readonly most: Float64Array;

  private readonly intensity: Float64Array;
  private readonly moveCount: Uint32Array;
  private readonly moveBase: Int32Array;
  private readonly firstMove: Uint32Array;
  private readonly firstMonth: number;
  private readonly moves: number;

  constructor(
    model: Model,
    private readonly factors: CaseloadFactors,
  ) {
    const { caseload, moves, rates, stepCount, months, firstMonth } = model;
    this.intensity = rates.intensity;
    this.moveCount = rates.moveCount;
    this.moveBase = rates.moveBase;
    this.firstMove = moves.first;
    this.firstMonth = firstMonth;
    this.moves = moves.count;
    this.follows = caseload?.follows ?? new Uint8Array(stepCount);
    this.ofMonth = new Float64Array((months - firstMonth) * moves.count);
    this.most = mostFromNowOn(model, this.follows);
  }

  /** A month begins, with the factors as they are now. */
  begin(month: number): void {
    this.ofMonth.set(this.factors.ofMove, (month - this.firstMonth) * this.moves);
  }

  /** Intensity out of a step in a row of its rates, in a month that has begun, per child-month. */
  exit(row: number, step: number, month: number): number {
    const { intensity, ofMonth, firstMove } = this;
    const end = firstMove[step + 1] as number;
    const base = row * (this.moveCount[step] as number) + (this.moveBase[step] as number);
    const factors = (month - this.firstMonth) * this.moves;
    let sum = 0;
    for (let move = firstMove[step] as number; move < end; move++) {
      sum += (intensity[base + move] as number) * (ofMonth[factors + move] as number);
    }
    return sum;
  }

  /** The move out of a step that a uniform number chooses, each in proportion to its intensity; one of them is above 0. */
  choose(row: number, step: number, month: number, destination: number): number {
    const { intensity, ofMonth, firstMove } = this;
    const end = firstMove[step + 1] as number;
    const base = row * (this.moveCount[step] as number) + (this.moveBase[step] as number);
    const factors = (month - this.firstMonth) * this.moves;
    const sum = this.exit(row, step, month);
    let cumulated = 0;
    let chosen = firstMove[step] as number;
    for (let move = chosen; move < end; move++) {
      const perMonth = (intensity[base + move] as number) * (ofMonth[factors + move] as number);
      if (perMonth === 0) continue;
      // Rounding must not leave a gap below 1: whoever reaches none gets the last that can happen.
      chosen = move;
      cumulated += perMonth;
      if (destination <= cumulated / sum) break;
    }
    return chosen;
  }

  /** Months that a clock with `left` on it runs at least while the row changes in its epoch only. */
  least(row: number, left: number): number {
    return left / (this.most[row] as number);
  }
}

function mostFromNowOn(model: Model, follows: Uint8Array): Float64Array {
  const { rates, moves, grid, stepCount } = model;
  const greatest = greatestFactors(model);
  const most = new Float64Array(rates.exit.length);
  for (let step = 0; step < stepCount; step++) {
    if (follows[step] !== 1) continue;
    const first = rates.epochOfMonth[step * rates.monthCount] as number;
    const last = rates.epochOfMonth[(step + 1) * rates.monthCount - 1] as number;
    const perEpoch = grid.ageClassCount * grid.profileCount * (rates.situationCount[step] as number);
    for (let epoch = last; epoch >= first; epoch--) {
      for (let i = 0; i < perEpoch; i++) {
        const row = (rates.rowOfEpoch[epoch] as number) + i;
        const later = epoch === last ? 0 : (most[row + perEpoch] as number);
        most[row] = Math.max(later, exitAt(model, greatest, row, step));
      }
    }
  }
  return most;

  function exitAt({ rates }: Model, factors: Float64Array, row: number, step: number): number {
    const base = row * (rates.moveCount[step] as number) + (rates.moveBase[step] as number);
    let sum = 0;
    for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
      const perMonth = rates.intensity[base + move] as number;
      if (perMonth > 0) sum += perMonth * (factors[move] as number);
    }
    return sum;
  }
}
