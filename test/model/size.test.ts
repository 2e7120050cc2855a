/** A scenario whose tables no computer holds is refused before any of them is made, and it is said what makes it large. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.js';
import { compileGrid } from '../../src/model/grid.js';
import type { Model } from '../../src/model/model.js';
import { compileMoves, movesOutOf } from '../../src/model/moves.js';
import { ModelTooLarge, numbersInTables } from '../../src/model/size.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { anyWithEverything } from '../support/everything.js';
import { SHIPPED, shipped } from '../support/scenarios.js';
import { laidOn } from '../support/virkemidler.js';

/** Policies over the base that find children early, each with a relative risk of its own, and reach 60 % each. */
function finding(policies: number, more: string): Scenario {
  const items = Array.from(
    { length: policies },
    (_, i) => `
  - id: p${i}
    name: Tiltag ${i}
    startAfterMonths: ${i + 1}
    reach: 0.6
    effects: [{ from: almen, to: [forebyggende, hjemme], multiply: 1.2, detection: true, relativeRisk: 0.${i + 1} }]
    ${more}`,
  );
  return laidOn('basis', { text: `policies:${items.join('')}` });
}

function refused(what: Scenario): ModelTooLarge {
  try {
    compileModel(what);
  } catch (error) {
    if (error instanceof ModelTooLarge) return error;
    throw error;
  }
  throw new Error('the model was made');
}

/** Numbers in the tables whose size is a product, as they were made. */
function made({ intensity, exit, rates, entryRates, reach }: Model): number {
  const ofSteps = [rates.intensity, rates.cumulativeShare, rates.exit];
  const tables = [intensity, exit, ...ofSteps, entryRates.perMonth, entryRates.until, reach.clock];
  return tables.reduce((sum, { length }) => sum + length, 0);
}

function counted(what: Scenario, { firstMonth }: Model): number {
  return numbersInTables(
    what,
    compileGrid(what, firstMonth),
    what.steps.map(({ id }) => movesOutOf(what, id)),
  );
}

describe('the size of a model', () => {
  test.each(SHIPPED)('of %s is what its tables hold', (name) => {
    const what = shipped(name);
    const model = compileModel(what);
    if (model.grid.epochCount === 1) expect(counted(what, model)).toBe(made(model));
    expect(counted(what, model)).toBeGreaterThanOrEqual(made(model));
  });

  test('of any scenario with everything on is not counted too small', () => {
    fc.assert(
      fc.property(anyWithEverything, (what) => {
        const model = compileModel(what);
        expect(counted(what, model)).toBeGreaterThanOrEqual(made(model));
      }),
      { numRuns: 100, seed: 20160101 },
    );
  });

  test('counts as many moves as are made', () => {
    const what = finding(2, '');
    const { moves } = compileMoves(what);
    const own = what.steps.map((_, step) => (moves.first[step + 1] as number) - (moves.first[step] as number));
    expect(what.steps.map(({ id }) => movesOutOf(what, id))).toEqual(own);
  });
});

describe('a model that no computer holds', () => {
  test('two policies that reach some of the children and find more of them are none', () => {
    expect(compileModel(finding(2, 'phaseInMonths: 24')).grid.reachedCount).toBe(4);
  });

  test('six such policies with a relative risk each are refused, with what multiplies', () => {
    const { factors, numbers, most } = refused(finding(6, 'phaseInMonths: 24'));
    expect(factors).toMatchObject({ groups: 1, reached: 64, marks: 7, vintages: 1, durations: 1 });
    expect(factors.epochs).toBeGreaterThan(24);
    expect(numbers).toBeGreaterThan(most);
  });

  test('is refused before its tables are made: no memory would hold these', () => {
    const what = finding(6, 'phaseInMonths: 60');
    const groups = Array.from({ length: 50 }, (_, i) => ({ id: `g${i}`, share: { value: 0.02, source: 'test' } }));
    const rePlacement = Array.from({ length: 20 }, (_, i) => ({
      fromMonth: i,
      toMonth: i + 1,
      factor: { value: 2, source: 'test' },
    }));
    const { numbers, factors } = refused({ ...what, groups, rePlacement });
    expect(factors).toMatchObject({ groups: 50, reached: 64, marks: 7, histories: 21 });
    // 8 bytes each, in every thread: hundreds of gigabytes.
    expect(numbers).toBeGreaterThan(1e10);
  });
});
