/**
 * What can happen to a child in a month, slow and obvious: every intensity worked out anew from the scenario's own words,
 * nothing compiled.
 */
import type { DurationCap } from '../../src/scenario/policy.js';
import type {
  ByAge,
  DurationRange,
  Effect,
  Policy,
  Quantity,
  Scenario,
  Transition,
} from '../../src/scenario/scenario.js';
import { slowValue } from './slow-formulas.js';

/** What an intensity may depend on. Months count from the start of the horizon. */
export interface Now {
  readonly month: number;
  readonly birthMonth: number;
  readonly group: string;
  /** Month in which the stay began, and in which the last placement ended (null: never placed). */
  readonly began: number;
  readonly returned: number | null;
  /** Whether it was on the step when time began: no new case of any policy. */
  readonly wasThere: boolean;
  /** Of a child found by detection; null: nobody found it. */
  readonly relativeRisk: number | null;
  /** Ids of the policies that reach it. */
  readonly reachedBy: ReadonlySet<string>;
}

export interface SlowMove {
  readonly to: string;
  readonly way: 'planned' | 'unplanned' | 'found';
  readonly perMonth: number;
  /** The relative risk of a child found by this move. */
  readonly relativeRisk: number | null;
}

/** The moves out of a step, in the order in which the engine holds a child's luck against them. */
export function movesFrom(scenario: Scenario, step: string, child: Now): SlowMove[] {
  return scenario.transitions
    .filter(({ from }) => from === step)
    .flatMap((transition) => [...ownMoves(scenario, transition, child), ...foundMoves(scenario, transition, child)]);
}

function ownMoves(scenario: Scenario, transition: Transition, child: Now): SlowMove[] {
  const { from, to } = transition;
  const perMonth = perYear(scenario, transition, child) / 12;
  const breakdown = scenario.breakdowns.find((one) => names(one.from, one.to, transition));
  if (breakdown === undefined) return [{ to, way: 'planned', perMonth, relativeRisk: null }];
  const share = byAge(scenario, breakdown.share, child);
  let unplanned = perMonth * share;
  for (const { policy, effect } of effectsOn(scenario, child)) {
    const { target } = effect;
    if (target.kind !== 'breakdowns' || !target.steps.includes(from)) continue;
    if (works(policy, effect, child)) unplanned = changed(scenario, policy, effect, unplanned, child);
  }
  return [
    { to, way: 'planned', perMonth: perMonth * (1 - share), relativeRisk: null },
    { to, way: 'unplanned', perMonth: unplanned, relativeRisk: null },
  ];
}

/** Children found extra: so many for each who would come anyway. */
function foundMoves(scenario: Scenario, transition: Transition, child: Now): SlowMove[] {
  return scenario.policies.flatMap((policy) =>
    policy.effects.flatMap((effect): SlowMove[] => {
      const { target, relativeRisk } = effect;
      if (relativeRisk === null || target.kind !== 'intensity' || !names(target.from, target.to, transition)) return [];
      const isAtWork = isReachedNow(policy, child) && concerns(effect, child);
      const extra = isAtWork ? weightOf(policy, child.month) * (worth(scenario, effect.value, child) - 1) : 0;
      const perMonth = (perYear(scenario, transition, child) * extra) / 12;
      return [{ to: transition.to, way: 'found', perMonth, relativeRisk: relativeRisk.value }];
    }),
  );
}

/** The intensity of a transition for a child, before it is told apart how it is made. */
function perYear(scenario: Scenario, move: Transition, child: Now): number {
  let intensity = byAge(scenario, move.perYear, child);
  const ofGroup = move.groupFactors[child.group];
  if (ofGroup !== undefined) intensity *= worth(scenario, ofGroup, child);
  intensity *= move.durationFactors.find((range) => within(range, child.month - child.began))?.factor.value ?? 1;
  if (!isPlacement(scenario, move.from) && isPlacement(scenario, move.to) && child.returned !== null) {
    const ago = child.month - child.returned;
    intensity *= scenario.rePlacement.find((range) => within(range, ago))?.factor.value ?? 1;
  }
  for (const trend of scenario.trends) {
    if (names(trend.from, trend.to, move) && concerns(trend, child)) intensity *= grown(scenario, trend, child.month);
  }
  const isEntry = kindOf(scenario, move.from) === 'universal';
  for (const { policy, effect } of effectsOn(scenario, child)) {
    const { target, relativeRisk } = effect;
    if (relativeRisk !== null || target.kind !== 'intensity' || !names(target.from, target.to, move)) continue;
    if (works(policy, effect, child, isEntry)) intensity = changed(scenario, policy, effect, intensity, child);
  }
  return child.relativeRisk !== null && isUpwards(scenario, move) ? intensity * child.relativeRisk : intensity;
}

/** The effects of the policies that reach a child, in the order of the file. */
function effectsOn({ policies }: Scenario, child: Now): { policy: Policy; effect: Effect }[] {
  return policies
    .filter((policy) => isReachedNow(policy, child))
    .flatMap((policy) => policy.effects.map((effect) => ({ policy, effect })));
}

