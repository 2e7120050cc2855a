/** Problems with a table in a file, before anything in it is read, in Danish. */

import type { GridProblemArgs } from '../../scenario/table/grid-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

const meant = (suggestion: string | null): string => (suggestion === null ? '.' : `; mente du ${suggestion}?`);

export const daGridProblems: Pick<ProblemTexts, keyof GridProblemArgs> = {
  gridWorkbook: ({ path }) =>
    `${path} kan ikke læses som en Excel-fil (.xlsx); er den beskyttet med en adgangskode, eller er det et andet format?`,
  gridNoWorkbooks: ({ path }) => `${path} er en Excel-fil, og her kan kun læses tekstfiler; gem arket som CSV`,
  gridNotText: ({ format }) =>
    `filen er ${format} og ikke en tabel i tekst; en Excel-fil skal hedde noget, der ender på .xlsx, andet må gemmes som CSV`,
  gridSheet: ({ got, suggestion, known }) =>
    `der er intet ark "${shortened(got)}"${meant(suggestion)} Arkene er ${listing(known)}`,
  gridSheetNeeded: ({ known }) =>
    known.length === 0
      ? 'filen har ingen ark'
      : `filen har flere ark (${listing(known)}); angiv hvilket: i et scenarie med sheet, ellers bag filens navn, fx tal.xlsx#${known[0]}`,
  gridSheetOfText: () => 'en tekstfil har ingen ark; sheet er kun for Excel-filer',
};
