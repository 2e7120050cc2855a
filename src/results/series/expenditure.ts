/** What it costs, in all and for each of the 0-22-year-olds. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Measure } from '../forecast.js';
import type { SeriesPlan } from './plan.js';
import { stepSets, sumPositions, yearly } from './sets.js';

/** Expenditure by step, kind, ledger line, the policies themselves and in all; and per 0-22-year-old. */
export function expenditurePlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const policies = Array.from(model.policyCost);
  const everyStep = scenario.steps.map((_, i) => i);
  const everyGroup = model.groupIds.map((_, i) => i);
  const none = policies.map(() => 0);
  const ledgers = (['steps_2_3', 'steps_4_6'] as const)
    .map((ledger) => ({ id: ledger, steps: everyStep.filter((i) => scenario.steps[i]?.ledger === ledger) }))
    .filter((set) => set.steps.length > 0);
  const sets = [
    ...stepSets(scenario)
      .filter((set) => set.id !== 'all')
      .map((set) => ({ ...set, constant: none })),
    ...ledgers.map((set) => ({ ...set, constant: none })),
    { id: 'policies', steps: [], constant: policies },
    { id: 'all', steps: everyStep, constant: policies },
  ];
  const plan = (measure: Measure, set: (typeof sets)[number], factor?: readonly number[]): SeriesPlan =>
    yearly(
      model,
      { measure, step: set.id, group: 'all', row: 'sums' },
      sumPositions(model, layout.expenditure, set.steps, everyGroup),
      set.constant,
      factor,
    );
  const perHead = perYoungPerson(model);
  return [
    ...sets.map((set) => plan('expenditure_kr', set)),
    ...(perHead === null ? [] : sets.map((set) => plan('kr_per_0_22', set, perHead))),
  ];
}

/** 1 / mean number of 0-22-year-olds of the year's month ends; null where the population is not known. */
function perYoungPerson(model: Model): number[] | null {
  const { under23 } = model.cohorts;
  if (under23 === null) return null;
  const means = model.years.map((_, year) => {
    const months = Array.from(model.yearOfMonth.slice(0, model.months)).flatMap((own, month) =>
      own === year ? [under23[month + 1] as number] : [],
    );
    return months.reduce((sum, count) => sum + count, 0) / months.length;
  });
  return means.some((mean) => mean === 0) ? null : means.map((mean) => 1 / mean);
}
