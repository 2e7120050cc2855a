/**
 * Figures by simulation: where there is an exact mean they are that mean, but for the luck of so few futures; where there
 * is none, because places are limited or a figure counts children only once, the numbers that made the data are found.
 */
import { describe, expect, test } from 'vitest';
import { type Calibration, calibrationOf } from '../../src/calibration/calibration.js';
import { gaugesOf } from '../../src/calibration/gauges.js';
import { modeOf } from '../../src/calibration/mode.js';
import { predictorOf } from '../../src/calibration/predictor.js';
import { simulatedFigures } from '../../src/calibration/simulated.js';
import { withFactors } from '../../src/calibration/with-factors.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { scenarioOf } from '../scenario/support.js';
import { freeOf, LADDER, ladder, targetsOf } from './support.js';

const FUTURES = 200;

/** Figures of every kind that has an exact mean. */
const KINDS = targetsOf(
  'stock;hjemme;;;2016-12;200;;;;x',
  'per_1000_0_17;institution;;;2017-06;8;;;;x',
  'stock;hjemme;0-8;;2016-12;90;;;;x',
  'per_1000_of_age;institution;9-17;;2017-12;9;;;;x',
  'full_year_equivalents;hjemme;;;2017;200;;;;x',
  'transitions;hjemme>institution;;;2016;20;;;;x',
  'new_placements_per_1000_0_17;placement;;;2017;2;;;;x',
  'expenditure_kr;institution;;;2016;60000000;;;;x',
);

function calibrated(
  scenario: Scenario,
  targets: readonly Target[],
  free: string[],
  futures: number | null,
): Calibration {
  const reading = calibrationOf(scenario, targets, freeOf(scenario, ...free), { futures });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.calibration;
}

describe('of a model that has an exact mean', () => {
  test('every kind of figure lies within 5 standard errors of it', () => {
    const exact = predictorOf(ladder, KINDS, []);
    if (!exact.ok) throw new Error(JSON.stringify(exact.problems));
    const model = compileModel({ ...ladder, horizon: { ...ladder.horizon, years: 2 } });
    const { gauges, ages } = gaugesOf(ladder, model, KINDS);
    const figures = simulatedFigures(model, gauges, ages, FUTURES);
    figures.forEach(({ mean, deviation }, i) => {
      const z = (mean - (exact.predictor.atStart[i] as number)) / (deviation / Math.sqrt(FUTURES));
      expect(Math.abs(z), `${KINDS[i]?.measure} ${KINDS[i]?.step}: ${mean}, z = ${z}`).toBeLessThan(5);
      expect(deviation).toBeGreaterThan(0);
    });
  });

  test('a count of children spreads as a Poisson number does, so both ways weigh the figures alike', () => {
    // The variance of 200 Poisson numbers has a relative standard error of sqrt(2 / 199) and a little.
    const exact = calibrated(ladder, KINDS, ['hjemme>*'], null);
    const simulated = calibrated(ladder, KINDS, ['hjemme>*'], FUTURES);
    const [a, b] = [exact.observations[0]?.spread, simulated.observations[0]?.spread];
    if (a?.kind !== 'poisson' || b?.kind !== 'poisson') throw new Error('a stock is a count');
    const tolerance = 5 * Math.sqrt(2 / (FUTURES - 1) + 1 / (200 * FUTURES));
    expect(Math.abs((a.exposure / b.exposure) * (1 / (1 + 1 / FUTURES)) - 1)).toBeLessThan(tolerance);
  });

  test('a share of half as many children has twice the variance, but for what the mean of the futures is unsure', () => {
    const few = 20;
    const [own, hundred, fifty] = ['', '100', '50'].map((population) => {
      const figures = targetsOf(`share;institution/all;;;2016-12;0,3;;${population};;x`);
      const spread = calibrated(ladder, figures, ['hjemme>*'], few).observations[0]?.spread;
      return spread?.kind === 'normal' ? spread.standardError ** 2 : Number.NaN;
    }) as [number, number, number];
    // d^2 (n / 50 + 1 / few), d^2 (n / 100 + 1 / few) and of the scenario's own n children d^2 (1 + 1 / few).
    expect((2 * hundred - fifty) / own).toBeCloseTo(1 / (few + 1), 9);
  });

  test('the same mode is found, but for the luck of the futures', () => {
    const figures = KINDS.slice(0, 2).concat(KINDS.filter(({ measure }) => measure === 'transitions'));
    const free = ['hjemme>institution', 'hjemme>almen'];
    const exact = modeOf(calibrated(ladder, figures, free, null));
    const simulated = modeOf(calibrated(ladder, figures, free, FUTURES));
    // Every figure is off by 1 / sqrt(FUTURES) of its own spread, so the mode by as much of its own at most.
    free.forEach((_, i) => {
      const tolerance = 5 * Math.sqrt(exact.covariance.get(i, i) / FUTURES);
      expect(Math.abs((simulated.point[i] as number) - (exact.point[i] as number))).toBeLessThan(tolerance);
    });
  });

  test('the futures are the same at every point, so equal numbers give equal figures to the last digit', () => {
    const { predict } = calibrated(ladder, KINDS, ['hjemme>*'], 20);
    expect(predict([0, 0])).toEqual(predict([0, 0]));
  });
});

describe('of a model that has none', () => {
  const full = scenarioOf(`${LADDER}capacity:\n  - { step: institution, places: 60, whenFull: wait }\n`);

  test('where homes are full, how fast children leave them is found again from how many come', () => {
    // The stock says nothing, for it is the number of places whatever the numbers are; the moves out say everything.
    const free = freeOf(full, 'institution>almen');
    const truth = Math.log(1.3);
    const figures = targetsOf('transitions;institution>almen;;;2017;1;;;;x', 'stock;institution;;;2017-12;1;;;;x');
    const made = predictorOf(withFactors(full, free, [truth]), figures, [], { futures: FUTURES });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const seen = targetsOf(
      `transitions;institution>almen;;;2017;${made.predictor.atStart[0]};;;;x`,
      `stock;institution;;;2017-12;${made.predictor.atStart[1]};0.5;;;x`,
    );
    const { point, covariance } = modeOf(calibrated(full, seen, ['institution>almen'], FUTURES));
    // The data are means, and the prior draws towards 0: by the part of it in what is known.
    const prior = covariance.get(0, 0) / (free[0] as { priorSd: number }).priorSd ** 2;
    const tolerance = prior * Math.abs(truth) + 5 * Math.sqrt(covariance.get(0, 0) / FUTURES);
    expect(Math.abs((point[0] as number) - truth)).toBeLessThan(tolerance);
  });

  test('children in the year, whom no expectation counts, are a figure like others', () => {
    const reading = calibrationOf(ladder, targetsOf('recipients;hjemme;;;2017;300;;;;x'), []);
    expect(reading.ok).toBe(false);
    const own = calibrated(ladder, targetsOf('recipients;hjemme;;;2017;300;;;;x'), [], 50);
    const stock = calibrated(ladder, targetsOf('stock;hjemme;;;2017-12;300;;;;x'), [], null);
    expect(own.predict([])?.[0]).toBeGreaterThan(stock.predict([])?.[0] as number);
  });

  test('a trend has a law of its own, and is refused in words', () => {
    const reading = calibrationOf(full, targetsOf('trend_class;institution;;;2016-12/2017-12;stable;;;;x'), [], {
      futures: 20,
    });
    expect(reading.ok ? [] : reading.problems.map(({ code }) => code)).toEqual(['targetNotSimulated']);
  });
});
