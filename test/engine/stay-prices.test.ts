/** Prices by time on the step: stays by hand, closed forms, the exact expectation, and what they leave alone. */

import { describe, expect, test } from 'vitest';
import { type Batch, emptyBatch, NOWHERE } from '../../src/engine/batch.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { tallyLedger } from '../../src/engine/tally/ledger.js';
import { addBatch, emptyTally, writeRows } from '../../src/engine/tally/tally.js';
import { compileModel } from '../../src/model/compile.js';
import { laneCount } from '../../src/model/model.js';
import { buildForecast } from '../../src/results/build-forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Refund } from '../../src/scenario/refund.js';
import type { DurationFactor, Scenario, Step } from '../../src/scenario/scenario.js';
import { expectByChance, meanEvidence } from '../support/chance.js';
import { expectExact } from '../support/exactness.js';
import { column, rowsOf, runRows } from '../support/run.js';
import {
  byMonths,
  effect,
  ladderOf,
  move,
  PLAIN_SCENARIO,
  policy,
  scenario,
  sourced,
  sourcedRecord,
  step,
} from '../support/scenarios.js';

const { economy: ECONOMY } = PLAIN_SCENARIO;

/** Half as dear again for six months, as stated until two years have passed, half as dear from then on. */
const DEAR_START = byMonths([6, 1.5], [24, 1], [null, 0.5]);

function priced(own: Step, unitCostByDuration: readonly DurationFactor[]): Step {
  return { ...own, unitCostByDuration };
}

function refundAbove(kr: number, share: number, steps: readonly string[]): Refund {
  return { thresholds: [{ year: 2016, brackets: [{ above: sourced(kr), share: sourced(share) }] }], steps };
}

