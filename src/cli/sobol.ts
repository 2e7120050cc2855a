/** `sobol`: where the uncertainty of a figure comes from, all uncertain numbers drawn at once; or Morris' overview. */
import { sobolBars } from '../charts/decisions/sobol-bars.js';
import type { NamedChart } from '../charts/gallery.js';
import type { Answer } from '../decisions/evaluate.js';
import { morrisOf, morrisPlan, morrisPoints } from '../decisions/morris.js';
import { type SobolInput, type SobolResult, sobolInputs, sobolOf, sobolPoints, sobolSize } from '../decisions/sobol.js';
import { byTotal, inputName, morrisReport, type ReportFacts, sobolReport } from '../decisions/sobol-report.js';
import { estimateOf } from '../decisions/tornado.js';
import { morrisCsv, sobolCsv } from '../report/decision-csv.js';
import type { Laid } from '../scenario/laid-over.js';
import { chartsDa } from '../text/da/charts.js';
import { sobolDa } from '../text/da/sobol.js';
import { chartsEn } from '../text/en/charts.js';
import { sobolEn } from '../text/en/sobol.js';
import { formatNumber } from '../text/number-format.js';
import type { SobolWords } from '../text/sobol-words.js';
import {
  type Decision,
  type DecisionFlags,
  decisionWords,
  evaluated,
  howText,
  prepareDecision,
  type Told,
  tellDecision,
} from './decision.js';
import { type RangeFlags, readRanges } from './decision-ranges.js';
import { EXIT, type Language, UserError } from './output.js';

export interface SobolFlags extends DecisionFlags, Omit<RangeFlags, 'range'> {
  readonly samples: number;
  readonly morris: boolean;
  /** null: not given. */
  readonly trajectories: number | null;
  readonly range: number | null;
}

const USUAL_TRAJECTORIES = 10;
const USUAL_PERCENT = 20;

/** Tells where the uncertainty comes from and returns the exit code. */
export async function sobolCommand(
  paths: readonly string[],
  laid: Laid,
  flags: SobolFlags,
  signal: AbortSignal,
): Promise<number> {
  const startedAt = Date.now();
  const words = sobolWords(flags.lang);
  const isOfMorris = flags.vary.length > 0 || flags.range !== null || flags.trajectories !== null;
  if (isOfMorris && !flags.morris) throw new UserError(words.onlyMorris);
  const decision = prepareDecision(paths, laid, flags, (files) =>
    flags.morris
      ? readRanges({ files }, { vary: flags.vary, range: flags.range ?? USUAL_PERCENT }, decisionWords(flags.lang).own)
      : uncertainInputs(files, words),
  );
  if (decision === null) return EXIT.badInput;
  const told = flags.morris ? await morrisTold(decision, flags, signal) : await sobolTold(decision, flags, signal);
  await tellDecision(decision, told, flags, startedAt, signal);
  return EXIT.ok;
}

async function sobolTold(decision: Decision, flags: SobolFlags, signal: AbortSignal): Promise<Told> {
  const words = sobolWords(flags.lang);
  const { files, outcomes, priceLevel } = decision;
  const inputs = uncertainInputs(files, words);
  const { seed } = files[0].scenario;
  const { samples } = flags;
  const axes = { named: [], chances: inputs.flatMap(({ chances }) => chances) };
  const points = sobolPoints(inputs, samples, seed);
  const answers = await evaluated(decision, axes, points.length, flags, signal, (evaluate) => evaluate(points));
  const results = outcomes.map((_, i) => sobolOf(meansOf(answers, i), inputs.length, seed));
  if (results.some(({ rows }) => rows < samples / 2)) throw new UserError(words.tooFew);
  const names = inputs.map((input) => inputName(input, words));
  const facts = factsOf(decision, sobolSize(inputs.length, samples), flags.lang);
  return {
    kind: 'sobol',
    sections: sobolReport(inputs, results, samples, facts, decisionWords(flags.lang), words),
    tables: new Map([['sobol.csv', sobolCsv(names, results, outcomes, priceLevel)]]),
    charts: sobolCharts(decision, inputs, results, facts, flags.lang),
    facts: { samples, numbers: inputs.map(({ name }) => name) },
    result: { outcomes, numbers: names, results },
  };
}

