/** What the shipped parameter sets were solved for: the key figures of VIVE 2020. The engine must read them right. */

import { describe, expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { WAY } from '../../src/model/moves.js';
import { exactOf } from '../../src/results/build-forecast.js';
import type { Measure } from '../../src/results/forecast.js';
import { planSeries, type SeriesPlan } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { livesOf } from '../support/lives.js';
import { moments, runRows } from '../support/run.js';
import { shipped } from '../support/scenarios.js';

const LONG = 60_000;

/** Series, and the figure of the ledger, for the whole horizon. */
const FIGURES: readonly { name: 'basis' | 'hele_landet'; measure: Measure; step: string; target: number }[] = [
  { name: 'basis', measure: 'per_1000_0_17', step: 'institution', target: 3.6 },
  { name: 'basis', measure: 'per_1000_0_17', step: 'pleje', target: 8.1 },
  { name: 'basis', measure: 'per_1000_0_17', step: 'netvaerk', target: 0.5 },
  { name: 'basis', measure: 'kr_per_0_22', step: 'steps_2_3', target: 2541 },
  { name: 'basis', measure: 'kr_per_0_22', step: 'steps_4_6', target: 5466 },
  { name: 'basis', measure: 'new_placements', step: 'placement', target: 2.48 },
  { name: 'hele_landet', measure: 'per_1000_0_17', step: 'institution', target: 2.9 },
  { name: 'hele_landet', measure: 'per_1000_0_17', step: 'pleje', target: 5.5 },
  { name: 'hele_landet', measure: 'per_1000_0_17', step: 'netvaerk', target: 0.8 },
  { name: 'hele_landet', measure: 'kr_per_0_22', step: 'steps_2_3', target: 3306 },
  { name: 'hele_landet', measure: 'kr_per_0_22', step: 'steps_4_6', target: 5290 },
  { name: 'hele_landet', measure: 'new_placements', step: 'placement', target: 1.95 },
];

/** The series of a figure, and what makes it comparable: new placements are told per 1,000 of the 0-17-year-olds. */
function seriesOf(own: Scenario, measure: Measure, step: string): { plan: SeriesPlan; factor: number } {
  const model = compileModel(own);
  const plans = planSeries(own, model, layoutOf(model));
  const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
  if (plan === undefined) throw new Error(`no series ${measure} ${step}`);
  return { plan, factor: measure === 'new_placements' ? 1000 / (model.cohorts.under18[0] as number) : 1 };
}

describe('by the exact expectation', () => {
  test.each(FIGURES)(
    '$name has $target $measure for $step, every month or year of the horizon',
    ({ name, measure, step, target }) => {
      const own = shipped(name);
      const { plan, factor } = seriesOf(own, measure, step);
      const exact = expectation(compileModel(own));
      plan.periods.forEach((period, i) => {
        const value = (exactOf(plan, i, exact) as number) * factor;
        expect(Math.abs(value / target - 1), `${period}: ${value}`).toBeLessThan(0.01);
      });
    },
  );
});

test('in the base 4.7 of every 100 placed break down a year, about 27 % of moves and returns, fewest in foster care', () => {
  const own = shipped('basis');
  const exact = expectation(compileModel(own));
  const first = (measure: Measure, step: string): number => {
    const { plan } = seriesOf(own, measure, step);
    return exactOf(plan, 0, exact) as number;
  };
  const perPlaced = (step: string): number => first('breakdowns', step) / first('full_year_equivalents', step);
  expect(Math.abs(perPlaced('placement') / 0.047 - 1)).toBeLessThan(0.01);
  expect(perPlaced('pleje')).toBeLessThan(Math.min(perPlaced('netvaerk'), perPlaced('institution')));
  const kinds = new Map(own.steps.map(({ id, kind }) => [id, kind]));
  const moves = own.transitions
    .filter(({ from }) => kinds.get(from) === 'placement')
    .reduce((sum, { from, to }) => sum + first('transitions', `${from}>${to}`), 0);
  expect(Math.abs(first('breakdowns', 'placement') / moves / 0.27 - 1)).toBeLessThan(0.02);
});

test('and 64 % of them are aged 13-17', () => {
  const prepared = simulator(compileModel(shipped('basis')));
  const ages = Array.from({ length: 200 }, (_, replication) => livesOf(prepared, replication)).flatMap((lives) =>
    lives.flatMap(({ birthMonth, stays }) =>
      stays.filter(({ way }) => way === WAY.unplanned).map(({ end }) => (end - birthMonth) / 12),
    ),
  );
  const share = ages.filter((age) => age >= 13).length / ages.length;
  const standardError = Math.sqrt((share * (1 - share)) / ages.length);
  expect(Math.abs(share - 0.64), `${share} of ${ages.length}`).toBeLessThan(5 * standardError);
});

describe(
  'by simulation',
  () => {
    const rows = { basis: runRows(shipped('basis'), 1000), hele_landet: runRows(shipped('hele_landet'), 20) };

    test.each(FIGURES)(
      '$name has $target $measure for $step on average over the horizon, but for chance',
      ({ name, measure, step, target }) => {
        const { plan, factor } = seriesOf(shipped(name), measure, step);
        const { counts, sums, layout, n } = rows[name];
        const [numbers, width] = plan.row === 'counts' ? [counts, layout.counts] : [sums, layout.sums];
        const values = Float64Array.from({ length: n }, (_, replication) => {
          const ofPeriod = plan.periods.map((_, period) => {
            let value = plan.constant[period] as number;
            for (const term of plan.terms[period] as Int32Array) value += numbers[replication * width + term] as number;
            return value * (plan.factor[period] as number) * factor;
          });
          return ofPeriod.reduce((sum, value) => sum + value, 0) / plan.periods.length;
        });
        const { mean, variance } = moments(values);
        const standardError = Math.sqrt(variance / n);
        expect(Math.abs(mean - target), `${mean} (standard error ${standardError}, n ${n})`).toBeLessThan(
          0.01 * target + 5 * standardError,
        );
      },
    );
  },
  LONG,
);