function isReachedNow(policy: Policy, child: Now): boolean {
  return child.reachedBy.has(policy.id);
}

function works(policy: Policy, effect: Effect, child: Now, isEntry = false): boolean {
  if (effect.newCasesOnly && !isEntry && !isNewCase(policy, child)) return false;
  if (effect.duration !== null && !within(effect.duration, child.month - child.began)) return false;
  return concerns(effect, child);
}

/** Whether a child's stay is a new case of a policy. */
export function isNewCase(policy: Policy, child: Now): boolean {
  return !child.wasThere && child.began >= policy.startMonth;
}

/** Whether something is about children of this group and age. */
export function concerns(
  who: Pick<Effect | DurationCap | Scenario['trends'][number], 'fromAge' | 'toAge' | 'groups'>,
  { group, month, birthMonth }: Now,
): boolean {
  const age = month - birthMonth;
  return who.groups.includes(group) && age >= who.fromAge * 12 && age < (who.toAge + 1) * 12;
}

/** Half way through the month: not yet delayed away, phased in so far, faded out so far, at its fidelity. */
export function weightOf(policy: Policy, month: number): number {
  const last = policy.endMonth === null ? month : Math.min(month, policy.endMonth - 1);
  const worked = last + 0.5 - policy.startMonth - policy.delayMonths;
  const risen = worked < 0 ? 0 : policy.phaseInMonths === 0 ? 1 : Math.min(1, worked / policy.phaseInMonths);
  const over = policy.endMonth === null ? -1 : month + 0.5 - policy.endMonth;
  const left = over < 0 ? 1 : over >= policy.fadeOutMonths ? 0 : 1 - over / policy.fadeOutMonths;
  return risen * left * policy.fidelity.value;
}

function changed(scenario: Scenario, policy: Policy, effect: Effect, intensity: number, child: Now): number {
  const weight = weightOf(policy, child.month);
  if (weight === 0) return intensity;
  const value = worth(scenario, effect.value, child);
  if (effect.operation === 'multiply') return intensity * (1 + weight * (value - 1));
  if (effect.operation === 'add') return intensity + weight * value;
  return intensity + weight * (value - intensity);
}

/** A number, or what a formula gives for a child who is as it is now. */
function worth({ horizon }: Scenario, quantity: Quantity, { month, birthMonth, began }: Now): number {
  return slowValue(quantity, horizon, month - birthMonth, month, month - began);
}

function byAge(scenario: Scenario, of: ByAge, child: Now): number {
  if (of.kind === 'everyAge') return worth(scenario, of.value, child);
  const age = child.month - child.birthMonth;
  const band = scenario.ageBands.find(({ fromAge, toAge }) => age >= fromAge * 12 && age < (toAge + 1) * 12);
  const own = band === undefined ? undefined : of.values[band.id];
  return own === undefined ? 0 : worth(scenario, own, child);
}

function within(range: DurationRange, month: number): boolean {
  return month >= range.fromMonth && (range.toMonth === null || month < range.toMonth);
}

function names(from: readonly string[], to: readonly string[], move: Transition): boolean {
  return from.includes(move.from) && to.includes(move.to);
}

function kindOf(scenario: Scenario, step: string): string | undefined {
  return scenario.steps.find(({ id }) => id === step)?.kind;
}

export function isPlacement(scenario: Scenario, step: string): boolean {
  return kindOf(scenario, step) === 'placement';
}

/** Whether a child who has been found is still told from others on a step. */
export function isToldApart(scenario: Scenario, step: string): boolean {
  return kindOf(scenario, step) !== 'universal' && !isPlacement(scenario, step);
}

/** From a step where those found are told apart to one of higher level. */
function isUpwards(scenario: Scenario, { from, to }: Transition): boolean {
  const levelOf = (step: string): number => scenario.steps.find(({ id }) => id === step)?.level ?? 0;
  return isToldApart(scenario, from) && levelOf(to) > levelOf(from);
}

function grown(scenario: Scenario, trend: Scenario['trends'][number], month: number): number {
  if (month < 0) return 1;
  const { startYear, startMonth } = scenario.horizon;
  const year = startYear + Math.floor((startMonth - 1 + month) / 12);
  if (trend.growth.kind === 'perYear') return (1 + trend.growth.rate.value) ** (year - startYear);
  const years = Object.keys(trend.growth.factors)
    .map(Number)
    .sort((a, b) => a - b);
  const factorIn = (one: number): number =>
    (trend.growth.kind === 'byYear' ? trend.growth.factors[one]?.value : undefined) ?? Number.NaN;
  const before = years.filter((one) => one <= year).at(-1);
  const after = years.find((one) => one >= year);
  if (before === undefined) return factorIn(years[0] as number);
  if (after === undefined || after === before) return factorIn(before);
  return factorIn(before) + ((year - before) / (after - before)) * (factorIn(after) - factorIn(before));
}
