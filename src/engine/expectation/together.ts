/** The children of one age class, carried through a month together. */
import type { Forward } from './month-step.js';

/**
 * Carries several rows of expected numbers over one month at once (as `advance` does one), each replaced by that of the
 * month's end. State by state and
 * then row by row, so that the numbers one after another in memory are multiplied by one probability: four times as
 * fast, and child-months are worked out for all rows together.
 */
export function advanceTogether(
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
