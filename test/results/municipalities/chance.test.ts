/** How often a trend arises by chance alone: counted in the futures, and exactly where children are independent. */
import { expect, test } from 'vitest';
import { compileModel } from '../../../src/model/compile.js';
import { chanceOfChange } from '../../../src/results/municipalities/chance.js';
import { exactChange, skellamAtMost } from '../../../src/results/municipalities/exact-change.js';
import { asManyAs, countsOverFutures, seenIn, trendPlans } from '../../../src/results/municipalities/futures.js';
import type { Municipality } from '../../../src/results/municipalities/municipality.js';
import { trendClassOf } from '../../../src/results/trend-class.js';
import type { TrendClass } from '../../../src/scenario/municipalities/figure.js';
import { scenarioOf } from '../../scenario/support.js';
import { expectByChance } from '../../support/chance.js';
import { futuresOf } from '../../support/futures.js';
import { moments } from '../../support/run.js';
import { shipped } from '../../support/scenarios.js';

const COMES = 0.002;
const GOES = 0.25;
/** Two states: a child on the step or not, at any age. */
const TWO = scenarioOf(`name: To
priceLevel: 2019
horizon: { start: 2016-01, years: 4 }
population: { children: 9048 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
transitions:
  - { from: almen, to: institution, perYear: ${COMES} }
  - { from: institution, to: almen, perYear: ${GOES} }
initial: steadyState
`);

test('mean, overlap and variance of a change are those of independent children of two states, birth month by birth month', () => {
  const model = compileModel(TWO);
  const [from, until] = [2, 38];
  const rate = COMES + GOES;
  const rest = COMES / rate;
  /** Chance to be on the step so many months after birth; a child is born at the start of its month. */
  const on = (month: number, birth: number): number =>
    month < birth || month - birth >= 216 ? 0 : rest * (1 - Math.exp((-rate * (month - birth + 1)) / 12));
  const stays = rest + (1 - rest) * Math.exp((-rate * (until - from)) / 12);
  const expected = { before: 0, after: 0, both: 0, variance: 0 };
  for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
    const birth = model.cohorts.birthMonth[cohort] as number;
    const children = model.cohorts.children[cohort] as number;
    const [p0, p1] = [on(from, birth), on(until, birth)];
    const p01 = until - birth >= 216 ? 0 : p0 * stays;
    expected.before += children * p0;
    expected.after += children * p1;
    expected.both += children * p01;
    expected.variance += children * (p0 + p1 - 2 * p01 - (p1 - p0) ** 2);
  }
  const found = exactChange(model, 1, from, until);
  for (const [name, value] of Object.entries(expected)) {
    expect(found[name as keyof typeof found] / value, name).toBeCloseTo(1, 8);
  }
});

