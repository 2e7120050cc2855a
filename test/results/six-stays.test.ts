/** Six stays written by hand, and everything that is derived from them, worked out on paper. */

import { describe, expect, test } from 'vitest';
import { type Batch, emptyBatch, NOWHERE } from '../../src/engine/batch.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { addBatch, emptyTally, writeRows } from '../../src/engine/tally/tally.js';
import { compileModel } from '../../src/model/compile.js';
import { buildForecast } from '../../src/results/build-forecast.js';
import type { Forecast, Measure } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import { move, policy, scenario, sourced, step } from '../support/scenarios.js';

/** 216 children, one born a month; two years from January 2016; three steps and a way out. */
const OWN: Scenario = scenario({
  horizon: { startYear: 2016, startMonth: 1, years: 2 },
  population: { kind: 'constant', children0to17: sourced(216) },
  steps: [
    { ...step('almen', 'universal'), ledger: null },
    { ...step('hjemme', 'home_based', 120_000), ledger: 'steps_2_3' },
    { ...step('netvaerk', 'placement', 240_000), ledger: 'steps_4_6' },
    { ...step('pleje', 'placement', 480_000), ledger: 'steps_4_6' },
  ],
  transitions: [
    move('almen', 'hjemme', 1),
    move('hjemme', 'pleje', 1),
    move('pleje', 'netvaerk', 1),
    move('netvaerk', LEAVE, 1),
    move('hjemme', 'almen', 1),
  ],
  arrivals: [{ id: 'a', to: 'pleje', perYear: sourced(1), fromAge: 5, toAge: 5, group: 'rest' }],
  policies: [
    policy(0, [], {
      costs: [{ name: 'c', kind: 'permanent', area: 'service', amount: { kind: 'perYear', kr: sourced(1200) } }],
    }),
  ],
});
const [ALMEN, HJEMME, NETVAERK, PLEJE, OUT] = [0, 1, 2, 3, 4];

/**
 * Anna, 10 years old, enters hjemme at 2.5, goes to pleje at 6, to netvaerk at 15 and leaves the ladder at 20.25.
 * Bo, 5 years old, comes from outside to pleje at 12 and is there at the end.
 * Clara, 3 years old, is on hjemme at the start, until she goes back to almen at 1.5.
 */
function sixStays(): Batch {
  const batch = emptyBatch();
  const { children, stays } = batch;
  children.reserve(3);
  stays.grow();
  const child = (
    i: number,
    birthMonth: number,
    inPopulation: number,
    first: number,
    from: number,
    since: number,
  ): void => {
    children.word[i] = i;
    children.birthMonth[i] = birthMonth;
    children.inPopulation[i] = inPopulation;
    children.step[i] = first;
    children.from[i] = from;
    children.since[i] = since;
    children.count++;
  };
  const stay = (of: number, on: number, from: number, to: number, start: number, end: number): void => {
    const i = stays.count++;
    stays.child[i] = of;
    stays.step[i] = on;
    stays.from[i] = from;
    stays.to[i] = to;
    stays.start[i] = start;
    stays.end[i] = end;
  };
  child(0, -120, 1, HJEMME, ALMEN, 2.5);
  child(1, -48, 0, PLEJE, OUT, 12);
  child(2, -36, 1, HJEMME, NOWHERE, 0);
  stay(0, HJEMME, ALMEN, PLEJE, 2.5, 6);
  stay(0, PLEJE, HJEMME, NETVAERK, 6, 15);
  stay(0, NETVAERK, PLEJE, OUT, 15, 20.25);
  stay(1, PLEJE, OUT, NOWHERE, 12, 24);
  stay(2, HJEMME, NOWHERE, ALMEN, 0, 1.5);
  stay(2, ALMEN, HJEMME, NOWHERE, 1.5, 24);
  return batch;
}

function forecastOf(batch: Batch): Forecast {
  const model = compileModel(OWN);
  const tally = emptyTally(model);
  const counts = new Int32Array(tally.layout.counts);
  const sums = new Float64Array(tally.layout.sums);
  addBatch(model, [], batch, tally, counts);
  writeRows(model, tally, counts, sums);
  // One replication: a column of one row each.
  const table = { replications: Int32Array.of(0), counts, sums, failed: [] };
  return buildForecast(OWN, 'hash', planSeries(OWN, model, tally.layout), table, expectation(model));
}

const forecast = forecastOf(sixStays());

function valuesOf(measure: Measure, of: string): readonly number[] | undefined {
  const series = forecast.series.find((one) => one.measure === measure && one.step === of && one.group === 'all');
  return series?.summaries.map(({ mean }) => mean);
}

/** A list of 24 months: `[value, months]` after one another. */
function months(...runs: readonly (readonly [number, number])[]): number[] {
  return runs.flatMap(([value, count]) => new Array<number>(count).fill(value));
}

