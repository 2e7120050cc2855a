/**
 * One replication in which children depend on one another, month by month.
 *
 * The story of month m: the caseload at the end of the month before sets the month's intensities -> places that are new
 * are given to those who wait -> children who move in or away -> everyone whose next moment lies in the month lives on,
 * and those who enter begin -> places are given up and asked for in the order of time -> who still waits gets older.
 */
import { compileEntryRates } from '../../model/entry-rates.js';
import type { Model } from '../../model/model.js';
import { arrive } from '../arrivals.js';
import { type Batch, NOWHERE } from '../batch.js';
import { exponential, uniform } from '../chance/exponential.js';
import { MAX_GROUPS, PURPOSE } from '../chance/keys.js';
import { type ThreefryKey, threefry2x32 } from '../chance/threefry.js';
import { Entries, proposeEntries } from '../entry.js';
import { type InitialShares, placeEarlierArrivals, placeInitially, placeStock } from '../initial.js';
import { liveJourneys } from '../journey.js';
import { profileOf } from '../reach.js';
import { enterAs } from '../slots.js';
import { CaseloadFactors, greatestFactors } from './caseload-factors.js';
import { CaseloadRates } from './caseload-rates.js';
import { Cases, NEW_CASE } from './cases.js';
import { Crowd } from './crowd.js';
import { Paused, STATE } from './paused.js';
import { Places } from './places.js';

const block = new Uint32Array(2);

/** All that replications of children who depend on one another need, made once per model. */
export class Together {
  readonly places: Places;
  private readonly factors: CaseloadFactors;
  private readonly rates: CaseloadRates;
  private readonly cases: Cases;
  private readonly paused: Paused;
  private readonly crowd: Crowd;
  /** The model with entries at the greatest intensity that the caseload can give them. */
  private readonly proposing: Model;
  private readonly entries: Entries;
  /** Greatest factor of each entry; 1 where it does not follow the caseload, and for all other moves. */
  private readonly greatest: Float64Array;

  constructor(
    private readonly model: Model,
    private readonly initial: InitialShares | null,
    private readonly batch: Batch,
  ) {
    this.places = new Places(model.capacities);
    this.factors = new CaseloadFactors(model);
    this.rates = new CaseloadRates(model, this.factors);
    this.cases = new Cases(model);
    this.paused = new Paused(model, this.rates, this.cases);
    this.crowd = new Crowd(model);
    this.greatest = greatestOfEntries(model);
    this.proposing = scaled(model, this.greatest);
    this.entries = new Entries(this.proposing);
  }

  /** Fills the batch, which is empty, with everybody of a replication and all their stays. */
  live(key: ThreefryKey): void {
    const { model, places, cases, paused } = this;
    places.clear();
    cases.clear();
    paused.clear();
    this.gather(key);
    for (let month = model.firstMonth; month < model.months; month++) this.liveMonth(key, month);
    places.close(model.months);
    this.batch.stays.groupByChild(this.batch.children.count);
  }

