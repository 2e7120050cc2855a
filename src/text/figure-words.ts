/** The words in which `explain` tells where a figure comes from. Numbers are already formatted. */
export interface FigureWords {
  readonly command: string;
  /** The first argument. */
  readonly subject: string;
  readonly argument: string;
  readonly options: Readonly<Record<'measure' | 'step' | 'group' | 'period' | 'scenario', string>>;
  readonly headings: Readonly<Record<'what' | 'numbers' | 'madeOf' | 'policies' | 'decidedBy', string>>;
  readonly units: Readonly<Record<'children' | 'childYears' | 'kr' | 'other', string>>;
  /** What each measure is, in plain words. */
  readonly definitions: Readonly<Partial<Record<string, string>>>;
  readonly noDefinition: string;
  readonly exact: (value: string, isApproximate: boolean) => string;
  readonly noExact: string;
  readonly simulated: (mean: string, low: string, high: string, error: string) => string;
  readonly noSimulation: string;
  readonly part: (step: string, group: string | null) => string;
  readonly move: (from: string, to: string) => string;
  readonly outside: string;
  readonly leaves: string;
  readonly price: (childYears: string, kr: string) => string;
  readonly rest: string;
  readonly more: (count: number) => string;
  readonly without: (policy: string, value: string, difference: string) => string;
  readonly roles: Readonly<Record<'price' | 'into' | 'outOf' | 'population' | 'policy', string>>;
  readonly source: (origin: 'fitted' | 'assumed' | 'sourced' | 'unsourced', source: string) => string;
  readonly indirectly: string;
  readonly unknown: (
    part: 'measure' | 'step' | 'group' | 'period',
    got: string,
    suggestion: string | null,
    known: string,
  ) => string;
  readonly noSuchScenario: (got: number, count: number) => string;
  readonly badFigure: (got: string) => string;
  readonly decimalMark: string;
  readonly thousandMark: string;
}
