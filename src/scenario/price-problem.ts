/** What can be wrong with prices, free of language. */

export interface PriceProblemArgs {
  readonly priceOutsideBands: { readonly step: string; readonly ages: string };
}
