/** A figure that a decision is about, by a name: `expenditure_kr/all/total`, `full_year_equivalents/placement/last_year`. */

import type { Expectation } from '../engine/expectation/expectation.js';
import { exactOf, valuesOf } from '../results/build-forecast.js';
import { periodsAt } from '../results/comparison/figure-values.js';
import { momentsOf } from '../results/comparison/moments.js';
import { knows } from '../results/difference.js';
import { isAmount, type Measure } from '../results/forecast.js';
import type { RunTable } from '../results/run-table.js';
import type { SeriesPlan } from '../results/series-plan.js';
import { nearest } from '../scenario/nearest.js';

/** A series of the forecast, of everyone, at a period. */
export interface Outcome {
  readonly measure: Measure;
  readonly step: string;
  /** One of the series' own periods, or one of `MOMENTS`: `total` is all whole calendar years together. */
  readonly period: string;
}

/** What a scenario is asked. */
export interface Asked {
  readonly plans: readonly SeriesPlan[];
  readonly budgetYear: number | null;
}

/** The first part of a name that is not there, with what is. */
export interface OutcomeFault {
  readonly part: 'form' | 'measure' | 'step' | 'period';
  readonly got: string;
  readonly suggestion: string | null;
  readonly known: readonly string[];
}

export type OutcomeReading =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly fault: OutcomeFault };

/** What the budget and the children come to: expenditure in all whole years, children placed in the last of them. */
export function defaultOutcomes({ plans }: Asked): Outcome[] {
  const wanted = [
    { measure: 'expenditure_kr', step: 'all', period: 'total' },
    { measure: 'full_year_equivalents', step: 'placement', period: 'last_year' },
  ] as const;
  return wanted.filter(({ measure, step }) =>
    plans.some((plan) => plan.measure === measure && plan.step === step && plan.periods.length > 0),
  );
}

/** Reads `measure/step/period`; without step it is of all, without period of all years or, of what is no amount, the last. */
export function readOutcome(text: string, asked: Asked): OutcomeReading {
  const parts = text.split('/');
  const [measure = '', step = 'all', ownPeriod] = parts;
  const wrong = (part: OutcomeFault['part'], got: string, known: readonly string[]): OutcomeReading => ({
    ok: false,
    fault: { part, got, suggestion: nearest(got, known), known },
  });
  if (parts.length > 3 || parts.includes('')) return wrong('form', text, []);
  const ofEveryone = asked.plans.filter(({ group, periods }) => group === 'all' && periods.length > 0);
  const ofMeasure = ofEveryone.filter((plan) => plan.measure === measure);
  if (ofMeasure[0] === undefined) return wrong('measure', measure, [...new Set(ofEveryone.map((one) => one.measure))]);
  const plan = ofMeasure.find((one) => one.step === step);
  if (plan === undefined) {
    const steps = ofMeasure.map((one) => one.step);
    return wrong('step', step, steps);
  }
  const period = ownPeriod ?? usualPeriod(plan);
  if (periodsOf(plan, period, asked) === null) {
    const moments = momentsOf(asked, asked.budgetYear).map(({ id }) => id);
    const known = moments.filter((id) => periodsOf(plan, id, asked) !== null);
    return wrong('period', period, [...known, ...plan.periods]);
  }
  return { ok: true, outcome: { measure: plan.measure, step, period } };
}

function usualPeriod({ measure, periods }: SeriesPlan): string {
  if (periods[0]?.includes('-') === true) return 'end';
  return isAmount(measure) && measure.endsWith('_kr') ? 'total' : 'last_year';
}

/** Which periods of a series a period or moment is made of, with their weights; null where it has none such. */
function periodsOf(plan: SeriesPlan, period: string, asked: Asked): { period: number; weight: number }[] | null {
  const at = plan.periods.indexOf(period);
  if (at >= 0) return [{ period: at, weight: 1 }];
  const moment = momentsOf(asked, asked.budgetYear).find(({ id }) => id === period);
  const found = moment === undefined ? [] : periodsAt(plan, moment);
  return found.length === 0 ? null : found;
}

/**
 * The value of an outcome where `valueAt` knows that of a series in a period; null where it does not. Nobody is on a step
 * that is not in the scenario.
 */
function outcomeBy(
  outcome: Outcome,
  asked: Asked,
  valueAt: (plan: SeriesPlan, period: number) => number | null,
): number | null {
  const { measure, step, period } = outcome;
  const plan = asked.plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
  if (plan === undefined) return knows(asked, measure) ? 0 : null;
  const periods = periodsOf(plan, period, asked);
  if (periods === null) return null;
  let sum = 0;
  for (const { period: at, weight } of periods) {
    const value = valueAt(plan, at);
    if (value === null) return null;
    sum += weight * value;
  }
  return sum;
}

/** The exact expectation of an outcome; null where the model has none. */
export function expectedOutcome(outcome: Outcome, asked: Asked, exact: Expectation): number | null {
  return outcomeBy(outcome, asked, (plan, period) => exactOf(plan, period, exact));
}

/** An outcome in one replication, of which `counts` and `sums` are the rows; null where the scenario does not know it. */
export function replicatedOutcome(
  outcome: Outcome,
  asked: Asked,
  rows: Pick<RunTable, 'counts' | 'sums'>,
): number | null {
  const table = { replications: Int32Array.of(0), failed: [], ...rows };
  return outcomeBy(outcome, asked, (plan, period) => valuesOf(plan, period, table)[0] as number);
}

/** An outcome in every replication of a run, in their order; null where the scenario does not know it. */
export function tabledOutcome(outcome: Outcome, asked: Asked, table: RunTable): Float64Array | null {
  const { measure, step, period } = outcome;
  const plan = asked.plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
  const sum = new Float64Array(table.replications.length);
  if (plan === undefined) return knows(asked, measure) ? sum : null;
  const periods = periodsOf(plan, period, asked);
  for (const { period: at, weight } of periods ?? []) {
    const values = valuesOf(plan, at, table);
    for (let row = 0; row < sum.length; row++) sum[row] = (sum[row] as number) + weight * (values[row] as number);
  }
  return periods === null ? null : sum;
}
