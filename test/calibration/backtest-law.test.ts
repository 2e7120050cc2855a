/** What a forecast is made of: children followed from where they were counted, chance, and how figures hang together. */
import { expect, test } from 'vitest';
import { binomial, drawCounts, poisson } from '../../src/calibration/backtest-draws.js';
import { originModelOf } from '../../src/calibration/backtest-origin.js';
import { originsOf } from '../../src/calibration/backtest-plan.js';
import { asLast, linearTrend } from '../../src/calibration/backtest-references.js';
import { correlationsOf, whiteningOf } from '../../src/calibration/correlation.js';
import { heldBy, placeInSample } from '../../src/calibration/scores.js';
import { Stream } from '../../src/calibration/stream.js';
import { compileModel } from '../../src/model/compile.js';
import { exactChange } from '../../src/results/municipalities/exact-change.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { scenarioOf } from '../scenario/support.js';
import { expectByChance, meanEvidence, shareEvidence, varianceEvidence } from '../support/chance.js';
import { futuresOf } from '../support/futures.js';
import { freeOf, targetsOf } from './support.js';

const TWO = scenarioOf(`name: To
priceLevel: 2019
horizon: { start: 2016-01, years: 3 }
population: { children: 2000 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 180_000 }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
transitions:
  - { from: almen, to: hjemme, perYear: 0.02 }
  - { from: hjemme, to: institution, perYear: 0.2 }
  - { from: hjemme, to: almen, perYear: 0.4 }
  - { from: institution, to: almen, perYear: 0.3 }
initial: steadyState
`);
const FREE = freeOf(TWO, 'almen>hjemme');
/** Four dates known, three figures to come. */
const DATES = ['2016-03', '2016-06', '2016-09', '2016-12'];
const ROWS = [
  ...DATES.flatMap((date) => [`stock;hjemme;;;${date};60;;;;x`, `stock;institution;;;${date};30;;;;x`]),
  'stock;hjemme;;;2017-06;60;;;;x',
  'stock;institution;;;2017-06;30;;;;x',
  'new_placements;placement;;;2017;12;;;;x',
];
const targets = targetsOf(...ROWS);
const originIn = (scenario: Scenario, own: readonly Target[]) => {
  const [origin] = originsOf(scenario.horizon, own, { origins: null, months: 12 });
  if (origin === undefined) throw new Error('no origin');
  return origin;
};
const model = originModelOf(TWO, targets, originIn(TWO, targets), FREE);
const row = model.at([0]) as Float64Array;
/** What `OriginModel.at` says, by name. */
const past = 8;
const inStock = (j: number): number => row[past + j] as number;
const mean = (k: number): number => row[past + 2 + k] as number;
const part = (j: number, k: number): number => row[past + 5 + 3 * j + k] as number;

test('of the children in a stock so many are in a later one as the exact overlap of the two says', () => {
  const compiled = compileModel(TWO);
  expect(model.starts.map(({ at }) => at)).toEqual([6, 7]);
  for (const [j, step] of [
    [0, 1],
    [1, 2],
  ] as const) {
    const { before, after, both } = exactChange(compiled, step, 11, 17);
    expect(inStock(j) / before).toBeCloseTo(1, 9);
    expect(mean(j) / after).toBeCloseTo(1, 9);
    expect(part(j, j) / both).toBeCloseTo(1, 9);
  }
  // Placed from home within the year: about half of (1 - exp(-0.6)) x 0.2 / 0.6 of those at home, more with the year.
  expect(part(0, 2) / inStock(0)).toBeGreaterThan(0.1);
  expect(part(0, 2) / inStock(0)).toBeLessThan(0.2);
});

test('where a forecast starts from no child twice, and from the smallest sets that were counted', () => {
  const more = targetsOf(
    ...DATES.map((date) => `stock;institution;;;${date};30;;;;x`),
    'stock;all;;;2016-12;90;;;;x',
    'stock;hjemme;0-8;;2016-12;20;;;;x',
    'stock;hjemme;;;2016-12;60;;;;x',
    'stock;institution;;;2017-06;30;;;;x',
  );
  const { starts } = originModelOf(TWO, more, originIn(TWO, more), FREE);
  // Part of those at home by age and the institution; not "all" nor everybody at home, who hold them.
  expect(starts.map(({ at }) => at)).toEqual([5, 3]);
});

