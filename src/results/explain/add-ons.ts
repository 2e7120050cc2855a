/** Add-ons: who has them at what price and for how long, what policies change of that, and what comes of it. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import type { Layout } from '../../engine/tally/layout.js';
import { formulaPlace } from '../../model/formulas.js';
import type { Model } from '../../model/model.js';
import { applyEffect, concerns } from '../../model/policies.js';
import type { AddOn, Effect, Policy, Scenario } from '../../scenario/scenario.js';
import { type Ages, ageClassOf, spans } from './ages.js';

export interface ExplainedAddOn {
  readonly addOn: AddOn;
  /** Share of the children, 0-1, by step and age, before any policy. */
  readonly shares: readonly (Ages & { readonly step: number; readonly share: number })[];
  /** How long it goes on, months, if the child stays on the step and not everyone has it. */
  readonly months: number;
  /** The exact means of the first and the last whole year. */
  readonly years: readonly { readonly year: number; readonly childYears: number; readonly kr: number }[];
}

/** By step and age in whole years, whether a child can be there. */
type Possible = readonly (readonly boolean[])[];

/** The add-ons of a scenario in the file's order. */
export function explainAddOns(
  scenario: Scenario,
  model: Model,
  layout: Layout,
  exact: Expectation,
  possible: Possible,
): ExplainedAddOn[] {
  return scenario.addOns.map((addOn, number) => ({
    addOn,
    shares: offersOf(model, number).flatMap(({ offer, step }) =>
      spans((age) => (possible[step]?.[age] === true ? statedShare(model, offer, age) : null)).map(
        ({ fromAge, toAge, value }) => ({ fromAge, toAge, step, share: value }),
      ),
    ),
    months: 12 / addOn.stopPerYear.value,
    years: yearsOf(model, layout, exact, number),
  }));
}

function offersOf({ addOns }: Model, addOn: number): { offer: number; step: number }[] {
  return Array.from(addOns.stepOf, (step, offer) => ({ offer, step })).filter(
    ({ offer }) => addOns.addOnOf[offer] === addOn,
  );
}

/** Epoch 0 is the time before any policy; the scenario states the same share for all groups. */
function statedShare(model: Model, offer: number, age: number): number {
  const row = ageClassOf(model, age) * model.grid.groupCount;
  return model.addOns.prevalence[row * model.addOns.offers + offer] as number;
}

function yearsOf(model: Model, layout: Layout, { sums }: Expectation, addOn: number): ExplainedAddOn['years'] {
  const count = model.years.length;
  const groups = Array.from({ length: model.grid.groupCount }, (_, group) => group);
  const total = (positions: readonly number[]): number => positions.reduce((sum, at) => sum + (sums[at] as number), 0);
  return [...new Set([0, count - 1])]
    .filter((year) => year >= 0 && year < count)
    .map((year) => ({
      year: model.years[year] as number,
      childYears: total(
        groups.map((group) => layout.addOns.childYears + (group * model.addOns.count + addOn) * count + year),
      ),
      kr: total(offersOf(model, addOn).map(({ offer }) => layout.addOns.expenditure + offer * count + year)),
    }));
}

/** What one effect changes of an add-on: its share on a step, or (step null) its price in kr. a year. */
export interface AddOnChange {
  readonly addOn: string;
  readonly step: number | null;
  readonly ages: readonly (Ages & { readonly before: number; readonly after: number })[];
}

/** What `effect` changes of add-ons when it works fully; `before`: the effects before it in the same policy. */
export function changedAddOns(
  scenario: Scenario,
  model: Model,
  possible: Possible,
  policy: Policy,
  before: readonly Effect[],
  effect: Effect,
): AddOnChange[] {
  return scenario.addOns.flatMap((addOn, number): AddOnChange[] => {
    if (!touches(effect, addOn)) return [];
    const others = before.filter((other) => other.target.kind === effect.target.kind && touches(other, addOn));
    const offers = offersOf(model, number);
    const changes = (steps: readonly number[], statedAt: (age: number) => number): AddOnChange['ages'] =>
      changedAges(possible, steps, effect, (age) => change(scenario, policy, others, effect, age, statedAt(age)));
    if (effect.target.kind === 'addOns') {
      return offers.map(({ offer, step }) => ({
        addOn: addOn.name,
        step,
        ages: changes([step], (age) => statedShare(model, offer, age)),
      }));
    }
    const steps = offers.map(({ step }) => step);
    return [{ addOn: addOn.name, step: null, ages: changes(steps, () => addOn.unitCostKrPerYear.value) }];
  });
}

/** The changes at every age that the effect concerns and a child can have on one of the steps. */
function changedAges(
  possible: Possible,
  steps: readonly number[],
  effect: Effect,
  changeAt: (age: number) => { readonly before: number; readonly after: number },
): AddOnChange['ages'] {
  return spans((age) => {
    const canBe = steps.some((step) => possible[step]?.[age] === true);
    return canBe && concerns(effect, standIn(effect), age * 12) ? changeAt(age) : null;
  }).map(({ fromAge, toAge, value }) => ({ fromAge, toAge, ...value }));
}

/** Of the groups concerned, the first stands for them: what is stated of add-ons is the same for all. */
function standIn({ groups }: Effect): string {
  return groups[0] ?? '';
}

function change(
  { horizon }: Scenario,
  { fidelity, startMonth }: Policy,
  before: readonly Effect[],
  effect: Effect,
  age: number,
  stated: number,
): { before: number; after: number } {
  // Formulas in `year` are told for the year in which the policy starts.
  const place = formulaPlace(horizon, startMonth, age * 12);
  const own = before
    .filter((other) => concerns(other, standIn(effect), age * 12))
    .reduce((number, other) => applyEffect(other, fidelity.value, number, place), stated);
  return { before: own, after: applyEffect(effect, fidelity.value, own, place) };
}

function touches({ target }: Effect, { id }: AddOn): boolean {
  if (target.kind === 'addOns') return target.addOns.includes(id);
  return target.kind === 'unitCost' && target.steps.includes(id);
}
