/** Steps that children leave sooner or later depending on how long they have been there. */
import type { DurationFactor, Scenario } from '../../scenario/scenario.js';
import { LEAVE } from '../../scenario/scenario.js';
import type { StayRow } from './moves.js';

/** Destinations whose intensities have the same factors by time on the step. */
export interface SharedFactors {
  /** Steps by index; the number of steps stands for `leave`. */
  readonly to: readonly number[];
  readonly factors: readonly DurationFactor[];
}

/** What time does on one step. */
export interface StepTime {
  readonly step: number;
  /** Months of the stay at which a part begins for some age, ascending, 0 first. */
  readonly starts: readonly number[];
  readonly rows: readonly StayRow[];
  readonly factors: readonly SharedFactors[];
}

/** The steps on which some move at some age depends on the time on the step. */
export function timeOnSteps(scenario: Scenario, stays: readonly StayRow[]): StepTime[] {
  return scenario.steps.flatMap((_, step) => {
    const rows = stays.filter((row) => row.step === step);
    if (rows.every(({ parts }) => parts.length < 2)) return [];
    const starts = new Set(rows.flatMap(({ parts }) => parts.map(({ fromMonth }) => fromMonth)));
    return [{ step, starts: [...starts].sort((a, b) => a - b), rows, factors: sharedFactors(scenario, step) }];
  });
}

function sharedFactors({ steps, transitions }: Scenario, step: number): SharedFactors[] {
  const shared = new Map<string, { to: number[]; factors: readonly DurationFactor[] }>();
  for (const { from, to, durationFactors } of transitions) {
    if (from !== steps[step]?.id || durationFactors.length === 0) continue;
    const key = JSON.stringify(durationFactors.map(({ fromMonth, factor }) => [fromMonth, factor.value]));
    const known = shared.get(key) ?? { to: [], factors: durationFactors };
    known.to.push(to === LEAVE ? steps.length : steps.findIndex(({ id }) => id === to));
    shared.set(key, known);
  }
  return [...shared.values()];
}
