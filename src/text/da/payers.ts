import type { Payer } from '../../scenario/payers.js';
import type { PayerWords } from '../payer-words.js';

const PAYER: Readonly<Record<Payer, string>> = {
  municipality: 'kommunen',
  otherMunicipalities: 'andre kommuner',
  region: 'regionen',
  state: 'staten',
};

/** Who pays, in Danish. */
export const payersDa: PayerWords = {
  paidBy: (payer) => `Heraf betaler ${PAYER[payer]}`,
  paidNote: 'Heraf betaler: udgifterne i mio. kr. delt efter, hvem der betaler dem.',
  beside: (name, payer) => `Uden for: ${name} (${PAYER[payer]})`,
  besideNote:
    'Uden for: mio. kr., som børnene på trinnene koster andre budgetter, med betaleren i parentes; det er ikke med i udgifterne.',
};
