/** What a child-month costs, by hand. */

import { describe, expect, it } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { effect, ladderOf, policy, sourced, sourcedRecord, step } from '../support/scenarios.js';

/** kr. a year of a child of a group and age on the first step above the universal one. */
function krPerYear(model: Model, group: number, ageYears: number, month = 0): number {
  const ageClass = model.grid.ageClassAt[Math.min(ageYears * 12, model.grid.ageClassAt.length - 1)] as number;
  const priceClass = model.priceClassOfAge[ageClass] as number;
  const lanes = model.grid.groupCount * model.priceClassCount * model.stepCount;
  const lane = (group * model.priceClassCount + priceClass) * model.stepCount + 1;
  return 12 * (model.price[month * lanes + lane] as number);
}

const GROUPS = [
  { id: 'rest', share: sourced(0.9) },
  { id: 'diagnose', share: sourced(0.1) },
];

const HOME = {
  ...step('institution', 'placement'),
  unitCostKrPerYear: { kind: 'byBand', values: sourcedRecord({ smaa: 600_000, store: 1_200_000 }) },
  unitCostFactors: sourcedRecord({ diagnose: 1.25 }),
} as const;

const BANDS = [
  { id: 'smaa', fromAge: 0, toAge: 5 },
  { id: 'store', fromAge: 6, toAge: 17 },
];

describe('a price by age and group', () => {
  const scenario = ladderOf([HOME], {
    groups: GROUPS,
    ageBands: BANDS,
    initial: {
      kind: 'stock',
      stock: [
        { step: 'institution', children: sourced(3), fromAge: 0, toAge: 0, group: 'rest' },
        { step: 'institution', children: sourced(2), fromAge: 7, toAge: 7, group: 'diagnose' },
      ],
    },
  });

  it('is that of the band times that of the group, and nothing outside the bands', () => {
    const model = compileModel(scenario);
    expect([3, 5, 6, 17, 18].map((age) => krPerYear(model, 0, age))).toEqual([
      600_000, 600_000, 1_200_000, 1_200_000, 0,
    ]);
    expect([3, 17].map((age) => krPerYear(model, 1, age))).toEqual([750_000, 1_500_000]);
  });

  it('is paid to the krone: three infants at 600,000 and two schoolchildren with a diagnosis at 1,500,000 kr.', () => {
    const model = compileModel({ ...scenario, horizon: { startYear: 2016, startMonth: 1, years: 1 } });
    const layout = layoutOf(model);
    const { sums } = expectation(model);
    const at = (group: number): number => sums[layout.expenditure + group * model.stepCount + 1] as number;
    expect(at(0)).toBeCloseTo(3 * 600_000, 6);
    expect(at(1)).toBeCloseTo(2 * 1_500_000, 6);
  });

  it('is changed by policies as it stands: 100,000 kr. more is so at every age and in every group', () => {
    const both = { groups: ['rest', 'diagnose'] };
    const dearer = policy(6, [effect('add', 100_000, { kind: 'unitCost', steps: ['institution'] }, both)]);
    const model = compileModel({ ...scenario, policies: [dearer] });
    expect([krPerYear(model, 0, 3, 5), krPerYear(model, 0, 3, 6), krPerYear(model, 1, 9, 6)]).toEqual([
      600_000, 700_000, 1_600_000,
    ]);
  });
});

describe('real drift', () => {
  const drift = (perYear: number, fromYear: number, toYear: number | null, id = 'institution') =>
    ({ id: 'd', steps: [id], perYear: sourced(perYear), fromYear, toYear }) as const;
  const priceIn = (years: number, ...realPriceDrift: ReturnType<typeof drift>[]): number => {
    const own = ladderOf([step('institution', 'placement', 1_000_000)], {
      horizon: { startYear: 2016, startMonth: 7, years: 6 },
    });
    return krPerYear(compileModel({ ...own, economy: { ...own.economy, realPriceDrift } }), 0, 9, 12 * years - 6);
  };

  it('makes a price so much dearer in every calendar year from the first to the last', () => {
    // The horizon begins in July 2016: month 6 is January 2017.
    expect([1, 2, 3, 4].map((year) => Math.round(priceIn(year, drift(0.1, 2017, 2018))))).toEqual([
      1_100_000, 1_210_000, 1_210_000, 1_210_000,
    ]);
    expect(Math.round(priceIn(5, drift(0.1, 2017, null)))).toBe(1_610_510);
  });

  it("leaves the horizon's first year as stated, whenever the drift began, and other steps alone", () => {
    expect(Math.round(priceIn(1, drift(0.1, 2010, null)))).toBe(1_100_000);
    expect(priceIn(3, drift(0.1, 2010, 2016))).toBe(1_000_000);
    expect(priceIn(3, drift(0.1, 2017, null, 'pleje'))).toBe(1_000_000);
  });

  it('adds up by factors, and policies work on what it has made of the price', () => {
    expect(Math.round(priceIn(1, drift(0.1, 2017, null), drift(-0.5, 2017, null)))).toBe(550_000);
    const own = ladderOf([step('institution', 'placement', 1_000_000)]);
    const model = compileModel({
      ...own,
      economy: { ...own.economy, realPriceDrift: [drift(0.1, 2017, null)] },
      policies: [policy(0, [effect('add', 100_000, { kind: 'unitCost', steps: ['institution'] })])],
    });
    expect([0, 12].map((month) => Math.round(krPerYear(model, 0, 9, month)))).toEqual([1_100_000, 1_200_000]);
  });
});
