/** Children on steps by age, which the rows of an expectation do not tell apart. */
import type { AtMonthEnd } from '../engine/expectation/expectation.js';
import { childrenOf } from '../engine/expectation/sources.js';
import type { Model } from '../model/model.js';

/** Children of some ages, groups and steps at the end of a month. */
export interface AgeCount {
  /** Month of the horizon, 0 is the first. */
  readonly month: number;
  /** Whole years, both included; the age in the month that ends. */
  readonly from: number;
  readonly to: number;
  /** By step: 1 where it counts. */
  readonly isWanted: Uint8Array;
  /** null: every group. */
  readonly group: number | null;
}

/** Writes what each count comes to into `counted`. */
export function countingAges(wanted: readonly AgeCount[], counted: Float64Array): AtMonthEnd {
  counted.fill(0);
  return (month, sources, states) => {
    wanted.forEach((count, i) => {
      if (count.month !== month) return;
      let sum = 0;
      for (const source of sources) {
        const { from, birthMonth, group } = source;
        if (month < from || !isAged(count, month - birthMonth)) continue;
        if (count.group !== null && count.group !== group) continue;
        const x = childrenOf(source);
        for (let state = 0; state < x.length; state++) {
          if (count.isWanted[states.stepOf[state] as number] === 1) sum += x[state] as number;
        }
      }
      counted[i] = sum;
    });
  };
}

function isAged({ from, to }: { readonly from: number; readonly to: number }, ageMonths: number): boolean {
  const age = Math.floor(ageMonths / 12);
  return age >= from && age <= to;
}

/** Children of the population of some ages and groups at the end of a month, wherever they are. */
export function childrenAged(
  { cohorts, start }: Model,
  { month, from, to, group }: Pick<AgeCount, 'month' | 'from' | 'to' | 'group'>,
): number {
  const isMeant = (birthMonth: number, own: number): boolean =>
    birthMonth <= month && isAged({ from, to }, month - birthMonth) && (group === null || group === own);
  let sum = 0;
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    if (!isMeant(cohorts.birthMonth[cohort] as number, cohorts.group[cohort] as number)) continue;
    sum += cohorts.children[cohort] as number;
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      if ((cohorts.changeMonth[i] as number) <= month) sum += cohorts.changeBy[i] as number;
    }
  }
  if (start.kind !== 'stock') return sum;
  return start.children.reduce(
    (all, children, row) =>
      isMeant(start.birthMonth[row] as number, start.group[row] as number) ? all + children : all,
    sum,
  );
}
