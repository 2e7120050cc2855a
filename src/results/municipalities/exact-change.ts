/**
 * The exact spread of a change of a stock between two months, where children do not depend on one another.
 *
 * With p0 and p1 a child's chances of being on the step at the two dates and p01 that of both, the change of a child is
 * -1, 0 or 1, and the variances of independent children add up: Var(N1 - N0) = sum of p0 + p1 - 2 p01 - (p1 - p0)^2.
 * So many children leave (E N0 - E both) and so many come (E N1 - E both); where each child's chance is small both are
 * nearly Poisson and the change has the law of Skellam (1946), whose variance is the same without the last, small, part:
 * 2 (1 - rho) lambda at rest, with rho the share of the stock that is on the step at both dates.
 */
import { type AtMonthEnd, expectation } from '../../engine/expectation/expectation.js';
import { childrenOf, leaveCourse, type Source } from '../../engine/expectation/sources.js';
import type { Model } from '../../model/model.js';

export interface ExactChange {
  /** Expected children on the step at the first and at the second date, and of these the ones on it at both. */
  readonly before: number;
  readonly after: number;
  readonly both: number;
  /** Of the number of children. */
  readonly variance: number;
}

/** The change of the children on `step` from the end of month `from` to the end of `until`, months of the horizon. */
export function exactChange(model: Model, step: number, from: number, until: number): ExactChange {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const size = new Map<string, number>();
  const look =
    (month: number, into: Map<string, number>): AtMonthEnd =>
    (at, sources, { stepOf }) => {
      if (at !== month) return;
      for (const source of sources) {
        if (source.from > month) continue;
        const key = keyOf(source);
        into.set(key, (into.get(key) ?? 0) + onStep(source, stepOf, step));
        const all = childrenOf(source).reduce((sum, own) => sum + own, 0);
        if (!isArrival(source)) size.set(key, Math.max(size.get(key) ?? 0, all));
      }
    };
  const [first, second] = [look(from, before), look(until, after)];
  expectation(model, (...seen) => {
    first(...seen);
    second(...seen);
  });
  const both = stillThere(model, onlyStep(model, step), from, until);
  const [n0, n1] = [sumOf(before), sumOf(after)];
  let twice = 0;
  for (const [key, children] of size) {
    if (children > 0) twice += ((after.get(key) ?? 0) - (before.get(key) ?? 0)) ** 2 / children;
  }
  return { before: n0, after: n1, both, variance: n0 + n1 - 2 * both - twice };
}

/**
 * Of the children on some steps (1 in `isOn`) at the end of `from` the expected number on them at the end of `until`: only
 * they live on, and what others who come in later would add is taken off again.
 */
export function stillThere(model: Model, isOn: Uint8Array, from: number, until: number): number {
  const hasNewcomers = model.arrivals.count > 0 || model.cohorts.changeMonth.length > 0;
  const newcomers = hasNewcomers ? onStepsLater(model, isOn, from, until, false) : 0;
  return onStepsLater(model, isOn, from, until, true) - newcomers;
}

/** Expected children on the steps at `until` where of those at `from` only the ones on them live on, or nobody at all. */
function onStepsLater(model: Model, isOn: Uint8Array, from: number, until: number, doLiveOn: boolean): number {
  let later = 0;
  const known = new Set<Source>();
  expectation(model, (month, sources, { stepOf }) => {
    if (month === from) {
      for (const source of sources) {
        if (source.from > month) continue;
        known.add(source);
        // The others leave the steady state behind.
        leaveCourse(source);
        source.x.forEach((_, state) => {
          if (!doLiveOn || isOn[stepOf[state] as number] !== 1) source.x[state] = 0;
        });
      }
    }
    if (month === until) for (const source of known) later += onSteps(source, stepOf, isOn);
  });
  return later;
}

function onSteps({ x }: Source, stepOf: Uint8Array, isOn: Uint8Array): number {
  return x.reduce((sum, own, state) => (isOn[stepOf[state] as number] === 1 ? sum + own : sum), 0);
}

function onStep(source: Source, stepOf: Uint8Array, step: number): number {
  return childrenOf(source).reduce((sum, own, state) => (stepOf[state] === step ? sum + own : sum), 0);
}

function onlyStep({ stepCount }: Model, step: number): Uint8Array {
  const isOn = new Uint8Array(stepCount);
  isOn[step] = 1;
  return isOn;
}

/** Children who arrive from outside come as a Poisson process: their number has no `(p1 - p0)^2`. */
function isArrival({ arrivals }: Source): boolean {
  return arrivals !== null;
}

function keyOf({ birthMonth, profile, from, arrivals }: Source): string {
  return `${birthMonth}/${profile}/${from}/${arrivals?.step}/${arrivals?.until}`;
}

function sumOf(numbers: ReadonlyMap<string, number>): number {
  return [...numbers.values()].reduce((sum, own) => sum + own, 0);
}

/** Chance that the difference of two independent Poisson numbers, `came` minus `left` by their means, is at most `most`. */
export function skellamAtMost(most: number, came: number, left: number): number {
  const gone = poissonUpTo(left);
  const come = poissonUpTo(came);
  let chance = 0;
  for (let k = 0; k < come.length; k++) {
    // came - left <= most: left >= k - most
    const needed = k - most;
    const atLeast = needed <= 0 ? 1 : gone.slice(needed).reduce((sum, own) => sum + own, 0);
    chance += (come[k] as number) * atLeast;
  }
  return Math.min(1, chance);
}

/** Chances of 0, 1, 2 ... with all that count for anything. */
function poissonUpTo(mean: number): number[] {
  const chances = [];
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
  let log = -mean;
  for (let k = 0; k <= last; k++) {
    chances.push(Math.exp(log));
    log += mean > 0 ? Math.log(mean / (k + 1)) : Number.NEGATIVE_INFINITY;
  }
  return chances;
}
