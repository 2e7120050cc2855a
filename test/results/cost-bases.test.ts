/** The shipped prices: two cost bases, and two ways in which prices may drift. */

import { expect, test } from 'vitest';
import { exactFigures, laidOn } from '../support/virkemidler.js';

test("full price (Benchmarkingenheden) makes steps 4-6 cost 6,680 kr. per 0-22-year-old in 2016, against 5,466 of the ladder's", () => {
  const figures = exactFigures(laidOn('basis', { prices: ['fuld-pris'] }));
  const kr = figures('kr_per_0_22', 'steps_4_6')[0] as number;
  // The source prints it to the ten.
  expect(Math.abs(kr - 6680)).toBeLessThanOrEqual(5);
  // To the krone: child-years times full price, by those aged 0-22 of 9,048 under 18, a number for each birth month.
  const prices = { netvaerk: 220_000, pleje: 470_000, institution: 1_160_000, eftervaern_doegn: 540_000 };
  const all = Object.entries(prices).reduce(
    (sum, [step, price]) => sum + price * (figures('full_year_equivalents', step)[0] as number),
    0,
  );
  expect(kr).toBeCloseTo(all / ((9048 * 276) / 216), 0);
});

test("the ladder's prices are those that the base has, and bring it back from full price", () => {
  const base = laidOn('basis').steps;
  expect(laidOn('basis', { prices: ['indsatstrappen'] }).steps).toEqual(base);
  expect(laidOn('basis', { prices: ['fuld-pris', 'indsatstrappen'] }).steps).toEqual(base);
  expect(laidOn('basis', { prices: ['fuld-pris'] }).steps).not.toEqual(base);
});

test('3.5 % a year in 2017 and 2018 is to the last digit what two policies that multiply the prices say', () => {
  const drift = exactFigures(laidOn('basis', { prices: ['kompleksitet'] }))('kr_per_0_22', 'steps_4_6');
  const policies = [2017, 2018].map(
    (year) =>
      `{ id: pris-${year}, name: Pris, start: ${year}-01, effects: [{ unitCost: [netvaerk, pleje, institution, eftervaern_doegn], multiply: 1.035 }] }`,
  );
  const said = exactFigures(laidOn('basis', { text: `policies: [${policies.join(', ')}]` }))(
    'kr_per_0_22',
    'steps_4_6',
  );
  drift.forEach((kr, year) => {
    expect(kr).toBeCloseTo(said[year] as number, 6);
  });
});

test('private places that follow the expenditure on private botilbud are 31 % dearer after three years', () => {
  const of = (prices: string[]) => exactFigures(laidOn('basis', { prices }))('expenditure_kr', 'institution');
  const [own, dearer] = [of([]), of(['private-pladser'])];
  const rise = own.map((kr, year) => (dearer[year] as number) / kr);
  const perYear = 1.31 ** (1 / 3);
  [1, 1, 1, perYear, perYear ** 2, 1.31, 1.31].forEach((factor, year) => {
    expect(rise[year]).toBeCloseTo(factor, 10);
  });
});

test('two of them laid over a base both hold', () => {
  const { economy } = laidOn('basis', { prices: ['kompleksitet', 'private-pladser'] });
  expect(economy.realPriceDrift.map(({ id }) => id)).toEqual(['kompleksitet', 'private-pladser']);
});
