import type { Strength } from '../scenario/policy.js';
import type { ComparisonWords } from './comparison-words.js';
import type { MoneyWords } from './money-words.js';
import type { PayerWords } from './payer-words.js';
import type { StressWords } from './stress-words.js';

/** Every word of the command line; `da/cli.ts` and `en/cli.ts` say them. */
export interface CliWords {
  readonly program: string;
  readonly commands: {
    readonly run: string;
    readonly attribute: string;
    readonly calibrate: string;
    readonly check: string;
    readonly trace: string;
    readonly create: string;
    readonly policies: string;
    readonly replay: string;
    readonly case: string;
    readonly schema: string;
    readonly help: string;
  };
  /** Names of arguments, as in `<files...>`. */
  readonly argumentNames: {
    readonly files: string;
    readonly file: string;
    readonly name: string;
    readonly folder: string;
  };
  readonly arguments: {
    readonly files: string;
    readonly baseAndWhatIf: string;
    readonly file: string;
    readonly caseFile: string;
    readonly newFile: string;
    readonly command: string;
    readonly overlay: string;
    readonly resultFolder: string;
  };
  /** What an option or a command expects, as in `--out <FOLDER>`. */
  readonly placeholders: {
    readonly options: string;
    readonly command: string;
    readonly text: string;
    readonly folder: string;
    readonly file: string;
    readonly child: string;
    /** Of an overlay. */
    readonly name: string;
    /** A file name in an example, without ending. */
    readonly myFile: string;
  };
  readonly options: {
    readonly replications: string;
    readonly seed: string;
    readonly threads: string;
    readonly out: string;
    readonly lang: string;
    readonly quiet: string;
    readonly json: string;
    readonly noCharts: string;
    readonly noReport: string;
    readonly noWorkbook: string;
    readonly noStress: string;
    readonly check: string;
    readonly replication: string;
    readonly child: string;
    readonly help: string;
    readonly version: string;
    readonly outFile: string;
    readonly schemaOfCase: string;
    readonly force: string;
    readonly with: string;
    readonly withOfRun: string;
    readonly strength: string;
    readonly targets: string;
    readonly free: string;
    readonly pool: string;
    readonly fromPeriod: string;
    readonly untilPeriod: string;
    readonly effectiveDraws: string;
    readonly modeOnly: string;
    readonly futures: string;
  };
  /** Headings of commander's help, by the English one. */
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly defaultValue: (value: string) => string;
  readonly examples: string;
  readonly mistakes: MistakeWords;
  readonly wholeNumber: (option: string, from: number, to: number, got: string) => string;
  readonly unknownLanguage: (got: string) => string;
  readonly emptySeed: string;
  readonly unknownStrength: (got: string, suggestion: string | null) => string;
  readonly strengthAlone: string;
  readonly unknownOverlay: (name: string, suggestion: string | null, known: readonly string[]) => string;
  /** What a strength is called in the name of a scenario. */
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly replicationBeyond: (count: string, last: number, got: number) => string;
  readonly problemCount: (count: number) => string;
  readonly horizonDiffers: (file: string, base: string) => string;
  readonly priceLevelDiffers: (file: string, level: number, base: string, baseLevel: number) => string;
  /** Years of fixed prices; null: current prices. */
  readonly pricesDiffer: (file: string, prices: number | null, base: string, basePrices: number | null) => string;
  readonly stepsDiffer: (file: string, base: string) => string;
  readonly sameName: (file: string, other: string, name: string) => string;
  /** The numbers of all replications do not fit into memory. */
  readonly tooMuch: string;
  readonly allFailed: (first: string) => string;
  readonly simulating: string;
  readonly drawing: string;
  readonly stopped: string;
  readonly written: (folder: string) => string;
  readonly time: (seconds: string) => string;
  /** Counts are already formatted. */
  readonly failed: (count: string, total: string, message: string, first: number) => string;
  readonly checked: CheckedWords;
  readonly table: TableWords;
  readonly fileExists: (file: string) => string;
  /** `check` is the command line that checks the file. */
  readonly created: (file: string, check: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  /** Why a file cannot be written, by the system's code. */
  readonly fileTroubles: Readonly<Record<string, string>>;
  readonly unexpected: (message: string) => string;
  readonly trace: TraceWords;
  readonly money: MoneyWords;
  readonly comparison: ComparisonWords;
  readonly stress: StressWords;
  readonly decimalMark: string;
  readonly thousandMark: string;
}

/** What a user can get wrong about commands, arguments and options. */
export interface MistakeWords {
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly optionMissingArgument: (option: string) => string;
  readonly tooManyArguments: (expected: number, got: number) => string;
  readonly didYouMean: (known: string) => string;
  readonly seeHelp: string;
}

/** What `run --check` says of the laws of the model; numbers are already formatted. */
export interface CheckedWords {
  readonly allHold: (replications: string) => string;
  readonly broken: (scenario: string, count: string, replications: string, total: string) => string;
  /** Violations that are not listed. */
  readonly more: (count: string) => string;
  /** Whose fault it is, and where to send it. */
  readonly report: (version: string, engine: string, seed: string) => string;
}

/** Words of the tables that `run` prints. */
export interface TableWords {
  /** Replications are already formatted. */
  readonly title: (scenario: string, replications: string, isOne: boolean, prices: number | null) => string;
  readonly differenceTitle: (scenario: string, base: string) => string;
  /** What the columns are. */
  readonly columns: string;
  /** What a cell is: mean and band, or one number where there is one replication. */
  readonly cells: string;
  readonly cellsOfOne: string;
  /** The step that everybody else is on is left out. */
  readonly universalLeftOut: (step: string) => string;
  readonly differenceCells: string;
  readonly differenceCellsOfOne: string;
  /** Years and columns are left out in which nothing differs. */
  readonly sameLeftOut: string;
  readonly noDifference: string;
  readonly wholeYears: (from: string, to: string) => string;
  readonly noWholeYear: (from: string, to: string) => string;
  readonly year: string;
  readonly newPlacements: string;
  readonly millionKr: string;
  readonly payers: PayerWords;
  /** What the columns of add-ons are. */
  readonly addOns: string;
  /** What is counted only where the scenario says something of it: its column, and what it is. */
  readonly rePlacements: CountedWords;
  readonly breakdowns: CountedWords;
  readonly found: CountedWords;
  readonly caseload: CountedWords;
  /** Who waits for a place on a step: how many over the year, and how long those have waited who get one. */
  readonly waiting: {
    readonly title: (step: string) => string;
    readonly time: (step: string) => string;
    readonly note: string;
  };
  readonly diverted: { readonly title: (step: string) => string; readonly note: string };
  /** Where children depend on one another: what is simulated and what is only approximate. */
  readonly approximate: string;
}

export interface CountedWords {
  readonly title: string;
  readonly note: string;
}

/** Words of `trace`. */
export interface TraceWords {
  readonly title: (scenario: string, replication: number) => string;
  readonly child: (number: string, born: string, group: string | null) => string;
  readonly fromOutside: (number: string, born: string, group: string | null) => string;
  /** A month of a year, 1-12. */
  readonly month: (year: number, month: number) => string;
  readonly date: (year: number, month: number, day: number) => string;
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly months: string;
  readonly age: string;
  readonly next: string;
  readonly wasThere: string;
  readonly stillThere: string;
  readonly leaves: string;
  readonly neverFollowed: (step: string, number: string) => string;
  /** Counts are already formatted. */
  readonly list: (count: string, total: string) => string;
  readonly more: (count: string) => string;
  readonly noSuchChild: (total: string, number: number) => string;
  readonly hint: string;
}
