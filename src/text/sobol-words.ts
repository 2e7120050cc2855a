/** The words of `sobol`. Numbers come as finished text. */
export interface SobolWords {
  readonly command: string;
  readonly options: Readonly<Record<'samples' | 'morris' | 'trajectories', string>>;
  readonly examples: readonly string[];
  /** The file is certain of all its numbers. */
  readonly certain: string;
  readonly onlyMorris: string;
  readonly tooFew: string;
  readonly posterior: string;
  readonly title: (scenario: string) => string;
  readonly titleOfDifference: (scenario: string, base: string) => string;
  readonly about: string;
  readonly left: (left: string, rows: string) => string;
  readonly figure: (name: string, mean: string, deviation: string) => string;
  readonly columns: Readonly<Record<'name' | 'first' | 'firstBand' | 'total' | 'totalBand', string>>;
  readonly note: string;
  readonly sum: (first: string, rest: string) => string;
  readonly idle: (name: string) => string;
  readonly noise: string;
  readonly percent: (number: string) => string;
  readonly band: (low: string, high: string) => string;
  readonly chart: Readonly<Record<'title' | 'first' | 'total' | 'band' | 'unit', string>> & {
    readonly more: (shown: number, all: number) => string;
  };
  readonly morris: {
    readonly title: (scenario: string) => string;
    readonly titleOfDifference: (scenario: string, base: string) => string;
    readonly about: (trajectories: string) => string;
    readonly columns: Readonly<Record<'name' | 'low' | 'high' | 'size' | 'mean' | 'spread', string>>;
    readonly size: (size: string, error: string) => string;
    readonly note: string;
    readonly more: (count: number) => string;
  };
}
