/** Sobol's indices and Morris' effects as reports. */

import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import type { SobolWords } from '../text/sobol-words.js';
import type { MorrisEffect } from './morris.js';
import { type Range, shortest } from './ranges.js';
import type { SobolIndex, SobolInput, SobolResult } from './sobol.js';
import { decimalsOf, numberText, signed, type ToldOutcome, type Words } from './telling.js';

/** What is told beside the numbers. */
export interface ReportFacts {
  readonly scenario: string;
  /** null: the outcomes are the scenario's own. */
  readonly base: string | null;
  readonly outcomes: readonly ToldOutcome[];
  readonly priceLevel: number;
  /** How it was worked out. */
  readonly how: string;
}

/** What an input is called. */
export function inputName({ name }: SobolInput, words: SobolWords): string {
  return name === 'posterior' ? words.posterior : shortest(name);
}

/** @param results by outcome; `asked` rows were drawn */
export function sobolReport(
  inputs: readonly SobolInput[],
  results: readonly SobolResult[],
  asked: number,
  facts: ReportFacts,
  { own }: Words,
  words: SobolWords,
): Section[] {
  const left = asked - (results[0]?.rows ?? asked);
  const count = (value: number): string => formatNumber(value, 0, own);
  return [
    {
      title: facts.base === null ? words.title(facts.scenario) : words.titleOfDifference(facts.scenario, facts.base),
      paragraphs: [
        [words.about, facts.how, own.prices(facts.priceLevel)].join(' '),
        ...(left > 0 ? [words.left(count(left), count(asked))] : []),
      ],
      table: null,
      notes: [],
    },
    ...results.map((result, i) => {
      const { name, unit } = facts.outcomes[i] as ToldOutcome;
      const notes = i === results.length - 1 ? [words.note, words.noise] : [];
      if (result.indices === null) return { title: words.idle(name), paragraphs: [], table: null, notes };
      const [mean, deviation] = [result.mean / unit, Math.sqrt(result.variance) / unit];
      const decimals = decimalsOf([deviation]);
      const percent = (share: number): string => words.percent(formatNumber(100 * share, 0, own));
      const rows = byTotal(inputs, result.indices);
      const together = Math.round(100 * interplayOf(rows));
      return {
        title: words.figure(name, formatNumber(mean, decimals, own), formatNumber(deviation, decimals, own)),
        paragraphs: [],
        table: {
          titles: [
            words.columns.name,
            words.columns.first,
            words.columns.firstBand,
            words.columns.total,
            words.columns.totalBand,
          ],
          rows: rows.map(({ input, first, total }) => {
            const band = ({ low, high }: SobolIndex): string =>
              words.band(formatNumber(100 * low, 0, own), formatNumber(100 * high, 0, own));
            return [inputName(input, words), percent(first.value), band(first), percent(total.value), band(total)];
          }),
          names: 1,
        },
        notes: [words.sum(percent(1 - together / 100), percent(together / 100)), ...notes],
      };
    }),
  ];
}

/**
 * The share of the variance that no number is behind alone: what the first orders leave, but no more than the totals allow,
 * in which whatever two or more numbers do together is counted twice or more.
 */
function interplayOf(rows: readonly { readonly first: SobolIndex; readonly total: SobolIndex }[]): number {
  const left = rows.reduce((rest, { first }) => rest - first.value, 1);
  const shared = rows.reduce((sum, { first, total }) => sum + total.value - first.value, 0) / 2;
  return Math.max(0, Math.min(left, shared));
}

/** The inputs with their indices, the greatest total first. */
export function byTotal(
  inputs: readonly SobolInput[],
  indices: NonNullable<SobolResult['indices']>,
): { readonly input: SobolInput; readonly first: SobolIndex; readonly total: SobolIndex }[] {
  return indices
    .map((own, i) => ({ input: inputs[i] as SobolInput, ...own }))
    .sort((a, b) => b.total.value - a.total.value);
}

/** Rows of a table on the screen and in the report; all are in the file. */
const MOST_ROWS = 25;

/** @param effects by outcome and range */
export function morrisReport(
  ranges: readonly Range[],
  effects: readonly (readonly MorrisEffect[])[],
  trajectories: number,
  facts: ReportFacts & { readonly assumption: string | null },
  { own }: Words,
  { morris: m }: SobolWords,
): Section[] {
  return [
    {
      title: facts.base === null ? m.title(facts.scenario) : m.titleOfDifference(facts.scenario, facts.base),
      paragraphs: [
        [m.about(formatNumber(trajectories, 0, own)), facts.how, own.prices(facts.priceLevel)].join(' '),
        ...(facts.assumption === null ? [] : [facts.assumption]),
      ],
      table: null,
      notes: [],
    },
    ...effects.map((ofOutcome, i) => {
      const { name, unit } = facts.outcomes[i] as ToldOutcome;
      const rows = bySize(ranges, ofOutcome);
      const moving = rows.filter(({ muStar }) => muStar > 0);
      const idle = rows.filter(({ muStar }) => !(muStar > 0));
      const decimals = decimalsOf(moving.map(({ muStar }) => muStar / unit));
      const text = (value: number): string => formatNumber(value / unit, decimals, own);
      return {
        title: name,
        paragraphs: [],
        table: {
          titles: [m.columns.name, m.columns.low, m.columns.high, m.columns.size, m.columns.mean, m.columns.spread],
          rows: moving
            .slice(0, MOST_ROWS)
            .map(({ range, mu, muStar, sigma, error }) => [
              range.name,
              numberText(range.low, range.isFactor, own),
              numberText(range.high, range.isFactor, own),
              m.size(text(muStar), text(error)),
              signed(mu / unit, decimals, own),
              text(sigma),
            ]),
          names: 1,
        },
        notes: [
          ...(moving.length > MOST_ROWS ? [m.more(moving.length - MOST_ROWS)] : []),
          ...(idle.length === 0 ? [] : [own.tornado.idle(idle.map(({ range }) => range.name).join(', '))]),
          ...(i === effects.length - 1 ? [m.note] : []),
        ],
      };
    }),
  ];
}

/** The ranges with their effects, the greatest size first; what a computer rounds is nothing. */
export function bySize(
  ranges: readonly Range[],
  effects: readonly MorrisEffect[],
): ({ readonly range: Range } & MorrisEffect)[] {
  const greatest = Math.max(0, ...effects.map(({ muStar }) => (Number.isFinite(muStar) ? muStar : 0)));
  return effects
    .map((own, i) => ({ range: ranges[i] as Range, ...own, muStar: own.muStar > 1e-10 * greatest ? own.muStar : 0 }))
    .sort((a, b) => b.muStar - a.muStar);
}
