/** `trends`: rising, stable or falling on each step, of a file of key figures or of the futures of scenarios. */
import { writeFileSync } from 'node:fs';
import { trendsCsv, type WrittenTrends } from '../report/trends-csv.js';
import { countsByStep } from '../results/municipalities/counts.js';
import {
  asManyAs,
  countsOverFutures,
  type Futures,
  isUntouched,
  type Months,
  seenIn,
} from '../results/municipalities/futures.js';
import { type Municipality, municipalitiesOf, type Span } from '../results/municipalities/municipality.js';
import { runFutures } from '../run/futures-run.js';
import { readMunicipalityFile } from '../scenario/municipalities/read.js';
import type { Problem } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import { trendsDa } from '../text/da/trends.js';
import { trendsEn } from '../text/en/trends.js';
import type { Section } from '../text/section.js';
import type { TrendWords } from '../text/trend-words.js';
import type { Overrides } from './comparable.js';
import { EXIT, type Language, onDisk, outputWidth, print, tellProblems, UserError } from './output.js';
import { progressBar } from './progress.js';
import { diskFiles, type LoadedScenario, loadScenarios } from './read-scenario.js';
import { runFailure } from './run-failure.js';
import { screenLines } from './sections.js';
import { oneSections } from './trend-of-one.js';
import { againstSection, futuresSection, municipalitySections } from './trend-sections.js';

export interface TrendsOptions extends Overrides {
  /** Months; null: the usual ones. */
  readonly from: string | null;
  readonly until: string | null;
  /** Change per 1,000 whose chance is asked for; null: the usual one. */
  readonly change: string | null;
  /** File of key figures that the futures are held against. */
  readonly against: string | null;
  /** CSV file to write; null: none. */
  readonly out: string | null;
  readonly threads: number;
  readonly lang: Language;
  readonly quiet: boolean;
}

/** The fall of children in institutions that VIVE found in the average municipality, per 1,000. */
const USUAL_CHANGE = -0.6;
const USUAL_SPAN_MONTHS = 36;

interface Told {
  readonly sections: readonly Section[];
  readonly written: WrittenTrends;
}

const NOTHING: WrittenTrends = { municipalities: [], futures: [], against: [], chances: [] };

