/** The words in which `check` explains prices; `<language>/prices.ts` supplies them. */
export interface PriceWords {
  /** In the ladder's table: from the least to the greatest. */
  readonly range: (least: string, greatest: string) => string;
  /** The prices of a step by age: each is what `atAges` says. */
  readonly byAge: (label: string, prices: string) => string;
  readonly atAges: (kr: string, ages: string) => string;
  /** What the groups of a step cost more or less: each is what `ofGroup` says. */
  readonly byGroup: (label: string, factors: string) => string;
  readonly ofGroup: (group: string, factor: string) => string;
}
