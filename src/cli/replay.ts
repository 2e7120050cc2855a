/** `replay`: runs a result folder again and holds it against what is there, byte by byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isDanishCsv } from '../report/danish-csv.js';
import { runForecasts } from '../run/forecast-run.js';
import { replayDa } from '../text/da/replay.js';
import { replayEn } from '../text/en/replay.js';
import type { ReplayWords } from '../text/replay-words.js';
import { comparable } from './comparable.js';
import { type DataWanted, PARQUET_FILES } from './data-files.js';
import { EXIT, fileTrouble, type Language, print, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { engineDigest, programVersion } from './provenance.js';
import { loadScenarios } from './read-scenario.js';
import { resultFiles, STRESS } from './result-files.js';
import { runFailure } from './run-failure.js';
import { WORKBOOK } from './workbook-file.js';

export interface ReplayOptions {
  readonly threads: number;
  readonly lang: Language;
  readonly quiet: boolean;
}

const SCENARIO = /^scenarie-(\d+)-.*\.yaml$/;

/** What of `about.json` decides the files, and what explains that they differ. */
const aboutSchema = z.object({
  version: z.string(),
  engineDigest: z.string(),
  nodeVersion: z.string(),
  language: z.enum(['da', 'en']),
  startedAt: z.string(),
  folder: z.string(),
  fixedParameters: z.boolean().default(false),
});
type About = z.infer<typeof aboutSchema>;

/** Runs the folder's scenarios again. The exit code is 0 when every file of numbers and every picture is the same. */
export async function replayCommand(folder: string, options: ReplayOptions, signal: AbortSignal): Promise<number> {
  const { lang, quiet, threads } = options;
  const words = wordsOf(lang);
  const own = lang === 'da' ? replayDa : replayEn;
  const names = namesIn(folder, (trouble) => own.unreadable(folder, trouble), lang);
  const about = aboutIn(folder, names, own);
  const loaded = loadScenarios(scenarioFiles(names).map((name) => ({ file: join(folder, name) })));
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  const { fixedParameters } = about;
  const scenarios = comparable(loaded.scenarios, { replications: null, seed: null, fixedParameters }, words);
  const total = scenarios.reduce((sum, { replications }) => sum + replications, 0);
  const bar = progressBar(words.simulating, total, quiet);
  try {
    const stress = names.includes(STRESS);
    const onProgress = (done: number): void => bar.update(done);
    const result = await runForecasts(scenarios, { threads, stress, signal, onProgress }).catch((error: unknown) => {
      throw runFailure(error, loaded.scenarios, lang, signal);
    });
    bar.stop();
    const charts = names.some((name) => name.endsWith('.png'));
    const workbook = names.includes(WORKBOOK);
    const data = dataIn(folder, names);
    const report = names.includes('rapport.html');
    const madeBy = { ...about, date: about.startedAt.slice(0, 10) };
    const circumstances = {
      lang: about.language,
      charts,
      report,
      workbook,
      data,
      quiet,
      threads,
      startedAt: new Date(),
      signal,
      madeBy,
      fixedParameters,
    };
    const again = await resultFiles(loaded.scenarios, scenarios, result, circumstances);
    const compared = [...new Set([...names, ...again.keys()])].filter((name) => isResult(name)).sort();
    const differing = compared.filter((name) => {
      const content = again.get(name);
      return content === undefined || !names.includes(name) || !sameBytes(readFileSync(join(folder, name)), content);
    });
    print(verdict(compared, differing, about, own).join('\n'));
    return differing.length === 0 ? EXIT.ok : EXIT.failure;
  } finally {
    bar.stop();
  }
}

/** The files of data that the folder has, and the form of its tables. */
function dataIn(folder: string, names: readonly string[]): DataWanted {
  return {
    danishCsv: names.includes('forecast.csv') && isDanishCsv(readFileSync(join(folder, 'forecast.csv'))),
    parquet: names.includes(PARQUET_FILES.replications),
    stays: names.includes(PARQUET_FILES.stays),
  };
}

/** Numbers and pictures; not what tells of the run itself, nor the scenarios that it is made of. */
function isResult(name: string): boolean {
  return name !== 'about.json' && !SCENARIO.test(name) && !name.startsWith('.');
}

function verdict(compared: readonly string[], differing: readonly string[], about: About, own: ReplayWords): string[] {
  if (differing.length === 0) return [own.same(compared.length)];
  const now = { version: programVersion(), engine: engineDigest(), node: process.version };
  const then = { version: about.version, engine: about.engineDigest, node: about.nodeVersion };
  return [
    own.differs(differing.length, compared.length),
    ...differing.map((name) => `  ${name}`),
    JSON.stringify(now) === JSON.stringify(then) ? own.sameProgram : own.otherProgram(then, now),
  ];
}

function namesIn(folder: string, message: (trouble: string) => string, lang: Language): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new UserError(message(fileTrouble(error, wordsOf(lang))));
  }
}

/** The scenario files in the order in which they were run. */
function scenarioFiles(names: readonly string[]): string[] {
  return names
    .flatMap((name) => {
      const number = SCENARIO.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => name);
}

function aboutIn(folder: string, names: readonly string[], own: ReplayWords): About {
  if (!names.includes('about.json') || scenarioFiles(names).length === 0) throw new UserError(own.noResults(folder));
  try {
    return aboutSchema.parse(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')));
  } catch {
    throw new UserError(own.badAbout(join(folder, 'about.json')));
  }
}

function sameBytes(before: Buffer, now: string | Uint8Array): boolean {
  return before.equals(typeof now === 'string' ? Buffer.from(now) : now);
}
