/** Rising, stable and falling by VIVE's rule, counted by hand in four futures. */
import { expect, test } from 'vitest';
import { trendsOf } from '../../src/results/trends.js';
import { sideOf } from '../support/sides.js';

/** Children per 1,000 at the end of the first and of the last month. */
function changes(...byFuture: readonly number[]) {
  const side = sideOf('Basis', 2016, [0, 1, 2, 3], {
    'per_1000_0_17/institution': [byFuture.map(() => 3.6), byFuture.map((change) => 3.6 + change)],
    'per_1000_0_17/all': [byFuture.map(() => 1), byFuture.map(() => 9)],
  });
  return trendsOf(side, ['institution', 'pleje']);
}

test('a change of at most 0.2 per 1,000 is stable, also exactly 0.2; what is beyond rises or falls', () => {
  const [trend] = changes(0.2, -0.2, 0.21, -0.7);
  expect(trend).toMatchObject({ step: 'institution', rising: 0.25, stable: 0.5, falling: 0.25 });
  expect(trend?.change.mean).toBeCloseTo(-0.1225, 12);
  expect(trend?.before.mean).toBeCloseTo(3.6, 12);
});

test('every future is one of the three', () => {
  const [trend] = changes(5, 5, -5, 0);
  expect(trend).toMatchObject({ rising: 0.5, stable: 0.25, falling: 0.25 });
});

test('only steps that are asked for, and all placements, have a trend', () => {
  expect(changes(0, 0, 0, 0).map(({ step }) => step)).toEqual(['institution']);
});
