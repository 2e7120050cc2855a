/**
 * What VIVE (2020, afsnit 5.1 and 7.2) was told of early detection: more cases first, so that the caseload does not fall
 * as hoped and follow-up stays as it was; and the money does not come back in the two to four years set for it.
 */

import { describe, expect, test } from 'vitest';
import { moments } from '../support/run.js';
import { laidOn, simulatedFigures } from '../support/virkemidler.js';

/** Futures of each: more where the money that comes back and the money spent nearly balance. */
const MANY = 150;
const FEW = 60;
const LIMIT = 5;
const CASEWORKERS = 10;
const KR_PER_CASEWORKER = 520_000;
const CASES = ['forebyggende', 'hjemme', 'netvaerk', 'pleje', 'institution', 'eftervaern_doegn', 'eftervaern_kontakt'];

/** Fewer cases than 33 for each means more returns home, more moves to foster families, fewer new residential places. */
const FOLLOW_UP = `caseworkers:
  staff: ${CASEWORKERS}
  weights: { ${CASES.map((step) => `${step}: 1`).join(', ')} }
  hiringDelayMonths: 6
  effects:
    - { from: institution, to: [hjemme, almen], factor: { 23: 1.2, 33: 1, 43: 0.8 } }
    - { from: institution, to: pleje, factor: { 23: 1.5, 33: 1, 43: 0.5 } }
    - { from: [almen, forebyggende, hjemme], to: institution, factor: { 23: 0.85, 33: 1, 43: 1.15 } }
`;
const fourMore = `{ id: flere, name: Flere, start: 2016-01, staff: 4,
  costs: [{ name: Løn, krPerCaseworker: ${KR_PER_CASEWORKER}, kind: permanent }] }`;
const twoSaved = '{ id: sparet, name: Sparet, start: 2016-01, staff: -2 }';
const detection = (
  relativeRisk: number,
) => `{ id: opsporing, name: Opsporing, start: 2016-01, phaseInMonths: 24, effects:
  [{ from: almen, to: [forebyggende, hjemme], multiply: 1.11, detection: true, relativeRisk: ${relativeRisk} }] }`;

const run = (n: number, ...policies: readonly string[]) =>
  simulatedFigures(laidOn('basis', { text: `${FOLLOW_UP}policies: [${policies.join(', ')}]\n` }), n);
type Figures = ReturnType<typeof run>;

const base = run(MANY);

/** What the expenditure has come to above the base's by the end of a year (1, 2 ...), mio. kr. in every replication. */
function soFar(figures: Figures, year: number, savedPerYear = 0): Float64Array {
  const krBefore = base('expenditure_kr', 'all');
  const yearly = figures('expenditure_kr', 'all')
    .slice(0, year)
    .map((kr, y) => less(kr, krBefore[y] as Float64Array));
  return Float64Array.from(yearly[0] as Float64Array, (_, i) => {
    const sum = yearly.reduce((all, of) => all + (of[i] as number) - savedPerYear, 0);
    return sum / 1e6;
  });
}

/** The differences of the futures that both have. */
function less(a: Float64Array, b: Float64Array): Float64Array {
  return a.slice(0, Math.min(a.length, b.length)).map((value, i) => value - (b[i] as number));
}

/** Fails unless a mean lies above or below zero by more than 5 of its standard errors. */
function expectMean(values: Float64Array): { toBeAboveZero(): void; toBeBelowZero(): void } {
  const { n, mean, variance } = moments(values);
  const standardError = Math.sqrt(variance / n);
  const told = `mean ${mean}, standard error ${standardError}, n ${n}`;
  return {
    toBeAboveZero: () => expect(mean - LIMIT * standardError, told).toBeGreaterThan(0),
    toBeBelowZero: () => expect(mean + LIMIT * standardError, told).toBeLessThan(0),
  };
}

describe('detection alone', () => {
  const alone = run(FEW, detection(0.25));

  test('brings more cases and a higher caseload in the first years', () => {
    for (const year of [1, 2, 3, 4]) {
      const cases = [alone, base].map((figures) => {
        const open = CASES.map((step) => figures('stock', step)[12 * year - 1] as Float64Array);
        return Float64Array.from(open[0] as Float64Array, (_, i) =>
          open.reduce((sum, of) => sum + (of[i] as number), 0),
        );
      });
      const [after, before] = cases as [Float64Array, Float64Array];
      expectMean(less(after, before).map((more) => more / CASEWORKERS)).toBeAboveZero();
    }
  });

  test('is dearer every year and has not paid for itself after four', () => {
    for (const year of [1, 2, 3, 4]) expectMean(soFar(alone, year)).toBeAboveZero();
    for (const year of [2, 3, 4]) expectMean(less(soFar(alone, year), soFar(alone, year - 1))).toBeAboveZero();
  });

  test('nor after ten: the children it finds cost more than the placements it avoids', () => {
    expectMean(soFar(alone, 10)).toBeAboveZero();
  });
});

describe('with four caseworkers more to follow up', () => {
  const followed = run(FEW, fourMore);
  const harmless = run(MANY, fourMore, detection(0));
  const asRisky = run(MANY, fourMore, detection(1));

  test('the caseworkers alone have paid for themselves after four years, with detection beside them not', () => {
    expectMean(soFar(followed, 4)).toBeBelowZero();
    for (const found of [harmless, asRisky]) {
      expectMean(less(soFar(found, 4), soFar(followed, 4))).toBeAboveZero();
      expect(moments(soFar(found, 2)).mean).toBeGreaterThan(0);
    }
  });

  test('within ten years detection pays if those it finds are at no risk, and not if they are at the usual one', () => {
    expectMean(soFar(harmless, 10)).toBeBelowZero();
    expectMean(soFar(asRisky, 10)).toBeAboveZero();
    expectMean(less(soFar(asRisky, 10), soFar(harmless, 10))).toBeAboveZero();
  });

  test('two caseworkers saved at the same time put it off, also when their pay is counted as saved', () => {
    const saving = run(FEW, fourMore, twoSaved, detection(0));
    expectMean(less(soFar(saving, 10, 2 * KR_PER_CASEWORKER), soFar(harmless, 10))).toBeAboveZero();
    expectMean(soFar(saving, 10, 2 * KR_PER_CASEWORKER)).toBeAboveZero();
  });
});
