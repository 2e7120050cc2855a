/** Developments as targets: how likely a rise, a fall or neither is, and what a scenario learns from it. */
import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/calibration/calibration.js';
import { modeOf } from '../../src/calibration/mode.js';
import { residual } from '../../src/calibration/observation.js';
import { type ChangeSpread, trendChance } from '../../src/calibration/trend-law.js';
import { compileModel } from '../../src/model/compile.js';
import { exactChange, skellamAtMost, stillThere } from '../../src/results/municipalities/exact-change.js';
import type { TrendClass } from '../../src/scenario/municipalities/figure.js';
import { describeProblem } from '../../src/text/problems.js';
import { scenarioOf } from '../scenario/support.js';
import { calibration, freeOf, LADDER, ladder, targetsOf } from './support.js';

const TRENDS: readonly TrendClass[] = ['rising', 'stable', 'falling'];
/** A municipality of 9,048 in which some 20 children come and 20 leave. */
const OWN: ChangeSpread = { kind: 'change', exposure: 9.048, turnover: 40 };

test('a rise, a fall and neither have the chances of Skellam’s law with 0.2 per 1,000 as the limit', () => {
  for (const change of [-1.5, -0.2, 0, 0.4]) {
    const came = (40 + 9.048 * change) / 2;
    const left = 40 - came;
    // 0.2 of 9.048 thousands are 1.8 children: stable is one child more or less at most.
    const chances = TRENDS.map((trend) => trendChance(trend, OWN, change));
    expect(chances[0]).toBeCloseTo(1 - skellamAtMost(1, came, left), 12);
    expect(chances[2]).toBeCloseTo(skellamAtMost(-2, came, left), 12);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  }
});

test('a change of exactly 0.2 per 1,000 is stable', () => {
  // Of 10,000 children two: with next to nobody leaving, two who came are within and three are beyond.
  const spread: ChangeSpread = { kind: 'change', exposure: 10, turnover: 1e-6 };
  // Poisson of mean 2: e^-2 (1 + 2 + 2^2 / 2).
  expect(trendChance('stable', spread, 0.2)).toBeCloseTo(Math.exp(-2) * 5, 6);
});

test('the residual is what the chance falls short of the greatest it can have, and is smooth where nothing is expected', () => {
  const r = (trend: TrendClass, change: number): number =>
    residual({ value: { kind: 'class', trend }, spread: OWN }, Math.exp(change));
  for (const change of [-0.7, 0.3, 2]) {
    expect(r('rising', change) ** 2).toBeCloseTo(-2 * Math.log(trendChance('rising', OWN, change)), 9);
    expect(r('rising', change)).toBeCloseTo(-r('falling', -change), 9);
    const best = trendChance('stable', OWN, 0);
    expect(r('stable', change) ** 2).toBeCloseTo(2 * Math.log(best / trendChance('stable', OWN, change)), 9);
    expect(Math.sign(r('stable', change))).toBe(-Math.sign(change));
  }
  expect(r('stable', 0)).toBeCloseTo(0, 12);
  const [ahead, behind] = [r('stable', 0.01), r('stable', -0.01)];
  expect(ahead).toBeCloseTo(-behind, 6);
  expect(ahead).toBeLessThan(-1e-3);
});

test('the turnover is that of the children who come and leave between the dates, in a municipality of the size stated', () => {
  const targets = targetsOf('trend_class;institution;;;2016-03/2018-03;stabil;;18000;;x');
  const { observations } = calibration(ladder, targets, []);
  const { before, after, both } = exactChange(compileModel(ladder), 2, 2, 26);
  // The scenario has 9,000 children aged 0-17.
  const turnover = expect.closeTo(2 * (before + after - 2 * both), 6);
  expect(observations[0]?.spread).toEqual({ kind: 'change', exposure: 18, turnover });
});

test('children who arrive later are none of those who were there', () => {
  const arrivals = scenarioOf(`name: Ankomst
priceLevel: 2019
horizon: { start: 2016-01, years: 3 }
population: { children: 9000 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
ageBands: { smaa: 0-8, store: 9-17 }
transitions: [{ from: institution, to: almen, perYear: 0.25 }]
arrivals: [{ id: nye, to: institution, ages: 0-8, perYear: 40 }]
initial: { shares: {} }
`);
  const model = compileModel(arrivals);
  const isOn = Uint8Array.from([0, 1]);
  const { before } = exactChange(model, 1, 5, 17);
  expect(before).toBeGreaterThan(10);
  expect(stillThere(model, isOn, 5, 17)).toBeCloseTo(before * Math.exp(-0.25), 9);
});

test('a rise moves a number as far as its chance and the number’s own width say', () => {
  const growing = scenarioOf(`${LADDER}policies:
  - id: opsporing
    name: Opsporing
    start: 2016-07
    effects: [{ from: hjemme, to: institution, multiply: 1.3 }]
`);
  const targets = targetsOf('trend_class;institution;;;2016-03/2019-03;faldende;;;;x');
  const free = freeOf(growing, 'hjemme>institution');
  const own = calibration(growing, targets, free);
  const { point, isAtRest } = modeOf(own);
  expect(isAtRest).toBe(true);
  const [{ spread } = { spread: OWN }] = own.observations;
  const [{ priorSd } = { priorSd: 0 }] = free;
  const density = (theta: number): number => {
    const change = Math.log(own.predict([theta])?.[0] as number);
    return Math.log(trendChance('falling', spread as ChangeSpread, change)) - 0.5 * (theta / priorSd) ** 2;
  };
  const at = point[0] as number;
  expect(at).toBeLessThan(-0.02);
  expect((density(at + 1e-4) - density(at - 1e-4)) / 2e-4).toBeCloseTo(0, 3);
});

test('a trend goes from a month to a later one within the horizon, and is a word', () => {
  const said = (row: string): string[] => {
    const reading = calibrationOf(ladder, targetsOf(row), []);
    return reading.ok ? [] : reading.problems.map((problem) => describeProblem(problem, 'da'));
  };
  expect(() => targetsOf('trend_class;institution;;;2019-03/2016-03;stabil;;;;x')).toThrow(
    'expected two months such as 2016-03/2019-03, got "2019-03/2016-03"',
  );
  expect(() => targetsOf('trend_class;institution;;;2016-03/2017-03;opad;0,1;;;x')).toThrow(
    /rising, stable or falling \(or 1, 0, -1\), got "opad"[\s\S]*standard_error: trend_class is a word and no number/,
  );
  expect(said('trend_class;institution;;;2016-03/2020-03;stabil;;;;x')).toEqual([
    'n.csv:2:27: period: 2016-03/2020-03 er uden for scenariets periode, 2016-01 til 2019-12',
  ]);
  expect(said('trend_class;institutioner;;;2016-03/2018-03;stabil;;;;x')[0]).toContain("mente du 'institution'?");
});
