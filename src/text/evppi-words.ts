/** The words in which `evppi` tells what it is worth to know. Numbers come as finished text. */
export interface EvppiWords {
  readonly command: string;
  readonly files: string;
  readonly options: {
    readonly about: string;
    readonly krPerPlacementYear: string;
    readonly draws: string;
    readonly out: string;
  };
  readonly progress: string;
  readonly title: string;
  /** What is chosen by. `rate`: of the first year, in per cent. */
  readonly judged: (years: string, priceLevel: number, rate: string, isNet: boolean) => string;
  /** `kr`: null where placements count for nothing beside what they cost. */
  readonly placements: (kr: string | null) => string;
  readonly method: (draws: string, isExpected: boolean) => string;
  /** What a scenario is called here. */
  readonly isCalled: (letter: string, scenario: string) => string;
  readonly impossible: (draws: string) => string;
  readonly choice: {
    readonly scenario: string;
    readonly expenditure: (hasPlacements: boolean) => string;
    readonly less: (base: string) => string;
    readonly plusMinus: string;
    readonly best: (isExpected: boolean) => string;
  };
  readonly chosen: (scenario: string) => string;
  /** Everything. `value`: null where nothing can be told from chance; `never`: the choice is the same at every draw. */
  readonly everything: (value: string | null, changes: string) => string;
  readonly never: string;
  readonly known: (what: string, value: string, scenario: string) => string;
  /** Numbers that are worth nothing that is seen. */
  readonly idle: (names: readonly string[]) => string;
  readonly table: {
    readonly what: string;
    readonly value: (unit: 'million' | 'thousand') => string;
    readonly plusMinus: string;
    readonly changes: string;
  };
  readonly notes: readonly string[];
  readonly amount: (text: string, unit: 'million' | 'kr') => string;
  readonly percent: (text: string) => string;
  readonly needsTwo: string;
  readonly nothingUncertain: (scenarios: readonly string[]) => string;
  readonly sameScenario: (file: string, other: string) => string;
  readonly otherRates: (file: string, other: string) => string;
  readonly noWholeYear: string;
  readonly unknown: (name: string, suggestion: string | null, known: string) => string;
  /** All uncertain numbers, as something that can be known. */
  readonly allNumbers: string;
  readonly fewDraws: (name: string, draws: string, least: string) => string;
  readonly badAmount: (got: string) => string;
}
