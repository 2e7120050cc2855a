/** The words about what was observed. Numbers are already formatted. */
export interface HistoryWords {
  readonly title: string;
  /** How it is used. */
  readonly note: string;
  readonly measures: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  /** What was read, of which periods, and where. */
  readonly line: (what: string, step: string, numbers: number, masked: number, periods: string, file: string) => string;
  readonly source: (source: string) => string;
  readonly periods: (first: string, last: string) => string;
  readonly apart: (facts: ApartFacts) => string;
  readonly decimalMark: string;
  readonly thousandMark: string;
}

/** A beginning that is not where the municipality was. */
export interface ApartFacts {
  readonly measure: string;
  readonly step: string;
  readonly period: string;
  readonly observed: string;
  readonly forecastPeriod: string;
  readonly expected: string;
  readonly standardErrors: string;
}
