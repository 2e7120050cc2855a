/** What it costs, in all and for each of the 0-22-year-olds. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { COST_CLASSES } from '../../model/policies.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Measure } from '../forecast.js';
import { addOnExpenditures } from './add-ons.js';
import { type Part, partsOfStep, withParts } from './parts.js';
import type { SeriesPlan } from './plan.js';
import { positionsByYear, stepSets, sumPositions, yearly } from './sets.js';

/** Expenditure that is shown together. */
interface ExpenditureSet {
  readonly id: string;
  /** The steps it is paid on; none for what is paid beside the steps. */
  readonly steps: readonly number[];
  /** Positions in the sums, of the first year. */
  readonly positions: readonly number[];
  /** kr. by year beside them. */
  readonly constant: readonly number[];
  /** What counts with a weight. */
  readonly parts: readonly Part[];
}

/**
 * Expenditure by step, kind, ledger line, add-on, the policies themselves and in all; and per 0-22-year-old. What an
 * add-on costs is in its own line, in the ledger line of the step it is given on, and in all; a step's line is its price.
 * Where there is refund, the refund and what is left as well, of the steps, the ledger lines and in all.
 */
export function expenditurePlans(scenario: Scenario, model: Model, layout: Layout): SeriesPlan[] {
  const sets = expenditureSets(scenario, model, layout);
  const perHead = perYoungPerson(model);
  const plan = (measure: Measure, set: ExpenditureSet, factor?: readonly number[]): SeriesPlan =>
    withParts(
      yearly(model, { measure, step: set.id, group: 'all', row: 'sums' }, set.positions, set.constant, factor),
      set.parts,
    );
  return [
    ...sets.map((set) => plan('expenditure_kr', set)),
    ...(perHead === null ? [] : sets.map((set) => plan('kr_per_0_22', set, perHead))),
    ...(model.ledger?.refund ? refundPlans(model, layout, sets, perHead) : []),
  ];
}

/** Refund, and expenditure less refund. The refund of an add-on is counted on the step it is given on. */
function refundPlans(
  model: Model,
  layout: Layout,
  sets: readonly ExpenditureSet[],
  perHead: readonly number[] | null,
): SeriesPlan[] {
  const everyGroup = model.groupIds.map((_, i) => i);
  const refunded = sets.filter(({ id, steps }) => steps.length > 0 && !isWithoutAddOns(model, id));
  const back = ({ steps }: ExpenditureSet): number[] => sumPositions(model, layout.refund, steps, everyGroup);
  const net = (measure: Measure, set: ExpenditureSet, factor?: readonly number[]): SeriesPlan => ({
    ...withParts(
      yearly(model, { measure, step: set.id, group: 'all', row: 'sums' }, set.positions, set.constant, factor),
      set.parts,
    ),
    less: positionsByYear(model, back(set)),
  });
  return [
    ...refunded.map((set) =>
      yearly(model, { measure: 'refund_kr', step: set.id, group: 'all', row: 'sums' }, back(set)),
    ),
    ...refunded.map((set) => net('net_expenditure_kr', set)),
    ...(perHead === null ? [] : refunded.map((set) => net('net_kr_per_0_22', set, perHead))),
  ];
}

/** With add-ons, a step's own line and that of its kind do not hold them, and so say nothing of what is left of both. */
function isWithoutAddOns(model: Model, id: string): boolean {
  return model.addOns.count > 0 && !['steps_2_3', 'steps_4_6', 'all'].includes(id);
}

function expenditureSets(scenario: Scenario, model: Model, layout: Layout): ExpenditureSet[] {
  const policies = Array.from(model.policyCost);
  const everyStep = scenario.steps.map((_, i) => i);
  const everyGroup = model.groupIds.map((_, i) => i);
  const none = policies.map(() => 0);
  const ledgers = (['steps_2_3', 'steps_4_6'] as const)
    .map((ledger) => ({ id: ledger, steps: everyStep.filter((i) => scenario.steps[i]?.ledger === ledger) }))
    .filter((set) => set.steps.length > 0);
  const ofSteps = (steps: readonly number[]): number[] => sumPositions(model, layout.expenditure, steps, everyGroup);
  const addOns = addOnExpenditures(model, layout);
  const byStep = everyStep.map((step) => partsOfStep(scenario, model, layout, step));
  const partsOf = (steps: readonly number[]): Part[] => steps.flatMap((step) => byStep[step] ?? []);
  const sets = [
    ...stepSets(scenario)
      .filter((set) => set.id !== 'all')
      .map(({ id, steps }) => ({ id, steps, positions: ofSteps(steps), constant: none })),
    ...ledgers.map(({ id, steps }) => ({
      id,
      steps,
      positions: [...ofSteps(steps), ...addOns.onSteps(steps)],
      constant: none,
    })),
    ...addOns.sets.map((set) => ({ ...set, steps: [], constant: none })),
    { id: 'policies', steps: [], positions: [], constant: policies },
    ...costSets(model).map((set) => ({ ...set, steps: [] })),
    {
      id: 'all',
      steps: everyStep,
      positions: [...ofSteps(everyStep), ...addOns.onSteps(everyStep)],
      constant: policies,
    },
  ];
  return sets.map((set) => ({ ...set, parts: partsOf(set.steps) }));
}

/** What policies cost, by kind and area, where anything of the sort is paid: `policies_permanent_service`. */
function costSets({ policyCostOfClass }: Model): { id: string; positions: number[]; constant: number[] }[] {
  return COST_CLASSES.flatMap(({ kind, area }, i) => {
    const constant = Array.from(policyCostOfClass[i] as Float64Array);
    return constant.some((kr) => kr > 0) ? [{ id: costSetId(kind, area), positions: [], constant }] : [];
  });
}

/** The step column of a class of policy costs. */
export function costSetId(kind: string, area: string): string {
  return `policies_${kind}_${area}`;
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
