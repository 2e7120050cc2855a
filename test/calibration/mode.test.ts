/** Fitting a small ladder to figures that it has made itself, and to some that it has not. */
import { expect, test } from 'vitest';
import { fitOf } from '../../src/calibration/fit.js';
import { laplaceKnowledge } from '../../src/calibration/laplace.js';
import { modeOf } from '../../src/calibration/mode.js';
import { predictorOf } from '../../src/calibration/predictor.js';
import { withFactors } from '../../src/calibration/with-factors.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { exactOf } from '../../src/results/build-forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { describeProblem } from '../../src/text/problems.js';
import { calibration, freeOf, ladder, targetsOf } from './support.js';

const FIGURES = [
  'per_1000_0_17;hjemme;;;2016-06;1;;;;x',
  'per_1000_of_age;hjemme;9-17;;2016-06;1;;;;x',
  'stock;institution;;;2017-12;1;;;;x',
  'transitions;hjemme>institution;;;2016;1;;;;x',
  'new_placements_per_1000_0_17;placement;;;2017;1;;;;x',
  'kr_per_0_22;steps_4_6;;;2017;1;;;;x',
  'full_year_equivalents;hjemme;;;2016;1;;;;x',
  'share;institution/all;;;2016-12;0,5;;;;x',
];

/** The figures as a scenario makes them, with a standard error. */
function madeBy(logFactors: readonly number[], patterns: readonly string[], standardError: number): readonly Target[] {
  const targets = targetsOf(...FIGURES);
  const reading = predictorOf(withFactors(ladder, freeOf(ladder, ...patterns), logFactors), targets, []);
  if (!reading.ok) throw new Error('no predictor');
  const values = reading.predictor.predict([]) as Float64Array;
  return targets.map((target, i) => ({
    ...target,
    value: { kind: 'known', value: values[i] as number },
    standardError,
  }));
}

test('numbers are found again from the figures that the model makes of them, to nine digits', () => {
  const patterns = ['almen>hjemme@*', 'hjemme>institution', 'institution>almen'];
  const truth = [0.3, -0.2, 0.5, -0.4];
  const targets = madeBy(truth, patterns, 1e-6);
  const { point, isAtRest } = modeOf(calibration(ladder, targets, freeOf(ladder, ...patterns)));
  expect(isAtRest).toBe(true);
  truth.forEach((own, i) => {
    expect(Math.abs((point[i] as number) - own)).toBeLessThan(1e-9);
  });
});

test('what is predicted is what the forecast of the fitted scenario says', () => {
  const patterns = freeOf(ladder, 'hjemme>*', 'unitCost:institution');
  const targets = targetsOf('kr_per_0_22;steps_4_6;;;2017;1;;;;x', 'new_placements;placement;;;2018;1;;;;x');
  const factors = [0.2, -0.1, 0.3];
  const expected = calibration(ladder, targets, patterns).predict(factors);
  const fitted = withFactors(ladder, patterns, factors);
  const model = compileModel(fitted);
  const plans = planSeries(fitted, model, layoutOf(model));
  const exact = expectation(model);
  const said = targets.map(({ measure, step, period }) => {
    const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
    return plan === undefined ? null : exactOf(plan, plan.periods.indexOf(period), exact);
  });
  said.forEach((own, i) => {
    expect((expected?.[i] as number) / (own as number)).toBeCloseTo(1, 12);
  });
});

test('children of all ages together are the children, and their rate is per 1,000 of the population', () => {
  const ages = targetsOf(
    'stock;hjemme;;;2016-06;1;;;;x',
    'stock;hjemme;0-8;;2016-06;1;;;;x',
    'stock;hjemme;9-17;;2016-06;1;;;;x',
    'per_1000_0_17;hjemme;;;2016-06;1;;;;x',
    'per_1000_of_age;hjemme;0-17;;2016-06;1;;;;x',
  );
  const [all = 0, young = 0, old = 0, rate = 0, ofAge = 0] = calibration(ladder, ages, []).predict([]) ?? [];
  expect(young).toBeGreaterThan(0);
  expect(young + old).toBeCloseTo(all, 10);
  expect(rate).toBeCloseTo(all / 9, 10);
  expect(ofAge).toBeCloseTo(rate, 10);
});

test('a figure with its own spread and one prior meet where their precisions say', () => {
  // One parameter that the figure is proportional to: a price. In logarithms nearly linear for a small error.
  const targets = targetsOf('kr_per_0_22;steps_4_6;;;2017;1;;;;x').map(
    (target): Target => ({
      ...target,
      standardError: 0.05,
    }),
  );
  const free = freeOf(ladder, 'unitCost:institution');
  const base = calibration(ladder, targets, free);
  const [now = 0] = base.predict([0]) ?? [];
  const figure = targets.map(
    (target): Target => ({
      ...target,
      value: { kind: 'known', value: now * 1.001 },
      standardError: now * 0.5,
    }),
  );
  const { point, covariance } = modeOf(calibration(ladder, figure, free));
  const prior = 0.7 ** -2;
  const likelihood = 0.5 ** -2;
  expect(point[0]).toBeCloseTo((0.001 * likelihood) / (likelihood + prior), 6);
  expect(covariance.get(0, 0)).toBeCloseTo(1 / (likelihood + prior), 3);
});

test('a number that no figure depends on is named, and stays', () => {
  const targets = targetsOf('stock;hjemme;;;2016-06;150;;;;x');
  const whole = calibration(ladder, targets, freeOf(ladder, 'almen>hjemme', 'institution>almen', 'unitCost:hjemme'));
  const mode = modeOf(whole);
  expect(mode.isTouched).toEqual([true, true, false]);
  expect(mode.point[2]).toBeCloseTo(0, 12);
  const { parameters } = fitOf(whole, laplaceKnowledge(mode));
  expect(parameters[0]?.spreadRatio).toBeLessThan(0.5);
  expect(parameters[2]?.spreadRatio).toBeCloseTo(1, 9);
});

test('figures that the scenario does not have are refused with the nearest that it has', () => {
  const targets = targetsOf(
    'stock;instutution;;;2016-06;5;;;;x',
    'stock;hjemme;;;2015-12;5;;;;x',
    'recipients;hjemme;;;2016;5;;;;x',
    'stock;hjemme;;saarbar;2016-06;5;;;;x',
    'share;hjemme;;;2016-06;0,5;;;;x',
    'kr_per_0_22;steps_2_3;;;2016;5;;;2018;x',
  );
  const said = (own: readonly Target[]): string[] => {
    const reading = predictorOf(ladder, own, []);
    return reading.ok ? [] : reading.problems.map((problem) => describeProblem(problem, 'da'));
  };
  expect(said(targets)).toEqual(['n.csv:3:16: period: 2015-12 er uden for scenariets periode, 2016-01 til 2019-12']);
  expect(said(targets.filter(({ period }) => period !== '2015-12'))).toEqual([
    `n.csv:2:7: step: scenariet har ingen stock for "instutution"; mente du 'institution'?`,
    'n.csv:4:1: measure: modellen har ikke noget præcist gennemsnit af recipients i dette scenarie, så det kan ikke tilpasses',
    'n.csv:5:15: group: scenariet har ingen gruppe "saarbar"; grupperne er all',
    'n.csv:6:7: step: en andel skrives del/helhed, fx pleje/placement, fik "hjemme"',
    'n.csv:7:34: price_level: beløbet er i 2018-priser og scenariet i 2019-priser; angiv economy.priceIndex i scenariet, eller regn tallet om',
  ]);
});
