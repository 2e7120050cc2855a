import type { DataWords } from '../data-words.js';

/** The words about files of data, in Danish. */
export const dataDa: DataWords = {
  options: {
    danishCsv: 'skriv alle CSV-filer til et dansk Excel: semikolon, decimalkomma, BOM',
    parquet: 'skriv også hvert enkelt forløb (replications.parquet) til DuckDB, polars eller R',
    stays: 'skriv også hvert eneste ophold i hvert forløb (stays.parquet); det er store filer',
  },
  gatheringStays: 'Samler ophold',
  tooManyStays: (expected, most, replications) =>
    `--stays: det bliver omkring ${expected} ophold, og en fil kan højst have ${most}; prøv med -n ${replications} eller færre`,
};
