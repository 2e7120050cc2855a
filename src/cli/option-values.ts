/** What the values of options may be; anything else is told in the user's words. */
import type { CliWords } from '../text/cli-words.js';
import { UserError } from './output.js';

/** A whole number in digits; `1.000` is refused, because it is a thousand to some and one to others. */
export function wholeNumber(option: string, from: number, to: number, words: CliWords): (text: string) => number {
  return (text) => {
    const number = Number(text.replaceAll('_', ''));
    if (/^\d[\d_]*$/.test(text) && number >= from && number <= to) return number;
    throw new UserError(words.wholeNumber(option, from, to, text));
  };
}

/** Per cent, above 0 and at most 100; a decimal comma is as good as a point. */
export function percentage(refusal: (got: string) => string): (text: string) => number {
  return (text) => {
    const number = Number(text.replace(',', '.').replace(/%$/, ''));
    if (/^[\d.,]+%?$/.test(text) && number > 0 && number <= 100) return number;
    throw new UserError(refusal(text));
  };
}

/** One of the languages that the program speaks. */
export function language(words: CliWords): (text: string) => string {
  return (text) => {
    if (text === 'da' || text === 'en') return text;
    throw new UserError(words.unknownLanguage(text));
  };
}

/** Any text but nothing. */
export function seedText(words: CliWords): (text: string) => string {
  return (text) => {
    if (text.trim() !== '') return text;
    throw new UserError(words.emptySeed);
  };
}
