/** From a population to cohorts. */

import { describe, expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { StockExceedsPopulation } from '../../src/model/start.js';
import type { Population, Scenario } from '../../src/scenario/scenario.js';
import { scenario, sourced } from '../support/scenarios.js';

const GROUPS = [
  { id: 'rest', share: sourced(0.87) },
  { id: 'saarbar', share: sourced(0.1) },
  { id: 'handicap', share: sourced(0.03) },
];

/** Children of a cohort at a date, before anything that happens on it. */
function sizeAt(model: Model, cohort: number, date: number): number {
  const { cohorts } = model;
  let children = cohorts.children[cohort] as number;
  for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
    if ((cohorts.changeMonth[i] as number) < date) children += cohorts.changeBy[i] as number;
  }
  return children;
}

/** Children by birth month (all groups) at a date. */
function byBirthMonth(model: Model, date: number): Map<number, number> {
  const children = new Map<number, number>();
  for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
    const month = model.cohorts.birthMonth[cohort] as number;
    children.set(month, (children.get(month) ?? 0) + sizeAt(model, cohort, date));
  }
  return children;
}

describe('a constant population', () => {
  test.each([3, 216, 1000, 9048, 1_150_000])('of %i has that many 0-17-year-olds at every month end', (children) => {
    const model = compileModel(scenario({ population: { kind: 'constant', children0to17: sourced(children) } }));
    expect(new Set(model.cohorts.under18)).toEqual(new Set([children]));
    const ofMonth = byBirthMonth(model, 0);
    for (let first = -276; first + 216 <= model.months; first++) {
      let sum = 0;
      for (let month = first; month < first + 216; month++) sum += ofMonth.get(month) ?? 0;
      expect(sum).toBe(children);
    }
  });

  test('has birth months that differ by one child at most', () => {
    const model = compileModel(scenario({ population: { kind: 'constant', children0to17: sourced(9048) } }));
    expect(new Set(byBirthMonth(model, 0).values())).toEqual(new Set([41, 42]));
  });

  test('has groups within one child of their share in every birth month, and of their share on average', () => {
    const model = compileModel(
      scenario({ groups: GROUPS, population: { kind: 'constant', children0to17: sourced(9048) } }),
    );
    const ofMonth = byBirthMonth(model, 0);
    const sums = [0, 0, 0];
    for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
      const group = model.cohorts.group[cohort] as number;
      const children = model.cohorts.children[cohort] as number;
      const born = ofMonth.get(model.cohorts.birthMonth[cohort] as number) as number;
      expect(Math.abs(children - born * (GROUPS[group]?.share.value as number))).toBeLessThan(1);
      sums[group] = (sums[group] as number) + children;
    }
    const all = sums.reduce((a, b) => a + b, 0);
    // The offsets of the rounding are spread evenly, so the errors of 336 birth months cancel but for a few children.
    GROUPS.forEach(({ share }, group) => {
      expect(Math.abs((sums[group] as number) - share.value * all)).toBeLessThan(5);
    });
  });
});

/** Ages 0-24 in four years, with large and small, steady and changing net migration, and birth years that empty out. */
function table(change: (age: number, year: number) => number, base = 120): Population & { kind: 'table' } {
  const years = [2016, 2017, 2018, 2019];
  const children: number[][] = [Array.from({ length: 25 }, (_, age) => base + ((age * 37) % 50))];
  for (let year = 1; year < years.length; year++) {
    const before = children[year - 1] as number[];
    children.push(
      Array.from({ length: 25 }, (_, age) =>
        age === 0 ? base + year : Math.max(0, (before[age - 1] as number) + change(age, year)),
      ),
    );
  }
  return { kind: 'table', file: 'test.csv', area: '', source: 'test', years, maxAge: 24, children, masked: null };
}

