/** Parts of an expenditure that count with weights: what stays cost when they begin and end, places, shares of payers. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { fixedCostByYear } from '../../model/own-places.js';
import { yearlyGrowth } from '../../model/prices.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { SeriesPlan, WeightedTerms } from './plan.js';
import { sumPositions } from './sets.js';

/** Positions in a row, of the first year, that count times a weight each year; and kr. beside them. */
export interface Part {
  readonly row: SeriesPlan['row'];
  readonly positions: readonly number[];
  /** By year. */
  readonly weight: readonly number[];
  readonly plus: readonly number[];
}

/** What a step costs beside its price: whoever comes or leaves. */
export function partsOfStep(scenario: Scenario, model: Model, layout: Layout, index: number): Part[] {
  const step = scenario.steps[index];
  if (step === undefined) return [];
  const none = model.years.map(() => 0);
  const growth = yearlyGrowth(scenario, step.id, model.years);
  const moves = (isWanted: (pair: { readonly from: number; readonly to: number }) => boolean): number[] =>
    layout.pairs.flatMap((pair, i) => (isWanted(pair) ? [layout.transitions + i * model.years.length] : []));
  const costing = (kr: number, positions: readonly number[]): Part[] =>
    kr === 0 ? [] : [{ row: 'counts', positions, weight: growth.map((factor) => kr * factor), plus: none }];
  return [
    ...fixedParts(scenario, model, layout, index),
    ...costing(
      step.startCostKr?.value ?? 0,
      moves(({ to }) => to === index),
    ),
    ...costing(
      step.endCostKr?.value ?? 0,
      moves(({ from }) => from === index),
    ),
  ];
}

/** What is paid for places instead of children: less for each child, and so much for the places. */
function fixedParts(scenario: Scenario, model: Model, layout: Layout, index: number): Part[] {
  const step = scenario.steps[index];
  if (step === undefined || step.fixedCosts === null) return [];
  const { fixedCosts } = step;
  const positions = sumPositions(
    model,
    layout.expenditure,
    [index],
    model.groupIds.map((_, group) => group),
  );
  const weight = model.years.map(() => -fixedCosts.share.value);
  const plus = Array.from(fixedCostByYear(scenario, step, fixedCosts, model.years));
  return [{ row: 'sums', positions, weight, plus }];
}

/** A part of which a share counts, the same every year. */
export function shareOfPart({ row, positions, weight, plus }: Part, share: number): Part {
  return { row, positions, weight: weight.map((own) => own * share), plus: plus.map((own) => own * share) };
}

/** The plan with these parts added to it. */
export function withParts(plan: SeriesPlan, parts: readonly Part[]): SeriesPlan {
  if (parts.length === 0) return plan;
  const weighted = plan.periods.map((_, year) =>
    parts.map(
      ({ row, positions, weight, plus }): WeightedTerms => ({
        row,
        terms: Int32Array.from(positions, (position) => position + year),
        weight: weight[year] as number,
        plus: plus[year] as number,
      }),
    ),
  );
  return { ...plan, weighted };
}
