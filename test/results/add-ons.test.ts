/** What a forecast says about add-ons, where it can be worked out by hand: everyone who is concerned has them. */

import { describe, expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import { buildForecast } from '../../src/results/build-forecast.js';
import { buildDifference, type Side } from '../../src/results/difference.js';
import type { Measure, Series } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { rowsOf } from '../support/run.js';
import { addOn, effect, ladderOf, policy, scenario, shipped, sourced, step } from '../support/scenarios.js';

const GROUPS = [
  { id: 'rest', share: sourced(0.9) },
  { id: 'saarbar', share: sourced(0.1) },
];

/**
 * Ten children at home (three of them saarbar) and five in a foster family, two years from January 2016, who all stay.
 * All at home have relief, all in foster care a contact person; nobody at home has one.
 */
const OWN: Scenario = ladderOf(
  [
    { ...step('hjemme', 'home_based', 120_000), ledger: 'steps_2_3' },
    { ...step('pleje', 'placement', 480_000), ledger: 'steps_4_6' },
    { ...step('eftervaern', 'aftercare', 90_000), ledger: null },
  ],
  {
    horizon: { startYear: 2016, startMonth: 1, years: 2 },
    groups: GROUPS,
    initial: {
      kind: 'stock',
      stock: [
        { step: 'hjemme', children: sourced(7), fromAge: 3, toAge: 8, group: 'rest' },
        { step: 'hjemme', children: sourced(3), fromAge: 3, toAge: 8, group: 'saarbar' },
        { step: 'pleje', children: sourced(5), fromAge: 3, toAge: 8, group: 'rest' },
        { step: 'eftervaern', children: sourced(2), fromAge: 18, toAge: 19, group: 'rest' },
      ],
    },
    addOns: [
      addOn('aflastning', { hjemme: 1 }, 1, 60_000),
      addOn('kontaktperson', { hjemme: 0, pleje: 1, eftervaern: 1 }, 1, 24_000),
    ],
    policies: [
      policy(12, [
        effect('add', 6000, { kind: 'unitCost', steps: ['aflastning'] }, { groups: ['rest', 'saarbar'] }),
        effect('multiply', 0.5, { kind: 'unitCost', steps: ['kontaktperson'] }),
      ]),
    ],
  },
);

function sideOf(what: Scenario): Side {
  const model = compileModel(what);
  const prepared = simulator(model);
  const { counts, sums } = rowsOf(prepared, 0);
  return {
    scenario: what.name,
    plans: planSeries(what, model, prepared.tally.layout),
    table: { replications: Int32Array.of(0), counts, sums, failed: [] },
    exact: expectation(model),
  };
}

function seriesOf(what: Scenario): readonly Series[] {
  const { plans, table, exact } = sideOf(what);
  return buildForecast(what, 'hash', plans, table, exact).series;
}

const series = seriesOf(OWN);

function find(all: readonly Series[], measure: Measure, id: string, group = 'all'): Series | undefined {
  return all.find((one) => one.measure === measure && one.step === id && one.group === group);
}

function valuesOf(measure: Measure, id: string, group = 'all'): readonly number[] | undefined {
  return find(series, measure, id, group)?.summaries.map(({ mean }) => mean);
}

describe('of children who all have what they can have', () => {
  test('users at every month end are those on the steps, in all and by group', () => {
    const always = (count: number) => Array<number>(24).fill(count);
    expect(valuesOf('add_on_users', 'aflastning')).toEqual(always(10));
    expect(valuesOf('add_on_users', 'aflastning', 'saarbar')).toEqual(always(3));
    expect(valuesOf('add_on_users', 'kontaktperson')).toEqual(always(7));
    expect(valuesOf('add_on_users', 'kontaktperson', 'saarbar')).toEqual(always(0));
  });

  test('full-year equivalents and distinct children are they too, and nobody starts', () => {
    const close = (count: number) => [count, count].map((value) => expect.closeTo(value, 9));
    expect(valuesOf('add_on_full_year_equivalents', 'aflastning')).toEqual(close(10));
    expect(valuesOf('add_on_full_year_equivalents', 'kontaktperson', 'rest')).toEqual(close(7));
    expect(valuesOf('add_on_recipients', 'aflastning', 'rest')).toEqual([7, 7]);
    expect(valuesOf('add_on_starts', 'aflastning')).toEqual([0, 0]);
  });

  test('expenditure is theirs at the price of the year, in a line of its own', () => {
    // Relief costs 6,000 more from 2017 on, a contact person half as much, of those in no group.
    const kr = (...values: number[]) => values.map((value) => expect.closeTo(value, 3));
    expect(valuesOf('expenditure_kr', 'aflastning')).toEqual(kr(600_000, 660_000));
    expect(valuesOf('expenditure_kr', 'kontaktperson')).toEqual(kr(7 * 24_000, 7 * 12_000));
    expect(valuesOf('expenditure_kr', 'add_ons')).toEqual(kr(768_000, 744_000));
  });

  test('it is in the ledger line of the step it is given on, and in all, but not in the step itself', () => {
    const kr = (...values: number[]) => values.map((value) => expect.closeTo(value, 3));
    expect(valuesOf('expenditure_kr', 'hjemme')).toEqual(kr(1_200_000, 1_200_000));
    expect(valuesOf('expenditure_kr', 'placement')).toEqual(kr(2_400_000, 2_400_000));
    expect(valuesOf('expenditure_kr', 'steps_2_3')).toEqual(kr(1_800_000, 1_860_000));
    expect(valuesOf('expenditure_kr', 'steps_4_6')).toEqual(kr(2_520_000, 2_460_000));
    // Aftercare is in neither line: two children at 90,000, and their contact persons.
    expect(valuesOf('expenditure_kr', 'all')).toEqual(kr(3_600_000 + 180_000 + 768_000, 3_600_000 + 180_000 + 744_000));
  });

  test('every figure but distinct children has its exact mean', () => {
    const own = series.filter(({ measure, step: id }) => measure.startsWith('add_on') || id === 'add_ons');
    for (const { measure, summaries } of own) {
      for (const { mean, exact } of summaries) {
        if (measure === 'add_on_recipients') expect(exact).toBeNull();
        else expect(exact).toBeCloseTo(mean, 6);
      }
    }
    expect(own.length).toBeGreaterThan(15);
  });
});

test('compared with a scenario that has none of them, all of them are more', () => {
  const without = { ...OWN, addOns: [], policies: [] };
  const { series: more } = buildDifference(sideOf(without), sideOf(OWN));
  expect(find(more, 'add_on_users', 'aflastning', 'saarbar')?.summaries[5]).toMatchObject({ mean: 3, exact: 3 });
  expect(find(more, 'expenditure_kr', 'add_ons')?.summaries[1]?.mean).toBeCloseTo(744_000, 3);
  expect(find(more, 'expenditure_kr', 'all')?.summaries[0]?.mean).toBeCloseTo(768_000, 3);
  const { series: less } = buildDifference(sideOf(OWN), sideOf(without));
  expect(find(less, 'add_on_users', 'aflastning')?.summaries[5]).toMatchObject({ mean: -10, exact: -10 });
});

test('a scenario without add-ons has no series of them', () => {
  for (const what of [scenario(), shipped('basis')]) {
    expect(seriesOf(what).filter(({ measure, step: id }) => /add_on/.test(`${measure} ${id}`))).toEqual([]);
  }
});
