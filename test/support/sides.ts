/** Sides of a comparison made by hand: what was spent in every year and replication, and what policies cost. */
import type { Side } from '../../src/results/difference.js';
import type { SeriesPlan } from '../../src/results/series-plan.js';

/** Series by `measure/step`: values[year][replication]; or one number a year where it is the same in all. */
export type HandMade = Readonly<Record<string, readonly (readonly number[] | number)[]>>;

/** A side whose series have these values, from the calendar year `first` on. */
export function sideOf(scenario: string, first: number, replications: readonly number[], series: HandMade): Side {
  const columns: number[] = [];
  const exact: number[] = [];
  const plans = Object.entries(series).map(([name, years]): SeriesPlan => {
    const [measure, step] = name.split('/') as [SeriesPlan['measure'], string];
    const isConstant = years.every((own) => typeof own === 'number');
    const terms = years.map((own) => {
      if (typeof own === 'number') return new Int32Array(0);
      exact.push(own.reduce((sum, value) => sum + value, 0) / own.length);
      columns.push(...own);
      return Int32Array.of(exact.length - 1);
    });
    return {
      measure,
      step,
      group: 'all',
      row: 'sums',
      periods: years.map((_, i) => String(first + i)),
      terms,
      constant: years.map((own) => (isConstant ? Number(own) : 0)),
      factor: years.map(() => 1),
    };
  });
  return {
    scenario,
    plans,
    table: {
      replications: Int32Array.from(replications),
      counts: new Int32Array(0),
      sums: Float64Array.from(columns),
      failed: [],
    },
    exact: { isApproximate: false, counts: new Float64Array(0), sums: Float64Array.from(exact) },
  };
}
