/** What can be wrong with breakdowns, caseworkers and capacity, free of language. */

export interface BlockProblemArgs {
  readonly badDate: { readonly got: string };
  readonly dateTwice: { readonly month: string };
  readonly noDates: Readonly<Record<never, never>>;
  readonly breakdownNoPlacement: { readonly id: string };
  readonly breakdownNothing: { readonly from: readonly string[] };
  readonly breakdownTwice: { readonly from: string; readonly to: string };
  readonly badCaseload: { readonly got: string };
  readonly caseloadTwice: { readonly caseload: number };
  readonly noCaseloads: Readonly<Record<never, never>>;
  readonly formulaForEntries: Readonly<Record<never, never>>;
  readonly factorOutside: {
    readonly caseload: number;
    readonly got: number;
    readonly least: number;
    readonly most: number;
  };
  readonly noWeights: Readonly<Record<never, never>>;
  readonly noStaffLeft: { readonly month: string; readonly left: number };
  readonly capacityTwice: { readonly step: string };
  readonly capacityCircle: { readonly chain: readonly string[] };
  readonly interimWithoutWait: Readonly<Record<never, never>>;
}
