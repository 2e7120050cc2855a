/** The words in which a what-matters-most is told: tornado, grid, Sobol and Morris. Numbers come as finished text. */
export interface DecisionWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly and: string;
  readonly reportName: string;
  readonly commands: { readonly tornado: string };
  readonly files: string;
  readonly options: {
    readonly outcome: string;
    readonly vary: string;
    readonly range: string;
    readonly replications: string;
  };
  /** What the placeholders of options stand for. */
  readonly placeholders: { readonly outcome: string; readonly range: string };
  readonly examples: { readonly tornado: readonly string[] };
  readonly needsFiles: (got: number) => string;
  readonly badPercent: (got: string) => string;
  readonly noOutcome: string;
  readonly unknownOutcome: (
    part: 'form' | 'measure' | 'step' | 'period',
    got: string,
    suggestion: string | null,
    known: string,
  ) => string;
  /** Of a figure: when it is. */
  readonly when: {
    readonly total: (years: string) => string;
    readonly mean: (years: string) => string;
    readonly end: (month: string) => string;
  };
  readonly figureWhen: (figure: string, when: string) => string;
  readonly differenceIn: (figure: string) => string;
  readonly names: {
    readonly unknown: (name: string, suggestion: string | null) => string;
    readonly formula: (name: string, number: string) => string;
    readonly twice: (name: string, other: string, number: string) => string;
    readonly badRange: (text: string) => string;
    readonly upsideDown: (name: string) => string;
    readonly nothing: (name: string) => string;
    readonly zero: (name: string) => string;
  };
  readonly impossible: (name: string, value: string) => string;
  /** Two numbers, each with its value. */
  readonly together: (where: string) => string;
  readonly middleImpossible: string;
  /** What a step costs, as a number is called. */
  readonly price: (step: string) => string;
  /** A number, or a factor on the number or numbers. */
  readonly number: (value: string, isFactor: boolean) => string;
  /** How it was worked out: exactly, or by so many paired replications. */
  readonly howExact: (evaluations: string) => string;
  readonly howSimulated: (evaluations: string, replications: string) => string;
  readonly prices: (year: number) => string;
  /** For whom a picture of a difference is. */
  readonly minus: (whatIf: string, base: string) => string;
  readonly progress: string;
  readonly tornado: TornadoWords;
}

export interface TornadoWords {
  readonly title: (scenario: string) => string;
  readonly titleOfDifference: (scenario: string, base: string) => string;
  readonly about: string;
  readonly middle: (figure: string, value: string) => string;
  /** A simulated value with its Monte Carlo error. */
  readonly withError: (value: string, error: string) => string;
  readonly columns: {
    readonly name: string;
    readonly low: string;
    readonly high: string;
    readonly atLow: string;
    readonly atHigh: string;
    readonly swing: string;
    readonly origin: string;
  };
  /** Where all ranges come from, where it is one place; assumed ones have words of their own. */
  readonly allFrom: Readonly<Record<'uncertain' | 'asked', string>>;
  readonly origins: Readonly<Record<'uncertain' | 'asked', string>>;
  readonly assumed: (percent: string) => string;
  readonly note: string;
  readonly errors: (greatest: string) => string;
  readonly more: (count: number) => string;
  readonly idle: (names: string) => string;
  readonly turning: (names: string) => string;
  readonly assumption: (percent: string) => string;
  readonly leftOut: (names: string) => string;
  readonly chart: {
    readonly title: (figure: string) => string;
    readonly reading: (middle: string) => string;
    readonly low: string;
    readonly high: string;
    readonly unit: string;
    readonly more: (shown: number, all: number) => string;
  };
}