describe('from six stays follows', () => {
  test('the stock at every month end', () => {
    // hjemme: Clara at the end of month 1 (1.5 is after it); Anna at the ends of months 3, 4, 5 and 6 (6 is the end itself).
    expect(valuesOf('stock', 'hjemme')).toEqual(months([1, 1], [0, 1], [1, 4], [0, 18]));
    // pleje: Anna at the ends of months 7 to 15, Bo (from 12 on) at those of 13 to 24.
    expect(valuesOf('stock', 'pleje')).toEqual(months([0, 6], [1, 6], [2, 3], [1, 9]));
    // netvaerk: Anna at the ends of months 16 to 20.
    expect(valuesOf('stock', 'netvaerk')).toEqual(months([0, 15], [1, 5], [0, 4]));
    expect(valuesOf('stock', 'placement')).toEqual(months([0, 6], [1, 6], [2, 8], [1, 4]));
    expect(valuesOf('stock', 'all')).toEqual(months([1, 1], [0, 1], [1, 10], [2, 8], [1, 4]));
    // almen: 216 children, less Clara at the end of month 1, less Anna from month 3 on (she leaves the ladder at 20.25).
    expect(valuesOf('stock', 'almen')).toEqual(months([215, 1], [216, 1], [215, 22]));
  });

  test('the same per 1,000 of the 216 0-17-year-olds', () => {
    expect(valuesOf('per_1000_0_17', 'netvaerk')?.[15]).toBeCloseTo(1000 / 216, 12);
  });

  test('full-year equivalents', () => {
    // 2016: hjemme 1.5 + 3.5 = 5 months; pleje Anna 6 to 12. 2017: pleje Anna 3, Bo 12; netvaerk 5.25.
    expect(valuesOf('full_year_equivalents', 'hjemme')).toEqual([5 / 12, 0].map((value) => expect.closeTo(value, 12)));
    expect(valuesOf('full_year_equivalents', 'pleje')).toEqual(
      [6 / 12, 15 / 12].map((value) => expect.closeTo(value, 12)),
    );
    expect(valuesOf('full_year_equivalents', 'netvaerk')).toEqual(
      [0, 5.25 / 12].map((value) => expect.closeTo(value, 12)),
    );
    // almen: 216 a year, less Clara's 1.5 and Anna's 9.5 months in 2016, less Anna's 12 in 2017.
    expect(valuesOf('full_year_equivalents', 'almen')).toEqual(
      [216 - 11 / 12, 215].map((value) => expect.closeTo(value, 10)),
    );
  });

  test('recipients: every child once a year, on its step, its kind of step and in all', () => {
    expect(valuesOf('recipients', 'hjemme')).toEqual([2, 0]);
    // Bo comes on 1 January 2017: he is none of 2016.
    expect(valuesOf('recipients', 'pleje')).toEqual([1, 2]);
    expect(valuesOf('recipients', 'netvaerk')).toEqual([0, 1]);
    // Anna is in pleje and netvaerk in 2017, and once in placement.
    expect(valuesOf('recipients', 'placement')).toEqual([1, 2]);
    expect(valuesOf('recipients', 'all')).toEqual([2, 2]);
  });

  test('transitions by year', () => {
    expect(valuesOf('transitions', 'almen>hjemme')).toEqual([1, 0]);
    expect(valuesOf('transitions', 'hjemme>pleje')).toEqual([1, 0]);
    expect(valuesOf('transitions', 'hjemme>almen')).toEqual([1, 0]);
    expect(valuesOf('transitions', 'pleje>netvaerk')).toEqual([0, 1]);
    expect(valuesOf('transitions', 'netvaerk>leave')).toEqual([0, 1]);
    expect(valuesOf('transitions', 'outside>pleje')).toEqual([0, 1]);
  });

  test('new placements: who was in none before, not who changes from one to another', () => {
    expect(valuesOf('new_placements', 'pleje')).toEqual([1, 1]);
    expect(valuesOf('new_placements', 'netvaerk')).toEqual([0, 0]);
    expect(valuesOf('new_placements', 'placement')).toEqual([1, 1]);
  });

  test('expenditure: full-year equivalents at their price, by step, kind and ledger; policies on top', () => {
    const kr = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));
    expect(valuesOf('expenditure_kr', 'hjemme')).toEqual(kr([50_000, 0]));
    expect(valuesOf('expenditure_kr', 'pleje')).toEqual(kr([240_000, 600_000]));
    expect(valuesOf('expenditure_kr', 'netvaerk')).toEqual(kr([0, 105_000]));
    expect(valuesOf('expenditure_kr', 'placement')).toEqual(kr([240_000, 705_000]));
    expect(valuesOf('expenditure_kr', 'steps_2_3')).toEqual(kr([50_000, 0]));
    expect(valuesOf('expenditure_kr', 'steps_4_6')).toEqual(kr([240_000, 705_000]));
    expect(valuesOf('expenditure_kr', 'policies')).toEqual(kr([1200, 1200]));
    expect(valuesOf('expenditure_kr', 'all')).toEqual(kr([291_200, 706_200]));
    // 276 children and young people aged 0-22.
    expect(valuesOf('kr_per_0_22', 'steps_4_6')).toEqual(kr([240_000 / 276, 705_000 / 276]));
  });
});
