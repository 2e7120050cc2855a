/** `backtest`: fits a scenario to its early key figures, forecasts the later ones, and tells how good that was. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Backtest, type BacktestOptions, backtestOf } from '../calibration/backtest.js';
import { targetsOfHistory } from '../calibration/backtest-history.js';
import { FEWEST_DATES } from '../calibration/backtest-plan.js';
import { backtestReport } from '../calibration/backtest-report.js';
import { summaryOf } from '../calibration/backtest-summary.js';
import { type FreeParameter, readFree } from '../calibration/free.js';
import { needsReread, type Reread } from '../calibration/scenario-at.js';
import { forecastsCsv } from '../report/backtest-csv.js';
import { requireFolder, writeRunFolder } from '../report/run-folder.js';
import { mathParse } from '../run/math-parse.js';
import type { Scenario } from '../scenario/scenario.js';
import { readTargetFile } from '../scenario/targets/read-targets.js';
import type { Target } from '../scenario/targets/target.js';
import type { BacktestWords } from '../text/backtest-words.js';
import type { CalibrationWords } from '../text/calibration-words.js';
import { backtestDa } from '../text/da/backtest.js';
import { calibrationDa } from '../text/da/calibration.js';
import { chartsDa } from '../text/da/charts.js';
import { backtestEn } from '../text/en/backtest.js';
import { calibrationEn } from '../text/en/calibration.js';
import { chartsEn } from '../text/en/charts.js';
import { formatNumber } from '../text/number-format.js';
import { examplesOf, faultText } from './calibrate.js';
import { compiled } from './compiled.js';
import { EXIT, type Language, onDisk, outputWidth, print, tell, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { engineDigest, programVersion } from './provenance.js';
import { diskFiles, type LoadedScenario, loadScenarios } from './read-scenario.js';
import { markdownOf, screenLines } from './sections.js';

export interface BacktestFlags {
  /** null: the scenario's history. */
  readonly targets: string | null;
  readonly free: readonly string[];
  /** null: all. */
  readonly origins: number | null;
  /** Most months ahead. */
  readonly horizon: number;
  readonly draws: number;
  /** null: the scenario's. */
  readonly seed: string | null;
  readonly out: string;
  readonly charts: boolean;
  readonly lang: Language;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** What the numbers come from. */
interface Prepared {
  readonly scenario: Scenario;
  readonly targets: readonly Target[];
  readonly parameters: readonly FreeParameter[];
  readonly reread: Reread | null;
  /** What messages call the targets. */
  readonly source: string;
}

/** Tests the scenario of a file and returns the exit code. */
export async function backtestCommand(file: string, flags: BacktestFlags, signal: AbortSignal): Promise<number> {
  const { lang, quiet, json } = flags;
  const [words, labels, charts] =
    lang === 'da' ? [backtestDa, calibrationDa, chartsDa] : [backtestEn, calibrationEn, chartsEn];
  const startedAt = Date.now();
  const prepared = prepare(file, flags, words);
  if (prepared === null) return EXIT.badInput;
  onDisk(flags.out, flags.lang, () => requireFolder(flags.out));
  const backtest = await test(prepared, flags, words, signal);
  if (backtest === null) return EXIT.badInput;
  const sections = backtestReport(backtest, prepared.source, words, labels);
  const files = new Map<string, string | Uint8Array>([
    [words.reportName, markdownOf(sections)],
    ['forecasts.csv', forecastsCsv(backtest)],
    ['about.json', aboutOf(file, prepared, flags)],
  ]);
  if (flags.charts) {
    const { backtestCharts } = await import('./backtest-charts.js');
    const about = { source: prepared.source, seed: flags.seed ?? prepared.scenario.seed };
    const drawn = await backtestCharts(backtest, about, { own: words, labels, charts });
    for (const [name, content] of drawn) files.set(name, content);
  }
  const folder = onDisk(flags.out, flags.lang, () =>
    writeRunFolder(flags.out, folderNameOf(file, prepared, flags), files),
  );
  if (json) print(JSON.stringify(jsonOf(backtest), null, 2));
  else if (!quiet) print(screenLines(sections, outputWidth()).join('\n'));
  if (!quiet) {
    const seconds = formatNumber((Date.now() - startedAt) / 1000, 1, words);
    tell(`${wordsOf(lang).written(folder)} ${wordsOf(lang).time(seconds)}`);
  }
  return EXIT.ok;
}

