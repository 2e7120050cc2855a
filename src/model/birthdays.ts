/** What happens on the birthdays, as arrays. */
import type { Scenario } from '../scenario/scenario.js';
import type { Birthdays, Grid } from './model.js';

/** Months in the ages 0-22. */
export const UNDER_23 = 276;

/** The age in months at which the children of the universal step leave the ladder; Infinity if they never do. */
export function universalLeavesAt(scenario: Scenario): number {
  const ages = scenario.birthdays.map((birthday) => birthday.age * 12);
  return Math.min(...ages, Number.POSITIVE_INFINITY);
}

/** Ages in months, from birth, that can hold children of the ladder at the start: all under 23, and older where a rule says so. */
export function agesOnLadder(scenario: Scenario): number {
  return Math.max(UNDER_23, ...scenario.birthdays.map((birthday) => birthday.age * 12));
}

/** The birthday rules on the age cuts of the grid. */
export function compileBirthdays(scenario: Scenario, grid: Grid): Birthdays {
  const index = new Map(scenario.steps.map((step, i) => [step.id, i]));
  const first: number[] = [];
  const to: number[] = [];
  const cumulativeShare: number[] = [];
  for (const birthday of scenario.birthdays) {
    for (const step of scenario.steps) {
      first.push(to.length);
      let sum = 0;
      for (const [target, share] of Object.entries(birthday.moves[step.id] ?? {})) {
        sum += share.value;
        to.push(index.get(target) as number);
        cumulativeShare.push(sum);
      }
    }
  }
  first.push(to.length);
  const ruleAtCut = Int8Array.from(grid.ageCut, (cut) =>
    scenario.birthdays.findIndex((birthday) => birthday.age * 12 === cut),
  );
  return {
    ruleAtCut,
    first: Uint32Array.from(first),
    to: Uint8Array.from(to),
    cumulativeShare: Float64Array.from(cumulativeShare),
    universalLeaves: universalLeavesAt(scenario),
    agesOnLadder: agesOnLadder(scenario),
  };
}
