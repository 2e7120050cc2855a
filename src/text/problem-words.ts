/** What the sentences about problems are made of in every language. */

import type { Got, ProblemArgs, ProblemCode } from '../scenario/problem.js';
import type { TableProblemArgs } from '../scenario/table/problem.js';

/** What is said about each kind of problem; every language has the same keys. */
export type ProblemTexts = { readonly [C in ProblemCode]: (args: ProblemArgs[C]) => string };

/** The part of it that is about population tables. */
export type TableProblemTexts = Pick<ProblemTexts, keyof TableProblemArgs>;

/** A text from the file, cut to a length that can be read. */
export function shortened(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** Words in a row, at most twelve of them. */
export function listing(words: readonly string[]): string {
  return words.length <= 12 ? words.join(', ') : `${words.slice(0, 12).join(', ')} …`;
}

/** What was found, with the language's words for what cannot be repeated. */
export function gotText(
  got: Got,
  words: {
    readonly nothing: string;
    readonly list: string;
    readonly fields: string;
    readonly number: (value: number) => string;
  },
): string {
  if (got.kind === 'number') return words.number(got.value);
  if (got.kind === 'text') return `"${shortened(got.value)}"`;
  return got.kind === 'truth' ? String(got.value) : words[got.kind];
}
