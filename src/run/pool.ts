/** Many replications of several scenarios on all cores. */
import type { Piscina } from 'piscina';
import type { FailedReplication } from '../results/forecast.js';
import { type RunTable, withoutFailed } from '../results/run-table.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Broken, brokenTogether, LawsBroken, NOTHING_BROKEN } from './broken-laws.js';
import { Simulators } from './simulators.js';
import { type SharedColumns, sharedColumns } from './slice.js';
import { Slicing } from './slicing.js';
import { onThreads } from './threads.js';
import type { Done, Task, WorkerOptions } from './worker.js';

export interface RunOptions {
  /** Threads, >= 1. The result is the same for any number. */
  readonly threads: number;
  /** Holds every replication against the laws of engine/check; if one is broken, the run ends with LawsBroken. */
  readonly check?: boolean;
  /** Simulates every draw with other luck too, where some scenario's numbers are drawn: what tells luck and draws apart. */
  readonly twins?: boolean;
  /** Holds each business case against drifts of its baseline too (run/stress-run). */
  readonly stress?: boolean;
  /** Called after every slice with the replications done so far, over all scenarios. */
  readonly onProgress?: (done: number) => void;
  /** Stops the run: the promise rejects with the signal's reason, and no thread is left. */
  readonly signal?: AbortSignal;
  /** The compiled worker; the tests name another. */
  readonly worker?: URL;
}

/**
 * Simulates all replications of all scenarios and returns a table for each.
 *
 * Threads write their replications into shared tables at the place of the replication's number, so nothing has to be
 * merged and the tables do not depend on who finished first.
 */
export async function runScenarios(scenarios: readonly Scenario[], options: RunOptions): Promise<RunTable[]> {
  const { check = false, threads, signal, worker = new URL('./worker.js', import.meta.url) } = options;
  const workerData: WorkerOptions = { scenarios, check };
  // The engine allocates nothing while it runs, but the check does.
  return onThreads({ worker, threads, workerData, signal, isFrugal: !check }, (pool) =>
    runOn(pool, scenarios, options),
  );
}

/** All scenarios, one after the other, with the threads kept busy across the seams. */
async function runOn(pool: Piscina, scenarios: readonly Scenario[], options: RunOptions): Promise<RunTable[]> {
  let done = 0;
  const hasTwins = options.twins === true && scenarios.some(({ uncertain }) => uncertain !== undefined);
  const jobs = scenarios.map((scenario, index) => {
    const { counts, sums } = new Simulators(scenario).widths;
    return {
      index,
      columns: sharedColumns(scenario.replications, counts, sums),
      twins: hasTwins ? sharedColumns(scenario.replications, counts, sums) : null,
      failedTwins: [] as FailedReplication[],
      slicing: new Slicing(scenario.replications, options.threads),
      failed: [] as FailedReplication[],
      broken: NOTHING_BROKEN as Broken,
    };
  });
  const lane = async (): Promise<void> => {
    for (const job of jobs) {
      for (let slice = job.slicing.take(); slice !== null; slice = job.slicing.take()) {
        const task: Task = { scenario: job.index, columns: job.columns, twins: job.twins, slice };
        const result = (await pool.run(task)) as Done;
        job.failed.push(...result.failed);
        job.failedTwins.push(...result.failedTwins);
        if (result.broken.count > 0) job.broken = brokenTogether(job.broken, result.broken);
        job.slicing.learn(slice.to - slice.from, result.milliseconds);
        done += slice.to - slice.from;
        options.onProgress?.(done);
      }
    }
  };
  await Promise.all(Array.from({ length: options.threads }, lane));
  if (jobs.some(({ broken }) => broken.count > 0)) throw new LawsBroken(jobs.map(({ broken }) => broken));
  return jobs.map(({ columns, failed, twins, failedTwins }) => ({
    ...tableOf(columns, failed),
    ...(twins === null ? {} : { twins: tableOf(twins, failedTwins) }),
  }));
}

function tableOf({ replications, counts, sums }: SharedColumns, failed: readonly FailedReplication[]): RunTable {
  return withoutFailed(replications, counts, sums, failed);
}
