/** `calibrate`: fits named numbers of a scenario to key figures, and writes the fitted scenario with a report. */
import { relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { type Calibration, calibrationOf } from '../calibration/calibration.js';
import { withCorrelations } from '../calibration/correlation.js';
import { fitOf } from '../calibration/fit.js';
import { type FreeFault, readFree } from '../calibration/free.js';
import { laplaceKnowledge } from '../calibration/laplace.js';
import { type Mode, modeOf } from '../calibration/mode.js';
import { fittedBase, fittedOverlay } from '../calibration/overlay.js';
import { isBelievable, type Posterior, posteriorKnowledge } from '../calibration/posterior.js';
import { reportOf } from '../calibration/report.js';
import { needsReread } from '../calibration/scenario-at.js';
import { interacts } from '../model/model.js';
import { fitCsv, parametersCsv, posteriorCsv } from '../report/calibration-csv.js';
import { requireFolder, writeRunFolder } from '../report/run-folder.js';
import { forgetUnfinished, keepUnfinished, unfinished } from '../report/unfinished.js';
import type { DrawsSoFar } from '../run/calibration-run.js';
import { mathParse } from '../run/math-parse.js';
import type { Scenario } from '../scenario/scenario.js';
import { type PoolMember, readPoolFile } from '../scenario/targets/read-pool.js';
import { readTargetFile } from '../scenario/targets/read-targets.js';
import { isWithin } from '../scenario/targets/target.js';
import type { CalibrationWords } from '../text/calibration-words.js';
import { calibrationDa } from '../text/da/calibration.js';
import { calibrationEn } from '../text/en/calibration.js';
import { formatNumber } from '../text/number-format.js';
import { aboutOf, folderNameOf, jsonOf, parquetOf, seedOf } from './calibrate-files.js';
import { groupOf } from './calibrate-group.js';
import { compiled } from './compiled.js';
import { EXIT, type Language, onDisk, outputWidth, print, tell, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { diskFiles, type LoadedScenario, loadScenarios, type Wanted } from './read-scenario.js';
import { markdownOf, screenLines } from './sections.js';

export interface CalibrateFlags {
  /** null: not given. */
  readonly targets: string | null;
  readonly free: readonly string[];
  /** Targets of a comparison group; null: none. */
  readonly pool: string | null;
  /** First and last period of the targets that count; null: all. */
  readonly from: string | null;
  readonly until: string | null;
  /** Effective draws that are wanted. */
  readonly draws: number;
  readonly modeOnly: boolean;
  /** Futures behind each expected figure; null: as few as needed, none where there is an exact mean. */
  readonly futures: number | null;
  /** null: the scenario's. */
  readonly seed: string | null;
  readonly threads: number;
  readonly out: string;
  readonly lang: Language;
  readonly quiet: boolean;
  readonly json: boolean;
}

export type CalibrateOptions = CalibrateFlags & { readonly targets: string };

/** Futures for each expected figure where children depend on one another: a mean is then known to a tenth of its spread. */
const FUTURES = 100;

/** Fits the scenario of a file, with what is laid over it, and returns the exit code. */
export async function calibrateCommand(wanted: Wanted, flags: CalibrateFlags, signal: AbortSignal): Promise<number> {
  const { lang, quiet, targets } = flags;
  const words = lang === 'da' ? calibrationDa : calibrationEn;
  if (targets === null) throw new UserError(words.noFile);
  const options = { ...flags, targets };
  const startedAt = Date.now();
  const prepared = prepare(wanted, options, words);
  if (prepared === null) return EXIT.badInput;
  const { loaded, members } = prepared;
  const { file } = wanted;
  onDisk(options.out, options.lang, () => requireFolder(options.out));
  const group = members === null ? null : groupOf(prepared.calibration, members, options, words);
  if (group !== null && 'problems' in group) {
    tellProblems(group.problems, lang);
    return EXIT.badInput;
  }
  const calibration = group?.calibration ?? prepared.calibration;
  const name = folderNameOf(file, calibration, options);
  const mode = findMode(calibration, options, words);
  const posterior = options.modeOnly ? null : await draw(calibration, mode, name, options, words, signal);
  signal.throwIfAborted();
  const usable = posterior !== null && isBelievable(posterior.diagnostics) ? posterior : null;
  const fit = fitOf(calibration, usable === null ? laplaceKnowledge(mode) : posteriorKnowledge(usable, mode));
  const { futures } = calibration;
  const facts = { file: options.targets, isAtRest: mode.isAtRest, posterior, futures, group };
  const sections = reportOf(fit, facts, words);
  const place = resolve(options.out, name);
  const told = {
    name: words.overlay.name,
    description: words.overlay.description(options.targets, calibration.targets.length, name),
    source: (before: number) => words.overlay.source(options.targets, String(before)),
  };
  const { scenario, parameters } = calibration;
  // What lies over a file is nowhere as one file, so it is written out.
  const below =
    fittedBase(loaded.resolved, parameters, mode.point, told) ?? (loaded.paths.length > 1 ? loaded.resolved : null);
  const base = below === null ? pathFrom(place, file) : words.overlay.baseFileName;
  const overlay = fittedOverlay(scenario, parameters, mode.point, base, told);
  const files = new Map<string, string | Uint8Array>([
    [words.overlay.fileName, stringify(overlay)],
    [words.reportName, markdownOf(sections)],
    ['fit.csv', fitCsv(fit)],
    ['parameters.csv', parametersCsv(fit)],
    ['about.json', aboutOf(loaded.paths, options, calibration, mode, posterior)],
  ]);
  if (below !== null) files.set(words.overlay.baseFileName, stringify(below));
  if (usable !== null) {
    files.set('posterior.parquet', await parquetOf(usable, calibration, options));
    files.set('posterior.csv', posteriorCsv(usable, calibration.parameters, mode.point));
    files.set(words.overlay.uncertainFileName, stringify(drawnOverlay(calibration.scenario.name, words)));
  }
  const folder = onDisk(options.out, options.lang, () => writeRunFolder(options.out, name, files));
  forgetUnfinished(options.out, name);
  if (options.json) print(JSON.stringify({ ...jsonOf(fit), draws: posterior?.diagnostics ?? null }, null, 2));
  else if (!quiet) print(screenLines(sections, outputWidth()).join('\n'));
  if (!quiet) {
    const seconds = formatNumber((Date.now() - startedAt) / 1000, 1, words);
    tell(`${wordsOf(lang).written(folder)} ${wordsOf(lang).time(seconds)}`);
  }
  // A script must not take a posterior for granted that is not there.
  return posterior === usable ? EXIT.ok : EXIT.failure;
}

/** The fitted scenario with its posterior, so that each replication draws what is not known of it. */
function drawnOverlay(scenario: string, { overlay }: CalibrationWords): Readonly<Record<string, unknown>> {
  return {
    extends: overlay.fileName,
    name: overlay.uncertainName(scenario),
    description: overlay.uncertainDescription,
    posterior: { file: 'posterior.csv', values: 'factors' },
  };
}

interface Prepared {
  readonly calibration: Calibration;
  readonly loaded: LoadedScenario;
  /** null: there is no comparison group. */
  readonly members: readonly PoolMember[] | null;
}

/** Reads everything; null, and what is wrong has been told. */
function prepare(wanted: Wanted, options: CalibrateOptions, words: CalibrationWords): Prepared | null {
  const { lang } = options;
  const targets = targetsOf(options, words);
  const loaded = loadScenarios([wanted]);
  const pool = options.pool === null ? null : readPoolFile(options.pool, diskFiles);
  const problems = [loaded, targets, pool].flatMap((own) => (own === null || own.ok ? [] : own.problems));
  if (!loaded.ok || !targets.ok || (pool !== null && !pool.ok)) {
    tellProblems(problems, lang);
    return null;
  }
  if (!options.quiet) tellProblems(loaded.warnings, lang);
  const own = loaded.scenarios[0] as LoadedScenario;
  const { scenario, file } = own;
  if (options.free.length === 0) throw new UserError(words.noFree(examplesOf(scenario)));
  const free = readFree(scenario, options.free, own.merged.plain);
  if (!free.ok) throw new UserError(free.faults.map((fault) => faultText(fault, words)).join('\n'));
  // What only the numbers together show to be wrong is told in the user's words.
  const model = compiled(file, scenario, lang);
  const futures = options.futures ?? (interacts(model) ? FUTURES : null);
  if (futures !== null && !options.quiet) tell(words.bySimulation(interacts(model), wholeText(futures, words)));
  const reread = needsReread(free.parameters) ? { merged: own.merged, mathParse } : null;
  const reading = calibrationOf(scenario, targets.targets, free.parameters, { reread, futures });
  if (reading.ok) {
    refuseRigid(reading.calibration, words);
    return { calibration: withCorrelations(reading.calibration), loaded: own, members: pool?.members ?? null };
  }
  tellProblems(reading.problems, lang);
  return null;
}

/** The targets of the file that count. */
function targetsOf(options: CalibrateOptions, words: CalibrationWords): ReturnType<typeof readTargetFile> {
  const { targets: path, from, until } = options;
  for (const [option, period] of [
    ['--from', from],
    ['--until', until],
  ] as const) {
    if (period !== null && !/^\d{4}(-\d{2})?$/.test(period)) throw new UserError(words.badPeriod(option, period));
  }
  const reading = readTargetFile(path, diskFiles);
  if (!reading.ok) return reading;
  const targets = reading.targets.filter((target) => isWithin(target, from, until));
  if (targets.length === 0) throw new UserError(words.noTargets(path, from, until));
  return { ok: true, targets };
}

/** A number of the file that may not be any other number a little beside it is none that can be fitted. */
function refuseRigid({ parameters, predict }: Calibration, words: CalibrationWords): void {
  const little = 0.01;
  const rigid = parameters.filter(({ numbers }, i) => {
    const at = (by: number): Float64Array => Float64Array.from(parameters, (_, j) => (i === j ? by : 0));
    return numbers.some((one) => one.in === 'file') && predict(at(little)) === null && predict(at(-little)) === null;
  });
  if (rigid.length > 0) throw new UserError(rigid.map(({ name }) => words.free.rigid(name)).join('\n'));
}

/** Two patterns that the scenario could be fitted by. */
export function examplesOf({ transitions }: Scenario): string[] {
  return [...new Set(transitions.slice(0, 2).flatMap(({ from, to }) => [`${from}>${to}`, `${from}>*`]))].slice(0, 2);
}

export function faultText(fault: FreeFault, { free }: CalibrationWords): string {
  if (fault.code === 'unknown') return free.unknown(fault.name, fault.suggestion, fault.known.slice(0, 12).join(', '));
  return fault.code === 'twice' ? free.twice(fault.name, fault.other) : free[fault.code](fault.name);
}

function wholeText(number: number, words: CalibrationWords): string {
  return formatNumber(number, 0, words);
}

function findMode(calibration: Calibration, { quiet }: CalibrateOptions, words: CalibrationWords): Mode {
  // A mode takes some five rounds of one calculation for each parameter; the bar stops where it ends earlier.
  const total = 6 * (calibration.parameters.length + 1);
  const bar = progressBar(words.progress, total, quiet);
  let done = 0;
  try {
    return modeOf(calibration, () => bar.update(Math.min(total, ++done)));
  } finally {
    bar.stop();
  }
}

/** The draws, until they are worth enough or there is no hope; where they were interrupted before, they go on. */
async function draw(
  calibration: Calibration,
  mode: Mode,
  name: string,
  { draws: effective, threads, quiet, ...options }: CalibrateOptions,
  words: CalibrationWords,
  signal: AbortSignal,
): Promise<Posterior> {
  const { drawsIn, drawsSoFar, samplePosterior } = await import('../run/calibration-run.js');
  const from = drawsSoFar(unfinished(options.out, name));
  if (from !== null && !quiet) tell(words.draws.goesOn(wholeText(drawsIn(from), words)));
  const onBlock = (draws: DrawsSoFar): void =>
    onDisk(options.out, options.lang, () => keepUnfinished(options.out, name, draws));
  const bar = progressBar(words.draws.progress, effective, quiet);
  const seed = seedOf(calibration, options);
  const onProgress = (done: number): void => bar.update(Math.min(effective, Math.floor(done)));
  try {
    return await samplePosterior(calibration, mode, {
      seed,
      effective,
      threads,
      signal,
      from,
      onProgress,
      onBlock,
    });
  } finally {
    bar.stop();
  }
}

/** The path of `file` as a file in `folder` names it. */
function pathFrom(folder: string, file: string): string {
  return relative(folder, resolve(file)).replaceAll('\\', '/');
}
