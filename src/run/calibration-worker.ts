/** What a thread of a calibration does: expectations at points, and blocks of draws of a chain. */
import { workerData } from 'node:worker_threads';
import { type Calibration, calibrationOf } from '../calibration/calibration.js';
import { type ChainBlock, type ChainState, runChain, startChain } from '../calibration/chain.js';
import type { FreeParameter } from '../calibration/free.js';
import type { Surrogate } from '../calibration/surrogate.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target } from '../scenario/targets/target.js';
import type { MergedFile } from '../scenario/uncertain/uncertainty.js';
import { mathParse } from './math-parse.js';

/** What a thread is told before its first task. */
export interface CalibrationWork {
  readonly scenario: Scenario;
  readonly targets: readonly Target[];
  readonly parameters: readonly FreeParameter[];
  /** null: no number of the file is free. */
  readonly merged: MergedFile | null;
  /** Simulated for every prediction; null: none, it is exact. */
  readonly futures: number | null;
  /** As the calibration has it. */
  readonly whitening: Float64Array | null;
}

export type CalibrationTask =
  | { readonly kind: 'predict'; readonly points: readonly Float64Array[] }
  | {
      readonly kind: 'chain';
      readonly surrogate: Surrogate;
      readonly seed: string;
      readonly chain: number;
      /** null: the chain begins. */
      readonly state: ChainState | null;
      readonly draws: number;
    };

const calibration = calibrationIn(workerData);

/** piscina hands its own data along with ours, in a list. */
function calibrationIn(data: unknown): Calibration {
  const own = (Array.isArray(data) ? data[1] : data) as CalibrationWork;
  const { scenario, targets, parameters, merged, futures, whitening } = own;
  const reread = merged === null ? null : { merged, mathParse };
  const reading = calibrationOf(scenario, targets, parameters, { reread, futures });
  if (!reading.ok) throw new Error('a thread was given targets that have not been checked');
  return { ...reading.calibration, whitening };
}

export default function work(task: CalibrationTask): (Float64Array | null)[] | ChainBlock {
  if (task.kind === 'predict') return task.points.map((point) => calibration.predict(point));
  const { surrogate, seed, chain, state, draws } = task;
  const sampler = { calibration, surrogate, seed };
  return runChain(sampler, state ?? startChain(sampler, chain), draws);
}
