/** The scenario of one replication: its uncertain numbers drawn. */

import type { MathParse } from '../scenario/expression/math-tree.js';
import type { Scenario } from '../scenario/scenario.js';
import { drawnNumbers } from '../scenario/uncertain/draw.js';
import { scenarioWith } from '../scenario/uncertain/drawn-scenario.js';
import { masterKey, replicationKey } from './chance/keys.js';
import { parameterChance } from './chance/parameter.js';

/**
 * The scenario as it is in a replication; itself where it is certain of all its numbers. Policies that have been taken out
 * of it stay out.
 *
 * @throws ImpossibleDraw
 */
export function drawnScenario(scenario: Scenario, replication: number, mathParse: () => MathParse): Scenario {
  const { uncertain, name, seed, replications } = scenario;
  if (uncertain === undefined) return scenario;
  const key = replicationKey(masterKey(seed), replication);
  const numbers = drawnNumbers(uncertain, replication, (of) => parameterChance(key, of));
  const drawn = scenarioWith(uncertain.file, numbers, mathParse);
  const kept = new Set(scenario.policies.map(({ id }) => id));
  return { ...drawn, name, seed, replications, policies: drawn.policies.filter(({ id }) => kept.has(id)) };
}
