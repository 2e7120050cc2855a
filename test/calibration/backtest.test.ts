/** Whole back-tests of municipalities whose truth is known. */
import { describe, expect, test } from 'vitest';
import { type Backtest, type BacktestReading, backtestOf } from '../../src/calibration/backtest.js';
import { targetsOfHistory } from '../../src/calibration/backtest-history.js';
import { isForecast, originsOf } from '../../src/calibration/backtest-plan.js';
import { summaryOf } from '../../src/calibration/backtest-summary.js';
import { heldBy, skillOf } from '../../src/calibration/scores.js';
import { withFactors } from '../../src/calibration/with-factors.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { scenarioOf } from '../scenario/support.js';
import { expectByChance, shareEvidence } from '../support/chance.js';
import { futuresOf } from '../support/futures.js';
import { NEW_HOME } from '../support/new-home.js';
import { freeOf, targetsOf } from './support.js';

const FILLING = scenarioOf(NEW_HOME);
const FREE = freeOf(FILLING, 'almen>institution');
const DATES = ['2016-03', '2016-06', '2016-09', '2016-12', '2017-03', '2017-06', '2017-09', '2017-12'];
const TRUTH = 0.25;
const MUNICIPALITIES = 5;

/** The quarterly stocks of municipalities with a factor of exp(TRUTH) on the entries. */
const futures = futuresOf(withFactors(FILLING, FREE, [TRUTH]), MUNICIPALITIES);
function figuresOf(municipality: number): readonly Target[] {
  const { plans, table } = futures.side;
  const plan = plans.find(
    ({ measure, step, group }) => measure === 'stock' && step === 'institution' && group === 'all',
  );
  const rows = DATES.map((date) => {
    const [at = -1] = plan?.terms[plan.periods.indexOf(date)] ?? [];
    return `stock;institution;;;${date};${table.counts[at * MUNICIPALITIES + municipality]};;;;simuleret`;
  });
  return targetsOf(...rows);
}

function toTheEnd<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const OPTIONS = { origins: null, months: 3, draws: 300, seed: 'prøve' };
function backtest(targets: readonly Target[], options = OPTIONS): Backtest {
  const reading = toTheEnd(backtestOf(FILLING, targets, FREE, options));
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.backtest;
}

const all = Array.from({ length: MUNICIPALITIES }, (_, i) => backtest(figuresOf(i)));

describe('in municipalities that are as the model says, with entries it does not know', () => {
  const forecasts = all.flatMap((one, i) => one.forecasts.map((forecast) => ({ ...forecast, municipality: i })));
  const n = forecasts.length;

  test('the bands hold 50, 80 and 90 % of what came', () => {
    expect(n).toBe(4 * MUNICIPALITIES);
    expectByChance(
      ...[0.5, 0.8, 0.9].map((level) => {
        const held = forecasts.reduce((sum, { model }) => sum + heldBy(model.place, level), 0);
        return shareEvidence(`${level}`, held, n, level, OPTIONS.seed);
      }),
    );
  });

  test('the model forecasts better than that it stays as it was, and than a line', () => {
    for (const reference of ['last', 'trend'] as const) {
      const { value, standardError } = skillOf(
        forecasts.map((one) => ({
          own: one.model.crps,
          reference: one[reference]?.crps as number,
          cluster: String(one.municipality),
        })),
      );
      expect(value / standardError, reference).toBeGreaterThan(2);
      expect(value).toBeLessThan(1);
    }
  });

  test('the factor that made the figures is found again, and the better the more dates there are', () => {
    const last = all.map(({ fits }) => Math.log(fits.at(-1)?.factors[0] as number));
    const mean = last.reduce((sum, own) => sum + own, 0) / MUNICIPALITIES;
    const sd = Math.sqrt(last.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (MUNICIPALITIES - 1));
    expectByChance({
      what: 'mean of the log factors',
      expected: TRUTH,
      actual: mean,
      standardError: sd / Math.sqrt(MUNICIPALITIES),
      seed: FILLING.seed,
      n: MUNICIPALITIES,
    });
  });
});

