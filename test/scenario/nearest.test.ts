/** Did you mean. */

import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/scenario/nearest.js';

const STEPS = ['almen', 'hjemme', 'pleje', 'institution'];

test.each([
  ['institusion', 'institution'],
  ['plejr', 'pleje'],
  ['plejefamilie', null],
  ['Pleje', 'pleje'],
  ['pelje', 'pleje'],
  ['', null],
  ['x', null],
])('%s was meant as %s', (word, meant) => {
  expect(nearest(word, STEPS)).toBe(meant);
});

test('home-based is meant as home_based', () => {
  expect(nearest('home-based', ['home_based'])).toBe('home_based');
});

test.each([
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %s to %s are %d edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});
