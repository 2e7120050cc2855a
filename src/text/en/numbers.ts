import type { NumberWords } from '../number-words.js';

/** What numbers are called, in English. */
export const numbersEn: NumberWords = {
  moves: (from, to, band) => `moves from ${from} to ${to}${band === null ? '' : ` (${band})`}`,
  price: (step, band) => `the price of ${step}${band === null ? '' : ` (${band})`}`,
  policy: (name, field) => `${name}: ${field}`,
  effectOnMoves: (to) => `the effect on moves to ${to.join(' and ')}`,
  effectOnPrice: (steps) => `the effect on the price of ${steps.join(' and ')}`,
  item: (kind, number, field) =>
    `${kind === 'effects' ? 'effect' : 'cost'} ${number}${field === null ? '' : ` (${field})`}`,
  several: (what, count) => `${what}, ${count} numbers`,
  posterior: (count) => `all ${count} numbers of the calibration`,
  and: ' and ',
};
