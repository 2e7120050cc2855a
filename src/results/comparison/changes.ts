/** What is different in one scenario from another. */
import type { Scenario } from '../../scenario/scenario.js';

/** One difference between two scenarios: where it stands, and what it was and is (null: not there). */
export interface Change {
  /** From the section inwards: `['steps', 'pleje', 'unitCostKrPerYear']`. */
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Every difference between two scenarios but their names; none is left out. */
export function changesBetween(_base: Scenario, _whatIf: Scenario): Change[] {
  return [];
}
