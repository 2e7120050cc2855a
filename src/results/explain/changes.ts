/** The numbers that one effect changes: from what, to what, at which ages and in which part of a stay. */
import { formulaPlace } from '../../model/formulas.js';
import type { Model } from '../../model/model.js';
import { applyEffect, concerns } from '../../model/policies.js';
import { isWithin } from '../../model/situations.js';
import type { DurationRange, Effect, Policy, Scenario } from '../../scenario/scenario.js';
import { type Ages, spans } from './ages.js';
import { perYearBetween } from './moves.js';
import { mergeParts, type Part, partsOf } from './stay.js';

/** A number before an effect and when it works fully, to the policy's fidelity. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** A change at some ages; a stay is cut where the change is another, a price has one part. */
export interface ChangeAtAges extends Ages {
  readonly parts: readonly Part<Change>[];
}

/** The changes of one number (a move's intensity per child-year, or a step's unit cost in kr.) by age. */
export interface ChangedNumber {
  readonly from: number;
  /** A step, `leave` (number of steps), or null: the unit cost of `from`. */
  readonly to: number | null;
  readonly ages: readonly ChangeAtAges[];
}

/** A policy with what has to be known to say what it changes. */
export interface PolicyContext {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly possible: readonly (readonly boolean[])[];
  readonly policy: Policy;
}

/** What `effect` changes when it works fully; `before`: the effects before it in the same policy. */
export function changedNumbers(context: PolicyContext, before: readonly Effect[], effect: Effect): ChangedNumber[] {
  return effect.target.kind === 'unitCost'
    ? changedPrices(context, before, effect)
    : changedMoves(context, before, effect);
}

function changedPrices(context: PolicyContext, before: readonly Effect[], effect: Effect): ChangedNumber[] {
  return context.scenario.steps.flatMap((step, from) => {
    const touches = ({ target }: Effect): boolean => target.kind === 'unitCost' && target.steps.includes(step.id);
    if (!touches(effect)) return [];
    const others = before.filter(touches);
    const whole = { fromMonth: 0, toMonth: null };
    const changeAt = (age: number): Part<Change>[] => [
      { ...whole, value: change(context, others, effect, { age, part: whole }, step.unitCostKrPerYear.value) },
    ];
    return [{ from, to: null, ages: byAge(context, from, effect, changeAt) }];
  });
}

function changedMoves(context: PolicyContext, before: readonly Effect[], effect: Effect): ChangedNumber[] {
  const { model } = context;
  const group = Math.max(0, model.groupIds.indexOf(standIn(effect)));
  return pairsOf(model).flatMap(({ from, to }) => {
    const touches = ({ target }: Effect): boolean =>
      target.kind === 'intensity' &&
      target.from.includes(model.stepIds[from] as string) &&
      target.to.includes(model.stepIds[to] ?? 'leave');
    if (!touches(effect)) return [];
    const others = before.filter(touches);
    const changeAt = (age: number): Part<Change>[] =>
      mergeParts(
        partsOf(model, from).map((part, durationClass) => ({
          ...part,
          value: worksIn(effect, part)
            ? change(
                context,
                others,
                effect,
                { age, part },
                perYearBetween(model, from, to, { age, group, durationClass }),
              )
            : null,
        })),
      );
    return [{ from, to, ages: byAge(context, from, effect, changeAt) }];
  });
}

/** Every pair of steps that moves lead between, once: a move may be made planned or unplanned. */
function pairsOf({ moves }: Model): readonly { readonly from: number; readonly to: number }[] {
  const all = Array.from({ length: moves.count }, (_, move) => ({
    from: moves.from[move] as number,
    to: moves.to[move] as number,
  }));
  return all.filter(({ from, to }, i) => all.findIndex((other) => other.from === from && other.to === to) === i);
}

/** Of the groups concerned, the first stands for them: without group factors they are alike. */
function standIn({ groups }: Effect): string {
  return groups[0] ?? '';
}

function worksIn({ duration }: Effect, { fromMonth }: Pick<DurationRange, 'fromMonth'>): boolean {
  return duration === null || isWithin(duration, fromMonth);
}

/** What an effect makes of a stated number, after the effects before it that work at this age and month of the stay. */
function change(
  { policy, scenario }: PolicyContext,
  before: readonly Effect[],
  effect: Effect,
  { age, part }: { readonly age: number; readonly part: DurationRange },
  stated: number,
): Change {
  const { value: fidelity } = policy.fidelity;
  // Formulas in `year` are told for the year in which the policy starts.
  const place = formulaPlace(scenario.horizon, policy.startMonth, age * 12, part.fromMonth);
  const own = before
    .filter((other) => concerns(other, standIn(effect), age * 12) && worksIn(other, part))
    .reduce((number, other) => applyEffect(other, fidelity, number, place), stated);
  return { before: own, after: applyEffect(effect, fidelity, own, place) };
}

/** The changes at every age that the effect concerns and a child can have on the step. */
function byAge(
  { possible }: PolicyContext,
  step: number,
  effect: Effect,
  changeAt: (age: number) => Part<Change>[],
): ChangeAtAges[] {
  return spans((age) =>
    possible[step]?.[age] === true && concerns(effect, standIn(effect), age * 12) ? changeAt(age) : null,
  ).map(({ fromAge, toAge, value }) => ({ fromAge, toAge, parts: value }));
}
