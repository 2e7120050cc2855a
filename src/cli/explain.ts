/** `explain`: where a figure of a forecast comes from. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Expectation, shownExpectation } from '../engine/expectation/expectation.js';
import { layoutOf } from '../engine/tally/layout.js';
import type { Model } from '../model/model.js';
import { exactOf } from '../results/build-forecast.js';
import { type FigureName, findFigure, takeApart } from '../results/figure.js';
import { isAmount, type Measure } from '../results/forecast.js';
import { planSeries, type SeriesPlan } from '../results/series-plan.js';
import { type DecidedFigure, decidingNumbers } from '../scenario/deciding.js';
import type { Laid } from '../scenario/laid-over.js';
import { nearest } from '../scenario/nearest.js';
import type { Scenario } from '../scenario/scenario.js';
import { hanging } from '../text/columns.js';
import { figureDa } from '../text/da/figure.js';
import { figureEn } from '../text/en/figure.js';
import type { FigureWords } from '../text/figure-words.js';
import { compiled } from './compiled.js';
import { decidingLines, figureText, partLines } from './figure-lines.js';
import { EXIT, type Language, outputWidth, print, tellProblems, UserError } from './output.js';
import { diskFiles, loadScenarios } from './read-scenario.js';
import { uncertaintyWords } from './uncertainty-lines.js';

export interface ExplainOptions {
  readonly measure: string | null;
  readonly step: string | null;
  readonly group: string | null;
  readonly period: string | null;
  /** Of a result folder, 1 ... */
  readonly scenario: number;
  readonly lang: Language;
}

/** A figure's numbers in a forecast that was simulated. */
interface Simulated {
  readonly mean: number;
  readonly mcse: number;
  readonly p05: number;
  readonly p95: number;
}

/** What a figure is looked for in. */
interface Subject {
  readonly file: string;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly plans: readonly SeriesPlan[];
  readonly exact: Expectation;
}

/** Explains a figure of a scenario file, or of a result folder. Returns the exit code. */
export function explainCommand(path: string, figure: string | null, laid: Laid, options: ExplainOptions): number {
  const words = options.lang === 'da' ? figureDa : figureEn;
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? scenarioIn(path, options.scenario, words) : path;
  const loaded = loadScenarios([{ file, laid }]);
  if (!loaded.ok) {
    tellProblems(loaded.problems, options.lang);
    return EXIT.badInput;
  }
  const { scenario } = loaded.scenarios[0] as (typeof loaded.scenarios)[0];
  const subject = subjectOf(file, scenario, options.lang);
  const name = nameOf(figure, options, subject.plans, words);
  const found = findFigure(subject.plans, name);
  if (!found.ok) throw new UserError(unknownPart(found.part, name, found.known, words));
  const simulated = isFolder ? simulatedIn(path, options.scenario, name) : null;
  const width = outputWidth();
  const deciding = decidingNumbers(file, diskFiles, decidedBy(scenario, found.plan), laid);
  // In a result folder the name of the file is enough.
  const numbers = isFolder
    ? deciding.map((one) => ({ ...one, place: { ...one.place, file: basename(one.place.file) } }))
    : deciding;
  const lines = [
    `${name.measure} / ${name.step} / ${name.group} / ${name.period}: ${scenario.name}`,
    ...section(words.headings.what, hanging('  ', words.definitions[name.measure] ?? words.noDefinition, width)),
    ...section(words.headings.numbers, [
      ...numberLines(subject, found.plan, found.at, simulated, words, width),
      ...(scenario.uncertain === undefined ? [] : hanging('  ', uncertaintyWords(options.lang).atMiddle, width)),
    ]),
    ...section(
      words.headings.madeOf,
      partLines(
        scenario,
        takeApart(found.plan, found.at, subject.model, layoutOf(subject.model), subject.exact),
        found.plan,
        words,
        width,
      ),
    ),
    ...section(words.headings.policies, policyLines(subject, found.plan, found.at, words, width, options.lang)),
    ...section(words.headings.decidedBy, decidingLines(numbers, words, width)),
  ];
  print(lines.join('\n'));
  return EXIT.ok;
}

function subjectOf(file: string, scenario: Scenario, lang: Language): Subject {
  const model = compiled(file, scenario, lang);
  return { file, scenario, model, plans: planSeries(scenario, model, layoutOf(model)), exact: shownExpectation(model) };
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

/** The figure that is asked for; what is not said is expenditure in all, of everyone, at the first period. */
function nameOf(
  figure: string | null,
  options: ExplainOptions,
  plans: readonly SeriesPlan[],
  words: FigureWords,
): FigureName {
  const parts = figure === null ? [] : figure.split('/');
  if (figure !== null && (parts.length > 3 || parts.some((part) => part === '')))
    throw new UserError(words.badFigure(figure));
  const [measure = options.measure ?? 'expenditure_kr', step = options.step ?? 'all', own = options.period] = parts;
  const group = options.group ?? 'all';
  const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === group);
  return { measure, step, group, period: own ?? plan?.periods[0] ?? '' };
}

