import type { HistoryWords } from '../history-words.js';

/** The words about what was observed, in Danish. */
export const historyDa: HistoryWords = {
  title: 'Historik',
  note: 'Kommunens egne tal vises i figurerne og history.csv; de ændrer ingen resultater.',
  measures: {
    stock: 'børn',
    per_1000_0_17: 'børn pr. 1.000',
    full_year_equivalents: 'helårspersoner',
    recipients: 'børn i løbet af året',
    new_placements: 'nye anbringelser',
    expenditure_kr: 'udgifter',
    net_expenditure_kr: 'nettoudgifter',
    kr_per_0_22: 'kr. pr. 0-22-årig',
    net_kr_per_0_22: 'kr. netto pr. 0-22-årig',
  },
  kinds: {
    placement: 'anbringelser',
    home_based: 'hjemmebaserede indsatser',
    preventive: 'forebyggende indsatser',
    aftercare: 'efterværn',
    steps_2_3: 'trin 2-3',
    steps_4_6: 'trin 4-6',
    all: 'alle trin',
  },
  line: (what, step, numbers, masked, periods, file) =>
    `${step}, ${what}: ${numbers} tal${masked === 0 ? '' : ` (og ${masked} skjulte)`}, ${periods}, fra ${file}`,
  source: (source) => `Kilde: ${source}`,
  periods: (first, last) => (first === last ? first : `${first} til ${last}`),
  apart: ({ measure, step, period, observed, forecastPeriod, expected, standardErrors }) =>
    `Historik: ${step} var ${observed} (${measure}) i ${period}, men modellen regner med ${expected} i ${forecastPeriod}. Det er ${standardErrors} gange så meget, som tilfældighed plejer at forklare; ret starten (initial), tilgangen eller historikken.`,
  decimalMark: ',',
  thousandMark: '.',
};
