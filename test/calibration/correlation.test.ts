/** A stock on many dates: for the most part the same children, so that it tells hardly more than on one date. */
import { Matrix, solve } from 'ml-matrix';
import { expect, test } from 'vitest';
import { type Calibration, weighedResiduals } from '../../src/calibration/calibration.js';
import { withCorrelations } from '../../src/calibration/correlation.js';
import { modeOf } from '../../src/calibration/mode.js';
import { posteriorKnowledge } from '../../src/calibration/posterior.js';
import { compileModel } from '../../src/model/compile.js';
import { exactChange } from '../../src/results/municipalities/exact-change.js';
import { samplePosterior } from '../../src/run/calibration-run.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { scenarioOf } from '../scenario/support.js';
import { expectByChance, shareEvidence } from '../support/chance.js';
import { futuresOf } from '../support/futures.js';
import { calibration, freeOf, targetsOf } from './support.js';

const WORKER = new URL('../../dist/run/calibration-worker.js', import.meta.url);

/** At rest, with some 60 children placed, each for two and a half years on average. */
const REST = scenarioOf(`name: Ro
priceLevel: 2019
horizon: { start: 2016-01, years: 2 }
population: { children: 2000 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
transitions:
  - { from: almen, to: institution, perYear: 0.015 }
  - { from: institution, to: almen, perYear: 0.3 }
initial: steadyState
`);
const FREE = freeOf(REST, 'almen>institution');
const PRIOR = FREE[0]?.priorSd as number;
const MONTHS = Array.from(
  { length: 24 },
  (_, i) => `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const stockOn = (period: string): string => `stock;institution;;;${period};60;;;;x`;

/** The calibration to targets that are just as expected. */
function asExpected(targets: readonly Target[]): Calibration {
  const values = calibration(REST, targets, FREE).predict([0]) as Float64Array;
  const own = targets.map((target, i) => ({
    ...target,
    value: { kind: 'known' as const, value: values[i] as number },
  }));
  return calibration(REST, own, FREE);
}

const apart = asExpected(targetsOf(...MONTHS.map(stockOn)));
const together = withCorrelations(apart);
const expected = apart.predict([0]) as Float64Array;

/** Standard deviation of the logarithm after so many independent looks at the stock. */
function sdAfter(looks: number): number {
  const step = 1e-5;
  const [up, down] = [apart.predict([step]), apart.predict([-step])] as [Float64Array, Float64Array];
  const slope = ((up[0] as number) - (down[0] as number)) / (2 * step) / Math.sqrt(expected[0] as number);
  return 1 / Math.sqrt(looks * slope ** 2 + PRIOR ** -2);
}

/** Looks that 24 months are worth: 1' R^-1 1, with R by another calculation of who is there at both dates. */
function looksOfMonths(): number {
  const model = compileModel(REST);
  const shared = MONTHS.map((_, lag) => {
    if (lag === 0) return 1;
    const { before, after, both } = exactChange(model, 1, 0, lag);
    return both / Math.sqrt(before * after);
  });
  const ones = Matrix.columnVector(MONTHS.map(() => 1));
  const correlations = new Matrix(MONTHS.map((_, i) => MONTHS.map((_, k) => shared[Math.abs(i - k)] as number)));
  return ones.transpose().mmul(solve(correlations, ones)).get(0, 0);
}

test('24 months of a stock at rest tell as much as fewer than two independent dates, by the children they share', () => {
  const looks = looksOfMonths();
  expect(looks).toBeGreaterThan(1);
  expect(looks).toBeLessThan(2);
  const sdOf = (own: Calibration): number => Math.sqrt(modeOf(own).covariance.get(0, 0));
  expect(sdOf(together) / sdAfter(looks)).toBeCloseTo(1, 3);
  // As if every month were another municipality.
  expect(sdOf(apart) / sdAfter(24)).toBeCloseTo(1, 3);
});

test('the same children counted twice on one date tell what they tell once', () => {
  const twice = withCorrelations(asExpected(targetsOf(stockOn('2016-03'), 'stock;all;;;2016-03;60;;;;x')));
  // Two figures count as not quite the same, with a correlation of 0.99 at most: 2 / 1.99 looks.
  expect(Math.sqrt(modeOf(twice).covariance.get(0, 0)) / sdAfter(2 / 1.99)).toBeCloseTo(1, 3);
});

test('of 400 futures 90 % bands by 24 months hold the number they were made by; as independent dates they do not', () => {
  const n = 400;
  const { plans, table } = futuresOf(REST, n).side;
  const plan = plans.find((one) => one.measure === 'stock' && one.step === 'institution' && one.group === 'all');
  const counts = MONTHS.map((month) => plan?.terms[plan.periods.indexOf(month)] ?? []);
  const held = (own: Calibration): number => {
    const step = 1e-4;
    const there = weighedResiduals(own, own.predict([step]) as Float64Array);
    const slopes = weighedResiduals(own, expected).map((r, k) => ((there[k] as number) - r) / step);
    const information = slopes.reduce((sum, slope) => sum + slope ** 2, 0);
    return Array.from({ length: n }, (_, r) => {
      const observations = own.observations.map(({ spread }, k) => {
        const value = Array.from(counts[k] ?? []).reduce((sum, at) => sum + (table.counts[at * n + r] as number), 0);
        return { spread, value: { kind: 'known' as const, value } };
      });
      const residuals = weighedResiduals({ ...own, observations }, expected);
      // How far the straight line's estimate is from the truth, in its standard deviations.
      const z = residuals.reduce((sum, one, k) => sum + one * (slopes[k] as number), 0) / Math.sqrt(information);
      return Math.abs(z) < 1.6449;
    }).filter(Boolean).length;
  };
  expectByChance(shareEvidence('90 % bands', held(together), n, 0.9, REST.seed));
  expect(held(apart) / n).toBeLessThan(0.5);
});

test('the draws of all threads are as wide as the posterior is on paper', async () => {
  const mode = modeOf(together);
  const posterior = await samplePosterior(together, mode, { seed: 'ro', effective: 400, threads: 2, worker: WORKER });
  // By the sum over a fine grid, six standard deviations to either side.
  const wide = Math.sqrt(mode.covariance.get(0, 0));
  const grid = Array.from({ length: 61 }, (_, i) => (i - 30) * 0.2 * wide);
  const weights = grid.map((x) => {
    const squares = weighedResiduals(together, together.predict([x]) as Float64Array).reduce(
      (sum, r) => sum + r * r,
      0,
    );
    return Math.exp(-0.5 * (squares + (x / PRIOR) ** 2));
  });
  const mean = (of: (x: number) => number): number =>
    grid.reduce((sum, x, i) => sum + of(x) * (weights[i] as number), 0) / weights.reduce((a, b) => a + b, 0);
  const middle = mean((x) => x);
  const variance = mean((x) => (x - middle) ** 2);
  const fourth = mean((x) => (x - middle) ** 4);
  expectByChance({
    what: 'variance of the draws',
    expected: variance,
    actual: posteriorKnowledge(posterior, mode).sd(0) ** 2,
    standardError: Math.sqrt((fourth - variance ** 2) / posterior.diagnostics.bulk),
    seed: 'ro',
    n: posterior.draws * posterior.chains,
  });
});

test('figures of one date on different steps, and figures whose spread is not that of a count, are left as they are', () => {
  const whitening = (...rows: readonly string[]): Float64Array | null | undefined =>
    withCorrelations(calibration(REST, targetsOf(...rows), FREE)).whitening;
  expect(whitening(stockOn('2016-03'), 'new_placements;placement;;;2016;20;;;;x')).not.toBeNull();
  expect(whitening(stockOn('2016-12'), 'new_placements;placement;;;2016;20;;;;x')).toBeNull();
  expect(
    whitening(
      stockOn('2016-03'),
      'stock;institution;;;2016-06;60;5;;;x',
      'stock;institution;;;2016-09;50-70;;;;x',
      'share;institution/all;;;2016-12;0,9;;;;x',
      'trend_class;institution;;;2016-03/2017-03;stabil;;;;x',
    ),
  ).toBeNull();
});
