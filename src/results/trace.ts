/** One replication with names: which child lived which stays. For people who want to follow one life. */
import { NOWHERE } from '../engine/batch.js';
import { MAX_GROUPS } from '../engine/chance/keys.js';
import { forEachBatch, type Simulator } from '../engine/replication.js';
import type { Model } from '../model/model.js';
import { MAX_CHILDREN_PER_BIRTH_MONTH } from '../model/population.js';

/** One stay of a traced child; times in months from the start of the horizon. */
export interface TracedStay {
  readonly step: string;
  readonly start: number;
  readonly end: number;
  /** The next step, `leave`, or null: still there at the end of the horizon. */
  readonly to: string | null;
  /** Whether the child was there when the simulation began. */
  readonly sinceStart: boolean;
}

export interface TracedChild {
  /** 1 ...: the children of the population, the oldest first; then those of a stated stock and from outside. */
  readonly number: number;
  /** False for a child who is not one of the numbered population: from outside, or of a stated stock. */
  readonly inPopulation: boolean;
  /** Month of birth relative to the start of the horizon. */
  readonly birthMonth: number;
  readonly group: string;
  readonly stays: readonly TracedStay[];
}

/** The children of a replication who are followed one by one, the oldest first. */
export function traceReplication(simulator: Simulator, replication: number): TracedChild[] {
  const { model } = simulator;
  const numbers = populationNumbers(model);
  const traced: (Omit<TracedChild, 'number'> & { readonly number: number | null })[] = [];
  forEachBatch(simulator, replication, ({ children, stays }) => {
    const byChild = new Map<number, TracedStay[]>();
    for (let row = 0; row < stays.count; row++) {
      const child = stays.child[row] as number;
      const own = byChild.get(child) ?? [];
      own.push(tracedStay(model, stays.step[row], stays.from[row], stays.to[row], stays.start[row], stays.end[row]));
      byChild.set(child, own);
    }
    for (const [child, own] of byChild) {
      const word = children.word[child] as number;
      const group = children.group[child] as number;
      const birthMonth = children.birthMonth[child] as number;
      const isArrival = (children.origin[child] as number) >= MAX_GROUPS;
      const number = isArrival ? null : numbers.of(birthMonth, group, word & (MAX_CHILDREN_PER_BIRTH_MONTH - 1));
      traced.push({
        number,
        inPopulation: number !== null,
        birthMonth,
        group: model.groupIds[group] as string,
        stays: own,
      });
    }
  });
  let next = numbers.total;
  return traced
    .sort((a, b) => (a.number ?? Number.MAX_VALUE) - (b.number ?? Number.MAX_VALUE) || a.birthMonth - b.birthMonth)
    .map((child) => ({ ...child, number: child.number ?? ++next }));
}

function tracedStay(
  model: Model,
  step: number | undefined,
  from: number | undefined,
  to: number | undefined,
  start: number | undefined,
  end: number | undefined,
): TracedStay {
  return {
    step: model.stepIds[step as number] as string,
    start: start as number,
    end: end as number,
    to: to === NOWHERE ? null : (model.stepIds[to as number] ?? 'leave'),
    sinceStart: from === NOWHERE,
  };
}

/** How the children of the population are numbered: cohort by cohort in order of birth, 1, 2, 3 ... */
export interface PopulationNumbers {
  readonly total: number;
  /** The number of the child with this place among the children of its birth month and group; null if there is none. */
  of(birthMonth: number, group: number, slot: number): number | null;
}

/** The numbers of everyone who is on the ladder at some time of the simulation. */
export function populationNumbers(model: Model): PopulationNumbers {
  const { cohorts, birthdays, firstMonth } = model;
  const firstOf = new Map<string, { first: number; children: number }>();
  let total = 0;
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    const birthMonth = cohorts.birthMonth[cohort] as number;
    if (birthMonth + birthdays.universalLeaves <= firstMonth && model.start.kind === 'universal') continue;
    const children = everyoneOf(model, cohort);
    firstOf.set(`${birthMonth}/${cohorts.group[cohort]}`, { first: total, children });
    total += children;
  }
  return {
    total,
    of(birthMonth, group, slot) {
      const cohort = firstOf.get(`${birthMonth}/${group}`);
      return cohort === undefined || slot >= cohort.children ? null : cohort.first + slot + 1;
    },
  };
}

/** Children of a cohort, those who move to the municipality later included. */
function everyoneOf(model: Model, cohort: number): number {
  const { children, changeFirst, changeBy } = model.cohorts;
  let count = children[cohort] as number;
  for (let i = changeFirst[cohort] as number; i < (changeFirst[cohort + 1] as number); i++) {
    count += Math.max(0, changeBy[i] as number);
  }
  return count;
}
