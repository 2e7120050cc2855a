/** A birthday in expected numbers. */
import type { Model } from '../../model/model.js';
import type { StateSpace } from './states.js';

/**
 * Sends the expected numbers `x` by state through birthday rule `rule`: who changes step begins a new stay, who is
 * given its own step goes on with the one it has.
 *
 * @param vintage that of stays which begin now
 * @param moved called with (state, to, expected children) for everyone whose step changes; `to` = stepCount: leaves
 */
export function celebrate(
  model: Model,
  states: StateSpace,
  vintage: number,
  rule: number,
  x: Float64Array,
  moved: (state: number, to: number, children: number) => void,
): void {
  const { birthdays, stepCount } = model;
  const before = Float64Array.from(x);
  x.fill(0);
  for (let state = 0; state < states.count; state++) {
    const children = before[state] as number;
    if (children === 0) continue;
    const step = states.stepOf[state] as number;
    const row = rule * stepCount + step;
    let given = 0;
    for (let i = birthdays.first[row] as number; i < (birthdays.first[row + 1] as number); i++) {
      const to = birthdays.to[i] as number;
      const upTo = Math.min(birthdays.cumulativeShare[i] as number, 1);
      const place = to === step ? state : states.freshAfter(state, to, vintage);
      x[place] = (x[place] as number) + children * (upTo - given);
      if (to !== step) moved(state, to, children * (upTo - given));
      given = upTo;
    }
    moved(state, stepCount, children * (1 - given));
  }
}

/** The birthday rule on the day a child becomes `age` months old, or -1. */
export function ruleAtAge(model: Model, age: number): number {
  const { ageClassAt, ageCut } = model.grid;
  const ageClass = ageClassAt[age];
  if (ageClass === undefined || ageCut[ageClass] !== age) return -1;
  return model.birthdays.ruleAtCut[ageClass] as number;
}
