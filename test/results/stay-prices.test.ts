/** What `check` says that prices by time on the step come to, against stays whose lengths are known. */

import { expect, test } from 'vitest';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { stayPrices } from '../../src/results/explain/stay-prices.js';
import { StayBook } from '../../src/results/stays.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { rowsOf } from '../support/run.js';
import { byMonths, effect, ladderOf, move, policy, scenario, sourced, step } from '../support/scenarios.js';

const HOME = { ...step('hjem', 'placement', 480_000), unitCostByDuration: byMonths([6, 1.5], [24, 1], [null, 0.5]) };
const TEN = [{ step: 'hjem', children: sourced(10), fromAge: 5, toAge: 5, group: 'rest' }];

function meanOf(overrides: Partial<Scenario>): number | null | undefined {
  return stayPrices(ladderOf([step('hjemme', 'home_based', 1), HOME], overrides))[0]?.mean;
}

test('children who have just come and stay pay the dear start for half of their first year', () => {
  expect(meanOf({ initial: { kind: 'stock', stock: TEN } })).toBeCloseTo(1.25, 9);
  // Of a horizon that begins in July the first whole year is the stay's months 6 to 18.
  const horizon = { startYear: 2016, startMonth: 7, years: 5 };
  expect(meanOf({ horizon, initial: { kind: 'stock', stock: TEN } })).toBeCloseTo(1, 9);
});

test('in the long run it is the mean over the survival curve, whatever policies will do', () => {
  const rate = 0.05;
  const arrivals = [{ id: 'a', to: 'hjem', perYear: sourced(12), fromAge: 0, toAge: 0, group: 'rest' }];
  const dearer = policy(0, [effect('multiply', 3, { kind: 'unitCost', steps: ['hjem'] })]);
  // Arrivals come evenly over a month: the first part lasts between 5 and 6 months, mean of exp(-rate x) over it.
  const through = (months: number): number => (Math.exp(-rate * (months - 1)) - Math.exp(-rate * months)) / rate;
  const [six, twoYears] = [through(6), through(24)];
  expect(
    meanOf({
      arrivals,
      policies: [dearer],
      transitions: [move('hjem', 'leave', 12 * rate)],
      birthdays: [{ age: 30, moves: {} }],
      initial: { kind: 'steadyState' },
    }),
  ).toBeCloseTo(1.5 * (1 - six) + (six - twoYears) + 0.5 * twoYears, 6);
});

test('a step that is free, or that nobody is on, has no mean; one with one price is not asked', () => {
  expect(meanOf({})).toBeNull();
  const steps = stayPrices(ladderOf([step('hjemme', 'home_based', 1), HOME], {})).map((own) => own.step);
  expect(steps).toEqual([2]);
});

test('what single stays cost adds up to the expenditure on their step', () => {
  const what = scenario({
    steps: [
      step('almen', 'universal'),
      { ...step('hjemme', 'home_based', 100_000), unitCostByDuration: byMonths([1, 3], [null, 0.5]) },
      { ...HOME, id: 'pleje', spread: { cv: sourced(0.5), shape: 'gamma' } },
    ],
    initial: { kind: 'steadyState' },
  });
  const model = compileModel(what);
  const { costKr, step: on } = new StayBook(what, simulator(model)).staysOf(1);
  const { sums } = rowsOf(simulator(model), 1);
  const years = model.years.length;
  ['hjemme', 'pleje'].forEach((id, i) => {
    const own = costKr.filter((_, row) => on[row] === id).reduce((kr, one) => kr + one, 0);
    const from = layoutOf(model).expenditure + (i + 1) * years;
    expect(own).toBeCloseTo(
      sums.subarray(from, from + years).reduce((kr, one) => kr + one, 0),
      2,
    );
  });
});
