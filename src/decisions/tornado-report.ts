/** A tornado as a report: a table an outcome, what is idle, and what the ranges rest on. */

import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import type { Range } from './ranges.js';
import { decimalsOf, numberText, signed, type ToldOutcome, type Words } from './telling.js';
import { isIdle, isTurning, swingOf, type Tornado, type TornadoBar } from './tornado.js';

/** What is told of a tornado beside its numbers. */
export interface TornadoFacts {
  readonly scenario: string;
  /** null: the outcomes are the scenario's own. */
  readonly base: string | null;
  readonly outcomes: readonly ToldOutcome[];
  readonly priceLevel: number;
  /** How it was worked out. */
  readonly how: string;
  /** Of the ranges that nobody has stated. */
  readonly percent: number;
}

/** Rows of a table on the screen and in the report; all are in the file. */
const MOST_ROWS = 20;

export function tornadoReport(tornado: Tornado, facts: TornadoFacts, words: Words): Section[] {
  const { own } = words;
  const { tornado: t } = own;
  const percent = formatNumber(facts.percent, Number.isInteger(facts.percent) ? 0 : 1, own);
  const origins = new Set(tornado.bars.map(({ range }) => range.origin));
  const [only = null] = origins.size === 1 ? origins : [];
  const leftOut = [...new Set(tornado.impossible.map(({ range }) => range.name))];
  return [
    {
      title: facts.base === null ? t.title(facts.scenario) : t.titleOfDifference(facts.scenario, facts.base),
      paragraphs: [
        [
          t.about,
          ...(only === null || only === 'assumed' ? [] : [t.allFrom[only]]),
          facts.how,
          own.prices(facts.priceLevel),
        ].join(' '),
        ...(origins.has('assumed') ? [t.assumption(percent)] : []),
        ...(leftOut.length === 0 ? [] : [t.leftOut(leftOut.join(', '))]),
      ],
      table: null,
      notes: [],
    },
    ...facts.outcomes.map((_, i) => outcomeSection(tornado, i, facts, percent, words)),
  ];
}

function outcomeSection(
  { bars, middle }: Tornado,
  outcome: number,
  { outcomes, base }: TornadoFacts,
  percent: string,
  { own }: Words,
): Section {
  const { name, unit } = outcomes[outcome] as ToldOutcome;
  const { tornado: t } = own;
  const whole = middle[outcome] as Tornado['middle'][number];
  const idle = bars.filter((bar) => isIdle(bar, outcome, whole));
  const moving = bars.filter((bar) => !idle.includes(bar)).sort((a, b) => swingOf(b, outcome) - swingOf(a, outcome));
  const changes = moving.flatMap((bar) => endsOf(bar, outcome)).map(({ value }) => value / unit);
  const decimals = decimalsOf(changes);
  const errors = moving.flatMap((bar) =>
    endsOf(bar, outcome).flatMap(({ error }) => (error === null ? [] : [error / unit])),
  );
  const turning = base === null ? [] : moving.filter((bar) => isTurning(bar, outcome, whole));
  const names = (some: readonly TornadoBar[]): string => some.map(({ range }) => range.name).join(', ');
  const { columns } = t;
  const isMixed = new Set(bars.map(({ range }) => range.origin)).size > 1;
  return {
    title: t.middle(name, middleText(whole, unit, { own })),
    paragraphs: [],
    table:
      moving.length === 0
        ? null
        : {
            titles: [
              columns.name,
              columns.low,
              columns.high,
              columns.atLow,
              columns.atHigh,
              columns.swing,
              ...(isMixed ? [columns.origin] : []),
            ],
            rows: moving.slice(0, MOST_ROWS).map((bar) => {
              const [low, high] = endsOf(bar, outcome);
              const { range } = bar;
              return [
                range.name,
                numberText(range.low, range.isFactor, own),
                numberText(range.high, range.isFactor, own),
                signed((low?.value ?? 0) / unit, decimals, own),
                signed((high?.value ?? 0) / unit, decimals, own),
                formatNumber(swingOf(bar, outcome) / unit, decimals, own),
                ...(isMixed ? [originText(range, percent, own)] : []),
              ];
            }),
            names: 1,
          },
    notes: [
      ...(moving.length > MOST_ROWS ? [t.more(moving.length - MOST_ROWS)] : []),
      ...(idle.length === 0 ? [] : [t.idle(names(idle))]),
      ...(turning.length === 0 ? [] : [t.turning(names(turning))]),
      ...(errors.length === 0 ? [] : [t.errors(formatNumber(Math.max(...errors), decimals + 1, own))]),
      ...(outcome === outcomes.length - 1 ? [t.note] : []),
    ],
  };
}

/** What the outcome is with every number as it stands, with its Monte Carlo error where it has one. */
function middleText({ value, error }: Tornado['middle'][number], unit: number, { own }: Pick<Words, 'own'>): string {
  const decimals = decimalsOf([value / unit]) || 1;
  const text = formatNumber(value / unit, decimals, own);
  return error === null ? text : own.tornado.withError(text, formatNumber(error / unit, decimals, own));
}

function endsOf(
  { outcomes }: TornadoBar,
  outcome: number,
): { readonly value: number; readonly error: number | null }[] {
  const own = outcomes[outcome];
  return own === undefined ? [] : [own.low, own.high];
}

function originText({ origin }: Range, percent: string, { tornado }: Words['own']): string {
  return origin === 'assumed' ? tornado.assumed(percent) : tornado.origins[origin];
}
