/** Queues for places: how long they are at every month end, how long children wait, and who goes elsewhere. */
import type { Model } from '../../model/model.js';
import type { Batch } from '../batch.js';
import type { Places, Wait } from '../interaction/places.js';
import type { Layout } from './layout.js';

/** Yearly counts of a capacity: children placed after a wait, children who left the queue otherwise, children diverted. */
export const QUEUE_COUNTS = ['placed', 'left', 'diverted'] as const;

/** Yearly sums of a capacity: child-years of waiting in the year, and months that those placed in the year had waited. */
export const QUEUE_SUMS = ['waitingYears', 'monthsWaited'] as const;

/** Adds a replication's waits and diversions to its rows; the interim service is paid on the step it is waited on. */
export function tallyQueues(
  model: Model,
  layout: Layout,
  { waits, diversions }: Places,
  { children }: Batch,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const years = model.years.length;
  const countOf = (capacity: number, what: (typeof QUEUE_COUNTS)[number], year: number): number =>
    layout.queueCounts + (capacity * QUEUE_COUNTS.length + QUEUE_COUNTS.indexOf(what)) * years + year;
  for (const wait of waits) {
    tallyWait(model, layout, wait, children.group[wait.child] as number, counts, sums);
    const year = yearOf(model, wait.until);
    if (year < 0) continue;
    if (wait.isPlaced) {
      add(counts, countOf(wait.capacity, 'placed', year), 1);
      const at = layout.queueSums + (wait.capacity * QUEUE_SUMS.length + 1) * years + year;
      add(sums, at, wait.until - wait.since);
    } else if (wait.until < model.months) add(counts, countOf(wait.capacity, 'left', year), 1);
  }
  for (const { capacity, time } of diversions) {
    const year = yearOf(model, time);
    if (year >= 0) add(counts, countOf(capacity, 'diverted', year), 1);
  }
}

/** The month ends and the child-years of one wait, and what its interim service costs. */
function tallyWait(
  model: Model,
  layout: Layout,
  { capacity, since, until, on }: Wait,
  group: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const years = model.years.length;
  for (let month = Math.max(0, Math.floor(since)); month < until; month++) {
    // As a stock: who came before the month's end and did not go before it.
    if (since < month + 1 && month + 1 <= until) add(counts, layout.queue + capacity * model.months + month, 1);
    const year = model.yearOfMonth[month] as number;
    if (year < 0) continue;
    const months = Math.min(until, month + 1) - Math.max(since, month);
    add(sums, layout.queueSums + capacity * QUEUE_SUMS.length * years + year, months / 12);
    const kr = months * (model.capacities.interimPerMonth[capacity] as number);
    add(sums, layout.expenditure + (group * model.stepCount + on) * years + year, kr);
  }
}

function yearOf(model: Model, time: number): number {
  return time < 0 || time > model.months ? -1 : (model.yearOfMonth[Math.floor(time)] as number);
}

function add(row: Int32Array | Float64Array, at: number, value: number): void {
  row[at] = (row[at] as number) + value;
}
