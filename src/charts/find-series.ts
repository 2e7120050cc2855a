import type { Measure, Series } from '../results/forecast.js';

/** A forecast, or a difference between two: anything that has a scenario's series. */
interface HasSeries {
  readonly scenario: string;
  readonly series: readonly Series[];
}

/** The series of a measure and step over all groups; a missing one is an error that names it. */
export function findSeries(source: HasSeries, measure: Measure, step: string): Series {
  const found = source.series.find((one) => one.measure === measure && one.step === step && one.group === 'all');
  if (found !== undefined) return found;
  throw new Error(`"${source.scenario}" has no series of measure ${measure}, step ${step}, group all`);
}
