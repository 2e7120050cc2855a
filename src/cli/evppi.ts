/** `evppi`: what it is worth to know uncertain numbers before one of several scenarios is chosen. */
import { writeFileSync } from 'node:fs';
import { isContradiction } from '../decisions/evaluate.js';
import {
  type DrawnNumber,
  drawnNumbersOf,
  type KnownSet,
  posteriorNames,
  setAskedFor,
  usualSets,
} from '../decisions/evppi-numbers.js';
import {
  fewestDraws,
  type ValueOfInformation,
  valueOfInformation,
  weightsOf,
} from '../decisions/value-of-information.js';
import { wholeYears } from '../model/calendar.js';
import { evppiCsv } from '../report/evppi-csv.js';
import {
  type DrawnBenefits,
  expectedBenefits,
  hasExactBenefit,
  type Judged,
  refundingOf,
  simulatedBenefits,
} from '../run/evppi-run.js';
import type { Laid } from '../scenario/laid-over.js';
import type { Scenario } from '../scenario/scenario.js';
import { evppiDa } from '../text/da/evppi.js';
import { evppiEn } from '../text/en/evppi.js';
import type { EvppiWords } from '../text/evppi-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { comparable, type Overrides } from './comparable.js';
import { compiled } from './compiled.js';
import { evppiSections } from './evppi-sections.js';
import { EXIT, type Language, onDisk, outputWidth, print, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { type LoadedScenario, loadScenarios, type Wanted } from './read-scenario.js';
import { runFailure } from './run-failure.js';
import { screenLines } from './sections.js';

export interface EvppiOptions extends Overrides {
  /** What is asked about; none: everything that is usual. */
  readonly about: readonly string[];
  /** As it was given; null: not at all. */
  readonly krPerPlacementYear: string | null;
  /** CSV file to write; null: none. */
  readonly out: string | null;
  readonly threads: number;
  readonly lang: Language;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Draws where nobody asks for more: each costs an expectation of every scenario. */
const USUAL_DRAWS = 500;

/** Tells what it is worth to know, and returns the exit code. */
export async function evppiCommand(
  files: readonly string[],
  laid: Laid,
  options: EvppiOptions,
  signal: AbortSignal,
): Promise<number> {
  const { lang, quiet } = options;
  const own = lang === 'da' ? evppiDa : evppiEn;
  const krPerPlacementYear = amountIn(options.krPerPlacementYear, own);
  const wanted: Wanted[] = files.map((file) => ({ file }));
  if (laid.paths.length > 0) wanted.push({ file: files[0] as string, laid });
  if (wanted.length < 2) throw new UserError(own.needsTwo);
  const loaded = loadScenarios(wanted);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  refuseSame(loaded.scenarios, own);
  const replications = options.replications ?? USUAL_DRAWS;
  const scenarios = comparable(loaded.scenarios, { ...options, replications }, wordsOf(lang)).map(inAnyOrder);
  const judged = judgedBy(scenarios, loaded.scenarios, krPerPlacementYear, own);
  const sets = setsAsked(scenarios, options.about, own);
  scenarios.forEach((scenario, i) => {
    compiled(loaded.scenarios[i]?.file ?? '', scenario, lang);
  });
  const isExact = hasExactBenefit(scenarios, judged);
  // Without the expectation at each draw, what everything is worth is a surface over all numbers too.
  const all = { name: own.allNumbers, kind: 'asked', numbers: drawnNumbersOf(scenarios, [0]) } as const;
  refuseFew(isExact ? sets : [...sets, all], scenarios, lang, own);
  const benefits = await drawn(
    scenarios,
    loaded.scenarios,
    isExact ? 'exact' : 'simulated',
    judged,
    options,
    own,
    signal,
  );
  const numbers = drawnNumbersOf(scenarios, benefits.draws);
  const names = scenarios.map(({ name }) => name);
  const asked = setsAt(sets, numbers);
  const value = valueOfInformation(
    names,
    benefits,
    numbers,
    asked,
    posteriorNames(scenarios),
    (scenarios[0] as Scenario).seed,
  );
  const { out } = options;
  if (out !== null) {
    const text = evppiCsv(value);
    onDisk(out, lang, () => writeFileSync(out, text));
  }
  if (options.json) print(JSON.stringify(told(value), null, 2));
  else if (!quiet) {
    const about = {
      scenarios,
      judged,
      krPerPlacementYear,
      impossible: benefits.impossible,
      isAsked: options.about.length > 0,
    };
    print(screenLines(sectionsOf(value, about, lang, own), outputWidth()).join('\n'));
  }
  return EXIT.ok;
}

function sectionsOf(
  value: ValueOfInformation,
  about: Parameters<typeof evppiSections>[1],
  lang: Language,
  own: EvppiWords,
): Section[] {
  return evppiSections(value, about, lang, own);
}

function amountIn(text: string | null, words: EvppiWords): number {
  if (text === null) return 0;
  const kr = Number(text.replaceAll('_', '').replace(',', '.'));
  if (!/^\d[\d_]*([.,]\d+)?$/.test(text) || /[.,]\d{3}$/.test(text) || !Number.isFinite(kr))
    throw new UserError(words.badAmount(text));
  return kr;
}

/** The same numbers under another name cannot be chosen between. */
function refuseSame(loaded: readonly LoadedScenario[], words: EvppiWords): void {
  const content = loaded.map(({ resolved: { name: _, ...rest } }) => JSON.stringify(rest));
  loaded.forEach(({ file }, i) => {
    const same = content.indexOf(content[i] as string);
    if (same < i) throw new UserError(words.sameScenario(file, loaded[same]?.file ?? ''));
  });
}

/** Rows of a posterior are drawn, whatever their order in the file: then every scenario's draw is the same. */
function inAnyOrder(scenario: Scenario): Scenario {
  const { uncertain } = scenario;
  if (uncertain === undefined || uncertain.posterior === null) return scenario;
  return { ...scenario, uncertain: { ...uncertain, posterior: { ...uncertain.posterior, order: 'drawn' } } };
}

function judgedBy(
  scenarios: readonly Scenario[],
  loaded: readonly LoadedScenario[],
  krPerPlacementYear: number,
  words: EvppiWords,
): Judged {
  const { horizon, economy } = scenarios[0] as Scenario;
  const years = wholeYears(horizon);
  if (years.length === 0) throw new UserError(words.noWholeYear);
  if (scenarios.every(({ uncertain }) => uncertain === undefined)) {
    throw new UserError(words.nothingUncertain(loaded.map(({ file }) => file)));
  }
  const rates = ({ economy: { discountRates } }: Scenario): string =>
    JSON.stringify(discountRates.map(({ fromYear, rate }) => [fromYear, rate.value]));
  const other = scenarios.findIndex((scenario) => rates(scenario) !== rates(scenarios[0] as Scenario));
  if (other > 0) throw new UserError(words.otherRates(loaded[other]?.file ?? '', loaded[0]?.file ?? ''));
  return {
    weights: weightsOf(economy.discountRates, years.length, krPerPlacementYear),
    refunding: refundingOf(scenarios),
  };
}

/** What is asked about, or what is usual; the draws of a single replication tell the names. */
function setsAsked(scenarios: readonly Scenario[], about: readonly string[], words: EvppiWords): KnownSet[] {
  const numbers = drawnNumbersOf(scenarios, [0]);
  const posterior = posteriorNames(scenarios);
  if (about.length === 0) return usualSets(numbers, posterior);
  const asked = about.map((name) => setAskedFor(name, numbers, posterior));
  const unknown = asked.flatMap((own) => (Array.isArray(own) ? own : []));
  if (unknown.length > 0) {
    const known = numbers.map(({ name }) => name).join(', ');
    throw new UserError(unknown.map(({ name, suggestion }) => words.unknown(name, suggestion, known)).join('\n'));
  }
  return asked.flatMap((own) => (Array.isArray(own) ? [] : [own]));
}

/** The same sets, with all draws. */
function setsAt(sets: readonly KnownSet[], numbers: readonly DrawnNumber[]): KnownSet[] {
  return sets.map((set) => {
    const names = new Set(set.numbers.map(({ name }) => name));
    return { ...set, numbers: numbers.filter(({ name }) => names.has(name)) };
  });
}

function refuseFew(sets: readonly KnownSet[], scenarios: readonly Scenario[], lang: Language, own: EvppiWords): void {
  const { replications } = scenarios[0] as Scenario;
  const format = wordsOf(lang);
  const needs = sets
    .map(({ name, numbers }) => ({
      name,
      least: fewestDraws(numbers.reduce((sum, { columns }) => sum + columns.length, 0)),
    }))
    .sort((a, b) => b.least - a.least);
  const [most] = needs;
  // What needs most says it all.
  if (most !== undefined && replications < most.least) {
    throw new UserError(
      own.fewDraws(most.name, formatNumber(replications, 0, format), formatNumber(most.least, 0, format)),
    );
  }
}

async function drawn(
  scenarios: readonly Scenario[],
  loaded: readonly LoadedScenario[],
  how: 'exact' | 'simulated',
  judged: Judged,
  { threads, quiet, lang }: EvppiOptions,
  words: EvppiWords,
  signal: AbortSignal,
): Promise<DrawnBenefits> {
  const total = scenarios.length * (scenarios[0] as Scenario).replications;
  const bar = progressBar(words.progress, total, quiet);
  try {
    const run = { threads, signal, onProgress: (done: number): void => bar.update(done) };
    if (how === 'simulated') return await simulatedBenefits(scenarios, judged, run);
    const files = scenarios.map((scenario, i) => ({ scenario, merged: (loaded[i] as LoadedScenario).merged }));
    return await expectedBenefits(files, judged, run);
  } catch (error) {
    throw isContradiction(error) ? error : runFailure(error, loaded, lang, signal);
  } finally {
    bar.stop();
  }
}

/** As JSON: nothing but names and numbers. */
function told({ known, ...rest }: ValueOfInformation): unknown {
  return {
    ...rest,
    known: known.map(({ set, worth }) => ({ name: set.name, numbers: set.numbers.map(({ name }) => name), ...worth })),
  };
}
