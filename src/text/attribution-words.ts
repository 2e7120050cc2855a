/** The words in which `attribute` tells what each policy contributes. Numbers come as finished text. */
export interface AttributionWords {
  readonly title: (scenario: string, base: string, years: string, isNet: boolean, priceLevel: number) => string;
  readonly policy: string;
  readonly children: string;
  readonly ownCosts: string;
  readonly total: string;
  /** Rows. */
  readonly rest: string;
  readonly whole: string;
  readonly cells: (replications: string) => string;
  readonly method: (isExact: boolean) => string;
  readonly needsTwo: string;
  readonly nothingNew: (scenario: string, base: string) => string;
  readonly tooMany: (policies: number, most: number) => string;
  readonly runs: (runs: number, replications: string) => string;
}
