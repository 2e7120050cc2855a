/** Every replication of a forecast, number by number: what its means and bands are made of. */
import { valuesOf } from './build-forecast.js';
import type { Measure } from './forecast.js';
import type { RunTable } from './run-table.js';
import type { SeriesPlan } from './series-plan.js';

/** One number of the forecast in all replications, in their order. */
export interface ReplicatedNumber {
  readonly measure: Measure;
  readonly step: string;
  readonly group: string;
  readonly period: string;
  /** By row of the table. */
  readonly values: Float64Array;
}

/** Measures that are another one divided by a number of children that is the same in every replication. */
const DERIVED: ReadonlySet<Measure> = new Set(['per_1000_0_17', 'kr_per_0_22', 'net_kr_per_0_22']);

/** The series whose replications are worth keeping, measure by measure: stocks, flows and money, not what follows from them. */
export function replicatedPlans(plans: readonly SeriesPlan[]): SeriesPlan[] {
  const kept = plans.filter(({ measure }) => !DERIVED.has(measure));
  const measures = [...new Set(kept.map(({ measure }) => measure))];
  return measures.flatMap((measure) => kept.filter((plan) => plan.measure === measure));
}

/** The numbers of a series, one period after the other. */
export function replicatedNumbers(plan: SeriesPlan, table: RunTable): ReplicatedNumber[] {
  const { measure, step, group } = plan;
  return plan.periods.map((period, i) => ({ measure, step, group, period, values: valuesOf(plan, i, table) }));
}
