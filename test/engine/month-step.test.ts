/** What one month does to expected numbers, against the matrix exponential of other software (mathjs). */

import fc from 'fast-check';
import { expm, type Matrix, matrix } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { type MonthStep, monthSteps } from '../../src/engine/expectation/month-step.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { anyScenario } from '../support/random-scenarios.js';
import { move, scenario, shipped, sourced, step } from '../support/scenarios.js';

const LONG = 60_000;

/** The generator of one cell, per month; what leaves has no column. */
function generator(model: Model, cell: number): number[][] {
  const { stepCount, moves, intensity } = model;
  const q = Array.from({ length: stepCount }, () => new Array<number>(stepCount).fill(0));
  for (let i = 0; i < moves.count; i++) {
    const [from, to] = [moves.from[i] as number, moves.to[i] as number];
    const perMonth = intensity[cell * moves.count + i] as number;
    const row = q[from] as number[];
    row[from] = (row[from] as number) - perMonth;
    if (to < stepCount) row[to] = (row[to] as number) + perMonth;
  }
  return q;
}

/**
 * exp of the block matrix [[Q, I, 0], [0, 0, I], [0, 0, 0]]: its first row of blocks is exp(Q), the integral of exp(Qs)
 * over a month, and the integral of (1 - s) exp(Qs) (Van Loan 1978, IEEE Transactions on Automatic Control 23).
 */
function byExpm(q: number[][]): MonthStep {
  const n = q.length;
  const block = Array.from({ length: 3 * n }, (_, i) =>
    Array.from({ length: 3 * n }, (_, j) => (i < n && j < n ? ((q[i] as number[])[j] as number) : j === i + n ? 1 : 0)),
  );
  const result = (expm(matrix(block)) as Matrix).toArray() as number[][];
  const part = (k: number): Float64Array =>
    Float64Array.from({ length: n * n }, (_, i) => (result[Math.floor(i / n)] as number[])[k * n + (i % n)] as number);
  return { carry: part(0), occupy: part(1), occupyFromArrival: part(2) };
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0);
}

function expectAsByExpm(model: Model, cells: readonly number[]): void {
  const stepOf = monthSteps(model);
  for (const cell of cells) {
    const [own, other] = [stepOf(cell), byExpm(generator(model, cell))];
    expect(largestDifference(own.carry, other.carry)).toBeLessThan(1e-12);
    expect(largestDifference(own.occupy, other.occupy)).toBeLessThan(1e-12);
    expect(largestDifference(own.occupyFromArrival, other.occupyFromArrival)).toBeLessThan(1e-12);
  }
}

describe('what a month does to expected numbers is the matrix exponential', () => {
  test.each(['basis', 'hele_landet', 'lille'] as const)(
    'at every age of %s',
    (name) => {
      const model = compileModel(shipped(name));
      expectAsByExpm(
        model,
        Array.from({ length: model.grid.ageClassCount }, (_, cell) => cell),
      );
    },
    LONG,
  );

  test(
    'for any small ladder',
    () => {
      fc.assert(
        fc.property(anyScenario, (own) => {
          expectAsByExpm(compileModel(own), [0]);
        }),
        { numRuns: 40, seed: 5 },
      );
    },
    LONG,
  );

  test.each([1e-9, 0.01, 1, 50, 365])('for moves of %d a year', (perYear) => {
    const transitions = [
      move('almen', 'hjemme', perYear),
      move('hjemme', 'pleje', perYear * 0.5),
      move('pleje', 'leave', 0.1),
    ];
    expectAsByExpm(compileModel(scenario({ transitions })), [0]);
  });
});

test('an expected number on a step of constant intensity falls exponentially', () => {
  const model = compileModel(scenario({ transitions: [move('pleje', 'leave', 2.4)] }));
  const { carry, occupy, occupyFromArrival } = monthSteps(model)(0);
  const at = 2 * 3 + 2;
  const q = 0.2;
  expect(carry[at]).toBeCloseTo(Math.exp(-q), 14);
  expect(occupy[at]).toBeCloseTo((1 - Math.exp(-q)) / q, 14);
  expect(occupyFromArrival[at]).toBeCloseTo(1 / q - (1 - Math.exp(-q)) / q ** 2, 13);
});

describe('the steady state is steady: without policies no stock drifts over the horizon,', () => {
  test.each(['basis', 'hele_landet'] as const)(
    'in %s',
    (name) => {
      const own = shipped(name);
      const model = compileModel({ ...own, horizon: { ...own.horizon, years: 20 }, policies: [] });
      expectSteady(model);
    },
    LONG,
  );

  test(
    'with groups, arrivals and a ladder that ends at 25',
    () => {
      expectSteady(
        compileModel(
          scenario({
            horizon: { startYear: 2016, startMonth: 4, years: 20 },
            groups: [
              { id: 'rest', share: sourced(0.75) },
              { id: 'saarbar', share: sourced(0.25) },
            ],
            population: { kind: 'constant', children0to17: sourced(21_600) },
            steps: [
              step('almen', 'universal'),
              step('hjemme', 'home_based'),
              step('pleje', 'placement'),
              step('efter', 'aftercare'),
            ],
            transitions: [
              move('almen', 'hjemme', 0.02, { saarbar: 4 }),
              move('hjemme', 'almen', 0.7),
              move('hjemme', 'pleje', 0.1),
              move('pleje', 'hjemme', 0.1),
              move('efter', 'leave', 0.2),
            ],
            arrivals: [{ id: 'a', to: 'pleje', perYear: sourced(30), fromAge: 10, toAge: 16, group: 'saarbar' }],
            birthdays: [
              { age: 18, moves: { pleje: { efter: sourced(0.7) } } },
              { age: 25, moves: {} },
            ],
            initial: { kind: 'steadyState' },
          }),
        ),
      );
    },
    LONG,
  );

  /**
   * Over any 216 months in a row every age is once the age of each of 216 birth months: the sum of a stock over them is
   * (sum over ages of its share) times the children of 216 birth months. A constant population has always the same
   * number of those; of a group of it, their number varies by rounding, and the stock by at most as much.
   */
  function expectSteady(model: Model): void {
    const { counts } = expectation(model);
    const { stock } = layoutOf(model);
    for (let lane = 0; lane < model.grid.groupCount * model.stepCount; lane++) {
      const months = Array.from(counts.subarray(stock + lane * model.months, stock + (lane + 1) * model.months));
      const sums = windows(months);
      const births = windows(birthsOf(model, Math.floor(lane / model.stepCount)));
      const allowed = spread(births) + 1e-9;
      expect(spread(sums), `${model.stepIds[lane % model.stepCount]}`).toBeLessThanOrEqual(allowed);
    }
  }

  function birthsOf(model: Model, group: number): number[] {
    const births = new Map<number, number>();
    model.cohorts.birthMonth.forEach((month, i) => {
      if (model.cohorts.group[i] === group) births.set(month, model.cohorts.children[i] as number);
    });
    return Array.from({ length: 276 + model.months }, (_, i) => births.get(i - 276) ?? 0);
  }

  function windows(values: readonly number[]): number[] {
    return Array.from({ length: values.length - 215 }, (_, i) =>
      values.slice(i, i + 216).reduce((sum, x) => sum + x, 0),
    );
  }

  /** How far the greatest lies above the smallest, relative to it; 0 when all are 0. */
  function spread(values: readonly number[]): number {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high === 0 ? 0 : (high - low) / low;
  }
});
