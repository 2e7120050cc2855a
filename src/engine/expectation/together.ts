/** The children of one age class, carried through a month together. */
import { ruleAtAge } from './birthday.js';
import { addChildMonthsOf, carry } from './carry.js';
import type { Forward } from './month-step.js';
import { type Course, childrenOf, leaveCourse, type Source } from './sources.js';

/**
 * Carries the sources of one age class and profile over a month. Those who have been in the steady state all along are
 * in it at the month's end too, a month older, so that for them only the child-months are worked out, for all together.
 */
export function carrySources(
  forward: Forward,
  epoch: number,
  ageClass: number,
  profile: number,
  sources: readonly Source[],
  month: number,
  childMonths: Float64Array,
): void {
  // Child-months are worked out for everybody together.
  const all = new Float64Array(forward.states.count);
  const others: Float64Array[] = [];
  for (const source of sources) {
    if (staysOnCourse(forward, epoch, source, month)) {
      const age = month - source.birthMonth;
      addCourse(all, source.course, age);
      source.behind = age + 1;
    } else {
      const x = childrenOf(source);
      for (let state = 0; state < x.length; state++) all[state] = (all[state] as number) + (x[state] as number);
      others.push(x);
    }
  }
  addChildMonthsOf(forward, epoch, ageClass, profile, all, childMonths);
  carry(forward, epoch, ageClass, profile, others);
}

/** Adds the children of a course at an age to `sum`, by state. */
function addCourse(sum: Float64Array, { children, shares: { ofState } }: Course, age: number): void {
  for (let state = 0, at = age * sum.length; state < sum.length; state++, at++) {
    sum[state] = (sum[state] as number) + children * (ofState[at] as number);
  }
}

/**
 * Whether the course says where a source is at the end of a month: not on the eve of a birthday, after which the course
 * goes on. A source that has met other intensities than those of the first epoch, or migration, is off it for good.
 */
function staysOnCourse(
  { model, firstChangedEpoch }: Forward,
  epoch: number,
  source: Source,
  month: number,
): source is Source & { readonly course: Course } {
  if (source.course === null) return false;
  if (epoch >= firstChangedEpoch || (source.lastChange >= month && source.changes.has(month))) {
    leaveCourse(source);
    return false;
  }
  const age = month - source.birthMonth;
  return age + 1 < source.course.shares.ages && ruleAtAge(model, age + 1) < 0;
}
