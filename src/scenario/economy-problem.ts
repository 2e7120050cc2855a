/** What can be wrong with the block of economy, free of language. */

import type { LineKind } from './fixed-case/fixed-case.js';
import type { Got } from './problem.js';

export interface EconomyProblemArgs {
  readonly budgetYearOutside: { readonly year: number; readonly first: number; readonly last: number };
  readonly noBudget: Readonly<Record<never, never>>;
  readonly badYearNumber: { readonly got: string };
  readonly discountFromOne: Readonly<Record<never, never>>;
  readonly badYears: { readonly got: Got };
  readonly caseYearOutside: { readonly year: number; readonly first: number; readonly last: number };
  readonly caseSign: { readonly kind: LineKind; readonly got: number };
  readonly refundNoYears: Readonly<Record<never, never>>;
  readonly refundFalls: { readonly got: number; readonly before: number };
  readonly stressNothing: Readonly<Record<never, never>>;
  readonly stressUnfelt: { readonly what: 'groups' | 'addOns' };
  readonly notRising: { readonly got: number; readonly before: number };
}
