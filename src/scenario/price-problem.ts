/** What can be wrong with prices, free of language. */

export interface PriceProblemArgs {
  readonly priceOutsideBands: { readonly step: string; readonly ages: string };
  readonly fixedCostsOnePrice: { readonly step: string };
  readonly priceByStayUniversal: { readonly step: string };
  readonly priceByStayAddOn: { readonly id: string };
  readonly partNotReached: { readonly range: string; readonly months: number };
  readonly stayBeginsAtStart: { readonly step: string };
  readonly ownPlacesMissing: { readonly step: string };
  readonly ownPlacesOnlyAdd: Readonly<Record<never, never>>;
  readonly driftBackwards: { readonly fromYear: number; readonly toYear: number };
  readonly driftOutside: { readonly first: number; readonly last: number };
  // The p/l table.
  readonly priceIndexHeader: { readonly missing: readonly string[]; readonly got: readonly string[] };
  readonly priceIndexYear: { readonly got: string };
  readonly priceIndexChange: { readonly got: string };
  readonly priceIndexStatus: { readonly got: string };
  readonly priceIndexSource: { readonly year: number };
  readonly priceIndexTwice: { readonly year: number };
  readonly priceIndexGap: { readonly year: number };
  readonly priceIndexOpen: { readonly year: number };
  readonly badPriceYear: { readonly got: string };
  // Amounts and results in other prices.
  readonly priceIndexMissing: { readonly year: number };
  readonly priceYearOutside: {
    readonly year: number;
    readonly first: number;
    readonly last: number;
    readonly file: string;
  };
  readonly showYearOfCurrent: Readonly<Record<never, never>>;
}