test('a forecast knows nothing of what came after its date, and the same seed gives the same', () => {
  const targets = figuresOf(0);
  const otherwise = targets.map((target, i) =>
    i < 6 ? target : { ...target, value: { kind: 'known' as const, value: 500 } },
  );
  const [one, other] = [all[0] as Backtest, backtest(otherwise)];
  expect(backtest(targets)).toEqual(one);
  // The origins until June 2017, the sixth date.
  for (const i of [0, 1, 2]) expect(other.forecasts[i]?.model.quantiles).toEqual(one.forecasts[i]?.model.quantiles);
  expect(other.forecasts[2]?.model.crps).not.toBe(one.forecasts[2]?.model.crps);
  expect(other.forecasts[3]?.model.quantiles).not.toEqual(one.forecasts[3]?.model.quantiles);
});

test('four forecasts that do not overlap are told to be too few for a verdict', () => {
  const rows = summaryOf(backtest(figuresOf(0), { ...OPTIONS, months: 6 }));
  expect(rows.map(({ monthsAhead, forecasts, apart }) => [monthsAhead, forecasts, apart])).toEqual([
    [3, 4, 4],
    // December to June, March to September, June to December: the middle one overlaps both others.
    [6, 3, 2],
  ]);
  for (const { verdict } of rows) expect(verdict.isFew).toBe(true);
});

describe('what is forecast from where', () => {
  const rows = [
    ...DATES.map((date) => `stock;institution;;;${date};10;;;;x`),
    'new_placements;placement;;;2017;9;;;;x',
  ];
  const targets = targetsOf(...rows);

  test('from the fourth date on, what comes within the months asked for; a year only from before it began', () => {
    const origins = originsOf(FILLING.horizon, targets, { origins: null, months: 12 });
    expect(origins.map(({ period, past, now, future }) => [period, past.length, now, future])).toEqual([
      ['2016-12', 4, [3], [4, 5, 6, 7, 8]],
      ['2017-03', 5, [4], [5, 6, 7]],
      ['2017-06', 6, [5], [6, 7]],
      ['2017-09', 7, [6], [7]],
    ]);
    const latest = originsOf(FILLING.horizon, targets, { origins: 2, months: 3 });
    expect(latest.map(({ period, future }) => [period, future])).toEqual([
      ['2017-06', [6]],
      ['2017-09', [7]],
    ]);
  });

  test('amounts, shares, masked figures and those with a stated error are fitted to only', () => {
    const own = targetsOf(
      'kr_per_0_22;steps_4_6;;;2016;900;;;;x',
      'share;institution/placement;;;2016-06;0,5;;;;x',
      'stock;institution;;;2016-06;<5;;;;x',
      'stock;institution;;;2016-12;7;2;;;x',
      'stock;institution;;;2017-06;7;;;;x',
    );
    expect(own.map(isForecast)).toEqual([false, false, false, false, true]);
  });

  test('too few dates, or nothing that could be scored, is said with numbers', () => {
    const few = (...own: string[]): BacktestReading => toTheEnd(backtestOf(FILLING, targetsOf(...own), FREE, OPTIONS));
    expect(few(...rows.slice(0, 4))).toMatchObject({ ok: false, dates: 4, scored: 4 });
    const amounts = [2016, 2017].map((year) => `kr_per_0_22;steps_4_6;;;${year};900;50;;;x`);
    expect(few(...amounts)).toMatchObject({ ok: false, dates: 2, scored: 0 });
    expect(few('stock;institution;;;2031-06;7;;;;x')).toMatchObject({
      ok: false,
      problems: [{ code: 'targetOutside' }],
    });
  });
});

test('a scenario’s history stands for targets where it has figures of dates and years that the model knows', () => {
  const history = (
    measure: 'stock' | 'recipients' | 'new_placements',
    ...points: readonly [string, number | null][]
  ) => ({
    measure,
    step: 'placement',
    group: 'all',
    points: points.map(([period, value]) => ({ period, value })),
    source: 'kommunen',
    file: 'h.csv',
  });
  const scenario: Scenario = {
    ...FILLING,
    history: [
      history('stock', ['2015-12', 3], ['2016-12', 9], ['2017', 11], ['2018-12', null]),
      history('recipients', ['2016', 20]),
      history('new_placements', ['2017', 8]),
    ],
  };
  const { targets, leftOut, outside } = targetsOfHistory(scenario);
  expect(targets.map(({ measure, period, value }) => [measure, period, value])).toEqual([
    ['stock', '2016-12', { kind: 'known', value: 9 }],
    ['new_placements', '2017', { kind: 'known', value: 8 }],
  ]);
  expect(leftOut).toEqual(['recipients placement']);
  expect(outside).toBe(1);
});
