/** Numbers, lists and step names of an explained scenario, as people read them. */

import type { DurationFactor } from '../../scenario/scenario.js';
import type { ExplainWords, FactorInPart } from '../../text/explain-words.js';
import { formatNumber } from '../../text/number-format.js';
import { OLDEST } from './ages.js';
import type { Explanation } from './facts.js';

/** An explanation, the words to say it in, and how wide a line may be. */
export interface Telling {
  readonly about: Explanation;
  readonly words: ExplainWords;
  readonly width: number;
}

/** Most decimals of a small number; what is smaller still is shown as 0. */
const MOST_DECIMALS = 6;

/** A number with so many significant digits, but never fewer than its whole part has. */
export function significant(value: number, digits: number, words: ExplainWords): string {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  return formatNumber(value, value === 0 ? 0 : Math.min(MOST_DECIMALS, Math.max(0, digits - 1 - size)), words);
}

/** A number as it stands in the file: no more decimals than it needs. */
export function plain(value: number, words: ExplainWords): string {
  const decimals = (String(Number(value.toPrecision(9))).split('.')[1] ?? '').length;
  return formatNumber(value, Math.min(decimals, MOST_DECIMALS), words);
}

/** With a sign in front: `+20`, `-15`. */
export function signed(value: number, words: ExplainWords): string {
  return value > 0 ? `+${plain(value, words)}` : plain(value, words);
}

/** Whole kr. */
export function whole(value: number, words: ExplainWords): string {
  return formatNumber(value, 0, words);
}

/** Full-time caseworkers, to hundredths. */
export function staffText(value: number, words: ExplainWords): string {
  return plain(Number(value.toFixed(2)), words);
}

/** `a, b og c`. */
export function list(texts: readonly string[], words: ExplainWords): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${words.and} ${last}`;
}

/** Label of a step by index; the number of steps stands for `leave`. */
export function labelOf({ about, words }: Telling, step: number): string {
  return about.labels[step] ?? words.out;
}

/** Label of a step by id; `leave` is no step. */
export function labelOfId(telling: Telling, id: string): string {
  return labelOf(telling, indexOf(telling, id));
}

/** Index of a step by id; the number of steps for `leave`. */
export function indexOf({ about }: Telling, id: string): number {
  const index = about.scenario.steps.findIndex((step) => step.id === id);
  return index < 0 ? about.scenario.steps.length : index;
}

/** A per cent in a table: whole from 10 up, else with a decimal; what is above 0 does not look like 0. */
export function percent(value: number, words: ExplainWords): string {
  if (value <= 0) return '-';
  return value < 0.05 ? `<${formatNumber(0.1, 1, words)}` : formatNumber(value, value < 9.95 ? 1 : 0, words);
}

/** Where a move leads, in a sentence: `til trin 3`. */
export function toStep(telling: Telling, step: number): string {
  const { about, words } = telling;
  return step < about.labels.length ? words.toStep(labelOf(telling, step)) : words.offLadder;
}

/** Short name of a step by index. */
export function shortName({ about, words }: Telling, step: number): string {
  return about.scenario.steps[step]?.shortName ?? words.out;
}

/** Whom an effect or trend concerns: `, kun 6-17 år, kun handicap`; nothing when it is everyone. */
export function onlyChildren(
  { about, words }: Telling,
  { fromAge, toAge, groups }: { readonly fromAge: number; readonly toAge: number; readonly groups: readonly string[] },
  someGroups: boolean,
): string {
  const oldest = Math.max(...[...about.entries, ...about.stays].map((row) => row.toAge ?? OLDEST));
  const ages = fromAge === 0 && toAge >= oldest ? '' : words.policy.onlyAges(words.ages(fromAge, toAge));
  return `${ages}${someGroups ? words.policy.onlyGroups(list(groups, words)) : ''}`;
}

/** Factors by part of a stay, or of the time after a placement, with their numbers as text. */
export function factorsInParts(factors: readonly DurationFactor[], words: ExplainWords): FactorInPart[] {
  return factors.map(({ fromMonth, toMonth, factor: { value } }) => ({
    fromMonth,
    toMonth,
    value,
    number: plain(value, words),
  }));
}

/** All, or when they are many so many of them, evenly chosen, the first and the last among them. */
export function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))] as T);
}