/** Reads everything; null, and what is wrong has been told. */
function prepare(file: string, flags: BacktestFlags, words: BacktestWords): Prepared | null {
  const { lang, quiet, targets: path, free: patterns } = flags;
  const calibrationWords = lang === 'da' ? calibrationDa : calibrationEn;
  const read = path === null ? null : readTargetFile(path, diskFiles);
  const loaded = loadScenarios([{ file }]);
  const problems = [...(loaded.ok ? [] : loaded.problems), ...(read === null || read.ok ? [] : read.problems)];
  if (!loaded.ok || read?.ok === false) {
    tellProblems(problems, lang);
    return null;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  const { scenario, merged } = loaded.scenarios[0] as LoadedScenario;
  refuseDependence(file, scenario, calibrationWords);
  const targets = read === null ? ofHistory(file, scenario, flags, words) : read.targets;
  if (patterns.length === 0) throw new UserError(calibrationWords.noFree(examplesOf(scenario)));
  const free = readFree(scenario, patterns, merged.plain);
  if (!free.ok) throw new UserError(free.faults.map((fault) => faultText(fault, calibrationWords)).join('\n'));
  // What only the numbers together show to be wrong is told in the user's words.
  compiled(file, scenario, lang);
  const reread = needsReread(free.parameters) ? { merged, mathParse } : null;
  return { scenario, targets, parameters: free.parameters, reread, source: path ?? file };
}

/** The figures of the scenario's history; what of it cannot be used is told. */
function ofHistory(
  file: string,
  scenario: Scenario,
  { quiet }: BacktestFlags,
  words: BacktestWords,
): readonly Target[] {
  if (scenario.history.length === 0) throw new UserError(words.noTargets(file));
  const { targets, leftOut, outside } = targetsOfHistory(scenario);
  if (!quiet && leftOut.length > 0) tell(`${file}: ${words.historyLeftOut(leftOut.join(', '))}`);
  if (!quiet && outside > 0) tell(`${file}: ${words.historyOutside(outside)}`);
  if (targets.length === 0) throw new UserError(words.noHistory(file));
  return targets;
}

/** The forecasts; null, and what is wrong with the targets has been told. */
async function test(
  { scenario, targets, parameters, reread, source }: Prepared,
  flags: BacktestFlags,
  words: BacktestWords,
  signal: AbortSignal,
): Promise<Backtest | null> {
  const { lang, quiet, origins, horizon, draws } = flags;
  const bar = progressBar(words.progress, expectedRuns(targets, parameters, origins), quiet);
  const options: BacktestOptions = { origins, months: horizon, draws, seed: flags.seed ?? scenario.seed, reread };
  const steps = backtestOf(scenario, targets, parameters, options);
  const reading = await (async () => {
    try {
      for (let runs = 1; ; runs++) {
        const step = steps.next();
        if (step.done === true) return step.value;
        bar.update(runs);
        // Lets a Ctrl-C through.
        await setImmediate();
        signal.throwIfAborted();
      }
    } finally {
      bar.stop();
    }
  })();
  if (!reading.ok && 'dates' in reading) {
    if (reading.scored === 0) throw new UserError(words.noneScored(source));
    throw new UserError(words.nothing(source, reading.dates, FEWEST_DATES, horizon));
  }
  if (!reading.ok) {
    tellProblems(reading.problems, lang);
    return null;
  }
  const { backtest } = reading;
  const isTouched = parameters.map((_, i) => backtest.fits.some((fit) => fit.isTouched[i]));
  if (!isTouched.includes(true)) {
    throw new UserError(words.nothingTouched(parameters.map(({ name }) => name).join(', ')));
  }
  const untouched = parameters.filter((_, i) => !isTouched[i]).map(({ name }) => name);
  if (!quiet && untouched.length > 0) tell(words.untouched(untouched.join(', ')));
  return backtest;
}

/** About how many times the expectation is calculated. */
function expectedRuns(
  targets: readonly Target[],
  { length: n }: readonly FreeParameter[],
  origins: number | null,
): number {
  const dates = new Set(targets.map(({ period }) => period)).size;
  const fits = Math.max(1, Math.min(origins ?? dates, dates - FEWEST_DATES));
  return targets.length + dates + fits * (2 + 2 * n + (n * (n - 1)) / 2);
}

/** `basis-backtest-3f2a9c01`: a hash of everything that decides the numbers. */
function folderNameOf(file: string, { scenario, targets, parameters }: Prepared, flags: BacktestFlags): string {
  const stem = basename(file)
    .replace(/\.ya?ml$/i, '')
    .replace(/[^\p{L}\p{N}_-]/gu, '_');
  const { origins, horizon, draws, seed, charts, lang } = flags;
  const hash = createHash('sha256')
    .update(JSON.stringify([scenario, targets, parameters, origins, horizon, draws, seed, charts, lang]))
    .update(engineDigest())
    .digest('hex')
    .slice(0, 8);
  return `${stem.slice(0, 80) || 'scenarie'}-backtest-${hash}`;
}

/** `about.json`: what it takes to make it again. */
function aboutOf(file: string, { scenario, parameters, source }: Prepared, flags: BacktestFlags): string {
  const { free, origins, horizon, draws, seed, lang } = flags;
  const facts = {
    version: programVersion(),
    scenario: file,
    name: scenario.name,
    targets: source,
    free,
    parameters: parameters.map(({ name, priorSd }) => ({ name, priorSd })),
    origins,
    horizonMonths: horizon,
    draws,
    seed: seed ?? scenario.seed,
    engineDigest: engineDigest(),
    nodeVersion: process.version,
    language: lang,
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** The scores for other programs. */
function jsonOf(backtest: Backtest): Readonly<Record<string, unknown>> {
  return {
    summary: summaryOf(backtest).map(({ target, ...row }) => ({
      series:
        target === null ? null : { measure: target.measure, step: target.step, ages: target.ages, group: target.group },
      ...row,
    })),
    fits: backtest.fits.map(({ origin, factors, worth }) => ({ origin: origin.period, factors, worth })),
    forecasts: backtest.forecasts.map(({ target: { measure, step, ages, group, period }, series: _, ...rest }) => ({
      ...{ measure, step, ages, group, period },
      ...rest,
    })),
  };
}

/** Where children depend on one another, the expectation is not exact, so forecasts from it cannot be scored. */
function refuseDependence(file: string, { caseworkers, capacities }: Scenario, words: CalibrationWords): void {
  if (caseworkers !== null && caseworkers.effects.length > 0) throw new UserError(words.depends(file, 'caseload'));
  if (capacities.length > 0) throw new UserError(words.depends(file, 'capacity'));
}