describe('six stays written by hand', () => {
  const HOME = { ...step('hjem', 'placement', 480_000), startCostKr: sourced(25_000), endCostKr: sourced(10_000) };
  const OWN = scenario({
    horizon: { startYear: 2016, startMonth: 1, years: 2 },
    population: { kind: 'constant', children0to17: sourced(216) },
    steps: [step('almen', 'universal'), step('hjemme', 'home_based', 120_000), priced(HOME, DEAR_START)],
    transitions: [
      move('almen', 'hjem', 1),
      move('hjemme', 'hjem', 1),
      move('hjem', 'leave', 1),
      move('hjem', 'almen', 1),
    ],
    arrivals: [{ id: 'a', to: 'hjem', perYear: sourced(1), fromAge: 5, toAge: 5, group: 'rest' }],
    economy: { ...ECONOMY, refund: refundAbove(500_000, 0.25, ['hjemme', 'hjem']), priceClasses: [100_000, 500_000] },
  });
  const [ALMEN, HJEMME, HJEM, OUT] = [0, 1, 2, 3];

  /**
   * Anna comes to the home in the middle of March 2016 and leaves a week into November. Bo was there 20 months before
   * the start, and stays. Clara comes from outside in the middle of October, and stays. Dina comes from hjemme on
   * 1 July and leaves on 1 January. Emil comes a week into January, and goes home late in January a year after.
   */
  function stays(): Batch {
    const batch = emptyBatch();
    batch.children.reserve(5);
    batch.stays.grow();
    const rows: readonly (readonly [number, number, number, number, number, number])[] = [
      [0, HJEM, ALMEN, OUT, 2.5, 10.25],
      [1, HJEM, NOWHERE, NOWHERE, 0, 24],
      [2, HJEM, OUT, NOWHERE, 9.5, 24],
      [3, HJEMME, NOWHERE, HJEM, 0, 6],
      [3, HJEM, HJEMME, OUT, 6, 12],
      [4, HJEM, ALMEN, ALMEN, 0.25, 12.75],
      [4, ALMEN, HJEM, NOWHERE, 12.75, 24],
    ];
    rows.forEach(([child, on, from, to, start, end], i) => {
      const { children, stays: own } = batch;
      if (i === 0 || rows[i - 1]?.[0] !== child) {
        children.birthMonth[child] = -100;
        children.since[child] = start;
        children.began[child] = child === 1 ? -20 : Math.floor(start);
        children.count++;
      }
      [own.child[i], own.step[i], own.from[i], own.to[i], own.start[i], own.end[i]] = [child, on, from, to, start, end];
      own.count++;
    });
    return batch;
  }

  const model = compileModel(OWN);
  const tally = emptyTally(model);
  const counts = new Int32Array(tally.layout.counts);
  const sums = new Float64Array(tally.layout.sums);
  const batch = stays();
  addBatch(model, [], batch, tally, counts);
  if (model.ledger === null || tally.ledger === null) throw new Error('refund needs each child');
  const costed = { key: simulator(model).master, batch, spells: null, waits: [] };
  tallyLedger(model, model.ledger, tally.layout, costed, tally.ledger, counts, sums);
  writeRows(model, tally, counts, sums);
  const table = { replications: Int32Array.of(0), counts, sums, failed: [] };
  const forecast = buildForecast(OWN, 'hash', planSeries(OWN, model, tally.layout), table, expectation(model));
  const valuesOf = (measure: string, of: string): (number | undefined)[] =>
    forecast.series
      .filter((one) => one.measure === measure && one.step === of && one.group === 'all')
      .flatMap(({ summaries }) => summaries.map(({ mean }) => Math.round(1e6 * mean) / 1e6));

  test('cost what their months cost, to the krone', () => {
    // 60,000 kr. a month until six boundaries have passed, 40,000 until 24, then 20,000.
    // Anna, begun in month 2: 5.5 at 60,000 and 2.25 at 40,000 = 420,000. Bo: 4 at 40,000, then 20,000: 320,000; 240,000.
    // Clara, begun in month 9: 150,000; 3 at 60,000 and 9 at 40,000 = 540,000. Dina: 6 at 60,000 = 360,000.
    // Emil, begun in month 0: 5.75 at 60,000 and 6 at 40,000 = 585,000; 0.75 at 40,000 = 30,000.
    const own = layoutOf(model).expenditure + HJEM * 2;
    expect(Array.from(sums.subarray(own, own + 2), Math.round)).toEqual([1_835_000, 810_000]);
    // Four come and one goes in 2016; two go in 2017, one of them on 1 January.
    expect(valuesOf('expenditure_kr', 'hjem')).toEqual([1_835_000 + 110_000, 810_000 + 20_000]);
    expect(valuesOf('expenditure_kr', 'hjemme')).toEqual([60_000, 0]);
  });

  test('leave full-year equivalents as they are', () => {
    expect(valuesOf('full_year_equivalents', 'hjem')).toEqual([
      expect.closeTo((7.75 + 12 + 2.5 + 6 + 11.75) / 12, 6),
      expect.closeTo((12 + 12 + 0.75) / 12, 6),
    ]);
  });

  test("make each child's year, with what is paid once in it, and so its class and its refund", () => {
    // 2016: Anna 455,000, Bo 320,000, Clara 175,000, Dina 445,000, Emil 610,000. 2017: 240,000, 540,000, 10,000, 40,000.
    expect(['0-100000', '100000-500000', '500000+'].map((id) => valuesOf('cases', id))).toEqual([
      [0, 2],
      [4, 1],
      [1, 1],
    ]);
    expect(valuesOf('case_expenditure_kr', '100000-500000')).toEqual([1_395_000, 240_000]);
    expect(valuesOf('refund_kr', 'all')).toEqual([0.25 * 110_000, 0.25 * 40_000]);
    expect(valuesOf('net_expenditure_kr', 'all')).toEqual([2_005_000 - 27_500, 830_000 - 10_000]);
  });
});

