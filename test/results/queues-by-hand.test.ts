/** Four waits, three diversions and three cases written by hand, and everything that is derived from them. */

import { describe, expect, test } from 'vitest';
import { emptyBatch, NOWHERE } from '../../src/engine/batch.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { Places } from '../../src/engine/interaction/places.js';
import { tallyQueues } from '../../src/engine/tally/queues.js';
import { addBatch, emptyTally, writeRows } from '../../src/engine/tally/tally.js';
import { compileModel } from '../../src/model/compile.js';
import { buildForecast } from '../../src/results/build-forecast.js';
import { buildDifference, type Side } from '../../src/results/difference.js';
import { CASELOAD_MEASURES, type Measure, QUEUE_MEASURES, type Series } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import { move, PLAIN_SCENARIO, scenario, sourced, sourcedRecord, step } from '../support/scenarios.js';

/** Two years from January 2016; a home with a queue, foster families whose children go to the home when there are none. */
const OWN: Scenario = scenario({
  horizon: { startYear: 2016, startMonth: 1, years: 2 },
  population: { kind: 'constant', children0to17: sourced(216) },
  steps: [
    step('almen', 'universal'),
    step('hjemme', 'home_based', 120_000),
    step('pleje', 'placement', 400_000),
    step('hjem', 'placement', 900_000),
  ],
  transitions: [
    move('almen', 'hjemme', 0.01),
    move('hjemme', 'hjem', 0.1),
    move('hjemme', 'pleje', 0.1),
    move('hjem', LEAVE, 0.5),
  ],
  caseworkers: {
    staff: [
      { fromMonth: 0, value: sourced(2) },
      { fromMonth: 12, value: sourced(4) },
    ],
    weights: sourcedRecord({ hjemme: 1, hjem: 3 }),
    hiringDelayMonths: 0,
    effects: [],
  },
  capacities: [
    {
      step: 'pleje',
      places: [{ fromMonth: 0, value: sourced(5) }],
      whenFull: { kind: 'goTo', step: 'hjem' },
    },
    {
      step: 'hjem',
      places: [{ fromMonth: 0, value: sourced(1) }],
      whenFull: { kind: 'wait', interimKrPerYear: sourced(240_000) },
    },
  ],
});
const [ALMEN, HJEMME, HJEM] = [0, 1, 3];
const [OF_PLEJE, OF_HJEM] = [0, 1];

/**
 * For a place in the home wait: Anna from 2.5 until she gets it at 6; Bo from 10.25 until he gets it at 14; Clara from 20
 * until she gives up at 22.5; Dan from 23 on. Foster care has no place at 4.5, 13 and 13.5.
 * Open cases: Anna at home from 0 to 6 and then in the home until 14; Bo at home from 9.5 to 14, then in the home.
 */
function sideOf(own: Scenario): Side {
  const model = compileModel(own);
  const tally = emptyTally(model);
  const counts = new Int32Array(tally.layout.counts);
  const sums = new Float64Array(tally.layout.sums);
  const batch = emptyBatch();
  const { children, stays } = batch;
  children.reserve(4);
  stays.grow();
  for (let child = 0; child < 4; child++) {
    children.birthMonth[child] = -120;
    children.inPopulation[child] = 1;
    children.step[child] = HJEMME;
    children.from[child] = child === 0 ? NOWHERE : ALMEN;
    children.since[child] = [0, 9.5, 24, 24][child] as number;
  }
  children.count = 2;
  const stay = (child: number, on: number, from: number, to: number, start: number, end: number): void => {
    const i = stays.count++;
    stays.child[i] = child;
    stays.step[i] = on;
    stays.from[i] = from;
    stays.to[i] = to;
    stays.start[i] = start;
    stays.end[i] = end;
  };
  stay(0, HJEMME, NOWHERE, HJEM, 0, 6);
  stay(0, HJEM, HJEMME, model.stepCount, 6, 14);
  stay(1, HJEMME, ALMEN, HJEM, 9.5, 14);
  stay(1, HJEM, HJEMME, NOWHERE, 14, 24);
  const places = new Places(model.capacities);
  if (model.capacities.count > 0) {
    const wait = (child: number, since: number, until: number, isPlaced: boolean): void => {
      places.waits.push({ child, capacity: OF_HJEM, on: HJEMME, since, until, isPlaced });
    };
    wait(0, 2.5, 6, true);
    wait(1, 10.25, 14, true);
    wait(2, 20, 22.5, false);
    wait(3, 23, 24, false);
    for (const time of [4.5, 13, 13.5]) places.diversions.push({ capacity: OF_PLEJE, time });
  }
  addBatch(model, [], batch, tally, counts);
  writeRows(model, tally, counts, sums);
  tallyQueues(model, tally.layout, places, batch, counts, sums);
  const table = { replications: Int32Array.of(0), counts, sums, failed: [] };
  return { scenario: own.name, plans: planSeries(own, model, tally.layout), table, exact: expectation(model) };
}

const side = sideOf(OWN);
const forecast = buildForecast(OWN, 'hash', side.plans, side.table, side.exact);

function find(series: readonly Series[], measure: Measure, of: string): Series | undefined {
  return series.find((one) => one.measure === measure && one.step === of && one.group === 'all');
}

