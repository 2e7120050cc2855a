/** Whom the expectation carries through the horizon: everyone who comes in together, in expected numbers. */
import type { Model } from '../../model/model.js';
import type { InitialShares } from '../initial.js';
import { reachedShares } from '../reach.js';
import type { StateSpace } from './states.js';

/** Children of one birth month and profile who come in together. */
export interface Source {
  readonly birthMonth: number;
  readonly group: number;
  /** Group and which policies reach them (model/grid). */
  readonly profile: number;
  /** Month from which they are counted. */
  readonly from: number;
  /** Expected children by state; changes month by month. */
  x: Float64Array;
  /** Whether nobody is left and nobody will move in. */
  isEmpty: boolean;
  /** Where the children would be at every age if nothing ever changed; null: that is not where they began. */
  course: Course | null;
  /** Net migration to the universal step at the start of a month. */
  readonly changes: ReadonlyMap<number, number>;
  readonly lastChange: number;
  /** Children who arrive from outside on step `arrivesAt`, expected per month, by age in months ... */
  readonly arriving: (age: number) => number;
  readonly arrivesAt: number;
  /** ... until this age. */
  readonly arrivesUntil: number;
}

/** The steady state that a source has begun in: children times the share of each state, by age in months. */
export interface Course {
  readonly children: number;
  /** [age * states + state], after that age's birthday. */
  readonly share: Float64Array;
  readonly ages: number;
}

/** All sources of a model. */
export function sourcesOf(model: Model, states: StateSpace, initial: InitialShares | null): Source[] {
  const shares = reachedShares(model);
  return sourcesOfGroups(model, states, initial).flatMap((source) => byReach(source, shares));
}

/** A source's children as they are reached: sources of their own, of which those that nobody is in are left out. */
function byReach(source: Omit<Source, 'profile'>, shares: Float64Array): Source[] {
  return Array.from(shares).flatMap((share, reached) => {
    const profile = source.group * shares.length + reached;
    if (share === 1) return [{ ...source, profile }];
    if (share === 0) return [];
    const { x, changes, arriving } = source;
    return [
      {
        ...source,
        profile,
        x: x.map((children) => share * children),
        changes: new Map(Array.from(changes, ([month, by]) => [month, share * by])),
        arriving: (age: number) => share * arriving(age),
      },
    ];
  });
}

function sourcesOfGroups(model: Model, states: StateSpace, initial: InitialShares | null): Omit<Source, 'profile'>[] {
  const sources: Omit<Source, 'profile'>[] = [];
  for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
    sources.push(cohortSource(model, states, initial, cohort));
  }
  sources.push(...stockSources(model, states));
  for (let arrival = 0; arrival < model.arrivals.count; arrival++) {
    sources.push(...arrivalSources(model, states, initial, arrival));
  }
  return sources;
}

const NOTHING_MORE = {
  isEmpty: false,
  course: null,
  changes: new Map<number, number>(),
  lastChange: Number.NEGATIVE_INFINITY,
  arriving: (): number => 0,
  arrivesAt: 0,
  arrivesUntil: Number.NEGATIVE_INFINITY,
};

function cohortSource(
  model: Model,
  states: StateSpace,
  initial: InitialShares | null,
  cohort: number,
): Omit<Source, 'profile'> {
  const { cohorts, firstMonth } = model;
  const birthMonth = cohorts.birthMonth[cohort] as number;
  const group = cohorts.group[cohort] as number;
  const children = cohorts.children[cohort] as number;
  const from = Math.max(birthMonth, firstMonth);
  const age = from - birthMonth;
  const x = new Float64Array(states.count);
  let off = 0;
  if (initial !== null && birthMonth <= firstMonth && age < initial.ages) {
    for (let state = 0; state < states.count; state++) {
      if (state === states.settled) continue;
      const share = initial.share[(group * initial.ages + age) * states.count + state] as number;
      x[state] = children * share;
      off += share;
    }
  }
  if (age < model.birthdays.universalLeaves) x[states.settled] = children * (1 - off);
  const changes = changesOf(model, cohort, birthMonth + model.birthdays.universalLeaves);
  const lastChange = Math.max(...changes.keys(), Number.NEGATIVE_INFINITY);
  const course = courseOf(model, states, initial, group, children);
  const isOnCourse = course !== null && isOn(course, age, x);
  return { ...NOTHING_MORE, birthMonth, group, from, x, changes, lastChange, course: isOnCourse ? course : null };
}

/** The course of children of a group who begin in the steady state and whom no policy reaches differently. */
function courseOf(
  model: Model,
  states: StateSpace,
  initial: InitialShares | null,
  group: number,
  children: number,
): Course | null {
  if (initial === null || model.start.kind !== 'steadyState') return null;
  if (model.grid.reachedCount > 1 || model.caseload !== null) return null;
  const { ages } = initial;
  const share = initial.share.subarray(group * ages * states.count, (group + 1) * ages * states.count);
  return { children, share, ages };
}

/** Whether expected numbers are those of the course at an age, but for rounding. */
function isOn({ children, share, ages }: Course, age: number, x: Float64Array): boolean {
  if (age >= ages) return false;
  return x.every((own, state) => {
    const there = children * (share[age * x.length + state] as number);
    return Math.abs(own - there) <= 1e-13 * children;
  });
}

/** Net migration of a cohort by month, as long as it is on the universal step. */
function changesOf(model: Model, cohort: number, leaves: number): Map<number, number> {
  const { changeFirst, changeMonth, changeBy } = model.cohorts;
  const changes = new Map<number, number>();
  for (let i = changeFirst[cohort] as number; i < (changeFirst[cohort + 1] as number); i++) {
    const month = changeMonth[i] as number;
    if (month < leaves) changes.set(month, (changes.get(month) ?? 0) + (changeBy[i] as number));
  }
  return changes;
}

function stockSources(model: Model, states: StateSpace): Omit<Source, 'profile'>[] {
  const { start, firstMonth } = model;
  if (start.kind !== 'stock') return [];
  return Array.from(start.children, (children, row) => {
    const x = new Float64Array(states.count);
    x[states.freshOf(start.step[row] as number, 0)] = children;
    const birthMonth = start.birthMonth[row] as number;
    const group = start.group[row] as number;
    return { ...NOTHING_MORE, birthMonth, group, from: firstMonth, x };
  });
}

/** Everyone from one external arrival, by birth month: those still there at the start, and those who will come. */
function arrivalSources(
  model: Model,
  states: StateSpace,
  initial: InitialShares | null,
  arrival: number,
): Omit<Source, 'profile'>[] {
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
      ...NOTHING_MORE,
      birthMonth,
      group: arrivals.group[arrival] as number,
      from: Math.max(birthMonth, firstMonth),
      x: known ? initial.arrived.slice(at, at + states.count) : new Float64Array(states.count),
      arriving: (age: number) => (age >= youngest && age < oldest ? perAge : 0),
      arrivesAt: arrivals.to[arrival] as number,
      arrivesUntil: oldest,
    };
  });
}
