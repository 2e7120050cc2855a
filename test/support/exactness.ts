/** Holds every figure of many replications against the exact expectation of the same model. */

import { expect } from 'vitest';
import { type Expectation, expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { type Layout, layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { type Evidence, expectByChance } from './chance.js';
import { simulateChecked } from './checked.js';

/** Replications whose deviations are kept to see how the figures hang together. */
const KEPT = 200;

/** Below so many expected events in all replications together a mean is not yet normal: Anscombe's root is. */
const FEW = 25;

export interface Comparison {
  /** One for every figure that can differ from its expectation. */
  readonly evidence: readonly Evidence[];
  readonly largest: number;
  readonly meanSquare: number;
  /** Independent figures the deviations are worth; at most their number. */
  readonly degreesOfFreedom: number;
}

/** Running sums of one row of figures over replications, around their expectation so that nothing cancels. */
class Deviations {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly kept: Float64Array[] = [];

  constructor(readonly exact: Float64Array) {
    this.sum = new Float64Array(exact.length);
    this.squares = new Float64Array(exact.length);
  }

  add(row: ArrayLike<number>): void {
    const own = Float64Array.from(row, (value, i) => value - (this.exact[i] as number));
    for (let i = 0; i < own.length; i++) {
      const d = own[i] as number;
      this.sum[i] = (this.sum[i] as number) + d;
      this.squares[i] = (this.squares[i] as number) + d * d;
    }
    if (this.kept.length < KEPT) this.kept.push(own);
  }
}

/** Simulates n replications and compares all of them with the exact expectation. */
export function compareWithExact(scenario: Scenario, n: number): Comparison {
  const model = compileModel(scenario);
  const layout = layoutOf(model);
  const exact = expectation(model);
  const counts = new Deviations(exact.counts);
  const sums = new Deviations(exact.sums);
  const prepared = simulator(model);
  for (let replication = 0; replication < n; replication++) {
    const row = { counts: new Int32Array(layout.counts), sums: new Float64Array(layout.sums) };
    simulateChecked(prepared, replication, row.counts, row.sums);
    counts.add(row.counts);
    sums.add(row.sums);
  }
  const names = namesOf(model, layout);
  const evidence = [
    ...evidenceOf(counts, names.counts, scenario.seed, n, (i) => !Number.isNaN(exact.counts[i])),
    ...evidenceOf(sums, names.sums, scenario.seed, n, (i) => hasEnough(model, exact, layout, i, n)),
  ];
  const squares = evidence.map(({ z }) => z * z);
  return {
    evidence: evidence.map(({ place: _place, of: _of, z: _z, ...one }) => one),
    largest: Math.sqrt(Math.max(0, ...squares)),
    meanSquare: squares.reduce((sum, square) => sum + square, 0) / squares.length,
    degreesOfFreedom: degreesOfFreedom(evidence, n),
  };
}

/** Whether a sum has so many child-years behind it that its mean is normal. */
function hasEnough(model: Model, exact: Expectation, layout: Layout, place: number, n: number): boolean {
  const sum = exact.sums[place] as number;
  if (place >= layout.addOns.expenditure) return sum > 0 && (sum / (12 * Math.max(...model.addOns.price))) * n >= FEW;
  const isKr = place >= layout.expenditure && place < layout.addOns.childYears;
  const childYears = isKr ? place - layout.expenditure + layout.childYears : place;
  return (exact.sums[childYears] as number) * n >= FEW && sum !== 0;
}

interface Placed extends Evidence {
  readonly place: number;
  readonly of: Deviations;
  readonly z: number;
}

function evidenceOf(
  of: Deviations,
  names: readonly string[],
  seed: string,
  n: number,
  wanted: (place: number) => boolean,
): Placed[] {
  return names.flatMap((what, place) => {
    if (!wanted(place)) return [];
    const expected = of.exact[place] as number;
    const mean = (of.sum[place] as number) / n;
    const variance = ((of.squares[place] as number) - n * mean * mean) / (n - 1);
    // What cannot vary (nobody is ever there, or everybody always) must be right but for rounding.
    const rounding = 1e-9 * Math.max(1, Math.abs(expected));
    if (Math.abs(expected) * n < 1e-6 && mean === 0 - expected) return [];
    const few = Math.abs(expected) * n < FEW || variance * n < FEW;
    const standardError = few
      ? ofFew(mean * n, expected * n, variance * n) / n
      : Math.max(Math.sqrt(variance / n), rounding);
    const z = mean / Math.max(standardError, rounding);
    return [
      {
        what,
        expected,
        actual: expected + mean,
        standardError: Math.max(standardError, rounding),
        seed,
        n,
        place,
        of,
        z,
      },
    ];
  });
}

/**
 * The standard error with which a deviation d of few events counts: children live independently, so a count of rare
 * events spreads at most about as a Poisson number of its mean, for which 2 (sqrt(x + 3/8) - sqrt(m + 3/8)) is nearly
 * normal (Anscombe 1948, Biometrika 35). For what hardly ever fails to happen, those to whom it does not are the few.
 */
function ofFew(deviation: number, expected: number, variance: number): number {
  const mean = Math.min(expected, Math.max(variance, FEW));
  const sign = mean === expected ? 1 : -1;
  const x = Math.max(0, mean + sign * deviation);
  const z = 2 * (Math.sqrt(x + 3 / 8) - Math.sqrt(mean + 3 / 8));
  return z === 0 ? 1 : Math.abs(deviation / z);
}

/**
 * The figures hang together (the stock of June and of July), so their mean square spreads more than that of as many
 * independent ones. It spreads as one of d = m^2 / sum of squared correlations would (Satterthwaite 1946, Biometrics
 * Bulletin 2). The sum is estimated by |Z Z'|^2 / k^2 from k replications, which is too large by about m^2 / k: d is
 * rather too small, and what follows from it rather too wide.
 */
function degreesOfFreedom(evidence: readonly Placed[], n: number): number {
  const k = Math.min(KEPT, n);
  const rows = Array.from({ length: k }, (_, replication) =>
    Float64Array.from(evidence, ({ of, place, standardError }) => {
      const deviation = (of.kept[replication] as Float64Array)[place] as number;
      return deviation / (standardError * Math.sqrt(n));
    }),
  );
  let total = 0;
  for (const a of rows) {
    for (const b of rows) {
      let product = 0;
      for (let i = 0; i < a.length; i++) product += (a[i] as number) * (b[i] as number);
      total += product * product;
    }
  }
  return Math.max(1, Math.min(evidence.length, evidence.length ** 2 / (total / k ** 2)));
}

/** Where the mean square of d independent normal figures lies but once in 1.7 million (Wilson & Hilferty 1931). */
export function meanSquareBounds(degreesOfFreedom: number): { readonly low: number; readonly high: number } {
  const spread = 2 / (9 * degreesOfFreedom);
  const at = (z: number): number => Math.max(0, 1 - spread + z * Math.sqrt(spread)) ** 3;
  return { low: at(-5), high: at(5) };
}

/** What every place of the rows is. */
function namesOf(model: Model, layout: Layout): { counts: string[]; sums: string[] } {
  const lanes = model.groupIds.flatMap((group) => model.stepIds.map((step) => `${step}, ${group}`));
  const counts = Array.from({ length: layout.counts }, (_, i) => `recipients ${i}`);
  lanes.forEach((lane, i) => {
    for (let month = 0; month < model.months; month++)
      counts[i * model.months + month] = `stock ${lane}, month ${month + 1}`;
  });
  const id = (step: number): string => model.stepIds[step] ?? 'out';
  layout.pairs.forEach(({ from, to }, pair) => {
    model.years.forEach((year, i) => {
      counts[layout.transitions + pair * model.years.length + i] = `moves ${id(from)} > ${id(to)}, ${year}`;
    });
  });
  layout.specials.forEach(({ what, from, to }, special) => {
    model.years.forEach((year, i) => {
      counts[layout.special + special * model.years.length + i] = `${what} ${id(from)} > ${id(to)}, ${year}`;
    });
  });
  const byYear = (what: string, of: readonly string[]): string[] =>
    of.flatMap((lane) => model.years.map((year) => `${what} ${lane}, ${year}`));
  const { ids, addOnOf, stepOf } = model.addOns;
  const users = model.groupIds.flatMap((group) => ids.map((addOn) => `${addOn}, ${group}`));
  users.forEach((user, i) => {
    for (let month = 0; month < model.months; month++)
      counts[layout.addOns.users + i * model.months + month] = `users ${user}, month ${month + 1}`;
  });
  byYear('starts', ids).forEach((name, i) => {
    counts[layout.addOns.starts + i] = name;
  });
  const offers = Array.from(addOnOf, (addOn, offer) => `${ids[addOn]} on ${model.stepIds[stepOf[offer] as number]}`);
  return {
    counts,
    sums: [
      ...byYear('child-years', lanes),
      ...byYear('expenditure', lanes),
      ...byYear('child-years', users),
      ...byYear('expenditure', offers),
    ],
  };
}

/** `TELL=1 npx vitest run test/engine/exactness` says how far each scenario is from its expectation. */
function tell(what: string): void {
  if (process.env.TELL !== undefined) process.stderr.write(`${what}\n`);
}

/** Every stock, move, child-year and krone on average as computed, and the deviations as large as chance makes them. */
export function expectExact(what: Scenario, n: number): void {
  const { evidence, largest, meanSquare, degreesOfFreedom } = compareWithExact(what, n);
  const { low, high } = meanSquareBounds(degreesOfFreedom);
  const told = `${what.name}: largest |z| ${largest.toFixed(2)}, rms z ${Math.sqrt(meanSquare).toFixed(3)} of ${evidence.length} figures worth ${degreesOfFreedom.toFixed(0)} (${low.toFixed(2)} - ${high.toFixed(2)})`;
  expectByChance(...evidence);
  expect(evidence.length, told).toBeGreaterThan(0);
  expect(meanSquare, told).toBeGreaterThan(low);
  expect(meanSquare, told).toBeLessThan(high);
  tell(told);
}
