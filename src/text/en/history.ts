import type { HistoryWords } from '../history-words.js';

/** The words about what was observed, in English. */
export const historyEn: HistoryWords = {
  title: 'History',
  note: "The municipality's own figures are shown in the charts and in history.csv; they change no result.",
  measures: {
    stock: 'children',
    per_1000_0_17: 'children per 1,000',
    full_year_equivalents: 'full-year equivalents',
    recipients: 'children in the year',
    new_placements: 'new placements',
    expenditure_kr: 'expenditure',
    net_expenditure_kr: 'net expenditure',
    kr_per_0_22: 'kr. per 0-22-year-old',
    net_kr_per_0_22: 'net kr. per 0-22-year-old',
  },
  kinds: {
    placement: 'placements',
    home_based: 'measures at home',
    preventive: 'preventive measures',
    aftercare: 'aftercare',
    steps_2_3: 'steps 2-3',
    steps_4_6: 'steps 4-6',
    all: 'all steps',
  },
  line: (what, step, numbers, masked, periods, file) =>
    `${step}, ${what}: ${numbers} numbers${masked === 0 ? '' : ` (and ${masked} masked)`}, ${periods}, from ${file}`,
  source: (source) => `Source: ${source}`,
  periods: (first, last) => (first === last ? first : `${first} to ${last}`),
  apart: ({ measure, step, period, observed, forecastPeriod, expected, standardErrors }) =>
    `History: ${step} was ${observed} (${measure}) in ${period}, but the model expects ${expected} in ${forecastPeriod}. That is ${standardErrors} times what chance usually explains; correct the start (initial), the entries or the history.`,
  decimalMark: '.',
  thousandMark: ',',
};