function valuesOf(measure: Measure, of: string): readonly number[] | undefined {
  return find(forecast.series, measure, of)?.summaries.map(({ mean }) => mean);
}

const close = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

/** A list of months: `[value, months]` after one another. */
function months(...runs: readonly (readonly [number, number])[]): number[] {
  return runs.flatMap(([value, count]) => new Array<number>(count).fill(value));
}

describe('from the waits follows', () => {
  test('the queue at every month end', () => {
    // Anna at the ends of months 3 to 6 (6 is the end itself), Bo of 11 to 14, Clara of 21 and 22, Dan of 24.
    expect(valuesOf('queue', 'hjem')).toEqual(months([0, 2], [1, 4], [0, 4], [1, 4], [0, 6], [1, 2], [0, 1], [1, 1]));
  });

  test('how long children wait in a year, and how long those had waited who got a place in it', () => {
    expect(valuesOf('waiting_child_years', 'hjem')).toEqual(close((3.5 + 1.75) / 12, (2 + 2.5 + 1) / 12));
    expect(valuesOf('months_waited', 'hjem')).toEqual(close(3.5, 3.75));
    expect(valuesOf('placed_after_waiting', 'hjem')).toEqual([1, 1]);
  });

  test('who gives up; but whoever still waits when time is over has not', () => {
    expect(valuesOf('left_queue', 'hjem')).toEqual([0, 1]);
  });

  test('who goes elsewhere, from the step that has no place', () => {
    expect(valuesOf('diverted', 'pleje')).toEqual([1, 2]);
  });

  test('no queue where children go elsewhere, and nobody sent elsewhere where they wait', () => {
    expect(find(forecast.series, 'queue', 'pleje')).toBeUndefined();
    expect(find(forecast.series, 'diverted', 'hjem')).toBeUndefined();
  });

  test('the interim service, paid on the step that is waited on', () => {
    // At home: Anna 6 months and Bo 2.5 in 2016, 2 in 2017, at 10,000 a month; waiting at 20,000 a month.
    expect(valuesOf('expenditure_kr', 'hjemme')).toEqual(
      close(8.5 * 10_000 + 5.25 * 20_000, 2 * 10_000 + 5.5 * 20_000),
    );
  });
});

describe('from the open cases follows', () => {
  test('the caseload at every month end: a case at home weighs 1, one in the home 3; two caseworkers, then four', () => {
    // Anna 1 until month 6, 3 until 14; Bo 1 at the ends of months 10 to 14, then 3.
    expect(valuesOf('caseload', 'all')).toEqual(
      months([1 / 2, 6], [3 / 2, 3], [4 / 2, 3], [4 / 4, 2], [3 / 4, 10]).map((value) => expect.closeTo(value, 12)),
    );
  });

  test('its mean over the month ends of a year', () => {
    expect(valuesOf('mean_caseload', 'all')).toEqual(close((6 * 0.5 + 3 * 1.5 + 3 * 2) / 12, (2 * 1 + 10 * 0.75) / 12));
  });
});

describe('the expectation', () => {
  test('is there for the caseload, not for queues, and says that it is approximate where there are places', () => {
    const hasExact = (measures: readonly Measure[]): Set<boolean> =>
      new Set(
        forecast.series
          .filter(({ measure }) => measures.includes(measure))
          .flatMap(({ summaries }) => summaries.map(({ exact }) => exact !== null)),
      );
    expect(hasExact(CASELOAD_MEASURES)).toEqual(new Set([true]));
    expect(hasExact(QUEUE_MEASURES)).toEqual(new Set([false]));
    expect(forecast.expectation).toBe('approximate');
  });

  test('is exact without places and without effects of the caseload', () => {
    const free = sideOf({ ...OWN, capacities: [] });
    expect(buildForecast(OWN, 'hash', free.plans, free.table, free.exact).expectation).toBe('exact');
    expect(buildDifference(free, free).expectation).toBe('exact');
    expect(buildDifference(free, side).expectation).toBe('approximate');
  });
});

describe('compared with a scenario', () => {
  const plain = sideOf({ ...OWN, ...PLAIN_SCENARIO });

  test('without limits, in which nobody waits, all of the queue is more', () => {
    const { series } = buildDifference(plain, side);
    expect(find(series, 'queue', 'hjem')?.summaries[3]).toMatchObject({ mean: 1, exact: null });
    expect(find(series, 'diverted', 'pleje')?.summaries[1]?.mean).toBe(2);
    expect(find(buildDifference(side, plain).series, 'left_queue', 'hjem')?.summaries[1]?.mean).toBe(-1);
  });

  test('without caseworkers, whose caseload is not known, there is no difference in caseload', () => {
    expect(find(buildDifference(plain, side).series, 'caseload', 'all')).toBeUndefined();
    expect(find(buildDifference(side, side).series, 'caseload', 'all')?.summaries[0]?.mean).toBe(0);
  });

  test('a scenario without caseworkers and limits has none of these series', () => {
    const measures: readonly Measure[] = [...CASELOAD_MEASURES, ...QUEUE_MEASURES];
    expect(plain.plans.filter(({ measure }) => measures.includes(measure))).toEqual([]);
  });
});
