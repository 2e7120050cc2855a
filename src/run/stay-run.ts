/** Simulates once more, on this thread, to see every stay: the threads of a run hand back counts only. */
import { StayBook, type StayColumns } from '../results/stays.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Prepared, Simulators } from './simulators.js';

/** Most stays that one file may have: some 300 MB of it, and as much memory. */
export const MOST_STAYS = 15_000_000;

/** Milliseconds after which the program listens for a Ctrl-C. */
const TURN = 50;

/** How many stays a run would have, from the first replication of each scenario. */
export function expectedStays(scenarios: readonly Scenario[]): number {
  return scenarios.reduce((sum, scenario) => {
    const { uncertain: _, ...central } = scenario;
    const book = bookOf(new Simulators(central).of(0));
    return sum + book.staysOf(0).count * scenario.replications;
  }, 0);
}

function bookOf({ scenario, simulator }: Prepared): StayBook {
  return new StayBook(scenario, simulator);
}

export interface StayRunOptions {
  readonly signal: AbortSignal;
  /** Called with the replications done so far, over all scenarios. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Hands over the stays of each replication of each scenario that went through, one after the other: no more than one
 * replication is held at a time.
 *
 * @param replications the numbers that went through, by scenario
 */
export async function eachReplicationsStays(
  scenarios: readonly Scenario[],
  replications: readonly Int32Array[],
  take: (scenario: Scenario, replication: number, stays: StayColumns) => void,
  { signal, onProgress }: StayRunOptions,
): Promise<void> {
  let done = 0;
  let heard = performance.now();
  for (const [i, scenario] of scenarios.entries()) {
    const simulators = new Simulators(scenario);
    const certain = scenario.uncertain === undefined ? bookOf(simulators.of(0)) : null;
    for (const replication of replications[i] ?? []) {
      const book = certain ?? bookOf(simulators.of(replication));
      take(scenario, replication, book.staysOf(replication));
      done++;
      if (performance.now() - heard < TURN) continue;
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      onProgress?.(done);
      heard = performance.now();
    }
  }
}
