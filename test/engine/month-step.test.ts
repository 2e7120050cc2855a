/** What one month does to expected numbers, against the matrix exponential of other software (mathjs). */

import fc from 'fast-check';
import { expm, type Matrix, matrix } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { type Forward, forward, type MonthStep } from '../../src/engine/expectation/month-step.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { anyScenario } from '../support/random-scenarios.js';
import { move, scenario, shipped, sourced, step } from '../support/scenarios.js';

const LONG = 60_000;

/** States that a child can come to within a month, its own first: a move leads to a fresh stay with the history it has. */
function reachable(ready: Forward, from: number): number[] {
  const { model, states } = ready;
  const seen = new Set([from]);
  for (const state of seen) {
    const step = states.stepOf[state] as number;
    for (let i = model.moves.first[step] as number; i < (model.moves.first[step + 1] as number); i++) {
      const to = model.moves.to[i] as number;
      if (to < model.stepCount) seen.add(states.freshAfter(state, to, ready.vintageOf(0)));
    }
  }
  return [...seen];
}

/** The generator over some states in epoch 0, per month; what leaves has no column. `row`: (age class, group). */
function generator(ready: Forward, row: number, among: readonly number[]): number[][] {
  const { model, states } = ready;
  const { moves, intensity, grid } = model;
  return among.map((state) => {
    const step = states.stepOf[state] as number;
    const cell = row * grid.situations.count + (states.situationOf[state] as number);
    const own = new Array<number>(among.length).fill(0);
    for (let i = moves.first[step] as number; i < (moves.first[step + 1] as number); i++) {
      const to = moves.to[i] as number;
      const perMonth = intensity[cell * moves.count + i] as number;
      const at = to < model.stepCount ? among.indexOf(states.freshAfter(state, to, ready.vintageOf(0))) : -1;
      own[among.indexOf(state)] = (own[among.indexOf(state)] as number) - perMonth;
      if (at >= 0) own[at] = (own[at] as number) + perMonth;
    }
    return own;
  });
}

/**
 * exp of the block matrix [[Q, I, 0], [0, 0, I], [0, 0, 0]]: its first row of blocks is exp(Q), the integral of exp(Qs)
 * over a month, and the integral of (1 - s) exp(Qs) (Van Loan 1978, IEEE Transactions on Automatic Control 23).
 * Of each block the first row: what becomes of a child in the first state.
 */
function byExpm(q: number[][]): MonthStep {
  const n = q.length;
  const block = Array.from({ length: 3 * n }, (_, i) =>
    Array.from({ length: 3 * n }, (_, j) => (i < n && j < n ? ((q[i] as number[])[j] as number) : j === i + n ? 1 : 0)),
  );
  const [first] = (expm(matrix(block)) as Matrix).toArray() as number[][];
  const part = (k: number): Float64Array => Float64Array.from((first as number[]).slice(k * n, (k + 1) * n));
  return { carry: part(0), occupy: part(1), occupyFromArrival: part(2) };
}

/** What the places of a state hold, added up by state. */
function byState(ready: Forward, from: number, among: readonly number[], ofPlace: Float64Array): Float64Array {
  const sums = new Float64Array(among.length);
  ready.placesOf(0, from).state.forEach((state, place) => {
    const at = among.indexOf(state);
    if (at >= 0) sums[at] = (sums[at] as number) + (ofPlace[place] as number);
    else expect(ofPlace[place]).toBe(0);
  });
  return sums;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0);
}

/** At most this many states of a model are held against mathjs, evenly chosen. */
const SOME = 12;

function expectAsByExpm(model: Model, ageClasses: readonly number[]): void {
  const ready = forward(model);
  const every = Math.max(1, Math.floor(ready.states.count / SOME));
  for (const ageClass of ageClasses) {
    for (let state = 0; state < ready.states.count; state += every) {
      const among = reachable(ready, state);
      const other = byExpm(generator(ready, ageClass * model.grid.groupCount, among));
      const own = ready.stepOf(0, ageClass, 0, state);
      expect(largestDifference(byState(ready, state, among, own.carry), other.carry)).toBeLessThan(1e-12);
      expect(largestDifference(byState(ready, state, among, own.occupy), other.occupy)).toBeLessThan(1e-12);
      const arriving = byState(ready, state, among, own.occupyFromArrival);
      expect(largestDifference(arriving, other.occupyFromArrival)).toBeLessThan(1e-12);
    }
  }
}

describe('what a month does to expected numbers is the matrix exponential', () => {
  test.each(['basis', 'hele_landet', 'lille'] as const)(
    'at every age of %s',
    (name) => {
      const model = compileModel(shipped(name));
      expectAsByExpm(
        model,
        Array.from({ length: model.grid.ageClassCount }, (_, ageClass) => ageClass),
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
  const at = 2;
  const { carry, occupy, occupyFromArrival } = forward(model).stepOf(0, 0, 0, at);
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
