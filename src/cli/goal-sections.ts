/** What `goal-seek` shows: the question, the answer, and what has been tried on the way. */

import type { FigureAt, Goal, GoalAnswer, MetFigure } from '../decisions/goal-answer.js';
import type { Asked, Outcome } from '../decisions/outcome.js';
import { decimalsOf, numberText, signed, type ToldOutcome, toldOutcome } from '../decisions/telling.js';
import { isAmount } from '../results/forecast.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import { goalDa } from '../text/da/goal.js';
import type { DecisionWords } from '../text/decision-words.js';
import { goalEn } from '../text/en/goal.js';
import type { GoalWords } from '../text/goal-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { shareInPercent } from '../text/shares.js';
import { decisionWords } from './decision.js';
import type { StatedGoal } from './goal-of.js';
import { numberLabel, numberWords } from './number-label.js';
import type { Language } from './output.js';

export interface AskedGoal {
  readonly goal: Goal;
  readonly stated: StatedGoal;
  readonly asked: Asked;
  /** The number as the file has it; 1 of a factor. */
  readonly now: number;
}

/** Everything that is needed to tell it. */
interface Telling extends AskedGoal {
  readonly words: GoalWords;
  readonly shared: DecisionWords;
  readonly told: ToldOutcome;
  readonly beside: readonly ToldOutcome[];
  /** Decimals of the figure. */
  readonly decimals: number;
  readonly lang: Language;
}

/** Standard errors that +/- is. */
const WIDTH = 2;

export function goalSections(answer: GoalAnswer, about: AskedGoal, lang: Language): Section[] {
  const telling = tellingOf(answer, about, lang);
  return [
    {
      title: telling.words.title(about.goal.file.scenario.name),
      paragraphs: question(telling),
      table: null,
      notes: [],
    },
    {
      title: headline(answer, telling),
      paragraphs: details(answer, telling),
      table: answer.tried.length === 0 ? null : triedTable(answer, telling),
      notes: notes(answer, telling),
    },
  ];
}

function tellingOf(answer: GoalAnswer, about: AskedGoal, lang: Language): Telling {
  const isDanish = lang === 'da';
  const words = decisionWords(lang);
  const shared = words.own;
  const { goal, asked } = about;
  const toldOf = (outcome: Outcome): ToldOutcome => toldOutcome(outcome, asked, goal.file.scenario.steps, false, words);
  const told = toldOf(goal.outcome);
  return {
    ...about,
    words: isDanish ? goalDa : goalEn,
    shared,
    told,
    beside: goal.also.map(toldOf),
    decimals: Math.max(
      1,
      decimalsOf([...answer.tried.map(({ value }) => value), goal.target].map((own) => own / told.unit)),
    ),
    lang,
  };
}

function question({ goal, stated, words, shared, now, lang, told, ...rest }: Telling): string[] {
  const { named, from, to, share, file } = goal;
  const what = numberLabel(named.name, [file.scenario], numberWords(lang));
  const number = (value: number): string => numberText(value, false, shared);
  const telling = { goal, stated, words, shared, now, lang, told, ...rest };
  const target = `${figure(goal.target, telling)}`;
  const isBudget = stated.amount === null;
  const priced = isAmount(goal.outcome.measure)
    ? [words.priceLevel(shownPrices(inFixedPrices(file.scenario)).priceLevel)]
    : [];
  return [
    named.isFactor
      ? words.variedFactor(what, named.name, number(from), number(to), named.numbers.length)
      : words.varied(what, named.name, number(from), number(to), number(now)),
    [
      share === null
        ? words.goal(told.name, stated.relation, target, isBudget)
        : words.goalOfChance(told.name, stated.relation, target, isBudget, formatNumber(100 * share, 0, shared)),
      ...priced,
    ].join(' '),
  ];
}

/** A value of the figure in its unit. */
function figure(value: number, { told, decimals, shared }: Telling): string {
  return formatNumber(value / told.unit, decimals, shared);
}

function numberAt(value: number, { goal, shared }: Telling): string {
  return numberText(value, goal.named.isFactor, shared);
}

