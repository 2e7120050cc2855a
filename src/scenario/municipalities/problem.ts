/** What can be wrong with a file of municipalities' key figures, free of language; see also targets/problem. */

export interface MunicipalProblemArgs {
  readonly municipalHeader: { readonly missing: readonly string[]; readonly got: readonly string[] };
  readonly municipalColumn: { readonly column: string; readonly suggestion: string | null };
  readonly municipalColumnTwice: { readonly column: string };
  readonly municipalMeasure: { readonly got: string; readonly suggestion: string | null };
  readonly municipalName: Readonly<Record<never, never>>;
  readonly municipalStep: Readonly<Record<never, never>>;
  readonly municipalTrend: { readonly got: string };
  readonly municipalMasked: { readonly got: string };
  readonly municipalShare: { readonly got: string };
  readonly municipalTwice: { readonly firstLine: number };
  /** A step whose trend is stated and whose figures are, too. */
  readonly municipalBoth: { readonly municipality: string; readonly step: string; readonly firstLine: number };
  readonly municipalNothing: Readonly<Record<never, never>>;
}
