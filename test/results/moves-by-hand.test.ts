/** Five lives written by hand: what is counted of their placements, breakdowns and childhoods, worked out on paper. */

import { describe, expect, test } from 'vitest';
import { type Batch, emptyBatch, NEVER, NOWHERE } from '../../src/engine/batch.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { addBatch, emptyTally, writeRows } from '../../src/engine/tally/tally.js';
import { compileModel } from '../../src/model/compile.js';
import { WAY } from '../../src/model/moves.js';
import { buildForecast } from '../../src/results/build-forecast.js';
import { buildDifference, type Side } from '../../src/results/difference.js';
import type { Forecast, Measure } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import { byMonths, effect, move, policy, scenario, sourced, step } from '../support/scenarios.js';

/** Twenty years from January 2016; children are found by detection from the first month. */
const OWN: Scenario = scenario({
  horizon: { startYear: 2016, startMonth: 1, years: 20 },
  population: { kind: 'constant', children0to17: sourced(216) },
  steps: [
    step('almen', 'universal'),
    step('hjemme', 'home_based', 120_000),
    step('netvaerk', 'placement', 240_000),
    step('pleje', 'placement', 480_000),
  ],
  transitions: [
    move('almen', 'hjemme', 0.01),
    move('almen', 'pleje', 0.01),
    move('hjemme', 'pleje', 0.1),
    move('pleje', 'netvaerk', 0.1),
    move('pleje', 'hjemme', 0.1),
    move('netvaerk', LEAVE, 0.1),
    move('hjemme', 'almen', 0.5),
  ],
  arrivals: [{ id: 'a', to: 'pleje', perYear: sourced(1), fromAge: 5, toAge: 5, group: 'rest' }],
  rePlacement: byMonths([24, 2.5], [null, 1]),
  breakdowns: [
    {
      from: ['netvaerk', 'pleje'],
      to: ['hjemme', 'netvaerk', LEAVE],
      share: { kind: 'everyAge', value: sourced(0.3) },
    },
  ],
  policies: [
    policy(0, [
      effect('multiply', 2, { kind: 'intensity', from: ['almen'], to: ['hjemme'] }, { relativeRisk: sourced(0.25) }),
    ]),
  ],
});
const [ALMEN, HJEMME, NETVAERK, PLEJE, OUT] = [0, 1, 2, 3, 4];

/**
 * Anna, born in April 2016 (month 3), is found and gets help at home in month 40; foster family from 50; it breaks down
 * at 100.5 and she is home; foster family again from 110; that breaks down at 150 and she comes to her network; out at 18.
 * Bo, born in August 2016 (month 7), is placed straight in a foster family at 60 and goes home, as planned, at 80.
 * Clara, 5 years old, is in a foster family at the start, goes home at 5 and is placed again at 30 until she leaves at 130.
 * Dan, 5 years old, comes from outside to a foster family at 20; he leaves the network, unplanned, at 45.
 * Eva, 9 years old, was placed once and is at home when time begins; she is placed again at 2.
 */
function fiveLives(): Batch {
  const batch = emptyBatch();
  const { children, stays } = batch;
  children.reserve(5);
  stays.grow();
  const child = (birthMonth: number, first: number, from: number, since: number, way: number = WAY.planned): void => {
    const i = children.count++;
    children.word[i] = i;
    children.birthMonth[i] = birthMonth;
    children.inPopulation[i] = from === OUT ? 0 : 1;
    children.step[i] = first;
    children.from[i] = from;
    children.since[i] = since;
    children.way[i] = way;
    children.returned[i] = NEVER;
  };
  const stay = (of: number, on: number, from: number, to: number, start: number, end: number, way = 0): void => {
    const i = stays.count++;
    stays.child[i] = of;
    stays.step[i] = on;
    stays.from[i] = from;
    stays.to[i] = to;
    stays.start[i] = start;
    stays.end[i] = end;
    stays.way[i] = way;
  };
  child(3, HJEMME, ALMEN, 40, WAY.found);
  child(7, PLEJE, ALMEN, 60);
  child(-60, PLEJE, NOWHERE, 0);
  child(-40, PLEJE, OUT, 20);
  child(-108, HJEMME, NOWHERE, 0);
  children.returned[4] = -7;
  stay(0, HJEMME, ALMEN, PLEJE, 40, 50);
  stay(0, PLEJE, HJEMME, HJEMME, 50, 100.5, WAY.unplanned);
  stay(0, HJEMME, PLEJE, PLEJE, 100.5, 110);
  stay(0, PLEJE, HJEMME, NETVAERK, 110, 150, WAY.unplanned);
  stay(0, NETVAERK, PLEJE, OUT, 150, 219);
  stay(1, PLEJE, ALMEN, HJEMME, 60, 80);
  stay(1, HJEMME, PLEJE, OUT, 80, 223);
  stay(2, PLEJE, NOWHERE, HJEMME, 0, 5);
  stay(2, HJEMME, PLEJE, PLEJE, 5, 30);
  stay(2, PLEJE, HJEMME, OUT, 30, 130);
  stay(3, PLEJE, OUT, NETVAERK, 20, 40);
  stay(3, NETVAERK, PLEJE, OUT, 40, 45, WAY.unplanned);
  stay(4, HJEMME, NOWHERE, PLEJE, 0, 2);
  stay(4, PLEJE, HJEMME, OUT, 2, 108);
  return batch;
}

