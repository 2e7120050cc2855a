/** Where the children are when the simulation begins. */
import type { Scenario } from '../scenario/scenario.js';
import type { Cohorts, Start } from './model.js';

/** First simulated month: minus the burn-in, or 0. */
export function firstMonthOf(scenario: Scenario): number {
  return scenario.initial.kind === 'burnIn' ? -12 * scenario.initial.years : 0;
}

/** The start of a scenario as arrays; a stated stock is spread evenly over the birth months of its ages. */
export function compileStart(scenario: Scenario): Start {
  const { initial } = scenario;
  if (initial.kind === 'burnIn') return { kind: 'universal' };
  if (initial.kind === 'steadyState') return { kind: 'steadyState' };
  if (initial.kind === 'shares') {
    return { kind: 'shares', share: Float64Array.from(scenario.steps, (step) => initial.shares[step.id]?.value ?? 0) };
  }
  const rows = initial.stock.flatMap((entry) => {
    const months = (entry.toAge + 1 - entry.fromAge) * 12;
    const step = scenario.steps.findIndex(({ id }) => id === entry.step);
    const group = scenario.groups.findIndex(({ id }) => id === entry.group);
    return Array.from({ length: months }, (_, i) => ({
      birthMonth: -(entry.fromAge * 12) - i,
      group,
      step,
      children: Math.round(((i + 1) * entry.children.value) / months) - Math.round((i * entry.children.value) / months),
    })).filter((row) => row.children > 0);
  });
  return {
    kind: 'stock',
    birthMonth: Int32Array.from(rows, (row) => row.birthMonth),
    group: Uint8Array.from(rows, (row) => row.group),
    step: Uint8Array.from(rows, (row) => row.step),
    children: Int32Array.from(rows, (row) => row.children),
  };
}

/** A stated stock has more children of a birth month and group than the population has. */
export class StockExceedsPopulation extends RangeError {
  constructor(
    readonly stated: number,
    readonly population: number,
    readonly birthMonth: number,
  ) {
    super(`initial stock has ${stated} children of birth month ${birthMonth}, the population ${population}`);
  }
}

/**
 * Takes the children of a stated stock out of the cohorts: they are on their step, not on the universal one.
 * Where there is no population at all, the stock is all there is.
 *
 * @throws StockExceedsPopulation when a birth month that can be on the universal step has too few children
 */
export function withoutStock(cohorts: Cohorts, start: Start, universalLeaves: number): Cohorts {
  if (start.kind !== 'stock' || cohorts.count === 0) return cohorts;
  const children = Int32Array.from(cohorts.children);
  const cohortOf = new Map(
    Array.from(cohorts.birthMonth, (month, cohort) => [`${month}/${cohorts.group[cohort]}`, cohort] as const),
  );
  for (let i = 0; i < start.children.length; i++) {
    const birthMonth = start.birthMonth[i] as number;
    if (birthMonth + universalLeaves <= 0) continue;
    const cohort = cohortOf.get(`${birthMonth}/${start.group[i]}`) ?? -1;
    const left = (children[cohort] ?? 0) - (start.children[i] as number);
    if (left < 0) {
      throw new StockExceedsPopulation(start.children[i] as number, children[cohort] ?? 0, birthMonth);
    }
    children[cohort] = left;
  }
  return { ...cohorts, children };
}