/** The counts of 400 futures of the scenario that is known: [replication] by series and period. */
const n = 400;
const futures = futuresOf(TWO, n);
function seen(measure: string, step: string, period: string): Float64Array {
  const { plans, table } = futures.side;
  const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
  const terms = plan?.terms[plan.periods.indexOf(period)] ?? [];
  return Float64Array.from({ length: n }, (_, r) =>
    Array.from(terms).reduce((sum, at) => sum + (table.counts[at * n + r] as number), 0),
  );
}

test('from what was counted the bands hold 50, 80 and 90 % of what comes half a year and a year later, of stocks and of moves', () => {
  const seed = 'bånd';
  const starting = [seen('stock', 'hjemme', '2016-12'), seen('stock', 'institution', '2016-12')];
  const coming = [
    seen('stock', 'hjemme', '2017-06'),
    seen('stock', 'institution', '2017-06'),
    seen('new_placements', 'placement', '2017'),
  ];
  const rows = Array.from({ length: 199 }, () => row);
  const stream = new Stream(seed, { chain: 0, used: 0 });
  const evidence = coming.flatMap((observed, k) => {
    const held = [0, 0, 0];
    observed.forEach((count, r) => {
      const starts = model.starts.map((start, j) => ({ ...start, children: starting[j]?.[r] as number }));
      const draws = drawCounts({ rows, effective: 1, proposed: 1 }, { ...model, starts }, k, stream);
      [0.5, 0.8, 0.9].forEach((level, i) => {
        held[i] = (held[i] as number) + heldBy(placeInSample(draws, count), level);
      });
    });
    return [0.5, 0.8, 0.9].map((level, i) => shareEvidence(`figure ${k}, ${level}`, held[i] as number, n, level, seed));
  });
  expectByChance(...evidence);
});

test('knowing the children at the origin makes a stock half a year later much surer', () => {
  const rows = Array.from({ length: 2000 }, () => row);
  const stream = new Stream('smallere', { chain: 0, used: 0 });
  const starts = model.starts.map((start, j) => ({ ...start, children: Math.round(inStock(j)) }));
  const draws = drawCounts({ rows, effective: 1, proposed: 1 }, { ...model, starts }, 1, stream);
  // n p (1 - p) of each stock, and a Poisson number of those who come from elsewhere.
  const [one, other] = [part(0, 1), part(1, 1)];
  const expected =
    ((starts[0]?.children ?? 0) * one * (1 - one / inStock(0))) / inStock(0) +
    ((starts[1]?.children ?? 0) * other * (1 - other / inStock(1))) / inStock(1) +
    mean(1) -
    one -
    other;
  expectByChance(varianceEvidence('stock after half a year', draws, expected, 'smallere'));
  expect(expected).toBeLessThan(0.6 * mean(1));
});

test('binomial and Poisson numbers have their means and variances, small and large', () => {
  const seed = 'tal';
  const stream = new Stream(seed, { chain: 0, used: 0 });
  const many = (draw: () => number): Float64Array => Float64Array.from({ length: 3000 }, draw);
  for (const [count, chance] of [
    [7, 0.3],
    [40, 0.93],
    [9000, 0.08],
  ] as const) {
    const own = many(() => binomial(count, chance, stream));
    expectByChance(
      meanEvidence(`binomial ${count}`, own, count * chance, seed),
      varianceEvidence(`binomial ${count}`, own, count * chance * (1 - chance), seed),
    );
  }
  for (const middle of [0.2, 12, 800]) {
    const own = many(() => poisson(middle, stream));
    expectByChance(
      meanEvidence(`Poisson ${middle}`, own, middle, seed),
      varianceEvidence(`Poisson ${middle}`, own, middle, seed),
    );
  }
  expect(binomial(5, 1, stream)).toBe(5);
  expect(binomial(0, 0.4, stream)).toBe(0);
  expect(poisson(0, stream)).toBe(0);
});

