/**
 * Steps with so many places: never more children than places but those who were there, nobody waits for a place that is
 * free, and first come is first served.
 */
import { NOWHERE } from '../batch.js';
import { MAX_GROUPS } from '../chance/keys.js';
import type { Wait } from '../interaction/places.js';
import { QUEUE_COUNTS, QUEUE_SUMS } from '../tally/queues.js';
import { type Facts, type Life, overlap, yearsOf } from './facts.js';
import { type Findings, nameOf } from './violation.js';

/** Something that happens to a step with places. */
interface Event {
  readonly moment: number;
  /** Change of the children on the step, and of those who wait for it. */
  readonly present: number;
  readonly waiting: number;
  /** The child who needs a place by it; null for all others. */
  readonly needs: Life | null;
  readonly isDiverted: boolean;
}

export function checkPlaces(facts: Facts, findings: Findings): void {
  for (let capacity = 0; capacity < facts.model.capacities.count; capacity++) {
    checkOccupancy(facts, capacity, findings);
    checkTurn(facts, capacity, findings);
    checkQueue(facts, capacity, findings);
  }
  for (const wait of facts.waits) checkWait(facts, wait, findings);
}

/** Goes through all moments at which something happens to the step; at one moment children go before others come. */
function checkOccupancy(facts: Facts, capacity: number, findings: Findings): void {
  const { model } = facts;
  const step = model.capacities.step[capacity] as number;
  const events = eventsOf(facts, capacity).sort((a, b) => a.moment - b.moment || a.present - b.present);
  let present = 0;
  let waiting = 0;
  for (let first = 0; first < events.length; ) {
    const { moment } = events[first] as Event;
    let end = first;
    while (events[end]?.moment === moment) end++;
    const now = events.slice(first, end);
    const where = { step, month: moment };
    const limits = placesAt(facts, capacity, moment);
    const before = present;
    for (const event of now) {
      present += event.present;
      waiting += event.waiting;
      if (event.needs === null || present <= Math.max(...limits)) continue;
      findings.add('places', { ...where, child: nameOf(event.needs) }, Math.max(...limits), present);
    }
    // A place that is free at the beginning of a month is that of the month.
    const open = limits.at(-1) as number;
    if (waiting > 0 && present < open && moment < model.months) findings.add('idlePlace', where, open, present);
    if (now.some(({ isDiverted }) => isDiverted) && Math.max(before, present) < Math.min(...limits)) {
      findings.add('diverted', where, Math.min(...limits), Math.max(before, present));
    }
    first = end;
  }
}

/** The places that there may be at a moment: of its month, and where it begins one, of the month before it too. */
function placesAt({ model }: Facts, capacity: number, moment: number): number[] {
  const { capacities, months } = model;
  const month = Math.floor(moment);
  const own = month === moment ? [month - 1, month] : [month];
  const known = own.map((one) => Math.min(months - 1, Math.max(0, one)));
  return known.map((one) => capacities.places[capacity * months + one] as number);
}

function eventsOf({ model, lives, waits, diversions }: Facts, capacity: number): Event[] {
  const step = model.capacities.step[capacity] as number;
  const isWaitedFor = (model.capacities.goTo[capacity] as number) < 0;
  const plain = { present: 0, waiting: 0, needs: null, isDiverted: false };
  const events: Event[] = [];
  for (const life of lives) {
    life.stays.forEach((stay, i) => {
      if (stay.step !== step) return;
      // Who was there needs no place; who comes from outside cannot wait, and is taken in.
      const isOutsider = i === 0 && life.origin >= MAX_GROUPS && isWaitedFor;
      const needs = stay.from === NOWHERE || isOutsider ? null : life;
      events.push({ ...plain, moment: stay.start, present: 1, needs }, { ...plain, moment: stay.end, present: -1 });
    });
  }
  for (const wait of waits) {
    if (wait.capacity !== capacity) continue;
    events.push({ ...plain, moment: wait.since, waiting: 1 }, { ...plain, moment: wait.until, waiting: -1 });
  }
  for (const diversion of diversions) {
    if (diversion.capacity === capacity) events.push({ ...plain, moment: diversion.time, isDiverted: true });
  }
  for (let month = model.firstMonth; month < model.months; month++) events.push({ ...plain, moment: month });
  return events;
}

