/** `run`: the main job. Scenario files in, a table on the screen and a folder of results out. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { chartsOfRun } from '../charts/gallery.js';
import { aboutJson } from '../report/about.js';
import { differenceCsv, forecastCsv } from '../report/csv.js';
import { forecastJson } from '../report/json.js';
import { type RunFiles, writeRunFolder } from '../report/run-folder.js';
import { type RunResult, runForecasts } from '../run/forecast-run.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { chartsDa } from '../text/da/charts.js';
import { chartsEn } from '../text/en/charts.js';
import { forecastTable } from './forecast-table.js';
import { EXIT, type Language, print, tell, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { engineDigest, programVersion } from './provenance.js';
import { type LoadedScenario, loadScenarios } from './read-scenario.js';

export interface RunCommandOptions {
  /** Instead of the base file's; null: as the file says. */
  readonly replications: number | null;
  readonly seed: string | null;
  readonly threads: number;
  readonly out: string;
  readonly lang: Language;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly charts: boolean;
}

/** Runs the files and returns the exit code. */
export async function runCommand(
  files: readonly string[],
  options: RunCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const words = wordsOf(options.lang);
  const startedAt = new Date();
  const loaded = loadScenarios(files);
  if (!loaded.ok) {
    tellProblems(loaded.problems, options.lang);
    return EXIT.badInput;
  }
  if (!options.quiet) tellProblems(loaded.warnings, options.lang);
  const scenarios = comparable(loaded.scenarios, options, words);
  const result = await simulate(scenarios, options, words, signal);
  if (!options.quiet) tellFailures(result, words);
  const content = await resultFiles(loaded.scenarios, scenarios, result, { options, words, startedAt, signal });
  signal.throwIfAborted();
  const folder = writeFolder(options.out, folderName(files, scenarios), content, words);
  if (options.json) print(content.get('forecast.json') as string);
  else if (!options.quiet) printTables(scenarios, result, words);
  if (!options.quiet) {
    const seconds = ((Date.now() - startedAt.getTime()) / 1000).toFixed(1).replace('.', words.decimalMark);
    tell(`${words.written(folder)} ${words.time(seconds)}`);
  }
  return EXIT.ok;
}

/** The scenarios with the base's seed and number of replications, so that every child has the same luck in all. */
function comparable(
  loaded: readonly LoadedScenario[],
  options: RunCommandOptions,
  words: CliWords,
): readonly Scenario[] {
  const base = loaded[0] as LoadedScenario;
  const seed = options.seed ?? base.scenario.seed;
  const replications = options.replications ?? base.scenario.replications;
  return loaded.map(({ file, scenario }) => {
    if (JSON.stringify(scenario.horizon) !== JSON.stringify(base.scenario.horizon)) {
      throw new UserError(words.horizonDiffers(file, base.file));
    }
    return { ...scenario, seed, replications };
  });
}

async function simulate(
  scenarios: readonly Scenario[],
  options: RunCommandOptions,
  words: CliWords,
  signal: AbortSignal,
): Promise<RunResult> {
  const total = scenarios.reduce((sum, { replications }) => sum + replications, 0);
  const bar = progressBar(words.simulating, total, options.quiet);
  try {
    return await runForecasts(scenarios, { threads: options.threads, signal, onProgress: (done) => bar.update(done) });
  } finally {
    bar.stop();
  }
}

function tellFailures(result: RunResult, words: CliWords): void {
  for (const { scenario, failed, replications } of result.forecasts) {
    const first = failed[0];
    if (first === undefined) continue;
    const total = replications + failed.length;
    tell(`${scenario}: ${words.failed(failed.length, total, first.message, first.replication)}`);
  }
}

/** Everything that goes into the result folder, by file name. */
async function resultFiles(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  result: RunResult,
  run: { options: RunCommandOptions; words: CliWords; startedAt: Date; signal: AbortSignal },
): Promise<RunFiles> {
  const files = new Map<string, string | Uint8Array>();
  files.set('forecast.csv', forecastCsv(result.forecasts));
  if (result.differences.length > 0) files.set('difference.csv', differenceCsv(result.differences));
  files.set('forecast.json', forecastJson(result.forecasts, result.differences));
  loaded.forEach(({ file, resolved }, i) => {
    const { seed, replications } = scenarios[i] as Scenario;
    files.set(`scenarie-${i + 1}-${stem(file)}.yaml`, stringify({ ...resolved, seed, replications }));
  });
  if (run.options.charts) await addCharts(files, scenarios[0] as Scenario, result, run);
  files.set(
    'about.json',
    aboutJson({
      version: programVersion(),
      seed: (scenarios[0] as Scenario).seed,
      scenarios: result.forecasts.map(({ scenario, scenarioHash, failed }) => ({
        name: scenario,
        hash: scenarioHash,
        failed,
      })),
      engineDigest: engineDigest(),
      nodeVersion: process.version,
      startedAt: run.startedAt.toISOString(),
      finishedAt: new Date().toISOString(),
      replications: (scenarios[0] as Scenario).replications,
      threads: run.options.threads,
    }),
  );
  return files;
}

async function addCharts(
  files: Map<string, string | Uint8Array>,
  base: Scenario,
  result: RunResult,
  run: { options: RunCommandOptions; words: CliWords; signal: AbortSignal },
): Promise<void> {
  // Chart.js and the canvas take half a second to load: only when something is drawn.
  const { renderPng } = await import('../report/png.js');
  const words = run.options.lang === 'da' ? chartsDa : chartsEn;
  const charts = chartsOfRun(base, result.forecasts, result.differences, words);
  const bar = progressBar(run.words.drawing, charts.length, run.options.quiet);
  try {
    for (const [i, chart] of charts.entries()) {
      run.signal.throwIfAborted();
      files.set(`${chart.name}.png`, await renderPng(chart.draw()));
      bar.update(i + 1);
    }
  } finally {
    bar.stop();
  }
}

function writeFolder(out: string, name: string, files: RunFiles, words: CliWords): string {
  try {
    return writeRunFolder(out, name, files);
  } catch (error) {
    throw new UserError(words.cannotWrite(out, error instanceof Error ? error.message : String(error)));
  }
}

/** `basis+taettere_opfoelgning-3f2a9c01`: the files' names, and a hash of everything that decides the numbers. */
function folderName(files: readonly string[], scenarios: readonly Scenario[]): string {
  const hash = createHash('sha256').update(JSON.stringify(scenarios)).update(engineDigest()).digest('hex').slice(0, 8);
  return `${files.map(stem).join('+').slice(0, 80)}-${hash}`;
}

/** The file's name without folder and ending, safe as part of another name. */
function stem(file: string): string {
  return (
    basename(file)
      .replace(/\.ya?ml$/i, '')
      .replace(/[^\p{L}\p{N}_-]/gu, '_') || 'scenarie'
  );
}

function printTables(scenarios: readonly Scenario[], result: RunResult, words: CliWords): void {
  const width = process.stdout.columns ?? 100;
  result.forecasts.forEach((forecast, i) => {
    const { scenario, replications, priceLevel } = forecast;
    print(`\n${words.forecastTitle(scenario, replications, priceLevel)}\n${words.tableNote}\n`);
    print(forecastTable(scenarios[i] as Scenario, forecast.series, words, width));
  });
  result.differences.forEach((difference, i) => {
    print(`\n${words.differenceTitle(difference.scenario, difference.base)}\n${words.differenceNote}\n`);
    print(forecastTable(scenarios[i + 1] as Scenario, difference.series, words, width, true));
  });
  print('');
}
