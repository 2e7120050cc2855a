import type { DataWords } from '../data-words.js';

/** The words about files of data, in English. */
export const dataEn: DataWords = {
  options: {
    danishCsv: 'write all CSV files for a Danish Excel: semicolon, decimal comma, BOM',
    parquet: 'write every replication too (replications.parquet), for DuckDB, polars or R',
    stays: 'write every single stay of every replication too (stays.parquet); the files are large',
  },
  gatheringStays: 'Gathering stays',
  tooManyStays: (expected, most, replications) =>
    `--stays: there would be about ${expected} stays, and one file can hold ${most} at most; try -n ${replications} or fewer`,
};
