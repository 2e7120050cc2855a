/** Duration caps in expected numbers. */
import type { Forward } from './month-step.js';

/**
 * Ends the stays that have lasted exactly as long as a cap allows: a share of the expected numbers `x` by state goes on
 * where the cap sends them.
 *
 * @param moved called with (state, to, expected children) for everyone whose stay ends; `to` = stepCount: leaves
 */
export function endAtCaps(
  { model, states, vintageOf }: Forward,
  epoch: number,
  ageClass: number,
  profile: number,
  x: Float64Array,
  moved: (state: number, to: number, children: number) => void,
): void {
  const { grid, caps, stepCount } = model;
  if (caps.step.length === 0) return;
  const { firstClass, durationClassCount, historyClassCount, vintageCount } = grid.situations;
  const places = grid.epochCount * grid.ageClassCount * grid.profileCount;
  const place = (epoch * grid.ageClassCount + ageClass) * grid.profileCount + profile;
  const before = Float64Array.from(x);
  for (let state = 0; state < states.count; state++) {
    const step = states.stepOf[state] as number;
    const situation = states.situationOf[state] as number;
    const cap = caps.atClass[(firstClass[step] as number) + (situation % durationClassCount)] as number;
    if (cap < 0) continue;
    const vintage = Math.floor(situation / (durationClassCount * historyClassCount)) % vintageCount;
    if (vintage < (caps.fromVintage[cap] as number)) continue;
    const ending = (before[state] as number) * (caps.chance[cap * places + place] as number);
    if (ending === 0) continue;
    x[state] = (x[state] as number) - ending;
    let given = 0;
    for (let target = caps.first[cap] as number; target < (caps.first[cap + 1] as number); target++) {
      const to = caps.to[target] as number;
      const upTo = caps.cumulativeShare[target] as number;
      moved(state, to, ending * (upTo - given));
      if (to !== stepCount) {
        const fresh = states.freshAfter(state, to, vintageOf(epoch));
        x[fresh] = (x[fresh] as number) + ending * (upTo - given);
      }
      given = upTo;
    }
  }
}
