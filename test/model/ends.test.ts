/** What a policy does after its end. */

import { expect, test } from 'vitest';
import { policyWeight } from '../../src/model/policies.js';
import { policy } from '../support/scenarios.js';

test('a policy that ends before it is phased in rises no further: from its end on it only fades', () => {
  const half = policy(12, [], { phaseInMonths: 24, endMonth: 18, fadeOutMonths: 24 });
  const after = Array.from({ length: 26 }, (_, i) => policyWeight(half, 18 + i));
  const last = policyWeight(half, 17);
  expect(last).toBeCloseTo(5.5 / 24, 12);
  after.forEach((weight, i) => {
    expect(weight).toBeCloseTo(last * Math.max(0, 1 - (i + 0.5) / 24), 12);
  });
});