describe('a population from a table', () => {
  const tables: Record<string, Population & { kind: 'table' }> = {
    'without migration': table(() => 0),
    'that loses a few of every age, always as many': table(() => -12),
    'that gains and loses in turn': table((age, year) => (((age + year) % 3) - 1) * 7),
    'that empties': table(() => -60),
    'of a very small place': table((age, year) => ((age * 5 + year) % 3) - 1, 0),
  };

  test.each(Object.entries(tables))("%s has the table's children on every 1 January", (_, population) => {
    const model = compileModel(
      scenario({ population, groups: GROUPS, horizon: { startYear: 2016, startMonth: 1, years: 4 } }),
    );
    population.years.forEach((_, year) => {
      const ofMonth = byBirthMonth(model, year * 12);
      // Born in the calendar year that makes them `age` on 1 January.
      for (let age = 0; age < 18; age++) {
        let sum = 0;
        for (let month = 0; month < 12; month++) sum += ofMonth.get(year * 12 - (age + 1) * 12 + month) ?? 0;
        expect(sum).toBe(population.children[year]?.[age]);
      }
      expect(model.cohorts.under18[year * 12]).toBe(
        population.children[year]?.slice(0, 18).reduce((sum, children) => sum + children, 0),
      );
    });
  });

  test.each(Object.entries(tables))(
    '%s spreads every birth year evenly over its months, and has no negative cohort',
    (_, population) => {
      const model = compileModel(
        scenario({ population, groups: GROUPS, horizon: { startYear: 2016, startMonth: 1, years: 4 } }),
      );
      for (let date = 0; date <= 48; date++) {
        for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
          expect(sizeAt(model, cohort, date)).toBeGreaterThanOrEqual(0);
        }
        const ofMonth = byBirthMonth(model, date);
        for (let year = -23; year < 4; year++) {
          const months = Array.from({ length: 12 }, (_, month) => ofMonth.get(year * 12 + month) ?? 0);
          expect(Math.max(...months) - Math.min(...months)).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  test('keeps the groups near their shares while children come and go', () => {
    const population = tables['that gains and loses in turn'] as Population;
    const model = compileModel(scenario({ population, groups: GROUPS }));
    const sums = [0, 0, 0];
    for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
      const group = model.cohorts.group[cohort] as number;
      sums[group] = (sums[group] as number) + sizeAt(model, cohort, 36);
    }
    const all = sums.reduce((a, b) => a + b, 0);
    // 27 birth years of some 12 children a month, each birth month within two children, errors of either sign.
    const allowed = 5 * Math.sqrt(model.cohorts.count / 3);
    GROUPS.forEach(({ share }, group) => {
      expect(Math.abs((sums[group] as number) - share.value * all)).toBeLessThan(allowed);
    });
  });

  test('moves children in the last year too when it is cut by the horizon', () => {
    const population = table(() => 24);
    const model = compileModel(scenario({ population, horizon: { startYear: 2016, startMonth: 7, years: 2 } }));
    // A net of 24 a year is two at the start of every month; 2018 begins with month 18 and is cut after six months.
    const birthYear2008 = (date: number) => {
      const ofMonth = byBirthMonth(model, date);
      return Array.from({ length: 12 }, (_, month) => ofMonth.get(-6 + (2008 - 2016) * 12 + month) ?? 0).reduce(
        (a, b) => a + b,
        0,
      );
    };
    expect(birthYear2008(18)).toBe(population.children[2]?.[9]);
    expect(birthYear2008(24) - birthYear2008(18)).toBe(12);
  });
});

describe('a stated stock', () => {
  const withStock = (children: number, overrides: Partial<Scenario> = {}): Scenario =>
    scenario({
      initial: {
        kind: 'stock',
        stock: [{ step: 'pleje', children: sourced(children), fromAge: 0, toAge: 17, group: 'rest' }],
      },
      ...overrides,
    });

  test('is spread over the ages from birth to the last month before the birthday that ends them', () => {
    const { start } = compileModel(withStock(432));
    if (start.kind !== 'stock') throw new Error(start.kind);
    expect([Math.max(...start.birthMonth), Math.min(...start.birthMonth)]).toEqual([0, -215]);
    expect(new Set(start.children)).toEqual(new Set([2]));
  });

  test('is taken out of the population, which stays as large as it is', () => {
    const [without, having] = [compileModel(withStock(0)), compileModel(withStock(300))];
    const sum = (model: Model) => model.cohorts.children.reduce((a, b) => a + b, 0);
    expect(sum(without) - sum(having)).toBe(300);
    expect(having.cohorts.under18).toEqual(without.cohorts.under18);
  });

  test('of more children than there are is refused', () => {
    expect(() => compileModel(withStock(2161))).toThrow(StockExceedsPopulation);
    expect(() => compileModel(withStock(2160))).not.toThrow();
  });
});
