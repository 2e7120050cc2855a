/** Own institutions: what is paid for places is not saved when a child goes elsewhere. By hand, to the krone. */

import { describe, expect, it } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { exactOf } from '../../src/results/build-forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Policy, Scenario } from '../../src/scenario/scenario.js';
import { effect, ladderOf, policy, sourced, step } from '../support/scenarios.js';

/** Ten children who stay two years in a home at 1,000,000 kr., half of it for twelve places. */
function home(children: number, policies: readonly Policy[] = [], noticeMonths = 6): Scenario {
  const fixedCosts = { share: sourced(0.5), places: sourced(12), noticeMonths };
  return ladderOf([{ ...step('hjem', 'placement', 1_000_000), fixedCosts }], {
    horizon: { startYear: 2016, startMonth: 1, years: 2 },
    initial: {
      kind: 'stock',
      stock: [{ step: 'hjem', children: sourced(children), fromAge: 9, toAge: 9, group: 'rest' }],
    },
    policies,
  });
}

/** Expenditure on the home by year, whole kr. */
function kr(scenario: Scenario, id = 'hjem'): number[] {
  const model = compileModel(scenario);
  const exact = expectation(model);
  const plan = planSeries(scenario, model, layoutOf(model)).find(
    ({ measure, step: own }) => measure === 'expenditure_kr' && own === id,
  );
  if (plan === undefined) throw new Error('no expenditure');
  return plan.periods.map((_, year) => Math.round(exactOf(plan, year, exact) as number));
}

const closing = (by: number, startMonth: number, overrides: Partial<Policy> = {}): Policy =>
  policy(startMonth, [effect('add', by, { kind: 'ownPlaces', steps: ['hjem'] })], overrides);

describe('fixed costs of an own institution', () => {
  it('are paid for twelve places, and the other half for ten children', () => {
    expect(kr(home(10))).toEqual([11_000_000, 11_000_000]);
    expect(kr(home(10), 'all')).toEqual([11_000_000, 11_000_000]);
  });

  it('make four children fewer save 2,000,000 kr. instead of 4,000,000', () => {
    expect(kr(home(6))).toEqual([9_000_000, 9_000_000]);
  });

  it('are saved when places are closed, half a year after', () => {
    // Twelve places for half a year and eight for the other half: ten places.
    expect(kr(home(6, [closing(-4, 0)]))).toEqual([3_000_000 + 5_000_000, 3_000_000 + 4_000_000]);
    expect(kr(home(6, [closing(-4, 0)], 0))).toEqual([7_000_000, 7_000_000]);
  });

  it('grow at once when places are opened, and a place that is closed by half is paid in full', () => {
    expect(kr(home(10, [closing(2, 12)]))).toEqual([11_000_000, 12_000_000]);
    expect(kr(home(10, [closing(-1, 0, { fidelity: sourced(0.5) })], 0))).toEqual([11_000_000, 11_000_000]);
  });

  it('follow the price that is the same for everybody; what some ages cost more is paid for the children', () => {
    const price = (fromAge: number, toAge: number) =>
      policy(0, [effect('multiply', 1.1, { kind: 'unitCost', steps: ['hjem'] }, { fromAge, toAge })]);
    expect(kr(home(10, [price(0, 30)]))[0]).toBe(12_100_000);
    expect(kr(home(10, [price(9, 12)]))[0]).toBe(5_500_000 + 6_000_000);
  });
});
