/** What can be wrong with uncertain numbers and with posterior files, free of language. */

export interface UncertainProblemArgs {
  readonly uncertainOutside: { readonly value: number; readonly from: number; readonly to: number };
  readonly uncertainNotPositive: { readonly value: number };
  readonly uncertainNotShare: { readonly value: number };
  readonly uncertainTooWide: { readonly most: number };
  readonly uncertainFormula: Readonly<Record<never, never>>;
  readonly uncertainNotHere: Readonly<Record<never, never>>;
  readonly uncertainTwice: { readonly name: string };
  /** A draw may be `got`, where the field takes what `sign` and `limit` say. */
  readonly uncertainRange: {
    readonly sign: '>=' | '>' | '<=';
    readonly limit: number;
    readonly got: number;
    readonly isShare: boolean;
  };
  readonly uncertainTogether: Readonly<Record<never, never>>;
  readonly uncertainDraw: { readonly value: number };
  readonly uncertainShares: { readonly sum: number };
  readonly posteriorNothing: Readonly<Record<never, never>>;
  readonly posteriorColumn: {
    readonly column: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  };
  readonly posteriorSeveral: { readonly column: string; readonly count: number };
  readonly posteriorColumnTwice: { readonly column: string };
  readonly posteriorNumber: { readonly column: string; readonly got: string };
  readonly posteriorCells: { readonly expected: number; readonly got: number };
  readonly posteriorRange: {
    readonly column: string;
    readonly got: number;
    readonly sign: '>=' | '>' | '<=';
    readonly limit: number;
  };
  readonly posteriorFormula: { readonly column: string };
}
