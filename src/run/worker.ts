/** What a thread does: compiles each scenario once, then simulates the slices it is given. */
import { workerData } from 'node:worker_threads';
import { type Simulator, simulator } from '../engine/replication.js';
import { compileModel } from '../model/compile.js';
import type { FailedReplication } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Broken, NOTHING_BROKEN } from './broken-laws.js';
import { inlineRandomBlock } from './inlining.js';
import { runSlice, type SharedColumns, type Slice } from './slice.js';

inlineRandomBlock();

/** A piece of work for a thread. */
export interface Task {
  /** Index of the scenario in the run. */
  readonly scenario: number;
  readonly columns: SharedColumns;
  readonly slice: Slice;
}

/** What comes back: an envelope, because an error thrown across threads loses its fields. */
export interface Done {
  readonly failed: FailedReplication[];
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
const simulators = new Map<number, Simulator>();

/** piscina hands its own data along with ours, in a list. */
function workerOptions(data: unknown): WorkerOptions {
  return (Array.isArray(data) ? data[1] : data) as WorkerOptions;
}

function simulatorOf(scenario: number): Simulator {
  let known = simulators.get(scenario);
  if (known === undefined) {
    known = simulator(compileModel(scenarios[scenario] as Scenario));
    simulators.set(scenario, known);
  }
  return known;
}

export default function work(task: Task): Done {
  const simulator = simulatorOf(task.scenario);
  const own = checking === null ? null : new checking.Checking();
  const begin = performance.now();
  const failed = runSlice(simulator, task.columns, task.slice, own?.simulate);
  return { failed, milliseconds: performance.now() - begin, broken: own?.broken ?? NOTHING_BROKEN };
}
