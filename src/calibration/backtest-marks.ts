/**
 * Children marked where they are at a date, and what becomes of them: which part of a later figure is theirs. The exact
 * expectation is a straight line in the children that it carries, so what the marked ones add to any later figure is its
 * value with only them and those who come later, less its value with only those who come later.
 */
import { type AtMonthEnd, expectation } from '../engine/expectation/expectation.js';
import type { Shape } from '../engine/expectation/shape.js';
import { leaveCourse, type Source } from '../engine/expectation/sources.js';
import type { StateSpace } from '../engine/expectation/states.js';
import type { Model } from '../model/model.js';
import { groupSets, stepSets } from '../results/series/sets.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target } from '../scenario/targets/target.js';
import { type AgeCount, countingAges } from './ages.js';
import type { Gauge, Readable } from './gauges.js';

/** The children that a figure of a date counts. */
export type Marked = AgeCount;

/** Whom a stock, or a rate of one, counts at the end of `month`. The step and the group must be there (`gaugesOf`). */
export function markedBy(scenario: Scenario, model: Model, { step, ages, group }: Target, month: number): Marked {
  const isWanted = new Uint8Array(model.stepCount);
  for (const own of stepSets(scenario).find(({ id }) => id === step)?.steps ?? []) isWanted[own] = 1;
  const [only = null, ...more] = groupSets(model).find(({ id }) => id === group)?.groups ?? [];
  const isAll = group === 'all' || more.length > 0;
  return { month, from: ages?.from ?? 0, to: ages?.to ?? 99, isWanted, group: isAll ? null : only };
}

/** Whether no child can be in both. */
export function areApart(a: Marked, b: Marked): boolean {
  if (a.to < b.from || b.to < a.from) return true;
  if (a.group !== null && b.group !== null && a.group !== b.group) return true;
  return !a.isWanted.some((wanted, step) => wanted === 1 && b.isWanted[step] === 1);
}

/** Those who are in both, of the same month. */
export function bothOf(a: Marked, b: Marked): Marked {
  return {
    month: a.month,
    from: Math.max(a.from, b.from),
    to: Math.min(a.to, b.to),
    isWanted: a.isWanted.map((wanted, step) => wanted * (b.isWanted[step] as number)),
    group: a.group ?? b.group,
  };
}

/** What every gauge reads where of those there at the end of `month` only the marked ones live on; null: nobody does. */
export function figuresOfMarked(
  model: Model,
  gauges: readonly Gauge[],
  ages: readonly AgeCount[],
  { month, marked, shape }: { month: number; marked: Marked | null; shape: Shape },
): Float64Array {
  const counted = new Float64Array(ages.length);
  const count = countingAges(ages, counted);
  const from: Readable = {
    exact: expectation(
      model,
      (at, sources, states) => {
        count(at, sources, states);
        if (at === month) keepOnly(sources, states, month, marked);
      },
      shape,
    ),
    counted,
  };
  return Float64Array.from(gauges, (gauge) => gauge.read(from));
}

function keepOnly(sources: readonly Source[], { stepOf }: StateSpace, month: number, marked: Marked | null): void {
  for (const source of sources) {
    if (source.from > month) continue;
    // The others leave the steady state behind.
    leaveCourse(source);
    const isMeant = marked !== null && isOf(marked, source, month);
    for (let state = 0; state < source.x.length; state++) {
      if (!isMeant || marked.isWanted[stepOf[state] as number] !== 1) source.x[state] = 0;
    }
  }
}

function isOf({ from, to, group }: Marked, source: Source, month: number): boolean {
  const age = Math.floor((month - source.birthMonth) / 12);
  return age >= from && age <= to && (group === null || group === source.group);
}

/** Everybody as the gauges read them, and how many are in each of some sets. */
export function everybody(
  model: Model,
  ages: readonly AgeCount[],
  sets: readonly Marked[],
  shape: Shape,
): { readonly from: Readable; readonly inSets: Float64Array } {
  const counted = new Float64Array(ages.length);
  const inSets = new Float64Array(sets.length);
  const hooks: readonly AtMonthEnd[] = [countingAges(ages, counted), countingAges(sets, inSets)];
  const look: AtMonthEnd = (...seen) => {
    for (const hook of hooks) hook(...seen);
  };
  const exact = expectation(model, look, shape);
  return { from: { exact, counted }, inSets };
}

/** Children, or thousands of them, behind a figure of the scenario's own municipality: the figure times this is a count. */
export function unitsOf({ target, children }: Gauge, from: Readable): number {
  const own = children(from) ?? 1;
  return /per_1000/.test(target.measure) ? own / 1000 : own;
}

/** How many times the scenario's own municipality the population of a target is. */
export function scaleOf({ target, children, heads }: Gauge, from: Readable): number {
  const own = heads ?? children(from) ?? 1;
  return target.population === null ? 1 : target.population / own;
}
