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
  /** `orders`: so many random ones; null where all have been taken. */
  readonly method: (orders: number | null) => string;
  readonly needsTwo: string;
  readonly nothingNew: (scenario: string, base: string) => string;
  readonly noWholeYear: string;
  readonly tooMany: (policies: number, most: number) => string;
  readonly runs: (runs: number, replications: string) => string;
}
