/** The draws of a posterior, by several chains on all cores. The same seed gives the same draws on any number of them. */
import type { Piscina } from 'piscina';
import type { Calibration } from '../calibration/calibration.js';
import { type ChainBlock, surrogateDraws } from '../calibration/chain.js';
import type { Mode } from '../calibration/mode.js';
import { isBelievable, type Posterior, posteriorOf } from '../calibration/posterior.js';
import {
  axesOf,
  firstPoints,
  type Known,
  NUGGET,
  pointAt,
  type Surrogate,
  surrogateOf,
} from '../calibration/surrogate.js';
import type { CalibrationTask, CalibrationWork } from './calibration-worker.js';
import { onThreads } from './threads.js';

export interface SamplingOptions {
  readonly seed: string;
  /** Draws that the posterior shall be worth at least, for every parameter. */
  readonly effective: number;
  readonly threads: number;
  readonly signal?: AbortSignal;
  /** Effective draws so far. */
  readonly onProgress?: (effective: number) => void;
  /** Where an earlier run of the same calibration was interrupted. */
  readonly from?: DrawsSoFar | null;
  /** Sees where it has come to, so that it can be gone on with from there. */
  readonly onBlock?: (draws: DrawsSoFar) => void;
  /** The compiled worker; the tests name another. */
  readonly worker?: URL;
}

/** How far the chains have come: plain data, to be kept. */
export interface DrawsSoFar {
  readonly surrogate: Surrogate;
  /** By chain, one after the other; what was drawn to warm up is not among them. */
  readonly blocks: readonly (readonly ChainBlock[])[];
}

const CHAINS = 4;
/** Draws of each chain that are thrown away: the surrogate makes them nearly independent, so few forget the start. */
const WARM_UP = 30;
/** Draws of each chain between two looks at how many they are worth. */
const BLOCK = 50;
/** Chains that need more draws than this many times those wanted are given up. */
const PATIENCE = 8;
/** Points at which the surrogate is made better, by parameter. */
const POINTS_PER_AXIS = 15;

/** Draws until they are worth enough; whether they may be believed is for the caller to look at (`isBelievable`). */
export async function samplePosterior(
  calibration: Calibration,
  mode: Mode,
  options: SamplingOptions,
): Promise<Posterior> {
  const { signal, threads } = options;
  const { scenario, targets, parameters, reread, futures, whitening = null } = calibration;
  const merged = reread?.merged ?? null;
  const workerData: CalibrationWork = { scenario, targets, parameters, merged, futures, whitening };
  const worker = options.worker ?? new URL('./calibration-worker.js', import.meta.url);
  return onThreads({ worker, threads: Math.min(threads, CHAINS), workerData, signal }, async (pool) => {
    const surrogate = options.from?.surrogate ?? (await surrogateBy(pool, calibration, mode, options));
    return chainsBy(pool, calibration, surrogate, options);
  });
}

/** The surrogate: first through points around the mode, then through such as it would draw itself. */
async function surrogateBy(
  pool: Piscina,
  calibration: Calibration,
  mode: Mode,
  { seed, threads }: SamplingOptions,
): Promise<Surrogate> {
  const axes = axesOf(mode);
  const n = calibration.parameters.length;
  const knownAt = async (zs: readonly Float64Array[]): Promise<Known[]> => {
    const expected = await predictions(
      pool,
      zs.map((z) => pointAt(mode.point, axes, z)),
      threads,
    );
    return zs.map((z, i) => ({ z, expected: expected[i] ?? null }));
  };
  const first = await knownAt(firstPoints(n));
  const nugget = calibration.futures === null ? NUGGET.calculated : NUGGET.simulated;
  const rough = surrogateOf(mode, first, nugget);
  const more = await knownAt(surrogateDraws({ calibration, surrogate: rough, seed }, POINTS_PER_AXIS * n));
  return surrogateOf(mode, [...first, ...more], nugget);
}

/** What is expected at many points, in their order. */
async function predictions(
  pool: Piscina,
  points: readonly Float64Array[],
  threads: number,
): Promise<(Float64Array | null)[]> {
  const size = Math.ceil(points.length / (4 * threads));
  const slices = Array.from({ length: Math.ceil(points.length / size) }, (_, i) =>
    points.slice(i * size, (i + 1) * size),
  );
  const done = await Promise.all(
    slices.map((own) => {
      const task: CalibrationTask = { kind: 'predict', points: own };
      return pool.run(task) as Promise<(Float64Array | null)[]>;
    }),
  );
  return done.flat();
}

/** Block after block of all chains, until they are worth enough or there is no hope. */
async function chainsBy(
  pool: Piscina,
  { parameters, targets }: Calibration,
  surrogate: Surrogate,
  { seed, effective, from, onProgress, onBlock }: SamplingOptions,
): Promise<Posterior> {
  const next = (chain: number, before: ChainBlock | undefined, draws: number): Promise<ChainBlock> => {
    const task: CalibrationTask = { kind: 'chain', surrogate, seed, chain, state: before?.state ?? null, draws };
    return pool.run(task) as Promise<ChainBlock>;
  };
  const chains = Array.from({ length: CHAINS }, (_, chain) => chain);
  const blocks: ChainBlock[][] = chains.map((chain) => [...(from?.blocks[chain] ?? [])]);
  let last = blocks.flatMap((own) => own.at(-1) ?? []);
  if (last.length === 0) last = await Promise.all(chains.map((chain) => next(chain, undefined, WARM_UP)));
  for (;;) {
    const draws = BLOCK * (blocks[0]?.length ?? 0);
    if (draws > 0) {
      const posterior = posteriorOf(blocks, parameters.length, targets.length);
      const { bulk } = posterior.diagnostics;
      onProgress?.(Math.min(bulk, draws * CHAINS));
      const isEnough = bulk >= effective && isBelievable(posterior.diagnostics);
      if (isEnough || draws * CHAINS >= PATIENCE * effective) return posterior;
    }
    last = await Promise.all(chains.map((chain) => next(chain, last[chain], BLOCK)));
    last.forEach((block, chain) => {
      blocks[chain]?.push(block);
    });
    onBlock?.({ surrogate, blocks });
  }
}

/** What was kept of an earlier run, if it is that. */
export function drawsSoFar(kept: unknown): DrawsSoFar | null {
  return isDrawsSoFar(kept) && kept.blocks.length === CHAINS ? kept : null;
}

function isDrawsSoFar(kept: unknown): kept is DrawsSoFar {
  return (
    typeof kept === 'object' && kept !== null && 'surrogate' in kept && 'blocks' in kept && Array.isArray(kept.blocks)
  );
}

/** Draws that are there already. */
export function drawsIn({ blocks }: DrawsSoFar): number {
  return blocks.flat().reduce((sum, { logDensity }) => sum + logDensity.length, 0);
}
