/** A what-if minus the base, replication by replication: the same children with the same luck in both. */
import type { Expectation } from '../engine/expectation/expectation.js';
import { exactOf, expectationKind, valuesOf } from './build-forecast.js';
import { ADD_ON_MEASURES, type Difference, type Measure, QUEUE_MEASURES, type Series } from './forecast.js';
import { pairedRows, type RunTable } from './run-table.js';
import type { SeriesPlan } from './series-plan.js';
import { summarise } from './summary.js';

/** One side of a comparison. */
export interface Side {
  readonly scenario: string;
  readonly plans: readonly SeriesPlan[];
  readonly table: RunTable;
  readonly exact: Expectation;
}

/** Paired differences of every series that both sides have. */
export function buildDifference(base: Side, other: Side): Difference {
  const rows = pairedRows(base.table, other.table);
  const planOfBase = new Map(base.plans.map((plan) => [keyOf(plan), plan]));
  const planOfOther = new Map(other.plans.map((plan) => [keyOf(plan), plan]));
  const onlyInBase = base.plans.filter((plan) => !planOfOther.has(keyOf(plan)));
  const series = [...other.plans, ...onlyInBase].flatMap((plan) => {
    const basePlan = planOfBase.get(keyOf(plan)) ?? nothing(base, plan);
    const otherPlan = planOfOther.get(keyOf(plan)) ?? nothing(other, plan);
    return basePlan === null || otherPlan === null ? [] : [differenceSeries(base, basePlan, other, otherPlan, rows)];
  });
  return {
    base: base.scenario,
    scenario: other.scenario,
    expectation: expectationKind(base.exact, other.exact),
    series,
  };
}

/**
 * Measures that are zero, not unknown, in a scenario that says nothing of them: without detection nobody is found, nobody
 * has an add-on that is not there, and nobody waits where there are places enough.
 */
const NONE_UNLESS_STATED: ReadonlySet<Measure> = new Set<Measure>([
  ...ADD_ON_MEASURES,
  ...QUEUE_MEASURES,
  'spill_over_kr',
  'found_by_detection',
]);

/**
 * A series that a side does not have: nobody is on a step, or makes a move, that is not in the scenario. Null where the
 * side knows no such measure at all (no population 0-22, say): then there is no difference to be told.
 */
function nothing(side: Side, like: SeriesPlan): SeriesPlan | null {
  const isKnown =
    NONE_UNLESS_STATED.has(like.measure) ||
    side.plans.some(({ measure, periods }) => measure === like.measure && periods[0] === like.periods[0]);
  if (!isKnown) return null;
  const nowhere = like.periods.map(() => new Int32Array(0));
  const { constantAt: _, ...stated } = like;
  return { ...stated, terms: nowhere, less: nowhere, weighted: [], constant: like.periods.map(() => 0) };
}

/** Whether a scenario knows a measure, so that a series it does not have is zero. */
export function knows({ plans }: Pick<Side, 'plans'>, wanted: Measure): boolean {
  return NONE_UNLESS_STATED.has(wanted) || plans.some(({ measure }) => measure === wanted);
}

function keyOf(plan: SeriesPlan): string {
  return `${plan.measure}/${plan.step}/${plan.group}/${plan.periods[0]}/${plan.periods.length}`;
}

function differenceSeries(
  base: Side,
  basePlan: SeriesPlan,
  other: Side,
  plan: SeriesPlan,
  rows: { readonly a: Int32Array; readonly b: Int32Array },
): Series {
  return {
    measure: plan.measure,
    step: plan.step,
    group: plan.group,
    periods: plan.periods,
    summaries: plan.periods.map((_, period) => {
      const ofBase = valuesOf(basePlan, period, base.table);
      const ofOther = valuesOf(plan, period, other.table);
      const values = new Float64Array(rows.a.length);
      for (let pair = 0; pair < values.length; pair++) {
        values[pair] = (ofOther[rows.b[pair] as number] as number) - (ofBase[rows.a[pair] as number] as number);
      }
      const exact = exactOf(plan, period, other.exact);
      const exactBase = exactOf(basePlan, period, base.exact);
      return summarise(values, exact === null || exactBase === null ? null : exact - exactBase);
    }),
  };
}