describe('the exact expectation', () => {
  /** A hundred children come to a home as the horizon begins and leave it at `rate` a month. */
  function leaving(rate: number, overrides: Partial<Scenario> = {}): Scenario {
    return ladderOf([priced(step('hjem', 'placement', 480_000, 6), DEAR_START)], {
      transitions: [move('hjem', 'leave', 12 * rate)],
      initial: {
        kind: 'stock',
        stock: [{ step: 'hjem', children: sourced(100), fromAge: 5, toAge: 5, group: 'rest' }],
      },
      ...overrides,
    });
  }
  const factorIn = (month: number): number => (month < 6 ? 1.5 : month < 24 ? 1 : 0.5);

  test('is what the survival curve gives, month by month', () => {
    const rate = 0.05;
    const model = compileModel(leaving(rate));
    const layout = layoutOf(model);
    const { sums } = expectation(model);
    model.years.forEach((_, year) => {
      let kr = 0;
      for (let month = 12 * year; month < 12 * year + 12; month++) {
        const childMonths = (100 * (Math.exp(-rate * month) - Math.exp(-rate * (month + 1)))) / rate;
        kr += childMonths * 40_000 * factorIn(month);
      }
      expect(sums[layout.expenditure + model.years.length + year]).toBeCloseTo(kr, 4);
    });
  });

  test('is met on average with everything that a price can depend on', () => {
    const groups = [
      { id: 'rest', share: sourced(0.8) },
      { id: 'saarbar', share: sourced(0.2) },
    ];
    const price = { kind: 'unitCost', steps: ['pleje', 'hjemme'] } as const;
    const everyone = { groups: ['rest', 'saarbar'] };
    const what = scenario({
      horizon: { startYear: 2016, startMonth: 4, years: 4 },
      population: { kind: 'constant', children0to17: sourced(1080) },
      initial: { kind: 'steadyState' },
      groups,
      ageBands: [
        { id: 'smaa', fromAge: 0, toAge: 8 },
        { id: 'store', fromAge: 9, toAge: 17 },
      ],
      steps: [
        step('almen', 'universal', 100),
        priced(step('hjemme', 'home_based', 100_000, 3), byMonths([1, 3], [null, 0.8])),
        {
          ...priced(step('pleje', 'placement', 0, 5), byMonths([3, 2], [30, 1], [null, 0.2])),
          unitCostKrPerYear: { kind: 'byBand', values: sourcedRecord({ smaa: 300_000, store: 600_000 }) },
          unitCostFactors: sourcedRecord({ saarbar: 1.5 }),
        },
      ],
      rePlacement: byMonths([6, 3], [null, 1]),
      arrivals: [{ id: 'a', to: 'pleje', perYear: sourced(6), fromAge: 3, toAge: 15, group: 'saarbar' }],
      economy: {
        ...ECONOMY,
        realPriceDrift: [{ id: 'd', steps: ['pleje'], perYear: sourced(0.1), fromYear: 2016, toYear: null }],
      },
      policies: [
        policy(9, [
          effect('multiply', 2, price, { ...everyone, duration: { fromMonth: 0, toMonth: 2 } }),
          effect('add', 20_000, price, { groups: ['saarbar'], duration: { fromMonth: 12, toMonth: null } }),
          effect(
            'multiply',
            2,
            { kind: 'intensity', from: ['pleje'], to: ['hjemme'] },
            {
              ...everyone,
              newCasesOnly: true,
              duration: { fromMonth: 5, toMonth: null },
            },
          ),
        ]),
      ],
    });
    expectExact({ ...what, name: 'stay prices', seed: 'stay prices' }, 400);
  }, 60_000);

  test('of the refund there is none; its mean is that of every length of stay', () => {
    const [rate, threshold, n] = [0.05, 400_000, 300];
    const economy = { ...ECONOMY, refund: refundAbove(threshold, 0.25, ['hjem']), priceClasses: [] };
    const what = leaving(rate, { economy });
    const { layout, sums } = runRows(what, n);
    const krUntil = (month: number): number =>
      Array.from({ length: 12 }, (_, own) => 40_000 * factorIn(own) * Math.max(0, Math.min(1, month - own))).reduce(
        (a, b) => a + b,
        0,
      );
    const refund = (kr: number): number => 0.25 * Math.max(0, kr - threshold);
    // Who is still there at the end of the year, and the ends within it in 20,000 equal parts of the year.
    let expected = Math.exp(-12 * rate) * refund(krUntil(12));
    const parts = 20_000;
    for (let i = 0; i < parts; i++) {
      const [from, to] = [(12 * i) / parts, (12 * (i + 1)) / parts];
      expected += (Math.exp(-rate * from) - Math.exp(-rate * to)) * refund(krUntil((from + to) / 2));
    }
    const years = 5;
    expectByChance(meanEvidence('refund', column(sums, layout.sums, layout.refund + years), 100 * expected, 'test'));
    expect(expectation(compileModel(what)).sums[layout.refund + years]).toBeNaN();
    // Without the dear start nobody's year would be so much above the threshold.
    expect(expected).toBeGreaterThan(refund(480_000) * Math.exp(-12 * rate) * 1.5);
  });
});

