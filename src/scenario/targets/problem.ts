/** What can be wrong with a file of targets, free of language. */
import type { TargetColumn, TargetMeasure } from './target.js';

/** What each kind of problem carries, as `ProblemArgs` of which it is a part. */
export interface TargetProblemArgs {
  readonly targetHeader: { readonly missing: readonly string[]; readonly got: readonly string[] };
  readonly targetUnknownColumn: { readonly column: string; readonly suggestion: string | null };
  readonly targetColumnTwice: { readonly column: string };
  readonly targetCells: { readonly expected: number; readonly got: number };
  readonly targetMeasure: { readonly got: string; readonly suggestion: string | null };
  readonly targetAges: { readonly got: string };
  readonly targetAgesNotFor: { readonly measure: TargetMeasure };
  readonly targetAgesMissing: { readonly measure: TargetMeasure };
  readonly targetMonth: { readonly measure: TargetMeasure; readonly got: string };
  readonly targetFirstDay: { readonly got: string };
  readonly targetSpan: { readonly measure: TargetMeasure; readonly got: string };
  readonly targetTrend: { readonly got: string };
  readonly targetTrendError: { readonly measure: TargetMeasure };
  readonly targetYear: { readonly measure: TargetMeasure; readonly got: string };
  readonly targetValue: { readonly got: string };
  readonly targetThousands: { readonly column: TargetColumn; readonly got: string };
  readonly targetImpossible: {
    readonly measure: TargetMeasure;
    readonly got: number;
    /** Greatest value there can be; null: none, but not below zero. */
    readonly most: number | null;
  };
  readonly targetBackwards: { readonly low: number; readonly high: number };
  readonly targetPositive: { readonly column: TargetColumn; readonly got: string };
  readonly targetPopulationNotFor: { readonly measure: TargetMeasure };
  readonly targetPriceLevelNotFor: { readonly measure: TargetMeasure };
  readonly targetPriceLevel: { readonly got: string };
  readonly targetSource: Readonly<Record<never, never>>;
  readonly targetTwice: { readonly firstLine: number };
  readonly poolName: Readonly<Record<never, never>>;
  readonly poolCount: { readonly measure: TargetMeasure };
  readonly poolPopulation: { readonly measure: TargetMeasure };
  readonly poolFew: { readonly got: number; readonly least: number };
  // Against the scenario.
  readonly targetStep: {
    readonly measure: TargetMeasure;
    readonly got: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  };
  readonly targetShareForm: { readonly got: string };
  readonly targetGroup: {
    readonly got: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  };
  readonly targetGroupNotFor: { readonly measure: TargetMeasure };
  readonly targetOutside: { readonly period: string; readonly first: string; readonly last: string };
  readonly targetNotExact: { readonly measure: TargetMeasure };
  readonly targetNotSimulated: { readonly measure: TargetMeasure };
  readonly targetPrices: { readonly year: number; readonly priceLevel: number };
  readonly targetNeedsError: { readonly measure: TargetMeasure };
  readonly targetNobody: { readonly ages: string };
}