test('figures of two dates hang together as their common children say, in the formula and in 400 futures', () => {
  const steps = correlationsOf(TWO, targets);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const correlations = step.value;
  const { before, after, both } = exactChange(compileModel(TWO), 2, 11, 17);
  expect(correlations.get(7, 9)).toBeCloseTo(both / Math.sqrt(before * after), 9);
  expect(correlations.get(9, 7)).toBe(correlations.get(7, 9));
  // Those at home in December are placed in the year that follows.
  expect(correlations.get(6, 10)).toBeGreaterThan(0.2);
  const figures: readonly [number, string, string, string][] = [
    [6, 'stock', 'hjemme', '2016-12'],
    [7, 'stock', 'institution', '2016-12'],
    [8, 'stock', 'hjemme', '2017-06'],
    [9, 'stock', 'institution', '2017-06'],
    [10, 'new_placements', 'placement', '2017'],
  ];
  for (const [i, ...a] of figures) {
    for (const [k, ...b] of figures) {
      if (k <= i) continue;
      const [x, y] = [seen(...a), seen(...b)];
      const [mx, my] = [x.reduce((sum, own) => sum + own, 0) / n, y.reduce((sum, own) => sum + own, 0) / n];
      const products = x.map((own, r) => (own - mx) * ((y[r] as number) - my));
      const [vx, vy] = [x, y].map(
        (own, at) => own.reduce((sum, one) => sum + (one - (at === 0 ? mx : my)) ** 2, 0) / n,
      );
      const scale = Math.sqrt((vx as number) * (vy as number));
      // Moves before a date are in its stock too, which is left out: only pairs of later figures with earlier stocks.
      if (k === 10 && i >= 8) continue;
      const values = products.map((one) => one / scale);
      expectByChance(meanEvidence(`${a.join(' ')} and ${b.join(' ')}`, values, correlations.get(i, k), TWO.seed));
    }
  }
  // Weighed by them, figures are independent of one another.
  const positions = [0, 3, 7, 9];
  const whitening = whiteningOf(correlations, targets, positions) as Float64Array;
  positions.forEach((_, i) => {
    positions.forEach((_, k) => {
      let sum = 0;
      for (const [a, from] of positions.entries()) {
        for (const [b, to] of positions.entries()) {
          sum += (whitening[i * 4 + a] as number) * correlations.get(from, to) * (whitening[k * 4 + b] as number);
        }
      }
      expect(sum).toBeCloseTo(i === k ? 1 : 0, 9);
    });
  });
});

test('of a population of another size only so many are the same children', () => {
  const rate = (date: string, population: string): string => `per_1000_0_17;institution;;;${date};15;;${population};;x`;
  const own = targetsOf(...DATES.map((date) => rate(date, '14000')), rate('2017-06', '20000'));
  const seven = originModelOf(TWO, own, originIn(TWO, own), FREE);
  const [start, figure] = [seven.starts[0], seven.figures[0]];
  expect(start).toEqual({ at: 3, children: 210, scale: 7 });
  expect(figure).toEqual({ at: 4, units: 20, scale: 10 });
  const at = seven.at([0]) as Float64Array;
  const rows = Array.from({ length: 3000 }, () => at);
  const stream = new Stream('ti', { chain: 0, used: 0 });
  const draws = drawCounts({ rows, effective: 1, proposed: 1 }, seven, 0, stream);
  const [there, later, both] = [at[4], at[5], at[6]] as [number, number, number];
  // 210 children of seven municipalities, each there again with the same chance, and all who are not of those.
  expectByChance(meanEvidence('ten municipalities', draws, (210 * both) / there + 10 * later - 7 * both, 'ti'));
});

test('"as last" is a random walk with the past steps, the line the one of least squares, each with its own uncertainty', () => {
  const figures = [
    { month: 5, value: 10 },
    { month: 11, value: 13 },
    { month: 17, value: 12 },
    { month: 29, value: 16 },
  ];
  // Squares of the steps for each month: 9/6, 1/6 and 16/12; six months on from 29.
  const last = asLast(figures, 35);
  expect(last?.centre).toBe(16);
  expect(last?.degrees).toBe(3);
  expect(last?.scale).toBeCloseTo(Math.sqrt((6 * (9 / 6 + 1 / 6 + 16 / 12)) / 3), 12);
  expect(asLast(figures.slice(0, 2), 35)).toBeNull();
  // By hand: mean month 15.5, mean 12.75, Sxx 315, Sxy 70.5.
  const trend = linearTrend(figures, 35);
  const slope = 70.5 / 315;
  expect(trend?.centre).toBeCloseTo(12.75 + slope * 19.5, 12);
  const squares = [-10.5, -4.5, 1.5, 13.5].map((x, i) => ((figures[i]?.value ?? 0) - 12.75 - slope * x) ** 2);
  const variance = squares.reduce((a, b) => a + b, 0) / 2;
  expect(trend?.scale).toBeCloseTo(Math.sqrt(variance * (1 + 1 / 4 + 19.5 ** 2 / 315)), 12);
  expect(trend?.degrees).toBe(2);
  expect(linearTrend(figures.slice(0, 3), 35)).toBeNull();
});
