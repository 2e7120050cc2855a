/**
 * Children in care by other software: data-to-insight/cs-demand-model's rates, means and exact standard deviations.
 *
 * Its chain is daily and discrete: each day children move by a matrix P, then a Poisson number of new ones are put in
 * place. Ours is in continuous time, so the chain is embedded: with Q = log P (exit included) and one engine month for
 * one day, who was there at one day's end is by the next where P says; new children who come evenly over the day at
 * r = lambda K^-1, K the integral of exp(Q s) over a day, are by its end where lambda says. Being independent, both are
 * binomial and Poisson numbers of the same means, so the standard deviations are the same too. log P and r have a few
 * tiny negative numbers, because in a day of continuous time some children move twice and in the daily chain nobody does.
 * No intensity can be negative: they are set to zero, and the first test bounds what that does.
 */

import { readFileSync } from 'node:fs';
import { inv, type Matrix, matrix, multiply } from 'mathjs';
import { expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { forward } from '../../src/engine/expectation/month-step.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { LEAVE, type Scenario, type Transition } from '../../src/scenario/scenario.js';
import { expectByChance, meanEvidence, varianceEvidence } from '../support/chance.js';
import { column, type Rows, runRows } from '../support/run.js';
import { ladderOf, move, sourced, step } from '../support/scenarios.js';

const ORACLE = new URL('../support/oracles/d2i-children-in-care.json', import.meta.url);
const LONG = 60_000;
const DAYS = [1, 30, 90, 182, 365, 546, 730];
/** 61 "years" of twelve days: the first that hold 730 days. */
const YEARS = 61;
const REPLICATIONS = 5000;

interface Oracle {
  readonly states: readonly string[];
  readonly initial: readonly number[];
  readonly daily_P: readonly (readonly number[])[];
  readonly daily_exit: readonly number[];
  readonly daily_entrants: readonly number[];
  readonly mean: Readonly<Record<string, readonly number[]>>;
  readonly exact_sd: Readonly<Record<string, readonly number[]>>;
}

const oracle: Oracle = JSON.parse(readFileSync(ORACLE, 'utf8'));

/** log P by its series: P is so near the identity (by 0.012) that 12 terms leave less than 1e-24. */
function logarithm(p: readonly (readonly number[])[]): number[][] {
  const n = p.length;
  const e = p.map((row, i) => row.map((value, j) => value - (i === j ? 1 : 0)));
  let power = matrix(e);
  const sum = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let k = 1; k <= 12; k++) {
    (power.toArray() as number[][]).forEach((row, i) => {
      row.forEach((value, j) => {
        (sum[i] as number[])[j] = ((sum[i] as number[])[j] as number) + ((k % 2 === 1 ? 1 : -1) * value) / k;
      });
    });
    power = multiply(power, matrix(e)) as Matrix;
  }
  return sum;
}

const names = oracle.states.map((_, i) => `s${i}`);

/** The daily chain as a ladder whose months are days. */
function embedded(): Scenario {
  const withExit = [
    ...oracle.daily_P.map((row, i) => [...row, oracle.daily_exit[i] as number]),
    [...oracle.daily_P.map(() => 0), 1],
  ];
  const perDay = logarithm(withExit);
  const transitions = names.flatMap((from, i): Transition[] =>
    [...names, LEAVE].flatMap((to, j) => {
      const rate = (perDay[i] as number[])[j] as number;
      return i === j || rate <= 0 ? [] : [move(from, to, rate * 12)];
    }),
  );
  const base = ladderOf(
    names.map((name) => step(name, 'placement')),
    {
      horizon: { startYear: 2016, startMonth: 1, years: YEARS },
      transitions,
      initial: {
        kind: 'stock',
        stock: names.map((name, i) => ({
          step: name,
          children: sourced(oracle.initial[i] as number),
          fromAge: 0,
          toAge: 0,
          group: 'rest',
        })),
      },
    },
  );
  const perDayArriving = arrivingPerDay(base);
  return {
    ...base,
    arrivals: names.flatMap((to, i) => {
      const rate = perDayArriving[i] as number;
      return rate <= 0 ? [] : [{ id: to, to, perYear: sourced(rate * 12), fromAge: 0, toAge: 0, group: 'rest' }];
    }),
  };
}

/** lambda K^-1. The first row and column of the engine's K are the universal step, where nobody is. */
function arrivingPerDay(base: Scenario): number[] {
  const model = compileModel(base);
  const ready = forward(model);
  const n = names.length;
  const k = Array.from({ length: n }, (_, i) => {
    const { occupy } = ready.stepOf(0, 0, 0, i + 1);
    return Array.from({ length: n }, (_, j) => occupy[j + 1] as number);
  });
  return (multiply(matrix([oracle.daily_entrants as number[]]), inv(matrix(k))) as Matrix).toArray().flat() as number[];
}

const own = embedded();
const layout = layoutOf(compileModel(own));
const placeOf = (state: number, day: number): number => layout.stock + (state + 1) * YEARS * 12 + day - 1;

test('the embedded chain has the means of the daily one, below what chance can tell', () => {
  const { counts } = expectation(compileModel(own));
  for (const day of DAYS) {
    names.forEach((_, state) => {
      const expected = oracle.mean[day]?.[state] as number;
      const standardError = (oracle.exact_sd[day]?.[state] as number) / Math.sqrt(REPLICATIONS);
      const off = Math.abs((counts[placeOf(state, day)] as number) - expected);
      // 0.3 standard errors: of the 5 that the next test allows, chance keeps 4.7.
      expect(off, `${oracle.states[state]}, day ${day}`).toBeLessThan(0.3 * standardError + 1e-6);
    });
  }
});

test(
  'children in care are on average, and spread, as other software says they are',
  () => {
    const rows: Rows = runRows(own, REPLICATIONS);
    const evidence = DAYS.flatMap((day) =>
      names.flatMap((_, state) => {
        const values = column(rows.counts, layout.counts, placeOf(state, day));
        const sd = oracle.exact_sd[day]?.[state] as number;
        const what = `${oracle.states[state]}, day ${day}`;
        return [
          meanEvidence(`mean of ${what}`, values, oracle.mean[day]?.[state] as number, own.seed, sd ** 2),
          varianceEvidence(`variance of ${what}`, values, sd ** 2, own.seed),
        ];
      }),
    );
    const totals = DAYS.flatMap((day) => {
      const total = Float64Array.from({ length: REPLICATIONS }, (_, replication) =>
        names.reduce(
          (sum, _, state) => sum + (rows.counts[replication * layout.counts + placeOf(state, day)] as number),
          0,
        ),
      );
      const mean = oracle.mean[`${day}_total`] as unknown as number;
      const sd = oracle.exact_sd[`${day}_total`] as unknown as number;
      return [
        meanEvidence(`mean of all, day ${day}`, total, mean, own.seed, sd ** 2),
        varianceEvidence(`variance of all, day ${day}`, total, sd ** 2, own.seed),
      ];
    });
    expectByChance(...evidence, ...totals);
  },
  LONG,
);
