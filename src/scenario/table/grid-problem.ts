/** What can be wrong with a table in a file before anything in it is read, free of language. */

export interface GridProblemArgs {
  readonly gridWorkbook: { readonly path: string };
  readonly gridNoWorkbooks: { readonly path: string };
  readonly gridNotText: { readonly format: string };
  readonly gridSheet: { readonly got: string; readonly suggestion: string | null; readonly known: readonly string[] };
  readonly gridSheetNeeded: { readonly known: readonly string[] };
  readonly gridSheetOfText: Readonly<Record<never, never>>;
}
