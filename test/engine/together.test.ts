/** Children who depend on one another live month by month; where nothing binds them, they live the same lives as apart. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulateChecked } from '../support/checked.js';
import { anyScenario } from '../support/random-scenarios.js';
import { shipped } from '../support/scenarios.js';
import { mechanismVariants, plainVariants, timeVariants } from '../support/variants.js';

function rowsOf(scenario: Scenario, inMonths: boolean, number: number): { counts: number[]; sums: number[] } {
  const model = compileModel(scenario);
  const layout = layoutOf(model);
  const counts = new Int32Array(layout.counts);
  const sums = new Float64Array(layout.sums);
  simulateChecked(simulator(model, inMonths), number, counts, sums);
  return { counts: Array.from(counts), sums: Array.from(sums, (sum) => Number(sum.toPrecision(9))) };
}

test.each(Object.entries({ ...plainVariants(), ...timeVariants(), ...mechanismVariants() }))(
  'children live the same lives month by month as each by itself, with %s',
  (_, what) => {
    for (let number = 0; number < 3; number++) expect(rowsOf(what, true, number)).toEqual(rowsOf(what, false, number));
  },
);

test('children of any scenario live the same lives month by month as each by itself', () => {
  fc.assert(
    fc.property(anyScenario, (what) => {
      expect(rowsOf(what, true, 0)).toEqual(rowsOf(what, false, 0));
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('so do those of the shipped base', () => {
  expect(rowsOf(shipped('basis'), true, 1)).toEqual(rowsOf(shipped('basis'), false, 1));
});
