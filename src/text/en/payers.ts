import type { Payer } from '../../scenario/payers.js';
import type { PayerWords } from '../payer-words.js';

const PAYER: Readonly<Record<Payer, string>> = {
  municipality: 'the municipality',
  otherMunicipalities: 'other municipalities',
  region: 'the region',
  state: 'the state',
};

/** Who pays, in English. */
export const payersEn: PayerWords = {
  paidBy: (payer) => `Of it paid by ${PAYER[payer]}`,
  paidNote: 'Of it paid by: the expenditure in DKK million by who pays it.',
  beside: (name, payer) => `Beside: ${name} (${PAYER[payer]})`,
  besideNote:
    'Beside: DKK million that the children on the steps cost other budgets, with the payer in brackets; not in the expenditure.',
};
