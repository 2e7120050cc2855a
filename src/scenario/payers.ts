/** Who pays for what, and what falls on budgets other than the scenario's: part of a `Scenario`. */

import type { Sourced } from './scenario.js';

/** Who else than the municipality can pay: fields of the file, and their names in results. */
export const OTHER_PAYERS = ['otherMunicipalities', 'region', 'state'] as const;
export type OtherPayer = (typeof OTHER_PAYERS)[number];
export type Payer = 'municipality' | OtherPayer;

/** In the order of results. */
export const PAYERS: readonly Payer[] = ['municipality', ...OTHER_PAYERS];

/** What a payer is called in results. */
export const PAYER_IDS: Readonly<Record<Payer, string>> = {
  municipality: 'municipality',
  otherMunicipalities: 'other_municipalities',
  region: 'region',
  state: 'state',
};

/** Shares of a cost that others pay, 0-1, at most 1 in all; the rest is the municipality's. */
export type Payers = Readonly<Partial<Record<OtherPayer, Sourced>>>;

/** What a child on some steps costs somebody beside the expenditure of the scenario. */
export interface SpillOver {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly string[];
  /** kr. per full-year equivalent on these steps, >= 0. */
  readonly krPerYear: Sourced;
  readonly payer: Payer;
}

/** The share of a cost that a payer pays. */
export function shareOf(payers: Payers, payer: Payer): number {
  if (payer !== 'municipality') return payers[payer]?.value ?? 0;
  return OTHER_PAYERS.reduce((left, other) => left - (payers[other]?.value ?? 0), 1);
}
