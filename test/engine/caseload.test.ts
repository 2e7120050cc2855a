/** Caseload: what caseworkers have to do changes what happens to children, and that changes what caseworkers have to do. */

import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { expressionParser } from '../../src/scenario/expression/parse.js';
import type { CaseloadEffect, Caseworkers, Scenario } from '../../src/scenario/scenario.js';
import { expectByChance } from '../support/chance.js';
import { simulateChecked } from '../support/checked.js';
import { livesOf } from '../support/lives.js';
import { effect, move, policy, scenario, sourced, sourcedRecord, step } from '../support/scenarios.js';

const CASES_PER_CASEWORKER = 30;

const parseExpression = expressionParser(() => diskFiles.mathParse(), new Map());

function points(...byCaseload: readonly (readonly [number, number])[]): CaseloadEffect['factor'] {
  return { kind: 'points', points: byCaseload.map(([caseload, factor]) => ({ caseload, factor: sourced(factor) })) };
}

function formula(text: string): CaseloadEffect['factor'] {
  const parsed = parseExpression(text, ['caseload']);
  if (!parsed.ok) throw new Error(text);
  return { kind: 'expression', expression: parsed.expression, source: 'test' };
}

function caseworkers(
  staff: number,
  effects: readonly CaseloadEffect[],
  overrides: Partial<Caseworkers> = {},
): Caseworkers {
  return {
    staff: [{ fromMonth: 0, value: sourced(staff) }],
    weights: sourcedRecord({ hjemme: 1, pleje: 1 }),
    hiringDelayMonths: 0,
    effects,
    ...overrides,
  };
}

/** Children help at home come back sooner the fewer cases a caseworker has. */
const FOLLOW_UP: CaseloadEffect = { from: ['hjemme'], to: ['almen'], factor: points([20, 1.5], [30, 1], [60, 0.4]) };

/** A municipality of 20,000 children with some 600 cases and 20 caseworkers. */
function municipality(overrides: Partial<Scenario> = {}): Scenario {
  return scenario({
    population: { kind: 'constant', children0to17: sourced(21_600) },
    horizon: { startYear: 2016, startMonth: 1, years: 6 },
    initial: { kind: 'steadyState' },
    transitions: [
      move('almen', 'hjemme', 0.02),
      move('hjemme', 'almen', 0.7),
      move('hjemme', 'pleje', 0.05),
      move('pleje', 'hjemme', 0.2),
    ],
    caseworkers: caseworkers(20, [FOLLOW_UP]),
    ...overrides,
  });
}

interface Rows {
  readonly counts: Int32Array;
  readonly sums: Float64Array;
}

function rowsOf(what: Scenario, n: number): { rows: Rows[]; layout: ReturnType<typeof layoutOf>; months: number } {
  const model = compileModel(what);
  const layout = layoutOf(model);
  const prepared = simulator(model);
  const rows = Array.from({ length: n }, (_, number) => {
    const row = { counts: new Int32Array(layout.counts), sums: new Float64Array(layout.sums) };
    simulateChecked(prepared, number, row.counts, row.sums);
    return row;
  });
  return { rows, layout, months: model.months };
}

function mean(values: readonly number[]): { actual: number; standardError: number } {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
  return { actual: average, standardError: Math.sqrt(variance / values.length) };
}

describe('a caseload that changes nothing', () => {
  test('changes no life', () => {
    const none = municipality({ caseworkers: null });
    const flat = municipality({ caseworkers: caseworkers(20, [{ ...FOLLOW_UP, factor: points([30, 1]) }]) });
    const written = municipality({
      caseworkers: caseworkers(20, [{ ...FOLLOW_UP, factor: formula('caseload / caseload') }]),
    });
    const lives = (what: Scenario): unknown =>
      livesOf(simulator(compileModel(what)), 0).sort((a, b) =>
        a.who < b.who ? -1 : a.who > b.who ? 1 : a.since - b.since,
      );
    expect(lives(flat)).toEqual(lives(none));
    expect(lives(written)).toEqual(lives(none));
  });

  test('nor does a factor that would only come of a caseload that never comes', () => {
    const reached: (readonly [number, number])[] = [
      [20, 1.5],
      [30, 1],
      [60, 0.4],
    ];
    const lives = (more: readonly (readonly [number, number])[]): unknown => {
      const effect = { ...FOLLOW_UP, factor: points(...reached, ...more) };
      return livesOf(simulator(compileModel(municipality({ caseworkers: caseworkers(20, [effect]) }))), 0);
    };
    // How high it could be decides when children are looked at again, and nothing else.
    expect(
      lives([
        [1000, 0.4],
        [1001, 900],
      ]),
    ).toEqual(lives([]));
  });

  test('also in entries, which are thinned', () => {
    const entries: CaseloadEffect = { from: ['almen'], to: ['hjemme'], factor: points([10, 2], [10.001, 1], [90, 1]) };
    const { rows, layout, months } = rowsOf(municipality({ caseworkers: caseworkers(20, [entries]) }), 400);
    const exact = expectation(compileModel(municipality({ caseworkers: null })));
    const at = layout.stock + months + months - 1;
    const expected = exact.counts[at] as number;
    expectByChance({
      what: 'at home at the end',
      expected,
      ...mean(rows.map(({ counts }) => counts[at] as number)),
      seed: 'test',
      n: 400,
    });
  });
});

