/** Children at each month end, child-years, and distinct children in a year. */
import { allRecipients, type Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { LEAVE, type Scenario, STEP_KINDS } from '../../scenario/scenario.js';
import type { Measure } from '../forecast.js';
import type { SeriesPlan } from './plan.js';
import { groupSets, monthPeriods, type StepSet, stepSets, sumPositions, yearly } from './sets.js';

/** Children at each month end, and the same per 1,000 of the 0-17-year-olds. */
export function stockPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const periods = monthPeriods(model);
  const zero = periods.map(() => 0);
  const terms = (set: StepSet, groups: readonly number[]): Int32Array[] =>
    periods.map((_, month) =>
      Int32Array.from(
        groups.flatMap((group) =>
          set.steps.map((step) => layout.stock + (group * model.stepCount + step) * model.months + month),
        ),
      ),
    );
  const plan = (
    measure: Measure,
    set: StepSet,
    group: { id: string; groups: readonly number[] },
    factor: number[],
  ) => ({
    measure,
    step: set.id,
    group: group.id,
    periods,
    row: 'counts' as const,
    terms: terms(set, group.groups),
    constant: zero,
    factor,
  });
  const ones = periods.map(() => 1);
  const stocks = groupSets(model).flatMap((group) => stepSets(scenario).map((set) => plan('stock', set, group, ones)));
  const children = Array.from(model.cohorts.under18).slice(1);
  if (children.some((count) => count === 0)) return stocks;
  const per1000 = children.map((count) => 1000 / count);
  const everyone = groupSets(model)[0] as { id: string; groups: readonly number[] };
  // Young people of 18 and more are not 0-17 years old: no rate for steps that they can be on, nor for sets of them.
  const adults = stepsOfAdults(scenario);
  const isChildren = (set: StepSet): boolean =>
    set.steps.every((step) => {
      const { id, kind } = scenario.steps[step] as Scenario['steps'][number];
      return kind !== 'aftercare' && !adults.has(id);
    });
  const rates = stepSets(scenario).filter(isChildren);
  return [...stocks, ...rates.map((set) => plan('per_1000_0_17', set, everyone, per1000))];
}

/** Steps on which somebody of 18 or more can be: those that the birthdays up to the 18th leave open, and where they lead. */
function stepsOfAdults(scenario: Scenario): ReadonlySet<string> {
  let open: ReadonlySet<string> = new Set(scenario.steps.map(({ id }) => id));
  for (const { age, moves } of scenario.birthdays) {
    if (age > 18) break;
    const kept = Array.from(open, (step) => Object.entries(moves[step] ?? {})).flat();
    open = reachedFrom(
      scenario,
      kept.filter(([, share]) => share.value > 0).map(([to]) => to),
    );
  }
  return open;
}

/** The steps that transitions lead to, these included. */
function reachedFrom(scenario: Scenario, steps: readonly string[]): ReadonlySet<string> {
  const seen = new Set(steps);
  for (const at of seen) {
    for (const { from, to } of scenario.transitions) if (from === at && to !== LEAVE) seen.add(to);
  }
  return seen;
}

export function childYearPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  return groupSets(model).flatMap((group) =>
    stepSets(scenario).map((set) =>
      yearly(
        model,
        { measure: 'full_year_equivalents', step: set.id, group: group.id, row: 'sums' },
        sumPositions(model, layout.childYears, set.steps, group.groups),
      ),
    ),
  );
}

/** Distinct children: a kind is not the sum of its steps, so every set has a row of its own. */
export function recipientPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const row = (id: string): number => {
    const step = model.stepIds.indexOf(id);
    if (step >= 0) return step;
    const kind = (STEP_KINDS as readonly string[]).indexOf(id);
    return kind >= 0 ? model.stepCount + kind : allRecipients(model);
  };
  const sets = stepSets(scenario).filter((set) => set.id !== model.stepIds[model.universal]);
  return groupSets(model).flatMap((group) =>
    sets.map((set) =>
      yearly(
        model,
        { measure: 'recipients', step: set.id, group: group.id, row: 'counts' },
        group.groups.map((own) => layout.recipients + (own * layout.recipientRows + row(set.id)) * model.years.length),
      ),
    ),
  );
}
