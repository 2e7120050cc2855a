import type { TrendClass } from '../scenario/municipalities/figure.js';
import type { TargetMeasure } from '../scenario/targets/target.js';

import type { PoolingWords } from './pooling-words.js';

/** The words in which a calibration is told. Numbers come as finished text. */
export interface CalibrationWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly measures: Readonly<Record<TargetMeasure, string>>;
  /** Sets of steps by their id in the targets. */
  readonly sets: Readonly<Record<string, string>>;
  /** "among", between the part and the whole of a share. */
  readonly among: string;
  readonly ages: (ages: string) => string;
  readonly trends: Readonly<Record<TrendClass, string>>;
  /** "to", between two dates. */
  readonly until: string;
  readonly title: (scenario: string) => string;
  /** How many targets and parameters, and the file. */
  readonly about: (targets: number, file: string, parameters: number) => string;
  readonly draws: {
    readonly title: string;
    /** All counts as text: chains, draws, effective draws in the middle and in the tails, R-hat. */
    readonly told: (chains: number, draws: string, bulk: string, tail: string, rHat: string) => string;
    readonly how: string;
    readonly refused: string;
    readonly apart: (name: string, rHat: string, limit: string) => string;
    readonly few: (name: string, effective: string, limit: string) => string;
    readonly advice: string;
    /** Draws of an interrupted run that are there already, as text. */
    readonly goesOn: (draws: string) => string;
    readonly progress: string;
  };
  readonly fitTitle: string;
  readonly fitColumns: {
    readonly figure: string;
    readonly stated: string;
    readonly before: string;
    readonly after: string;
    readonly band: string;
    readonly chance: string;
    readonly residual: string;
  };
  readonly fitHow: (hasBand: boolean, isSimulated: boolean) => string;
  /** How many of the figures lie within what chance makes nine times in ten. */
  readonly fitSummary: (inside: number, figures: number) => string;
  readonly parameterTitle: string;
  readonly parameterColumns: {
    readonly name: string;
    readonly before: string;
    readonly factor: string;
    readonly prior: string;
    readonly posterior: string;
    readonly after: string;
    readonly told: string;
  };
  /** Shown for a parameter with several numbers. */
  readonly several: (numbers: number) => string;
  readonly parameterHow: (isLaplace: boolean) => string;
  readonly untouched: (names: string) => string;
  readonly uninformed: (names: string) => string;
  readonly correlationTitle: string;
  readonly correlation: (first: string, second: string, correlation: string) => string;
  readonly correlationHow: string;
  readonly priorHow: string;
  readonly pooling: PoolingWords;
  readonly notAtRest: string;
  readonly overlay: {
    readonly name: (scenario: string) => string;
    readonly description: (file: string, targets: number, folder: string) => string;
    readonly source: (file: string, before: string) => string;
    readonly fileName: string;
    /** The scenario with what was laid over it, where that was. */
    readonly baseFileName: string;
    /** The scenario in which each replication draws from the posterior. */
    readonly uncertainFileName: string;
    readonly uncertainName: (scenario: string) => string;
    readonly uncertainDescription: string;
  };
  readonly reportName: string;
  readonly progress: string;
  // Mistakes.
  readonly noFile: string;
  readonly noFree: (examples: readonly string[]) => string;
  readonly noTargets: (file: string, from: string | null, until: string | null) => string;
  readonly badPeriod: (option: string, got: string) => string;
  readonly depends: (file: string, what: 'caseload' | 'capacity') => string;
  /** Said before the work begins. */
  readonly bySimulation: (isDependent: boolean, futures: string) => string;
  /** Said below the figures. */
  readonly simulatedHow: (futures: string) => string;
  readonly free: {
    readonly form: (name: string) => string;
    readonly zero: (name: string) => string;
    readonly formula: (name: string) => string;
    readonly everyAge: (name: string) => string;
    readonly listed: (name: string) => string;
    readonly rigid: (name: string) => string;
    readonly unknown: (name: string, suggestion: string | null, known: string) => string;
    readonly twice: (name: string, other: string) => string;
  };
}
