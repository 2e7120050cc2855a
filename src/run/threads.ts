/** Threads for a piece of work: begun for it, stopped when it is stopped, and none left when it is done. */
import { Piscina } from 'piscina';

/** What the threads are made of. */
interface Threads {
  /** The compiled worker. */
  readonly worker: URL;
  readonly threads: number;
  readonly workerData: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Whether a worker allocates hardly anything while it runs: a small nursery then saves 30 MB a thread. */
  readonly isFrugal?: boolean;
}

/** Does something on threads; the promise rejects with the signal's reason when that stops them. */
export async function onThreads<T>(
  { worker, threads, workerData, signal, isFrugal = false }: Threads,
  act: (pool: Piscina) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const pool = new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    // A thread that is stopped while it requires an ES module takes the whole process with it (node aborts in
    // CreateRequiredModuleFacade); without require(esm), piscina imports the worker, which can be stopped at any moment.
    execArgv: ['--no-experimental-require-module'],
    workerData,
    ...(isFrugal ? { resourceLimits: { maxYoungGenerationSizeMb: 4 } } : {}),
  });
  // Once: a second time would not wait for the threads to end, and would let the pool begin others in their place.
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ended ??= pool.destroy();
    return ended;
  };
  const stop = (): void => void end();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await act(pool);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await end();
  }
}
