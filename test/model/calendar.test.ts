/** Months of the horizon against calendar years, ages against bands, prices against ages. */

import { describe, expect, test } from 'vitest';
import { calendarYear, monthLabel, wholeYears, yearIndexOfMonths } from '../../src/model/calendar.js';
import { compileModel } from '../../src/model/compile.js';
import { laneCount } from '../../src/model/model.js';
import { effect, move, policy, scenario, shipped, sourced } from '../support/scenarios.js';

describe('a horizon', () => {
  test('from January consists of whole calendar years', () => {
    expect(wholeYears({ startYear: 2016, startMonth: 1, years: 3 })).toEqual([2016, 2017, 2018]);
  });

  test('from July reports only the calendar years that lie wholly in it', () => {
    const horizon = { startYear: 2016, startMonth: 7, years: 3 };
    expect(wholeYears(horizon)).toEqual([2017, 2018]);
    const index = yearIndexOfMonths(horizon, [2017, 2018]);
    expect(Array.from(index)).toEqual([
      ...Array(6).fill(-1),
      ...Array(12).fill(0),
      ...Array(12).fill(1),
      ...Array(7).fill(-1),
    ]);
    expect([0, 5, 6, 35].map((month) => calendarYear(horizon, month))).toEqual([2016, 2016, 2017, 2019]);
  });

  test('of one year from July has no whole year', () => {
    expect(wholeYears({ startYear: 2016, startMonth: 7, years: 1 })).toEqual([]);
  });

  test('names its months as people do', () => {
    const start = (2016 - 1900) * 12 + 6;
    expect([0, 5, 6, -7].map((month) => monthLabel(start, month))).toEqual([
      '2016-07',
      '2016-12',
      '2017-01',
      '2015-12',
    ]);
  });
});

test('a child is in the age class of its age, from the birthday on', () => {
  const { grid } = compileModel(shipped('basis'));
  expect(Array.from(grid.ageCut)).toEqual([0, 72, 144, 216, 276, Number.POSITIVE_INFINITY]);
  expect([0, 71, 72, 143, 144, 215, 216, 275, 276].map((age) => grid.ageClassAt[age])).toEqual([
    0, 0, 1, 1, 2, 2, 3, 3, 4,
  ]);
});

test('intensities are zero outside all age bands, and times the factor of the group inside', () => {
  const model = compileModel(
    scenario({
      ageBands: [{ id: 'skole', fromAge: 6, toAge: 11 }],
      groups: [
        { id: 'rest', share: sourced(0.9) },
        { id: 'saarbar', share: sourced(0.1) },
      ],
      transitions: [move('almen', 'hjemme', { skole: 0.24 }, { saarbar: 2.5 })],
    }),
  );
  const perYear = Array.from(model.intensity, (perMonth) => perMonth * 12);
  // Ages 0-5, 6-11, 12-17, 18 and up; in each the rest and the group.
  expect(perYear).toEqual([0, 0, 0.24, 0.6, 0, 0, 0, 0]);
});

test('a move is drawn in proportion to its intensity, and an impossible one never', () => {
  const model = compileModel(
    scenario({
      transitions: [
        move('hjemme', 'almen', 0),
        move('hjemme', 'pleje', 3),
        move('hjemme', 'leave', 1),
        move('pleje', 'almen', 0),
      ],
    }),
  );
  expect(Array.from(model.rates.cumulativeShare.subarray(0, 4))).toEqual([0, 0.75, 1, 0]);
  expect(Array.from(model.exit.subarray(0, 3), (perMonth) => perMonth * 12)).toEqual([0, 4, 0]);
});

test('a price effect for some ages and one group is paid for them alone, from its month on', () => {
  const model = compileModel(
    scenario({
      groups: [
        { id: 'rest', share: sourced(0.9) },
        { id: 'saarbar', share: sourced(0.1) },
      ],
      policies: [
        policy(
          2,
          [
            effect(
              'add',
              12_000,
              { kind: 'unitCost', steps: ['pleje'] },
              { fromAge: 6, toAge: 9, groups: ['saarbar'] },
            ),
          ],
          {
            phaseInMonths: 2,
          },
        ),
      ],
    }),
  );
  const kr = (month: number, group: number, ageMonths: number) => {
    const priceClass = model.priceClassOfAge[model.grid.ageClassAt[ageMonths] as number] as number;
    const lane = (group * model.priceClassCount + priceClass) * model.stepCount + 2;
    return 12 * (model.price[month * laneCount(model) + lane] as number);
  };
  expect([1, 2, 3, 4].map((month) => kr(month, 1, 80))).toEqual([400_000, 403_000, 409_000, 412_000]);
  expect([kr(4, 1, 71), kr(4, 1, 72), kr(4, 1, 119), kr(4, 1, 120), kr(4, 0, 80)]).toEqual([
    400_000, 412_000, 412_000, 400_000, 400_000,
  ]);
});

test('without price effects for some ages there is one price class', () => {
  expect(compileModel(shipped('taettere_opfoelgning')).priceClassCount).toBe(1);
});
