/**
 * Two things of VIVE (2020): the type of placement can be steered in new cases, hardly in running ones (afsnit 8.4);
 * and what the key figures of the municipalities did from 2016 to 2019 (bilag 2).
 */

import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';
import { expectByChance, meanEvidence } from '../support/chance.js';
import { column, runRows } from '../support/run.js';
import { exactFigures, laidOn } from '../support/virkemidler.js';

const LONG = 60;

/** Children on a step at the end of a month in every replication. */
function stocks(scenario: Scenario, step: string, month: number, n: number): Float64Array {
  const { counts, layout } = runRows(scenario, n);
  const place = scenario.steps.findIndex(({ id }) => id === step);
  const months = 12 * scenario.horizon.years;
  return column(counts, layout.counts, layout.stock + place * months + month - 1);
}

/** The base for sixty years, with an effect that works fully from the first month. */
function steered(effect: string): Scenario {
  const policy = `[{ id: styring, name: Styring, start: 2016-01, effects: [{ ${effect} }] }]`;
  return laidOn('basis', { text: `horizon: { years: ${LONG} }\npolicies: ${policy}` });
}

/** How much of what an effect does to the institutions in sixty years it has done after three. */
function doneInThreeYears(effect: string): number {
  const [without, withIt] = [laidOn('basis', { text: `horizon: { years: ${LONG} }` }), steered(effect)].map(
    (scenario) => exactFigures(scenario)('stock', 'institution'),
  );
  const change = (month: number) => (withIt?.[month - 1] ?? Number.NaN) - (without?.[month - 1] ?? Number.NaN);
  expect(change(12 * LONG)).toBeLessThan(-1);
  return change(36) / change(12 * LONG);
}

describe('steering the type of placement', () => {
  const fewerNew = 'from: [almen, forebyggende, hjemme], to: institution, multiply: 0.7';
  const shorter = `from: institution, to: [almen, hjemme, netvaerk, pleje], multiply: ${1 / 0.7}`;

  test('in new cases only it has done about four fifths after three years, the rest takes long', () => {
    const done = doneInThreeYears(fewerNew);
    expect(done).toBeGreaterThan(0.75);
    expect(done).toBeLessThan(0.85);
  });

  test('the same factor on running cases has done more by then, and on stays begun since, less', () => {
    const [inNew, inRunning, inBegunSince] = [
      doneInThreeYears(fewerNew),
      doneInThreeYears(shorter),
      doneInThreeYears(`${shorter}, newCasesOnly: true`),
    ];
    expect(inRunning).toBeGreaterThan(inNew);
    expect(inBegunSince).toBeLessThan(inNew);
  });

  test('does the same to the simulated institutions as to the exact ones', () => {
    const n = 2000;
    const three = (effects: string) =>
      laidOn('basis', { text: `horizon: { years: 3 }\npolicies: [{ id: s, name: S, start: 2016-01${effects} }]` });
    const [without, withIt] = [three(''), three(`, effects: [{ ${fewerNew} }]`)];
    const simulated = [without, withIt].map((scenario) => stocks(scenario, 'institution', 36, n));
    const differences = Float64Array.from({ length: n }, (_, i) => (simulated[1]?.[i] ?? 0) - (simulated[0]?.[i] ?? 0));
    const exact = [without, withIt].map((scenario) => exactFigures(scenario)('stock', 'institution')[35] as number);
    expectByChance(meanEvidence('fewer children', differences, (exact[1] ?? 0) - (exact[0] ?? 0), without.seed));
  });
});

/** VIVE 2020, bilagsfigur 2.1-2.3, per 1,000 0-17-year-olds, March 2016 and March 2019 ("lidt over 1"); 2,541 kr. before. */
const KEY_FIGURES = [
  { step: 'institution', before: 3.6, after: 3.0 },
  { step: 'pleje', before: 8.1, after: 8.4 },
  { step: 'netvaerk', before: 0.5, after: 1.0 },
] as const;
const MARCH_2016 = 3;
const MARCH_2019 = 39;

describe('omlægningen 2016-2019', () => {
  const omlagt = laidOn('basis', { names: ['omlaegning-2016-2019'] });
  const exact = exactFigures(omlagt);
  const within5pct = (actual: number | undefined, target: number) =>
    expect(Math.abs((actual ?? Number.NaN) / target - 1), `${actual} against ${target}`).toBeLessThan(0.05);

  test.each(KEY_FIGURES)('moves $step from $before to $after per 1,000 within 5 %', ({ step, before, after }) => {
    const figures = exact('per_1000_0_17', step);
    within5pct(figures[MARCH_2016 - 1], before);
    within5pct(figures[MARCH_2019 - 1], after);
  });

  test('moves the expenditure on steps 2 and 3 from 2,541 to 3,213 kr. per 0-22-year-old in 2018 within 5 %', () => {
    const before = exactFigures(laidOn('basis'))('kr_per_0_22', 'steps_2_3');
    within5pct(before[0], 2541);
    within5pct(exact('kr_per_0_22', 'steps_2_3')[2], 3213);
  });

  test('does so in the simulation too', () => {
    const n = 1000;
    expectByChance(
      ...KEY_FIGURES.map(({ step }) => {
        const expected = exact('stock', step)[MARCH_2019 - 1] as number;
        return meanEvidence(step, stocks(omlagt, step, MARCH_2019, n), expected, omlagt.seed);
      }),
    );
  });

  test('makes placements too cheap by 2018, unless their real price rises by 3.5 % a year', () => {
    const dearer = laidOn('basis', { names: ['omlaegning-2016-2019'], prices: ['kompleksitet'] });
    const seen = 5578;
    expect(exact('kr_per_0_22', 'steps_4_6')[2]).toBeLessThan(0.95 * seen);
    within5pct(exactFigures(dearer)('kr_per_0_22', 'steps_4_6')[2], seen);
  });

  test('costs more than it saves in placements: total expenditure rises every year', () => {
    const total = exact('expenditure_kr', 'all');
    const without = exactFigures(laidOn('basis'))('expenditure_kr', 'all');
    for (const [year, kr] of total.entries()) expect(kr, `year ${year}`).toBeGreaterThan(without[year] as number);
  });
});
