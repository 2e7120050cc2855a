/** Each child's own cost: what the refund and the price classes are made of, and how stays differ in cost. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replicationKey } from '../../src/engine/chance/keys.js';
import { costFactor } from '../../src/engine/chance/spread.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { refundOf } from '../../src/engine/tally/ledger.js';
import { compileModel } from '../../src/model/compile.js';
import { compileSpread } from '../../src/model/ledger.js';
import type { Model } from '../../src/model/model.js';
import type { Refund } from '../../src/scenario/refund.js';
import type { Scenario, Sourced, Step } from '../../src/scenario/scenario.js';
import type { Spread } from '../../src/scenario/spread.js';
import { expectByChance, meanEvidence, varianceEvidence } from '../support/chance.js';
import { livesOf } from '../support/lives.js';
import { anyScenario } from '../support/random-scenarios.js';
import { column, moments, rowsOf, runRows } from '../support/run.js';
import {
  addOn,
  effect,
  ladderOf,
  move,
  PLAIN_SCENARIO,
  policy,
  scenario,
  sourced,
  step,
} from '../support/scenarios.js';
import { priceOf as addOnPriceOf, type StayOfChild, staysWithAddOns } from '../support/slow-add-ons.js';
import { slowOnce, slowPrice } from '../support/slow-prices.js';

const { economy: ECONOMY } = PLAIN_SCENARIO;

/** The law of 2022: 25 % above 860,000, 50 % above 1,680,000, 75 % above 2,120,000 kr. (domain: barnets lov § 198). */
const LAW_2022 = [
  [860_000, 0.25],
  [1_680_000, 0.5],
  [2_120_000, 0.75],
] as const;

function refundBy(
  thresholds: Readonly<Record<number, readonly (readonly [number, number])[]>>,
  steps: readonly string[],
): Refund {
  return {
    thresholds: Object.entries(thresholds).map(([year, brackets]) => ({
      year: Number(year),
      brackets: brackets.map(([above, share]) => ({ above: sourced(above), share: sourced(share) })),
    })),
    steps,
  };
}

function spread(cv: number, shape: Spread['shape'] = 'lognormal'): Spread {
  return { cv: sourced(cv), shape };
}

/** Children who stay where they are: so many on each step, which costs so much a year. */
function settled(children: readonly (readonly [kr: number, children: number])[], overrides: Partial<Scenario> = {}) {
  const steps = children.map(([kr], i) => step(`sted${i + 1}`, 'placement', kr, 5));
  const stock = children.map(([, count], i) => ({
    step: `sted${i + 1}`,
    children: sourced(count),
    fromAge: 5,
    toAge: 5,
    group: 'rest',
  }));
  return ladderOf(steps, { initial: { kind: 'stock', stock }, ...overrides });
}

const places = (count: number): string[] => Array.from({ length: count }, (_, i) => `sted${i + 1}`);

function figures(what: Scenario, replication = 0) {
  const prepared = simulator(compileModel(what));
  const layout = layoutOf(prepared.model);
  const { counts, sums } = rowsOf(prepared, replication);
  const years = prepared.model.years.length;
  const sumOf = (at: number, rows: number, year: number): number =>
    Array.from({ length: rows }, (_, row) => sums[at + row * years + year] as number).reduce((a, b) => a + b, 0);
  const rows = what.groups.length * what.steps.length;
  return {
    prepared,
    layout,
    counts,
    sums,
    years,
    expenditure: (year: number) => sumOf(layout.expenditure, rows, year),
    refund: (year: number) => sumOf(layout.refund, rows, year),
    refundOn: (step: number, year: number) => sums[layout.refund + step * years + year] as number,
    cases: (k: number, year: number) => counts[layout.cases + k * years + year] as number,
    caseCost: (k: number, year: number) => sums[layout.caseCost + k * years + year] as number,
  };
}

