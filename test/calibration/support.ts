/** Small calibrations to look at. */
import { type Calibration, calibrationOf } from '../../src/calibration/calibration.js';
import { type FreeParameter, readFree } from '../../src/calibration/free.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { readTargets } from '../../src/scenario/targets/read-targets.js';
import type { Target } from '../../src/scenario/targets/target.js';
import { describeProblem } from '../../src/text/problems.js';
import { scenarioOf } from '../scenario/support.js';

/** A ladder of three steps whose only history is where a child is now. */
export const LADDER = `name: Stige
priceLevel: 2019
horizon: { start: 2016-01, years: 4 }
population: { children: 9000 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 180_000 }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
ageBands: { smaa: 0-8, store: 9-17 }
transitions:
  - { from: almen, to: hjemme, perYear: { smaa: { value: 0.01, source: assumption }, store: { value: 0.02, source: assumption } } }
  - { from: hjemme, to: institution, perYear: { value: 0.1, source: "register 2018" } }
  - { from: hjemme, to: almen, perYear: { value: 0.4, source: "fitted" } }
  - { from: institution, to: almen, perYear: 0.25 }
initial: steadyState
`;

export const ladder: Scenario = scenarioOf(LADDER);

export const HEADER = 'measure;step;age;group;period;value;standard_error;population;price_level;source';

export function targetsOf(...rows: readonly string[]): readonly Target[] {
  const reading = readTargets('n.csv', [HEADER, ...rows].join('\n'));
  if (!reading.ok) throw new Error(reading.problems.map((one) => describeProblem(one, 'en')).join('\n'));
  return reading.targets;
}

export function freeOf(scenario: Scenario, ...patterns: readonly string[]): readonly FreeParameter[] {
  const reading = readFree(scenario, patterns);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.parameters;
}

export function calibration(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
): Calibration {
  const reading = calibrationOf(scenario, targets, parameters);
  if (!reading.ok) throw new Error(reading.problems.map((one) => describeProblem(one, 'en')).join('\n'));
  return reading.calibration;
}
