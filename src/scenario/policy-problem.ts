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
  readonly effectOnCapacity: { readonly field: string };
  readonly breakdownsOnlyMultiply: Readonly<Record<never, never>>;
  readonly breakdownsMissing: { readonly step: string };
  readonly capacityMissing: { readonly step: string };
  readonly reachForEveryone: { readonly target: string };
  readonly tooManyPartial: { readonly limit: number };
  readonly detectionNotEntry: Readonly<Record<never, never>>;
  readonly detectionNotFactor: { readonly operation: string };
  readonly detectionBelowOne: { readonly got: number };
  readonly detectionDuration: Readonly<Record<never, never>>;
  readonly relativeRiskWithoutDetection: Readonly<Record<never, never>>;
  readonly tooManyRisks: { readonly limit: number };
  readonly capOnUniversal: { readonly step: string };
  readonly capToItself: { readonly step: string };
  readonly capTwice: { readonly step: string; readonly months: number };
  readonly sharesNotOne: { readonly sum: number };
  readonly rangeDisordered: { readonly low: number; readonly middle: number; readonly high: number };
  readonly policyStartOutside: { readonly got: string; readonly first: string; readonly last: string };
  readonly policyEndOutside: { readonly got: string; readonly last: string };
  readonly policyEndsBeforeStart: { readonly start: string; readonly end: string };
  readonly policyEndsBeforeWorking: { readonly works: string; readonly end: string };
  readonly policyWorksTooLate: { readonly works: string; readonly last: string };
  readonly fadeOutWithoutEnd: Readonly<Record<never, never>>;
  readonly costYearOutside: { readonly year: number; readonly first: number; readonly last: number };
  readonly costYearLeftOut: { readonly year: number; readonly first: number; readonly last: number };
  readonly costPolicyYearOutside: { readonly year: number; readonly begins: string; readonly last: string };
  readonly costWithoutStaff: Readonly<Record<never, never>>;
  readonly staffWithoutCaseworkers: Readonly<Record<never, never>>;
}
