/** The parts of a figure as lines: what is added up in it, the greatest first. */

import { originOf } from '../results/explain/origins.js';
import type { FigurePart, TakenApart } from '../results/figure.js';
import type { SeriesPlan } from '../results/series-plan.js';
import type { DecidingNumber } from '../scenario/deciding.js';
import { LEAVE, type Scenario } from '../scenario/scenario.js';
import { hanging } from '../text/columns.js';
import type { FigureWords } from '../text/figure-words.js';
import { formatNumber } from '../text/number-format.js';

/** Parts that are listed one by one. */
const MOST_PARTS = 12;

/** A figure with its unit: whole kr., small numbers with decimals. */
export function figureText(value: number, measure: string, words: FigureWords): string {
  const isMoney = /(^|_)kr(_|$)/.test(measure);
  const size = Math.abs(value);
  const number = formatNumber(value, isMoney || size >= 1000 ? 0 : size >= 10 ? 1 : 2, words);
  const unit = isMoney
    ? words.units.kr
    : measure === 'full_year_equivalents'
      ? words.units.childYears
      : ['stock', 'recipients'].includes(measure)
        ? words.units.children
        : words.units.other;
  return unit === '' ? number : `${number} ${unit}`;
}

export function partLines(
  scenario: Scenario,
  { exact, parts, rest }: TakenApart,
  { measure }: SeriesPlan,
  words: FigureWords,
  width: number,
): string[] {
  if (exact === null || (parts.length === 0 && rest === exact)) return [];
  const shown = parts.slice(0, MOST_PARTS);
  const left = parts.slice(MOST_PARTS).reduce((sum, { value }) => sum + value, 0);
  const line = (name: string, value: number, how = ''): string[] =>
    hanging('  ', `${name}: ${figureText(value, measure, words)}${how === '' ? '' : ` = ${how}`}`, width);
  return [
    ...shown.flatMap((part) => line(nameOf(scenario, part, words), part.value, priceOf(part, measure, words))),
    ...(parts.length > MOST_PARTS ? line(words.more(parts.length - MOST_PARTS), left) : []),
    // A part in a million million is rounding.
    ...(Math.abs(rest) > 1e-9 * Math.max(1, Math.abs(exact)) ? line(words.rest, rest) : []),
  ];
}

/** Child-years times the price, on average over the children who were there; only of whole amounts. */
function priceOf({ kind, childYears, value }: FigurePart, measure: string, words: FigureWords): string {
  if (kind !== 'expenditure' || childYears === null || childYears === 0 || !measure.endsWith('_kr')) return '';
  return words.price(formatNumber(childYears, 2, words), formatNumber(value / childYears, 0, words));
}

function nameOf({ steps }: Scenario, { step, to, group }: FigurePart, words: FigureWords): string {
  const stepName = (id: string): string => {
    if (id === 'outside') return words.outside;
    return id === LEAVE ? words.leaves : (steps.find((one) => one.id === id)?.shortName ?? id);
  };
  return to === null ? words.part(stepName(step), group) : words.move(stepName(step), stepName(to));
}

/** Most items of one role that are listed. */
const MOST_LISTED = 12;

/** The numbers that decide a figure, by what they decide; those of one item and source in one paragraph. */
export function decidingLines(numbers: readonly DecidingNumber[], words: FigureWords, width: number): string[] {
  const roles = ['price', 'into', 'outOf', 'population', 'policy'] as const;
  const lines = roles.flatMap((role) => {
    const items = together(numbers.filter((number) => number.role === role));
    if (items.length === 0) return [];
    const more = items.length - MOST_LISTED;
    return [
      `  ${words.roles[role]}`,
      ...items.slice(0, MOST_LISTED).flatMap((own) => itemLines(own, words, width)),
      ...(more > 0 ? [`    ${words.more(more)}`] : []),
    ];
  });
  return lines.length === 0 ? [] : [...lines, ...hanging('  ', words.indirectly, width)];
}

/** Numbers that stand in the same field of the same item and have the same source. */
function together(numbers: readonly DecidingNumber[]): DecidingNumber[][] {
  const items = new Map<string, DecidingNumber[]>();
  for (const number of numbers) {
    const { item, field, source, place, role } = number;
    // The effects of a policy are different things, though they stand in fields of one name.
    const line = role === 'policy' ? place.line : 0;
    const key = JSON.stringify([place.file, line, item, field[0], source]);
    items.set(key, [...(items.get(key) ?? []), number]);
  }
  return [...items.values()];
}

function itemLines(numbers: readonly DecidingNumber[], words: FigureWords, width: number): string[] {
  const [first] = numbers;
  if (first === undefined) return [];
  const values = numbers.map(({ field, value }) => [...field.slice(1), value].join(' ')).join(', ');
  const where = `${first.place.file}:${first.place.line} ${first.item}, ${first.field[0]}: ${values}`;
  const origin = originOf(first.source);
  // The label says already what such a text begins with.
  const source = first.source.replace(/^\s*(fitted|assumption)\b[:,;]?\s*/i, '');
  return [...hanging('    ', where, width), ...hanging('      ', words.source(origin, source), width)];
}
