/** Tables of amounts that add up in the digits that are shown. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseTable } from '../../../src/results/economy/case-table.js';
import type { CaseItem } from '../../../src/scenario/fixed-case/fixed-case.js';

const item = (kind: CaseItem['kind'], ...kr: number[]): CaseItem => ({ name: kind, kind, area: 'service', kr });
const sum = (units: readonly number[]) => units.reduce((all, own) => all + own, 0);

test('whole units are shown as they are', () => {
  const table = caseTable(
    [2016, 2017],
    [item('efficiency', -5000, -7000), item('cost', 2000, 1000), item('implementation', 4000, 0)],
    1000,
  );
  expect(table).toMatchObject({
    efficiencies: [-5, -7],
    costs: [2, 1],
    permanentChange: [-3, -6],
    implementation: [4, 0],
    total: [1, -6],
    cumulated: [1, -5],
  });
});

test('what is paid every year is shown alike every year; the savings take the rounding', () => {
  const years = [2016, 2017, 2018, 2019];
  const table = caseTable(years, [item('efficiency', -33, -33, -33, -33), item('cost', 21, 21, 21, 21)], 10);
  expect(table.costs).toEqual([2, 2, 2, 2]);
  expect(table.total).toEqual([-1, -1, -1, -1]);
  expect(table.cumulated).toEqual([-1, -2, -3, -4]);
  expect(table.efficiencies).toEqual([-3, -3, -3, -3]);
});

test('the total of a year is the one that is told everywhere else, whatever the years before it came to', () => {
  // Tættere opfølgning 2019-2020, mio. kr.: -3.045 is -3.0, also after -1.34, with which it comes to -4.385.
  const table = caseTable([2019, 2020], [item('efficiency', -1_340_000, -3_045_000)], 100_000);
  expect(table.total).toEqual([-13, -30]);
  expect(table.cumulated).toEqual([-13, -43]);
});

test('every table adds up to the shown digit, and the totals of the years are the nearest ones', () => {
  const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 });
  const kinds = fc.constantFrom('efficiency', 'cost', 'implementation') as fc.Arbitrary<CaseItem['kind']>;
  const items = fc.array(
    fc.tuple(kinds, amounts).map(([kind, kr]) => item(kind, ...kr)),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(items, fc.constantFrom(1, 1000, 100_000), (own, unit) => {
      const table = caseTable([2016, 2017, 2018], own, unit);
      let cumulated = 0;
      for (const year of [0, 1, 2]) {
        const at = (units: readonly number[]): number => units[year] as number;
        expect(at(table.efficiencies) + at(table.costs)).toBe(at(table.permanentChange));
        expect(at(table.permanentChange) + at(table.implementation)).toBe(at(table.total));
        cumulated += at(table.total);
        expect(at(table.cumulated)).toBe(cumulated);
        const exact = sum(own.map(({ kr }) => at(kr))) / unit;
        expect(Math.abs(at(table.total) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        for (const [kind, line] of [
          ['efficiency', table.efficiencies],
          ['cost', table.costs],
          ['implementation', table.implementation],
        ] as const) {
          const parts = table.items.filter((one) => one.item.kind === kind);
          if (parts.length > 0) expect(sum(parts.map(({ units }) => at(units)))).toBe(at(line));
        }
      }
    }),
  );
});
