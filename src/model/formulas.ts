/**
 * Numbers that may be formulas, at the ages, dates and parts of a stay that the grid tells apart.
 *
 * A formula is constant where intensities are: it changes with the year of age, with the calendar year on 1 January,
 * and with the time on the step: every month for two years, then every year of the stay, in which its value is the mean
 * of those at the twelve months.
 */
import { type Evaluator, evaluator } from '../scenario/expression/evaluate.js';
import type { Expression } from '../scenario/expression/tree.js';
import { LAST_STAY_MONTH, STAY_EDGES, variablesIn } from '../scenario/expression/variables.js';
import { MAX_AGE } from '../scenario/limits.js';
import type { AgeBand, ByAge, Effect, Horizon, Quantity, Scenario } from '../scenario/scenario.js';
import { calendarYear } from './calendar.js';

/** Where a number that may be a formula is asked for. */
export interface FormulaPlace {
  readonly ageMonths: number;
  /** Calendar year; in the past that of the horizon's first month. */
  readonly year: number;
  /** Whole months on the step. */
  readonly stayMonth: number;
}

/** The place of children of an age in a month of the horizon (or the past), so many months on the step. */
export function formulaPlace(horizon: Horizon, month: number, ageMonths: number, stayMonth = 0): FormulaPlace {
  return { ageMonths, year: calendarYear(horizon, Math.max(0, month)), stayMonth };
}

interface Formula {
  readonly valueAt: Evaluator;
  readonly asksForStay: boolean;
}

/** Each formula is compiled once. */
const compiled = new WeakMap<Expression, Formula>();

function formulaOf(expression: Expression): Formula {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const asksForStay = variablesIn(expression.tree).has('stayMonths');
  const formula = { valueAt: evaluator(expression), asksForStay };
  compiled.set(expression, formula);
  return formula;
}

/** The number at a place. */
export function valueAt({ value }: Quantity, { ageMonths, year, stayMonth }: FormulaPlace): number {
  if (typeof value === 'number') return value;
  const formula = formulaOf(value);
  const age = Math.min(MAX_AGE, Math.floor(ageMonths / 12));
  const [from, to] = formula.asksForStay ? stayPart(stayMonth) : [0, 1];
  let sum = 0;
  for (let stayMonths = from; stayMonths < to; stayMonths++) sum += formula.valueAt({ age, year, stayMonths });
  return sum / (to - from);
}

/** The months of the part of a stay in which a formula keeps its value: first, and first after it. */
function stayPart(stayMonth: number): readonly [number, number] {
  if (stayMonth >= LAST_STAY_MONTH) return [LAST_STAY_MONTH, LAST_STAY_MONTH + 1];
  const next = STAY_EDGES.findIndex((edge) => edge > stayMonth);
  return [STAY_EDGES[next - 1] as number, STAY_EDGES[next] as number];
}

/** The number for an age of one that is the same at every age or stated by age band; 0 outside the bands. */
export function valueByAge(ageBands: readonly AgeBand[], number: ByAge, place: FormulaPlace): number {
  if (number.kind === 'everyAge') return valueAt(number.value, place);
  const { ageMonths } = place;
  const band = ageBands.find(({ fromAge, toAge }) => ageMonths >= fromAge * 12 && ageMonths < (toAge + 1) * 12);
  const own = band === undefined ? undefined : number.values[band.id];
  return own === undefined ? 0 : valueAt(own, place);
}

/** A number where no formula can stand. */
export function fixedNumber({ value }: Quantity): number {
  if (typeof value === 'number') return value;
  throw new Error(`the formula ${value.text} stands where only a number can`);
}

/** A formula with the ages and steps on which it can be asked for. */
interface PlacedFormula {
  readonly asksFor: ReadonlySet<string>;
  readonly fromAge: number;
  readonly toAge: number;
  /** Steps whose moves it is about; empty for prices and add-ons. */
  readonly from: readonly string[];
}

/** Years of age at which some formula may change. */
export function formulaAges(scenario: Scenario): number[] {
  return placedFormulas(scenario)
    .filter(({ asksFor }) => asksFor.has('age'))
    .flatMap(({ fromAge, toAge }) => {
      const last = Math.min(MAX_AGE, toAge);
      return Array.from({ length: last - fromAge + 1 }, (_, i) => fromAge + i);
    });
}

/** Whether some formula changes with the calendar year. */
export function formulasAskForYear(scenario: Scenario): boolean {
  return placedFormulas(scenario).some(({ asksFor }) => asksFor.has('year'));
}

/** Months of a stay on a step at which some formula may change. */
export function formulaStayEdges(scenario: Scenario, step: string): readonly number[] {
  const some = placedFormulas(scenario).some(({ asksFor, from }) => asksFor.has('stayMonths') && from.includes(step));
  return some ? STAY_EDGES : [];
}

function placedFormulas(scenario: Scenario): PlacedFormula[] {
  const { transitions, breakdowns, addOns, policies } = scenario;
  return [
    ...transitions.flatMap(({ from, perYear, groupFactors }) => [
      ...byAgeFormulas(scenario, perYear, [from]),
      ...Object.values(groupFactors).flatMap((factor) => formulaIn(factor, { fromAge: 0, toAge: MAX_AGE }, [from])),
    ]),
    ...breakdowns.flatMap(({ from, share }) => byAgeFormulas(scenario, share, from)),
    ...addOns.flatMap(({ prevalence }) =>
      Object.values(prevalence).flatMap((share) => byAgeFormulas(scenario, share, [])),
    ),
    ...policies.flatMap(({ effects }) =>
      effects.flatMap((effect) => formulaIn(effect.value, effect, stepsLeft(effect))),
    ),
  ];
}

function stepsLeft({ target }: Effect): readonly string[] {
  if (target.kind === 'intensity') return target.from;
  return target.kind === 'breakdowns' ? target.steps : [];
}

function byAgeFormulas({ ageBands }: Scenario, number: ByAge, from: readonly string[]): PlacedFormula[] {
  if (number.kind === 'everyAge') return formulaIn(number.value, { fromAge: 0, toAge: MAX_AGE }, from);
  return ageBands.flatMap((band) => {
    const own = number.values[band.id];
    return own === undefined ? [] : formulaIn(own, band, from);
  });
}

function formulaIn(
  { value }: Quantity,
  { fromAge, toAge }: { readonly fromAge: number; readonly toAge: number },
  from: readonly string[],
): PlacedFormula[] {
  return typeof value === 'number' ? [] : [{ asksFor: variablesIn(value.tree), fromAge, toAge, from }];
}
