import type { ChartWords } from '../chart-words.js';
import { moneyChartsDa } from './money-charts.js';

/** The words on charts, in Danish. */
export const chartsDa: ChartWords = {
  locale: 'da-DK',
  decimalMark: ',',
  thousandMark: '.',
  mean: 'Gennemsnit af forløbene',
  observed: 'Observeret',
  linesAreMeans: 'Stregerne er gennemsnit af forløbene',
  band: (from, to) => `${from}-${to} % af forløbene`,
  stockUnit: 'Antal ved månedens udgang',
  millionKr: (prices) => `mio. kr. (${prices === null ? 'løbende' : prices}${prices === null ? ' ' : '-'}priser)`,
  stockTitle: (stepName) => `${stepName}: børn og unge`,
  caseloadTitle: 'Sager pr. rådgiver',
  caseloadUnit: 'Vægtede sager pr. rådgiver ved månedens udgang',
  queueTitle: (stepName) => `Venter på plads: ${stepName}`,
  placementsTitle: 'Anbragte børn og unge i alt',
  expenditureTitle: 'Udgifter i alt pr. år',
  placementsDifferenceTitle: 'Forskel i antal anbragte børn og unge',
  expenditureDifferenceTitle: 'Forskel i udgifter pr. år',
  compared: (base, whatIfs) => `${base}, sammenlignet med ${whatIfs}`,
  minus: (whatIfs, base) => `${whatIfs} minus ${base}, forløb for forløb`,
  belowZeroChildren: 'Under nul: færre anbragte',
  belowZeroExpenditure: 'Under nul: lavere udgifter',
  and: 'og',
  seed: (seed) => `Seed: ${seed}`,
  replications: (count) => `${count} simulerede forløb`,
  failed: (scenario, count) => `${scenario}: ${count} forløb fejlede og er ikke med`,
  notExact: (scenario) =>
    `${scenario === null ? 'Børnene' : `${scenario}: børnene`} påvirker hinanden, så gennemsnittet findes kun ved simulering`,
  drawn: (scenario) =>
    `${scenario === null ? 'Båndene' : `${scenario}: båndet`} rummer både tilfældigheder og usikre tal`,
  scenarioHash: (scenario, hash) => `${scenario}: scenarie ${hash}`,
  money: moneyChartsDa,
};
