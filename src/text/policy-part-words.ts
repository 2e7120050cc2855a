/** Words for the parts of a policy beside moves and prices. Numbers come as finished text. */
import type { Evidence, Strength } from '../scenario/policy.js';

export interface PolicyPartWords {
  readonly by: string;
  readonly evidence: string;
  readonly unknown: string;
  readonly evidenceMeans: Readonly<Record<Evidence, string>>;
  /** The ends of a range, and which of the three is used. */
  readonly range: (low: string, middle: string, high: string, used: Strength) => string;
  readonly reach: (percent: string) => string;
  /** `number`: caseworkers without a sign; `from`, `full`: the first month with some of them, and with all. */
  readonly hires: (number: string, from: string, full: string, delayMonths: number) => string;
  readonly takesAway: (number: string, from: string, full: string) => string;
  readonly breakdowns: (steps: string) => string;
  readonly breakdownsFrom: (label: string) => string;
  readonly places: (steps: string) => string;
  readonly addPlaces: (number: string) => string;
  readonly setPlaces: (number: string) => string;
  readonly fromMonth: (month: string) => string;
  readonly detection: string;
  /** In the whole municipality, reached or not; `steps`: what `foundOn` says, as a list. */
  readonly found: (steps: string) => string;
  readonly foundOn: (found: string, step: string, usual: string) => string;
  /** `universal`: the label of the step on which they are like the others again. */
  readonly risk: (factor: string, universal: string) => string;
  readonly cap: (step: string, months: number, onTo: string) => string;
  readonly shareTo: (percent: string, toStep: string) => string;
  /** `shares`: what `shareAt` says, as a list. */
  readonly reaching: (shares: string) => string;
  readonly shareAt: (percent: string, ages: string) => string;
}
