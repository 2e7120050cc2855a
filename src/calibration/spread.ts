/** How much each figure varies by chance, worked out once where the fit begins. */
import type { TargetValue } from '../scenario/targets/target.js';
import type { Gauge, Readable } from './gauges.js';
import type { Spread } from './observation.js';

/** By the laws that independent children follow; null where nobody can say. */
export function exactSpread(gauge: Gauge, atStart: Readable): Spread | null {
  const { target } = gauge;
  const stated = statedSpread(gauge);
  if (stated !== null) return stated;
  if (gauge.trend !== undefined) return gauge.trend(atStart);
  const own = gauge.children(atStart);
  if (own === null) {
    const deviation = gauge.deviation(atStart);
    return deviation === null ? null : { kind: 'normal', standardError: deviation * Math.sqrt(sizeRatio(gauge, null)) };
  }
  const children = target.population ?? own;
  if (target.measure === 'share') return children > 0 ? { kind: 'binomial', children } : null;
  return { kind: 'poisson', exposure: /per_1000/.test(target.measure) ? children / 1000 : children };
}

/** A figure of simulated futures. */
export interface SimulatedFigure {
  /** Over the futures. */
  readonly mean: number;
  /** Of one future, not of the mean. */
  readonly deviation: number;
  /** Children behind a rate or a share, mean over the futures; 1 where the figure is a count; null: an amount. */
  readonly children: number | null;
}

/**
 * As simulated futures spread: children who depend on one another are neither independent nor Poisson. A known count has
 * the deviance of a Poisson number whose variance is stretched to that of the futures (quasi-likelihood: Wedderburn 1974,
 * Biometrika 61), everything else is normal. The mean of so many futures is itself only so sure; that is added. null
 * where the futures do not differ.
 */
export function simulatedSpread(
  gauge: Gauge,
  { mean, deviation, children }: SimulatedFigure,
  futures: number,
): Spread | null {
  const { target } = gauge;
  // A trend has a law of its own, that of a change between independent children.
  if (target.value.kind === 'class') return null;
  const stated = statedSpread(gauge);
  if (stated?.kind === 'normal') {
    return { kind: 'normal', standardError: Math.hypot(stated.standardError, deviation / Math.sqrt(futures)) };
  }
  const variance = deviation ** 2 * (sizeRatio(gauge, children) + 1 / futures);
  if (!(variance > 0)) return null;
  const isCount =
    gauge.heads === null && children !== null && target.measure !== 'share' && target.value.kind === 'known';
  return isCount && mean > 0
    ? { kind: 'poisson', exposure: mean / variance }
    : { kind: 'normal', standardError: Math.sqrt(variance) };
}

function statedSpread({ target, priceFactor }: Gauge): Extract<Spread, { kind: 'normal' }> | null {
  return target.standardError === null ? null : { kind: 'normal', standardError: target.standardError * priceFactor };
}

/** Children of the scenario for each of those that a figure is of; 1 where that is the scenario's own, or nobody counts them. */
function sizeRatio({ target, heads }: Gauge, children: number | null): number {
  const own = heads ?? children;
  return target.population === null || own === null ? 1 : own / target.population;
}

/** What a target says, in the scenario's prices. */
export function scaledValue({ target: { value }, priceFactor }: Gauge): TargetValue {
  if (value.kind === 'class') return value;
  if (value.kind === 'known') return { kind: 'known', value: value.value * priceFactor };
  return { kind: 'between', low: value.low * priceFactor, high: value.high * priceFactor };
}
