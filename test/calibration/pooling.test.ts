/** What a comparison group says of a municipality: closed forms of the normal-normal model. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import type { Calibration } from '../../src/calibration/calibration.js';
import type { FreeParameter } from '../../src/calibration/free.js';
import { modeOf } from '../../src/calibration/mode.js';
import { type Evidence, evidenceOf, pooledOf, withGroup } from '../../src/calibration/pooling.js';
import { ladder } from './support.js';

const parameter = (priorSd: number, priorMean = 0): FreeParameter => ({ name: 'x', numbers: [], priorMean, priorSd });

/** A municipality whose figure says of the one parameter that it is `y`, with this standard error. */
function municipality(y: number, standardError: number, own: FreeParameter): Calibration {
  return {
    scenario: ladder,
    parameters: [own],
    targets: [],
    futures: null,
    observations: [{ value: { kind: 'known', value: 5 + y }, spread: { kind: 'normal', standardError } }],
    predict: (point) => Float64Array.of(5 + (point[0] as number)),
  };
}

function evidence(y: number, variance: number): Evidence {
  return { information: new Matrix([[1 / variance]]), weighted: new Matrix([[y / variance]]) };
}

const FLAT = [parameter(1000)];

test('of a mode the figures’ own part is what is left when its prior is taken off', () => {
  const own = parameter(0.5, 0.2);
  const { information, weighted } = evidenceOf(modeOf(municipality(0.8, 0.1, own)), [own]);
  expect(information.get(0, 0)).toBeCloseTo(100, 4);
  expect(weighted.get(0, 0)).toBeCloseTo(80, 4);
});

test('of equally large municipalities the spread between them is their variance less what is chance', () => {
  const estimates = [-0.5, -0.2, 0, 0.1, 0.6];
  const variance = 0.01;
  const mean = estimates.reduce((sum, y) => sum + y, 0) / 5;
  const between = estimates.reduce((sum, y) => sum + (y - mean) ** 2, 0) / 4 - variance;
  const [pooled] = pooledOf(
    estimates.map((y) => evidence(y, variance)),
    FLAT,
  );
  expect(pooled?.mean).toBeCloseTo(mean, 6);
  expect(pooled?.between).toBeCloseTo(Math.sqrt(between), 6);
  expect(pooled?.meanSd).toBeCloseTo(Math.sqrt((between + variance) / 5), 6);
});

test('municipalities that differ by no more than chance are alike', () => {
  const [pooled] = pooledOf(
    [-0.05, 0, 0.05].map((y) => evidence(y, 0.04)),
    FLAT,
  );
  expect(pooled?.between).toBeLessThan(0.02);
});

test('municipalities of different size: the middle weighs each by what is chance and what is difference', () => {
  const members = [
    [-0.6, 0.01],
    [0.1, 0.04],
    [0.7, 0.25],
    [0.2, 0.02],
  ] as const;
  const [pooled = { mean: 0, meanSd: 0, between: 0 }] = pooledOf(
    members.map(([y, variance]) => evidence(y, variance)),
    FLAT,
  );
  const weights = members.map(([, variance]) => 1 / (variance + pooled.between ** 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = members.reduce((total, [y], i) => total + y * (weights[i] as number), 0) / sum;
  expect(pooled.mean).toBeCloseTo(mean, 6);
  expect(pooled.meanSd).toBeCloseTo(sum ** -0.5, 6);
  // The restricted likelihood is flat there.
  const likelihood = (between: number): number => {
    const w = members.map(([, variance]) => 1 / (variance + between ** 2));
    const all = w.reduce((total, weight) => total + weight, 0);
    const middle = members.reduce((total, [y], i) => total + y * (w[i] as number), 0) / all;
    const own = members.reduce(
      (total, [y], i) => total + Math.log(w[i] as number) - (w[i] as number) * (y - middle) ** 2,
      0,
    );
    return 0.5 * (own - Math.log(all));
  };
  const slope = (likelihood(pooled.between + 1e-4) - likelihood(pooled.between - 1e-4)) / 2e-4;
  expect(slope).toBeCloseTo(0, 4);
});

test('the smaller a municipality, the nearer it is drawn to the group: by its own variance over that and the group’s', () => {
  const [own] = withGroup([parameter(0.5)], [{ mean: 0.3, meanSd: 0.06, between: 0.08 }]);
  if (own === undefined) throw new Error('no parameter');
  expect(own.priorSd).toBeCloseTo(0.1, 12);
  for (const standardError of [0.02, 0.1, 0.4]) {
    const weight = standardError ** 2 / (standardError ** 2 + 0.01);
    const { point, covariance } = modeOf(municipality(-0.5, standardError, own));
    expect(point[0]).toBeCloseTo(weight * 0.3 + (1 - weight) * -0.5, 6);
    // What the report calls the group's weight.
    expect(covariance.get(0, 0) / own.priorSd ** 2).toBeCloseTo(weight, 4);
  }
});

test('what the group’s figures do not tell stays as sure as the scenario says', () => {
  const nothing: Evidence = { information: new Matrix([[0]]), weighted: new Matrix([[0]]) };
  const before = [parameter(0.5, 0.1)];
  expect(withGroup(before, pooledOf([nothing, nothing, nothing], before))[0]).toMatchObject({
    priorMean: expect.closeTo(0.1, 9),
    priorSd: 0.5,
  });
});
