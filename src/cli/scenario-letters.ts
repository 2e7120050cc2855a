/** What scenarios are called in the columns of a table. */
import type { ComparisonWords } from '../text/comparison-words.js';

const LETTERS = 26;

/** `Basis`, `A`, `B` ... `Z`, `AA`, `AB` ...: by a scenario's number in the run; 0: the base. */
export function letterOf(scenario: number, words: Pick<ComparisonWords, 'base'>): string {
  if (scenario === 0) return words.base;
  const before = Math.floor((scenario - 1) / LETTERS);
  const last = String.fromCharCode(65 + ((scenario - 1) % LETTERS));
  return before === 0 ? last : letterOf(before, words) + last;
}
