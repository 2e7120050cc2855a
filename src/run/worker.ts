/** What a thread does: compiles each scenario once, then simulates the slices it is given. */
import { workerData } from 'node:worker_threads';
import type { FailedReplication } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Broken, NOTHING_BROKEN } from './broken-laws.js';
import { inlineRandomBlock } from './inlining.js';
import { otherLuck, type Prepared, Simulators } from './simulators.js';
import { runSlice, type SharedColumns, type Slice } from './slice.js';

inlineRandomBlock();

/** A piece of work for a thread. */
export interface Task {
  /** Index of the scenario in the run. */
  readonly scenario: number;
  readonly columns: SharedColumns;
  /** For the same draws with other luck; null: not wanted. */
  readonly twins: SharedColumns | null;
  readonly slice: Slice;
}

/** What comes back: an envelope, because an error thrown across threads loses its fields. */
export interface Done {
  readonly failed: FailedReplication[];
  /** Of the same draws with other luck. */
  readonly failedTwins: FailedReplication[];
  readonly milliseconds: number;
  /** Laws that the replications break; only where the run is checked. */
  readonly broken: Broken;
}

/** What a thread is told before its first task. */
export interface WorkerOptions {
  readonly scenarios: readonly Scenario[];
  /** Whether every replication is held against the laws of engine/check. */
  readonly check: boolean;
}

const { scenarios, check } = workerOptions(workerData);
const checking = check ? await import('./checking.js') : null;
const simulators = new Map<number, Simulators>();

/** piscina hands its own data along with ours, in a list. */
function workerOptions(data: unknown): WorkerOptions {
  return (Array.isArray(data) ? data[1] : data) as WorkerOptions;
}

function simulatorsOf(scenario: number): Simulators {
  let known = simulators.get(scenario);
  if (known === undefined) {
    known = new Simulators(scenarios[scenario] as Scenario);
    simulators.set(scenario, known);
  }
  return known;
}

export default function work(task: Task): Done {
  const known = simulatorsOf(task.scenario);
  const own = checking === null ? null : new checking.Checking();
  const begin = performance.now();
  const preparedOf = (replication: number): Prepared => known.of(replication);
  const { columns, twins, slice } = task;
  const failed: FailedReplication[] = [];
  const failedTwins: FailedReplication[] = [];
  if (twins === null) failed.push(...runSlice(preparedOf, columns, slice, own?.simulate));
  else {
    // One replication with both of its lucks, then the next: its draw is compiled once.
    for (let from = slice.from; from < slice.to; from++) {
      const one = { from, to: from + 1 };
      failed.push(...runSlice(preparedOf, columns, one, own?.simulate));
      failedTwins.push(...runSlice(preparedOf, twins, one, own?.simulate, otherLuck));
    }
  }
  return { failed, failedTwins, milliseconds: performance.now() - begin, broken: own?.broken ?? NOTHING_BROKEN };
}
