/** Transition intensities by cell: what the scenario states, changed by the policies of the epoch. */
import type { Effect, Scenario, Transition, Trend } from '../scenario/scenario.js';
import { type FormulaPlace, fixedNumber, formulaPlace, valueAt, valueByAge } from './formulas.js';
import { monthOfEpoch } from './grid.js';
import type { Grid, Moves } from './model.js';
import { isDetection, type MoveRule, markRisks, WAY } from './moves.js';
import { applyEffect, concerns, policyWeight } from './policies.js';
import { reachBits } from './reach.js';
import { isWithin, vintageStarts } from './situations.js';
import { trendFactor } from './trends.js';

/** Where and when an intensity is asked for. */
interface Place {
  readonly ageMonths: number;
  readonly group: string;
  /** Month of the stay at which its duration class begins. */
  readonly stayMonth: number;
  /** 0: never placed before; k: in part k of the time after a placement. */
  readonly historyClass: number;
  readonly vintage: number;
  /** Which partial policies reach the child, bit by bit. */
  readonly reached: number;
  /** 0, or the child has been found with the k-th relative risk. */
  readonly mark: number;
}

/** A policy's effect on one move, with what has to be known of it in every cell. */
interface Change {
  readonly effect: Effect;
  /** Position of its policy in the scenario. */
  readonly policy: number;
  /** Bit of its policy in `reached`; -1: it reaches everyone. */
  readonly bit: number;
  /** The lowest vintage it works on. */
  readonly fromVintage: number;
}

/** The intensity that the scenario states for a place, per child-year, before any trend or policy. */
function statedPerYear(scenario: Scenario, transition: Transition, place: Place, at: FormulaPlace): number {
  const factor = transition.groupFactors[place.group];
  const ofGroup = factor === undefined ? 1 : valueAt(factor, at);
  const ofStay = transition.durationFactors.find((range) => isWithin(range, place.stayMonth))?.factor.value ?? 1;
  const ofHistory = isNewPlacement(scenario, transition)
    ? (scenario.rePlacement[place.historyClass - 1]?.factor.value ?? 1)
    : 1;
  return valueByAge(scenario.ageBands, transition.perYear, at) * (ofGroup * ofStay * ofHistory);
}

/** From no placement to a placement. */
function isNewPlacement(scenario: Scenario, { from, to }: Transition): boolean {
  const kindOf = (id: string): string | undefined => scenario.steps.find((step) => step.id === id)?.kind;
  return kindOf(from) !== 'placement' && kindOf(to) === 'placement';
}

/** The effects that concern a transition in a certain way, in the order in which they are applied. */
function changesOf(
  scenario: Scenario,
  transition: Transition,
  isConcerned: (effect: Effect) => boolean,
): readonly Change[] {
  const starts = vintageStarts(scenario);
  const bits = reachBits(scenario);
  // Whoever comes from the universal step is a new case, whenever the child was born.
  const isEntry = scenario.steps.find(({ id }) => id === transition.from)?.kind === 'universal';
  return scenario.policies.flatMap((policy, number) =>
    policy.effects.filter(isConcerned).map((effect) => ({
      effect,
      policy: number,
      bit: bits[number] as number,
      fromVintage: effect.newCasesOnly && !isEntry ? starts.indexOf(policy.startMonth) + 1 : 0,
    })),
  );
}

function isOn(transition: Transition): (effect: Effect) => boolean {
  return ({ target }) =>
    target.kind === 'intensity' && target.from.includes(transition.from) && target.to.includes(transition.to);
}

function applies({ effect, fromVintage, bit }: Change, place: Place): boolean {
  return (
    place.vintage >= fromVintage &&
    (bit < 0 || ((place.reached >> bit) & 1) === 1) &&
    concerns(effect, place.group, place.ageMonths) &&
    (effect.duration === null || isWithin(effect.duration, place.stayMonth))
  );
}

/** One move with all that can change its intensity. */
interface Calculation {
  readonly rule: MoveRule;
  readonly step: number;
  readonly trends: readonly Trend[];
  /** Effects on the transition. */
  readonly changes: readonly Change[];
  /** Effects on its unplanned part. */
  readonly breakdownChanges: readonly Change[];
  /** The effect that finds the children, for a move of found ones. */
  readonly finding: Change | null;
  /** Relative risks by mark - 1, for a move upwards from no placement; else empty. */
  readonly risks: readonly number[];
}

function calculationOf(scenario: Scenario, rule: MoveRule): Calculation {
  const { transition, detection, way } = rule;
  const isBreakdown = ({ target }: Effect): boolean =>
    target.kind === 'breakdowns' && target.steps.includes(transition.from);
  const bit = detection === null ? -1 : (reachBits(scenario)[detection.policyNumber] as number);
  return {
    rule,
    step: scenario.steps.findIndex(({ id }) => id === transition.from),
    trends: scenario.trends.filter(({ from, to }) => from.includes(transition.from) && to.includes(transition.to)),
    changes: changesOf(scenario, transition, (effect) => !isDetection(effect) && isOn(transition)(effect)),
    breakdownChanges: way === WAY.unplanned ? changesOf(scenario, transition, isBreakdown) : [],
    finding:
      detection === null ? null : { effect: detection.effect, policy: detection.policyNumber, bit, fromVintage: 0 },
    risks: isUpwards(scenario, transition) ? markRisks(scenario) : [],
  };
}

