/** The formulas of a scenario that vary with age, calendar year or time on the step, and some of their values. */
import { calendarYear } from '../../model/calendar.js';
import { evaluator } from '../../scenario/expression/evaluate.js';
import type { Expression } from '../../scenario/expression/tree.js';
import { type Point, VARIABLES, variablesIn } from '../../scenario/expression/variables.js';
import type { ByAge, Effect, Policy, Quantity, Scenario } from '../../scenario/scenario.js';

/** What number a formula gives. */
export type FormulaSubject =
  | { readonly kind: 'perYear'; readonly from: string; readonly to: string }
  | { readonly kind: 'byGroup'; readonly from: string; readonly to: string; readonly group: string }
  | { readonly kind: 'breakdowns'; readonly from: readonly string[] }
  | { readonly kind: 'addOn'; readonly name: string; readonly step: string }
  | { readonly kind: 'effect'; readonly policy: Policy; readonly effect: Effect };

/** A formula and some of its values. */
export interface ExplainedFormula {
  readonly subject: FormulaSubject;
  readonly expression: Expression;
  /** The ages it is about, both included. */
  readonly fromAge: number;
  readonly toAge: number;
  readonly examples: readonly { readonly at: Point; readonly value: number }[];
}

/** Oldest age that an example is given for: nearly all children have left the ladder by then. */
const OLDEST_EXAMPLE = 22;

/** Months of a stay that examples are given for. */
const EXAMPLE_MONTHS = [0, 12, 60];

/** The formulas of a scenario in the order of the file. */
export function explainFormulas(scenario: Scenario): ExplainedFormula[] {
  const { transitions, breakdowns, addOns, policies } = scenario;
  return [
    ...transitions.flatMap(({ from, to, perYear, groupFactors }) => [
      ...byAge(scenario, perYear, { kind: 'perYear', from, to }),
      ...Object.entries(groupFactors).flatMap(([group, factor]) =>
        explained(scenario, factor, EVERY_AGE, { kind: 'byGroup', from, to, group }),
      ),
    ]),
    ...breakdowns.flatMap(({ from, share }) => byAge(scenario, share, { kind: 'breakdowns', from })),
    ...addOns.flatMap(({ name, prevalence }) =>
      Object.entries(prevalence).flatMap(([step, share]) => byAge(scenario, share, { kind: 'addOn', name, step })),
    ),
    ...policies.flatMap((policy) =>
      policy.effects.flatMap((effect) => explained(scenario, effect.value, effect, { kind: 'effect', policy, effect })),
    ),
  ];
}

interface AgeRange {
  readonly fromAge: number;
  readonly toAge: number;
}

const EVERY_AGE: AgeRange = { fromAge: 0, toAge: OLDEST_EXAMPLE };

function byAge(scenario: Scenario, number: ByAge, subject: FormulaSubject): ExplainedFormula[] {
  if (number.kind === 'everyAge') return explained(scenario, number.value, EVERY_AGE, subject);
  return scenario.ageBands.flatMap((band) => {
    const own = number.values[band.id];
    return own === undefined ? [] : explained(scenario, own, band, subject);
  });
}

function explained(
  { horizon }: Scenario,
  { value: expression }: Quantity,
  { fromAge, toAge }: AgeRange,
  subject: FormulaSubject,
): ExplainedFormula[] {
  if (typeof expression === 'number') return [];
  const oldest = Math.max(fromAge, Math.min(toAge, OLDEST_EXAMPLE));
  const lastMonth = horizon.years * 12 - 1;
  const examples = {
    age: [fromAge, Math.floor((fromAge + oldest) / 2), oldest],
    year: [calendarYear(horizon, 0), calendarYear(horizon, lastMonth)],
    stayMonths: EXAMPLE_MONTHS,
  };
  const asked = variablesIn(expression.tree);
  const valueAt = evaluator(expression);
  const points = VARIABLES.filter((variable) => asked.has(variable)).reduce<Readonly<Record<string, number>>[]>(
    (all, variable) => all.flatMap((point) => examples[variable].map((value) => ({ ...point, [variable]: value }))),
    [{}],
  );
  return [{ subject, expression, fromAge, toAge: oldest, examples: points.map((at) => ({ at, value: valueAt(at) })) }];
}
