/** What `tornado`, `grid` and `sobol` have in common: what is asked of which scenarios, and the folder of the answer. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { NamedChart } from '../charts/gallery.js';
import { askedOf, isContradiction, isExactly, type Question } from '../decisions/evaluate.js';
import type { NameFault } from '../decisions/named.js';
import { type Asked, defaultOutcomes, type Outcome, readOutcome } from '../decisions/outcome.js';
import { type ToldOutcome, toldOutcome, type Words } from '../decisions/telling.js';
import { type Axes, Variations, type VariedFile } from '../decisions/vary.js';
import type { Model } from '../model/model.js';
import { requireFolder, writeRunFolder } from '../report/run-folder.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import type { Evaluate } from '../run/decision-run.js';
import { scenarioHash } from '../run/forecast-run.js';
import { mathParse } from '../run/math-parse.js';
import type { Laid } from '../scenario/laid-over.js';
import { ImpossibleDraw } from '../scenario/uncertain/drawn-scenario.js';
import { comparisonDa } from '../text/da/comparison.js';
import { decisionsDa } from '../text/da/decisions.js';
import type { DecisionWords } from '../text/decision-words.js';
import { comparisonEn } from '../text/en/comparison.js';
import { decisionsEn } from '../text/en/decisions.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { both } from './both.js';
import { drawnFiles } from './chart-files.js';
import { comparable, type Overrides } from './comparable.js';
import { compiled } from './compiled.js';
import { type Language, onDisk, outputWidth, print, tell, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { engineDigest, programVersion } from './provenance.js';
import { type LoadedScenario, loadScenarios, type Wanted } from './read-scenario.js';
import { markdownOf, screenLines } from './sections.js';
import { describedDraw } from './why-failed.js';

export interface DecisionFlags extends Overrides {
  /** Names of figures; none: the usual ones. */
  readonly outcome: readonly string[];
  readonly threads: number;
  readonly out: string;
  readonly charts: boolean;
  readonly lang: Language;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** What is asked. */
export interface Decision {
  readonly loaded: readonly LoadedScenario[];
  readonly files: Question['files'];
  readonly outcomes: readonly Outcome[];
  readonly told: readonly ToldOutcome[];
  /** null: by the exact expectation. */
  readonly replications: number | null;
  readonly priceLevel: number;
}

/** Futures at each point, where there is no exact expectation and nobody says how many. */
const USUAL_REPLICATIONS = 200;

export function decisionWords(lang: Language): Words {
  return lang === 'da' ? { own: decisionsDa, figures: comparisonDa } : { own: decisionsEn, figures: comparisonEn };
}

/**
 * Reads one or two scenarios and what is asked of them; null, and what is wrong with the files has been told.
 *
 * @param alsoRead reads what else is asked of the files, so that its mistakes are told along with those of the outcomes
 * @throws UserError with everything else that is wrong
 */
export function prepareDecision(
  paths: readonly string[],
  laid: Laid,
  flags: DecisionFlags,
  alsoRead: (files: Question['files']) => unknown,
): Decision | null {
  const { lang, quiet } = flags;
  const words = decisionWords(lang);
  const wanted: Wanted[] = paths.map((file) => ({ file }));
  if (laid.paths.length > 0) wanted.push({ file: paths[0] as string, laid });
  if (wanted.length > 2) throw new UserError(words.own.needsFiles(wanted.length));
  const loaded = loadScenarios(wanted);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return null;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  const scenarios = comparable(loaded.scenarios, flags, wordsOf(lang));
  const files = loaded.scenarios.map(
    ({ merged }, i): VariedFile => ({ scenario: scenarios[i] as VariedFile['scenario'], merged }),
  );
  const models = files.map(({ scenario }, i) => compiled(loaded.scenarios[i]?.file ?? '', scenario, lang));
  const [base, whatIf] = files as [VariedFile, VariedFile?];
  const asked = askedOf(base.scenario, models[0] as Model);
  const whole: Question['files'] = whatIf === undefined ? [base] : [base, whatIf];
  const [outcomes] = both(
    () => outcomesOf(flags.outcome, asked, words.own),
    () => alsoRead(whole),
  );
  const isExact = files.every(({ scenario }, i) => isExactly(scenario, models[i] as Model, outcomes));
  onDisk(flags.out, flags.lang, () => requireFolder(flags.out));
  return {
    loaded: loaded.scenarios,
    files: whole,
    outcomes,
    told: outcomes.map((outcome) => toldOutcome(outcome, asked, base.scenario.steps, whatIf !== undefined, words)),
    replications: isExact ? null : (flags.replications ?? USUAL_REPLICATIONS),
    priceLevel: shownPrices(inFixedPrices(base.scenario)).priceLevel,
  };
}

/** Names of the known that fit on a line or two. */
const KNOWN_NAMED = 24;

