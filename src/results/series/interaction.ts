/** The caseload, and queues for places. Nothing where a scenario has no caseworkers, or places enough. */
import type { Layout } from '../../engine/tally/layout.js';
import { QUEUE_COUNTS, QUEUE_SUMS } from '../../engine/tally/queues.js';
import type { Model } from '../../model/model.js';
import type { Measure } from '../forecast.js';
import type { SeriesPlan } from './plan.js';
import { monthPeriods, yearly } from './sets.js';

/** The caseload at month ends, and its mean over the month ends of a year. */
export function caseloadPlans(model: Model, layout: Layout): SeriesPlan[] {
  if (model.caseload === null) return [];
  const months = Array.from({ length: model.months }, (_, month) => month);
  const own = (measure: Measure, periods: readonly string[], monthsOf: readonly (readonly number[])[]): SeriesPlan => ({
    measure,
    step: 'all',
    group: 'all',
    periods,
    row: 'sums',
    terms: monthsOf.map((of) => Int32Array.from(of, (month) => layout.caseload + month)),
    constant: monthsOf.map(() => 0),
    factor: monthsOf.map((of) => 1 / of.length),
  });
  const byYear = model.years.map((_, year) => months.filter((month) => model.yearOfMonth[month] === year));
  return [
    own(
      'caseload',
      monthPeriods(model),
      months.map((month) => [month]),
    ),
    own('mean_caseload', model.years.map(String), byYear),
  ];
}

/** By step with places that children wait for: the queue and the waits; by step that sends them elsewhere: how many. */
export function queuePlans(model: Model, layout: Layout): SeriesPlan[] {
  return Array.from(model.capacities.step, (_, capacity) => capacity).flatMap((capacity) =>
    model.capacities.goTo[capacity] === -1
      ? waitPlans(model, layout, capacity)
      : [countPlan(model, layout, capacity, 'diverted', 'diverted')],
  );
}

function waitPlans(model: Model, layout: Layout, capacity: number): SeriesPlan[] {
  const periods = monthPeriods(model);
  const queue: SeriesPlan = {
    ...stepOf(model, capacity),
    measure: 'queue',
    row: 'counts',
    periods,
    terms: periods.map((_, month) => Int32Array.of(layout.queue + capacity * model.months + month)),
    constant: periods.map(() => 0),
    factor: periods.map(() => 1),
  };
  const sum = (measure: Measure, what: (typeof QUEUE_SUMS)[number]): SeriesPlan =>
    yearly(model, { ...stepOf(model, capacity), measure, row: 'sums' }, [
      layout.queueSums + (capacity * QUEUE_SUMS.length + QUEUE_SUMS.indexOf(what)) * model.years.length,
    ]);
  return [
    queue,
    sum('waiting_child_years', 'waitingYears'),
    sum('months_waited', 'monthsWaited'),
    countPlan(model, layout, capacity, 'placed_after_waiting', 'placed'),
    countPlan(model, layout, capacity, 'left_queue', 'left'),
  ];
}

function countPlan(
  model: Model,
  layout: Layout,
  capacity: number,
  measure: Measure,
  what: (typeof QUEUE_COUNTS)[number],
): SeriesPlan {
  const first = layout.queueCounts + (capacity * QUEUE_COUNTS.length + QUEUE_COUNTS.indexOf(what)) * model.years.length;
  return yearly(model, { ...stepOf(model, capacity), measure, row: 'counts' }, [first]);
}

function stepOf({ stepIds, capacities }: Model, capacity: number): { readonly step: string; readonly group: string } {
  return { step: stepIds[capacities.step[capacity] as number] as string, group: 'all' };
}
