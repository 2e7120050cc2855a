/** The simulation against the exact expectation where moves are made in several ways, by children of several kinds. */

import { test } from 'vitest';
import { expectExact } from '../support/exactness.js';
import { mechanismVariants } from '../support/variants.js';

const LONG = 60_000;

test.each(Object.entries(mechanismVariants()))(
  'on average the simulation gives what can be computed exactly, with %s',
  (name, what) => {
    expectExact({ ...what, name, seed: name }, 1000);
  },
  LONG,
);
