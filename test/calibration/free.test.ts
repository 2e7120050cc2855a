import { describe, expect, test } from 'vitest';
import { nameOf, readFree } from '../../src/calibration/free.js';
import { PRIOR_SD } from '../../src/calibration/prior.js';
import { withFactors } from '../../src/calibration/with-factors.js';
import { freeOf, ladder } from './support.js';

/** The names of the parameters, and of the numbers of each. */
function named(...patterns: readonly string[]): [string, string[]][] {
  return freeOf(ladder, ...patterns).map(({ name, numbers }) => [name, numbers.map((one) => nameOf(ladder, one))]);
}

function faults(...patterns: readonly string[]): unknown[] {
  const reading = readFree(ladder, patterns);
  return reading.ok ? [] : reading.faults.map(({ code, name }) => [code, name]);
}

describe('patterns', () => {
  test('a transition has one factor at every age', () => {
    expect(named('almen>hjemme')).toEqual([['almen>hjemme', ['almen>hjemme@smaa', 'almen>hjemme@store']]]);
  });

  test('with @ it has one for a band, with @* one for each', () => {
    expect(named('almen>hjemme@store')).toEqual([['almen>hjemme@store', ['almen>hjemme@store']]]);
    expect(named('almen>hjemme@*')).toEqual([
      ['almen>hjemme@smaa', ['almen>hjemme@smaa']],
      ['almen>hjemme@store', ['almen>hjemme@store']],
    ]);
  });

  test('a star gives each transition that matches a factor of its own', () => {
    expect(named('hjemme>*')).toEqual([
      ['hjemme>institution', ['hjemme>institution']],
      ['hjemme>almen', ['hjemme>almen']],
    ]);
  });

  test('transitions joined by + keep their ratio', () => {
    expect(named('hjemme>almen+institution>almen')).toEqual([
      ['hjemme>almen+institution>almen', ['hjemme>almen', 'institution>almen']],
    ]);
  });

  test('prices can be free as well', () => {
    expect(named('unitCost:*')).toEqual([
      ['unitCost:hjemme', ['unitCost:hjemme']],
      ['unitCost:institution', ['unitCost:institution']],
    ]);
  });

  test('what is wrong with patterns is told at once', () => {
    expect(
      faults('hjemme', 'hjemme>instution', 'almen>hjemme@stor', 'hjemme>almen@store', 'unitCost:almen', 'a@b@c', '+'),
    ).toEqual([
      ['form', 'hjemme'],
      ['unknown', 'hjemme>instution'],
      ['unknown', '@stor'],
      ['everyAge', 'hjemme>almen'],
      ['zero', 'unitCost:almen'],
      ['form', 'a@b@c'],
      ['form', '+'],
    ]);
  });

  test('a number cannot be free twice', () => {
    expect(faults('hjemme>*', 'hjemme>almen')).toEqual([['twice', 'hjemme>almen']]);
  });
});

test('a number with a source is surer than an assumed one, and that than one without a word', () => {
  const sd = freeOf(ladder, 'hjemme>institution', 'hjemme>almen', 'almen>hjemme', 'institution>almen').map(
    ({ priorSd }) => priorSd,
  );
  expect(sd).toEqual([PRIOR_SD.sourced, PRIOR_SD.fitted, PRIOR_SD.assumed, PRIOR_SD.unsourced]);
  // "within a factor of 1.4, 2.3 and 3.2 nine times in ten" (docs/model.md)
  expect([0.2, 0.5, 0.7].map((own) => Number(Math.exp(1.6448536 * own).toFixed(1)))).toEqual([1.4, 2.3, 3.2]);
});

test('a factor multiplies its numbers and no other', () => {
  const free = freeOf(ladder, 'almen>hjemme@store', 'unitCost:institution');
  const fitted = withFactors(ladder, free, [Math.log(2), Math.log(0.5)]);
  expect(fitted.transitions[0]?.perYear).toMatchObject({ values: { smaa: { value: 0.01 }, store: { value: 0.04 } } });
  expect(fitted.steps[2]?.unitCostKrPerYear).toMatchObject({ value: { value: 475_000 } });
  expect(fitted.transitions.slice(1)).toEqual(ladder.transitions.slice(1));
  expect(fitted.steps.slice(0, 2)).toEqual(ladder.steps.slice(0, 2));
});