  /** Everyone who is on a step already, and everyone who may come. */
  private gather(key: ThreefryKey): void {
    const { model, batch, crowd, initial, paused, cases, places } = this;
    const { children } = batch;
    crowd.clear();
    placeStock(model, children);
    for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
      crowd.choose(cohort);
      if (initial !== null) placeInitially(model, key, initial, cohort, crowd, children);
      proposeEntries(this.proposing, key, cohort, crowd, this.entries);
    }
    for (let arrival = 0; arrival < model.arrivals.count; arrival++) {
      if (initial !== null) placeEarlierArrivals(model, key, initial, arrival, children);
    }
    const present = children.count;
    for (let arrival = 0; arrival < model.arrivals.count; arrival++) arrive(model, key, arrival, children);
    paused.know(0, children.count);
    for (let child = 0; child < present; child++) {
      const step = children.step[child] as number;
      cases.move(NEW_CASE, step, model.firstMonth - 1);
      if ((model.capacities.ofStep[step] as number) >= 0) places.fill(model.capacities.ofStep[step] as number);
      paused.schedule(child, model.firstMonth);
    }
    for (let child = present; child < children.count; child++) {
      paused.schedule(child, Math.floor(children.since[child] as number));
    }
  }

  private liveMonth(key: ThreefryKey, month: number): void {
    const { model, cases, paused, places, crowd } = this;
    const { capacities } = model;
    if (model.caseload !== null) this.factors.set(cases.caseload(month));
    this.rates.begin(month);
    cases.begin(month + 1);
    paused.monthEnd = month + 1;
    places.open(month, model.months);
    for (let capacity = 0; capacity < capacities.count; capacity++) this.giveFree(key, capacity, month);
    crowd.migrate(month);
    paused.callMonth(month, (child) => this.begin(child));
    for (const proposal of crowd.ofMonth(month)) this.enter(key, proposal);
    this.run(key);
    this.settle(key, month + 1);
    // Those who wait get older: a birthday or a cap may take them elsewhere at the end of the month, before anybody gets
    // a place that is given up at that moment.
    const waiting = this.unaged();
    for (const child of waiting) paused.call(child);
    this.run(key);
    for (const child of waiting) if (paused.state[child] !== STATE.waiting) places.leave(child, month + 1);
    this.settle(key, Number.POSITIVE_INFINITY);
  }

  /** Lives on all who have been called. */
  private run(key: ThreefryKey): void {
    if (this.paused.dueCount === 0) return;
    liveJourneys(this.model, key, this.batch, this.paused);
    this.paused.dueCount = 0;
  }

  private runOne(key: ThreefryKey, child: number): void {
    this.paused.call(child);
    this.run(key);
  }

  /** A child who is where it begins: on its first step, unless it has to ask for a place there. */
  private begin(child: number): void {
    const { children } = this.batch;
    const step = children.step[child] as number;
    const since = children.since[child] as number;
    if ((this.model.capacities.ofStep[step] as number) >= 0 && children.from[child] !== NOWHERE) {
      this.paused.agenda.add(since, true, child, step);
      return;
    }
    if (children.from[child] !== NOWHERE) this.cases.move(NEW_CASE, step, since);
    this.paused.call(child);
  }

  /** A child proposed for a first step enters, if it is still there and the caseload of the month lets it. */
  private enter(key: ThreefryKey, proposal: number): void {
    const { crowd, batch, paused } = this;
    if (!this.happens(key, proposal) || !crowd.enters(proposal)) return;
    const { children } = batch;
    const child = children.reserve(1);
    children.count++;
    enterAs(
      this.model,
      children,
      child,
      crowd.cohort[proposal] as number,
      crowd.slot[proposal] as number,
      crowd.move[proposal] as number,
      crowd.moment[proposal] as number,
    );
    // Whoever is sent elsewhere, because the placement it was found for is full, is still a child found.
    if ((this.model.capacities.ofStep[children.step[child] as number] as number) >= 0) {
      children.mark[child] = this.model.moves.mark[crowd.move[proposal] as number] as number;
    }
    paused.know(child, child + 1);
    this.begin(child);
  }

  private happens(key: ThreefryKey, proposal: number): boolean {
    const { crowd, greatest, factors } = this;
    const move = crowd.move[proposal] as number;
    if (!this.follows(move)) return true;
    const counter = (crowd.draw[proposal] as number) + ((PURPOSE.caseloadEntry - PURPOSE.entry) << 18);
    threefry2x32(key, crowd.clock[proposal] as number, counter, block);
    return uniform(block[0] as number) * (greatest[move] as number) < (factors.ofMove[move] as number);
  }

  private follows(move: number): boolean {
    const { caseload } = this.model;
    return caseload !== null && (caseload.first[move + 1] as number) > (caseload.first[move] as number);
  }

  /** Gives up and asks for places in the order of time, until nothing is left before a moment. */
  private settle(key: ThreefryKey, before: number): void {
    const { agenda } = this.paused;
    for (let entry = agenda.take(before); entry !== undefined; entry = agenda.take(before)) {
      const capacity = this.model.capacities.ofStep[entry.step] as number;
      if (entry.asks) this.ask(key, entry.child, entry.step, capacity, entry.time);
      else {
        this.places.give(capacity);
        this.giveFree(key, capacity, entry.time);
      }
    }
  }

  private giveFree(key: ThreefryKey, capacity: number, time: number): void {
    const { places, paused } = this;
    while (places.isFree(capacity)) {
      const child = places.first(capacity, time);
      if (child < 0) return;
      places.fill(capacity);
      paused.admit(child, time);
      this.runOne(key, child);
    }
  }

  private ask(key: ThreefryKey, child: number, step: number, capacity: number, time: number): void {
    const { places, batch, model } = this;
    const goTo = model.capacities.goTo[capacity] as number;
    // Who comes from outside has no step to wait on, and is taken in.
    const isOutsider =
      (batch.children.origin[child] as number) >= MAX_GROUPS && this.paused.state[child] === STATE.fresh;
    if (places.isFree(capacity) || (goTo < 0 && isOutsider)) {
      places.fill(capacity);
      this.go(key, child, step, time);
    } else if (goTo >= 0) {
      places.divert(capacity, time);
      const next = model.capacities.ofStep[goTo] as number;
      // Who is there already has a place.
      const isThere = this.paused.state[child] !== STATE.fresh && this.paused.step[child] === goTo;
      if (next >= 0 && !isThere) this.ask(key, child, goTo, next, time);
      else this.go(key, child, goTo, time);
    } else this.wait(key, child, step, capacity, time);
  }

  /** Child goes to the step, now. */
  private go(key: ThreefryKey, child: number, step: number, time: number): void {
    const { paused, batch } = this;
    if (paused.state[child] === STATE.fresh) {
      batch.children.step[child] = step;
      if (this.model.grid.situations.keepsMark[step] !== 1) batch.children.mark[child] = 0;
      this.cases.move(NEW_CASE, step, time);
    } else if (paused.step[child] === step) this.stayOn(key, child);
    else {
      paused.to[child] = step;
      paused.state[child] = STATE.admitted;
    }
    this.runOne(key, child);
  }

  /** The alternative is where the child is already: its stay goes on, with a new clock. */
  private stayOn(key: ThreefryKey, child: number): void {
    const { paused, batch } = this;
    const counter = paused.counter[child] as number;
    threefry2x32(key, batch.children.word[child] as number, counter, block);
    paused.counter[child] = counter + 1;
    paused.luck(child, exponential(block[0] as number), uniform(block[1] as number), paused.time[child] as number, 0);
    paused.state[child] = STATE.underWay;
  }

  /** Child waits where it is; who has not been followed until now waits on the universal step. */
  private wait(key: ThreefryKey, child: number, step: number, capacity: number, time: number): void {
    const { paused, batch, places, model } = this;
    if (paused.state[child] === STATE.fresh) {
      const profile = profileOf(model, key, batch.children, child);
      paused.waitFromHome(batch.children, child, model.universal, profile);
      this.cases.move(NEW_CASE, model.universal, time);
    }
    paused.queue(child, step);
    places.wait(child, capacity, paused.step[child] as number, time);
  }

  /** Those who wait and have not come to the end of the month. */
  private unaged(): number[] {
    const { paused, places } = this;
    return places.waiting().filter((child) => (paused.time[child] as number) < paused.monthEnd);
  }
}

/** Greatest factor that the caseload can give each entry; 1 for all other moves. */
function greatestOfEntries(model: Model): Float64Array {
  return greatestFactors(model).map((factor, move) => (model.moves.from[move] === model.universal ? factor : 1));
}

/** The model with intensities times a factor for each move. */
function scaled(model: Model, factors: Float64Array): Model {
  if (factors.every((factor) => factor === 1)) return model;
  const { grid, moves, universal } = model;
  const intensity = model.intensity.map((perMonth, at) => perMonth * (factors[at % moves.count] as number));
  return { ...model, intensity, entryRates: compileEntryRates(grid, moves, universal, intensity) };
}
