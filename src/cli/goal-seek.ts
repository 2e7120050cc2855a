/** `goal-seek`: which value of a number makes a figure meet a goal. */
import { writeFileSync } from 'node:fs';
import { askedOf, isExactly } from '../decisions/evaluate.js';
import type { Goal, GoalAnswer } from '../decisions/goal-answer.js';
import { type NamedNumbers, readNames } from '../decisions/named.js';
import type { Asked, Outcome } from '../decisions/outcome.js';
import { type AskedRange, endsOf, isPercentOfNothing, readAsked } from '../decisions/ranges.js';
import type { Model } from '../model/model.js';
import { goalCsv } from '../report/goal-csv.js';
import { runGoalSeek } from '../run/goal-seek-run.js';
import type { Laid } from '../scenario/laid-over.js';
import { decisionsDa } from '../text/da/decisions.js';
import { goalDa } from '../text/da/goal.js';
import type { DecisionWords } from '../text/decision-words.js';
import { decisionsEn } from '../text/en/decisions.js';
import { goalEn } from '../text/en/goal.js';
import type { GoalWords } from '../text/goal-words.js';
import { both } from './both.js';
import { comparable, type Overrides } from './comparable.js';
import { compiled } from './compiled.js';
import { nameFaultText, outcomesOf } from './decision.js';
import { budgetGoal, goalNumber, type Relation, type StatedGoal, statedGoal } from './goal-of.js';
import { goalSections } from './goal-sections.js';
import { EXIT, type Language, onDisk, outputWidth, print, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { type LoadedScenario, loadScenarios } from './read-scenario.js';
import { runFailure } from './run-failure.js';
import { screenLines } from './sections.js';

export interface GoalOptions extends Overrides, Record<Relation, string | null> {
  readonly vary: readonly string[];
  readonly outcome: string | null;
  /** Per cent of the futures; null: the mean. */
  readonly chance: string | null;
  readonly also: readonly string[];
  /** CSV file to write; null: none. */
  readonly out: string | null;
  readonly threads: number;
  readonly lang: Language;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** What the command says and in which words. */
interface Speech {
  readonly own: GoalWords;
  readonly shared: DecisionWords;
}

/** Tells how much is needed, and returns the exit code. */
export async function goalSeekCommand(
  file: string,
  laid: Laid,
  options: GoalOptions,
  signal: AbortSignal,
): Promise<number> {
  const { lang, quiet } = options;
  const speech = { own: lang === 'da' ? goalDa : goalEn, shared: lang === 'da' ? decisionsDa : decisionsEn };
  const [range, [stated, share]] = both(
    () => rangeAsked(options.vary, speech.own),
    () =>
      both(
        () => statedGoal(options, speech.own),
        () => shareIn(options.chance, speech.own),
      ),
  );
  const loaded = loadScenarios([{ file, laid }]);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  const [only] = loaded.scenarios as [LoadedScenario];
  const [scenario] = comparable([only], options, wordsOf(lang)) as [LoadedScenario['scenario']];
  const subject = { ...only, scenario };
  const model = compiled(only.file, scenario, lang);
  const goal = goalOf(subject, model, { stated, range, share }, options, speech);
  const answer = await sought(goal, only, options, speech.own, signal);
  const { out } = options;
  if (out !== null) {
    const text = goalCsv(goal, answer);
    onDisk(out, lang, () => writeFileSync(out, text));
  }
  if (options.json) print(JSON.stringify({ goal: toldGoal(goal), ...answer }, null, 2));
  else if (!quiet) {
    const about = { goal, stated, asked: askedOf(scenario, model), now: nowOf(goal.named) };
    print(screenLines(goalSections(answer, about, lang), outputWidth()).join('\n'));
  }
  return EXIT.ok;
}

function nowOf({ value, isFactor }: NamedNumbers): number {
  return isFactor ? 1 : value;
}

function rangeAsked(vary: readonly string[], words: GoalWords): AskedRange {
  const [first, ...more] = vary;
  if (first === undefined) throw new UserError(words.needsVary);
  if (more.length > 0) throw new UserError(words.oneVary(vary.length));
  const range = readAsked(first);
  if (range === null) throw new UserError(words.badRange(first));
  return range;
}

function shareIn(chance: string | null, words: GoalWords): number | null {
  if (chance === null) return null;
  const percent = goalNumber(chance);
  if (percent === null || percent < 1 || percent > 99) throw new UserError(words.badChance(chance));
  return percent / 100;
}

function goalOf(
  { file, scenario, merged }: LoadedScenario,
  model: Model,
  { stated, range, share }: { stated: StatedGoal; range: AskedRange; share: number | null },
  { outcome: text, also }: GoalOptions,
  { own, shared }: Speech,
): Goal {
  const asked = askedOf(scenario, model);
  const [named, [{ budget, outcome }, beside]] = both(
    () => namedIn(merged, range.name, shared),
    () =>
      both(
        () => {
          const aim = stated.amount === null ? budgetGoal(scenario, file, asked, text, own) : null;
          return { budget: aim, outcome: outcomeOf(aim?.outcome ?? text ?? '', asked, shared) };
        },
        () => (also.length === 0 ? [] : outcomesOf(also, asked, shared)),
      ),
  );
  const target = stated.amount ?? budget?.amountIn(outcome) ?? 0;
  return {
    file: { scenario, merged },
    named,
    ...soughtBetween(named, range, own),
    outcome,
    also: beside,
    target,
    side: stated.relation === 'atLeast' ? 'atLeast' : 'atMost',
    share,
    isExact: isExactly(scenario, model, [outcome, ...beside]),
  };
}

function namedIn(merged: LoadedScenario['merged'], name: string, words: DecisionWords): NamedNumbers {
  const reading = readNames([merged], [name]);
  if (reading.ok) return reading.named[0] as NamedNumbers;
  throw new UserError(reading.faults.map((fault) => `--vary: ${nameFaultText(fault, words)}`).join('\n'));
}

function outcomeOf(text: string, asked: Asked, words: DecisionWords): Outcome {
  return outcomesOf([text], asked, words)[0] as Outcome;
}

/** What a number is tried up to where nobody says. */
const USUAL_REACH = 3;

function soughtBetween(named: NamedNumbers, { name, ends }: AskedRange, words: GoalWords): Pick<Goal, 'from' | 'to'> {
  const now = nowOf(named);
  if (ends === null) {
    if (now === 0) throw new UserError(words.noRange(name));
    return now > 0 ? { from: 0, to: USUAL_REACH * now } : { from: USUAL_REACH * now, to: 0 };
  }
  if (isPercentOfNothing(ends, now)) throw new UserError(words.noRange(name));
  const [from, to] = endsOf(ends, now);
  if (!(from < to)) throw new UserError(words.upsideDown(name));
  return { from, to };
}

async function sought(
  goal: Goal,
  loaded: LoadedScenario,
  { threads, quiet, lang }: GoalOptions,
  words: GoalWords,
  signal: AbortSignal,
): Promise<GoalAnswer> {
  const bar = progressBar(words.progress, USUAL_STEPS, quiet);
  try {
    return await runGoalSeek(goal, { threads, signal, onProgress: (done) => bar.update(Math.min(done, USUAL_STEPS)) });
  } catch (error) {
    throw runFailure(error, [loaded], lang, signal);
  } finally {
    bar.stop();
  }
}

/** Values that are tried when there is one answer. */
const USUAL_STEPS = 30;

/** As JSON: what was asked, in names and numbers. */
function toldGoal({
  named: { name, isFactor, value },
  from,
  to,
  outcome,
  target,
  side,
  share,
  isExact,
}: Goal): unknown {
  return { vary: { name, isFactor, value, from, to }, outcome, target, side, share, isExact };
}
