/** `run`: the main job. Scenario files in, a table on the screen and a folder of results out. */
import { requireFolder, writeRunFolder } from '../report/run-folder.js';
import type { Forecast } from '../results/forecast.js';
import { LawsBroken } from '../run/broken-laws.js';
import { type RunResult, runForecasts } from '../run/forecast-run.js';
import type { Laid } from '../scenario/laid-over.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { formatNumber } from '../text/number-format.js';
import { signalsHeard } from './chart-files.js';
import { comparable, type Overrides } from './comparable.js';
import { type DataWanted, requireFewStays } from './data-files.js';
import { apartLines } from './history-lines.js';
import { EXIT, type Language, onDisk, outputWidth, print, tell, tellProblems, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { type LoadedScenario, loadScenarios, type Wanted } from './read-scenario.js';
import { folderName, resultFiles } from './result-files.js';
import { runFailure } from './run-failure.js';
import { runTables } from './run-tables.js';
import { splitLines } from './uncertainty-lines.js';
import { whyFailed } from './why-failed.js';

export interface RunCommandOptions extends Overrides {
  readonly threads: number;
  readonly out: string;
  readonly lang: Language;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly charts: boolean;
  readonly report: boolean;
  readonly workbook: boolean;
  readonly stress: boolean;
  readonly check: boolean;
  readonly fixedParameters: boolean;
  readonly data: DataWanted;
}

/** Runs the files, then the first of them with what is laid over it, and returns the exit code. */
export async function runCommand(
  files: readonly string[],
  laid: Laid,
  options: RunCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const { lang, quiet } = options;
  const words = wordsOf(lang);
  const startedAt = new Date();
  const wanted: Wanted[] = files.map((file) => ({ file }));
  if (laid.paths.length > 0) wanted.push({ file: files[0] as string, laid });
  const loaded = loadScenarios(wanted);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  const scenarios = comparable(loaded.scenarios, options, words);
  // What stands in the way is told before the work, not after it.
  onDisk(options.out, lang, () => requireFolder(options.out));
  if (options.data.stays) requireFewStays(loaded.scenarios, scenarios, lang);
  const result = await simulate(loaded.scenarios, scenarios, options, signal);
  if (result === null) return EXIT.failure;
  if (!quiet) tellFailures(loaded.scenarios, scenarios, result, lang);
  if (!quiet && options.check) tell(words.checked.allHold(replicationsOf(result, words)));
  const content = await resultFiles(loaded.scenarios, scenarios, result, {
    ...options,
    startedAt,
    signal,
    madeBy: null,
  });
  await signalsHeard();
  signal.throwIfAborted();
  const folder = onDisk(options.out, lang, () =>
    writeRunFolder(options.out, folderName(loaded.scenarios, scenarios), content),
  );
  if (options.json) print((content.get('forecast.json') as string).trimEnd());
  else if (!quiet) {
    const width = outputWidth();
    const lines = [
      ...runTables(scenarios, result, words, width),
      ...splitLines(scenarios, result.variance, options.lang, width),
    ];
    print(`${lines.join('\n')}\n`);
  }
  if (!quiet) {
    for (const line of apartLines(scenarios[0] as Scenario, result.forecasts[0] as Forecast, lang)) tell(line);
    const seconds = formatNumber((Date.now() - startedAt.getTime()) / 1000, 1, words);
    tell(`${words.written(folder)} ${words.time(seconds)}`);
  }
  return EXIT.ok;
}

/** Runs the scenarios; null where the program is shown to be wrong, which has been told then. */
async function simulate(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  options: RunCommandOptions,
  signal: AbortSignal,
): Promise<RunResult | null> {
  const total = scenarios.reduce((sum, { replications }) => sum + replications, 0);
  const { lang, threads, check, stress } = options;
  const words = wordsOf(lang);
  const bar = progressBar(words.simulating, total, options.quiet);
  try {
    return await runForecasts(scenarios, { threads, check, stress, signal, onProgress: (done) => bar.update(done) });
  } catch (error) {
    if (error instanceof LawsBroken) {
      bar.stop();
      const { tellBroken } = await import('./tell-broken.js');
      tellBroken(scenarios, error, lang);
      return null;
    }
    throw runFailure(error, loaded, lang, signal);
  } finally {
    bar.stop();
  }
}

/** All that went through, over all scenarios. */
function replicationsOf({ forecasts }: RunResult, words: CliWords): string {
  const all = forecasts.reduce((sum, { replications }) => sum + replications, 0);
  return formatNumber(all, 0, words);
}

function tellFailures(
  loaded: readonly LoadedScenario[],
  scenarios: readonly Scenario[],
  { forecasts }: RunResult,
  lang: Language,
): void {
  const words = wordsOf(lang);
  const count = (number: number): string => formatNumber(number, 0, words);
  forecasts.forEach(({ scenario, failed, replications }, i) => {
    const first = failed[0];
    if (first === undefined) return;
    const why = whyFailed(scenarios[i] as Scenario, first, (loaded[i] as LoadedScenario).root, lang);
    const total = count(replications + failed.length);
    tell(`${scenario}: ${words.failed(count(failed.length), total, why, first.replication)}`);
  });
}
