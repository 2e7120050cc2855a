/** Problems with a table in a file, before anything in it is read, in English. */

import type { GridProblemArgs } from '../../scenario/table/grid-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

const meant = (suggestion: string | null): string => (suggestion === null ? '.' : `; did you mean ${suggestion}?`);

export const enGridProblems: Pick<ProblemTexts, keyof GridProblemArgs> = {
  gridWorkbook: ({ path }) =>
    `${path} cannot be read as an Excel file (.xlsx); is it protected by a password, or in another format?`,
  gridNoWorkbooks: ({ path }) =>
    `${path} is an Excel file, and only text files can be read here; save the sheet as CSV`,
  gridNotText: ({ format }) =>
    `the file is ${format} and no table in text; the name of an Excel file must end in .xlsx, anything else must be saved as CSV`,
  gridSheet: ({ got, suggestion, known }) =>
    `there is no sheet "${shortened(got)}"${meant(suggestion)} The sheets are ${listing(known)}`,
  gridSheetNeeded: ({ known }) =>
    known.length === 0
      ? 'the file has no sheets'
      : `the file has several sheets (${listing(known)}); say which: in a scenario with sheet, else behind the name of the file, such as figures.xlsx#${known[0]}`,
  gridSheetOfText: () => 'a text file has no sheets; sheet is for Excel files only',
};