/** Tells the trends of the files and returns the exit code. */
export async function trendsCommand(
  files: readonly string[],
  options: TrendsOptions,
  signal: AbortSignal,
): Promise<number> {
  const words = options.lang === 'da' ? trendsDa : trendsEn;
  for (const [option, month] of [
    ['--from', options.from],
    ['--until', options.until],
  ] as const) {
    if (month !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UserError(words.badMonth(option, month));
  }
  const { from, until } = options;
  if (from !== null && until !== null && from >= until) throw new UserError(words.order(from, until));
  const tables = files.filter(isTable);
  if (tables.length > 0 && tables.length < files.length) throw new UserError(words.mixed);
  if (tables.length > 1) throw new UserError(words.oneFile);
  const told =
    tables.length === 1 ? ofFile(files[0] as string, options, words) : await ofScenarios(files, options, words, signal);
  if (told === null) return EXIT.badInput;
  const { out } = options;
  if (out !== null) {
    const text = trendsCsv(told.written);
    onDisk(out, options.lang, () => writeFileSync(out, text));
  }
  if (!options.quiet) print(screenLines(told.sections, outputWidth()).join('\n'));
  return EXIT.ok;
}

function isTable(file: string): boolean {
  return /\.(csv|tsv|txt|xlsx|xlsm)(#.*)?$/i.test(file);
}

/** The municipalities of a file; or what is wrong with it. */
function readFile(
  file: string,
  span: Span,
): { readonly all: readonly Municipality[] } | { readonly problems: readonly Problem[] } {
  const reading = readMunicipalityFile(file, diskFiles);
  return reading.ok ? { all: municipalitiesOf(reading.figures, span) } : { problems: reading.problems };
}

function ofFile(file: string, options: TrendsOptions, words: TrendWords): Told | null {
  for (const option of ['change', 'against'] as const) {
    if (options[option] !== null) throw new UserError(words.onlyScenarios(`--${option}`));
  }
  const read = readFile(file, options);
  if ('problems' in read) {
    tellProblems(read.problems, options.lang);
    return null;
  }
  const sections = municipalitySections(read.all, (step) => words.steps[step] ?? step, words);
  if (sections.length === 0) throw new UserError(words.nothing(file));
  return { sections, written: { ...NOTHING, municipalities: read.all } };
}

async function ofScenarios(
  files: readonly string[],
  options: TrendsOptions,
  words: TrendWords,
  signal: AbortSignal,
): Promise<Told | null> {
  const { lang, quiet } = options;
  const change = changeOf(options, words);
  const against = options.against === null ? null : readFile(options.against, { from: null, until: null });
  const loaded = loadScenarios(files.map((file) => ({ file })));
  const wrong = [
    ...(loaded.ok ? [] : loaded.problems),
    ...(against !== null && 'problems' in against ? against.problems : []),
  ];
  if (!loaded.ok || wrong.length > 0) {
    tellProblems(wrong, lang);
    return null;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  const scenarios = municipal(loaded.scenarios, options, words);
  const months = monthsOf(scenarios, options, words);
  const all = await simulated(scenarios, loaded.scenarios, options, words, signal);
  const [only, ...others] = all;
  if (only === undefined) return null;
  const nameOf = nameIn(scenarios);
  if (others.length === 0) {
    const { sections, chances } = oneSections(only, months, change, nameOf, words);
    const own = chances.map((one) => ({ ...one, from: months.from, to: months.until }));
    return { sections, written: { ...NOTHING, chances: own } };
  }
  const seen = seenIn(all, months);
  const facts = { municipalities: all.length, futures: seen.length, isChance: scenarios.every(isUntouched) };
  const futures = countsOverFutures(seen);
  const counted = against !== null && 'all' in against ? countsByStep(against.all) : [];
  const many = asManyAs(counted, seen);
  const first = seen[0] ?? [];
  const [head, ...tables] = municipalitySections(first, nameOf, words);
  const shown =
    head === undefined ? [] : [{ title: words.seenTitle, paragraphs: [words.seenHow], table: null, notes: [] }, head];
  return {
    sections: [
      futuresSection(futures, facts, nameOf, words),
      ...(many.length === 0 ? [] : [againstSection(options.against ?? '', many, facts, nameOf, words)]),
      ...shown,
      ...tables,
    ],
    written: { ...NOTHING, municipalities: first, futures, against: many },
  };
}

/** The scenarios as they are run: names and luck of their own. */
function municipal(
  loaded: readonly LoadedScenario[],
  { replications, seed }: Overrides,
  words: TrendWords,
): Scenario[] {
  const most = replications ?? Math.min(...loaded.map(({ scenario }) => scenario.replications));
  const own = loaded.map(({ scenario }, i) => ({
    ...scenario,
    replications: most,
    // A seed that is asked for is spread over the municipalities: with one and the same they would share their luck.
    seed: seed === null ? scenario.seed : loaded.length === 1 ? seed : `${seed}/${i + 1}`,
  }));
  own.forEach((scenario, i) => {
    const before = own.slice(0, i);
    if (before.some(({ name }) => name === scenario.name)) throw new UserError(words.sameName(scenario.name));
    const same = before.findIndex((other) => other.seed === scenario.seed);
    if (same >= 0) throw new UserError(words.sameSeed(loaded[i]?.file ?? '', loaded[same]?.file ?? ''));
  });
  return own;
}

/** Months of the horizon that every scenario has; from the first March three years on where nothing is asked for. */
function monthsOf(scenarios: readonly Scenario[], { from, until }: Span, words: TrendWords): Months {
  const shared = scenarios
    .map(({ horizon }) => monthNames(horizon))
    .reduce((kept, own) => kept.filter((month) => own.includes(month)));
  const [first = '', last = ''] = [shared[0], shared.at(-1)];
  for (const month of [from, until]) {
    if (month !== null && !shared.includes(month)) throw new UserError(words.outside(month, first, last));
  }
  const march = shared.find((month) => month.endsWith('-03')) ?? first;
  const start = from ?? (until !== null && march >= until ? first : march);
  const end = until ?? shared[shared.indexOf(start) + USUAL_SPAN_MONTHS] ?? last;
  if (start >= end) throw new UserError(words.order(start, end));
  return { from: start, until: end };
}

function monthNames({ startYear, startMonth, years }: Scenario['horizon']): string[] {
  return Array.from({ length: 12 * years }, (_, i) => {
    const month = startMonth - 1 + i;
    return `${startYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function changeOf({ change }: TrendsOptions, words: TrendWords): number {
  if (change === null) return USUAL_CHANGE;
  const number = Number(change.replace(',', '.'));
  if (!/^[+-]?\d+([.,]\d+)?$/.test(change) || number === 0) throw new UserError(words.badChange(change));
  return number;
}

async function simulated(
  scenarios: readonly Scenario[],
  loaded: readonly LoadedScenario[],
  { quiet, threads, lang }: TrendsOptions,
  words: TrendWords,
  signal: AbortSignal,
): Promise<Futures[]> {
  const total = scenarios.reduce((sum, { replications }) => sum + replications, 0);
  const bar = progressBar(words.progress, total, quiet);
  try {
    return await runFutures(scenarios, { threads, signal, onProgress: (done) => bar.update(done) });
  } catch (error) {
    throw runFailure(error, loaded, lang, signal);
  } finally {
    bar.stop();
  }
}

/** Short names of steps. */
function nameIn(scenarios: readonly Scenario[]): (step: string) => string {
  const names = new Map(scenarios.flatMap(({ steps }) => steps.map(({ id, shortName }) => [id, shortName] as const)));
  return (step) => names.get(step) ?? step;
}
