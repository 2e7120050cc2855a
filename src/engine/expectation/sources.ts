/** Whom the expectation carries through the horizon: everyone who comes in together, in expected numbers. */
import type { Model } from '../../model/model.js';
import type { InitialShares } from '../initial.js';
import { reachedShares } from '../reach.js';
import { type StateSpace, sumBySteps } from './states.js';

/** Children of one birth month and group who come in together. */
interface Newcomers {
  readonly birthMonth: number;
  readonly group: number;
  /** Month from which they are counted. */
  readonly from: number;
  /** Expected children by state, when they come in. */
  readonly x: Float64Array;
  /** null: that is not where they begin. */
  readonly course?: Course | null;
  /** Net migration to the universal step at the start of a month. */
  readonly changes?: ReadonlyMap<number, number>;
  readonly arrivals?: Arrivals | null;
}

/** Children who come from outside to a step. */
interface Arrivals {
  /** Expected per month, by age in months. */
  readonly perMonth: (age: number) => number;
  readonly step: number;
  /** Nobody comes from this age on. */
  readonly until: number;
}

const NO_CHANGES: ReadonlyMap<number, number> = new Map();

/** Children of one birth month and profile who come in together. Made in one place, so that all look alike to the machine. */
export class Source {
  readonly birthMonth: number;
  readonly group: number;
  readonly from: number;
  /** Expected children by state; changes month by month. Of a source that is behind only `childrenOf` knows them. */
  readonly x: Float64Array;
  /** Age in months at which the course says where the children are, while `x` still says where they were; -1: `x` is right. */
  behind = -1;
  /** Whether nobody is left and nobody will move in. */
  isEmpty = false;
  /** Where the children would be at every age if nothing ever changed; null: that is not where they began. */
  course: Course | null;
  readonly changes: ReadonlyMap<number, number>;
  readonly lastChange: number;
  readonly arrivals: Arrivals | null;

  /** @param profile group and which policies reach them (model/grid) */
  constructor(
    { birthMonth, group, from, x, course, changes, arrivals }: Newcomers,
    readonly profile: number,
  ) {
    this.birthMonth = birthMonth;
    this.group = group;
    this.from = from;
    this.x = x;
    this.course = course ?? null;
    this.changes = changes ?? NO_CHANGES;
    this.lastChange = Math.max(...this.changes.keys(), Number.NEGATIVE_INFINITY);
    this.arrivals = arrivals ?? null;
  }
}

/** The steady state that a source has begun in: children times the share of each state, by age in months. */
export interface Course {
  readonly children: number;
  readonly shares: CourseShares;
}

/** The steady state of a group. */
interface CourseShares {
  /** [age * states + state], after that age's birthday. */
  readonly ofState: Float64Array;
  /** [age * steps + step]. */
  readonly ofStep: Float64Array;
  readonly ages: number;
}

/** The expected children of a source by state: `x`, brought up to date. */
export function childrenOf(source: Source): Float64Array {
  const { x, behind, course } = source;
  if (behind < 0 || course === null) return x;
  const { ofState } = course.shares;
  for (let state = 0, at = behind * x.length; state < x.length; state++, at++) {
    x[state] = course.children * (ofState[at] as number);
  }
  source.behind = -1;
  return x;
}

/** From here on the source goes its own way. */
export function leaveCourse(source: Source): void {
  childrenOf(source);
  source.course = null;
}

/** All sources of a model. */
export function sourcesOf(model: Model, states: StateSpace, initial: InitialShares | null): Source[] {
  const shares = reachedShares(model);
  return newcomersOf(model, states, initial).flatMap((newcomers) => byReach(newcomers, shares));
}

/** Newcomers as they are reached: sources of their own, of which those that nobody is in are left out. */
function byReach(newcomers: Newcomers, shares: Float64Array): Source[] {
  return Array.from(shares).flatMap((share, reached) => {
    const profile = newcomers.group * shares.length + reached;
    if (share === 1) return [new Source(newcomers, profile)];
    if (share === 0) return [];
    const { x, changes, arrivals } = newcomers;
    const own: Newcomers = {
      ...newcomers,
      x: x.map((children) => share * children),
      changes: new Map(Array.from(changes ?? NO_CHANGES, ([month, by]) => [month, share * by])),
      arrivals: arrivals == null ? null : { ...arrivals, perMonth: (age: number) => share * arrivals.perMonth(age) },
    };
    return [new Source(own, profile)];
  });
}

function newcomersOf(model: Model, states: StateSpace, initial: InitialShares | null): Newcomers[] {
  const newcomers: Newcomers[] = [];
  const courses = coursesOf(model, states, initial);
  for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
    newcomers.push(ofCohort(model, states, initial, cohort, courses));
  }
  newcomers.push(...ofStock(model, states));
  for (let arrival = 0; arrival < model.arrivals.count; arrival++) {
    newcomers.push(...ofArrival(model, states, initial, arrival));
  }
  return newcomers;
}

