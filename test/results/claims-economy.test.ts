/**
 * What the shipped scenarios say about money, as one can say beforehand: the key figures of VIVE (2020), and the cases of
 * ../shared/domain/domain.md 4.2 that `taettere_opfoelgning.yaml` and `netvaerk_foerst.yaml` write out. The virkemidler
 * of the same names are scaled otherwise (closer follow-up to what København expected of HA01 per child), and pay back later.
 */

import { describe, expect, test } from 'vitest';
import { type BusinessCase, businessCase, type CaseView } from '../../src/results/economy/business-case.js';
import { ladderExpenditure } from '../../src/results/economy/ladder.js';
import type { Summary } from '../../src/results/forecast.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { sideBy } from '../support/economy.js';
import { shipped } from '../support/scenarios.js';
import { exactFigures, laidOn } from '../support/virkemidler.js';

const N = 200;
/** Standard errors that a simulated figure may lie off by chance. */
const LIMIT = 5;

const base = sideBy(shipped('basis'), N);

function caseOf(scenario: Scenario): { own: BusinessCase; view: CaseView } {
  const terms = { discountRates: scenario.economy.discountRates, beginsIn: 2017 };
  const own = businessCase(base, sideBy(scenario, N), terms);
  const view = own?.views[0];
  if (own === null || view === undefined) throw new Error('there is no business case');
  return { own, view };
}

const inYear = (
  { own, view }: ReturnType<typeof caseOf>,
  line: 'total' | 'cumulated' | 'permanent_change',
  year: number,
) => view.lines[line][own.years.indexOf(year)] as Summary;

/** Fails unless a mean lies above (1) or below (-1) zero by more than 5 of its standard errors. */
function expectSign({ mean, mcse }: Summary, sign: 1 | -1): void {
  expect(sign * mean, `mean ${mean}, standard error ${mcse}, n ${N}`).toBeGreaterThan(LIMIT * mcse);
}

/**
 * Fails unless the median payback time certainly lies from `from` to `to` years: were exactly half of all futures paid
 * back within some years, the number among N would have a standard deviation of sqrt(N) / 2.
 */
function expectMedian({ view: { payback } }: ReturnType<typeof caseOf>, from: number, to: number): void {
  const within = payback?.within ?? [];
  const half = N / 2;
  const least = half + (LIMIT * Math.sqrt(N)) / 2;
  const most = half - (LIMIT * Math.sqrt(N)) / 2;
  const count = (years: number): number => N * (within[years - 1] ?? 0);
  expect(count(to), `${within}`).toBeGreaterThan(least);
  expect(count(from - 1), `${within}`).toBeLessThan(most);
  expect(payback?.medianYears).toBeGreaterThanOrEqual(from);
  expect(payback?.medianYears).toBeLessThanOrEqual(to);
}

describe('closer follow-up, four caseworkers more', () => {
  const own = caseOf(shipped('taettere_opfoelgning'));

  test('has paid for itself in its third to fifth year in half of the futures', () => {
    expect(own.view.payback?.firstYear).toBe(2017);
    expectMedian(own, 3, 5);
  });

  test('costs more than it saves in its first two years, and saves more than it costs from the third on', () => {
    for (const year of [2017, 2018]) expectSign(inYear(own, 'permanent_change', year), 1);
    for (const year of [2019, 2020, 2025]) expectSign(inYear(own, 'permanent_change', year), -1);
  });

  test('is a gain over the ten years, at a rate of 3.5 %', () => {
    expectSign(own.view.value.netKr, -1);
    expect(own.view.value.breakEven?.high).toBeLessThan(1);
  });
});

describe('network first, one and a half posts', () => {
  const own = caseOf(shipped('netvaerk_foerst'));

  test('has paid for itself in its second to fourth year in half of the futures', () => {
    expectMedian(own, 2, 4);
  });

  test('costs more than it saves in its first year only', () => {
    expectSign(inYear(own, 'permanent_change', 2017), 1);
    for (const year of [2018, 2019, 2025]) expectSign(inYear(own, 'permanent_change', year), -1);
  });
});

describe('early detection alone, the shipped virkemiddel', () => {
  const scenario = laidOn('basis', { names: ['tidlig-opsporing-og-fremskudt-socialraadgiver'] });
  const own = caseOf(scenario);

  test('is paid back in no future within the horizon', () => {
    // Were one future in thirteen paid back, none in 200 would come about once in ten million.
    expect((1 - 1 / 13) ** N).toBeLessThan(1.2e-7);
    expect(own.view.payback).toMatchObject({ never: 1, medianYears: Number.POSITIVE_INFINITY });
  });

  test('costs more in every year, and saves nothing that could pay for it', () => {
    for (const year of own.own.years.slice(1)) expectSign(inYear(own, 'total', year), 1);
    expect(own.view.value.breakEven?.share).toBe(Number.POSITIVE_INFINITY);
  });

  test('nor would it be in thirty years: it costs more every year, in expectation', () => {
    const horizon = { startYear: 2016, startMonth: 1, years: 30 };
    const [without, with_] = [shipped('basis'), scenario].map((one) =>
      exactFigures({ ...one, horizon })('expenditure_kr', 'all'),
    ) as [number[], number[]];
    const more = with_.map((kr, year) => kr - (without[year] as number));
    expect(more).toHaveLength(30);
    expect(Math.min(...more.slice(1))).toBeGreaterThan(0);
  });
});

describe('kr. per 0-22-year-old on steps 2-3 and 4-6', () => {
  test.each([
    { name: 'basis', n: N, low: 2541, high: 5466 },
    { name: 'hele_landet', n: 12, low: 3306, high: 5290 },
  ] as const)('are $low and $high in $name', ({ name, n, low, high }) => {
    const side = name === 'basis' ? base : sideBy(shipped(name), n);
    const own = ladderExpenditure(side);
    if (own === null) throw new Error('there are no steps 2-3 and 4-6');
    for (const [years, target] of [
      [own.steps23, low],
      [own.steps46, high],
    ] as const) {
      const { mean, mcse, exact } = years[0] as Summary;
      const told = `${mean}, standard error ${mcse}, exact ${exact}, n ${n}`;
      expect(Math.abs(mean - target), told).toBeLessThan(LIMIT * mcse);
    }
    const ratio = own.ratioPct?.[0] as Summary;
    const target = (100 * low) / high;
    // The mean of a ratio is a little above the ratio of the means: by its variation, squared.
    const variation = ((own.steps46[0] as Summary).sd / high) ** 2;
    expect(Math.abs(ratio.mean - target * (1 + variation))).toBeLessThan(LIMIT * ratio.mcse);
  });
});
