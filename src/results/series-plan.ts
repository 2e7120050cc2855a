/**
 * Which series a forecast has, and of which numbers of a replication's rows each value is the sum.
 *
 * The plan is made once per scenario; forecasts, exact means and paired differences all read values through it, so a
 * measure is defined in one place.
 */
import { allRecipients, type Layout } from '../engine/tally/layout.js';
import { monthLabel } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { LEAVE, type Scenario, STEP_KINDS } from '../scenario/scenario.js';
import type { Measure } from './forecast.js';

/** Where a child comes from who comes from outside, in the name of a transition series. */
export const OUTSIDE = 'outside';

/** One series: value of period t = factor[t] * (constant[t] + sum of row[terms[t]]). */
export interface SeriesPlan {
  readonly measure: Measure;
  readonly step: string;
  readonly group: string;
  readonly periods: readonly string[];
  readonly row: 'counts' | 'sums';
  /** Positions in the row, per period. */
  readonly terms: readonly Int32Array[];
  readonly constant: readonly number[];
  readonly factor: readonly number[];
}

/** A named set of steps that reports add together. */
interface StepSet {
  readonly id: string;
  readonly steps: readonly number[];
}

/** Every series of a scenario's forecast, in the order in which they are written. */
export function planSeries(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  return [
    ...stockPlans(scenario, model, layout),
    ...childYearPlans(scenario, model, layout),
    ...recipientPlans(scenario, model, layout),
    ...movePlans(model, layout),
    ...expenditurePlans(scenario, model, layout),
  ];
}

/** Every step by itself, the kinds with several children's worth of help, and all steps but the universal one. */
function stepSets(scenario: Scenario): StepSet[] {
  const index = (test: (kind: string) => boolean): number[] =>
    scenario.steps.flatMap((step, i) => (test(step.kind) ? [i] : []));
  const kinds = STEP_KINDS.filter((kind) => kind !== 'universal')
    .map((kind) => ({ id: kind as string, steps: index((other) => other === kind) }))
    .filter((set) => set.steps.length > 0);
  return [
    ...scenario.steps.map((step, i) => ({ id: step.id, steps: [i] })),
    ...kinds,
    { id: 'all', steps: index((kind) => kind !== 'universal') },
  ];
}

/** All groups together, and each by itself where there are several. */
function groupSets(model: Model): { id: string; groups: readonly number[] }[] {
  const all = { id: 'all', groups: model.groupIds.map((_, i) => i) };
  return model.groupIds.length === 1 ? [all] : [all, ...model.groupIds.map((id, i) => ({ id, groups: [i] }))];
}

function monthPeriods(model: Model): string[] {
  return Array.from({ length: model.months }, (_, month) => monthLabel(model.calendarStart, month));
}

/** Children at each month end, and the same per 1,000 of the 0-17-year-olds. */
function stockPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
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

/** A yearly series of positions that lie `years` apart. */
function yearly(
  model: Model,
  about: Pick<SeriesPlan, 'measure' | 'step' | 'group' | 'row'>,
  firstPositions: readonly number[],
  constant?: readonly number[],
  factor?: readonly number[],
): SeriesPlan {
  const periods = model.years.map(String);
  return {
    ...about,
    periods,
    terms: periods.map((_, year) => Int32Array.from(firstPositions, (position) => position + year)),
    constant: constant ?? periods.map(() => 0),
    factor: factor ?? periods.map(() => 1),
  };
}

/** Positions of the yearly sums of some steps and groups, from the start of their block. */
function sumPositions(model: Model, block: number, steps: readonly number[], groups: readonly number[]): number[] {
  return groups.flatMap((group) => steps.map((step) => block + (group * model.stepCount + step) * model.years.length));
}

function childYearPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
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
function recipientPlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
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

/** New placements (from no placement to one), by step and in all, and every transition. */
function movePlans(model: Model, layout: Layout): SeriesPlan[] {
  const years = model.years.length;
  const at = (pair: number): number => layout.transitions + pair * years;
  const isPlacement = (step: number): boolean => model.isPlacement[step] === 1;
  const into = (wanted: (to: number) => boolean): number[] =>
    layout.pairs.flatMap(({ from, to }, pair) =>
      !isPlacement(from) && isPlacement(to) && wanted(to) ? [at(pair)] : [],
    );
  const about = (step: string): Pick<SeriesPlan, 'measure' | 'step' | 'group' | 'row'> => ({
    measure: 'new_placements',
    step,
    group: 'all',
    row: 'counts',
  });
  const placements = model.stepIds.flatMap((id, step) => (isPlacement(step) ? [{ id, step }] : []));
  const byStep = placements.map(({ id, step }) =>
    yearly(
      model,
      about(id),
      into((to) => to === step),
    ),
  );
  const inAll =
    placements.length > 0
      ? [
          yearly(
            model,
            about('placement'),
            into(() => true),
          ),
        ]
      : [];
  const name = (step: number, otherwise: string): string => model.stepIds[step] ?? otherwise;
  const transitions = layout.pairs.map(({ from, to }, pair) =>
    yearly(
      model,
      { measure: 'transitions', step: `${name(from, OUTSIDE)}>${name(to, LEAVE)}`, group: 'all', row: 'counts' },
      [at(pair)],
    ),
  );
  return [...byStep, ...inAll, ...transitions];
}

/** Expenditure by step, kind, ledger line, the policies themselves and in all; and per 0-22-year-old. */
function expenditurePlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
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
