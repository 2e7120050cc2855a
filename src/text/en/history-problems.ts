/** Problems with a municipality's own history, in English. */

import type { HistoryProblemArgs } from '../../scenario/history/problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

const meant = (suggestion: string | null): string => (suggestion === null ? '.' : `; did you mean ${suggestion}?`);
const text = (got: string): string => (got === '' ? 'nothing' : `"${shortened(got)}"`);

export const enHistoryProblems: Pick<ProblemTexts, keyof HistoryProblemArgs> = {
  historyColumn: ({ got, suggestion, known }) =>
    `there is no column called "${shortened(got)}"${meant(suggestion)} ${
      known.length === 0 ? 'The file has no headings' : `The headings are ${listing(known.slice(0, 20))}`
    }`,
  historyDate: ({ column, got }) =>
    `column ${column}: expected a date like 2016, 2016-03, 2016K1 or 31-03-2016, got ${text(got)}`,
  historyNotYear: ({ got, measure }) =>
    `${measure} is about whole calendar years; expected a year like 2016, got ${text(got)}`,
  historyNumber: ({ column, got }) =>
    `column ${column}: expected a number (or .. or <5 where it is masked), got ${text(got)}`,
  historyUnclear: ({ column, got }) =>
    `column ${column}: ${text(got)} can be read in two ways; say decimal: comma (1.234 is a thousand) or decimal: point (1.234 is a little more than one)`,
  historyNegative: ({ got }) => `expected a number >= 0, got ${text(got)}`,
  historyStep: ({ column, got, suggestion, known }) =>
    `column ${column}: no step is called ${text(got)}${meant(suggestion)} Known are ${listing(known.slice(0, 20))}; name it under steps, or under ignore if the row does not count`,
  historyDuplicate: ({ step, period, firstLine }) =>
    `${step} in ${period} stands here a second time; the first is in row ${firstLine}`,
  historyNothing: () => 'there are no rows to read; are the columns and where right?',
  historyNoStep: () =>
    'it is not said which step the numbers are about: state step, or columns.step where the file has several',
  historyOnlyWithFile: ({ key }) => `${key} belongs to a file and cannot stand beside points`,
  historyTwice: ({ measure, step, group }) =>
    `${measure} of ${step} (${group}) is stated twice; a chart can show one history only`,
};
