/** Key figures of one or several municipalities, as a file states them. */

/** How children per 1,000 on a step developed. */
export type TrendClass = 'rising' | 'stable' | 'falling';

/** Figures that trends are told from; a file may have others, which are passed over. */
export const TREND_MEASURES = ['per_1000_0_17', 'kr_per_0_22', 'trend', 'vulnerable_share'] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

interface OfMunicipality {
  /** Empty where the file names none: then it is about one. */
  readonly municipality: string;
  /** Step or set of steps as the scenario's files name them; empty for a share of the children. */
  readonly step: string;
  /** From 1. */
  readonly line: number;
}

export type MunicipalFigure = OfMunicipality &
  (
    | {
        /** Children on the step per 1,000 aged 0-17 at the end of month `period`, or kr. per 0-22-year-old in year `period`. */
        readonly measure: 'per_1000_0_17' | 'kr_per_0_22';
        readonly period: string;
        readonly value: number;
      }
    /** A development that is stated as such; `period` as it is written. */
    | { readonly measure: 'trend'; readonly period: string; readonly trend: TrendClass }
    /** Vulnerable among all children, 0-1. */
    | { readonly measure: 'vulnerable_share'; readonly value: number }
  );
