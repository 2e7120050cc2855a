/** Policies (virkemidler) as the rest of the program sees them: part of a `Scenario`. */

import type { Payers } from './payers.js';
import type { DurationRange, Quantity, Sourced } from './scenario.js';

/** How well an effect is known: from a study's own count, as its owner reports it, or assumed. */
export const EVIDENCE = ['measured', 'fitted', 'reported', 'assumed'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Which end of the stated ranges of a policy's effects is used. */
export const STRENGTHS = ['low', 'middle', 'high'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** How a policy changes a number: `multiply` by, `add` to (same unit as the number), or `set` to. */
export type Operation = 'multiply' | 'add' | 'set';

/** One change that a policy makes. */
export interface Effect {
  readonly operation: Operation;
  readonly value: Quantity;
  readonly target: /** All transitions from one of `from` to one of `to` that the scenario states. */
    | { readonly kind: 'intensity'; readonly from: readonly string[]; readonly to: readonly string[] }
    /** The unit costs of steps and add-ons. */
    | { readonly kind: 'unitCost'; readonly steps: readonly string[] }
    /** The unplanned part of the intensities out of these placements. */
    | { readonly kind: 'breakdowns'; readonly steps: readonly string[] }
    /** The places of steps with a capacity; rounded down to whole places. */
    | { readonly kind: 'capacity'; readonly steps: readonly string[] }
    /** The places of own institutions that are paid for; only added to. */
    | { readonly kind: 'ownPlaces'; readonly steps: readonly string[] }
    /** The prevalence of add-ons. */
    | { readonly kind: 'addOns'; readonly addOns: readonly string[] };
  /** What the file gives around `value`, which is one of the three; null when it gives one number. */
  readonly range: { readonly low: number; readonly middle: number; readonly high: number } | null;
  /**
   * Early detection: the factor (>= 1) finds more children, and those found extra move from steps that are no placement
   * to higher ones at this fraction of the usual intensity (rho), until they are back on the universal step. Only for
   * entries. null: no detection, the factor is on everyone alike.
   */
  readonly relativeRisk: Sourced | null;
  /** The children it concerns: ages `fromAge` to `toAge` (both included), and these groups. */
  readonly fromAge: number;
  readonly toAge: number;
  readonly groups: readonly string[];
  /** Only in stays that began in or after the policy's first month; never for unit costs. */
  readonly newCasesOnly: boolean;
  /** Only in this part of a stay; null: always. Of unit costs, only those of steps other than the universal one. */
  readonly duration: DurationRange | null;
}

/**
 * A stay ends when it has lasted `afterMonths` month boundaries, unless it ended before: with these shares on to other
 * steps. Works on stays that reach that length while the policy works, on a share of them equal to its weight.
 */
export interface DurationCap {
  readonly step: string;
  /** Whole months on the step, >= 1. */
  readonly afterMonths: number;
  /** Shares by step (or `leave`), 0-1, that sum to 1. */
  readonly onTo: Readonly<Record<string, Sourced>>;
  readonly fromAge: number;
  readonly toAge: number;
  readonly groups: readonly string[];
  /** Only stays that began in or after the policy's first month. */
  readonly newCasesOnly: boolean;
}

/** What a policy itself costs. */
export interface PolicyCost {
  readonly name: string;
  readonly kind: 'permanent' | 'implementation';
  readonly area: 'service' | 'anlaeg';
  /** Who pays; absent: the municipality. */
  readonly payers?: Payers;
  readonly amount: /** From the policy's start until its end. */
    | { readonly kind: 'perYear'; readonly kr: Sourced }
    /** Fixed amounts by calendar year. */
    | { readonly kind: 'byYear'; readonly kr: Readonly<Record<number, Sourced>> }
    /** kr. a year for each caseworker whom the policy has added and who has been hired. */
    | { readonly kind: 'perCaseworker'; readonly kr: Sourced };
}

/** A virkemiddel: from a date on, some numbers are different. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  /** Months since the start of the horizon, >= 0. */
  readonly startMonth: number;
  /** Length of the linear phase-in, months, >= 0; 0 works fully at once. */
  readonly phaseInMonths: number;
  /** Months from the start, when it begins to cost, to the first month in which it works, >= 0. */
  readonly delayMonths: number;
  /** Share of the stated effect that is reached in practice (implementation fidelity), 0-1. */
  readonly fidelity: Sourced;
  /** The first month in which it no longer works fully, counted as startMonth; null: it stays. */
  readonly endMonth: number | null;
  /** Months over which the effect then fades out linearly, >= 0; it costs nothing in them. */
  readonly fadeOutMonths: number;
  /**
   * Share of the children whom it reaches, 0-1; the others live as if there were no policy. Each child is reached or not,
   * once for all. Concerns effects on intensities, breakdowns and duration caps.
   */
  readonly reach: Sourced;
  /** Caseworkers added (or, below zero, taken away) while it is in force; null: none. */
  readonly staff: Sourced | null;
  readonly caps: readonly DurationCap[];
  /** For people: what is done, who did it, how well the effects are known, what is not known. Empty where not stated. */
  readonly description: string;
  readonly by: string;
  readonly source: string;
  readonly evidence: Evidence | null;
  readonly unknown: string;
  readonly strength: Strength;
  readonly effects: readonly Effect[];
  readonly costs: readonly PolicyCost[];
}
