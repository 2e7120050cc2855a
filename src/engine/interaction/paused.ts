/**
 * Children whose journeys go on together, month by month, because they depend on one another.
 *
 * In month m everything that happens after m and not after m + 1 is lived. A child on a step whose intensities follow the
 * caseload is paused at m + 1, until the month in which something can happen to it at the earliest; another is paused when
 * the end of its stay is decided, in whatever month that lies, for nothing that happens meanwhile can change it. Whoever
 * would come to a step with a limit asks for a place.
 */
import type { Model } from '../../model/model.js';
import { WAY } from '../../model/moves.js';
import { type Children, NOWHERE } from '../batch.js';
import { counterWord, PURPOSE } from '../chance/keys.js';
import { Agenda } from './agenda.js';
import type { CaseloadRates } from './caseload-rates.js';
import type { Cases } from './cases.js';

/** Where a child stands between two calls of the journey. */
export const STATE = {
  /** Not begun: it is on its first step, from `since` on. */
  fresh: 0,
  /** On a step, with its clock running. */
  underWay: 1,
  /** The end of its stay is known: moment, destination and way. */
  decided: 2,
  /** The same, and it has been given the place it asked for, at that moment. */
  admitted: 3,
  /** On its step, its clock stopped, until the place it asked for is free. */
  waiting: 4,
  gone: 5,
} as const;

/** Far more than rounding does to a moment, in months. */
const MARGIN = 1e-6;

/** The state of every child, by its number in the batch, and what the month that is lived leaves to do. */
export class Paused {
  /** The month that is lived ends here. */
  monthEnd = 0;
  /** Children to live in the next call of the journey. */
  due = new Int32Array(0);
  dueCount = 0;
  /** Requests for places and places given up, in this month. */
  readonly agenda = new Agenda();

  state = new Uint8Array(0);
  time = new Float64Array(0);
  step = new Uint8Array(0);
  from = new Uint8Array(0);
  start = new Float64Array(0);
  began = new Int32Array(0);
  returned = new Int32Array(0);
  mark = new Uint8Array(0);
  counter = new Int32Array(0);
  clock = new Float64Array(0);
  destination = new Float64Array(0);
  wound = new Float64Array(0);
  pace = new Float64Array(0);
  to = new Uint8Array(0);
  way = new Uint8Array(0);
  profile = new Uint16Array(0);

  /** Whether a child on the step has to be lived up to the month, not beyond. */
  readonly follows: Uint8Array;
  /** Capacity of each step and of `leave`; -1: no limit. */
  readonly capacityOf: Int8Array;
  /** What a waiting child waits for, and how it will have come there. */
  private wish = new Uint8Array(0);
  private wishWay = new Uint8Array(0);
  /** First decided child of each month, and the one after each child; -1: none. */
  private readonly firstOfMonth: Int32Array;
  private after = new Int32Array(0);

  constructor(
    private readonly model: Model,
    /** Intensities that follow the caseload. */
    readonly rates: CaseloadRates,
    private readonly cases: Cases,
  ) {
    this.follows = rates.follows;
    this.capacityOf = model.capacities.ofStep;
    this.firstOfMonth = new Int32Array(model.months - model.firstMonth).fill(-1);
  }

  /** Forgets everybody. */
  clear(): void {
    this.firstOfMonth.fill(-1);
    this.dueCount = 0;
    this.agenda.clear();
  }

  /** Knows the children numbered `first` to `end` - 1 as fresh. */
  know(first: number, end: number): void {
    if (end > this.state.length) this.grow(Math.max(1024, 2 * end));
    this.state.fill(STATE.fresh, first, end);
  }

  /** Lets child number `child` be lived in the next call. */
  call(child: number): void {
    if (this.dueCount === this.due.length)
      this.due = grown(this.due, new Int32Array(Math.max(1024, 2 * this.dueCount)));
    this.due[this.dueCount++] = child;
  }

  /** Calls everyone whose next moment lies in the month from `month` on; those who have not begun yet are handed to `begin`. */
  callMonth(month: number, begin: (child: number) => void): void {
    const bucket = month - this.model.firstMonth;
    for (let child = this.firstOfMonth[bucket] as number; child >= 0; child = this.after[child] as number) {
      if (this.state[child] === STATE.fresh) begin(child);
      else this.call(child);
    }
    this.firstOfMonth[bucket] = -1;
  }

  /** Child's next moment lies in the month from `month` on. */
  schedule(child: number, month: number): void {
    const bucket = month - this.model.firstMonth;
    this.after[child] = this.firstOfMonth[bucket] as number;
    this.firstOfMonth[bucket] = child;
  }

