import type { TrendClass } from '../scenario/municipalities/figure.js';

/** The words in which trends are told. Numbers come as finished text. */
export interface TrendWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly command: string;
  readonly argument: string;
  readonly options: Readonly<Record<'from' | 'until' | 'change' | 'against' | 'out', string>>;
  readonly classes: Readonly<Record<TrendClass, string>>;
  /** Names of steps by the ids of the shipped scenarios, for files of figures, which have no names. */
  readonly steps: Readonly<Record<string, string>>;
  readonly step: string;
  readonly municipality: string;
  readonly municipalities: string;
  readonly theOne: string;
  readonly children: string;
  readonly countsTitle: (municipalities: number) => string;
  /** From when to when; null: each as it has registered. */
  readonly countsWhen: (from: string, until: string) => string;
  readonly rule: string;
  readonly missing: (step: string, names: string) => string;
  readonly groupsTitle: string;
  readonly below: (cls: string) => string;
  readonly above: (cls: string) => string;
  readonly groupsHow: (below: number, above: number) => string;
  readonly listTitle: string;
  readonly sharesTitle: string;
  readonly share: string;
  readonly expenditureTitle: string;
  readonly low: (year: string) => string;
  readonly high: (year: string) => string;
  readonly ratio: (year: string) => string;
  readonly average: string;
  readonly ratioTrend: string;
  readonly expenditureHow: string;
  readonly percent: (number: string) => string;
  readonly seenTitle: string;
  readonly seenHow: string;
  readonly futuresTitle: (municipalities: number) => string;
  readonly futuresHow: (futures: string, isChance: boolean) => string;
  readonly band: (mean: string, low: string, high: string) => string;
  readonly averageChange: string;
  readonly fromTo: (low: string, high: string) => string;
  readonly againstTitle: (file: string) => string;
  readonly againstCell: (count: number, futures: string) => string;
  readonly againstHow: (isChance: boolean) => string;
  readonly againstOther: (municipalities: number) => string;
  readonly oneTitle: (scenario: string, from: string, until: string) => string;
  readonly oneColumns: Readonly<Record<'mean' | 'sd' | 'asMuch', string>>;
  readonly asMuch: (isFall: boolean, change: string) => string;
  readonly oneHow: (futures: string, pairs: number) => string;
  /** A share of the futures: `2 af 10 forløb`. */
  readonly futures: (share: number, replications: number) => string;
  readonly byChance: (told: {
    readonly futures: string;
    readonly isChance: boolean;
    readonly step: string;
    readonly isFall: boolean;
    readonly change: string;
    readonly children: string;
    readonly years: string;
    readonly percent: string;
    readonly error: string;
  }) => string;
  readonly spread: (sd: string, ratio: string) => string;
  readonly exactSpread: (sd: string, share: string, law: string) => string;
  readonly exactMean: (mean: string) => string;
  readonly progress: string;
  // Mistakes.
  readonly mixed: string;
  readonly oneFile: string;
  readonly badMonth: (option: string, got: string) => string;
  readonly outside: (month: string, first: string, last: string) => string;
  readonly order: (from: string, until: string) => string;
  readonly badChange: (got: string) => string;
  readonly nothing: (file: string) => string;
  readonly sameName: (name: string) => string;
  readonly sameSeed: (file: string, other: string) => string;
  readonly onlyScenarios: (option: string) => string;
}
