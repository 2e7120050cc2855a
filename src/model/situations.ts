/**
 * What an intensity may depend on besides date, age and group: how long the stay has lasted, whether it is a new case,
 * begun after a policy's start, how long ago the child's last placement ended, and whether it was found by detection.
 *
 * Time on the step is counted in month boundaries passed since the stay began, so that it changes where everything
 * else does, and simulation and expectation agree exactly (docs/decisions/0002).
 */
import { type DurationRange, type Effect, LEAVE, type Scenario } from '../scenario/scenario.js';
import { formulaStayEdges } from './formulas.js';
import { markRisks } from './moves.js';

/**
 * A situation is (mark, vintage, history class, duration class):
 * ((mark * vintageCount + vintage) * historyClassCount + historyClass) * durationClassCount + durationClass.
 *
 * Each step has its own duration classes, 0 to its last. History class 0 is a child who never was placed (and every
 * child who is), class k one whose last placement ended so long ago. The vintage of a stay is the number of policies for
 * new cases only that had started when it began. Mark 0 is a child whom nobody has found by detection, mark k one found
 * with the k-th relative risk.
 */
export interface Situations {
  readonly count: number;
  /** The most duration classes that any step has. */
  readonly durationClassCount: number;
  /** Duration class c of step s begins classStart[firstClass[s] + c] months into the stay; one Infinity ends each step. */
  readonly firstClass: Uint32Array;
  readonly classStart: Float64Array;
  /** Last duration class of each step; the children who were never anywhere else are in the universal step's last. */
  readonly lastClass: Uint8Array;
  readonly historyClassCount: number;
  /** History class k begins historyStart[k - 1] months after the placement ended; one Infinity at the end. */
  readonly historyStart: Float64Array;
  /** Whether it matters on a step how long ago the last placement ended: from it a placement can come before another. */
  readonly hasHistory: Uint8Array;
  readonly vintageCount: number;
  /** Vintage of a stay that begins in month m: [m - firstMonth]; an extra last entry repeats the last. */
  readonly vintageOfMonth: Uint8Array;
  /** Whether a step's intensities tell vintages apart. */
  readonly hasVintages: Uint8Array;
  readonly markCount: number;
  /** Whether a child keeps its mark on a step: on all but the universal one and placements. */
  readonly keepsMark: Uint8Array;
}

/** Start months, ascending and distinct, of the policies that have effects on new cases only. */
export function vintageStarts(scenario: Scenario): number[] {
  const starts = scenario.policies
    .filter(({ effects, caps }) => [...effects, ...caps].some(({ newCasesOnly }) => newCasesOnly))
    .map((policy) => policy.startMonth);
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** The situations of a scenario simulated from `firstMonth` on. */
export function compileSituations(scenario: Scenario, firstMonth: number): Situations {
  const edges = scenario.steps.map(({ id }) => durationEdges(scenario, id));
  const starts = vintageStarts(scenario);
  const durationClassCount = Math.max(...edges.map(({ length }) => length));
  const months = scenario.horizon.years * 12;
  const markCount = markRisks(scenario).length + 1;
  return {
    count: durationClassCount * (scenario.rePlacement.length + 1) * (starts.length + 1) * markCount,
    durationClassCount,
    firstClass: Uint32Array.from(edges, (_, step) =>
      edges.slice(0, step).reduce((sum, own) => sum + own.length + 1, 0),
    ),
    classStart: Float64Array.from(edges.flatMap((own) => [...own, Number.POSITIVE_INFINITY])),
    lastClass: Uint8Array.from(edges, ({ length }) => length - 1),
    historyClassCount: scenario.rePlacement.length + 1,
    historyStart: Float64Array.from([
      ...scenario.rePlacement.map((range) => range.fromMonth),
      Number.POSITIVE_INFINITY,
    ]),
    hasHistory: Uint8Array.from(scenario.steps, ({ id }) => (leadsToPlacement(scenario, id) ? 1 : 0)),
    vintageCount: starts.length + 1,
    vintageOfMonth: Uint8Array.from(
      { length: months - firstMonth + 1 },
      (_, i) => starts.filter((start) => start <= Math.min(i + firstMonth, months - 1)).length,
    ),
    hasVintages: Uint8Array.from(scenario.steps, ({ id, kind }) =>
      kind !== 'universal' && isSteered(scenario, id) ? 1 : 0,
    ),
    markCount,
    keepsMark: Uint8Array.from(scenario.steps, ({ kind }) =>
      markCount > 1 && kind !== 'universal' && kind !== 'placement' ? 1 : 0,
    ),
  };
}

/** Months at which some intensity out of a step changes with the time spent on it; 0 first. */
function durationEdges(scenario: Scenario, step: string): number[] {
  const own = scenario.transitions.filter(({ from }) => from === step);
  const ranges: DurationRange[] = own.flatMap(({ durationFactors }) => durationFactors);
  for (const { effects, caps } of scenario.policies) {
    for (const { target, duration } of effects) if (duration !== null && isOutOf(target, step)) ranges.push(duration);
    // A part of one month: the state in which a stay has lasted exactly as long as the cap allows.
    for (const { step: capped, afterMonths } of caps) {
      if (capped === step) ranges.push({ fromMonth: afterMonths, toMonth: afterMonths + 1 });
    }
  }
  const edges = new Set([
    0,
    ...formulaStayEdges(scenario, step),
    ...ranges.flatMap(({ fromMonth, toMonth }) => (toMonth === null ? [fromMonth] : [fromMonth, toMonth])),
  ]);
  return [...edges].sort((a, b) => a - b);
}

/** Whether an effect is on moves out of a step. */
function isOutOf(target: Effect['target'], step: string): boolean {
  if (target.kind === 'intensity') return target.from.includes(step);
  return target.kind === 'breakdowns' && target.steps.includes(step);
}

function isSteered(scenario: Scenario, step: string): boolean {
  const destinations = scenario.transitions.filter(({ from }) => from === step).map(({ to }) => to);
  const isOnMove = (target: Effect['target']): boolean =>
    isOutOf(target, step) &&
    (target.kind !== 'intensity' || target.to.some((to) => to === LEAVE || destinations.includes(to)));
  return scenario.policies.some(
    ({ effects, caps }) =>
      effects.some(({ newCasesOnly, target }) => newCasesOnly && isOnMove(target)) ||
      caps.some((cap) => cap.newCasesOnly && cap.step === step),
  );
}

/** Whether history counts on a step: no placement, and from it, through no placement, one can be reached. */
function leadsToPlacement(scenario: Scenario, step: string): boolean {
  if (scenario.rePlacement.length === 0) return false;
  const isPlacement = (id: string): boolean => scenario.steps.find((one) => one.id === id)?.kind === 'placement';
  if (isPlacement(step)) return false;
  const seen = new Set([step]);
  for (const at of seen) {
    const next = [
      ...scenario.transitions.filter(({ from }) => from === at).map(({ to }) => to),
      ...scenario.birthdays.flatMap(({ moves }) => Object.keys(moves[at] ?? {})),
      ...scenario.policies.flatMap(({ caps }) =>
        caps.filter(({ step: capped }) => capped === at).flatMap(({ onTo }) => Object.keys(onTo)),
      ),
    ];
    if (next.some(isPlacement)) return true;
    for (const to of next) if (to !== LEAVE) seen.add(to);
  }
  return false;
}

/** Whether a month of a stay lies in a range. */
export function isWithin(range: DurationRange, month: number): boolean {
  return month >= range.fromMonth && (range.toMonth === null || month < range.toMonth);
}