/** From a step that is no placement (nor the universal one) to a higher one. */
function isUpwards(scenario: Scenario, { from, to }: Transition): boolean {
  const stepOf = (id: string): Scenario['steps'][number] | undefined => scenario.steps.find((step) => step.id === id);
  const left = stepOf(from);
  const reached = stepOf(to);
  if (left === undefined || reached === undefined) return false;
  return left.kind !== 'universal' && left.kind !== 'placement' && reached.level > left.level;
}

/**
 * Intensity of every move in every cell, per child-month: stated, times trends, then the policies in the file's order.
 *
 * @throws NegativeIntensity when policies make an intensity negative or not finite (an `add` below zero)
 */
export function compileIntensities(scenario: Scenario, grid: Grid, rules: readonly MoveRule[]): Float64Array {
  const calculations = rules.map((rule) => calculationOf(scenario, rule));
  const cells = grid.epochCount * grid.ageClassCount * grid.profileCount * grid.situations.count;
  const intensity = new Float64Array(cells * rules.length);
  let at = 0;
  for (let epoch = 0; epoch < grid.epochCount; epoch++) {
    const month = monthOfEpoch(grid, epoch);
    const weights = scenario.policies.map((policy) => policyWeight(policy, month));
    for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
      for (let profile = 0; profile < grid.profileCount; profile++) {
        for (let situation = 0; situation < grid.situations.count; situation++) {
          for (const calculation of calculations) {
            const place = placeOf(scenario, grid, calculation.step, ageClass, profile, situation);
            intensity[at++] = perYearAt(scenario, calculation, place, month, weights) / 12;
          }
        }
      }
    }
  }
  return intensity;
}

function placeOf(
  scenario: Scenario,
  grid: Grid,
  step: number,
  ageClass: number,
  profile: number,
  situation: number,
): Place {
  const { classStart, durationClassCount, firstClass, historyClassCount, lastClass, vintageCount } = grid.situations;
  const durationClass = Math.min(situation % durationClassCount, lastClass[step] as number);
  const vintages = Math.floor(situation / (durationClassCount * historyClassCount));
  return {
    ageMonths: grid.ageCut[ageClass] as number,
    group: (scenario.groups[Math.floor(profile / grid.reachedCount)] as Scenario['groups'][number]).id,
    reached: profile % grid.reachedCount,
    stayMonth: classStart[(firstClass[step] as number) + durationClass] as number,
    historyClass: Math.floor(situation / durationClassCount) % historyClassCount,
    vintage: vintages % vintageCount,
    mark: Math.floor(vintages / vintageCount),
  };
}

/** The intensity of a move at a place, in a month in which the policies work with these weights. */
function perYearAt(
  scenario: Scenario,
  { rule, trends, changes, breakdownChanges, finding, risks }: Calculation,
  place: Place,
  month: number,
  weights: readonly number[],
): number {
  const { transition, breakdown, way } = rule;
  const weightOf = ({ policy }: Change): number => weights[policy] as number;
  const at = formulaPlace(scenario.horizon, month, place.ageMonths, place.stayMonth);
  let perYear = statedPerYear(scenario, transition, place, at);
  for (const trend of trends) {
    if (concerns(trend, place.group, place.ageMonths)) perYear *= trendFactor(scenario.horizon, trend, month);
  }
  for (const change of changes) {
    if (applies(change, place)) perYear = applyEffect(change.effect, weightOf(change), perYear, at);
  }
  if (!(perYear >= 0 && perYear < Number.POSITIVE_INFINITY)) {
    throw new NegativeIntensity(transition.from, transition.to, perYear);
  }
  if (place.mark > 0) perYear *= risks[place.mark - 1] ?? 1;
  if (way === WAY.found) return perYear * extraFound(finding as Change, place, weightOf(finding as Change));
  if (breakdown === null) return perYear;
  const share = valueByAge(scenario.ageBands, breakdown.share, at);
  if (way === WAY.planned) return perYear * (1 - share);
  perYear *= share;
  for (const change of breakdownChanges) {
    if (applies(change, place)) perYear = applyEffect(change.effect, weightOf(change), perYear, at);
  }
  return perYear;
}

/** Children found extra, per child who would come anyway. */
function extraFound(finding: Change, place: Place, weight: number): number {
  return applies(finding, place) ? weight * (fixedNumber(finding.effect.value) - 1) : 0;
}

/** Policies have together made an intensity negative: the scenario cannot be simulated. */
export class NegativeIntensity extends RangeError {
  constructor(
    readonly from: string,
    readonly to: string,
    readonly perYear: number,
  ) {
    super(`intensity ${from} -> ${to} is ${perYear} per year`);
  }
}

/** Sum of the intensities out of a step: [c * stepCount + s]. */
export function compileExits(intensity: Float64Array, moves: Moves, cells: number, stepCount: number): Float64Array {
  const exit = new Float64Array(cells * stepCount);
  writeExits(exit, intensity, moves, { from: 0, to: cells }, stepCount);
  return exit;
}

/** Writes the sums of some cells, `to` excluded. */
export function writeExits(
  exit: Float64Array,
  intensity: Float64Array,
  moves: Moves,
  cells: { readonly from: number; readonly to: number },
  stepCount: number,
): void {
  for (let cell = cells.from; cell < cells.to; cell++) {
    for (let step = 0; step < stepCount; step++) {
      const end = cell * moves.count + (moves.first[step + 1] as number);
      let sum = 0;
      for (let at = cell * moves.count + (moves.first[step] as number); at < end; at++) sum += intensity[at] as number;
      exit[cell * stepCount + step] = sum;
    }
  }
}
