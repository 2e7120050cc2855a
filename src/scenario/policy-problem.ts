/** What can be wrong with a policy, free of language. */

export interface PolicyProblemArgs {
  readonly badPolicyYear: { readonly got: string };
  readonly effectTarget: Readonly<Record<never, never>>;
  readonly effectTouchesNothing: {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly existing: readonly string[];
  };
  readonly effectBelowZero: { readonly target: string; readonly lowest: number };
  readonly effectOnPrice: { readonly field: string };
  readonly effectOnAddOn: { readonly field: string };
  readonly rangeDisordered: { readonly low: number; readonly middle: number; readonly high: number };
  readonly policyStartOutside: { readonly got: string; readonly first: string; readonly last: string };
  readonly policyEndOutside: { readonly got: string; readonly last: string };
  readonly policyEndsBeforeStart: { readonly start: string; readonly end: string };
  readonly policyEndsBeforeWorking: { readonly works: string; readonly end: string };
  readonly policyWorksTooLate: { readonly works: string; readonly last: string };
  readonly fadeOutWithoutEnd: Readonly<Record<never, never>>;
  readonly costYearOutside: { readonly year: number; readonly first: number; readonly last: number };
  readonly costPolicyYearOutside: { readonly year: number; readonly begins: string; readonly last: string };
  readonly costWithoutStaff: Readonly<Record<never, never>>;
  readonly staffWithoutCaseworkers: Readonly<Record<never, never>>;
}
