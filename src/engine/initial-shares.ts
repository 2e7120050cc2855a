/** The probabilities from which the first states are drawn: stated, or the exact steady state of the starting parameters. */
import type { Model } from '../model/model.js';
import { celebrate, ruleAtAge } from './expectation/birthday.js';
import { arriveEvenly, carry } from './expectation/carry.js';
import { type Forward, forward } from './expectation/month-step.js';
import type { InitialShares } from './initial.js';

/**
 * The initial shares of a model; null when everyone starts on the universal step or as stated one by one.
 *
 * @param ready gives the model's forward equations, where they are at hand already
 */
export function initialShares(model: Model, ready: () => Forward = () => forward(model)): InitialShares | null {
  if (model.start.kind === 'shares') return statedShares(ready(), model.start.share);
  if (model.start.kind === 'steadyState') return steadyState(ready());
  return null;
}

/** Ages in months 0, 1 ...: everyone on the ladder, and the day of the last birthday. */
function agesOf(model: Model): number {
  return model.birthdays.agesOnLadder + 1;
}

/** The stated shares, of stays that begin when the simulation does. */
function statedShares(forward: Forward, shareOfStep: Float64Array): InitialShares {
  const { model, states } = forward;
  const { groupCount } = model.grid;
  const row = new Float64Array(states.count);
  shareOfStep.forEach((share, step) => {
    if (step !== model.universal) row[states.freshOf(step, 0)] = share;
  });
  const ages = agesOf(model);
  const share = new Float64Array(groupCount * ages * states.count);
  for (let at = 0; at < groupCount * ages; at++) {
    if (at % ages < model.birthdays.universalLeaves) share.set(row, at * states.count);
  }
  return withOff(forward, share, new Float64Array(model.arrivals.count * ages * states.count));
}

/**
 * A child of every age that has lived under the starting parameters (epoch 0, before any policy) since birth, and
 * the expected children of external arrivals that have gone on for as long.
 */
function steadyState(forward: Forward): InitialShares {
  const { model, states } = forward;
  const { groupCount } = model.grid;
  const ages = agesOf(model);
  const share = new Float64Array(groupCount * ages * states.count);
  for (let group = 0; group < groupCount; group++) {
    const born = new Float64Array(states.count);
    born[states.settled] = 1;
    growUp(forward, group, born, () => 0, 0, share.subarray(group * ages * states.count));
  }
  const { arrivals } = model;
  const arrived = new Float64Array(arrivals.count * ages * states.count);
  for (let arrival = 0; arrival < arrivals.count; arrival++) {
    const from = arrivals.fromAge[arrival] as number;
    const to = arrivals.toAge[arrival] as number;
    const perAge = (arrivals.perMonth[arrival] as number) / (to - from);
    growUp(
      forward,
      arrivals.group[arrival] as number,
      new Float64Array(states.count),
      (age) => (age >= from && age < to ? perAge : 0),
      arrivals.to[arrival] as number,
      arrived.subarray(arrival * ages * states.count),
    );
  }
  return withOff(forward, share, arrived);
}

/** Adds up the probabilities of all states but the settled one, row by row; at most 1 whatever the rounding. */
function withOff({ model, states }: Forward, share: Float64Array, arrived: Float64Array): InitialShares {
  const off = new Float64Array(share.length / states.count);
  const cumulated = new Float64Array(share.length);
  for (let row = 0, i = 0; row < off.length; row++) {
    let sum = 0;
    for (let state = 0; state < states.count; state++, i++) {
      if (state !== states.settled) sum = Math.min(1, sum + (share[i] as number));
      cumulated[i] = sum;
    }
    off[row] = sum;
  }
  return { ages: agesOf(model), states, share, cumulated, off, arrived };
}

/** Writes the expected children of every age, after that age's birthday; `arriving(age)` come to `step` during the month. */
function growUp(
  forward: Forward,
  group: number,
  born: Float64Array,
  arriving: (age: number) => number,
  step: number,
  table: Float64Array,
): void {
  const { model, states } = forward;
  const { ageClassAt, reachedCount } = model.grid;
  // Before any policy it does not matter whom they will reach.
  const profile = group * reachedCount;
  const ignored = new Float64Array(states.count);
  const x = born;
  for (let age = 0; age < agesOf(model); age++) {
    const rule = ruleAtAge(model, age);
    if (rule >= 0 && age > 0) celebrate(model, states, forward.vintageOf(0), rule, x, () => {});
    table.set(x, age * states.count);
    const ageClass = ageClassAt[Math.min(age, ageClassAt.length - 1)] as number;
    carry(forward, 0, ageClass, profile, [x]);
    if (arriving(age) > 0) arriveEvenly(forward, 0, ageClass, profile, step, arriving(age), x, ignored);
  }
}
