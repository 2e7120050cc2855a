/** Results in other prices than those of the scenario: every amount, and nothing else. */

import { describe, expect, it, test } from 'vitest';
import { comparable } from '../../src/cli/comparable.js';
import { UserError } from '../../src/cli/output.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { buildForecast, exactOf } from '../../src/results/build-forecast.js';
import { isAmount } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { cliDa } from '../../src/text/da/cli.js';
import { runRows } from '../support/run.js';
import { effect, policy, scenario, sourced } from '../support/scenarios.js';

const COSTS = [
  { name: 'A', kind: 'permanent', area: 'service', amount: { kind: 'perYear', kr: sourced(100_000) } },
] as const;
const OWN = scenario({
  horizon: { startYear: 2019, startMonth: 1, years: 3 },
  policies: [policy(12, [effect('multiply', 0.5, { kind: 'unitCost', steps: ['pleje'] })], { costs: COSTS })],
});
const shownAs = (year: number | null, factors: Record<number, number>): Scenario => ({
  ...OWN,
  economy: { ...OWN.economy, shown: { year, factors } },
});
const CURRENT = shownAs(null, { 2019: 1, 2020: 1.02, 2021: 1.05 });

function exactMeans(of: Scenario) {
  const model = compileModel(of);
  const exact = expectation(model);
  return planSeries(of, model, layoutOf(model)).map((plan) => ({
    ...plan,
    values: plan.periods.map((_, i) => exactOf(plan, i, exact)),
  }));
}

test('in current prices every amount of a year is that of fixed prices times the factor of the year, and no child is', () => {
  const [own, current] = [exactMeans(OWN), exactMeans(CURRENT)];
  expect(current).toHaveLength(own.length);
  own.forEach(({ measure, step, periods, values }, i) => {
    values.forEach((value, period) => {
      const factor = isAmount(measure) ? { 2019: 1, 2020: 1.02, 2021: 1.05 }[Number(periods[period])] : 1;
      const shown = current[i]?.values[period] ?? null;
      if (value === null) expect(shown).toBeNull();
      else expect(shown, `${measure} ${step}`).toBeCloseTo(value * (factor as number), 6);
    });
  });
  // What the policy costs is an amount like any other: 100,000 kr. in its first year, 2020.
  const policies = current.find(({ measure, step }) => measure === 'expenditure_kr' && step === 'policies');
  expect(policies?.values.map((kr) => Math.round(kr ?? Number.NaN))).toEqual([0, 102_000, 105_000]);
});

test('every replication is shown so: quantiles and standard deviation are scaled alike', () => {
  const table = (of: Scenario) => {
    const { n, layout, counts, sums } = runRows(of, 20);
    const turned = (rows: ArrayLike<number>, width: number) =>
      Float64Array.from({ length: rows.length }, (_, at) => rows[(at % n) * width + Math.floor(at / n)] as number);
    return {
      replications: Int32Array.from({ length: n }, (_, i) => i),
      counts: Int32Array.from(turned(counts, layout.counts)),
      sums: turned(sums, layout.sums),
      failed: [],
    };
  };
  const forecastOf = (of: Scenario) => {
    const model = compileModel(of);
    return buildForecast(of, 'x', planSeries(of, model, layoutOf(model)), table(of), expectation(model));
  };
  const [own, current] = [forecastOf(OWN), forecastOf(CURRENT)];
  expect([own.prices, own.priceLevel, current.prices]).toEqual(['fixed', 2019, 'current']);
  expect(forecastOf(shownAs(2026, { 2019: 1.24, 2020: 1.24, 2021: 1.24 }))).toMatchObject({
    prices: 'fixed',
    priceLevel: 2026,
  });
  const last = (of: typeof own) =>
    of.series.find(({ measure, step }) => measure === 'expenditure_kr' && step === 'pleje')?.summaries[2];
  expect(last(current)?.p95).toBeCloseTo(1.05 * (last(own)?.p95 ?? 0), 6);
  expect(last(current)?.sd).toBeCloseTo(1.05 * (last(own)?.sd ?? 0), 6);
});

describe('scenarios in different prices', () => {
  it('cannot be compared', () => {
    const loaded = (file: string, of: Scenario) => ({ file, scenario: { ...of, name: file } });
    const asked = { replications: null, seed: null };
    expect(comparable([loaded('a', CURRENT), loaded('b', CURRENT)], asked, cliDa)).toHaveLength(2);
    expect(() => comparable([loaded('a', OWN), loaded('b', CURRENT)], asked, cliDa)).toThrow(
      new UserError('b: beløb vises i løbende priser (economy.show), i a i 2019-priser; de kan ikke sammenlignes'),
    );
  });
});
