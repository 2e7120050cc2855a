/** The simulation against the exact expectation, which shares with it the model and the shares that a steady state starts from. */

import { test } from 'vitest';
import { expectExact } from '../support/exactness.js';
import { shipped } from '../support/scenarios.js';

const LONG = 60_000;

test.each([
  ['basis', 5000],
  ['taettere_opfoelgning', 1000],
  ['netvaerk_foerst', 1000],
  ['hele_landet', 30],
  ['koebenhavn_handicap', 200],
  ['lille', 20_000],
] as const)(
  'on average the simulation gives what can be computed exactly, for the shipped scenario %s',
  (name, n) => {
    expectExact(shipped(name), n);
  },
  LONG,
);
