/** The simulation against the exact expectation, which shares with it the model and the shares that a steady state starts from. */

import { test } from 'vitest';
import { expectExact } from '../support/exactness.js';
import { timeVariants } from '../support/variants.js';

const LONG = 60_000;

test.each(Object.entries(timeVariants()))(
  'on average the simulation gives what can be computed exactly, with %s',
  (name, what) => {
    expectExact({ ...what, name, seed: name }, 1000);
  },
  LONG,
);
