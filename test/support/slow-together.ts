/**
 * A second way through a month in which children depend on one another, slow and obvious: one list of what will happen to
 * everybody, of which always the first comes next. Every number is read from the scenario's own words, nobody keeps
 * count of anything that can be counted anew, and it draws the same random words as the engine, so the stays, the waits
 * and the ways elsewhere must be the same.
 */
import { exponential, uniform } from '../../src/engine/chance/exponential.js';
import { childWord, MAX_GROUPS, PURPOSE, replicationKey } from '../../src/engine/chance/keys.js';
import type { ThreefryKey } from '../../src/engine/chance/threefry.js';
import type { Simulator } from '../../src/engine/replication.js';
import { type Capacity, LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import type { Followed } from './followed.js';
import { type Cohort, cohortOf, type Proposal, proposalsTo } from './slow-entries.js';
import { factorsOf, greatestOn, placesIn } from './slow-interaction.js';
import {
  type Beginning,
  type Child,
  childOf,
  chosenFrom,
  draw,
  movedTo,
  type SlowStay,
  sentOn,
} from './slow-journey.js';
import { movesFrom, type SlowMove } from './slow-moves.js';

export interface SlowWait {
  readonly who: string;
  readonly step: string;
  readonly on: string;
  readonly since: number;
  readonly until: number;
  readonly isPlaced: boolean;
}

/** All that has happened in a municipality. */
export interface SlowHistory {
  readonly stays: ReadonlyMap<string, readonly SlowStay[]>;
  readonly waits: readonly SlowWait[];
  readonly diversions: readonly { readonly step: string; readonly time: number }[];
}

type Wish = Pick<SlowMove, 'to' | 'way' | 'relativeRisk'>;

/** Someone who lives here, has lived here or will. */
interface Resident {
  child: Child;
  /** On a step: begun, and not gone. */
  isHere: boolean;
  /** Draws for its stays so far. */
  draws: number;
  /** What is left of its clock at `time`, and its luck with where it goes. */
  left: number;
  luck: number;
  time: number;
  /** What it waits for, in which queue since when. */
  wish: Wish | null;
  waitsSince: number;
  readonly stays: SlowStay[];
}

/** The name of a child, as in the lives of the engine. */
const nameOf = ({ origin, word }: Beginning): string => `${origin}/${word}`;

/** What will happen, in no order; the first comes out first. */
class Happenings {
  private readonly all: { readonly time: number; readonly act: () => void }[] = [];

  add(time: number, act: () => void): void {
    this.all.push({ time, act });
  }

  next(): (() => void) | undefined {
    if (this.all.length === 0) return undefined;
    const first = this.all.reduce((a, b, i) => ((this.all[a]?.time as number) <= b.time ? a : i), 0);
    return this.all.splice(first, 1)[0]?.act;
  }
}

/** A cohort on the universal step: who is not there any more. */
interface Crowd {
  readonly cohort: Cohort;
  readonly proposals: readonly Proposal[];
  readonly gone: Set<number>;
  count: number;
  owed: number;
}

class Town {
  readonly residents: Resident[] = [];
  readonly waits: SlowWait[] = [];
  readonly diversions: { readonly step: string; readonly time: number }[] = [];
  private readonly queues = new Map<string, Resident[]>();
  private readonly crowds: readonly Crowd[];
  /** Who comes from outside, to which step and when. */
  private readonly arrivals: readonly {
    readonly resident: Resident;
    readonly to: string;
    readonly since: number;
  }[];
  private readonly key: ThreefryKey;
  private readonly universal: string;
  private readonly end: number;
  private month = 0;
  /** Children on each step at the end of the month before. */
  private cases: ReadonlyMap<string, number> = new Map();
  private happenings = new Happenings();
  private factorOn: (from: string, to: string) => number = () => 1;

  constructor(
    private readonly scenario: Scenario,
    private readonly prepared: Simulator,
    replication: number,
    comers: readonly Followed[],
  ) {
    this.key = replicationKey(prepared.master, replication);
    this.universal = scenario.steps.find(({ kind }) => kind === 'universal')?.id as string;
    this.end = scenario.horizon.years * 12;
    const { cohorts } = prepared.model;
    const present = comers.filter(({ from }) => from === 'start').map(({ beginning }) => beginning);
    for (const one of present) {
      const resident = this.know(one);
      resident.isHere = true;
      this.windUp(resident, one.since);
    }
    this.arrivals = comers
      .filter(({ from }) => from === 'outside')
      .map(({ beginning }) => ({
        resident: this.know({ ...beginning, step: this.universal }),
        to: beginning.step,
        since: beginning.since,
      }));
    this.crowds = Array.from({ length: cohorts.count }, (_, number) => {
      const cohort = cohortOf(scenario, prepared, number);
      const own = present.filter(
        ({ birthMonth, origin }) => birthMonth === cohort.birthMonth && origin === cohort.groupNumber,
      );
      return {
        cohort,
        proposals: proposalsTo(scenario, prepared, replication, cohort, (to) =>
          greatestOn(scenario, this.universal, to),
        ),
        gone: new Set(own.map(({ word }) => word & 0xfffff)),
        count: cohort.size,
        owed: 0,
      };
    });
  }

  live(): void {
    this.countCases();
    for (let month = this.prepared.model.firstMonth; month < this.end; month++) this.liveMonth(month);
    for (const resident of this.residents.filter(({ isHere }) => isHere)) {
      this.leaveQueue(resident, this.end);
      resident.stays.push({ ...stayOf(resident), end: this.end, to: null, way: 'planned' });
    }
  }

  private liveMonth(month: number): void {
    this.month = month;
    this.factorOn = factorsOf(this.scenario, month, (step) => this.cases.get(step) ?? 0);
    for (const { step } of this.scenario.capacities) this.admit(step, month);
    for (const crowd of this.crowds) migrate(crowd, month);
    this.happenings = new Happenings();
    for (const resident of this.residents.filter(({ isHere }) => isHere)) this.expectMove(resident);
    for (const { resident, to, since } of this.arrivals.filter((one) => Math.floor(one.since) === month)) {
      this.happenings.add(since, () => this.goTo(resident, { to, way: 'planned', relativeRisk: null }, since));
    }
    for (const crowd of this.crowds) {
      for (const proposal of crowd.proposals.filter(({ at }) => Math.floor(at) === month)) {
        this.happenings.add(proposal.at, () => this.enter(crowd, proposal));
      }
    }
    for (let act = this.happenings.next(); act !== undefined; act = this.happenings.next()) act();
    // Just before anything that happens at the month's end.
    this.countCases();
    if (month + 1 < this.end) this.turn(month + 1);
  }

  /** The beginning of a month: birthdays and caps, those of who waits too, before any place is given to anybody. */
  private turn(at: number): void {
    const moves = this.residents.flatMap((resident) => {
      const { child, isHere, draws } = resident;
      const to = isHere && child.since < at ? sentOn(this.scenario, this.key, child, at, draws - 1) : null;
      return to === null ? [] : [{ resident, wish: { to, way: 'planned', relativeRisk: null } as const }];
    });
    for (const { resident } of moves) this.leaveQueue(resident, at);
    const isLimited = ({ wish }: (typeof moves)[number]): boolean => this.capacityOf(wish.to) !== undefined;
    for (const { resident, wish } of moves.filter((one) => !isLimited(one))) this.move(resident, wish, at);
    for (const { resident, wish } of moves.filter(isLimited)) this.goTo(resident, wish, at);
  }

  private know(beginning: Beginning): Resident {
    const resident: Resident = {
      child: childOf(this.scenario, this.key, beginning),
      isHere: false,
      ...{ draws: 0, left: 0, luck: 0, time: beginning.since },
      ...{ wish: null, waitsSince: 0, stays: [] },
    };
    this.residents.push(resident);
    return resident;
  }

  private countCases(): void {
    this.cases = new Map(this.scenario.steps.map(({ id }) => [id, this.countOn(id)]));
  }

  private countOn(step: string): number {
    return this.residents.filter(({ isHere, child }) => isHere && child.step === step).length;
  }

  private capacityOf(step: string): Capacity | undefined {
    return this.scenario.capacities.find((capacity) => capacity.step === step);
  }

  private isFree(step: string): boolean {
    return this.countOn(step) < placesIn(this.scenario, this.capacityOf(step) as Capacity, this.month);
  }

  /** A child proposed for a first step comes, if it is still there and the caseload of the month lets it. */
  private enter({ cohort, gone }: Crowd, { slot, at, to, way, relativeRisk, thinning }: Proposal): void {
    const share = this.factorOn(this.universal, to) / greatestOn(this.scenario, this.universal, to);
    if (!(thinning < share) || gone.has(slot)) return;
    gone.add(slot);
    const { birthMonth, group, groupNumber: origin } = cohort;
    const word = childWord(this.prepared.model.calendarStart + birthMonth, slot);
    const resident = this.know({
      ...{ word, origin, birthMonth, group, step: this.universal, since: at, began: Math.floor(at) },
      ...{ returned: null, wasThere: false, relativeRisk: null },
    });
    this.goTo(resident, { to, way, relativeRisk }, at);
  }

  /** A child would come to a step: it does, or goes elsewhere, or waits. */
  private goTo(resident: Resident, wish: Wish, at: number): void {
    const { child, isHere } = resident;
    const capacity = this.capacityOf(wish.to);
    const isOutsider = child.origin >= MAX_GROUPS && !isHere;
    if (capacity === undefined || this.isFree(wish.to)) this.move(resident, wish, at);
    else if (capacity.whenFull.kind === 'goTo') {
      const { step: to } = capacity.whenFull;
      this.diversions.push({ step: wish.to, time: at });
      if (isHere && child.step === to) this.windUp(resident, at);
      else this.goTo(resident, { ...wish, to }, at);
    } else if (isOutsider) this.move(resident, wish, at);
    else this.wait(resident, wish, at);
  }

  private wait(resident: Resident, wish: Wish, at: number): void {
    resident.isHere = true;
    resident.wish = wish;
    resident.waitsSince = at;
    this.queues.set(wish.to, [...(this.queues.get(wish.to) ?? []), resident]);
  }

  private leaveQueue(resident: Resident, at: number, isPlaced = false): void {
    const { wish, child, waitsSince: since } = resident;
    if (wish === null) return;
    this.queues.set(
      wish.to,
      (this.queues.get(wish.to) ?? []).filter((one) => one !== resident),
    );
    this.waits.push({ who: nameOf(child), step: wish.to, on: child.step, since, until: at, isPlaced });
    resident.wish = null;
  }

  private move(resident: Resident, { to, way, relativeRisk }: Wish, at: number): void {
    const { child, isHere } = resident;
    if (isHere) resident.stays.push({ ...stayOf(resident), end: at, to, way });
    resident.isHere = to !== LEAVE;
    resident.child = movedTo(this.scenario, child, to, at, relativeRisk);
    if (resident.isHere) this.windUp(resident, at);
    if (isHere && this.capacityOf(child.step) !== undefined) this.admit(child.step, at);
  }

  /** Gives the free places on a step to those who wait, longest first. */
  private admit(step: string, at: number): void {
    for (;;) {
      const first = this.queues.get(step)?.[0];
      if (first === undefined || !this.isFree(step)) return;
      const wish = first.wish as Wish;
      this.leaveQueue(first, at, true);
      this.move(first, wish, at);
    }
  }

  /** A new clock, from now on. */
  private windUp(resident: Resident, at: number): void {
    const [clock, luck] = draw(this.key, resident.child, PURPOSE.stay, resident.draws++);
    resident.left = exponential(clock);
    resident.luck = uniform(luck);
    resident.time = at;
    // Who begins with a month is asked with everybody else.
    if (at > this.month && at < this.month + 1) this.expectMove(resident);
  }

  /** Runs the clock of a child to the end of the month, or to its next move in it. */
  private expectMove(resident: Resident): void {
    const { child, left, time, luck, wish } = resident;
    if (wish !== null) return;
    const moves = movesFrom(this.scenario, child.step, { ...child, month: this.month }).map((move) => ({
      ...move,
      perMonth: move.perMonth * this.factorOn(child.step, move.to),
    }));
    const all = moves.reduce((sum, { perMonth }) => sum + perMonth, 0);
    const end = this.month + 1;
    resident.left = left - all * (end - time);
    resident.time = end;
    if (left >= all * (end - time)) return;
    const at = time + left / all;
    this.happenings.add(at, () => this.goTo(resident, chosenFrom(moves, luck), at));
  }
}

function stayOf({ child }: Resident): Pick<SlowStay, 'step' | 'start'> {
  return { step: child.step, start: child.since };
}

/** Net migration at the start of a month: who comes has the next number, who goes the highest of those still there. */
function migrate(crowd: Crowd, month: number): void {
  const { cohort, gone } = crowd;
  for (const { by } of cohort.changes.filter((change) => change.month === month && month < cohort.end)) {
    for (let come = 0; come < by; come++) {
      const slot = crowd.count++;
      if (crowd.owed > 0) {
        crowd.owed--;
        gone.add(slot);
      }
    }
    for (let go = 0; go < -by; go++) {
      const there = Array.from({ length: crowd.count }, (_, slot) => slot).filter((slot) => !gone.has(slot));
      const last = there.at(-1);
      if (last === undefined) crowd.owed++;
      else gone.add(last);
    }
  }
}

/** Lives a replication; `comers`: who is there when time begins, and who comes from outside, in the order of the engine. */
export function slowHistory(
  scenario: Scenario,
  prepared: Simulator,
  replication: number,
  comers: readonly Followed[],
): SlowHistory {
  const town = new Town(scenario, prepared, replication, comers);
  town.live();
  return {
    stays: new Map(town.residents.map(({ child, stays }) => [nameOf(child), stays])),
    waits: town.waits,
    diversions: town.diversions,
  };
}
