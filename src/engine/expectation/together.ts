/** The children of one age class, carried through a month together. */
import { ruleAtAge } from './birthday.js';
import { addChildMonthsOf, carried, type Forward } from './month-step.js';
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
  const others: Float64Array[] = [];
  let onCourse: Float64Array | null = null;
  for (const source of sources) {
    if (!staysOnCourse(forward, epoch, source, month)) {
      others.push(childrenOf(source));
      continue;
    }
    onCourse ??= new Float64Array(forward.states.count);
    const age = month - source.birthMonth;
    addCourse(onCourse, source.course, age);
    source.behind = age + 1;
  }
  const [only] = others;
  if (only !== undefined && others.length === 1) {
    addChildMonthsOf(forward, epoch, ageClass, profile, only, childMonths);
    only.set(carried(forward, epoch, ageClass, profile, only));
  } else if (others.length > 0) advanceTogether(forward, epoch, ageClass, profile, others, childMonths);
  if (onCourse !== null) addChildMonthsOf(forward, epoch, ageClass, profile, onCourse, childMonths);
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

/**
 * Carries several rows of expected numbers over one month at once (as `carried` does one), each replaced by that of the
 * month's end. State by state and then row by row: numbers that lie one after another are multiplied by one probability, and
 * child-months are worked out for all rows together (a third less time than row by row).
 */
function advanceTogether(
  forward: Forward,
  epoch: number,
  ageClass: number,
  profile: number,
  rows: readonly Float64Array[],
  childMonths: Float64Array,
): void {
  const { first, at, later, carry, occupy } = forward.monthOf(epoch, ageClass, profile);
  const width = rows.length;
  const states = first.length - 1;
  const now = new Float64Array(states * width);
  const next = new Float64Array(states * width);
  rows.forEach((x, row) => {
    for (let state = 0; state < states; state++) now[state * width + row] = x[state] as number;
  });
  for (let state = 0; state < states; state++) {
    const own = now.subarray(state * width, (state + 1) * width);
    if (own.every((children) => children === 0)) continue;
    let together = 0;
    for (let row = 0; row < width; row++) together += own[row] as number;
    for (let place = first[state] as number; place < (first[state + 1] as number); place++) {
      const here = at[place] as number;
      childMonths[here] = (childMonths[here] as number) + together * (occupy[place] as number);
      const end = (later[place] as number) * width;
      const share = carry[place] as number;
      for (let row = 0; row < width; row++)
        next[end + row] = (next[end + row] as number) + share * (own[row] as number);
    }
  }
  rows.forEach((x, row) => {
    for (let state = 0; state < states; state++) x[state] = next[state * width + row] as number;
  });
}
