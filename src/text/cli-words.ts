/** Every word of the command line; `da/cli.ts` and `en/cli.ts` say them. */
export interface CliWords {
  readonly program: string;
  readonly commands: {
    readonly run: string;
    readonly check: string;
    readonly trace: string;
    readonly create: string;
    readonly schema: string;
    readonly help: string;
  };
  readonly arguments: { readonly files: string; readonly file: string; readonly newFile: string };
  readonly options: {
    readonly replications: string;
    readonly seed: string;
    readonly threads: string;
    readonly out: string;
    readonly lang: string;
    readonly quiet: string;
    readonly json: string;
    readonly noCharts: string;
    readonly replication: string;
    readonly child: string;
    readonly help: string;
    readonly version: string;
    readonly outFile: string;
    readonly force: string;
  };
  /** Headings of commander's help. */
  readonly helpTitles: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
    readonly default: string;
    readonly choices: string;
  };
  readonly examples: string;
  readonly wholeNumber: (option: string, from: number, got: string) => string;
  readonly replicationBeyond: (count: number, got: number) => string;
  readonly unknownOption: (text: string) => string;
  readonly problemCount: (count: number) => string;
  readonly horizonDiffers: (file: string, base: string) => string;
  readonly stepsDiffer: (file: string, base: string) => string;
  readonly simulating: string;
  readonly drawing: string;
  readonly stopped: string;
  readonly written: (folder: string) => string;
  readonly time: (seconds: string) => string;
  readonly failed: (count: number, total: number, message: string, first: number) => string;
  readonly allFailed: string;
  readonly forecastTitle: (scenario: string, replications: number, priceLevel: number) => string;
  readonly differenceTitle: (scenario: string, base: string) => string;
  readonly tableNote: string;
  readonly differenceNote: string;
  readonly year: string;
  readonly newPlacements: string;
  readonly millionKr: string;
  /** Between the ends of a band that may be negative. */
  readonly to: string;
  readonly fileExists: (file: string) => string;
  readonly created: (file: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly unexpected: (message: string) => string;
  readonly trace: TraceWords;
  readonly decimalMark: string;
  readonly thousandMark: string;
}

/** Words of `trace`. */
export interface TraceWords {
  readonly title: (scenario: string, replication: number) => string;
  readonly child: (number: number, born: string, group: string | null) => string;
  readonly fromOutside: (number: number, born: string, group: string | null) => string;
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly months: string;
  readonly age: string;
  readonly next: string;
  readonly wasThere: string;
  readonly stillThere: string;
  readonly leaves: string;
  readonly neverFollowed: (step: string, number: number) => string;
  readonly list: (count: number, total: number) => string;
  readonly noSuchChild: (number: number, total: number) => string;
  readonly hint: string;
}
