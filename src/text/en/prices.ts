import type { PriceWords } from '../price-words.js';

/** The words about prices, in English. */
export const pricesEn: PriceWords = {
  range: (least, greatest) => `${least}-${greatest}`,
  byAge: (label, prices) => `Step ${label} costs ${prices}.`,
  atAges: (kr, ages) => `${kr} kr. at ${ages}`,
  byGroup: (label, factors) => `On step ${label} the price is multiplied by ${factors}.`,
  ofGroup: (group, factor) => `${factor} for the group ${group}`,
};
