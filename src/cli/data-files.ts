/** The files for those who go on with the numbers themselves: Parquet, and tables for a Danish Excel. */
import { stringify } from 'yaml';
import { danishCsv } from '../report/danish-csv.js';
import { type ParquetFacts, replicationsParquet, StaysFile } from '../report/parquet.js';
import type { RunResult } from '../run/forecast-run.js';
import { eachReplicationsStays, expectedStays, MOST_STAYS } from '../run/stay-run.js';
import type { Scenario } from '../scenario/scenario.js';
import { dataDa } from '../text/da/data.js';
import type { DataWords } from '../text/data-words.js';
import { dataEn } from '../text/en/data.js';
import { formatNumber } from '../text/number-format.js';
import { compiled } from './compiled.js';
import { type Language, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { engineDigest, programVersion } from './provenance.js';
import type { LoadedScenario } from './read-scenario.js';

/** Which files of data a run writes beside the usual ones, and in which form. */
export interface DataWanted {
  readonly danishCsv: boolean;
  readonly parquet: boolean;
  readonly stays: boolean;
}

/** Names in the result folder. */
export const PARQUET_FILES = { replications: 'replications.parquet', stays: 'stays.parquet' } as const;

function dataWords(lang: Language): DataWords {
  return lang === 'da' ? dataDa : dataEn;
}

/** A resolved scenario as it was run, as text. */
export function yamlAsRun({ resolved }: LoadedScenario, { seed, replications }: Scenario): string {
  return stringify({ ...resolved, seed, replications });
}

/** Refuses, before the work, to gather more stays than a file can hold. */
export function requireFewStays(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  lang: Language,
): void {
  // Says what only the numbers together show to be wrong, in the user's words.
  for (const { file, scenario } of loaded) compiled(file, scenario, lang);
  const words = wordsOf(lang);
  const expected = expectedStays(scenarios);
  if (expected <= MOST_STAYS) return;
  const [base] = scenarios;
  const possible = Math.max(1, Math.floor(((base?.replications ?? 1) * MOST_STAYS) / expected));
  const count = (number: number): string => formatNumber(number, 0, words);
  throw new UserError(dataWords(lang).tooManyStays(count(expected), count(MOST_STAYS), String(possible)));
}

/** How files of data are made. */
export interface DataCircumstances {
  readonly data: DataWanted;
  readonly lang: Language;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** Adds the Parquet files that are wanted. */
export async function addParquet(
  files: Map<string, string | Uint8Array>,
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  { forecasts, sides }: RunResult,
  { data, lang, quiet, signal }: DataCircumstances,
): Promise<void> {
  const facts: ParquetFacts = {
    version: programVersion(),
    engineDigest: engineDigest(),
    seed: (scenarios[0] as Scenario).seed,
    scenarios: forecasts.map(({ scenario, scenarioHash }, i) => ({
      name: scenario,
      hash: scenarioHash,
      yaml: yamlAsRun(loaded[i] as LoadedScenario, scenarios[i] as Scenario),
    })),
  };
  if (data.parquet) files.set(PARQUET_FILES.replications, replicationsParquet(sides, facts));
  if (!data.stays) return;
  const file = new StaysFile(facts);
  const replications = sides.map(({ table }) => table.replications);
  const total = replications.reduce((sum, { length }) => sum + length, 0);
  const bar = progressBar(dataWords(lang).gatheringStays, total, quiet);
  try {
    await eachReplicationsStays(
      scenarios,
      replications,
      ({ name }, replication, stays) => file.add(name, replication, stays),
      { signal, onProgress: (done) => bar.update(done) },
    );
  } finally {
    bar.stop();
  }
  files.set(PARQUET_FILES.stays, file.finish());
}

/** Turns all CSV files into the Danish form. */
export function inDanish(files: Map<string, string | Uint8Array>): void {
  for (const [name, content] of files) {
    if (name.endsWith('.csv') && typeof content === 'string') files.set(name, danishCsv(content));
  }
}
