/** Where the expected children are when the horizon begins. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { sourcesOf } from '../../engine/expectation/sources.js';
import { stateSpace } from '../../engine/expectation/states.js';
import { initialShares } from '../../engine/initial-shares.js';
import { layoutOf } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { OLDEST } from './ages.js';

/** Expected children at the start of the first month. */
export interface AtStart {
  readonly byStep: readonly number[];
  /** Those on the universal step, by group and age in whole years: [group][age]. */
  readonly universal: readonly (readonly number[])[];
}

/**
 * The expected children at the start: as stated, or of the exact steady state. After a burn-in those on the steps are
 * taken from the end of the first month, and those on the universal step from the population without them.
 */
export function childrenAtStart(model: Model, exact: Expectation): AtStart {
  return model.firstMonth < 0 ? afterBurnIn(model, exact) : asTheyBegin(model);
}

function asTheyBegin(model: Model): AtStart {
  const states = stateSpace(model);
  const byStep = new Array<number>(model.stepCount).fill(0);
  const universal = nobody(model);
  for (const { birthMonth, group, from, x } of sourcesOf(model, states, initialShares(model))) {
    if (from > 0) continue;
    const age = Math.min(OLDEST, Math.floor(-birthMonth / 12));
    x.forEach((children, state) => {
      const step = states.stepOf[state] as number;
      byStep[step] = (byStep[step] as number) + children;
      if (step === model.universal) add(universal, group, age, children);
    });
  }
  return { byStep, universal };
}

function afterBurnIn(model: Model, exact: Expectation): AtStart {
  const { cohorts, grid, months, stepCount, birthdays } = model;
  const { stock } = layoutOf(model);
  const groups = Array.from({ length: grid.groupCount }, (_, group) => group);
  const byStep = model.stepIds.map((_, step) =>
    groups.reduce((sum, group) => sum + (exact.counts[stock + (group * stepCount + step) * months] as number), 0),
  );
  const universal = nobody(model);
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    const born = cohorts.birthMonth[cohort] as number;
    if (born > 0 || -born >= birthdays.universalLeaves) continue;
    let children = cohorts.children[cohort] as number;
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      if ((cohorts.changeMonth[i] as number) <= 0) children += cohorts.changeBy[i] as number;
    }
    add(universal, cohorts.group[cohort] as number, Math.min(OLDEST, Math.floor(-born / 12)), children);
  }
  const all = universal.flat().reduce((sum, children) => sum + children, 0);
  const share = all === 0 ? 0 : (byStep[model.universal] as number) / all;
  return { byStep, universal: universal.map((ages) => ages.map((children) => share * children)) };
}

function nobody({ grid }: Model): number[][] {
  return Array.from({ length: grid.groupCount }, () => new Array<number>(OLDEST + 1).fill(0));
}

function add(table: number[][], group: number, age: number, children: number): void {
  const ages = table[group] as number[];
  ages[age] = (ages[age] as number) + children;
}
