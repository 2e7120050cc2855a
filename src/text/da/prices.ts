import type { PriceWords } from '../price-words.js';

/** The words about prices, in Danish. */
export const pricesDa: PriceWords = {
  range: (least, greatest) => `${least}-${greatest}`,
  byAge: (label, prices) => `Trin ${label} koster ${prices}.`,
  atAges: (kr, ages) => `${kr} kr. ved ${ages}`,
  byGroup: (label, factors) => `På trin ${label} ganges prisen med ${factors}.`,
  ofGroup: (group, factor) => `${factor} for gruppen ${group}`,
};
