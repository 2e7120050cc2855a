/** Everything that can be wrong with a population table: what was expected and what came, without words. */

import type { OtherFormat } from './format.js';

/** What each kind of problem carries, as `ProblemArgs` of which it is a part. */
export interface TableProblemArgs {
  // The file and its header.
  readonly tableFormat: { readonly format: OtherFormat };
  readonly tableHeader: { readonly missing: readonly string[]; readonly got: readonly string[] };
  readonly tableUnknownColumn: { readonly column: string; readonly suggestion: string | null };
  readonly tableColumns: { readonly expected: number; readonly got: number };
  readonly tableQuote: Readonly<Record<never, never>>;
  readonly tableNoRows: Readonly<Record<never, never>>;
  // Labels.
  readonly tableAge: { readonly got: string };
  readonly tableAgeGroup: { readonly got: string };
  readonly tableYear: { readonly got: string };
  readonly tablePartUnknown: { readonly what: 'sex' | 'marital'; readonly got: string };
  readonly tablePart: { readonly what: 'sex' | 'marital' };
  readonly tableTwoAxes: { readonly got: string; readonly other: string };
  // The place.
  readonly tableAreas: { readonly areas: readonly string[] };
  readonly tableUnknownArea: {
    readonly area: string;
    readonly suggestion: string | null;
    readonly areas: readonly string[];
  };
  readonly tableNoAreas: { readonly area: string };
  readonly onlyWithTable: { readonly key: string };
  // Figures.
  readonly tableNotNumber: { readonly column: string; readonly got: string };
  readonly tableNegative: { readonly column: string; readonly got: string };
  readonly tableThousands: { readonly column: string; readonly got: string };
  readonly tableEmptyCell: { readonly column: string };
  readonly tableMasked: {
    readonly column: string;
    readonly age: number;
    readonly year: number;
    readonly got: string;
  };
  readonly tableDuplicate: { readonly age: number; readonly year: number; readonly firstLine: number };
  // What is missing.
  readonly tableMissingCell: { readonly age: number; readonly year: number };
  readonly tableMissingYear: { readonly year: number };
  readonly tableAges: { readonly oldest: number };
  readonly tableNoFirstQuarter: { readonly year: number };
  // The table and the horizon.
  readonly tableStartsLate: { readonly first: number; readonly start: number };
  readonly tableEndsWithin: { readonly last: number; readonly end: number };
  readonly tableEndsEarly: { readonly last: number; readonly start: number };
}
