/** The words of `grid`. Numbers come as finished text. */
export interface GridWords {
  readonly command: string;
  readonly options: Readonly<Record<'x' | 'y', string>>;
  readonly placeholder: string;
  readonly examples: readonly string[];
  readonly missing: (option: string) => string;
  readonly badAxis: (option: string, text: string) => string;
  readonly oneOutcome: (got: number) => string;
  readonly title: (scenario: string) => string;
  readonly titleOfDifference: (scenario: string, base: string) => string;
  readonly about: (x: string, y: string) => string;
  readonly corner: (y: string, x: string) => string;
  readonly none: string;
  readonly impossible: string;
  readonly errors: (greatest: string) => string;
  /** Of a difference: where it changes its sign. */
  readonly evenAt: (names: string, pairs: readonly string[]) => string;
  readonly pair: (y: string, x: string) => string;
  readonly alwaysEven: string;
  readonly neverEven: (isBelow: boolean) => string;
  readonly chart: {
    readonly title: string;
    readonly upwards: (name: string) => string;
    readonly even: string;
    readonly now: string;
  };
}