/** One replication in which these lives are lived. */
function sideOf(own: Scenario, batch: Batch): Side {
  const model = compileModel(own);
  const tally = emptyTally(model);
  const counts = new Int32Array(tally.layout.counts);
  const sums = new Float64Array(tally.layout.sums);
  addBatch(model, [], batch, tally, counts);
  writeRows(model, tally, counts, sums);
  const table = { replications: Int32Array.of(0), counts, sums, failed: [] };
  return { scenario: own.name, plans: planSeries(own, model, tally.layout), table, exact: expectation(model) };
}

function forecastOf(own: Scenario, batch: Batch): Forecast {
  const { plans, table, exact } = sideOf(own, batch);
  return buildForecast(own, 'hash', plans, table, exact);
}

const forecast = forecastOf(OWN, fiveLives());

function find(measure: Measure, of: string, within: Forecast = forecast): Forecast['series'][number] | undefined {
  return within.series.find((one) => one.measure === measure && one.step === of && one.group === 'all');
}

/** The counts of the years in which there are any. */
function byYear(measure: Measure, of: string): Readonly<Record<string, number>> {
  const { periods, summaries } = find(measure, of) as Forecast['series'][number];
  return Object.fromEntries(
    periods.flatMap((period, i) => {
      const mean = summaries[i]?.mean as number;
      return mean === 0 ? [] : [[period, mean]];
    }),
  );
}

describe('of five lives', () => {
  test('first placements are those of Anna, Bo and Dan, who comes from outside; the others had been placed before', () => {
    expect(byYear('new_placements', 'pleje')).toEqual({ 2016: 1, 2017: 1, 2018: 1, 2020: 1, 2021: 1, 2025: 1 });
    expect(byYear('first_placements', 'pleje')).toEqual({ 2017: 1, 2020: 1, 2021: 1 });
    expect(byYear('re_placements', 'pleje')).toEqual({ 2016: 1, 2018: 1, 2025: 1 });
  });

  test('Dan is 5 years old when he is first placed, Anna 3 years and 11 months, Bo 4 years and 5 months', () => {
    expect(byYear('first_placement_age_years', 'placement')).toEqual({
      2017: 5,
      2020: 47 * (1 / 12),
      2021: 53 * (1 / 12),
    });
  });

  test('Anna goes home once and on to her network once, Bo goes home; who leaves at the end does neither', () => {
    expect(byYear('returns_home', 'placement')).toEqual({ 2016: 1, 2022: 1, 2024: 1 });
    expect(byYear('placement_changes', 'placement')).toEqual({ 2019: 1, 2028: 1 });
  });

  test('a change from one placement to another is neither', () => {
    expect(byYear('first_placements', 'netvaerk')).toEqual({});
    expect(byYear('re_placements', 'netvaerk')).toEqual({});
    expect(byYear('re_placements', 'placement')).toEqual({ 2016: 1, 2018: 1, 2025: 1 });
  });

  test('breakdowns are told of the step that is left', () => {
    // Anna leaves the foster family unplanned in May 2024 (100.5) and July 2028 (150); Dan the network in October 2019.
    expect(byYear('breakdowns', 'pleje')).toEqual({ 2024: 1, 2028: 1 });
    expect(byYear('breakdowns', 'netvaerk')).toEqual({ 2019: 1 });
    expect(byYear('breakdowns', 'placement')).toEqual({ 2019: 1, 2024: 1, 2028: 1 });
  });

  test('Anna is found by detection, to help at home', () => {
    expect(byYear('found_by_detection', 'hjemme')).toEqual({ 2019: 1 });
    expect(byYear('found_by_detection', 'all')).toEqual({ 2019: 1 });
    expect(find('found_by_detection', 'pleje')).toBeUndefined();
  });

  test('two whole childhoods are known: Bo had one placement, Anna three, one of them a change', () => {
    expect(find('placements_by_18', 'all')?.periods).toEqual(['2034', '2035']);
    expect(byYear('placements_by_18', '1')).toEqual({ 2034: 1 });
    expect(byYear('placements_by_18', '2')).toEqual({});
    expect(byYear('placements_by_18', '3')).toEqual({ 2034: 1 });
    expect(byYear('placements_by_18', '4+')).toEqual({});
    expect(byYear('placements_by_18', 'all')).toEqual({ 2034: 2 });
    expect(byYear('moves_by_18', 'placements')).toEqual({ 2034: 4 });
    expect(byYear('moves_by_18', 'changes')).toEqual({ 2034: 1 });
  });
});

