/** Words of the stress test of a business case; `da/stress.ts` and `en/stress.ts` say them. Numbers are already formatted. */
import type { StandardDrift } from '../scenario/stress.js';

/** How large a standard drift is, formatted without sign: per cent (a year), and whole months. */
export interface DriftSize {
  readonly pct: string;
  readonly months: number;
}

export interface StressWords {
  readonly heading: string;
  readonly intro: string;
  /** Of one what-if, in the prices of a year. */
  readonly title: (scenario: string, base: string, prices: string, isBeforeRefund: boolean) => string;
  readonly columns: {
    readonly drift: string;
    readonly difference: string;
    readonly net: string;
    readonly error: string;
    readonly paidBackIn: string;
    readonly pays: string;
  };
  /** The same on the screen, where there is little room; a line break may stand in them. */
  readonly narrow: {
    readonly drift: string;
    readonly difference: string;
    readonly net: string;
    readonly error: string;
    readonly paidBackIn: string;
  };
  readonly undrifted: string;
  readonly names: Readonly<Record<StandardDrift, (size: DriftSize) => string>>;
  readonly sources: Readonly<Record<StandardDrift, string>>;
  readonly never: string;
  readonly yes: string;
  readonly no: string;
  /** Where the drift makes numbers that no scenario can have, or the effect cannot be told apart. */
  readonly impossible: string;
  /** Under how many it pays; and whether it does under none. */
  readonly pays: (count: number, total: number) => string;
  readonly paysNot: (count: number, total: number) => string;
  readonly worst: (name: string, net: string) => string;
  readonly effectLess: (pct: string) => string;
  readonly costsMore: (pct: string) => string;
  readonly placementsCheaper: (pct: string) => string;
  /** How to read it; notes that hold for some tests only. */
  readonly note: string;
  readonly simulated: (replications: string) => string;
  readonly atMiddle: string;
  readonly beforeRefund: string;
  readonly arrivals: string;
  readonly effectMixed: string;
  /** Where the sizes come from. */
  readonly sizes: { readonly caption: string; readonly drift: string; readonly source: string; readonly none: string };
  /** Of the workbook, whose columns are narrow. */
  readonly workbook: {
    readonly difference: string;
    readonly net: string;
    readonly paidBackIn: string;
    readonly pays: string;
    readonly note: string;
  };
  /** On the screen. */
  readonly whereSources: string;
}