test('the law of Skellam is the sum over all pairs of Poisson numbers', () => {
  // Both means tiny: -1 or less is one gone and none come, but for what is smaller than the product of the two.
  expect(skellamAtMost(-1, 0.001, 0.002)).toBeCloseTo(0.002, 5);
  expect(skellamAtMost(0, 0, 0)).toBe(1);
  expect(skellamAtMost(-1, 0, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  // Symmetric at rest.
  expect(skellamAtMost(-6, 25, 25)).toBeCloseTo(1 - skellamAtMost(5, 25, 25), 10);
});

/** The average rådgivningskommune with nothing done, 9,048 children, in 300 futures. */
const n = 300;
const base = futuresOf(shipped('basis'), n);
const plan = trendPlans(base).find(({ step }) => step === 'institution') as (typeof base.side.plans)[number];
const MONTHS = { from: '2016-03', until: '2019-03' };
const chance = chanceOfChange(base.side, plan, MONTHS, -0.6);

test('institutions fall by 0.6 per 1,000 in three years by chance alone in about every fifth future of the base', () => {
  // Sentence of docs/validation.md; 22 % is the law of Skellam with the exact numbers who come and go.
  expectByChance({
    what: 'fall of at least 0.6',
    expected: 0.219,
    actual: chance.share,
    standardError: chance.shareError,
    seed: base.scenario.seed,
    n,
  });
  expect(chance.share).toBeGreaterThan(0.15);
  expect(chance.shareError).toBeLessThan(0.01);
  // At rest, all pairs of months three years apart count.
  expect(chance.pairs).toBe(120 - 36);
});

test('nothing falls in the mean, and a fall of 0.6 is three quarters of a standard deviation', () => {
  expect(chance.exactMean).toBeCloseTo(0, 3);
  const exact = exactChange(compileModel(base.scenario), 5, 2, 38);
  const per1000 = 1000 / 9048;
  const sd = Math.sqrt(exact.variance) * per1000;
  expect(0.6 / sd).toBeGreaterThan(0.7);
  expect(0.6 / sd).toBeLessThan(0.8);
  expect(exact.before * per1000).toBeCloseTo(3.6, 1);
  // 2 (1 - rho) lambda, but for the half per cent by which children are not quite Poisson.
  const rho = exact.both / exact.before;
  expect(exact.variance / (2 * (1 - rho) * exact.before)).toBeGreaterThan(0.99);
  expect(exact.variance / (2 * (1 - rho) * exact.before)).toBeLessThan(1);
  expect(skellamAtMost(-6, exact.after - exact.both, exact.before - exact.both)).toBeCloseTo(0.219, 3);
  // VIVE's -0.6 is of the average of its municipalities: ten such together, ten times as many children who come and go,
  // fall that much by chance in fewer than one of a hundred futures.
  const [came, left] = [10 * (exact.after - exact.both), 10 * (exact.before - exact.both)];
  expect(skellamAtMost(-55, came, left)).toBeLessThan(0.01);
  expect((0.6 * 90.48) / Math.sqrt(10 * exact.variance)).toBeCloseTo(2.4, 1);
  // The simulated changes of one pair of months have that variance: 5 standard errors of a variance.
  const one = chanceOfOnePair();
  expectByChance({
    what: 'variance of the change',
    expected: exact.variance,
    actual: one.variance,
    standardError: exact.variance * Math.sqrt(2 / (n - 1)),
    seed: base.scenario.seed,
    n,
  });
});

function chanceOfOnePair() {
  const seen = seenIn([base], MONTHS);
  return moments(seen.map(([own]) => (own?.developments.at(-1)?.change ?? Number.NaN) / (1000 / 9048)));
}

/** A municipality with one development. */
function seenAs(step: string, trend: TrendClass): Municipality {
  const development = { step, from: '', to: '', change: null, trend };
  return { name: trend, vulnerableShare: null, developments: [development], expenditure: [] };
}

test('numbers of municipalities are counted future by future, and "as many" includes as many', () => {
  const seen = [
    [seenAs('pleje', 'falling'), seenAs('pleje', 'falling')],
    [seenAs('pleje', 'falling'), seenAs('pleje', 'stable')],
  ];
  expect(countsOverFutures(seen)[0]).toMatchObject({
    rising: { mean: 0 },
    stable: { mean: 0.5 },
    falling: { mean: 1.5 },
  });
  const [many] = asManyAs(
    [
      { step: 'pleje', rising: 0, stable: 1, falling: 2 },
      { step: 'andet', rising: 1, stable: 0, falling: 0 },
    ],
    seen,
  );
  expect(many?.shares).toEqual({ rising: 1, stable: 0.5, falling: 0.5 });
  expect(asManyAs([{ step: 'andet', rising: 1, stable: 0, falling: 0 }], seen)).toEqual([]);
});

test('every future of every municipality is told by the rule of the class', () => {
  const [first] = seenIn([base], MONTHS);
  const developments = first?.[0]?.developments ?? [];
  expect(developments.map(({ step }) => step)).toEqual(['forebyggende', 'hjemme', 'netvaerk', 'pleje', 'institution']);
  for (const { change, trend } of developments) expect(trend).toBe(trendClassOf(change ?? Number.NaN));
  expect(first?.[0]?.expenditure.map(({ year }) => year)).toEqual(['2016', '2017', '2018']);
});
