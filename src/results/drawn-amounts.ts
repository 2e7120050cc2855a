/**
 * Amounts that are not counted in a replication but stated, and so are another in every draw: policies' own costs, prices
 * of moves and places, payers' shares. They stand in the row of the replication, behind what was counted.
 */
import type { WeightedTerms } from './series/plan.js';
import type { SeriesPlan } from './series-plan.js';

/** The stated amounts and weights of some plans, one after the other. */
export function statedAmounts(plans: readonly SeriesPlan[]): number[] {
  return plans.flatMap(({ constant, weighted = [] }) => [
    ...constant,
    ...weighted.flatMap((parts) => parts.flatMap(({ weight, plus }) => [weight, plus])),
  ]);
}

/** The plans with the positions, from `first` on, at which the row of each replication has these amounts. */
export function inDrawnAmounts(plans: readonly SeriesPlan[], first: number): SeriesPlan[] {
  let at = first;
  return plans.map((plan) => {
    const constantAt = Int32Array.from(plan.constant, () => at++);
    if (plan.weighted === undefined) return { ...plan, constantAt };
    const weighted = plan.weighted.map((parts) =>
      parts.map((part): WeightedTerms => {
        const numbersAt = at;
        at += 2;
        return { ...part, numbersAt };
      }),
    );
    return { ...plan, constantAt, weighted };
  });
}
