/** The generator and what is made of its words. */

import { expect, test } from 'vitest';
import { below, exponential, uniform } from '../../src/engine/chance/exponential.js';
import {
  arrivalOrigin,
  capWord,
  childWord,
  counterWord,
  masterKey,
  PURPOSE,
  replicationKey,
} from '../../src/engine/chance/keys.js';
import { type ThreefryKey, threefry2x32, threefryKey } from '../../src/engine/chance/threefry.js';
import { expectByChance, KS_LIMIT, ksDistance, meanEvidence, varianceEvidence } from '../support/chance.js';

const SEED = 'chance';
const LONG = 60_000;

function blockOf(key: ThreefryKey, counter0: number, counter1: number): [number, number] {
  const block = new Uint32Array(2);
  threefry2x32(key, counter0, counter1, block);
  return [block[0] as number, block[1] as number];
}

/** n words of one stream. */
function words(n: number): Uint32Array {
  const key = replicationKey(masterKey(SEED), 0);
  const block = new Uint32Array(2);
  return Uint32Array.from({ length: n }, (_, i) => {
    threefry2x32(key, i >>> 1, 0, block);
    return block[i & 1] as number;
  });
}

// Random123 1.14, tests/kat_vectors, "threefry2x32 13".
test.each([
  [
    [0, 0],
    [0, 0],
    [0x9d1c5ec6, 0x8bd50731],
  ],
  [
    [0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0xfd36d048, 0x2d17272c],
  ],
  [
    [0x243f6a88, 0x85a308d3],
    [0x13198a2e, 0x03707344],
    [0xba3e4725, 0xf27d669e],
  ],
] as const)(
  'the generator gives the published words for counter %j and key %j',
  ([counter0, counter1], [key0, key1], expected) => {
    expect(blockOf(threefryKey(key0, key1), counter0, counter1)).toEqual(expected);
  },
);

/** The number of equal neighbours among 64-bit values once they are sorted. */
function duplicates(values: BigUint64Array): number {
  values.sort();
  let same = 0;
  for (let i = 1; i < values.length; i++) if (values[i] === values[i - 1]) same++;
  return same;
}

test(
  'no two of ten million streams (children, origins, purposes, draws) have the same counter or the same luck',
  () => {
    const key = replicationKey(masterKey(SEED), 0);
    const origins = [0, 1, 7, 127, arrivalOrigin(0), arrivalOrigin(1), arrivalOrigin(127)];
    const purposes = Object.values(PURPOSE);
    const numbers = [0, 1, 2, 3, 1000, (1 << 20) - 1];
    const draws = [0, 1, 2, (1 << 18) - 1];
    // More birth months than the 4,096 that the counter knows are taken as months times two or three numbers.
    const perMonth = numbers.length * origins.length * purposes.length * draws.length;
    const birthMonths = Math.ceil(10_000_000 / perMonth);
    const n = birthMonths * perMonth;
    const counters = new BigUint64Array(n);
    const outputs = new BigUint64Array(n);
    const counterHalves = new Uint32Array(counters.buffer);
    const outputHalves = new Uint32Array(outputs.buffer);
    const block = new Uint32Array(2);
    let at = 0;
    for (let month = 0; month < birthMonths; month++) {
      for (const number of numbers) {
        const word = childWord(
          month % 4096,
          month < 4096 ? number : month < 8192 ? number ^ 0x2aaa0 : number ^ 0x15550,
        );
        for (const origin of origins) {
          for (const purpose of purposes) {
            for (const draw of draws) {
              const word1 = counterWord(origin, purpose) | draw;
              threefry2x32(key, word, word1, block);
              counterHalves[2 * at] = word;
              counterHalves[2 * at + 1] = word1;
              outputHalves[2 * at] = block[0] as number;
              outputHalves[2 * at + 1] = block[1] as number;
              at++;
            }
          }
        }
      }
    }
    expect(at).toBe(n);
    expect(duplicates(counters)).toBe(0);
    expect(duplicates(outputs)).toBe(0);
  },
  LONG,
);

test('no two of a million replications have the same key', () => {
  const master = masterKey(SEED);
  const keys = new BigUint64Array(1_000_000);
  const halves = new Uint32Array(keys.buffer);
  for (let replication = 0; replication < keys.length; replication++) {
    const { k0, k1 } = replicationKey(master, replication);
    halves[2 * replication] = k0;
    halves[2 * replication + 1] = k1;
  }
  expect(duplicates(keys)).toBe(0);
});

test('the numbers of the purposes are for ever', () => {
  expect(PURPOSE).toEqual({
    replicationKey: 1,
    initialStep: 2,
    entry: 3,
    stay: 4,
    birthday: 5,
    arrival: 6,
    initialArrival: 7,
    addOn: 8,
    reach: 9,
    cap: 10,
    foundEntry: 11,
    reachedEntry: 12,
    entryChoice: 13,
    cost: 15,
    calibration: 16,
    parameter: 17,
    resampling: 24,
    caseloadEntry: 14,
    caseloadFoundEntry: 22,
    caseloadReachedEntry: 23,
  });
});

