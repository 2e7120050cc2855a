/** At which ages a child can be on each step at all: so that an explanation leaves out what cannot happen. */
import { ruleAtAge } from '../../engine/expectation/birthday.js';
import type { Model } from '../../model/model.js';

/** The oldest age, in whole years, that is looked at; a child who can be this old can be any older. */
export const OLDEST = 30;

/** possible[step][age], ages 0 .. OLDEST in whole years: for some group, at some time, with or without policies. */
export function possibleAges(model: Model): boolean[][] {
  const possible = model.stepIds.map(() => new Array<boolean>(OLDEST + 1).fill(false));
  let here = new Set<number>();
  for (let age = 0; age <= OLDEST; age++) {
    const rule = ruleAtAge(model, age * 12);
    if (rule >= 0) here = afterBirthday(model, rule, here);
    for (const step of startingAt(model, age)) here.add(step);
    spread(model, age, here);
    for (const step of here) (possible[step] as boolean[])[age] = true;
  }
  return possible;
}

/** The steps on which children begin at an age: born, placed at the start, or come from outside. */
function startingAt(model: Model, age: number): number[] {
  const { arrivals, start, birthdays, universal } = model;
  const months = age * 12;
  const steps: number[] = [];
  if (months < birthdays.universalLeaves) {
    steps.push(universal);
    const { share } = start.kind === 'shares' ? start : { share: new Float64Array(0) };
    for (let step = 0; step < share.length; step++) if ((share[step] as number) > 0) steps.push(step);
  }
  if (start.kind === 'stock') {
    start.step.forEach((step, row) => {
      if (Math.floor((-1 - (start.birthMonth[row] as number)) / 12) === age) steps.push(step);
    });
  }
  for (let arrival = 0; arrival < arrivals.count; arrival++) {
    const from = arrivals.fromAge[arrival] as number;
    if (months >= from && months < (arrivals.toAge[arrival] as number)) steps.push(arrivals.to[arrival] as number);
  }
  return steps;
}

/** Adds every step that a move can lead to at this age. */
function spread(model: Model, age: number, here: Set<number>): void {
  const { moves, caps, stepCount } = model;
  // A set hands out what is added to it while it is read.
  for (const step of here) {
    for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
      const to = moves.to[move] as number;
      if (to !== stepCount && canHappen(model, move, age)) here.add(to);
    }
    const afterCaps = Array.from(caps.to).filter(
      (to, i) => to !== stepCount && caps.step[capOf(caps.first, i)] === step,
    );
    for (const to of afterCaps) here.add(to);
  }
}

/** The cap that target number `target` belongs to. */
function capOf(first: Uint32Array, target: number): number {
  let cap = 0;
  while (target >= (first[cap + 1] as number)) cap++;
  return cap;
}

/** Whether a move has an intensity above 0 at this age in any epoch, group and situation. */
function canHappen(model: Model, move: number, age: number): boolean {
  const { grid, intensity, moves } = model;
  const ageClass = ageClassOf(model, age);
  const cells = grid.profileCount * grid.situations.count;
  for (let epoch = 0; epoch < grid.epochCount; epoch++) {
    const first = (epoch * grid.ageClassCount + ageClass) * cells;
    for (let cell = first; cell < first + cells; cell++) {
      if ((intensity[cell * moves.count + move] as number) > 0) return true;
    }
  }
  return false;
}

function afterBirthday(model: Model, rule: number, here: ReadonlySet<number>): Set<number> {
  const { first, to } = model.birthdays;
  const after = new Set<number>();
  for (const step of here) {
    const row = rule * model.stepCount + step;
    for (let i = first[row] as number; i < (first[row + 1] as number); i++) after.add(to[i] as number);
  }
  return after;
}

/** The age class of an age in whole years. */
export function ageClassOf(model: Model, age: number): number {
  const { ageClassAt } = model.grid;
  return ageClassAt[Math.min(age * 12, ageClassAt.length - 1)] as number;
}

/** Ages from `fromAge` to `toAge`, both included; null: and older. */
export interface Ages {
  readonly fromAge: number;
  readonly toAge: number | null;
}

/** Neighbouring ages with the same value put together; ages without a value (null) are left out. */
export function spans<T>(valueAt: (age: number) => T | null): (Ages & { readonly value: T })[] {
  const found: { fromAge: number; toAge: number; value: T }[] = [];
  for (let age = 0; age <= OLDEST; age++) {
    const value = valueAt(age);
    const last = found[found.length - 1];
    if (value === null) continue;
    if (last?.toAge === age - 1 && JSON.stringify(last.value) === JSON.stringify(value)) last.toAge = age;
    else found.push({ fromAge: age, toAge: age, value });
  }
  return found.map((span) => ({ ...span, toAge: span.toAge === OLDEST ? null : span.toAge }));
}