/** The figures that are asked for; the usual ones where none are. */
export function outcomesOf(names: readonly string[], asked: Asked, words: DecisionWords): readonly Outcome[] {
  const readings = names.map((name) => readOutcome(name, asked));
  const wrong = readings.flatMap((reading) => (reading.ok ? [] : [reading.fault]));
  if (wrong.length > 0) {
    const texts = wrong.map(({ part, got, suggestion, known }) => {
      const shown = known.slice(0, KNOWN_NAMED).join(', ') + (known.length > KNOWN_NAMED ? ' ...' : '');
      return words.unknownOutcome(part, got, suggestion, shown);
    });
    throw new UserError(texts.join('\n'));
  }
  const outcomes =
    names.length === 0 ? defaultOutcomes(asked) : readings.flatMap((one) => (one.ok ? [one.outcome] : []));
  if (outcomes.length === 0) throw new UserError(words.noOutcome);
  return outcomes;
}

/** What is wrong with a name, in the user's words. */
export function nameFaultText(fault: NameFault, { names }: DecisionWords): string {
  switch (fault.code) {
    case 'unknown':
      return names.unknown(fault.name, fault.suggestion);
    case 'formula':
      return names.formula(fault.name, fault.number);
    case 'twice':
      return names.twice(fault.name, fault.other, fault.number);
  }
}

/** Asks at points, with a bar that counts to `total`. */
export async function evaluated<T>(
  { files, outcomes, replications }: Decision,
  axes: Axes,
  total: number,
  { threads, lang, quiet }: DecisionFlags,
  signal: AbortSignal,
  act: (evaluate: Evaluate) => Promise<T>,
): Promise<T> {
  const { evaluating } = await import('../run/decision-run.js');
  const bar = progressBar(decisionWords(lang).own.progress, total, quiet);
  const onProgress = (done: number): void => bar.update(Math.min(done, total));
  try {
    const question = { files, axes, outcomes, replications };
    return await evaluating(question, { threads: Math.min(threads, total), signal, onProgress }, act);
  } finally {
    bar.stop();
  }
}

/** How so many points were evaluated. */
export function howText({ replications }: Decision, evaluations: number, words: DecisionWords): string {
  const times = formatNumber(evaluations, 0, words);
  return replications === null
    ? words.howExact(times)
    : words.howSimulated(times, formatNumber(replications, 0, words));
}

/** Why the numbers of a point cannot stand together, where they are written. */
export function whyImpossible({ loaded, files }: Decision, axes: Axes, point: Float64Array, lang: Language): string[] {
  const texts = files.flatMap((file, i) => {
    const { file: name, root } = loaded[i] as LoadedScenario;
    try {
      compiled(name, new Variations(file, axes, mathParse).at(point), lang);
      return [];
    } catch (error) {
      if (error instanceof ImpossibleDraw) return describedDraw(error, root, lang);
      if (error instanceof UserError || isContradiction(error)) return [String((error as Error).message)];
      throw error;
    }
  });
  return [...new Set(texts)];
}

/** What goes into a folder of its own, and what of it is shown. */
export interface Told {
  /** `tornado`: part of the folder's name. */
  readonly kind: string;
  readonly sections: readonly Section[];
  readonly tables: ReadonlyMap<string, string>;
  readonly charts: readonly NamedChart[];
  /** What it takes to make it again, beside the scenarios and the program. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** For `--json`. */
  readonly result: unknown;
}

/** Writes the folder and shows the report. */
export async function tellDecision(
  { loaded, files, outcomes, replications }: Decision,
  { kind, sections, tables, charts, facts, result }: Told,
  flags: DecisionFlags,
  startedAt: number,
  signal: AbortSignal,
): Promise<void> {
  const { lang, quiet, json } = flags;
  const words = wordsOf(lang);
  const { own } = decisionWords(lang);
  const scenarios = files.map(({ scenario }, i) => ({
    name: scenario.name,
    files: loaded[i]?.paths ?? [],
    hash: scenarioHash(scenario),
  }));
  const about = {
    version: programVersion(),
    command: kind,
    scenarios,
    outcomes: outcomes.map(({ measure, step, period }) => [measure, step, period].join('/')),
    seed: files[0].scenario.seed,
    replications,
    ...facts,
    engineDigest: engineDigest(),
    nodeVersion: process.version,
    language: lang,
  };
  const content = new Map<string, string | Uint8Array>([
    [own.reportName, markdownOf(sections)],
    ...tables,
    ['about.json', `${JSON.stringify(about, null, 2)}\n`],
    ...(flags.charts ? await drawnFiles(charts, { lang, quiet, signal }) : []),
  ]);
  const folder = onDisk(flags.out, flags.lang, () =>
    writeRunFolder(flags.out, folderNameOf(loaded, kind, about), content),
  );
  if (json) print(JSON.stringify(result, null, 2));
  else if (!quiet) print(screenLines(sections, outputWidth()).join('\n'));
  if (!quiet) {
    const seconds = formatNumber((Date.now() - startedAt) / 1000, 1, words);
    tell(`${words.written(folder)} ${words.time(seconds)}`);
  }
}

/** `basis-tornado-3f2a9c01`: a hash of everything that decides the numbers. */
function folderNameOf(loaded: readonly LoadedScenario[], kind: string, about: object): string {
  const stem = basename(loaded.at(-1)?.paths[0] ?? '')
    .replace(/\.ya?ml$/i, '')
    .replace(/[^\p{L}\p{N}_-]/gu, '_');
  const hash = createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 8);
  return `${stem.slice(0, 80) || 'scenarie'}-${kind}-${hash}`;
}
