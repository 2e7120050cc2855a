/** Outcomes at many points on all cores. The answers are the same on any number of them. */
import type { Answer, Question } from '../decisions/evaluate.js';
import { onThreads } from './threads.js';

export interface DecisionOptions {
  readonly threads: number;
  readonly signal?: AbortSignal;
  /** Points evaluated so far, over all calls. */
  readonly onProgress?: (done: number) => void;
  /** The compiled worker; the tests name another. */
  readonly worker?: URL;
}

/** The answers at points, in their order; null where the numbers of a point cannot stand together. */
export type Evaluate = (points: readonly Float64Array[]) => Promise<(Answer | null)[]>;

/** Asks a question at the points that `act` chooses, and ends the threads when it is done. */
export async function evaluating<T>(
  question: Question,
  { threads, signal, onProgress, worker = new URL('./decision-worker.js', import.meta.url) }: DecisionOptions,
  act: (evaluate: Evaluate) => Promise<T>,
): Promise<T> {
  return onThreads({ worker, threads, workerData: question, signal }, (pool) => {
    let done = 0;
    return act(async (points) => {
      const answers = await Promise.all(
        slicesOf(points, threads).map(async (own) => {
          const found: (Answer | null)[] = await pool.run(own);
          done += own.length;
          onProgress?.(done);
          return found;
        }),
      );
      return answers.flat();
    });
  });
}

/** Most points of a slice: a point takes some 50 ms, and the bar should move. */
const MOST_POINTS = 8;

/** Neighbours together, because they often have a scenario in common; the last threads should not wait for the first. */
function slicesOf(points: readonly Float64Array[], threads: number): Float64Array[][] {
  const size = Math.max(1, Math.min(MOST_POINTS, Math.floor(points.length / (4 * threads))));
  return Array.from({ length: Math.ceil(points.length / size) }, (_, i) => points.slice(i * size, (i + 1) * size));
}
