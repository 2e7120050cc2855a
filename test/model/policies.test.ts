/** When a policy works, on whom, and what it costs. */

import { describe, expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.js';
import { formulaPlace } from '../../src/model/formulas.js';
import { NegativeIntensity } from '../../src/model/intensities.js';
import { applyEffect, concerns, policyWeight } from '../../src/model/policies.js';
import type { Policy } from '../../src/scenario/scenario.js';
import { effect, move, policy, scenario, sourced, sourcedRecord } from '../support/scenarios.js';

const ANYWHERE = formulaPlace({ startYear: 2016, startMonth: 1, years: 5 }, 0, 0);
const TARGET = { kind: 'intensity', from: ['almen'], to: ['hjemme'] } as const;
const BASE = scenario({ transitions: [move('almen', 'hjemme', 0.12)] });

/** The weights of the first months. */
function weights(own: Policy, months: number): number[] {
  return Array.from({ length: months }, (_, month) => policyWeight(own, month));
}

describe('a policy', () => {
  test('works fully from its first month when it is not phased in', () => {
    expect(weights(policy(2, []), 5)).toEqual([0, 0, 1, 1, 1]);
  });

  test('rises evenly over its phase-in, each month at the value of its middle', () => {
    expect(weights(policy(1, [], { phaseInMonths: 4 }), 7)).toEqual([0, 0.125, 0.375, 0.625, 0.875, 1, 1]);
  });

  test('no longer works in its end month, even before it is phased in', () => {
    expect(weights(policy(0, [], { phaseInMonths: 4, endMonth: 2 }), 4)).toEqual([0.125, 0.375, 0, 0]);
  });

  test('concerns children from the birthday that begins its first age until the one that ends its last', () => {
    const own = effect('multiply', 2, TARGET, { fromAge: 6, toAge: 11, groups: ['a'] });
    expect([71, 72, 143, 144].map((age) => concerns(own, 'a', age))).toEqual([false, true, true, false]);
    expect(concerns(own, 'rest', 80)).toBe(false);
  });
});

describe('an effect', () => {
  test('multiplies, adds or sets, and does so in part while it is phased in', () => {
    const results = (['multiply', 'add', 'set'] as const).map((operation) =>
      [0, 0.5, 1].map((weight) => applyEffect(effect(operation, 3, TARGET), weight, 5, ANYWHERE)),
    );
    expect(results).toEqual([
      [5, 10, 15],
      [5, 6.5, 8],
      [5, 4, 3],
    ]);
  });

  test('leaves a number as it is to the last bit as long as the policy does not work', () => {
    expect(applyEffect(effect('set', 3, TARGET), 0, 0.1 + 0.2, ANYWHERE)).toBe(0.1 + 0.2);
  });

  test('of several policies is applied in the order of the file', () => {
    const policies = [policy(0, [effect('add', 0.12, TARGET)]), policy(0, [effect('multiply', 2, TARGET)])];
    // The second epoch begins with month 0; the first is the past.
    const perMonth = (own: readonly Policy[]) => {
      const { grid, intensity } = compileModel({ ...BASE, policies: own });
      return intensity[grid.ageClassCount];
    };
    expect(perMonth(policies)).toBeCloseTo(0.04, 12);
    expect(perMonth([...policies].reverse())).toBeCloseTo(0.03, 12);
  });

  test('that brings an intensity below zero is refused', () => {
    const policies = [policy(3, [effect('add', -0.2, TARGET)])];
    expect(() => compileModel({ ...BASE, policies })).toThrow(NegativeIntensity);
  });
});

describe('time and age are cut where something changes, so that', () => {
  /** Intensity almen > hjemme per year of an age, in a month. */
  function perYear(policies: readonly Policy[], month: number, ageMonths: number, burnIn = 0): number {
    const { grid, intensity, firstMonth } = compileModel({
      ...BASE,
      policies,
      ...(burnIn > 0 ? { initial: { kind: 'burnIn', years: burnIn } } : {}),
    });
    const epoch = grid.epochOfMonth[month - firstMonth] as number;
    const ageClass = grid.ageClassAt[ageMonths] as number;
    return 12 * (intensity[(epoch * grid.ageClassCount + ageClass) * grid.groupCount] as number);
  }

  test('every month of the phase-in has its own intensity', () => {
    const policies = [policy(2, [effect('multiply', 0, TARGET)], { phaseInMonths: 3, endMonth: 7 })];
    const seen = [0, 1, 2, 3, 4, 5, 6, 7, 59].map((month) => perYear(policies, month, 100));
    const expected = [0.12, 0.12, 0.1, 0.06, 0.02, 0, 0, 0.12, 0.12];
    seen.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 12);
    });
  });

  test('only the ages of the effect are different', () => {
    const policies = [policy(0, [effect('multiply', 2, TARGET, { fromAge: 6, toAge: 11 })])];
    expect([71, 72, 143, 144].map((age) => perYear(policies, 5, age))).toEqual([0.12, 0.24, 0.24, 0.12]);
  });

  test('the burn-in before a policy of month 0 does not know it', () => {
    const policies = [policy(0, [effect('multiply', 2, TARGET)])];
    expect([-24, -1, 0, 1].map((month) => perYear(policies, month, 100, 2))).toEqual([0.12, 0.12, 0.24, 0.24]);
  });

  test('the steady state before a policy of month 0 does not know it', () => {
    const model = compileModel({ ...BASE, policies: [policy(0, [effect('multiply', 2, TARGET)])] });
    expect(12 * (model.intensity[0] as number)).toBe(0.12);
    expect(model.grid.epochOfMonth[0]).toBe(1);
  });
});

test('a policy costs what it costs, month by month from start to end or by calendar year, whole years only', () => {
  const costs: Policy['costs'] = [
    { name: 'a', kind: 'permanent', area: 'service', amount: { kind: 'perYear', kr: sourced(120_000) } },
    {
      name: 'b',
      kind: 'implementation',
      area: 'service',
      amount: { kind: 'byYear', kr: sourcedRecord({ 2016: 7, 2017: 1_000, 2019: 50 }) },
    },
  ];
  // July 2016 to June 2019: the whole years are 2017 and 2018. In force from month 9 (April 2017) to 20 (March 2018).
  const model = compileModel({
    ...BASE,
    horizon: { startYear: 2016, startMonth: 7, years: 3 },
    policies: [policy(9, [], { endMonth: 21, phaseInMonths: 12, costs })],
  });
  expect(model.years).toEqual([2017, 2018]);
  expect(Array.from(model.policyCost)).toEqual([9 * 10_000 + 1_000, 3 * 10_000]);
  // Permanent and implementation, each on service and capital.
  expect(model.policyCostOfClass.map((kr) => Array.from(kr))).toEqual([
    [90_000, 30_000],
    [0, 0],
    [1_000, 0],
    [0, 0],
  ]);
});
