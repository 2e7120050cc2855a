/** A what-if minus the base, on two tables made by hand. */

import { expect, test } from 'vitest';
import { buildDifference, type Side } from '../../src/results/difference.js';
import { pairedRows, type RunTable, withoutFailed } from '../../src/results/run-table.js';
import type { SeriesPlan } from '../../src/results/series-plan.js';

/** Two figures of counts; the series is their sum in two periods, times a factor. */
const PLAN: SeriesPlan = {
  measure: 'stock',
  step: 'pleje',
  group: 'all',
  periods: ['2016-01', '2016-02'],
  row: 'counts',
  terms: [Int32Array.of(0), Int32Array.of(0, 1)],
  constant: [0, 100],
  factor: [1, 0.5],
};

function side(scenario: string, replications: number[], first: number[], second: number[], exact: number[]): Side {
  const table: RunTable = {
    replications: Int32Array.from(replications),
    counts: Int32Array.from([...first, ...second]),
    sums: new Float64Array(0),
    failed: [],
  };
  const expectation = { isApproximate: false, counts: Float64Array.from(exact), sums: new Float64Array(0) };
  return { scenario, plans: [PLAN], table, exact: expectation };
}

test('differences are taken replication by replication', () => {
  const base = side('base', [0, 1, 2], [5, 7, 9], [10, 20, 30], [7, 20]);
  const other = side('other', [0, 1, 2], [6, 6, 12], [10, 18, 30], [8, 19]);
  const { series } = buildDifference(base, other);
  // First period: 1, -1, 3. Second: half of (1 + 0), (-1 - 2), (3 + 0); the constant goes.
  expect(series).toHaveLength(1);
  expect(series[0]?.summaries[0]).toMatchObject({ mean: 1, sd: 2, p50: 1, p05: expect.closeTo(-0.8, 12), exact: 1 });
  expect(series[0]?.summaries[1]).toMatchObject({ mean: expect.closeTo(0.5 / 3, 12), p50: 0.5, exact: 0 });
});

test('a replication that failed in one of the two is left out of both, and the others keep their partner', () => {
  const base = side('base', [0, 1, 3], [100, 5, 4], [0, 0, 0], [0, 0]);
  const other = side('other', [1, 2, 3], [6, 100, 8], [0, 0, 0], [0, 0]);
  // Replications 1 and 3: 6 - 5 and 8 - 4.
  const { series } = buildDifference(base, other);
  expect(series[0]?.summaries[0]).toMatchObject({ mean: 2.5, p50: 2.5 });
  expect(pairedRows(base.table, other.table)).toEqual({ a: Int32Array.of(1, 2), b: Int32Array.of(0, 2) });
});

test('a table without its failed replications has the others where they were', () => {
  const failed = [
    { replication: 3, message: 'b' },
    { replication: 1, message: 'a' },
  ];
  const table = withoutFailed(
    4,
    Int32Array.of(10, 11, 12, 13, 20, 21, 22, 23),
    Float64Array.of(0.5, 1.5, 2.5, 3.5),
    failed,
  );
  expect(table).toEqual({
    replications: Int32Array.of(0, 2),
    counts: Int32Array.of(10, 12, 20, 22),
    sums: Float64Array.of(0.5, 2.5),
    failed: [failed[1], failed[0]],
  });
});

test('a measure that has no exact mean has none as a difference either', () => {
  const base = side('base', [0], [5], [0], [Number.NaN, 0]);
  expect(buildDifference(base, side('other', [0], [6], [0], [1, 0])).series[0]?.summaries[0]?.exact).toBeNull();
});

test('a step that only one of the scenarios has counts as nobody in the other: its children are in the difference', () => {
  const base = side('base', [0, 1], [5, 7], [0, 0], [0, 0]);
  const renamed = base.plans.map((plan) => ({ ...plan, step: 'nyt' }));
  const other: Side = { ...side('other', [0, 1], [1, 2], [0, 0], [0, 0]), plans: renamed };
  const { series } = buildDifference(base, other);
  const of = (step: string): number | undefined => series.find((one) => one.step === step)?.summaries[0]?.mean;
  expect(of('nyt')).toBe(1.5);
  expect(of(base.plans[0]?.step ?? '')).toBe(-6);
});
