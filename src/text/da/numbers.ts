import type { NumberWords } from '../number-words.js';

/** What numbers are called, in Danish. */
export const numbersDa: NumberWords = {
  moves: (from, to, band) => `flytninger fra ${from} til ${to}${band === null ? '' : ` (${band})`}`,
  price: (step, band) => `prisen på ${step}${band === null ? '' : ` (${band})`}`,
  policy: (name, field) => `${name}: ${field}`,
  effectOnMoves: (to) => `virkningen på flytninger til ${to.join(' og ')}`,
  effectOnPrice: (steps) => `virkningen på prisen på ${steps.join(' og ')}`,
  item: (kind, number, field) =>
    `${kind === 'effects' ? 'virkning' : 'udgift'} ${number}${field === null ? '' : ` (${field})`}`,
  several: (what, count) => `${what}, ${count} tal`,
  posterior: (count) => `alle ${count} tal fra tilpasningen`,
  and: ' og ',
};
