/** The words in which a back-test is told. Numbers come as finished text. */
export interface BacktestWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly command: string;
  readonly options: {
    readonly targets: string;
    readonly origins: string;
    readonly months: string;
    readonly draws: string;
  };
  readonly title: (scenario: string) => string;
  /** Forecasts, dates, first and last date; targets in all, and the file they are from. */
  readonly about: (
    forecasts: number,
    origins: number,
    first: string,
    last: string,
    targets: number,
    file: string,
  ) => string;
  readonly how: string;
  /** How many of the stocks of a date the forecasts started from, least and most. */
  readonly starts: (least: number, most: number) => string;
  readonly noStarts: string;
  readonly unscored: (targets: number) => string;
  readonly verdictTitle: string;
  /** Of all series together (or the only one), so many months ahead. */
  readonly ahead: (months: number, sentences: readonly string[]) => string;
  readonly few: (apart: number, needed: number) => string;
  /** Per cent that the 80 % band held. */
  readonly bands: Readonly<Record<'narrow' | 'wide' | 'fit', (held: string, apart: number) => string>>;
  /** Skill in per cent, and of how many periods. */
  readonly against: Readonly<
    Record<'better' | 'worse' | 'same' | 'unknown', (reference: string, skill: string, periods: number) => string>
  >;
  readonly references: { readonly last: string; readonly trend: string };
  readonly overlap: string;
  readonly bandTitle: string;
  readonly bandColumns: {
    readonly series: string;
    readonly months: string;
    readonly forecasts: string;
    readonly apart: string;
    readonly held: (percent: number) => string;
  };
  readonly bandHow: string;
  readonly scoreTitle: string;
  readonly scoreColumns: {
    readonly model: string;
    readonly last: string;
    readonly trend: string;
    readonly skillLast: string;
    readonly skillTrend: string;
    readonly verdict: string;
  };
  readonly scoreHow: string;
  readonly errorTitle: string;
  readonly errorModel: string;
  readonly errorHow: string;
  readonly allSeries: string;
  readonly shortVerdict: Readonly<Record<'few' | 'better' | 'worse' | 'same' | 'unknown', string>>;
  readonly fitTitle: string;
  readonly fitColumns: { readonly origin: string; readonly past: string; readonly worth: string };
  readonly fitHow: string;
  readonly untouched: (names: string) => string;
  readonly notAtRest: (dates: string) => string;
  readonly weak: (dates: string) => string;
  readonly reportName: string;
  readonly chart: {
    /** Without ending; the step and so on follow. */
    readonly name: string;
    readonly title: (series: string) => string;
    readonly reading: (months: number) => string;
    readonly mean: string;
    readonly band: (from: number, to: number) => string;
    readonly footer: (forecasts: number, file: string, seed: string) => string;
  };
  readonly progress: string;
  // Mistakes.
  readonly noTargets: (file: string) => string;
  readonly noHistory: (file: string) => string;
  readonly historyLeftOut: (series: string) => string;
  readonly historyOutside: (figures: number) => string;
  readonly nothing: (what: string, dates: number, fewest: number, months: number) => string;
  readonly noneScored: (what: string) => string;
  readonly nothingTouched: (names: string) => string;
}
