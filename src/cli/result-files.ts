/** Everything that goes into the result folder of a run, and the folder's name. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { reportOf } from '../pages/report.js';
import type { Provenance } from '../pages/run.js';
import { aboutJson } from '../report/about.js';
import { comparisonTables } from '../report/comparison-csv.js';
import { differenceCsv, forecastCsv } from '../report/csv.js';
import { economyTables } from '../report/economy-csv.js';
import { historyCsv } from '../report/history-csv.js';
import { forecastJson } from '../report/json.js';
import type { RunFiles } from '../report/run-folder.js';
import { stressCsv } from '../report/stress-csv.js';
import { varianceCsv } from '../report/variance-csv.js';
import { statedHistory } from '../results/history.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import type { RunResult } from '../run/forecast-run.js';
import type { Scenario } from '../scenario/scenario.js';
import { reportDa } from '../text/da/report.js';
import { reportEn } from '../text/en/report.js';
import { chartFiles, signalsHeard } from './chart-files.js';
import { addParquet, type DataWanted, inDanish, yamlAsRun } from './data-files.js';
import { type Language, wordsOf } from './output.js';
import { engineDigest, programVersion } from './provenance.js';
import type { LoadedScenario } from './read-scenario.js';
import { WORKBOOK, workbookOf } from './workbook-file.js';

/** What business cases come to when something drifts. */
export const STRESS = 'stress.csv';

/** What the files tell of the run beside its numbers. */
export interface RunCircumstances {
  readonly lang: Language;
  readonly charts: boolean;
  readonly data: DataWanted;
  readonly report: boolean;
  readonly workbook: boolean;
  readonly quiet: boolean;
  readonly threads: number;
  readonly startedAt: Date;
  readonly signal: AbortSignal;
  /** What the report says of how it was made, where another run made it first; null: this one. */
  readonly madeBy: Provenance | null;
  /** Whether uncertain numbers stood at their middle. */
  readonly fixedParameters: boolean;
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
  if (scenarios[0] !== undefined && scenarios[0].history.length > 0) {
    files.set('history.csv', historyCsv(statedHistory(scenarios[0])));
  }
  for (const [name, table] of economyTables(result.economies)) files.set(name, table);
  if (result.stress.length > 0) files.set(STRESS, stressTable(scenarios, result, run.lang));
  for (const [name, table] of comparisonTables(result.comparison)) files.set(name, table);
  files.set(
    'forecast.json',
    forecastJson(
      result.forecasts,
      result.differences,
      result.economies,
      result.comparison,
      result.variance,
      result.stress,
    ),
  );
  if (result.variance.length > 0) files.set('variance.csv', varianceCsv(result.variance));
  loaded.forEach((own, i) => {
    files.set(`scenarie-${i + 1}-${stems(own.paths)}.yaml`, yamlAsRun(own, scenarios[i] as Scenario));
  });
  await addParquet(files, loaded, scenarios, result, run);
  if (run.data.danishCsv) inDanish(files);
  if (run.charts) for (const [name, content] of await chartFiles(scenarios, result, run)) files.set(name, content);
  if (run.report) files.set('rapport.html', await reportPage(loaded, scenarios, result, run));
  if (run.workbook) files.set(WORKBOOK, await workbookOf(scenarios, result, run));
  files.set('about.json', about(loaded, scenarios, result, run));
  return files;
}

/** In the prices of the business case: those of one year. */
function stressTable(scenarios: readonly Scenario[], { stress }: RunResult, lang: Language): string {
  const words = wordsOf(lang);
  return stressCsv(stress, shownPrices(inFixedPrices(scenarios[0] as Scenario)), { words: words.stress, marks: words });
}

function about(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  { forecasts }: RunResult,
  run: RunCircumstances,
): string {
  const { seed, replications } = scenarios[0] as Scenario;
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
    fixedParameters: run.fixedParameters,
    threads: run.threads,
    language: run.lang,
    folder: folderName(loaded, scenarios),
  });
}

/** The report for committees, with the charts drawn into it. */
async function reportPage(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  result: RunResult,
  run: RunCircumstances,
): Promise<string> {
  const { renderPage } = await import('../report/html/page.js');
  const words = run.lang === 'da' ? reportDa : reportEn;
  const provenance = run.madeBy ?? {
    date: run.startedAt.toISOString().slice(0, 10),
    version: programVersion(),
    engineDigest: engineDigest(),
    folder: folderName(loaded, scenarios),
  };
  const report = reportOf({ ...result, scenarios }, provenance, words, run.charts);
  return renderPage(report, words, async () => {
    await signalsHeard();
    run.signal.throwIfAborted();
  });
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
