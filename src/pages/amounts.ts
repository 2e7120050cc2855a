/** Numbers as a committee reads them: rounded for the eye, with the unit in the words around them. */
import type { Summary } from '../results/forecast.js';
import { formatNumber } from '../text/number-format.js';
import type { GapWords, SummaryWords } from '../text/summary-words.js';

/** Signs between the digits. */
export interface Marks {
  readonly decimalMark: string;
  readonly thousandMark: string;
}

/** How numbers of one kind are shown. */
export interface Unit {
  /** So many of the series' units are one that is shown: 1e6 for mio. kr. */
  readonly size: number;
  readonly decimals: number;
}

export const MILLION: Unit = { size: 1e6, decimals: 1 };
export const WHOLE: Unit = { size: 1, decimals: 0 };

/** Children: a tenth of a child says something as long as there are few. */
export function childrenUnit(summaries: readonly Summary[]): Unit {
  const largest = Math.max(0, ...summaries.flatMap(({ p05, p95 }) => [Math.abs(p05), Math.abs(p95)]));
  return { size: 1, decimals: largest < 20 ? 1 : 0 };
}

/** Kroner in millions; two decimals where nothing comes to a whole one. */
export function millionUnit(summaries: readonly Summary[]): Unit {
  const largest = Math.max(0, ...summaries.flatMap(({ mean }) => [Math.abs(mean)]));
  return { size: 1e6, decimals: largest < 1e6 ? 2 : 1 };
}

export function shown(value: number, { size, decimals }: Unit, marks: Marks): string {
  return formatNumber(value / size, decimals, marks);
}

/** With a sign also where it is above zero. */
export function signed(value: number, unit: Unit, marks: Marks): string {
  const plain = shown(value, unit, marks);
  return value > 0 && /[1-9]/.test(plain) ? `+${plain}` : plain;
}

/** Whether nothing but noughts is shown. */
function isNought(shownNumber: string): boolean {
  return !/[1-9]/.test(shownNumber);
}

/** How a summary is told: of one replication there is no band. */
export interface Telling {
  readonly words: SummaryWords;
  readonly marks: Marks;
  readonly isOne: boolean;
}

/** A level: `i gennemsnit 93,4 mio. kr.`, and ` (i 9 af 10 forløb mellem 81,0 og 107,2 mio. kr.)`. */
export function levelText(
  { mean, p05, p95 }: Summary,
  unit: Unit,
  telling: Telling,
  inUnit = (number: string) => number,
): { readonly level: string; readonly band: string } {
  const { words, marks, isOne } = telling;
  const plain = inUnit(shown(mean, unit, marks));
  if (isOne) return { level: plain, band: '' };
  const band = words.nineOfTen(shown(p05, unit, marks), inUnit(shown(p95, unit, marks)));
  return { level: words.onAverage(plain), band };
}

/** A difference from the base, and in brackets how far it may be off; the latter is empty where there is no band. */
export interface GapText {
  /** `i gennemsnit 5,3 mio. kr. lavere`. */
  readonly gap: string;
  /** ` (i 9 af 10 forløb mellem 1,8 og 9,3 mio. kr. lavere)`. */
  readonly band: string;
}

export function gapText({ mean, p05, p95 }: Summary, unit: Unit, telling: Telling, gap: GapWords): GapText {
  const { words, marks, isOne } = telling;
  const size = (value: number): string => shown(Math.abs(value), unit, marks);
  const plain = isNought(size(mean)) ? gap.unchanged : gap.amount(size(mean), mean < 0 ? 'less' : 'more');
  if (isOne) return { gap: plain, band: '' };
  const average = words.onAverage(plain);
  const [low, high] = [size(p05), size(p95)];
  if (isNought(low) && isNought(high)) return { gap: average, band: '' };
  if (p05 < 0 && p95 > 0 && !isNought(low) && !isNought(high)) {
    return { gap: average, band: words.nineOfTenGap(gap.bothSides(low, high)) };
  }
  const isLess = isNought(high) || p05 + p95 < 0;
  const [from, to] = isLess ? [high, low] : [low, high];
  return { gap: average, band: words.nineOfTenGap(gap.sameSide(from, to, isLess ? 'less' : 'more')) };
}