test('the counter of a child, a group, a purpose and a draw is laid out as it is for ever', () => {
  expect(childWord(1392, 5) >>> 0).toBe(1392 * 2 ** 20 + 5);
  expect(childWord(4096 + 3, 5)).toBe(childWord(3, 5));
  expect(counterWord(3, PURPOSE.birthday)).toBe(3 * 2 ** 24 + 5 * 2 ** 18);
  expect(counterWord(arrivalOrigin(1), PURPOSE.arrival) >>> 0).toBe(129 * 2 ** 24 + 6 * 2 ** 18);
  const secondStay = counterWord(arrivalOrigin(1), PURPOSE.stay) + 2;
  expect(capWord(secondStay, 5) >>> 0).toBe(129 * 2 ** 24 + 10 * 2 ** 18 + 2 * 2 ** 8 + 5);
});

test('a seed gives the same keys for ever', () => {
  expect(masterKey('indsatstrappe')).toMatchInlineSnapshot(`
    {
      "k0": 1341212297,
      "k1": 328409579,
      "k2": 1202945208,
    }
  `);
  expect(replicationKey(masterKey('indsatstrappe'), 999)).toMatchInlineSnapshot(`
    {
      "k0": 1432146062,
      "k1": -550924608,
      "k2": -1851505260,
    }
  `);
  expect(masterKey('indsatstrappe ')).not.toEqual(masterKey('indsatstrappe'));
});

const EDGES = [0, 1, 2, 3, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 32 - 2, 2 ** 32 - 1];
for (let bit = 2; bit < 32; bit++) EDGES.push(2 ** bit - 1, 2 ** bit, 2 ** bit + 1);
for (let slot = 0; slot < 512; slot++) EDGES.push(2 ** 31 + slot * 2 ** 22 - 1, 2 ** 31 + slot * 2 ** 22);

test(
  'an exponential number is the logarithm it stands for, but for rounding',
  () => {
    // The series leaves out r^5 / 5 with r <= 1 / 1024: 1.8e-16. The table's two numbers, their product and the series
    // are rounded near 1: four times 2^-53. Multiples of log 2, the last sum and Math.log are rounded near the greatest
    // term, the number plus log 2; and log 2 itself is 0.3 * 2^-53 of itself off.
    let worst = 0;
    for (const word of [...EDGES, ...words(1_000_000)]) {
      const exact = -Math.log(uniform(word));
      const allowed = 1.8e-16 + 4 * 2 ** -53 + 3.3 * (exact + Math.LN2) * 2 ** -53;
      worst = Math.max(worst, Math.abs(exponential(word) - exact) / allowed);
    }
    expect(worst).toBeLessThan(1);
  },
  LONG,
);

test('an exponential number falls as its word rises, and is never negative or endless', () => {
  const sorted = Float64Array.from([...EDGES, ...words(100_000)]).sort();
  const values = Array.from(sorted, exponential);
  expect(values.filter((value, i) => i > 0 && value > (values[i - 1] as number))).toEqual([]);
  expect(exponential(2 ** 32 - 1)).toBeGreaterThan(0);
  expect(exponential(0)).toBeCloseTo(33 * Math.LN2, 12);
});

test('exponential numbers have mean 1, variance 1 and the exponential distribution', () => {
  const values = Float64Array.from(words(1_000_000), exponential);
  expectByChance(
    meanEvidence('mean', values, 1, SEED, 1),
    varianceEvidence('variance', values, 1, SEED),
    // E x^3 = 6, Var x^3 = 720 - 36.
    meanEvidence(
      'third moment',
      values.map((x) => x ** 3),
      6,
      SEED,
      684,
    ),
  );
  expect(ksDistance(values, (x) => -Math.expm1(-x))).toBeLessThan(KS_LIMIT);
});

test('the clock and the destination of one block have nothing to do with each other', () => {
  const key = replicationKey(masterKey(SEED), 1);
  const products = Float64Array.from({ length: 400_000 }, (_, i) => {
    const [clock, destination] = blockOf(key, i, counterWord(0, PURPOSE.stay));
    return (exponential(clock) - 1) * (uniform(destination) - 0.5);
  });
  // Independent: mean 0, variance 1 * 1/12.
  expectByChance(meanEvidence('covariance', products, 0, SEED, 1 / 12));
});

test.each([1, 2, 3, 7, 42, 1000])('a child is picked evenly among %i', (n) => {
  const hits = new Float64Array(n);
  const picked = words(1_000_000);
  for (const word of picked) {
    const slot = below(word, n);
    hits[slot] = (hits[slot] as number) + 1;
  }
  expect(hits.reduce((sum, hit) => sum + hit, 0)).toBe(picked.length);
  expect([below(0, n), below(2 ** 32 - 1, n)]).toEqual([0, n - 1]);
  const p = 1 / n;
  const standardError = n === 1 ? 1 : Math.sqrt((p * (1 - p)) / picked.length);
  expectByChance(
    ...Array.from(hits, (hit, slot) => ({
      what: `slot ${slot} of ${n}`,
      expected: p,
      actual: hit / picked.length,
      standardError,
      seed: SEED,
      n: picked.length,
    })),
  );
});
