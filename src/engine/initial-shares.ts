/** The probabilities from which the first steps are drawn: stated, or the exact steady state of the starting parameters. */
import type { Model } from '../model/model.js';
import { celebrate, ruleAtAge } from './expectation/birthday.js';
import { addRow, addTimes, monthSteps } from './expectation/month-step.js';
import type { InitialShares } from './initial.js';

/** The initial shares of a model; null when everyone starts on the universal step or as stated one by one. */
export function initialShares(model: Model): InitialShares | null {
  if (model.start.kind === 'shares') return statedShares(model, model.start.share);
  if (model.start.kind === 'steadyState') return steadyState(model);
  return null;
}

/** Ages in months 0, 1 ...: everyone on the ladder, and the day of the last birthday. */
function agesOf(model: Model): number {
  return model.birthdays.agesOnLadder + 1;
}

function statedShares(model: Model, share: Float64Array): InitialShares {
  const { groupCount } = model.grid;
  const ages = agesOf(model);
  const table = new Float64Array(groupCount * ages * model.stepCount);
  for (let row = 0; row < groupCount * ages; row++) {
    if (row % ages < model.birthdays.universalLeaves) table.set(share, row * model.stepCount);
  }
  return {
    ages,
    share: table,
    off: offUniversal(model, table),
    arrived: new Float64Array(model.arrivals.count * ages * model.stepCount),
  };
}

/** The probability of any step but the universal one, row by row; at most 1 whatever the rounding. */
function offUniversal(model: Model, share: Float64Array): Float64Array {
  const off = new Float64Array(share.length / model.stepCount);
  for (let i = 0; i < share.length; i++) {
    const row = Math.floor(i / model.stepCount);
    if (i % model.stepCount !== model.universal) off[row] = Math.min(1, (off[row] as number) + (share[i] as number));
  }
  return off;
}

/**
 * A child of every age that has lived under the starting parameters (epoch 0, before any policy) since birth, and
 * the expected children of external arrivals that have gone on for as long.
 */
function steadyState(model: Model): InitialShares {
  const { groupCount } = model.grid;
  const ages = agesOf(model);
  const share = new Float64Array(groupCount * ages * model.stepCount);
  for (let group = 0; group < groupCount; group++) {
    const born = new Float64Array(model.stepCount);
    born[model.universal] = 1;
    growUp(model, group, born, () => 0, 0, share.subarray(group * ages * model.stepCount));
  }
  const { arrivals } = model;
  const arrived = new Float64Array(arrivals.count * ages * model.stepCount);
  for (let arrival = 0; arrival < arrivals.count; arrival++) {
    const from = arrivals.fromAge[arrival] as number;
    const to = arrivals.toAge[arrival] as number;
    const perAge = (arrivals.perMonth[arrival] as number) / (to - from);
    growUp(
      model,
      arrivals.group[arrival] as number,
      new Float64Array(model.stepCount),
      (age) => (age >= from && age < to ? perAge : 0),
      arrivals.to[arrival] as number,
      arrived.subarray(arrival * ages * model.stepCount),
    );
  }
  return { ages, share, off: offUniversal(model, share), arrived };
}

/** Writes the expected children of every age, after that age's birthday; `arriving(age)` come to `step` during the month. */
function growUp(
  model: Model,
  group: number,
  born: Float64Array,
  arriving: (age: number) => number,
  step: number,
  table: Float64Array,
): void {
  const stepOf = monthSteps(model);
  const { groupCount, ageClassAt } = model.grid;
  let x = born;
  for (let age = 0; age < agesOf(model); age++) {
    const rule = ruleAtAge(model, age);
    if (rule >= 0 && age > 0) celebrate(model, rule, x, () => {});
    table.set(x, age * model.stepCount);
    const ageClass = ageClassAt[Math.min(age, ageClassAt.length - 1)] as number;
    const month = stepOf(ageClass * groupCount + group);
    const next = new Float64Array(model.stepCount);
    addTimes(next, x, month.carry);
    addRow(next, month.occupy, step, arriving(age));
    x = next;
  }
}
