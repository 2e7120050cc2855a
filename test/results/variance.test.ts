/** What of the spread is chance and what is drawn numbers, against laws that are known in closed form. */
import { describe, expect, test } from 'vitest';
import { masterKey } from '../../src/engine/chance/keys.js';
import { parameterChance } from '../../src/engine/chance/parameter.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { valuesOf } from '../../src/results/build-forecast.js';
import { type RunTable, withoutFailed } from '../../src/results/run-table.js';
import { planSeries } from '../../src/results/series-plan.js';
import { splitPairs, varianceSplits } from '../../src/results/variance.js';
import { otherLuck, Simulators } from '../../src/run/simulators.js';
import { runSlice, type SharedColumns, sharedColumns } from '../../src/run/slice.js';
import { normalQuantile } from '../../src/scenario/uncertain/normal.js';
import { scenarioOf, smallWith } from '../scenario/support.js';
import { expectByChance } from '../support/chance.js';

test('the two parts of three pairs by hand', () => {
  const { chance, parameters, variance, share } = splitPairs(Float64Array.of(1, 4, 7), Float64Array.of(3, 4, 5));
  // Means 4 and 4; products -3 * -1, 0, 3 * 1; differences -2, 0, 2; each over n - 1 = 2.
  expect(parameters).toBe(3);
  expect(chance).toBe(2);
  // The mean of both variances, 9 and 1.
  expect(variance).toBe(5);
  expect(share).toBe(0.6);
});

describe('where a figure is a normal draw plus normal luck', () => {
  const key = masterKey('linear');
  const normal = (name: string): number => normalQuantile(parameterChance(key, name));
  const n = 200;
  /** `times` studies of n pairs: draws of standard deviation 3, luck of 4. */
  const studies = Array.from({ length: 200 }, (_, study) => {
    const draws = Array.from({ length: n }, (_, i) => 3 * normal(`draw ${study}/${i}`));
    const luck = (which: string): Float64Array =>
      Float64Array.from(draws, (draw, i) => 10 + draw + 4 * normal(`luck ${which} ${study}/${i}`));
    return splitPairs(luck('a'), luck('b'));
  });
  const meanOf = (of: (one: (typeof studies)[number]) => number): number =>
    studies.reduce((sum, one) => sum + of(one), 0) / studies.length;

  test('9 of the 25 are parameters, 16 are chance, without bias', () => {
    for (const [what, of, expected] of [
      ['parameters', (one: (typeof studies)[number]) => one.parameters, 9],
      ['chance', (one: (typeof studies)[number]) => one.chance, 16],
      ['whole', (one: (typeof studies)[number]) => one.variance, 25],
    ] as const) {
      const actual = meanOf(of);
      const spread = Math.sqrt(meanOf((one) => (of(one) - actual) ** 2) / (studies.length - 1));
      expectByChance({ what, expected, actual, standardError: spread, seed: 'linear', n: studies.length });
    }
  });

  test('the standard errors are the spread that the estimates have', () => {
    for (const [of, error] of [
      [(one) => one.parameters, (one) => one.parametersSe],
      [(one) => one.chance, (one) => one.chanceSe],
      [(one) => one.share ?? Number.NaN, (one) => one.shareSe ?? Number.NaN],
    ] as const satisfies readonly (readonly [
      (one: (typeof studies)[number]) => number,
      (one: (typeof studies)[number]) => number,
    ])[]) {
      const mean = meanOf(of);
      const spread = Math.sqrt(meanOf((one) => (of(one) - mean) ** 2));
      // The spread of 200 normal estimates is itself known to 1 / sqrt(2 * 200), 5 %; so is 5 of them.
      expect(Math.abs(meanOf(error) / spread - 1)).toBeLessThan(5 / Math.sqrt(400));
    }
  });
});

test('a price that alone is uncertain adds its variance times the square of the expected child-years, and no more', () => {
  const sd = 0.2;
  const scenario = scenarioOf(
    smallWith(
      'name: Hjemme, unitCost: 180_000',
      `name: Hjemme, unitCost: { value: 180_000, uncertain: { gamma: { sd: ${sd * 180_000} } } }`,
    ).replace('unitCost: 950_000', 'unitCost: 0'),
  );
  const replications = 400;
  const simulators = new Simulators(scenario);
  const model = compileModel(scenario);
  const layout = layoutOf(model);
  const { counts, sums } = simulators.widths;
  const [own, other] = [sharedColumns(replications, counts, sums), sharedColumns(replications, counts, sums)];
  for (let from = 0; from < replications; from++) {
    runSlice((replication) => simulators.of(replication), own, { from, to: from + 1 });
    runSlice((replication) => simulators.of(replication), other, { from, to: from + 1 }, undefined, otherLuck);
  }
  const tableOf = (columns: SharedColumns): RunTable => withoutFailed(replications, columns.counts, columns.sums, []);
  const exact = expectation(model);
  const side = {
    scenario: scenario.name,
    plans: planSeries(scenario, model, layout),
    table: { ...tableOf(own), twins: tableOf(other) },
    exact,
  };
  const splits = varianceSplits([side], [true]);
  const spent = splits.filter(({ measure }) => measure === 'expenditure_kr');
  expect(spent.map(({ period }) => period)).toEqual(Array.from({ length: 10 }, (_, i) => String(2016 + i)));
  const years = model.years.length;
  const step = model.stepIds.indexOf('hjemme');
  spent.forEach((split, year) => {
    const childYears = model.groupIds.reduce(
      (sum, _, group) =>
        sum + (exact.sums[layout.childYears + (group * model.stepCount + step) * years + year] as number),
      0,
    );
    expectByChance({
      what: `parameters in ${split.period}`,
      expected: (sd * 180_000 * childYears) ** 2,
      actual: split.parameters,
      standardError: split.parametersSe,
      seed: scenario.seed,
      n: replications,
    });
  });
  // The number of children does not depend on the price.
  for (const { parameters, parametersSe, step: kind } of splits.filter(({ measure }) => measure === 'stock')) {
    expectByChance({
      what: kind,
      expected: 0,
      actual: parameters,
      standardError: parametersSe,
      seed: '',
      n: replications,
    });
  }
});

test('what is stated and not counted is drawn too: a policy that costs 1 or 2 mio. kr. costs 1.5 in the mean', () => {
  const scenario = scenarioOf(
    `${smallWith('multiply: 0.8 }', 'multiply: 0.8 }\n    costs:\n      - { name: Løn, krPerYear: 1_000_000, kind: permanent, area: service }')}posterior: { columns: [policies.tiltag.costs.0.krPerYear], rows: [[1_000_000], [2_000_000]], order: file }\n`,
  );
  const simulators = new Simulators(scenario);
  const model = compileModel(scenario);
  const { counts, sums } = simulators.widths;
  const columns = sharedColumns(4, counts, sums);
  runSlice((own) => simulators.of(own), columns, { from: 0, to: 4 });
  const table = withoutFailed(4, columns.counts, columns.sums, []);
  const plans = planSeries(scenario, model, layoutOf(model));
  const own = plans.find(({ measure, step }) => measure === 'expenditure_kr' && step === 'policies');
  if (own === undefined) throw new Error('no line of policies');
  const years = own.periods.map((_, year) => Array.from(valuesOf(own, year, table), Math.round));
  expect(years).toEqual([[0, 0, 0, 0], ...Array.from({ length: 9 }, () => [1e6, 2e6, 1e6, 2e6])]);
});
