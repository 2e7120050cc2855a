/**
 * A quick look at how much a YAML text holds and how deeply it nests, before the YAML reader is let loose on it:
 * on a file that is nothing but brackets, quotes or anchors the reader spends many seconds, or all memory.
 */

import { Lexer } from 'yaml';
import { MAX_NESTING, MAX_TOKENS, MAX_VALUES } from './limits.js';
import type { Fault } from './problem.js';

/** The lexer's announcement that the next token is a plain text, whatever it looks like. */
const SCALAR = '\u001f';

/** What makes a text too much to read, or null. */
export function tooMuchToRead(text: string): Fault | null {
  let [tokens, brackets, marks, previous] = [0, 0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    tokens++;
    if (previous !== SCALAR) {
      brackets = bracketsAfter(token, brackets);
      marks = marksAfter(token, marks);
    }
    previous = token;
    if (brackets > MAX_NESTING || marks > MAX_NESTING) return { code: 'tooNested', args: { limit: MAX_NESTING } };
    if (tokens > MAX_TOKENS) return { code: 'tooManyValues', args: { limit: MAX_VALUES } };
  }
  return null;
}

/** Open brackets. */
function bracketsAfter(token: string, open: number): number {
  if (token === '[' || token === '{') return open + 1;
  return token === ']' || token === '}' ? Math.max(0, open - 1) : open;
}

/** List and key marks in a row with nothing but blanks between them: each opens a level. */
function marksAfter(token: string, marks: number): number {
  if (token === '-' || token === '?' || token === ':') return marks + 1;
  return token.trim() === '' ? marks : 0;
}
