import type { ChartWords } from '../../charts/words.js';

/** The words on charts, in Danish. */
export const chartsDa: ChartWords = {
  locale: 'da-DK',
  decimalMark: ',',
  thousandMark: '.',
  mean: 'Gennemsnit af forløbene',
  linesAreMeans: 'Stregerne er gennemsnit af forløbene',
  band: (from, to) => `${from}-${to} % af forløbene`,
  children: 'Antal børn',
  millionKr: (priceLevel) => `mio. kr. (${priceLevel}-priser)`,
  stockTitle: (stepName) => `${stepName}: børn ved månedens udgang`,
  placementsTitle: 'Anbragte børn i alt ved månedens udgang',
  expenditureTitle: 'Udgifter i alt pr. år',
  placementsDifferenceTitle: 'Forskel i anbragte børn ved månedens udgang',
  expenditureDifferenceTitle: 'Forskel i udgifter pr. år',
  compared: (base, whatIfs) => `${base}, sammenlignet med ${whatIfs}`,
  minus: (whatIfs, base) => `${whatIfs} minus ${base}, forløb for forløb`,
  belowZeroChildren: 'Under nul: færre anbragte børn',
  belowZeroExpenditure: 'Under nul: lavere udgifter',
  and: 'og',
  seed: (seed) => `Seed: ${seed}`,
  replications: (count) => `${count} simulerede forløb`,
  failed: (scenario, count) => `${scenario}: ${count} forløb fejlede og er ikke med`,
  scenarioHash: (scenario, hash) => `${scenario}: scenarie ${hash}`,
};
