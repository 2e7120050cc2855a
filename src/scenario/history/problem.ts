/** What can be wrong with a municipality's own history, free of language. */

/** A name that is not there, and what there is. */
interface UnknownText {
  readonly got: string;
  readonly suggestion: string | null;
  readonly known: readonly string[];
}

export interface HistoryProblemArgs {
  readonly historyColumn: UnknownText;
  readonly historyDate: { readonly column: string; readonly got: string };
  readonly historyNotYear: { readonly got: string; readonly measure: string };
  readonly historyNumber: { readonly column: string; readonly got: string };
  readonly historyUnclear: { readonly column: string; readonly got: string };
  readonly historyNegative: { readonly got: string };
  readonly historyStep: UnknownText & { readonly column: string };
  readonly historyDuplicate: { readonly step: string; readonly period: string; readonly firstLine: number };
  readonly historyNothing: Readonly<Record<never, never>>;
  readonly historyNoStep: Readonly<Record<never, never>>;
  readonly historyOnlyWithFile: { readonly key: string };
  readonly historyTwice: { readonly measure: string; readonly step: string; readonly group: string };
}