  /** Keeps where child is. */
  place(
    child: number,
    step: number,
    from: number,
    start: number,
    began: number,
    returned: number,
    mark: number,
    profile: number,
    counter: number,
  ): void {
    this.step[child] = step;
    this.from[child] = from;
    this.start[child] = start;
    this.began[child] = began;
    this.returned[child] = returned;
    this.mark[child] = mark;
    this.profile[child] = profile;
    this.counter[child] = counter;
  }

  /** Keeps what is left of the child's clock, and where it will go. */
  luck(child: number, clock: number, destination: number, wound: number, pace: number): void {
    this.clock[child] = clock;
    this.destination[child] = destination;
    this.wound[child] = wound;
    this.pace[child] = pace;
  }

  /** Child goes on waiting at the month's end. The queue calls it. */
  wait(child: number, time: number): void {
    this.time[child] = time;
    this.state[child] = STATE.waiting;
  }

  /** Nothing has happened to child by the month's end, and nothing will before `until`. */
  pause(child: number, time: number, until: number): void {
    this.time[child] = time;
    this.state[child] = STATE.underWay;
    // Rounding may have made it too late. At the end of the horizon everyone is called.
    const month = Math.min(Math.ceil(until - MARGIN) - 1, this.model.months - 1);
    this.schedule(child, Math.max(month, this.monthEnd));
  }

  /** The stay of child ends at `time`: in a later month, or in this one if it gets the place it asks for. */
  decide(child: number, time: number, to: number, way: number): void {
    this.time[child] = time;
    this.state[child] = STATE.decided;
    this.to[child] = to;
    this.way[child] = way;
    if (time <= this.monthEnd) {
      this.agenda.add(time, true, child, to);
      return;
    }
    this.schedule(child, Math.ceil(time) - 1);
  }

  /** Child, whose stay has ended but for the place that it asks for, waits: its clock is stopped. */
  queue(child: number, step: number): void {
    this.wish[child] = step;
    this.wishWay[child] = this.way[child] as number;
    this.state[child] = STATE.waiting;
    // It has run down, and rounding may have left less than nothing of it.
    this.clock[child] = Number.POSITIVE_INFINITY;
  }

  /** A child who enters must wait: it does so on the universal step, followed from now on. */
  waitFromHome(children: Children, child: number, universal: number, profile: number): void {
    const since = children.since[child] as number;
    const month = Math.floor(since);
    this.time[child] = since;
    this.way[child] = children.way[child] as number;
    children.way[child] = WAY.planned;
    children.step[child] = universal;
    children.from[child] = NOWHERE;
    children.began[child] = month;
    const counter = counterWord(children.origin[child] as number, PURPOSE.stay);
    const mark = children.mark[child] as number;
    this.place(child, universal, NOWHERE, since, month, children.returned[child] as number, mark, profile, counter);
    this.luck(child, 0, 0, since, 0);
  }

  /** Child gets the place that it waited for. */
  admit(child: number, time: number): void {
    this.time[child] = time;
    this.to[child] = this.wish[child] as number;
    this.way[child] = this.wishWay[child] as number;
    this.state[child] = STATE.admitted;
  }

  /** A child has changed step; places that are given up are known to the agenda. */
  left(child: number, from: number, to: number, time: number): void {
    this.cases.move(from, to, time);
    if ((this.capacityOf[from] as number) >= 0) this.agenda.add(time, false, child, from);
  }

  private grow(capacity: number): void {
    this.state = grown(this.state, new Uint8Array(capacity));
    this.time = grown(this.time, new Float64Array(capacity));
    this.step = grown(this.step, new Uint8Array(capacity));
    this.from = grown(this.from, new Uint8Array(capacity));
    this.start = grown(this.start, new Float64Array(capacity));
    this.began = grown(this.began, new Int32Array(capacity));
    this.returned = grown(this.returned, new Int32Array(capacity));
    this.mark = grown(this.mark, new Uint8Array(capacity));
    this.counter = grown(this.counter, new Int32Array(capacity));
    this.clock = grown(this.clock, new Float64Array(capacity));
    this.destination = grown(this.destination, new Float64Array(capacity));
    this.wound = grown(this.wound, new Float64Array(capacity));
    this.pace = grown(this.pace, new Float64Array(capacity));
    this.to = grown(this.to, new Uint8Array(capacity));
    this.way = grown(this.way, new Uint8Array(capacity));
    this.profile = grown(this.profile, new Uint16Array(capacity));
    this.wish = grown(this.wish, new Uint8Array(capacity));
    this.wishWay = grown(this.wishWay, new Uint8Array(capacity));
    this.after = grown(this.after, new Int32Array(capacity));
  }
}

function grown<T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