describe('by the exact expectation', () => {
  const exact = (measure: Measure, of: string): number[] =>
    (find(measure, of)?.summaries ?? []).map((summary) => summary.exact as number);

  test('first placements and re-placements make up all new ones', () => {
    const first = exact('first_placements', 'placement');
    const again = exact('re_placements', 'placement');
    exact('new_placements', 'placement').forEach((all, year) => {
      expect((first[year] as number) + (again[year] as number)).toBeCloseTo(all, 10);
      expect(again[year]).toBeGreaterThan(0);
    });
  });

  test('three in ten of the moves that can break down do', () => {
    const moves = ['pleje>hjemme', 'pleje>netvaerk', 'netvaerk>leave'].map((pair) => exact('transitions', pair));
    // From the network some leave because they turn 18, and that is no breakdown.
    const ofPleje = exact('breakdowns', 'pleje');
    (moves[0] as number[]).forEach((home, year) => {
      expect(ofPleje[year]).toBeCloseTo(0.3 * (home + ((moves[1] as number[])[year] as number)), 10);
    });
    expect(exact('breakdowns', 'netvaerk')[5]).toBeLessThan(0.3 * ((moves[2] as number[])[5] as number));
  });

  test('detection that doubles an entry finds half of those who enter', () => {
    exact('found_by_detection', 'hjemme').forEach((found, year) => {
      expect(found).toBeCloseTo((exact('transitions', 'almen>hjemme')[year] as number) / 2, 10);
    });
  });

  test('childhoods have no exact mean', () => {
    expect(find('placements_by_18', 'all')?.summaries.map((summary) => summary.exact)).toEqual([null, null]);
  });
});

const PLAIN = { ...OWN, rePlacement: [], breakdowns: [], policies: [] };

test('without detection nobody is found; how many placements would break down without a word on it, nobody knows', () => {
  const { series } = buildDifference(sideOf(PLAIN, emptyBatch()), sideOf(OWN, fiveLives()));
  const of = (measure: Measure): number[] | undefined =>
    series.find((one) => one.measure === measure && one.step !== 'hjemme')?.summaries.map(({ mean }) => mean);
  expect(of('found_by_detection')?.reduce((sum, found) => sum + found, 0)).toBe(1);
  expect(of('breakdowns')).toBeUndefined();
  expect(of('re_placements')).toBeUndefined();
});

test('what a scenario does not say is not told: no history, no breakdowns, no detection, no childhood begun in time', () => {
  const plain = { ...PLAIN, horizon: { ...OWN.horizon, years: 18 } };
  const { series } = forecastOf(plain, emptyBatch());
  const measures = new Set(series.map(({ measure }) => measure));
  expect(measures).toContain('new_placements');
  for (const measure of [
    'first_placements',
    're_placements',
    'breakdowns',
    'found_by_detection',
    'placements_by_18',
    'moves_by_18',
  ] as const) {
    expect(measures).not.toContain(measure);
  }
});
