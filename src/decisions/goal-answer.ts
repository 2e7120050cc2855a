/** What is asked when a value is sought at which a figure meets a goal, and what is answered. */
import type { Sought } from './goal-seek.js';
import type { NamedNumbers } from './named.js';
import type { Outcome } from './outcome.js';
import type { VariedFile } from './vary.js';

export interface Goal {
  readonly file: VariedFile;
  readonly named: NamedNumbers;
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  /** Told beside it. */
  readonly also: readonly Outcome[];
  readonly target: number;
  /** Which side of the goal is as good as the goal itself. */
  readonly side: 'atMost' | 'atLeast';
  /** The share of futures that are to be on that side, 0-1; null: the mean is to meet the goal. */
  readonly share: number | null;
  /** Whether the outcome's mean is the exact expectation. */
  readonly isExact: boolean;
}

/** What the outcomes come to at a value of the number. */
export interface FigureAt {
  readonly at: number;
  /** What is held against the goal: the mean, or the quantile of the futures. */
  readonly value: number;
  /** Standard error of it; null: it is exact. */
  readonly se: number | null;
  /** Means of what is told beside it. */
  readonly others: readonly number[];
}

export interface MetFigure extends FigureAt {
  /** How much the figure changes with the number, per unit of it. */
  readonly slope: number;
  /** Standard error of the number itself; null: it is exact. */
  readonly atSe: number | null;
  /** Futures on the good side of the goal, and all. */
  readonly within: number;
  readonly futures: number;
}

export interface GoalAnswer extends Pick<Sought, 'isFlat'> {
  /** Every value that the range was scanned at and that the number can have. */
  readonly tried: readonly FigureAt[];
  readonly met: readonly MetFigure[];
  readonly nearest: FigureAt | null;
  /** Values that it cannot have. */
  readonly impossible: readonly number[];
}
