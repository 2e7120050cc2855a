import type { Payer } from '../scenario/payers.js';

/** The words for columns about who pays, and about other budgets; `<language>/payers.ts` supplies them. */
export interface PayerWords {
  /** A column of what one payer pays, in millions. */
  readonly paidBy: (payer: Payer) => string;
  readonly paidNote: string;
  /** A column of what falls on another budget, in millions. */
  readonly beside: (name: string, payer: Payer) => string;
  readonly besideNote: string;
}