/** Names of the known that fit on a line or two. */
const KNOWN_NAMED = 24;

function unknownPart(part: keyof FigureName, name: FigureName, known: readonly string[], words: FigureWords): string {
  const shown = known.slice(0, KNOWN_NAMED).join(', ') + (known.length > KNOWN_NAMED ? ' ...' : '');
  return words.unknown(part, name[part], nearest(name[part], known), shown);
}

function numberLines(
  { exact }: Subject,
  plan: SeriesPlan,
  at: number,
  simulated: Simulated | null,
  words: FigureWords,
  width: number,
): string[] {
  const text = (value: number): string => figureText(value, plan.measure, words);
  const value = exactOf(plan, at, exact);
  const expected = value === null ? words.noExact : words.exact(text(value), exact.isApproximate);
  const spread =
    simulated === null
      ? words.noSimulation
      : words.simulated(text(simulated.mean), text(simulated.p05), text(simulated.p95), text(simulated.mcse));
  return [...hanging('  ', expected, width), ...hanging('  ', spread, width)];
}

/** The figure without each policy: exact, one expectation a policy. */
function policyLines(
  { file, scenario, exact }: Subject,
  plan: SeriesPlan,
  at: number,
  words: FigureWords,
  width: number,
  lang: Language,
): string[] {
  const whole = exactOf(plan, at, exact);
  if (whole === null || scenario.policies.length === 0) return [];
  const text = (value: number): string => figureText(value, plan.measure, words);
  return scenario.policies.flatMap((policy) => {
    const without = { ...scenario, policies: scenario.policies.filter((own) => own !== policy) };
    const other = subjectOf(file, without, lang);
    const found = findFigure(other.plans, { ...plan, period: plan.periods[at] ?? '' });
    const value = found.ok ? exactOf(found.plan, found.at, other.exact) : null;
    return value === null ? [] : hanging('  ', words.without(policy.name, text(value), text(whole - value)), width);
  });
}

/** The steps whose numbers decide a figure: its own, those of its kind, or those that its moves are between. */
function decidedBy(scenario: Scenario, { measure, step }: SeriesPlan): DecidedFigure {
  const named = step.split('>');
  const steps = scenario.steps.filter(
    ({ id, kind, ledger }) =>
      named.includes(id) || kind === step || ledger === step || (step === 'all' && kind !== 'universal'),
  );
  return {
    steps: new Set(steps.map(({ id }) => id)),
    isMoney: isAmount(measure),
    isInflow: INFLOWS.includes(measure),
    hasPolicyCosts: isAmount(measure) && (step === 'all' || step.startsWith('policies')),
  };
}

const INFLOWS: readonly Measure[] = ['new_placements', 'first_placements', 're_placements'];

/** The scenario file with that number in a result folder. */
function scenarioIn(folder: string, number: number, words: FigureWords): string {
  const names = readdirSync(folder).filter((name) => /^scenarie-\d+-.*\.yaml$/.test(name));
  const name = names.find((own) => own.startsWith(`scenarie-${number}-`));
  if (name === undefined) throw new UserError(words.noSuchScenario(number, names.length));
  return join(folder, name);
}

const summarySchema = z.object({ mean: z.number(), mcse: z.number(), p05: z.number(), p95: z.number() });
const forecastSchema = z.object({
  forecasts: z.array(
    z.object({
      series: z.array(
        z.object({
          measure: z.string(),
          step: z.string(),
          group: z.string(),
          periods: z.array(z.string()),
          summaries: z.array(summarySchema),
        }),
      ),
    }),
  ),
});

/** What the run said of the figure; null where its `forecast.json` is gone or says nothing of it. */
function simulatedIn(folder: string, number: number, name: FigureName): Simulated | null {
  let text: string;
  try {
    text = readFileSync(join(folder, 'forecast.json'), 'utf8');
  } catch {
    return null;
  }
  const series = forecastSchema.parse(JSON.parse(text)).forecasts[number - 1]?.series ?? [];
  const own = series.find(
    ({ measure, step, group }) => measure === name.measure && step === name.step && group === name.group,
  );
  return own?.summaries[own.periods.indexOf(name.period)] ?? null;
}
