/** What the base looks like when cases differ in cost: claims an economist could dispute. */
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { refundOf } from '../../src/engine/tally/ledger.js';
import { compileModel } from '../../src/model/compile.js';
import { refundRule } from '../../src/model/ledger.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Refund } from '../../src/scenario/refund.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { expectByChance, meanEvidence } from '../support/chance.js';
import { column, moments, runRows } from '../support/run.js';
import { onePrice, shipped } from '../support/scenarios.js';

function read(file: string): Scenario {
  const result = parseScenario(file, diskFiles);
  if (!result.ok) throw new Error(`${file} has ${result.problems.length} problems`);
  return result.scenario;
}

const N = 300;
const YEARS = 10;
const LAST = YEARS - 1;
const basis = shipped('basis');
const cases = read('scenarios/enkeltsager.yaml');
const rows = runRows(cases, N);
const model = compileModel(cases);
const layout = layoutOf(model);

/** A figure of the last year, summed over steps, in every replication. */
function lastYear(block: number): Float64Array {
  const steps = cases.steps.map((_, step) => column(rows.sums, layout.sums, block + step * YEARS + LAST));
  return Float64Array.from({ length: N }, (_, i) => steps.reduce((sum, own) => sum + (own[i] as number), 0));
}

const expenditure = lastYear(layout.expenditure);

describe('the base with single cases', () => {
  test('costs on average what the base costs, to 5 standard errors, and varies more', () => {
    const { sums } = expectation(compileModel(basis));
    const start = layout.expenditure;
    const exact = basis.steps.reduce((sum, _, step) => sum + (sums[start + step * YEARS + LAST] as number), 0);
    const plain = runRows(basis, N);
    const ofBase = Float64Array.from({ length: N }, (_, i) =>
      basis.steps.reduce(
        (sum, _step, step) =>
          sum + (plain.sums[i * plain.layout.sums + plain.layout.expenditure + step * YEARS + LAST] as number),
        0,
      ),
    );
    expectByChance(meanEvidence('expenditure', expenditure, exact, cases.seed));
    // Nothing else is drawn anew: the lives are the same, so the difference is the spread alone, with mean 0.
    const differences = expenditure.map((kr, i) => kr - (ofBase[i] as number));
    expectByChance(meanEvidence('difference', differences, 0, cases.seed));
    expect(moments(expenditure).variance).toBeGreaterThan(moments(ofBase).variance);
  });

  test('gets more refund than the average child-year on each step would bring', () => {
    const rule = refundRule(cases.economy.refund as Refund, 2025);
    const childYears = cases.steps.map(
      (_, step) => moments(column(rows.sums, layout.sums, layout.childYears + step * YEARS + LAST)).mean,
    );
    const atTheMean = cases.steps.reduce(
      (sum, step, i) => sum + (childYears[i] as number) * refundOf(rule, onePrice(step)),
      0,
    );
    const { mean, variance } = moments(lastYear(layout.refund));
    // The refund of means is some 1 million kr.; the mean of refunds lies beyond 5 standard errors above it.
    expect(atTheMean).toBeGreaterThan(500_000);
    expect(mean - atTheMean).toBeGreaterThan(5 * Math.sqrt(variance / N));
  });

  test('has few cases above 1 million kr., and they cost many times their share', () => {
    const classes = [0, 1, 2, 3].map((k) => ({
      cases: moments(column(rows.counts, layout.counts, layout.cases + k * YEARS + LAST)).mean,
      kr: moments(column(rows.sums, layout.sums, layout.caseCost + k * YEARS + LAST)).mean,
    }));
    const all = classes.reduce((sum, own) => ({ cases: sum.cases + own.cases, kr: sum.kr + own.kr }));
    const dear = classes[3] as (typeof classes)[number];
    expect(all.kr).toBeCloseTo(moments(expenditure).mean, 2);
    expect(dear.cases / all.cases).toBeLessThan(0.05);
    expect(dear.kr / all.kr / (dear.cases / all.cases)).toBeGreaterThan(4);
  });
});
