/** The draws: from the posterior that is known on paper, whatever the surrogate, and of the numbers that made the data. */
import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import type { Calibration } from '../../src/calibration/calibration.js';
import { runChain, startChain, surrogateDraws } from '../../src/calibration/chain.js';
import { effectiveDraws } from '../../src/calibration/diagnostics.js';
import { modeOf } from '../../src/calibration/mode.js';
import { isBelievable, posteriorKnowledge } from '../../src/calibration/posterior.js';
import { predictorOf } from '../../src/calibration/predictor.js';
import {
  axesOf,
  firstPoints,
  pointAt,
  type Surrogate,
  surrogateAt,
  surrogateOf,
} from '../../src/calibration/surrogate.js';
import { withFactors } from '../../src/calibration/with-factors.js';
import { type DrawsSoFar, drawsSoFar, samplePosterior } from '../../src/run/calibration-run.js';
import { calibration, freeOf, ladder, targetsOf } from './support.js';

const WORKER = new URL('../../dist/run/calibration-worker.js', import.meta.url);

/** Figures that are straight lines in two parameters, with normal errors: y = 50 + A x, prior sd 0.7 and 0.5. */
const A = [
  [3, 1],
  [-1, 4],
  [2, 2],
] as const;
const SIGMA = 1.5;
const Y = [51.2, 48.9, 52.5];
const PRIORS = [0.7, 0.5];

const linear: Calibration = {
  scenario: ladder,
  parameters: PRIORS.map((priorSd, i) => ({ name: `x${i}`, numbers: [], priorSd })),
  targets: [],
  observations: Y.map((value) => ({
    value: { kind: 'known', value },
    spread: { kind: 'normal', standardError: SIGMA },
  })),
  futures: null,
  predict: (point) => Float64Array.from(A, ([a, b]) => 50 + a * (point[0] as number) + b * (point[1] as number)),
};

/** Mean and covariance by the normal equations of two unknowns. */
function onPaper(): { mean: number[]; covariance: number[][] } {
  const precision = (i: 0 | 1, j: 0 | 1): number =>
    A.reduce((sum, row) => sum + (row[i] * row[j]) / SIGMA ** 2, 0) + (i === j ? (PRIORS[i] as number) ** -2 : 0);
  const right = ([0, 1] as const).map((i) =>
    A.reduce((sum, row, k) => sum + (row[i] * ((Y[k] as number) - 50)) / SIGMA ** 2, 0),
  );
  const [aa, ab, bb] = [precision(0, 0), precision(0, 1), precision(1, 1)];
  const determinant = aa * bb - ab * ab;
  const covariance = [
    [bb / determinant, -ab / determinant],
    [-ab / determinant, aa / determinant],
  ];
  return { covariance, mean: covariance.map((row) => row.reduce((sum, c, i) => sum + c * (right[i] as number), 0)) };
}

const mode = modeOf(linear);

test('of a straight line with normal errors, the mode and Laplace’s covariance are the posterior itself', () => {
  const { mean, covariance } = onPaper();
  mean.forEach((own, i) => {
    expect(mode.point[i]).toBeCloseTo(own, 7);
    covariance[i]?.forEach((value, j) => {
      expect(mode.covariance.get(i, j)).toBeCloseTo(value, 5);
    });
  });
});

