/** What goes into the folder of a calibration beside its report, and the folder's name. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Calibration } from '../calibration/calibration.js';
import type { Fit } from '../calibration/fit.js';
import { nameOf } from '../calibration/free.js';
import type { Mode } from '../calibration/mode.js';
import type { Posterior } from '../calibration/posterior.js';
import type { CalibrateOptions } from './calibrate.js';
import { calibrationDigest, engineDigest, programVersion } from './provenance.js';
import type { LoadedScenario } from './read-scenario.js';

/** `posterior.parquet`. */
export async function parquetOf(
  posterior: Posterior,
  calibration: Calibration,
  options: CalibrateOptions,
): Promise<Uint8Array> {
  const { posteriorParquet } = await import('../report/posterior-parquet.js');
  const { scenario, parameters } = calibration;
  return posteriorParquet(posterior, parameters, {
    version: programVersion(),
    engineDigest: engineDigest(),
    seed: seedOf(calibration, options),
    scenario: scenario.name,
    numbers: parameters.map(({ numbers }) =>
      numbers.map((number) => ({ name: nameOf(scenario, number), value: number.value })),
    ),
  });
}

/** `basis-tilpasset-3f2a9c01`: a hash of everything that decides the numbers. */
export function folderNameOf(
  file: string,
  { scenario, targets, parameters, futures, whitening = null }: Calibration,
  options: CalibrateOptions,
): string {
  const stem = basename(file)
    .replace(/\.ya?ml$/i, '')
    .replace(/[^\p{L}\p{N}_-]/gu, '_');
  const hash = createHash('sha256')
    .update(JSON.stringify([scenario, targets, parameters, options.lang, options.seed, drawsWanted(options), futures]))
    .update(calibrationDigest())
    // Draws that were interrupted before figures were weighed are no beginning of these.
    .update(whitening === null ? '' : 'weighed')
    .digest('hex')
    .slice(0, 8);
  return `${stem.slice(0, 80) || 'scenarie'}-tilpasset-${hash}`;
}

/** How many draws decide the numbers; 0: only the mode. */
function drawsWanted({ draws, modeOnly }: CalibrateOptions): number {
  return modeOnly ? 0 : draws;
}

/** `about.json`: what it takes to make it again, and how it went. */
export function aboutOf(
  paths: LoadedScenario['paths'],
  options: CalibrateOptions,
  calibration: Calibration,
  mode: Mode,
  posterior: Posterior | null,
): string {
  const { scenario, parameters } = calibration;
  const facts = {
    version: programVersion(),
    scenario: paths[0],
    laidOver: paths.slice(1),
    name: scenario.name,
    targets: options.targets,
    from: options.from,
    until: options.until,
    free: options.free,
    pool: options.pool,
    parameters: parameters.map(({ name }, i) => ({ name, logFactor: mode.point[i] })),
    rounds: mode.rounds,
    isAtRest: mode.isAtRest,
    futures: calibration.futures,
    seed: seedOf(calibration, options),
    drawsWanted: drawsWanted(options),
    draws: posterior === null ? 0 : posterior.chains * posterior.draws,
    acceptance: posterior?.acceptance ?? null,
    diagnostics: posterior?.diagnostics ?? null,
    engineDigest: engineDigest(),
    nodeVersion: process.version,
    language: options.lang,
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** The numbers of a fit for other programs. */
export function jsonOf({ targets, parameters, correlations, deviance }: Fit): Readonly<Record<string, unknown>> {
  return {
    deviance,
    targets: targets.map(({ target: { measure, step, ages, group, period }, value, ...rest }) => ({
      ...{ measure, step, ages, group, period, value },
      ...rest,
    })),
    parameters: parameters.map(({ parameter: { name, priorMean = 0, priorSd }, ...rest }) => ({
      ...{ name, priorMean, priorSd },
      ...rest,
    })),
    correlations,
  };
}

/** The seed of the draws. */
export function seedOf({ scenario }: Calibration, { seed }: Pick<CalibrateOptions, 'seed'>): string {
  return seed ?? scenario.seed;
}
