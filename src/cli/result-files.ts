/** Everything that goes into the result folder of a run, and the folder's name. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { chartsOfRun } from '../charts/gallery.js';
import { aboutJson } from '../report/about.js';
import { differenceCsv, forecastCsv } from '../report/csv.js';
import { economyTables } from '../report/economy-csv.js';
import { forecastJson } from '../report/json.js';
import type { RunFiles } from '../report/run-folder.js';
import type { RunResult } from '../run/forecast-run.js';
import type { Scenario } from '../scenario/scenario.js';
import { chartsDa } from '../text/da/charts.js';
import { chartsEn } from '../text/en/charts.js';
import { addParquet, type DataWanted, inDanish, yamlAsRun } from './data-files.js';
import { type Language, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { engineDigest, programVersion } from './provenance.js';
import type { LoadedScenario } from './read-scenario.js';

/** What the files tell of the run beside its numbers. */
export interface RunCircumstances {
  readonly lang: Language;
  readonly charts: boolean;
  readonly data: DataWanted;
  readonly quiet: boolean;
  readonly threads: number;
  readonly startedAt: Date;
  readonly signal: AbortSignal;
}

/** The files by name; `scenarios` as they were run, `loaded` as they were read. */
export async function resultFiles(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  result: RunResult,
  run: RunCircumstances,
): Promise<RunFiles> {
  const files = new Map<string, string | Uint8Array>();
  files.set('forecast.csv', forecastCsv(result.forecasts));
  const [first] = result.forecasts;
  if (first !== undefined && result.differences.length > 0) {
    files.set('difference.csv', differenceCsv(result.differences, first));
  }
  for (const [name, table] of economyTables(result.economies)) files.set(name, table);
  files.set('forecast.json', forecastJson(result.forecasts, result.differences, result.economies, result.comparison));
  loaded.forEach((own, i) => {
    files.set(`scenarie-${i + 1}-${stems(own.paths)}.yaml`, yamlAsRun(own, scenarios[i] as Scenario));
  });
  await addParquet(files, loaded, scenarios, result, run);
  if (run.data.danishCsv) inDanish(files);
  if (run.charts) await addCharts(files, scenarios[0] as Scenario, result, run);
  files.set('about.json', about(loaded, scenarios[0] as Scenario, result, run));
  return files;
}

function about(
  loaded: readonly LoadedScenario[],
  { seed, replications }: Scenario,
  { forecasts }: RunResult,
  run: RunCircumstances,
): string {
  return aboutJson({
    version: programVersion(),
    seed,
    scenarios: forecasts.map(({ scenario, scenarioHash, failed }, i) => ({
      name: scenario,
      files: (loaded[i] as LoadedScenario).paths,
      hash: scenarioHash,
      failed,
    })),
    engineDigest: engineDigest(),
    nodeVersion: process.version,
    startedAt: run.startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    replications,
    threads: run.threads,
    language: run.lang,
  });
}

async function addCharts(
  files: Map<string, string | Uint8Array>,
  base: Scenario,
  { forecasts, differences }: RunResult,
  { lang, quiet, signal }: RunCircumstances,
): Promise<void> {
  // Chart.js and the canvas take half a second to load: only when something is drawn.
  const { renderPng } = await import('../report/png.js');
  const charts = chartsOfRun(base, forecasts, differences, lang === 'da' ? chartsDa : chartsEn);
  const bar = progressBar(wordsOf(lang).drawing, charts.length, quiet);
  try {
    for (const [i, chart] of charts.entries()) {
      await signalsHeard();
      signal.throwIfAborted();
      files.set(`${chart.name}.png`, await renderPng(chart.draw()));
      bar.update(i + 1);
    }
  } finally {
    bar.stop();
  }
}

/** Lets a Ctrl-C through that came while this thread was busy. */
export function signalsHeard(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** `basis+taettere_opfoelgning-3f2a9c01`: the files' names, and a hash of everything that decides the numbers. */
export function folderName(loaded: readonly LoadedScenario[], scenarios: readonly Scenario[]): string {
  const hash = createHash('sha256').update(JSON.stringify(scenarios)).update(engineDigest()).digest('hex').slice(0, 8);
  return `${stems(new Set(loaded.flatMap(({ paths }) => paths)))}-${hash}`;
}

/** The names of several files in one. */
function stems(files: Iterable<string>): string {
  return [...files].map(stem).join('+').slice(0, 80);
}

/** The file's name without folder and ending, safe as part of another name. */
function stem(file: string): string {
  const name = basename(file)
    .replace(/\.ya?ml$/i, '')
    .replace(/[^\p{L}\p{N}_-]/gu, '_')
    .slice(0, 80);
  return name || 'scenarie';
}
