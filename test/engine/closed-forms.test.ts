/** Ladders so simple that their distributions, not only their means, are in textbooks. */

import { describe, expect, test } from 'vitest';
import { simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import {
  expectByChance,
  KS_LIMIT,
  ksDistance,
  meanEvidence,
  shareEvidence,
  varianceEvidence,
} from '../support/chance.js';
import { type Life, livesOf } from '../support/lives.js';
import { column, runRows } from '../support/run.js';
import { ladderOf, move, scenario, sourced, sourcedRecord, step } from '../support/scenarios.js';

const PLEJE = [step('pleje', 'placement')];

/** Stock of the last step at the end of month k, a replication each, of many replications that are run once. */
function stocks(what: Scenario, n: number): (k: number) => Float64Array {
  const { counts, layout } = runRows(what, n);
  const months = what.horizon.years * 12;
  return (k) => column(counts, layout.counts, layout.stock + (what.steps.length - 1) * months + k - 1);
}

function lives(what: Scenario, replications: number): Life[] {
  const prepared = simulator(compileModel(what));
  return Array.from({ length: replications }, (_, i) => livesOf(prepared, i)).flat();
}

function arrivals(perYear: number, fromAge = 0, toAge = 5): Scenario['arrivals'] {
  return [{ id: 'a', to: 'pleje', perYear: sourced(perYear), fromAge, toAge, group: 'rest' }];
}

describe('a step that children come to from outside and leave at a constant rate holds a Poisson number of them', () => {
  // 120 a year who each stay half a year.
  const base = ladderOf(PLEJE, { arrivals: arrivals(120), transitions: [move('pleje', 'leave', 2)] });
  const n = 20_000;
  const fromNothing = stocks(base, n);
  const steady = stocks({ ...base, initial: { kind: 'steadyState' } }, n);

  test.each([1, 6, 60])('when it starts empty, after %i months', (k) => {
    const stock = fromNothing(k);
    const expected = 60 * -Math.expm1((-2 * k) / 12);
    expectByChance(
      meanEvidence('mean', stock, expected, base.seed, expected),
      varianceEvidence('variance', stock, expected, base.seed),
    );
  });

  test.each([1, 60])('from the first month on when it starts in its steady state, after %i months', (k) => {
    const stock = steady(k);
    // Who came 17 years ago or more (the tables end at 23 years of age) is exp(-34) of it: nobody.
    expectByChance(meanEvidence('mean', stock, 60, base.seed, 60), varianceEvidence('variance', stock, 60, base.seed));
  });
});

describe('children who start on a step and leave it at a constant rate', () => {
  const base = ladderOf(PLEJE, {
    transitions: [move('pleje', 'leave', 0.6)],
    initial: {
      kind: 'stock',
      stock: [{ step: 'pleje', children: sourced(100), fromAge: 0, toAge: 17, group: 'rest' }],
    },
  });

  const stockAt = stocks(base, 10_000);

  test.each([1, 12, 60])('are a binomial number after %i months', (k) => {
    const stock = stockAt(k);
    const p = Math.exp((-0.6 * k) / 12);
    expectByChance(
      meanEvidence('mean', stock, 100 * p, base.seed, 100 * p * (1 - p)),
      varianceEvidence('variance', stock, 100 * p * (1 - p), base.seed),
    );
  });

  test('stay exponentially long', () => {
    const long = { ...base, horizon: { startYear: 2016, startMonth: 1, years: 60 } };
    const stays = lives(long, 1000).flatMap((life) => life.stays);
    const years = Float64Array.from(stays, ({ start, end }) => (end - start) / 12);
    expect(years.length).toBe(100_000);
    expectByChance(meanEvidence('mean stay', years, 1 / 0.6, base.seed, 1 / 0.36));
    expect(ksDistance(years, (x) => -Math.expm1(-0.6 * x))).toBeLessThan(KS_LIMIT);
  });
});

describe('children who can leave a step in several ways', () => {
  const base = ladderOf([...PLEJE, step('b', 'placement'), step('c', 'placement')], {
    horizon: { startYear: 2016, startMonth: 1, years: 60 },
    transitions: [move('pleje', 'c', 0.5), move('pleje', 'b', 0.3), move('pleje', 'leave', 0.2)],
    initial: { kind: 'stock', stock: [{ step: 'pleje', children: sourced(100), fromAge: 0, toAge: 0, group: 'rest' }] },
  });
  const first = lives(base, 1000).map((life) => life.stays[0]);
  const { stepCount } = compileModel(base);

  test.each([
    ['the second step', 2, 0.3],
    ['the third step', 3, 0.5],
    ['the world outside', stepCount, 0.2],
  ])('go to %s in proportion, and not sooner or later than to the others', (_, to, share) => {
    const own = first.filter((stay) => stay?.to === to);
    const years = Float64Array.from(own, (stay) => ((stay?.end ?? 0) - (stay?.start ?? 0)) / 12);
    expectByChance(
      shareEvidence('share', own.length, first.length, share, base.seed),
      meanEvidence('years until then', years, 1, base.seed, 1),
    );
    expect(ksDistance(years, (x) => -Math.expm1(-x))).toBeLessThan(KS_LIMIT);
  });
});

describe('children of the population enter by their age', () => {
  // Born in the first month, 50 of them; 0.1 a year until 6, 0.3 a year until 12: hazard 0.6 and 1.8.
  const base = scenario({
    horizon: { startYear: 2016, startMonth: 1, years: 12 },
    population: { kind: 'constant', children0to17: sourced(50 * 216) },
    ageBands: [
      { id: 'smaa', fromAge: 0, toAge: 5 },
      { id: 'skole', fromAge: 6, toAge: 11 },
    ],
    transitions: [
      move('almen', 'hjemme', { smaa: 0.06, skole: 0.18 }),
      move('almen', 'pleje', { smaa: 0.04, skole: 0.12 }),
    ],
  });
  const replications = 400;
  const own = lives(base, replications).filter(({ birthMonth }) => birthMonth === 0);
  const hazard = ({ since }: Life): number => (0.1 * Math.min(since, 72) + 0.3 * Math.max(0, since - 72)) / 12;
  const entered = -Math.expm1(-2.4);

  test('as many as the integral of the intensity says', () => {
    expectByChance(shareEvidence('share who enter', own.length, 50 * replications, entered, base.seed));
  });

  test('at moments spread as the intensity says, the same for both steps', () => {
    for (const to of [1, 2]) {
      const at = Float64Array.from(
        own.filter(({ firstStep }) => firstStep === to),
        hazard,
      );
      expect(ksDistance(at, (x) => -Math.expm1(-x) / entered)).toBeLessThan(KS_LIMIT);
      expectByChance(shareEvidence('share', at.length, own.length, to === 1 ? 0.6 : 0.4, base.seed));
    }
  });

  test('each child as likely as the other', () => {
    const times = new Float64Array(50);
    for (const { who } of own) {
      const number = Number(who.split('/')[1]) & 0xfffff;
      times[number] = (times[number] as number) + 1;
    }
    expectByChance(
      ...Array.from(times, (hits, number) => shareEvidence(`child ${number}`, hits, replications, entered, base.seed)),
    );
  });
});

test('on a birthday children go where the shares say, and the rest leave', () => {
  const base = ladderOf([...PLEJE, step('b', 'aftercare'), step('c', 'aftercare')], {
    birthdays: [{ age: 18, moves: { pleje: sourcedRecord({ b: 0.3, c: 0.5 }) } }],
    initial: {
      kind: 'stock',
      stock: [{ step: 'pleje', children: sourced(100), fromAge: 15, toAge: 16, group: 'rest' }],
    },
  });
  const first = lives(base, 500).map((life) => life.stays[0]);
  const evidence = [0.3, 0.5, 0.2].map((share, i) =>
    shareEvidence(`to ${i}`, first.filter((stay) => stay?.to === i + 2).length, first.length, share, base.seed),
  );
  expect(first.every((stay) => stay !== undefined && stay.end >= 12 && stay.end <= 36)).toBe(true);
  expectByChance(...evidence);
});

test('arrivals are a Poisson number, at moments and of ages that are uniform', () => {
  const base = ladderOf(PLEJE, { arrivals: arrivals(9, 14, 17) });
  const n = 20_000;
  const prepared = simulator(compileModel(base));
  const byReplication = Array.from({ length: n }, (_, i) => livesOf(prepared, i));
  const number = byReplication.map((own) => own.length);
  const all = byReplication.flat();
  expectByChance(
    meanEvidence('number in five years', number, 45, base.seed, 45),
    varianceEvidence('its variance', number, 45, base.seed),
  );
  expect(
    ksDistance(
      Float64Array.from(all, ({ since }) => since),
      (x) => x / 60,
    ),
  ).toBeLessThan(KS_LIMIT);
  const ages = all.map(({ since, birthMonth }) => Math.floor(since) - birthMonth);
  expectByChance(
    ...Array.from({ length: 48 }, (_, i) =>
      shareEvidence(
        `age ${168 + i} months`,
        ages.filter((age) => age === 168 + i).length,
        ages.length,
        1 / 48,
        base.seed,
      ),
    ),
  );
});