test('the caseload is the weighted cases at the month’s end for each caseworker of the month', () => {
  const what = municipality({
    caseworkers: caseworkers(20, [FOLLOW_UP], {
      staff: [
        { fromMonth: 0, value: sourced(20) },
        { fromMonth: 30, value: sourced(25) },
      ],
      weights: sourcedRecord({ hjemme: 0.5, pleje: 2 }),
    }),
  });
  const { rows, layout, months } = rowsOf(what, 2);
  for (const { counts, sums } of rows) {
    for (const month of [0, 29, 30, 71]) {
      const home = counts[layout.stock + months + month] as number;
      const care = counts[layout.stock + 2 * months + month] as number;
      expect(sums[layout.caseload + month]).toBeCloseTo((0.5 * home + 2 * care) / (month < 30 ? 20 : 25), 12);
    }
  }
});

test('in a large municipality the mean is where the caseload and its consequences agree', () => {
  const large = municipality({
    population: { kind: 'constant', children0to17: sourced(108_000) },
    horizon: { startYear: 2016, startMonth: 1, years: 12 },
    caseworkers: caseworkers(75, [FOLLOW_UP]),
  });
  const { rows, layout, months } = rowsOf(large, 25);
  const exact = expectation(compileModel(large));
  const load = rows.map(({ sums }) => sums[layout.caseload + months - 1] as number);
  const { actual, standardError } = mean(load);
  const approximate = exact.sums[layout.caseload + months - 1] as number;
  // The mean of a curve is not the curve of the mean: the second-order term, half the curvature times the variance of the
  // caseload, is far below the standard error in a municipality of this size.
  expectByChance({ what: 'caseload at the end', expected: approximate, actual, standardError, seed: 'test', n: 25 });
  // Otherwise nothing would have fed back.
  expect(approximate).not.toBeCloseTo(CASES_PER_CASEWORKER, 2);
});

describe('more children found with unchanged staff', () => {
  const detection = effect(
    'multiply',
    1.5,
    { kind: 'intensity', from: ['almen'], to: ['hjemme'] },
    { relativeRisk: sourced(0.25) },
  );
  const placing: CaseloadEffect = { from: ['hjemme'], to: ['pleje'], factor: points([20, 0.8], [30, 1], [60, 2]) };
  const effects = [FOLLOW_UP, placing];
  const base = municipality({ caseworkers: caseworkers(20, effects), steps: STEPS() });
  const found = { ...base, policies: [policy(12, [detection])] };
  const staffed = {
    ...base,
    caseworkers: caseworkers(20, effects, { hiringDelayMonths: 9 }),
    policies: [policy(12, [detection], { staff: sourced(10) })],
  };

  function STEPS(): Scenario['steps'] {
    return [
      step('almen', 'universal'),
      step('hjemme', 'home_based', 100_000, 3),
      step('pleje', 'placement', 400_000, 5),
    ];
  }

  function outcome(what: Scenario, n: number): { load: number[]; placed: number[]; early: number[] } {
    const { rows, layout, months } = rowsOf(what, n);
    return {
      load: rows.map(({ sums }) => sums[layout.caseload + 47] as number),
      early: rows.map(({ sums }) => sums[layout.caseload + 20] as number),
      placed: rows.map(({ counts }) => counts[layout.stock + 2 * months + 47] as number),
    };
  }

  test('raise the caseload and the number of placed children; staff that comes late brings both down', () => {
    const n = 60;
    const [a, b, c] = [outcome(base, n), outcome(found, n), outcome(staffed, n)];
    const z = (x: readonly number[], y: readonly number[]): number => {
      const { actual, standardError } = mean(x.map((value, i) => value - (y[i] as number)));
      return actual / standardError;
    };
    expect(z(b.load, a.load)).toBeGreaterThan(5);
    expect(z(b.placed, a.placed)).toBeGreaterThan(5);
    expect(z(b.load, c.load)).toBeGreaterThan(5);
    expect(z(b.placed, c.placed)).toBeGreaterThan(5);
    // The staff asked for in month 12 has its first day in month 21.
    expect(c.early).toEqual(b.early);
  });
});

test('a formula that gives no factor stops the replication and says at which caseload', () => {
  const what = municipality({ caseworkers: caseworkers(20, [{ ...FOLLOW_UP, factor: formula('1 - caseload') }]) });
  expect(() => rowsOf(what, 1)).toThrow(/at a caseload of [\d.]+ the factor of caseload effect 1 is -/);
});
