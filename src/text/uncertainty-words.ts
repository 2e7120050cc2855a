/** The words about uncertain numbers: on the screen, in the report and in `check`. */
export interface UncertaintyWords {
  /** What `--fixed-parameters` does. */
  readonly fixedOption: string;
  /** What the spread holds. */
  readonly spread: string;
  /** The scenarios whose numbers are drawn, where only some are. */
  readonly onlyIn: (names: readonly string[]) => string;
  /** One figure: its name, percent of the variance that is parameters, plus or minus, mean, error of the mean. */
  readonly split: (figure: string, percent: string, plusMinus: string, mean: string, error: string) => string;
  readonly splitTitle: string;
  /** Of the report's section. */
  readonly heading: string;
  readonly figures: {
    readonly placed: (when: string) => string;
    readonly spent: (year: string) => string;
    readonly against: (figure: string, base: string) => string;
    readonly of: (figure: string, scenario: string) => string;
  };
  readonly million: string;
  readonly noPercent: string;
  /** The draw of a replication makes no scenario. */
  readonly impossible: (replication: number, why: string) => string;
  /** The draw of a replication has other moves or amounts to count than the file. */
  readonly otherRows: string;
  /** `check`. */
  readonly title: (count: number) => string;
  readonly columns: { readonly name: string; readonly value: string; readonly range: string; readonly law: string };
  readonly laws: Readonly<Record<'normal' | 'lognormal' | 'gamma' | 'beta' | 'triangular' | 'uniform', string>>;
  readonly cutOff: string;
  readonly shares: (concentration: string) => string;
  readonly posterior: (rows: string, isFactor: boolean) => string;
  readonly note: string;
  readonly central: string;
  /** `explain`: of the exact expectation of a figure. */
  readonly atMiddle: string;
}
