/** The numbers that one effect changes: from what, to what, at which ages and in which part of a stay. */
import { formulaPlace } from '../../model/formulas.js';
import type { Model } from '../../model/model.js';
import { WAY } from '../../model/moves.js';
import { applyEffect, concerns } from '../../model/policies.js';
import { realGrowth, statedPrice } from '../../model/prices.js';
import { isWithin } from '../../model/situations.js';
import type { DurationRange, Effect, Policy, Scenario } from '../../scenario/scenario.js';
import { type Ages, spans } from './ages.js';
import { movesOut, perYearOf } from './moves.js';
import { mergeParts, type Part, partsOf } from './stay.js';

/** A number before an effect and when it works fully, to the policy's fidelity. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** A change at some ages; a stay is cut where the change is another. */
export interface ChangeAtAges extends Ages {
  readonly parts: readonly Part<Change>[];
}

/** The changes of one number by age. */
export interface ChangedNumber {
  /** Intensity of a move, or of all breakdowns from a step, per child-year; or unit cost in kr. */
  readonly what: 'move' | 'breakdowns' | 'price';
  readonly from: number;
  /** A step or `leave` (number of steps) for a move; else null. */
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
  if (effect.target.kind === 'unitCost') return changedPrices(context, before, effect);
  if (effect.target.kind === 'intensity') return changedMoves(context, before, effect);
  return effect.target.kind === 'breakdowns' ? changedBreakdowns(context, before, effect) : [];
}

function changedPrices(context: PolicyContext, before: readonly Effect[], effect: Effect): ChangedNumber[] {
  return context.scenario.steps.flatMap((step, from) => {
    const touches = ({ target }: Effect): boolean => target.kind === 'unitCost' && target.steps.includes(step.id);
    if (!touches(effect)) return [];
    const others = before.filter(touches);
    const growth = realGrowth(context.scenario, step.id, context.policy.startMonth);
    const changeAt = (age: number): Part<Change>[] =>
      mergeParts(
        pricePartsOf(context.model, from).map((part) => {
          const stated = statedPrice(context.scenario, step, standIn(effect), age * 12, part.fromMonth) * growth;
          const value = worksIn(effect, part) ? change(context, others, effect, { age, part }, stated) : null;
          return { ...part, value };
        }),
      );
    return [{ what: 'price', from, to: null, ages: byAge(context, from, effect, changeAt) }];
  });
}

/** The parts of a stay that the prices of a step tell apart. */
function pricePartsOf({ priceParts: { first, fromMonth, toMonth } }: Model, step: number): DurationRange[] {
  const parts = first[step + 1] as number;
  return Array.from({ length: parts - (first[step] as number) }, (_, i) => {
    const part = (first[step] as number) + i;
    const end = toMonth[part] as number;
    return { fromMonth: fromMonth[part] as number, toMonth: Number.isFinite(end) ? end : null };
  });
}

function changedMoves(context: PolicyContext, before: readonly Effect[], effect: Effect): ChangedNumber[] {
  const { model } = context;
  return transitionsOf(model).flatMap(({ from, to, moves }) => {
    const touches = ({ target }: Effect): boolean =>
      target.kind === 'intensity' &&
      target.from.includes(model.stepIds[from] as string) &&
      target.to.includes(model.stepIds[to] ?? 'leave');
    if (!touches(effect)) return [];
    return [{ what: 'move', from, to, ages: intensityByAge(context, before.filter(touches), effect, from, moves) }];
  });
}

function changedBreakdowns(context: PolicyContext, before: readonly Effect[], effect: Effect): ChangedNumber[] {
  const { moves, stepIds } = context.model;
  return stepIds.flatMap((id, from) => {
    const touches = ({ target }: Effect): boolean => target.kind === 'breakdowns' && target.steps.includes(id);
    const unplanned = movesOut(context.model, from).filter((move) => moves.way[move] === WAY.unplanned);
    if (!touches(effect) || unplanned.length === 0) return [];
    const ages = intensityByAge(context, before.filter(touches), effect, from, unplanned);
    return [{ what: 'breakdowns', from, to: null, ages }];
  });
}

/** Every transition that the scenario states, with the moves that it is made of. */
function transitionsOf(model: Model): { from: number; to: number; moves: readonly number[] }[] {
  const { moves, stepIds } = model;
  return stepIds.flatMap((_, from) => {
    const own = movesOut(model, from);
    const destinations = [...new Set(own.map((move) => moves.to[move] as number))];
    return destinations.map((to) => ({ from, to, moves: own.filter((move) => moves.to[move] === to) }));
  });
}

/** What an effect makes of the intensity of some moves from a step, in each part of a stay. */
function intensityByAge(
  context: PolicyContext,
  others: readonly Effect[],
  effect: Effect,
  from: number,
  moves: readonly number[],
): ChangeAtAges[] {
  const { model } = context;
  const group = Math.max(0, model.groupIds.indexOf(standIn(effect)));
  return byAge(context, from, effect, (age) =>
    mergeParts(
      partsOf(model, from).map((part, durationClass) => {
        const stated = perYearOf(model, moves, { age, group, durationClass });
        const value = worksIn(effect, part) ? change(context, others, effect, { age, part }, stated) : null;
        return { ...part, value };
      }),
    ),
  );
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