async function morrisTold(decision: Decision, flags: SobolFlags, signal: AbortSignal): Promise<Told> {
  const words = decisionWords(flags.lang);
  const { files, outcomes, priceLevel } = decision;
  const percent = flags.range ?? USUAL_PERCENT;
  const trajectories = flags.trajectories ?? USUAL_TRAJECTORIES;
  const reading = readRanges(decision, { vary: flags.vary, range: percent }, words.own);
  const { named, ranges } = reading;
  const plan = morrisPlan(ranges.length, trajectories, files[0].scenario.seed);
  const points = morrisPoints(reading, plan);
  const axes = { named, chances: [] };
  const answers = await evaluated(decision, axes, points.length, flags, signal, (evaluate) => evaluate(points));
  const effects = outcomes.map((_, i) => morrisOf(meansOf(answers, i), ranges.length, plan));
  if (effects.flat().some(({ count }) => count < 2)) throw new UserError(sobolWords(flags.lang).tooFew);
  const isAssumed = ranges.some(({ origin }) => origin === 'assumed');
  const facts = {
    ...factsOf(decision, points.length, flags.lang),
    assumption: isAssumed
      ? words.own.tornado.assumption(formatNumber(percent, Number.isInteger(percent) ? 0 : 1, words.own))
      : null,
  };
  return {
    kind: 'morris',
    sections: morrisReport(ranges, effects, trajectories, facts, words, sobolWords(flags.lang)),
    tables: new Map([['morris.csv', morrisCsv(ranges, effects, outcomes, priceLevel)]]),
    charts: [],
    facts: { vary: flags.vary, range: percent, trajectories },
    result: { outcomes, numbers: ranges.map(({ name }) => name), effects },
  };
}

function uncertainInputs(files: Decision['files'], words: SobolWords): SobolInput[] {
  const inputs = sobolInputs(files);
  if (inputs.length === 0) throw new UserError(words.certain);
  return inputs;
}

/** The mean of an outcome at every point; NaN where the numbers cannot stand together. */
function meansOf(answers: readonly (Answer | null)[], outcome: number): Float64Array {
  return Float64Array.from(answers, (answer) => {
    const own = answer?.[outcome];
    return own === undefined ? Number.NaN : estimateOf(own).value;
  });
}

function factsOf(decision: Decision, evaluations: number, lang: Language): ReportFacts {
  const [base, whatIf] = decision.files;
  return {
    scenario: (whatIf ?? base).scenario.name,
    base: whatIf === undefined ? null : base.scenario.name,
    outcomes: decision.told,
    priceLevel: decision.priceLevel,
    how: howText(decision, evaluations, decisionWords(lang).own),
  };
}

/** One chart an outcome that varies. */
function sobolCharts(
  { files }: Decision,
  inputs: readonly SobolInput[],
  results: readonly SobolResult[],
  { scenario, base, outcomes, how }: ReportFacts,
  lang: Language,
): NamedChart[] {
  const words = sobolWords(lang);
  const chartWords = lang === 'da' ? chartsDa : chartsEn;
  const steps = files.flatMap((file) => file.scenario.steps);
  return results.flatMap(({ indices }, i) => {
    if (indices === null) return [];
    const rows = byTotal(inputs, indices).map(({ input, ...own }) => ({ name: inputName(input, words), ...own }));
    const caption = {
      figure: outcomes[i]?.name ?? '',
      forWhom: base === null ? scenario : decisionWords(lang).own.minus(scenario, base),
      steps,
      footer: how,
    };
    const draw = () => sobolBars(rows, caption, chartWords, decisionWords(lang).own, words);
    return [{ name: i === 0 ? 'sobol' : `sobol-${i + 1}`, draw }];
  });
}

function sobolWords(lang: Language): SobolWords {
  return lang === 'da' ? sobolDa : sobolEn;
}
