/** The change of children per 1,000 between two dates as a gauge, and how it varies by chance. */
import type { Model } from '../model/model.js';
import { exactOf } from '../results/build-forecast.js';
import { stillThere } from '../results/municipalities/exact-change.js';
import type { SeriesPlan } from '../results/series-plan.js';
import { endsOf, type Target } from '../scenario/targets/target.js';
import type { Gauge, Readable } from './gauges.js';
import type { Spread } from './observation.js';

/**
 * The gauge of the change per 1,000 on `steps` between the ends of a target's period. It reads the exponential of the
 * expected change: the figures of a calibration are above 0, and a change need not be. (`changeOf` turns it back.)
 */
export function trendGauge(
  { period, population }: Target,
  plan: SeriesPlan,
  steps: readonly number[],
  model: Model,
): Omit<Gauge, 'target' | 'priceFactor'> {
  const ends = endsOf(period);
  const [from, until] = [plan.periods.indexOf(ends.first), plan.periods.indexOf(ends.last)];
  const { under18 } = model.cohorts;
  const [before, after] = [under18[from + 1] as number, under18[until + 1] as number];
  const rates = ({ exact }: Readable): readonly [number, number] => [
    exactOf(plan, from, exact) ?? Number.NaN,
    exactOf(plan, until, exact) ?? Number.NaN,
  ];
  return {
    read(readable) {
      const [first, last] = rates(readable);
      return Math.exp(last - first);
    },
    children: () => null,
    deviation: () => null,
    heads: null,
    trend(readable): Spread {
      const isOn = new Uint8Array(model.stepCount);
      for (const step of steps) isOn[step] = 1;
      const [first, last] = rates(readable);
      const both = (1000 * stillThere(model, isOn, from, until)) / Math.sqrt(before * after);
      const children = population ?? (before + after) / 2;
      return {
        kind: 'change',
        exposure: children / 1000,
        turnover: (Math.max(0, first + last - 2 * both) * children) / 1000,
      };
    },
  };
}
