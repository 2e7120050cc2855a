/** One series of a forecast as positions in a replication's rows. */
import type { Measure } from '../forecast.js';

/** Positions of a row that count times a weight; `plus` beside them. */
export interface WeightedTerms {
  readonly row: 'counts' | 'sums';
  readonly terms: Int32Array;
  readonly weight: number;
  readonly plus: number;
  /** In a scenario whose numbers are drawn: where the row of sums has the weight, and behind it the plus. */
  readonly numbersAt?: number;
}

/**
 * One series: value of period t = factor[t] * (constant[t] + sum of row[terms[t]] - sum of row[less[t]] + weighted[t]),
 * the last as plus + weight * sum of its row[terms], of each.
 */
export interface SeriesPlan {
  readonly measure: Measure;
  readonly step: string;
  readonly group: string;
  readonly periods: readonly string[];
  readonly row: 'counts' | 'sums';
  /** Positions in the row, per period. */
  readonly terms: readonly Int32Array[];
  /** Positions that are taken away, per period; none where the series is a plain sum. */
  readonly less?: readonly Int32Array[];
  /** What counts with a weight, per period; none where the series is a plain sum. */
  readonly weighted?: readonly (readonly WeightedTerms[])[];
  readonly constant: readonly number[];
  /** In a scenario whose numbers are drawn: where the row of sums has the constant, per period. */
  readonly constantAt?: Int32Array;
  readonly factor: readonly number[];
}