/** Nobody gets a place before another who began to wait earlier and waits on; nor does one who did not wait at all. */
function checkTurn({ model, lives, waits }: Facts, capacity: number, findings: Findings): void {
  const step = model.capacities.step[capacity] as number;
  const own = waits.filter((wait) => wait.capacity === capacity).sort((a, b) => b.since - a.since);
  const waited = new Set(own.filter(({ isPlaced }) => isPlaced).map(({ child, until }) => `${child}/${until}`));
  const direct = lives.flatMap((life, child) =>
    life.stays.flatMap(({ step: on, from, start }, i) => {
      const isOutsider = i === 0 && life.origin >= MAX_GROUPS;
      const comes = on === step && from !== NOWHERE && !isOutsider && !waited.has(`${child}/${start}`);
      return comes ? [{ since: start, until: start, isPlaced: true }] : [];
    }),
  );
  const all = [...own, ...direct].sort((a, b) => b.since - a.since);
  // From the last to come to the first: the earliest moment at which one who came later got a place.
  let earliest = Number.POSITIVE_INFINITY;
  let earliestOfNow = Number.POSITIVE_INFINITY;
  let now = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (one.since < now) earliest = Math.min(earliest, earliestOfNow);
    if (one.since < now) now = one.since;
    if ('child' in one && earliest < one.until) {
      const child = nameOf(lives[one.child] as Life);
      findings.add('turn', { child, step, month: earliest }, one.since, one.until);
    }
    if (one.isPlaced) earliestOfNow = Math.min(earliestOfNow, one.until);
  }
}

/**
 * A wait lies within a stay on the step it is waited on; who gets the place ends that stay with it, and who does not has
 * been taken out of the queue on a birthday or by a cap, or waits to the end.
 */
function checkWait({ model, lives }: Facts, wait: Wait, findings: Findings): void {
  const life = lives[wait.child] as Life;
  const { capacity, on, since, until, isPlaced } = wait;
  const step = model.capacities.step[capacity] as number;
  const stay = life.stays.find((one) => one.step === on && one.start <= since && since <= one.end && until <= one.end);
  const isRight =
    (model.capacities.goTo[capacity] as number) < 0 &&
    since <= until &&
    stay !== undefined &&
    (isPlaced ? stay.end === until && stay.to === step : Number.isInteger(until));
  if (!isRight) findings.add('waits', { child: nameOf(life), step: on, to: step, month: since }, since, until);
}

/** The queue of each month end, and what is counted of it by year. */
function checkQueue(
  { model, layout, waits, diversions, counts, sums }: Facts,
  capacity: number,
  findings: Findings,
): void {
  const step = model.capacities.step[capacity] as number;
  const own = waits.filter((wait) => wait.capacity === capacity);
  for (let k = 1; k <= model.months; k++) {
    const queue = own.filter(({ since, until }) => since < k && k <= until).length;
    findings.same('queue', { step, month: k }, queue, counts[layout.queue + capacity * model.months + k - 1] as number);
  }
  for (const { index, calendar, from, to } of yearsOf(model)) {
    const within = (moment: number): boolean => moment >= from && moment < to;
    const ended = own.filter(({ until }) => within(until) && until < model.months);
    const placed = ended.filter(({ isPlaced }) => isPlaced);
    const where = { step, year: calendar };
    const expectedCounts = {
      placed: placed.length,
      left: ended.length - placed.length,
      diverted: diversions.filter((one) => one.capacity === capacity && within(one.time)).length,
    };
    QUEUE_COUNTS.forEach((what, i) => {
      const at = layout.queueCounts + (capacity * QUEUE_COUNTS.length + i) * model.years.length + index;
      findings.same('queue', where, expectedCounts[what], counts[at] as number);
    });
    const expectedSums = {
      waitingYears:
        own.reduce((sum, { since, until }) => sum + overlap({ start: since, end: until }, from, to), 0) / 12,
      monthsWaited: placed.reduce((sum, { since, until }) => sum + until - since, 0),
    };
    QUEUE_SUMS.forEach((what, i) => {
      const at = layout.queueSums + (capacity * QUEUE_SUMS.length + i) * model.years.length + index;
      findings.near('queue', where, expectedSums[what], sums[at] as number, expectedSums[what]);
    });
  }
}
