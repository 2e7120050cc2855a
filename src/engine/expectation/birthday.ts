/** A birthday in expected numbers. */
import type { Model } from '../../model/model.js';

/**
 * Sends the expected numbers `x` through birthday rule `rule`.
 *
 * @param moved called with (from, to, expected children) for everyone whose step changes; `to` = stepCount: leaves
 */
export function celebrate(
  model: Model,
  rule: number,
  x: Float64Array,
  moved: (from: number, to: number, children: number) => void,
): void {
  const { birthdays, stepCount } = model;
  const before = Float64Array.from(x);
  x.fill(0);
  for (let step = 0; step < stepCount; step++) {
    const children = before[step] as number;
    const row = rule * stepCount + step;
    let given = 0;
    for (let i = birthdays.first[row] as number; i < (birthdays.first[row + 1] as number); i++) {
      const to = birthdays.to[i] as number;
      const upTo = Math.min(birthdays.cumulativeShare[i] as number, 1);
      x[to] = (x[to] as number) + children * (upTo - given);
      if (to !== step) moved(step, to, children * (upTo - given));
      given = upTo;
    }
    moved(step, stepCount, children * (1 - given));
  }
}

/** The birthday rule on the day a child becomes `age` months old, or -1. */
export function ruleAtAge(model: Model, age: number): number {
  const { ageClassAt, ageCut } = model.grid;
  const ageClass = ageClassAt[age];
  if (ageClass === undefined || ageCut[ageClass] !== age) return -1;
  return model.birthdays.ruleAtCut[ageClass] as number;
}