function ofCohort(
  model: Model,
  states: StateSpace,
  initial: InitialShares | null,
  cohort: number,
  courses: readonly CourseShares[],
): Newcomers {
  const { cohorts, firstMonth } = model;
  const birthMonth = cohorts.birthMonth[cohort] as number;
  const group = cohorts.group[cohort] as number;
  const children = cohorts.children[cohort] as number;
  const from = Math.max(birthMonth, firstMonth);
  const age = from - birthMonth;
  const x = new Float64Array(states.count);
  let off = 0;
  if (initial !== null && birthMonth <= firstMonth && age < initial.ages) {
    const { share } = initial;
    const row = (group * initial.ages + age) * states.count;
    for (let state = 0; state < states.count; state++) {
      if (state === states.settled) continue;
      const own = share[row + state] as number;
      x[state] = children * own;
      off += own;
    }
  }
  if (age < model.birthdays.universalLeaves) x[states.settled] = children * (1 - off);
  const changes = changesOf(model, cohort, birthMonth + model.birthdays.universalLeaves);
  const shares = courses[group];
  const course = shares !== undefined && isOn({ children, shares }, age, x) ? { children, shares } : null;
  return { birthMonth, group, from, x, changes, course };
}

/** The course of each group where children begin in the steady state and no policy reaches them differently; else none. */
function coursesOf(model: Model, states: StateSpace, initial: InitialShares | null): CourseShares[] {
  if (initial === null || model.start.kind !== 'steadyState') return [];
  if (model.grid.reachedCount > 1 || model.caseload !== null) return [];
  const { ages, share } = initial;
  const { stepCount } = model;
  return Array.from({ length: model.grid.groupCount }, (_, group) => {
    const ofState = share.subarray(group * ages * states.count, (group + 1) * ages * states.count);
    const ofStep = new Float64Array(ages * stepCount);
    for (let age = 0; age < ages; age++) {
      sumBySteps(states, ofState.subarray(age * states.count), ofStep.subarray(age * stepCount));
    }
    return { ofState, ofStep, ages };
  });
}

/** Whether expected numbers are those of the course at an age, but for rounding. */
function isOn({ children, shares: { ofState, ages } }: Course, age: number, x: Float64Array): boolean {
  if (age >= ages) return false;
  for (let state = 0; state < x.length; state++) {
    const there = children * (ofState[age * x.length + state] as number);
    if (Math.abs((x[state] as number) - there) > 1e-13 * children) return false;
  }
  return true;
}

/** Net migration of a cohort by month, as long as it is on the universal step. */
function changesOf(model: Model, cohort: number, leaves: number): ReadonlyMap<number, number> {
  const { changeFirst, changeMonth, changeBy } = model.cohorts;
  if (changeFirst[cohort] === changeFirst[cohort + 1]) return NO_CHANGES;
  const changes = new Map<number, number>();
  for (let i = changeFirst[cohort] as number; i < (changeFirst[cohort + 1] as number); i++) {
    const month = changeMonth[i] as number;
    if (month < leaves) changes.set(month, (changes.get(month) ?? 0) + (changeBy[i] as number));
  }
  return changes;
}

function ofStock(model: Model, states: StateSpace): Newcomers[] {
  const { start, firstMonth } = model;
  if (start.kind !== 'stock') return [];
  return Array.from(start.children, (children, row) => {
    const x = new Float64Array(states.count);
    x[states.freshOf(start.step[row] as number, 0)] = children;
    const birthMonth = start.birthMonth[row] as number;
    const group = start.group[row] as number;
    return { birthMonth, group, from: firstMonth, x };
  });
}

/** Everyone from one external arrival, by birth month: those still there at the start, and those who will come. */
function ofArrival(model: Model, states: StateSpace, initial: InitialShares | null, arrival: number): Newcomers[] {
  const { arrivals, firstMonth, months } = model;
  const youngest = arrivals.fromAge[arrival] as number;
  const oldest = arrivals.toAge[arrival] as number;
  const perAge = (arrivals.perMonth[arrival] as number) / (oldest - youngest);
  const first = firstMonth - Math.max(initial?.ages ?? 0, oldest);
  return Array.from({ length: months - youngest - first }, (_, i) => {
    const birthMonth = first + i;
    const age = firstMonth - birthMonth;
    const known = initial !== null && age >= 0 && age < initial.ages;
    const at = known ? (arrival * initial.ages + age) * states.count : 0;
    return {
      birthMonth,
      group: arrivals.group[arrival] as number,
      from: Math.max(birthMonth, firstMonth),
      x: known ? initial.arrived.slice(at, at + states.count) : new Float64Array(states.count),
      arrivals: {
        perMonth: (age: number) => (age >= youngest && age < oldest ? perAge : 0),
        step: arrivals.to[arrival] as number,
        until: oldest,
      },
    };
  });
}