describe('who has been on the step before the simulation begins', () => {
  const everybody = ladderOf([priced(step('hjem', 'placement', 480_000, 6), DEAR_START)], {
    arrivals: [{ id: 'a', to: 'hjem', perYear: sourced(60), fromAge: 3, toAge: 3, group: 'rest' }],
    birthdays: [{ age: 18, moves: {} }],
    transitions: [move('hjem', 'leave', 0.6)],
  });
  const firstYear = (what: Scenario): number => {
    const model = compileModel(what);
    const layout = layoutOf(model);
    const { sums } = expectation(model);
    const at = model.years.length;
    return (sums[layout.expenditure + at] as number) / (sums[layout.childYears + at] as number);
  };

  test('has been there as long as the steady state says: the mean price is that of later years', () => {
    const model = compileModel({ ...everybody, initial: { kind: 'steadyState' } });
    const layout = layoutOf(model);
    const { sums } = expectation(model);
    const kr = Array.from(sums.subarray(layout.expenditure + 5, layout.expenditure + 10));
    for (const own of kr) expect(own / (kr[0] as number)).toBeCloseTo(1, 9);
    expectExact({ ...everybody, initial: { kind: 'steadyState' }, name: 'steady', seed: 'steady' }, 200);
  });

  test('of a stated stock has just come, and costs what a new stay costs', () => {
    const stock = [{ step: 'hjem', children: sourced(50), fromAge: 5, toAge: 5, group: 'rest' }];
    const stated = { ...everybody, arrivals: [], initial: { kind: 'stock', stock } } as const;
    expect(firstYear(stated)).toBeGreaterThan(firstYear({ ...everybody, initial: { kind: 'steadyState' } }));
    expect(firstYear({ ...stated, transitions: [] })).toBeCloseTo(480_000 * 1.25, 4);
  });
});

describe('prices by time on the step', () => {
  const steered = scenario({
    initial: { kind: 'steadyState' },
    economy: { ...ECONOMY, refund: refundAbove(300_000, 0.5, ['hjemme', 'pleje']), priceClasses: [200_000] },
  });
  const withFactors = (what: Scenario, factors: readonly DurationFactor[]): Scenario => ({
    ...what,
    steps: what.steps.map((own) => (own.kind === 'universal' ? own : priced(own, factors))),
  });
  const rows = (what: Scenario) => [0, 1, 2].map((number) => rowsOf(simulator(compileModel(what)), number));

  test('that are all 1 change no number, to the last bit', () => {
    const same = withFactors(steered, byMonths([6, 1], [24, 1], [null, 1]));
    expect(rows(same)).toEqual(rows(steered));
    expect(expectation(compileModel(same))).toEqual(expectation(compileModel(steered)));
  });

  test('that are all 2 are twice the price', () => {
    const twice = {
      ...steered,
      steps: steered.steps.map((own) => ({ ...own, unitCostFactors: sourcedRecord({ rest: 2 }) })),
    };
    expect(rows(withFactors(steered, byMonths([6, 2], [null, 2])))).toEqual(rows(twice));
  });

  test('change no life, nor whom the steady state places', () => {
    const { layout } = runRows(steered, 1);
    const counts = (what: Scenario) => rows(what).map((own) => own.counts.subarray(0, layout.cases));
    expect(counts(withFactors(steered, DEAR_START))).toEqual(counts(steered));
  });

  test('that a policy makes dearer for a part of the stay are dearer there only, and from its month on', () => {
    const dearer = policy(12, [
      effect('multiply', 2, { kind: 'unitCost', steps: ['pleje'] }, { duration: { fromMonth: 0, toMonth: 3 } }),
    ]);
    const model = compileModel({ ...steered, policies: [dearer] });
    const { price, priceParts } = model;
    const pleje = priceParts.first[2] as number;
    expect(Array.from(priceParts.fromMonth.subarray(pleje))).toEqual([0, 3]);
    const kr = (month: number, part: number): number =>
      Math.round(12 * (price[month * laneCount(model) + part] as number));
    expect([11, 12].map((month) => [kr(month, pleje), kr(month, pleje + 1)])).toEqual([
      [400_000, 400_000],
      [800_000, 400_000],
    ]);
  });

  test('are told apart only where they differ', () => {
    const parts = (factors: readonly DurationFactor[]): number[] =>
      Array.from(compileModel(withFactors(steered, factors)).priceParts.fromMonth);
    expect(parts(byMonths([6, 1], [12, 1], [24, 0.5], [null, 0.5]))).toEqual([0, 0, 12, 0, 12]);
  });
});
