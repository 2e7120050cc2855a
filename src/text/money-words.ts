/** Words of business cases and budgets; `da/money.ts` and `en/money.ts` say them. Numbers are already formatted. */
import type { RefundSide, RefundWords } from './refund-words.js';

export interface MoneyWords {
  /** Before refund: where there is refund at all. */
  readonly caseTitle: (scenario: string, base: string, priceLevel: number, isBeforeRefund: boolean) => string;
  readonly fixedTitle: (name: string, priceLevel: number) => string;
  /** Before and after refund from the state: headings, and what stands after a label. */
  readonly gross: string;
  readonly net: string;
  readonly refunding: RefundWords;
  readonly unit: { readonly thousand: string; readonly million: string };
  readonly area: string;
  readonly areas: { readonly service: string; readonly anlaeg: string };
  readonly lines: {
    readonly efficiencies: string;
    readonly costs: string;
    readonly permanentChange: string;
    /** Costs of introducing it, where the table does not list them one by one. */
    readonly implementationOf: { readonly service: string; readonly anlaeg: string };
    readonly implementation: string;
    /** The same in few words, for the narrow table of a simulated case. */
    readonly implementationInAll: string;
    readonly total: string;
    readonly cumulated: string;
    readonly from: string;
    readonly to: string;
  };
  readonly tables: { readonly summary: string; readonly permanent: string; readonly investments: string };
  readonly permanentTotal: string;
  readonly investmentsTotal: string;
  readonly inAll: string;
  /** How to read a business case, and how its amounts are rounded. */
  readonly caseNote: string;
  readonly caseNoteOfOne: string;
  readonly nothing: string;
  readonly payback: PaybackWords;
  readonly value: {
    readonly net: (kr: string, period: string, rates: string) => string;
    readonly rate: (pct: string) => string;
    readonly rateFrom: (pct: string, year: number) => string;
    readonly perKrone: (kr: string) => string;
    readonly breakEven: (pct: string, band: string | null) => string;
    /** Half as much again as is simulated would be needed. */
    readonly breakEvenAbove: (pct: string) => string;
    readonly noBreakEven: string;
  };
  readonly budget: {
    readonly title: (scenario: string, prices: string, side: RefundSide) => string;
    readonly columns: {
      readonly period: string;
      readonly budget: string;
      readonly holds: string;
      readonly overrun: string;
      readonly reserve: string;
    };
    readonly note: string;
  };
  readonly form: {
    readonly title: (scenario: string, prices: string) => string;
    readonly fixed: (priceLevel: number) => string;
    readonly current: string;
    readonly policies: string;
    readonly all: string;
    readonly refund: string;
    readonly net: string;
    readonly difference: string;
    readonly perHead: string;
  };
  readonly source: (source: string) => string;
}

export interface PaybackWords {
  /** `8 af 10 forløb`; of the share 0-1 and how many replications there are. */
  readonly share: (share: number, replications: number) => string;
  readonly years: (years: number) => string;
  /** Half of the replications or more are paid back by the end of the year. */
  readonly by: (year: number, share: string, time: string) => string;
  /** And so many a little later. */
  readonly laterBy: (year: number, share: string) => string;
  /** Fewer than half are, by the end of the horizon. */
  readonly fewBy: (year: number, share: string) => string;
  readonly neverIn: (share: string, year: number) => string;
  readonly never: (year: number) => string;
  /** How likely it is within 3 years and the like; `parts`: years and per cent of the futures. */
  readonly within: (parts: readonly (readonly [years: string, pct: string])[]) => string;
  /** There is one future only. */
  readonly once: (year: number, time: string) => string;
  readonly neverOnce: (year: number) => string;
}

/** What `check` says of budget and discounting. */
export interface BudgetExplainWords {
  readonly adopted: (years: string, isNet: boolean, priceLevel: number) => string;
  readonly ofYear: (kr: string, year: number) => string;
  readonly formFrom: (year: number) => string;
  readonly rates: (rates: string) => string;
  /** What a business case is held against beside the standard drifts. */
  readonly stress: (names: readonly string[]) => string;
  readonly rate: (rate: { readonly percent: string; readonly fromYear: number }) => string;
}