describe('refund of especially expensive cases', () => {
  const six = [800_000, 900_000, 1_600_000, 1_700_000, 2_100_000, 2_500_000];

  test('six children around the thresholds get back what the law gives, to the krone', () => {
    const what = settled(
      six.map((kr) => [kr, 1] as const),
      { economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, places(6)), priceClasses: [] } },
    );
    const { refundOn, refund } = figures(what);
    // By hand: 25 % of 40,000; of 740,000; of 820,000 and half of 20,000; and of 420,000; of 440,000 and 75 % of 380,000.
    const byHand = [0, 10_000, 185_000, 215_000, 415_000, 710_000];
    expect(byHand.map((_, i) => Math.round(refundOn(i + 1, 0)))).toEqual(byHand);
    expect(refund(4)).toBeCloseTo(1_535_000, 4);
  });

  test('the law of the year holds: until 2020 there were two thresholds, from 2021 three', () => {
    const rows = {
      2016: [
        [830_000, 0.25],
        [1_630_000, 0.5],
      ],
      2018: LAW_2022,
    } as const;
    const { refund } = figures(
      settled([[2_500_000, 1]], { economy: { ...ECONOMY, refund: refundBy(rows, places(1)), priceClasses: [] } }),
    );
    expect([0, 1, 2, 3].map((year) => Math.round(refund(year)))).toEqual([635_000, 635_000, 710_000, 710_000]);
  });

  test('before the first stated year its thresholds hold', () => {
    const { refund } = figures(
      settled([[2_500_000, 1]], {
        economy: { ...ECONOMY, refund: refundBy({ 2019: LAW_2022 }, places(1)), priceClasses: [] },
      }),
    );
    expect(Math.round(refund(0))).toBe(710_000);
  });

  test('it is of the child, not of the step: half a year here and half a year there are one case', () => {
    const what = ladderOf([step('a', 'placement', 2_400_000, 5), step('b', 'placement', 800_000, 5)], {
      initial: {
        kind: 'stock',
        stock: [{ step: 'a', children: sourced(1), fromAge: 5, toAge: 5, group: 'rest' }],
      },
      transitions: [move('a', 'b', 12)],
      economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, ['a', 'b']), priceClasses: [] },
    });
    const { prepared, refund, refundOn } = figures(what);
    const [child] = livesOf(prepared, 0);
    const moved = child?.stays[0]?.end as number;
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(12);
    const onA = (2_400_000 * moved) / 12;
    const onB = (800_000 * (12 - moved)) / 12;
    const [rule] = prepared.model.ledger?.refund ?? [];
    const due = rule === undefined ? 0 : refundOf(rule, onA + onB);
    expect(refund(0)).toBeCloseTo(due, 6);
    expect(due).toBeGreaterThan(rule === undefined ? 0 : refundOf(rule, onA) + refundOf(rule, onB));
    expect(refundOn(1, 0)).toBeCloseTo((due * onA) / (onA + onB), 6);
  });

  test('steps that are not named do not count', () => {
    const what = settled(
      [
        [2_500_000, 1],
        [2_500_000, 1],
      ],
      { economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, ['sted2']), priceClasses: [] } },
    );
    const { refundOn } = figures(what);
    expect([refundOn(1, 0), refundOn(2, 0)]).toEqual([0, expect.closeTo(710_000, 4)]);
  });

  test('add-ons and the service while waiting are part of the cost', () => {
    const what = settled([[800_000, 1]], {
      addOns: [addOn('hjaelp', { sted1: 1 }, 1, 300_000)],
      economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, places(1)), priceClasses: [] },
    });
    expect(figures(what).refund(0)).toBeCloseTo(0.25 * (1_100_000 - 860_000), 4);
    // Four children come to a home with two places: two of them wait at home, where waiting costs 900,000 kr. a year.
    const full = ladderOf([step('hjemme', 'home_based', 0, 3), step('hjem', 'placement', 100_000, 6)], {
      initial: {
        kind: 'stock',
        stock: [{ step: 'hjemme', children: sourced(4), fromAge: 5, toAge: 5, group: 'rest' }],
      },
      transitions: [move('hjemme', 'hjem', 20)],
      capacities: [
        {
          step: 'hjem',
          places: [{ fromMonth: 0, value: sourced(2) }],
          whenFull: { kind: 'wait', interimKrPerYear: sourced(900_000) },
        },
      ],
      economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, ['hjemme', 'hjem']), priceClasses: [500_000] },
    });
    const { refund, cases, caseCost, expenditure } = figures(full);
    expect(refund(2)).toBeCloseTo(2 * 0.25 * (900_000 - 860_000), 4);
    expect([cases(0, 2), cases(1, 2)]).toEqual([2, 2]);
    expect(caseCost(0, 2) + caseCost(1, 2)).toBeCloseTo(expenditure(2), 4);
  });

  test('the mean of the refund is not the refund of the mean', () => {
    const what = settled([[850_000, 50]], {
      steps: [step('almen', 'universal'), { ...step('sted1', 'placement', 850_000, 5), spread: spread(0.5) }],
      economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, places(1)), priceClasses: [] },
    });
    // At the mean price nobody is above the first threshold; half of the children are really above or below it.
    const { refund } = figures(what);
    expect(refund(0)).toBeGreaterThan(50 * 25_000);
  });

  test('of lognormal costs it is what the integral gives', () => {
    const [mean, cv, children, n] = [850_000, 0.5, 50, 400];
    const what = settled([[mean, children]], {
      steps: [step('almen', 'universal'), { ...step('sted1', 'placement', mean, 5), spread: spread(cv) }],
      economy: { ...ECONOMY, refund: refundBy({ 2022: LAW_2022 }, places(1)), priceClasses: [] },
    });
    const { layout, sums } = runRows(what, n);
    // Midpoints of 20,000 equal shares of the distribution; what that leaves out is far below a standard error.
    const sigma = Math.sqrt(Math.log(1 + cv * cv));
    let expected = 0;
    const parts = 20_000;
    for (let i = 0; i < parts; i++) {
      const kr = mean * Math.exp(sigma * normalQuantile((i + 0.5) / parts) - sigma ** 2 / 2);
      expected += lawOf2022(kr) / parts;
    }
    const years = 5;
    expectByChance(
      meanEvidence('refund', column(sums, layout.sums, layout.refund + years), children * expected, 'test'),
    );
  });
});

