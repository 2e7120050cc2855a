/** Simulation that is held against the laws of engine/check; a thread loads it only in a run that asks for it. */
import { simulateWithFacts, violationsIn } from '../engine/check/check.js';
import type { simulate } from '../engine/replication.js';
import { type Broken, brokenTogether, NOTHING_BROKEN } from './broken-laws.js';

/** Simulates as `simulate` does, and takes down what each replication breaks. */
export class Checking {
  broken: Broken = NOTHING_BROKEN;

  readonly simulate: typeof simulate = (simulator, number, counts, sums) => {
    const found = violationsIn(simulateWithFacts(simulator, number, counts, sums));
    if (found.count > 0) this.broken = brokenTogether(this.broken, { ...found, replications: 1 });
  };
}
