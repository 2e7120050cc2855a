/** Scores against what is known on paper. */
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/calibration/normal.js';
import { crpsOfSample, heldBy, type Place, placeInSample, skillOf } from '../../src/calibration/scores.js';
import {
  crpsOfStudent,
  placeInStudent,
  type StudentLaw,
  studentCdf,
  studentQuantile,
} from '../../src/calibration/scores-student.js';
import { Stream } from '../../src/calibration/stream.js';
import { expectByChance, meanEvidence } from '../support/chance.js';

/** Gneiting & Raftery 2007, eq. 22, for a standard normal law. */
function crpsOfNormal(y: number): number {
  const density = Math.exp((-y * y) / 2) / Math.sqrt(2 * Math.PI);
  return y * (2 * normalCdf(y) - 1) + 2 * density - 1 / Math.sqrt(Math.PI);
}

test('a forecast that is sure of one number scores its absolute error', () => {
  expect(crpsOfSample([7, 7, 7], 4.5)).toBeCloseTo(2.5, 12);
  expect(crpsOfSample([7, 7], 7)).toBe(0);
  expect(crpsOfStudent({ centre: 7, scale: 0, degrees: 3 }, 4.5)).toBe(2.5);
});

test('three draws score what their distances say: mean distance to the figure minus half of that of the pairs', () => {
  // Distances to 2: 1, 1, 4; pairs: 2, 5, 3.
  expect(crpsOfSample([6, 1, 3], 2)).toBeCloseTo(6 / 3 - (2 + 5 + 3) / 3 / 2, 12);
});

test('the mean score of two draws of a coin, over all there can be, is exactly the score of the coin', () => {
  // Law: 1 with chance p. Score of the law: integral of (F - 1[x >= y])^2 = p^2 where 0 comes, (1 - p)^2 where 1 comes.
  for (const p of [0.1, 0.5, 0.83]) {
    for (const y of [0, 1]) {
      let mean = 0;
      for (const a of [0, 1]) {
        for (const b of [0, 1]) mean += (a ? p : 1 - p) * (b ? p : 1 - p) * crpsOfSample([a, b], y);
      }
      expect(mean).toBeCloseTo(y === 0 ? p ** 2 : (1 - p) ** 2, 12);
    }
  }
});

test('five normal draws score on average what the normal law scores in closed form', () => {
  const seed = 'fem';
  const stream = new Stream(seed, { chain: 0, used: 0 });
  for (const y of [0, 1.3]) {
    const values = Float64Array.from({ length: 4000 }, () => {
      const draws = new Float64Array(5);
      stream.normals(draws);
      return crpsOfSample(draws, y);
    });
    expectByChance(meanEvidence(`five draws, ${y} came`, values, crpsOfNormal(y), seed));
  }
  // Many draws at the middles of equal parts of the law are nearly the law.
  const many = Array.from({ length: 4000 }, (_, i) => normalQuantile((i + 0.5) / 4000));
  expect(crpsOfSample(many, 1.3)).toBeCloseTo(crpsOfNormal(1.3), 3);
});

test('Student’s law is that of the tables, its score the integral that defines it, and with many degrees the normal one’s', () => {
  const standard = (degrees: number): StudentLaw => ({ centre: 0, scale: 1, degrees });
  // 95 % points of the tables.
  for (const [degrees, point] of [
    [2, 2.919986],
    [3, 2.353363],
    [4, 2.131847],
    [5, 2.015048],
    [30, 1.697261],
  ] as const) {
    expect(studentQuantile(standard(degrees), 0.95)).toBeCloseTo(point, 5);
    expect(studentCdf(standard(degrees), -point)).toBeCloseTo(0.05, 6);
  }
  const law: StudentLaw = { centre: 10, scale: 2, degrees: 5 };
  for (const y of [10, 7, 16.5]) {
    // Integral of (F(x) - 1[x >= y])^2 by the middles of small pieces; beyond 2,000 scales F is 0 or 1.
    let integral = 0;
    for (let u = -0.9995; u < 1; u += 0.001) {
      const x = 10 + (2 * u) / (1 - u * u);
      const width = (2 * 0.001 * (1 + u * u)) / (1 - u * u) ** 2;
      integral += width * (studentCdf(law, x) - (x >= y ? 1 : 0)) ** 2;
    }
    expect(crpsOfStudent(law, y) / integral).toBeCloseTo(1, 2);
  }
  expect(crpsOfStudent(standard(4001), 0.7)).toBeCloseTo(crpsOfNormal(0.7), 3);
  expect(placeInStudent({ centre: 3, scale: 0, degrees: 2 }, 3)).toEqual({ below: 0, atMost: 1 });
});

test('a 50, 80 and 90 % band of a small count hold exactly 50, 80 and 90 %, though the count is whole', () => {
  for (const mean of [0.4, 2, 11.7]) {
    let chance = Math.exp(-mean);
    let below = 0;
    const held = [0, 0, 0];
    for (let k = 0; k < 80; k++) {
      const place: Place = { below, atMost: below + chance };
      [0.5, 0.8, 0.9].forEach((level, i) => {
        held[i] = (held[i] as number) + chance * heldBy(place, level);
      });
      below += chance;
      chance *= mean / (k + 1);
    }
    [0.5, 0.8, 0.9].forEach((level, i) => {
      expect(held[i]).toBeCloseTo(level, 10);
    });
  }
  expect(heldBy({ below: 0.3, atMost: 0.3 }, 0.5)).toBe(1);
  expect(heldBy({ below: 0.2, atMost: 0.2 }, 0.5)).toBe(0);
  // A quarter of the chance of the count lies in the band.
  expect(heldBy({ below: 0.1, atMost: 0.3 }, 0.5)).toBeCloseTo(0.25, 12);
});

test('a figure that is one of the draws has each of the places among them equally often', () => {
  const law = [3, 1, 4, 1.5, 9];
  const places = law.map((observed, i) =>
    placeInSample(
      law.filter((_, k) => k !== i),
      observed,
    ),
  );
  expect(places.map(({ below }) => below).sort()).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  for (const { below, atMost } of places) expect(atMost - below).toBeCloseTo(0.2, 12);
  expect(placeInSample([2, 2, 5], 2)).toEqual({ below: 0, atMost: 0.75 });
});

test('skill is the share of the reference’s score that is saved; its error counts periods, not forecasts', () => {
  const scores = [
    { own: 1, reference: 2, cluster: '2018' },
    { own: 2, reference: 2, cluster: '2019' },
    { own: 0, reference: 2, cluster: '2020' },
  ];
  // Ratio 1/2; what is left over, by the mean reference and 3: 0, 1/6 and -1/6.
  const { value, standardError } = skillOf(scores);
  expect(value).toBeCloseTo(0.5, 12);
  expect(standardError).toBeCloseTo(Math.sqrt((3 / 2) * (2 / 36)), 12);
  // Every forecast twice, in the same periods, tells nothing new.
  expect(skillOf([...scores, ...scores]).standardError).toBeCloseTo(standardError, 12);
  // Always half of the reference: sure.
  expect(skillOf(scores.map((one) => ({ ...one, own: 0.5 * one.reference }))).standardError).toBeCloseTo(0, 12);
  expect(skillOf(scores.slice(0, 1)).standardError).toBeNaN();
});
