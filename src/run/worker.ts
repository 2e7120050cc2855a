/** What a thread does: compiles each scenario once, then simulates the slices it is given. */
import { workerData } from 'node:worker_threads';
import { type Simulator, simulator } from '../engine/replication.js';
import { compileModel } from '../model/compile.js';
import type { FailedReplication } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
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
}

const { scenarios } = workerOptions(workerData);
const simulators = new Map<number, Simulator>();

/** piscina hands its own data along with ours, in a list. */
function workerOptions(data: unknown): { scenarios: readonly Scenario[] } {
  return (Array.isArray(data) ? data[1] : data) as { scenarios: readonly Scenario[] };
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
  const begin = performance.now();
  const failed = runSlice(simulator, task.columns, task.slice);
  return { failed, milliseconds: performance.now() - begin };
}
