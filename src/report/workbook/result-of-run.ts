/** What a workbook is made of. */
import type { Comparison } from '../../results/comparison/comparison.js';
import type { EconomyResult } from '../../results/economy/economy.js';
import type { StressTest } from '../../results/economy/stress-test.js';
import type { Difference, Forecast, Series } from '../../results/forecast.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { MoneyWords } from '../../text/money-words.js';
import type { WorkbookWords } from '../../text/workbook-words.js';

/** A run with its scenarios as they were run; the base first. */
export interface RunOfWorkbook {
  readonly scenarios: readonly Scenario[];
  readonly forecasts: readonly Forecast[];
  readonly differences: readonly Difference[];
  readonly economies: readonly EconomyResult[];
  readonly comparison: Comparison;
  /** The business cases under drifts of their baselines; absent or empty where that was not asked for. */
  readonly stress?: readonly StressTest[];
  readonly version: string;
  readonly engineDigest: string;
  readonly words: WorkbookWords;
  readonly money: MoneyWords;
  /** Decimal mark and separator of thousands, for numbers within sentences. */
  readonly marks: { readonly decimalMark: string; readonly thousandMark: string };
}

/** The series of everyone; undefined where there is none. */
export function seriesOf(series: readonly Series[], measure: string, step: string): Series | undefined {
  return series.find((one) => one.measure === measure && one.step === step && one.group === 'all');
}

/** The calendar years that lie wholly within the horizon. */
export function wholeYearsOf({ forecasts }: RunOfWorkbook): readonly number[] {
  return (seriesOf(forecasts[0]?.series ?? [], 'expenditure_kr', 'all')?.periods ?? []).map(Number);
}

/** Whether figures have a spread: more than one replication. */
export function hasBands({ forecasts }: RunOfWorkbook): boolean {
  return forecasts.every(({ replications }) => replications > 1);
}

/** What a step, an add-on or a sum of steps is called. */
export function nameOfLine(id: string, { scenarios, words }: RunOfWorkbook): string {
  for (const { steps, addOns } of scenarios) {
    const step = steps.find((one) => one.id === id);
    if (step !== undefined) return step.shortName;
    const addOn = addOns.find((one) => one.id === id);
    if (addOn !== undefined) return addOn.name;
  }
  return words.sets[id] ?? id;
}

/** Prices of a scenario's amounts in words. */
export function pricesOf({ prices, priceLevel }: Forecast, words: WorkbookWords): string {
  return prices === 'current' ? words.prices.current : words.prices.fixed(priceLevel);
}

/** kr. as mio. kr.. */
export function million(kr: number): number {
  return kr / 1e6;
}

/** The three numbers of a figure that are shown: its mean and the ends of its band. */
export const STATISTICS = ['mean', 'p05', 'p95'] as const;
export type Statistic = (typeof STATISTICS)[number];

/**
 * What scenarios are called where there is little room: the base, and without the base's name those that are the base
 * with something laid over it. Full names where that would make two alike.
 */
export function shortNames({ forecasts, words }: RunOfWorkbook): readonly string[] {
  const names = forecasts.map(({ scenario }) => scenario);
  const base = names[0] ?? '';
  const short = names.map((name, i) =>
    i > 0 && name.startsWith(`${base} + `) ? words.with(name.slice(base.length + 3)) : name,
  );
  return new Set(short).size === short.length ? short : names;
}