describe('chains', () => {
  const axes = axesOf(mode);
  const known = firstPoints(2).map((z) => ({ z, expected: linear.predict(pointAt(mode.point, axes, z)) }));
  const good = surrogateOf(mode, known);
  /** One that is wrong by a third of a standard error and more, differently everywhere. */
  const rough: Surrogate = {
    ...good,
    coefficients: good.coefficients.map((value, i) => value + (i < 3 ? 0.01 : 0.004)),
    weights: good.weights.map((value) => value + 0.002),
  };

  test('the surrogate goes through the points that it is made of', () => {
    const expected = new Float64Array(3);
    for (const { z, expected: own } of known) {
      surrogateAt(good, z, expected);
      expected.forEach((value, k) => {
        expect(value / (own?.[k] as number)).toBeCloseTo(1, 6);
      });
    }
  });

  test.each([
    ['a good', good],
    ['a rough', rough],
  ])('with %s surrogate the draws have the mean and covariance of the posterior', (_, surrogate) => {
    const sampler = { calibration: linear, surrogate, seed: 'på papir' };
    const draws = 4000;
    const block = runChain(sampler, runChain(sampler, startChain(sampler, 0), 50).state, draws);
    const { mean, covariance } = onPaper();
    const column = (i: number): Float64Array =>
      Float64Array.from({ length: draws }, (_, k) => (block.points[2 * k + i] as number) - (mean[i] as number));
    const columns = [column(0), column(1)];
    const moment = (values: Float64Array): { mean: number; error: number } => {
      const middle = values.reduce((sum, x) => sum + x, 0) / draws;
      const variance = values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / draws;
      return { mean: middle, error: Math.sqrt(variance / effectiveDraws([values])) };
    };
    columns.forEach((values, i) => {
      const own = moment(values);
      expect(Math.abs(own.mean)).toBeLessThan(5 * own.error);
      columns.forEach((others, j) => {
        const product = moment(values.map((x, k) => x * (others[k] as number)));
        expect(Math.abs(product.mean - (covariance[i]?.[j] as number))).toBeLessThan(5 * product.error);
      });
    });
    // The rough one is refused more often, and only that.
    if (surrogate === good) expect(block.accepted / draws).toBeGreaterThan(0.99);
    else expect(block.accepted / draws).toBeLessThan(0.95);
  });

  test('a chain that goes on from where it stopped is the chain that never stopped', () => {
    const sampler = { calibration: linear, surrogate: good, seed: 'videre' };
    const start = startChain(sampler, 2);
    const whole = runChain(sampler, start, 6);
    const first = runChain(sampler, start, 2);
    const second = runChain(sampler, first.state, 4);
    expect([...first.points, ...second.points]).toEqual([...whole.points]);
  });

  test('chains have chance of their own, and so have the surrogate’s points', () => {
    const sampler = { calibration: linear, surrogate: good, seed: 'hver sit' };
    const starts = [0, 1, 2].map((chain) => startChain(sampler, chain).z[0]);
    expect(new Set(starts).size).toBe(3);
    expect(surrogateDraws(sampler, 2)[0]?.[0]).not.toBe(starts[0]);
  });
});

test('numbers that made the figures are found within their bands, the same on one thread, on two, and after an interruption', async () => {
  const patterns = ['almen>hjemme', 'hjemme>institution', 'institution>almen'];
  const truth = [0.3, -0.2, 0.4];
  const free = freeOf(ladder, ...patterns);
  const rows = [
    'stock;hjemme;;;2016-06;1;;;;x',
    'stock;institution;;;2016-06;1;;;;x',
    'transitions;almen>hjemme;;;2016;1;;;;x',
    'new_placements;placement;;;2016;1;;;;x',
    'transitions;institution>almen;;;2016;1;;;;x',
  ];
  const made = predictorOf(withFactors(ladder, free, truth), targetsOf(...rows), []);
  const values = made.ok ? (made.predictor.predict([]) as Float64Array) : new Float64Array();
  const targets = targetsOf(...rows).map((target, i) => ({
    ...target,
    value: { kind: 'known' as const, value: Math.round(values[i] as number) },
  }));
  const whole = calibration(ladder, targets, free);
  const found = modeOf(whole);
  const options = { seed: 'genfundet', effective: 400, worker: WORKER };
  const [one, two] = [
    await samplePosterior(whole, found, { ...options, threads: 1 }),
    await samplePosterior(whole, found, { ...options, threads: 2 }),
  ];
  expect(isBelievable(one.diagnostics)).toBe(true);
  expect(two).toEqual(one);
  // Interrupted after the second block, kept, and gone on with: the same draws.
  const interruption = new AbortController();
  let kept: Buffer | null = null;
  let looks = 0;
  const onBlock = (draws: DrawsSoFar): void => {
    kept = serialize(draws);
    if (++looks === 2) interruption.abort();
  };
  const { signal } = interruption;
  await expect(samplePosterior(whole, found, { ...options, threads: 2, signal, onBlock })).rejects.toThrow();
  const from = drawsSoFar(kept === null ? null : deserialize(kept));
  expect(from?.blocks.map(({ length }) => length)).toEqual([2, 2, 2, 2]);
  expect(await samplePosterior(whole, found, { ...options, threads: 2, from })).toEqual(one);
  const knowledge = posteriorKnowledge(one, found);
  truth.forEach((own, i) => {
    const { low, high } = knowledge.factors(i);
    expect(Math.exp(own)).toBeGreaterThan(low);
    expect(Math.exp(own)).toBeLessThan(high);
    // Figures of a municipality of 9,000 tell something, not everything.
    expect(knowledge.sd(i)).toBeLessThan((free[i]?.priorSd as number) * 0.8);
    expect(knowledge.sd(i)).toBeGreaterThan(0.02);
  });
});
