/** Who pays, what falls on other budgets, and what stays cost when they begin and end: by hand. */

import { describe, expect, it, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { exactOf, valuesOf } from '../../src/results/build-forecast.js';
import type { Measure } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { moments, runRows } from '../support/run.js';
import { addOn, ladderOf, move, policy, scenario, sourced, step } from '../support/scenarios.js';

/** The exact mean of a measure by year. */
function exact(of: Scenario): (measure: Measure, step: string) => number[] {
  const model = compileModel(of);
  const means = expectation(model);
  const plans = planSeries(of, model, layoutOf(model));
  return (measure, id) => {
    const plan = plans.find((one) => one.measure === measure && one.step === id && one.group === 'all');
    if (plan === undefined) throw new Error(`no ${measure} ${id}`);
    return plan.periods.map((_, year) => exactOf(plan, year, means) as number);
  };
}

const COST = {
  name: 'A',
  kind: 'permanent',
  area: 'service',
  amount: { kind: 'perYear', kr: sourced(90_000) },
} as const;

/** Four children for a year in a home at 1,000,000 kr., two in a foster family at 400,000 kr.; nobody moves. */
const STILL = ladderOf(
  [
    { ...step('hjem', 'placement', 1_000_000), payers: { otherMunicipalities: sourced(0.25), state: sourced(0.1) } },
    step('pleje', 'placement', 400_000),
  ],
  {
    horizon: { startYear: 2016, startMonth: 1, years: 1 },
    initial: {
      kind: 'stock',
      stock: [
        { step: 'hjem', children: sourced(4), fromAge: 9, toAge: 9, group: 'rest' },
        { step: 'pleje', children: sourced(2), fromAge: 9, toAge: 9, group: 'rest' },
      ],
    },
    addOns: [{ ...addOn('hjaelp', { pleje: 1 }, 1, 50_000), payers: { region: sourced(1) } }],
    policies: [policy(0, [], { costs: [{ ...COST, payers: { state: sourced(0.5) } }] })],
  },
);

describe('what is paid by whom', () => {
  it('is the stated share of each cost line, and the municipality has the rest', () => {
    const figures = exact(STILL);
    const paid = (payer: string) => Math.round(figures('paid_kr', payer)[0] as number);
    expect(paid('other_municipalities')).toBe(0.25 * 4_000_000);
    expect(paid('region')).toBe(2 * 50_000);
    expect(paid('state')).toBe(0.1 * 4_000_000 + 0.5 * 90_000);
    expect(paid('municipality')).toBe(0.65 * 4_000_000 + 2 * 400_000 + 0.5 * 90_000);
  });

  it('adds up to the expenditure, in every replication', () => {
    const own = scenario({ horizon: { startYear: 2016, startMonth: 1, years: 2 } });
    const steps = own.steps.map((one) => ({
      ...one,
      startCostKr: one.id === 'pleje' ? sourced(30_000) : null,
      payers: { region: sourced(0.3), state: sourced(0.3) },
    }));
    const model = compileModel({ ...own, steps });
    const layout = layoutOf(model);
    const plans = planSeries({ ...own, steps }, model, layout);
    const { n, counts, sums } = runRows({ ...own, steps }, 10);
    const turned = (rows: ArrayLike<number>, width: number): Float64Array =>
      Float64Array.from({ length: rows.length }, (_, at) => rows[(at % n) * width + Math.floor(at / n)] as number);
    const table = {
      replications: Int32Array.from({ length: n }, (_, i) => i),
      counts: Int32Array.from(turned(counts, layout.counts)),
      sums: turned(sums, layout.sums),
      failed: [],
    };
    const all = plans.find(({ measure, step: id }) => measure === 'expenditure_kr' && id === 'all');
    const paid = plans.filter(({ measure }) => measure === 'paid_kr').map((plan) => valuesOf(plan, 1, table));
    expect(paid).toHaveLength(4);
    valuesOf(all as NonNullable<typeof all>, 1, table).forEach((kr, row) => {
      expect(paid.reduce((sum, own) => sum + (own[row] as number), 0)).toBeCloseTo(kr, 4);
    });
  });

  it('is not told where nobody else pays', () => {
    expect(() => exact(scenario())('paid_kr', 'municipality')).toThrow();
  });
});

test('what falls on other budgets is told apart, by budget and in all, and never in the expenditure', () => {
  const spillOver = (id: string, steps: string[], kr: number, payer: 'municipality' | 'region') =>
    ({ id, name: id, steps, krPerYear: sourced(kr), payer }) as const;
  const spillOvers = [
    spillOver('skole', ['hjem', 'pleje'], 300_000, 'municipality'),
    spillOver('behandling', ['hjem'], 50_000, 'region'),
  ];
  const figures = exact({ ...STILL, economy: { ...STILL.economy, spillOvers } });
  const kr = (id: string) => Math.round(figures('spill_over_kr', id)[0] as number);
  expect([kr('skole'), kr('behandling')]).toEqual([1_800_000, 200_000]);
  expect([kr('municipality'), kr('region'), kr('all')]).toEqual([1_800_000, 200_000, 2_000_000]);
  expect(figures('expenditure_kr', 'all')).toEqual(exact(STILL)('expenditure_kr', 'all'));
});

describe('one-off costs of stays', () => {
  const own = scenario({
    transitions: [move('almen', 'pleje', 0.01), move('pleje', 'hjemme', 0.5), move('hjemme', 'almen', 1)],
  });
  const steps = own.steps.map((one) =>
    one.id === 'pleje' ? { ...one, startCostKr: sourced(25_000), endCostKr: sourced(10_000) } : one,
  );
  const dearer = { ...own, steps };

  it('are paid for every stay that begins and that ends, birthdays included, exactly', () => {
    const [cheap, dear] = [exact(own), exact(dearer)];
    const moves = (pair: string, year: number) => cheap('transitions', pair)[year] as number;
    cheap('expenditure_kr', 'pleje').forEach((kr, year) => {
      const begun = moves('almen>pleje', year);
      const ended = moves('pleje>hjemme', year) + moves('pleje>leave', year);
      expect(ended).toBeGreaterThan(0);
      expect((dear('expenditure_kr', 'pleje')[year] as number) - kr).toBeCloseTo(25_000 * begun + 10_000 * ended, 4);
      expect(dear('expenditure_kr', 'placement')[year]).toBe(dear('expenditure_kr', 'pleje')[year]);
    });
  });

  it('are in the simulation what they are in the expectation', () => {
    const n = 400;
    const model = compileModel(dearer);
    const layout = layoutOf(model);
    const plan = planSeries(dearer, model, layout).find(
      ({ measure, step: id }) => measure === 'expenditure_kr' && id === 'all',
    );
    const { counts, sums } = runRows(dearer, n);
    const values = Array.from({ length: n }, (_, row) => {
      const table = {
        replications: Int32Array.of(0),
        counts: counts.slice(row * layout.counts, (row + 1) * layout.counts),
        sums: sums.slice(row * layout.sums, (row + 1) * layout.sums),
        failed: [],
      };
      return valuesOf(plan as NonNullable<typeof plan>, 2, table)[0] as number;
    });
    const { mean, variance } = moments(values);
    const expected = exact(dearer)('expenditure_kr', 'all')[2] as number;
    expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt(variance / n));
  });

  it('grow as the price of their step does', () => {
    const realPriceDrift = [{ id: 'd', steps: ['pleje'], perYear: sourced(0.1), fromYear: 2017, toYear: 2017 }];
    const grown = exact({ ...dearer, economy: { ...dearer.economy, realPriceDrift } })('expenditure_kr', 'pleje');
    exact(dearer)('expenditure_kr', 'pleje').forEach((kr, year) => {
      expect(grown[year]).toBeCloseTo(kr * (year === 0 ? 1 : 1.1), 4);
    });
  });
});