function headline({ met, isFlat, tried, nearest }: GoalAnswer, telling: Telling): string {
  const { words, goal, now, stated } = telling;
  if (tried.length === 0) return words.neverPossible;
  if (isFlat) return words.flat(figure(nearest?.value ?? 0, telling));
  const [first, ...more] = met;
  if (first === undefined) {
    const isAlways = stated.relation !== 'equals' && tried.every(({ value }) => isGood(value, telling));
    return words[isAlways ? 'always' : 'none'](numberAt(goal.from, telling), numberAt(goal.to, telling));
  }
  if (more.length > 0) {
    return words.several(met.length, met.map(({ at }) => numberAt(at, telling)).join(words.and));
  }
  return words.met(
    numberAt(first.at, telling),
    goodSide(first, telling),
    plusMinus(first, telling),
    numberAt(now, telling),
  );
}

function isGood(value: number, { goal: { side, target } }: Telling): boolean {
  return side === 'atMost' ? value <= target : value >= target;
}

/** On which side of the answer the goal is met as well. */
function goodSide({ slope }: MetFigure, { stated, goal }: Telling): 'less' | 'more' | null {
  if (stated.relation === 'equals' || !(Math.abs(slope) > 0)) return null;
  return slope > 0 === (goal.side === 'atMost') ? 'less' : 'more';
}

function plusMinus({ atSe }: MetFigure, { shared }: Telling): string | null {
  return atSe === null || !Number.isFinite(atSe)
    ? null
    : numberText(Number((WIDTH * atSe).toPrecision(2)), false, shared);
}

function details({ met, nearest, isFlat }: GoalAnswer, telling: Telling): string[] {
  const { words, goal, shared, lang: _ } = telling;
  if (isFlat) return [];
  if (met.length === 0) {
    if (nearest === null) return [];
    const off = Math.abs(nearest.value - goal.target);
    return [
      words.nearest(
        numberAt(nearest.at, telling),
        figure(nearest.value, telling),
        figure(off, telling),
        nearest.value > goal.target,
      ),
    ];
  }
  return met.map(({ at, within, futures }) =>
    words.within(
      numberAt(at, telling),
      shareInPercent(within / futures, shared),
      goal.side,
      formatNumber(futures, 0, shared),
    ),
  );
}

function triedTable({ tried, met }: GoalAnswer, telling: Telling): Section['table'] {
  const { words, told, beside, goal, shared } = telling;
  const answers = new Set<FigureAt>(met);
  const rows = [...tried.filter(({ at }) => met.every((own) => own.at !== at)), ...met].sort((a, b) => a.at - b.at);
  const besideDecimals = beside.map(({ unit }, i) =>
    Math.max(1, decimalsOf(rows.map(({ others }) => (others[i] ?? 0) / unit))),
  );
  const figureName =
    goal.share === null ? told.name : words.table.quantile(told.name, formatNumber(100 * goal.share, 0, shared));
  return {
    titles: [words.table.at, broken(figureName), words.table.off, ...beside.map(({ name }) => broken(name)), ''],
    rows: rows.map((row) => [
      numberAt(row.at, telling),
      figure(row.value, telling),
      signed((row.value - goal.target) / told.unit, telling.decimals, shared),
      ...row.others.map((value, i) => formatNumber(value / (beside[i]?.unit ?? 1), besideDecimals[i] ?? 1, shared)),
      answers.has(row) ? `<- ${words.table.answer}` : '',
    ]),
    names: 0,
  };
}

/** A title whose parenthesis is on a line of its own. */
function broken(name: string): string {
  return name.replace(' (', '\n(').replace(': ', ':\n');
}

function notes({ tried, met, impossible, isFlat }: GoalAnswer, telling: Telling): string[] {
  const { words, goal, shared } = telling;
  const { scenario } = goal.file;
  const count = formatNumber(tried.length + met.length, 0, shared);
  const isMean = goal.isExact && goal.share === null;
  return [
    ...(impossible.length > 0 && tried.length > 0
      ? [words.impossible(impossible.map((at) => numberAt(at, telling)).join(', '))]
      : []),
    ...(isMean ? [words.howExact(count)] : [words.howSimulated(count, formatNumber(scenario.replications, 0, shared))]),
    ...(scenario.uncertain === undefined ? [] : [words.uncertain(isMean)]),
    ...(isFlat ? [] : [words.unseen]),
  ];
}
