/**
 * Children on each step at every month end, and child-months within every month, from stays.
 *
 * Both come from differences: a stay adds one where it begins and takes it away where it ends, and the broken months
 * at its two ends are summed apart. So a stay costs the same however long it is. A child counts at the end of month k
 * (the moment k itself, before anything that happens at it) when start < k <= end.
 */
import type { Model } from '../../model/model.js';
import { type Batch, beganAt } from '../batch.js';

/** Running sums of one replication by lane (group, price class, part of a stay on a step) and month. */
export interface StockTally {
  /** Months per lane: the horizon and two more, for what ends at its end. */
  readonly width: number;
  /** Change of the stock that is first seen at the end of month k: [lane * width + k]. */
  readonly change: Int32Array;
  /** Child-months that the whole-month count has too few (or too many) in month k. */
  readonly broken: Float64Array;
  /** Children of the population who are not on the universal step because they are followed, [(group * priceClassCount + priceClass) * width + k]. */
  readonly followed: Int32Array;
  /** The same for their broken months. */
  readonly followedBroken: Float64Array;
}

export function emptyStockTally(model: Model, lanes: number): StockTally {
  const width = model.months + 2;
  return {
    width,
    change: new Int32Array(lanes * width),
    broken: new Float64Array(lanes * width),
    followed: new Int32Array(model.grid.groupCount * model.priceClassCount * width),
    followedBroken: new Float64Array(model.grid.groupCount * model.priceClassCount * width),
  };
}

export function clearStockTally(tally: StockTally): void {
  tally.change.fill(0);
  tally.broken.fill(0);
  tally.followed.fill(0);
  tally.followedBroken.fill(0);
}

/** Adds the stays of a batch. */
export function tallyStock(model: Model, batch: Batch, tally: StockTally): void {
  const { child: stayChild, step: stayStep, start: stayStart, end: stayEnd, count } = batch.stays;
  const { group: childGroup, birthMonth } = batch.children;
  const { stepCount, priceClassCount, priceParts } = model;
  const { width, change, broken } = tally;
  const byStay = priceParts.count > stepCount;
  for (let stay = 0; stay < count; stay++) {
    const end = stayEnd[stay] as number;
    if (end <= 0) continue;
    const begun = stayStart[stay] as number;
    const start = begun > 0 ? begun : 0;
    const child = stayChild[stay] as number;
    const step = stayStep[stay] as number;
    const group = childGroup[child] as number;
    if (byStay) {
      tallyByStay(model, tally, group, step, birthMonth[child] as number, beganAt(batch, stay), start, end);
      continue;
    }
    if (priceClassCount > 1) {
      tallyByAge(model, tally, group, step, birthMonth[child] as number, start, end);
      continue;
    }
    const lane = (group * stepCount + step) * width;
    const startMonth = Math.floor(start);
    const endMonth = Math.floor(end);
    const first = lane + startMonth;
    const last = lane + endMonth;
    change[first + 1] = (change[first + 1] as number) + 1;
    change[last + 1] = (change[last + 1] as number) - 1;
    broken[first] = (broken[first] as number) + (startMonth - start);
    broken[last] = (broken[last] as number) + (end - endMonth);
  }
}

/** The same for a stay that is cut where its price changes with the time on the step. */
function tallyByStay(
  model: Model,
  tally: StockTally,
  group: number,
  step: number,
  birth: number,
  began: number,
  start: number,
  end: number,
): void {
  const { first, fromMonth, toMonth } = model.priceParts;
  for (let part = first[step] as number; part < (first[step + 1] as number); part++) {
    const from = Math.max(start, began + (fromMonth[part] as number));
    if (from >= end) return;
    const to = Math.min(end, began + (toMonth[part] as number));
    if (from < to) tallyByAge(model, tally, group, part, birth, from, to);
  }
}

/** The same for the time in one price part, cut where the price class of the child's age changes. */
function tallyByAge(
  model: Model,
  tally: StockTally,
  group: number,
  part: number,
  birth: number,
  start: number,
  end: number,
): void {
  const { grid, priceClassOfAge, priceClassCount, priceParts } = model;
  const { width, change, broken } = tally;
  let ageClass = grid.ageClassAt[Math.min(Math.floor(start) - birth, grid.ageClassAt.length - 1)] as number;
  for (let from = start; from < end; ageClass++) {
    const to = priceClassCount > 1 ? Math.min(end, birth + (grid.ageCut[ageClass + 1] as number)) : end;
    const lane = (group * priceClassCount + (priceClassOfAge[ageClass] as number)) * priceParts.count + part;
    const first = lane * width + Math.floor(from);
    const last = lane * width + Math.floor(to);
    change[first + 1] = (change[first + 1] as number) + 1;
    change[last + 1] = (change[last + 1] as number) - 1;
    broken[first] = (broken[first] as number) - (from - Math.floor(from));
    broken[last] = (broken[last] as number) + (to - Math.floor(to));
    from = to;
  }
}

/** Counts the children of the population who are followed instead of standing on the universal step. */
export function tallyFollowed(model: Model, batch: Batch, tally: StockTally): void {
  const { children } = batch;
  const { grid, months, priceClassOfAge, priceClassCount } = model;
  const { width, followed, followedBroken } = tally;
  for (let child = 0; child < children.count; child++) {
    if (children.inPopulation[child] === 0) continue;
    const birth = children.birthMonth[child] as number;
    const until = Math.min(months, birth + model.birthdays.universalLeaves);
    let moment = Math.max(0, children.since[child] as number);
    // From price class to price class; most scenarios have one.
    let ageClass = grid.ageClassAt[Math.min(Math.floor(moment) - birth, grid.ageClassAt.length - 1)] as number;
    while (moment < until) {
      const end = priceClassCount > 1 ? Math.min(until, birth + (grid.ageCut[ageClass + 1] as number)) : until;
      const crowd = (children.group[child] as number) * priceClassCount + (priceClassOfAge[ageClass] as number);
      const since = crowd * width + Math.floor(moment);
      followed[since + 1] = (followed[since + 1] as number) + 1;
      followed[crowd * width + end + 1] = (followed[crowd * width + end + 1] as number) - 1;
      followedBroken[since] = (followedBroken[since] as number) - (moment - Math.floor(moment));
      moment = end;
      ageClass++;
    }
  }
}