/** The law's own words. */
function lawOf2022(kr: number): number {
  const between = (from: number, to: number): number => Math.max(0, Math.min(kr, to) - from);
  return (
    0.25 * between(860_000, 1_680_000) +
    0.5 * between(1_680_000, 2_120_000) +
    0.75 * between(2_120_000, Number.POSITIVE_INFINITY)
  );
}

/** Standard normal quantile by bisection of the distribution function (Abramowitz & Stegun 26.2.17, error < 7.5e-8). */
function normalQuantile(p: number): number {
  let [low, high] = [-10, 10];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalCumulative(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

function normalCumulative(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x >= 0 ? 1 - tail : tail;
}

describe('spread between stays', () => {
  const draws = (own: Spread, n = 200_000): Float64Array => {
    const keyed = simulator(compileModel(scenario())).master;
    return Float64Array.from({ length: n }, (_, i) =>
      costFactor(compileSpread(own.cv.value, own.shape), replicationKey(keyed, 0), i, 0, i % 7),
    );
  };
  const shapes: [Spread['shape'], number][] = [
    ['lognormal', 0.35],
    ['lognormal', 0.7],
    ['lognormal', 1.5],
    ['gamma', 0.35],
    ['gamma', 0.7],
    ['gamma', 1.5],
  ];
  test.each(shapes)('%s with coefficient %f has mean 1 and that standard deviation', (shape, cv) => {
    const values = draws(spread(cv, shape));
    expectByChance(
      meanEvidence('mean', values, 1, 'test', cv * cv),
      varianceEvidence('variance', values, cv * cv, 'test'),
    );
    expect(Math.min(...values.subarray(0, 1000))).toBeGreaterThan(0);
  });

  test('the third moment tells the shapes apart: skewness 2 cv of gamma, (3 + cv^2) cv of lognormal', () => {
    const cv = 0.5;
    for (const [shape, skewness] of [
      ['gamma', 2 * cv],
      ['lognormal', (3 + cv * cv) * cv],
    ] as const) {
      const cubes = draws(spread(cv, shape)).map((x) => ((x - 1) / cv) ** 3);
      expectByChance(meanEvidence(shape, cubes, skewness, 'test'));
    }
  });

  test('leaves the mean of the expenditure as it is, and widens it', () => {
    const base = scenario({ initial: { kind: 'steadyState' } });
    const wide = withSpread(base, spread(0.7));
    const n = 400;
    const plain = runRows(base, n);
    const spreaded = runRows(wide, n);
    const exact = expectation(compileModel(wide));
    const position = plain.layout.expenditure + 2 * 5 + 4;
    const own = column(spreaded.sums, spreaded.layout.sums, position);
    expectByChance(meanEvidence('expenditure', own, exact.sums[position] as number, 'test'));
    expect(moments(own).variance).toBeGreaterThan(moments(column(plain.sums, plain.layout.sums, position)).variance);
    // Nothing but money is different.
    expect(spreaded.counts.subarray(0, plain.layout.counts)).toEqual(plain.counts.subarray(0, plain.layout.counts));
  });

  test('off, expenditure is child-years times price, to rounding', () => {
    const what = scenario({
      initial: { kind: 'steadyState' },
      economy: { ...ECONOMY, refund: null, priceClasses: [200_000] },
    });
    const { sums, layout, years, expenditure, cases, caseCost } = figures(what);
    for (let year = 0; year < years; year++) {
      const krOf = [0, 100_000, 400_000].map((kr, i) => kr * (sums[layout.childYears + i * years + year] as number));
      const kr = krOf.reduce((a, b) => a + b, 0);
      expect(expenditure(year)).toBeCloseTo(kr, 3);
      expect(caseCost(0, year) + caseCost(1, year)).toBeCloseTo(kr, 3);
      expect(cases(0, year) + cases(1, year)).toBeGreaterThan(0);
    }
  });

  test('what a policy does to other children changes no cost of a child it does not concern', () => {
    const base = withSpread(
      scenario({
        initial: { kind: 'steadyState' },
        groups: [
          { id: 'rest', share: sourced(0.5) },
          { id: 'andre', share: sourced(0.5) },
        ],
      }),
      spread(0.7),
    );
    const onOthers = policy(12, [
      effect('multiply', 3, { kind: 'intensity', from: ['hjemme'], to: ['pleje'] }, { groups: ['andre'] }),
    ]);
    const [before, after] = [figures(base), figures({ ...base, policies: [onOthers] })];
    const rest = (of: typeof before): Float64Array =>
      of.sums.slice(of.layout.expenditure, of.layout.expenditure + base.steps.length * of.years);
    expect(rest(after)).toEqual(rest(before));
    expect(after.expenditure(4)).not.toBe(before.expenditure(4));
  });
});

function withSpread(what: Scenario, own: Spread): Scenario {
  return { ...what, steps: what.steps.map((one): Step => (one.kind === 'universal' ? one : { ...one, spread: own })) };
}

describe('price classes', () => {
  test('a cost at a limit is in the class above it', () => {
    const { cases, caseCost } = figures(
      settled(
        [
          [199_999, 1],
          [200_000, 2],
          [399_999, 1],
          [1_000_000, 3],
          [0, 5],
        ],
        { economy: { ...ECONOMY, refund: null, priceClasses: [200_000, 400_000, 1_000_000] } },
      ),
    );
    expect([0, 1, 2, 3].map((k) => cases(k, 1))).toEqual([1, 3, 0, 3]);
    expect(caseCost(3, 1)).toBeCloseTo(3_000_000, 4);
  });
});

describe('counted again child by child, month by month, from the stays', () => {
  test('refund and classes of random municipalities with everything on', () => {
    let nonZero = 0;
    fc.assert(
      fc.property(anyScenario, fc.constantFrom('lognormal', 'gamma'), (random, shape) => {
        const helped = random.steps.slice(1).map(({ id }) => id);
        const what = {
          ...withSpread(random, spread(0.6, shape)),
          addOns: [addOn('aflastning', { [helped[0] as string]: 0.4 }, 2)],
          economy: {
            ...random.economy,
            refund: refundBy({ 2017: LAW_2022.map(([kr, share]) => [kr / 10, share] as const) }, helped),
            priceClasses: [20_000, 40_000, 100_000],
          },
        };
        nonZero += expectRecounted(what);
      }),
      { seed: 4, numRuns: 40 },
    );
    expect(nonZero).toBeGreaterThan(100);
  });
});

/** Costs of a replication counted again; returns how many figures were not zero. */
function expectRecounted(what: Scenario): number {
  const own = figures(what);
  const { prepared } = own;
  const costs = costsByChild(what, prepared);
  let nonZero = 0;
  prepared.model.years.forEach((_, year) => {
    const yearly = [...costs.values()].map((byYear) => byYear[year] as number).filter((kr) => kr > 0);
    const [rule] = prepared.model.ledger?.refund?.slice(year) ?? [];
    const refund = yearly.reduce((sum, kr) => sum + (rule === undefined ? 0 : refundOf(rule, kr)), 0);
    expect(own.refund(year)).toBeCloseTo(refund, 2);
    if (refund > 0) nonZero++;
    const limits = what.economy.priceClasses;
    for (let k = 0; k <= limits.length; k++) {
      const inClass = yearly.filter((kr) => kr >= (limits[k - 1] ?? 0) && kr < (limits[k] ?? Number.POSITIVE_INFINITY));
      expect(own.cases(k, year)).toBe(inClass.length);
      expect(own.caseCost(k, year)).toBeCloseTo(
        inClass.reduce((sum, kr) => sum + kr, 0),
        2,
      );
      if (inClass.length > 0) nonZero++;
    }
  });
  return nonZero;
}

/** kr. of each child by year, month by month from the stays, the spells and the words of the scenario. */
function costsByChild(what: Scenario, prepared: Simulator): Map<string, number[]> {
  const { model, master } = prepared;
  const costs = new Map<string, number[]>();
  const key = replicationKey(master, 0);
  const price = slowPrice(what);
  for (const stay of staysWithAddOns(prepared, 0)) {
    if (stay.step === model.stepIds[model.universal]) continue;
    const byYear = costs.get(stay.who) ?? model.years.map(() => 0);
    costs.set(stay.who, byYear);
    const step = model.stepIds.indexOf(stay.step);
    const own = model.ledger?.spread[step] ?? null;
    const factor = own === null ? 1 : costFactor(own, key, stay.word, stay.origin, stay.number);
    addOnce(what, model, stay, byYear);
    for (let month = Math.max(0, Math.floor(stay.start)); month < stay.end; month++) {
      const year = model.yearOfMonth[month] as number;
      if (year < 0) continue;
      const part = (start: number, end: number): number =>
        Math.max(0, Math.min(end, month + 1) - Math.max(start, month));
      const age = Math.floor((month - stay.birthMonth) / 12);
      const group = model.groupIds.indexOf(stay.group);
      let kr = (factor * part(stay.start, stay.end) * price(month, group, step, age, month - stay.began)) / 12;
      for (const one of what.addOns) {
        for (const { start, end } of stay.spells[one.id] ?? []) {
          kr += (part(start, end) * addOnPriceOf(what, one, stay, month)) / 12;
        }
      }
      byYear[year] = (byYear[year] as number) + kr;
    }
  }
  return costs;
}

/** What is paid once, when the child comes to the step and when it goes. */
function addOnce(what: Scenario, model: Model, stay: StayOfChild, byYear: number[]): void {
  const own = what.steps.find(({ id }) => id === stay.step);
  const add = (moment: number, cost: Sourced | null): void => {
    const year = moment < 0 ? -1 : (model.yearOfMonth[Math.floor(moment)] as number);
    if (year >= 0) byYear[year] = (byYear[year] as number) + slowOnce(what, stay.step, cost, Math.floor(moment));
  };
  if (stay.comes) add(stay.start, own?.startCostKr ?? null);
  if (stay.goes) add(stay.end, own?.endCostKr ?? null);
}
