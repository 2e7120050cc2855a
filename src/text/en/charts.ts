import type { ChartWords } from '../chart-words.js';
import { moneyChartsEn } from './money-charts.js';

/** The words on charts, in English. */
export const chartsEn: ChartWords = {
  locale: 'en-GB',
  decimalMark: '.',
  thousandMark: ',',
  mean: 'Mean of the simulated runs',
  observed: 'Observed',
  linesAreMeans: 'The lines are means of the simulated runs',
  band: (from, to) => `${from}-${to}% of the runs`,
  stockUnit: 'Number at the end of the month',
  millionKr: (prices) => `million DKK (${prices ?? 'current'} prices)`,
  stockTitle: (stepName) => `${stepName}: children and young people`,
  caseloadTitle: 'Cases per caseworker',
  caseloadUnit: 'Weighted cases per caseworker at the end of the month',
  queueTitle: (stepName) => `Waiting for a place: ${stepName}`,
  placementsTitle: 'Children and young people in out-of-home placement',
  expenditureTitle: 'Total expenditure per year',
  placementsDifferenceTitle: 'Difference in placed children and young people',
  expenditureDifferenceTitle: 'Difference in expenditure per year',
  compared: (base, whatIfs) => `${base}, compared with ${whatIfs}`,
  minus: (whatIfs, base) => `${whatIfs} minus ${base}, run by run`,
  belowZeroChildren: 'Below zero: fewer placed',
  belowZeroExpenditure: 'Below zero: lower expenditure',
  and: 'and',
  seed: (seed) => `Seed: ${seed}`,
  replications: (count) => `${count} simulated runs`,
  failed: (scenario, count) => `${scenario}: ${count} runs failed and are left out`,
  notExact: (scenario) =>
    `${scenario === null ? 'Children' : `${scenario}: children`} depend on one another, so the mean is known by simulation only`,
  drawn: (scenario) =>
    `${scenario === null ? 'The bands hold' : `${scenario}: the band holds`} both chance and uncertain numbers`,
  scenarioHash: (scenario, hash) => `${scenario}: scenario ${hash}`,
  money: moneyChartsEn,
};
