/** How sure a number is before the targets are seen. */
import type { Origins } from '../results/explain/origins.js';
import type { Scenario } from '../scenario/scenario.js';
import { quantileOf } from '../scenario/uncertain/distribution.js';
import type { FreeNumber, FreeParameter } from './free.js';
import { Z95 } from './normal.js';

/**
 * Width of the prior by where a number comes from, as the standard deviation of its logarithm. Assumptions of this
 * program: nine times in ten a number with a source is within 1.4 times of the truth either way, an assumed or fitted
 * one within 2.3 times, one without a word within 3.2 times.
 */
export const PRIOR_SD: Readonly<Record<keyof Origins, number>> = {
  sourced: 0.2,
  fitted: 0.5,
  assumed: 0.5,
  unsourced: 0.7,
};

/** The prior of the logarithm of a factor: normal. */
export type Prior = Pick<FreeParameter, 'priorMean' | 'priorSd'>;

/** How far from its mean before the targets the logarithm of a factor is, in its standard deviations. */
export function priorDeviation({ priorMean = 0, priorSd }: Prior, logFactor: number): number {
  return (logFactor - priorMean) / priorSd;
}

/**
 * What is known of numbers that one factor multiplies before the targets are seen. Where the scenario says of a single
 * number how uncertain it is (`uncertain`), that: normal logarithms with its median and its 5 and 95 per cent. Otherwise
 * the widest by where the numbers come from, about the scenario's own.
 */
export function priorOf(numbers: readonly FreeNumber[], names: readonly string[], { uncertain }: Scenario): Prior {
  const widths = numbers.map(({ origin }, i) => {
    const stated = uncertain?.numbers.find(({ name }) => name === names[i]);
    if (stated === undefined) return { priorSd: PRIOR_SD[origin] };
    const at = (p: number): number => Math.log(quantileOf(stated.value, stated.distribution, p) / stated.value);
    const priorSd = (at(0.95) - at(0.05)) / (2 * Z95);
    return Number.isFinite(priorSd) ? { priorSd, priorMean: at(0.5) } : { priorSd: PRIOR_SD[origin] };
  });
  const [only] = widths;
  if (only !== undefined && widths.length === 1) return only;
  return { priorSd: Math.max(...widths.map(({ priorSd }) => priorSd)) };
}
