/** Every word about the virkemidler in files of their own; `da/overlay.ts` and `en/overlay.ts` say them. */
import type { Evidence, Strength } from '../scenario/policy.js';
import type { DurationRange } from '../scenario/scenario.js';

/** A number at each strength, as text; one text where all are alike. */
export type StrengthTexts = Readonly<Record<Strength, string>> | string;

/** When a virkemiddel begins and ends, as its file says. */
export interface StatedDates {
  /** A month as `2017-01`, or months after the start of the period. */
  readonly start: string | number;
  readonly delayMonths: number;
  readonly phaseInMonths: number;
  /** The last month, as `2020-12`; null: it stays. */
  readonly last: string | null;
  readonly fadeOutMonths: number;
}

export interface OverlayWords {
  readonly listTitle: (folder: string) => string;
  /** One of a shipped name that the user has a file of their own for. */
  readonly shadowed: string;
  readonly none: (folders: readonly string[]) => string;
  /** What the list ends with: how to see one, and how to run it. */
  readonly howToShow: (command: string) => string;
  readonly howToRun: (command: string) => string;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly evidenceMeans: Readonly<Record<Evidence, string>>;
  readonly noEvidence: string;
  readonly noSource: string;
  readonly facts: {
    readonly file: string;
    readonly what: string;
    readonly by: string;
    readonly evidence: string;
    readonly source: string;
    readonly when: string;
    readonly whom: string;
    readonly staff: string;
    readonly unknown: string;
    readonly alsoIn: string;
  };
  readonly notStated: string;
  readonly when: (dates: StatedDates) => string;
  readonly fidelity: (percent: string) => string;
  readonly everyone: string;
  readonly reach: (percent: string) => string;
  readonly staff: (number: string) => string;
  readonly staffPer1000: (number: string) => string;
  readonly changes: string;
  readonly noChanges: string;
  readonly moves: (from: string, to: string) => string;
  readonly prices: (of: string) => string;
  readonly breakdowns: (from: string) => string;
  readonly capacity: (of: string) => string;
  readonly addOns: (of: string) => string;
  readonly multiply: string;
  readonly add: string;
  readonly set: string;
  /** Behind a number: its unit. */
  readonly units: {
    readonly moves: string;
    readonly kr: string;
    readonly places: string;
    readonly percentOfChildren: string;
    readonly percentagePoints: string;
  };
  /** `ganges med 1,1 (lav), 1,2 (middel) eller 1,4 (høj)`. */
  readonly atStrengths: (verb: string, numbers: StrengthTexts, unit: string) => string;
  readonly detection: (percent: string) => string;
  readonly newCasesOnly: string;
  readonly onlyPart: (part: DurationRange) => string;
  readonly cap: (step: string, months: number, onTo: string) => string;
  /** `step`: null leads off the ladder. */
  readonly shareTo: (percent: string, step: string | null) => string;
  readonly from: (source: string) => string;
  readonly costs: string;
  readonly noCosts: string;
  readonly perYear: (kr: string) => string;
  readonly inYear: (kr: string, year: string) => string;
  readonly inPolicyYear: (kr: string, year: string) => string;
  readonly inPolicyYearPer1000: (kr: string, year: string) => string;
  readonly perYearPer1000: (kr: string) => string;
  readonly perCaseworker: (kr: string) => string;
  /** What else the file lays over: a word for each section of a scenario. */
  readonly sections: Readonly<Record<string, (count: number) => string>>;
}
