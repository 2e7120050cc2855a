/** What `evppi` shows: what is chosen now, and what it is worth to know before. */

import type { Worth } from '../decisions/evppi.js';
import type { KnownSet } from '../decisions/evppi-numbers.js';
import type { ValueOfInformation } from '../decisions/value-of-information.js';
import { wholeYears } from '../model/calendar.js';
import { adding } from '../results/economy/rounding.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import type { Judged } from '../run/evppi-run.js';
import type { DiscountRate } from '../scenario/economy.js';
import type { Scenario } from '../scenario/scenario.js';
import { comparisonDa } from '../text/da/comparison.js';
import { comparisonEn } from '../text/en/comparison.js';
import type { EvppiWords } from '../text/evppi-words.js';
import { formatMillion, formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { numberLabel, numberWords } from './number-label.js';
import { type Language, wordsOf } from './output.js';
import { letterOf } from './scenario-letters.js';

/** What was asked. */
export interface AskedWorth {
  readonly scenarios: readonly Scenario[];
  readonly judged: Judged;
  readonly krPerPlacementYear: number;
  /** Draws that are left out. */
  readonly impossible: number;
  /** Whether the sets are what somebody asked for; otherwise the usual. */
  readonly isAsked: boolean;
}

/** Standard errors that +/- is. */
const WIDTH = 2;
/** kr.; differences below it are told to the hundredth of a million. */
const SMALL = 1_000_000;
/** Sets that are told in sentences too. */
const MOST_SENTENCES = 3;

export function evppiSections(
  value: ValueOfInformation,
  about: AskedWorth,
  lang: Language,
  words: EvppiWords,
): Section[] {
  const format = wordsOf(lang);
  const base = about.scenarios[0] as Scenario;
  const years = wholeYears(base.horizon);
  const { priceLevel } = shownPrices(inFixedPrices(base));
  const { krPerPlacementYear, impossible, judged } = about;
  const [rate] = base.economy.discountRates as readonly [DiscountRate, ...DiscountRate[]];
  // What is asked for is shown, whatever it is worth.
  const shown = value.known.filter(({ worth }) => about.isAsked || isSeen(worth));
  const idle = value.known.filter((own) => !shown.includes(own) && own.set.kind === 'one');
  return [
    {
      title: words.title,
      paragraphs: [
        words.judged(
          `${years[0]}-${years.at(-1)}`,
          priceLevel,
          formatNumber(100 * rate.rate.value, 1, format),
          judged.refunding === 'net',
        ),
        words.placements(krPerPlacementYear === 0 ? null : formatNumber(krPerPlacementYear, 0, format)),
        words.method(formatNumber(value.draws, 0, format), value.isExpected),
        ...value.choices.map(({ scenario }, i) => words.isCalled(letter(i, lang), scenario)),
        ...(impossible > 0 ? [words.impossible(formatNumber(impossible, 0, format))] : []),
      ],
      table: choiceTable(value, about, lang, words),
      notes: [words.chosen(letter(value.chosen, lang))],
    },
    {
      title: everythingText(value, lang, words),
      paragraphs: sentences(value, about.scenarios, lang, words),
      table: knownTable(shown, about.scenarios, lang, words),
      notes: [
        ...(idle.length === 0 ? [] : [words.idle(idle.map(({ set }) => labelOf(set, about.scenarios, lang)))]),
        ...words.notes,
      ],
    },
  ];
}

/** What a scenario is called in tables and sentences: the names are long. */
function letter(scenario: number, lang: Language): string {
  return letterOf(scenario, lang === 'da' ? comparisonDa : comparisonEn);
}

function choiceTable(
  value: ValueOfInformation,
  { krPerPlacementYear }: AskedWorth,
  lang: Language,
  words: EvppiWords,
): Section['table'] {
  const format = wordsOf(lang);
  const isSmall = value.choices.some(({ aboveFirstKr }) => aboveFirstKr !== 0 && Math.abs(aboveFirstKr) < SMALL);
  const million = (kr: number): string => formatNumber(kr / 1e6, isSmall ? 2 : 1, format);
  const best = adding(
    100,
    value.choices.map((own) => 100 * own.best),
  );
  return {
    titles: [
      words.choice.scenario,
      words.choice.expenditure(krPerPlacementYear > 0),
      words.choice.less(letter(0, lang)),
      words.choice.plusMinus,
      words.choice.best(value.isExpected),
    ],
    rows: value.choices.map(({ krMean, aboveFirstKr, aboveFirstSe }, i) => [
      letter(i, lang),
      million(-krMean),
      i === 0 ? '' : million(aboveFirstKr),
      i === 0 ? '' : million(WIDTH * aboveFirstSe),
      formatNumber(best[i] ?? 0, 0, format),
    ]),
    names: 1,
  };
}

function everythingText({ everything }: ValueOfInformation, lang: Language, words: EvppiWords): string {
  if (everything.plain === 0) return words.never;
  const isNothing = !isSeen(everything);
  return words.everything(
    isNothing ? null : amountText(everything.value, lang, words),
    percentText(everything.changes, lang, words),
  );
}

/** More than two standard errors above nothing. */
function isSeen({ value, se }: Worth): boolean {
  return value > 0 && value > WIDTH * se;
}

function sentences(
  value: ValueOfInformation,
  scenarios: readonly Scenario[],
  lang: Language,
  words: EvppiWords,
): string[] {
  const seen = value.known.filter(({ worth }) => isSeen(worth)).slice(0, MOST_SENTENCES);
  return seen.map(({ set, worth }) =>
    words.known(labelOf(set, scenarios, lang), amountText(worth.value, lang, words), letter(value.chosen, lang)),
  );
}

function labelOf({ name, kind, numbers }: KnownSet, scenarios: readonly Scenario[], lang: Language): string {
  const words = numberWords(lang);
  if (kind === 'posterior') return words.posterior(numbers.length);
  const label = numberLabel(name, scenarios, words);
  return numbers.length > 1 && !name.includes('+') ? words.several(label, numbers.length) : label;
}

function knownTable(
  known: ValueOfInformation['known'],
  scenarios: readonly Scenario[],
  lang: Language,
  words: EvppiWords,
): Section['table'] {
  if (known.length === 0) return null;
  const format = wordsOf(lang);
  const { table } = words;
  const { kr, unit, decimals } = unitOf(known);
  const amount = (own: number): string => formatNumber((own / kr) * 10 ** -decimals, decimals, format);
  return {
    titles: [table.what, table.value(unit), table.plusMinus, table.changes],
    rows: known.map(({ set, worth }) => [
      capital(labelOf(set, scenarios, lang)),
      amount(worth.value),
      amount(WIDTH * worth.se),
      formatNumber(100 * worth.changes, 0, format),
    ]),
    names: 1,
  };
}

/** In what amounts are told, and the least that is told apart: tenths of millions, hundredths where all are small, or thousands. */
function unitOf(known: ValueOfInformation['known']): { kr: number; unit: 'million' | 'thousand'; decimals: number } {
  const most = Math.max(0, ...known.map(({ worth }) => worth.value));
  if (most >= 3_000_000) return { kr: 100_000, unit: 'million', decimals: 1 };
  return most >= 300_000 ? { kr: 10_000, unit: 'million', decimals: 2 } : { kr: 1_000, unit: 'thousand', decimals: 0 };
}

/** `1,2 mio. kr.`; below a tenth of a million `48.000 kr.`, two digits. */
function amountText(kr: number, lang: Language, words: EvppiWords): string {
  const format = wordsOf(lang);
  if (kr >= 100_000) return words.amount(formatMillion(kr, format), 'million');
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(kr, 1))) - 1);
  return words.amount(formatNumber(Math.round(kr / unit) * unit, 0, format), 'kr');
}

function percentText(share: number, lang: Language, words: EvppiWords): string {
  return words.percent(formatNumber(100 * share, 0, wordsOf(lang)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
